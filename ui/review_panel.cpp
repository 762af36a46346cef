// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review_panel.h"

#include "ui/counts.h"
#include "ui/flow_row.h"
#include "ui/review_model.h"
#include "ui/row_list.h"
#include "ui/sheet.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace ui {
namespace {

class RowPainter : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(QStyleOptionViewItem const& option, QModelIndex const&) const override
    {
        return {200, option.fontMetrics.lineSpacing() * 2 + 2 * space::small};
    }

    void paint(QPainter* painter, QStyleOptionViewItem const& option, QModelIndex const& index) const override
    {
        painter->save();
        paintChosen(*painter, option);
        auto const lines = index.data().toString().split(QLatin1Char('\n'));
        auto const area = QRectF(option.rect).adjusted(space::large, space::small, -space::medium, -space::small);
        auto const high = static_cast<double>(option.fontMetrics.lineSpacing());
        painter->setPen(option.palette.color(QPalette::Text));
        auto const put = [&](int line) {
            painter->drawText(QRectF(area.left(), area.top() + line * high, area.width(), high), Qt::AlignLeft | Qt::AlignVCenter,
                              option.fontMetrics.elidedText(lines.value(line), Qt::ElideRight, static_cast<int>(area.width())));
        };
        put(0);
        painter->setPen(quietColour(option.palette));
        put(1);
        painter->setPen(lineColour(option.palette));
        painter->drawLine(QPointF(area.left(), option.rect.bottom() + 0.5),
                          QPointF(option.rect.right(), option.rect.bottom() + 0.5));
        painter->restore();
    }
};

QString saidBy(core::Remark const& remark)
{
    switch (remark.kind) {
    case core::Remark::Kind::Agree:
        return ReviewPanel::tr("%1 agreed.").arg(toQt(remark.actor));
    case core::Remark::Kind::Return:
        return ReviewPanel::tr("%1 returned it: %2").arg(toQt(remark.actor), toQt(remark.note));
    case core::Remark::Kind::Comment:
        return ReviewPanel::tr("%1 noted: %2").arg(toQt(remark.actor), toQt(remark.note));
    case core::Remark::Kind::Answer:
        return ReviewPanel::tr("%1 answered: %2").arg(toQt(remark.actor), toQt(remark.note));
    }
    return {};
}

} // namespace

ReviewPanel::ReviewPanel(QWidget* parent)
    : QWidget(parent),
      m_model(new ReviewModel(this)),
      m_words(quietWords()),
      m_share(new QComboBox),
      m_begin(new QPushButton(tr("Begin"))),
      m_list(new RowList),
      m_detail(words()),
      m_note(new QLineEdit),
      m_agree(new QPushButton(tr("Agree"))),
      m_return(new QPushButton(tr("Return"))),
      m_comment(new QPushButton(tr("Comment")))
{
    setObjectName(QStringLiteral("reviewPanel"));
    m_share->setObjectName(QStringLiteral("reviewShare"));
    m_share->setAccessibleName(tr("How many ordinary decisions to look at"));
    m_share->addItem(tr("A tenth, risky ones more"), 0.1);
    m_share->addItem(tr("A quarter, risky ones more"), 0.25);
    m_share->addItem(tr("All"), 1.0);
    m_begin->setObjectName(QStringLiteral("reviewBegin"));
    m_list->setObjectName(QStringLiteral("reviewList"));
    m_list->setAccessibleName(tr("Places to look at a second time"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowPainter(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_detail->setObjectName(QStringLiteral("reviewDetail"));
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setObjectName(QStringLiteral("reviewNote"));
    m_note->setAccessibleName(tr("Note for the other person"));
    m_note->setMinimumHeight(30);
    m_agree->setObjectName(QStringLiteral("reviewAgree"));
    m_return->setObjectName(QStringLiteral("reviewReturn"));
    m_comment->setObjectName(QStringLiteral("reviewComment"));
    layOut();

    connect(m_begin, &QPushButton::clicked, this, [this] {
        if (m_open != nullptr && m_open->beginReview(m_share->currentData().toDouble()))
            m_list->setFocus();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](QModelIndex const& now) {
        showPlace();
        auto const* place = m_model->place(now.row());
        if (!m_following && place != nullptr)
            emit chosen(place->page, place->decision);
    });
    connect(m_agree, &QPushButton::clicked, this, &ReviewPanel::agree);
    connect(m_return, &QPushButton::clicked, this, [this] {
        if (m_note->text().trimmed().isEmpty())
            giveBack();
        else
            say(m_seat == Seat::SecondPerson ? core::Remark::Kind::Return : core::Remark::Kind::Answer, m_note->text());
    });
    connect(m_comment, &QPushButton::clicked, this, [this] {
        if (m_note->text().trimmed().isEmpty())
            comment();
        else
            say(core::Remark::Kind::Comment, m_note->text());
    });
    connect(m_note, &QLineEdit::returnPressed, this, &ReviewPanel::send);
    sit(Seat::Officer);
}

void ReviewPanel::layOut()
{
    auto* start = new QHBoxLayout;
    start->setContentsMargins(space::medium, 0, space::medium, 0);
    start->setSpacing(space::small);
    start->addWidget(m_share, 1);
    start->addWidget(m_begin);
    auto* buttons = new FlowRow(space::small);
    for (auto* button : {m_agree, m_return, m_comment})
        buttons->addWidget(button);
    for (QWidget* part : {static_cast<QWidget*>(m_share), static_cast<QWidget*>(m_begin), static_cast<QWidget*>(m_agree),
                          static_cast<QWidget*>(m_return), static_cast<QWidget*>(m_comment)})
        part->setMinimumHeight(30);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(space::medium, space::small, space::medium, space::medium);
    foot->setSpacing(space::small);
    foot->addWidget(m_detail);
    foot->addWidget(m_note);
    foot->addLayout(buttons);
    m_words->setContentsMargins(space::medium, 0, space::medium, 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::medium, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(m_words);
    column->addLayout(start);
    column->addWidget(m_list, 1);
    column->addLayout(foot);
}

void ReviewPanel::show(OpenCase* open)
{
    m_open = open;
    m_model->show(open, {});
    if (open != nullptr) {
        connect(open, &OpenCase::looked, this, &ReviewPanel::refresh);
        connect(open, &OpenCase::reviewed, this, &ReviewPanel::refresh);
    }
    sit(Seat::Officer);
}

void ReviewPanel::sit(Seat seat)
{
    m_seat = seat;
    auto const second = seat == Seat::SecondPerson;
    m_share->setVisible(second);
    m_begin->setVisible(second);
    m_agree->setVisible(second);
    m_return->setText(second ? tr("Return") : tr("Answer"));
    m_note->setPlaceholderText(second ? tr("Why it goes back, or a comment") : tr("Your answer; or change the decision"));
    m_model->show(m_open, {});
    if (m_open != nullptr && (second || !m_open->review().returned.empty()))
        m_open->askLooks();
    refresh();
}

void ReviewPanel::refresh()
{
    auto const* before = m_model->place(m_list->currentIndex().row());
    auto const kept = before != nullptr ? std::optional(*before) : std::nullopt;
    m_following = true;
    auto const second = m_seat == Seat::SecondPerson;
    m_model->show(m_open, m_open == nullptr ? std::vector<core::ReviewPlace>()
                          : second          ? m_open->looks().places
                                            : m_open->review().returned);
    auto const row = kept ? m_model->rowOf(kept->page, kept->decision) : -1;
    if (row >= 0)
        m_list->selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
    m_following = false;
    // What came back is of no use without the note that came with it.
    if (!second && m_model->rowCount() > 0 && m_open->looks().remarks.empty())
        m_open->askLooks();
    auto const open = m_model->open();
    if (!second)
        m_words->setText(m_model->rowCount() == 0 ? tr("Nothing has come back from the second person.")
                                                  : tr("These came back. Change each decision, or answer the note."));
    else if (m_open != nullptr && !m_open->looks().round)
        m_words->setText(tr("Choose how many ordinary decisions you look at. Risky ones and pages that nobody saw are added."));
    else
        m_words->setText(tr("%1, %2 of them open.").arg(placesWords(m_model->rowCount()), counted(open)));
    emit waiting(second ? open : m_model->rowCount());
    showPlace();
}

void ReviewPanel::showPlace()
{
    auto const* place = m_model->place(m_list->currentIndex().row());
    for (QWidget* part : {static_cast<QWidget*>(m_note), static_cast<QWidget*>(m_agree), static_cast<QWidget*>(m_return),
                          static_cast<QWidget*>(m_comment)})
        part->setEnabled(place != nullptr);
    if (place == nullptr || m_open == nullptr) {
        m_detail->setText(m_model->rowCount() == 0 ? QString() : tr("Choose a place; the page shows it."));
        return;
    }
    QStringList said;
    if (auto const* mark = m_open->decided(place->page, place->decision); mark != nullptr && mark->decision) {
        said << tr("%1 by %2")
                    .arg((word(mark->state) + QLatin1Char(' ') + mark->exemption()).trimmed(), toQt(mark->decision->actor));
        if (!mark->decision->reason.empty())
            said << tr("Note: %1").arg(toQt(mark->decision->reason));
        if (mark->suggestion)
            said << tr("Suggested because: %1").arg(toQt(mark->suggestion->reason));
    } else {
        said << tr("The page as a whole: look for what nobody found.");
    }
    for (auto const& remark : m_open->looks().remarks)
        if (remark.page == place->page && remark.decision == place->decision)
            said << saidBy(remark);
    m_detail->setText(said.join(QLatin1Char('\n')));
}

void ReviewPanel::agree()
{
    say(core::Remark::Kind::Agree, QString());
}

void ReviewPanel::giveBack()
{
    askNote(m_seat == Seat::SecondPerson ? core::Remark::Kind::Return : core::Remark::Kind::Answer);
}

void ReviewPanel::comment()
{
    askNote(core::Remark::Kind::Comment);
}

void ReviewPanel::askNote(core::Remark::Kind kind)
{
    m_kind = kind;
    m_note->setFocus();
    emit announced(tr("Write the note, and press Return to send it."));
}

void ReviewPanel::send()
{
    if (!m_note->text().trimmed().isEmpty())
        say(m_kind, m_note->text());
}

void ReviewPanel::say(core::Remark::Kind kind, QString const& note)
{
    auto const row = m_list->currentIndex().row();
    auto const* found = m_model->place(row);
    if (found == nullptr || m_open == nullptr) {
        emit announced(tr("Choose a place of the list first."));
        return;
    }
    auto const place = *found;
    if (!m_open->remark(place, kind, fromQt(note.simplified())))
        return;
    m_note->clear();
    emit announced(kind == core::Remark::Kind::Agree    ? tr("Agreed, page %1.").arg(place.page.value)
                   : kind == core::Remark::Kind::Return ? tr("Returned, page %1.").arg(place.page.value)
                                                        : tr("Noted, page %1.").arg(place.page.value));
    m_list->setFocus();
    if (kind == core::Remark::Kind::Comment || m_seat == Seat::Officer)
        return;
    if (auto const next = m_model->nextOpen(row); next >= 0 && next != row)
        m_list->selectionModel()->setCurrentIndex(m_model->index(next), QItemSelectionModel::ClearAndSelect);
}

} // namespace ui
