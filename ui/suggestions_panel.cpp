// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/suggestions_panel.h"

#include "ui/queue_filters.h"
#include "ui/row_list.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int leastHeight = 54;

class RowPainter : public QStyledItemDelegate {
public:
    RowPainter(QueueModel const& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    QSize sizeHint(QStyleOptionViewItem const& option, QModelIndex const&) const override
    {
        return {200, std::max(leastHeight, 2 * option.fontMetrics.lineSpacing() + 22)};
    }

    void paint(QPainter* painter, QStyleOptionViewItem const& option, QModelIndex const& index) const override
    {
        auto const* mark = m_model.mark(index.row());
        if (mark == nullptr)
            return;
        painter->save();
        auto const& palette = option.palette;
        QRectF const row(option.rect);
        paintChosen(*painter, option);
        auto const colour = inList(mark->state, palette);
        paintSymbol(*painter, QRectF(row.left() + 16, row.top() + 12, 14, 14), mark->state, colour);
        if (m_model.disputed(*mark))
            paintDispute(*painter, QRectF(row.left() + 16, row.top() + 32, 14, 14), palette);
        paintWords(*painter, row.adjusted(42, 8, -14, -8), *mark, palette, colour);
        painter->setPen(lineColour(palette));
        painter->drawLine(QPointF(row.left() + 42, row.bottom() - 0.5), QPointF(row.right(), row.bottom() - 0.5));
        painter->restore();
    }

private:
    static void paintWords(QPainter& painter, QRectF const& area, Mark const& mark, QPalette const& palette, QColor const& colour)
    {
        auto const page = QObject::tr("p. %1").arg(counted(mark.place.page.value));
        QRectF const upper(area.left(), area.top(), area.width(), area.height() / 2);
        QRectF const lower(area.left(), upper.bottom(), area.width(), area.height() / 2);
        auto font = painter.font();
        painter.setPen(quietColour(palette));
        painter.drawText(upper, Qt::AlignRight | Qt::AlignVCenter, page);
        auto const room = static_cast<int>(upper.width() - painter.fontMetrics().horizontalAdvance(page) - 12);
        auto const words = mark.suggestion ? mark.text() : QObject::tr("Box");
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(words, Qt::ElideRight, room));
        font.setWeight(QFont::Normal);
        painter.setFont(font);
        auto state = word(mark.state);
        if (mark.state == MarkState::Redacted)
            state += QLatin1Char(' ') + mark.exemption();
        painter.setPen(colour);
        painter.drawText(lower, Qt::AlignRight | Qt::AlignVCenter, state);
        painter.setPen(quietColour(palette));
        auto const left = static_cast<int>(lower.width() - painter.fontMetrics().horizontalAdvance(state) - 12);
        painter.drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(mark.kind(), Qt::ElideRight, left));
    }

    QueueModel const& m_model;
};

} // namespace

SuggestionsPanel::SuggestionsPanel(QWidget* parent)
    : QWidget(parent),
      m_model(new QueueModel(this)),
      m_filters(new QueueFilters),
      m_person(new QPushButton),
      m_list(new RowList),
      m_empty(new QLabel)
{
    connect(m_filters, &QueueFilters::changed, this, &SuggestionsPanel::applyFilter);
    m_person->setObjectName(QStringLiteral("queuePerson"));
    m_person->setToolTip(tr("List everybody again"));
    m_person->setMinimumHeight(28);
    m_person->hide();
    connect(m_person, &QPushButton::clicked, this, [this] { showPerson({}); });
    m_list->setObjectName(QStringLiteral("queue"));
    m_list->setAccessibleName(tr("Queue of suggestions"));
    // Before the view hears of it: rows that go away move the view's own choice, and that is nobody's wish.
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_following = true; });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_following = true; });
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowPainter(*m_model, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_empty->setObjectName(QStringLiteral("queueEmpty"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setContentsMargins(28, 40, 28, 0);
    m_empty->setForegroundRole(QPalette::PlaceholderText);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filters);
    auto* person = new QHBoxLayout;
    person->setContentsMargins(12, 0, 12, 0);
    person->addWidget(m_person);
    column->addLayout(person);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](QModelIndex const& now) {
        auto const* mark = m_model->mark(now.row());
        if (!m_following && mark != nullptr && m_list->hasFocus())
            emit chosen(mark->place);
    });
    connect(m_list, &QListView::clicked, this, [this](QModelIndex const& row) {
        if (auto const* mark = m_model->mark(row.row()))
            emit chosen(mark->place);
    });
    auto const follow = [this] { focusOn(m_focus); };
    connect(m_model, &QAbstractItemModel::modelReset, this, follow);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, follow);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, follow);
    sayEmpty();
}

void SuggestionsPanel::show(OpenCase* open)
{
    m_open = open;
    m_focus = {};
    m_filters->show(open);
    m_model->show(open);
    applyFilter();
    if (open == nullptr)
        return;
    connect(open, &OpenCase::tallied, this, &SuggestionsPanel::sayEmpty);
    connect(open, &OpenCase::readingMoved, this, &SuggestionsPanel::sayEmpty);
}

void SuggestionsPanel::focusOn(Place const& place)
{
    m_focus = place;
    m_following = true;
    auto const row = m_model->rowOf(place);
    if (row >= 0) {
        auto const index = m_model->index(row);
        m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        m_list->scrollTo(index);
    } else {
        m_list->selectionModel()->clear();
    }
    m_following = false;
    sayEmpty();
}

void SuggestionsPanel::applyFilter()
{
    m_model->filter(m_filters->state(), m_filters->choice());
    sayPerson();
    sayEmpty();
}

void SuggestionsPanel::showPerson(QString const& person)
{
    m_filters->showPerson(person);
    if (auto const* first = m_model->mark(0); first != nullptr && !person.isEmpty())
        emit chosen(first->place);
}

void SuggestionsPanel::sayPerson()
{
    auto const person = toQt(m_filters->choice().person);
    m_person->setText(tr("%1 \u2715").arg(person));
    m_person->setAccessibleName(tr("Only %1 is listed; list everybody again").arg(person));
    m_person->setVisible(!person.isEmpty());
}

// An empty list says why it is empty: nothing found is not the same as nothing read.
void SuggestionsPanel::sayEmpty()
{
    auto const empty = m_model->rowCount() == 0;
    // It shrinks and does not hide: what is hidden loses the keyboard, and Z would have nowhere to act.
    m_list->setMaximumHeight(empty ? 0 : QWIDGETSIZE_MAX);
    m_empty->setVisible(empty);
    if (!empty)
        return;
    if (m_open == nullptr || m_open->pageCount() == 0)
        m_empty->setText(tr("Suggestions appear here once pages have been added and read."));
    else if (m_open->isReading())
        m_empty->setText(tr("Nothing in this list yet. Pages are being read; suggestions appear as they are found."));
    else if (m_filters->state() == QueueFilter::ToDecide && m_open->tally().all() > 0)
        m_empty->setText(
            tr("Nothing is left to decide here. Read the pages themselves before you sign off: no machine finds everything."));
    else
        m_empty->setText(tr("Nothing in this list."));
}

} // namespace ui
