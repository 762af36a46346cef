// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/suggestions_panel.h"

#include "ui/text.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int rowHeight = 54;

class RowPainter : public QStyledItemDelegate {
public:
    RowPainter(QueueModel const& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    QSize sizeHint(QStyleOptionViewItem const&, QModelIndex const&) const override { return {200, rowHeight}; }

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
      m_states(new QComboBox),
      m_categories(new QComboBox),
      m_person(new QPushButton),
      m_list(new QListView),
      m_empty(new QLabel)
{
    m_states->setObjectName(QStringLiteral("queueStates"));
    m_states->setAccessibleName(tr("Which decisions to list"));
    for (int i = 0; i < 5; ++i)
        m_states->addItem(QString());
    m_categories->setObjectName(QStringLiteral("queueCategories"));
    m_categories->setAccessibleName(tr("Which kind to list"));
    m_categories->addItem(tr("Every kind"));
    for (auto const category : core::categories())
        m_categories->addItem(toQt(core::title(category)), static_cast<int>(category));
    for (auto* box : {m_states, m_categories}) {
        box->setMinimumHeight(30);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(box, &QComboBox::activated, this, &SuggestionsPanel::applyFilter);
    }
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
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_empty->setObjectName(QStringLiteral("queueEmpty"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setContentsMargins(28, 40, 28, 0);
    m_empty->setForegroundRole(QPalette::PlaceholderText);

    auto* filters = new QHBoxLayout;
    filters->setContentsMargins(12, 10, 12, 10);
    filters->setSpacing(8);
    filters->addWidget(m_states, 1);
    filters->addWidget(m_categories, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(filters);
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
    countAll();
    sayEmpty();
}

void SuggestionsPanel::show(OpenCase* open)
{
    m_open = open;
    m_focus = {};
    m_wanted.clear();
    m_person->hide();
    m_model->show(open);
    countAll();
    sayEmpty();
    if (open == nullptr)
        return;
    connect(open, &OpenCase::tallied, this, &SuggestionsPanel::countAll);
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
    auto const category = m_categories->currentIndex() == 0 ? std::optional<core::Category>()
                                                            : static_cast<core::Category>(m_categories->currentData().toInt());
    m_model->filter(static_cast<QueueFilter>(m_states->currentIndex()), category, fromQt(m_wanted));
    sayEmpty();
}

void SuggestionsPanel::showPerson(QString const& person)
{
    m_wanted = person;
    m_person->setText(tr("%1 \u2715").arg(person));
    m_person->setAccessibleName(tr("Only %1 is listed; list everybody again").arg(person));
    m_person->setVisible(!person.isEmpty());
    m_states->setCurrentIndex(static_cast<int>(person.isEmpty() ? QueueFilter::ToDecide : QueueFilter::All));
    m_categories->setCurrentIndex(0);
    applyFilter();
    if (auto const* first = m_model->mark(0); first != nullptr && !person.isEmpty())
        emit chosen(first->place);
}

void SuggestionsPanel::countAll()
{
    auto const tally = m_open != nullptr ? m_open->tally() : Tally{};
    m_states->setItemText(0, tr("To decide (%1)").arg(counted(tally.pending)));
    m_states->setItemText(1, tr("All (%1)").arg(counted(tally.all())));
    m_states->setItemText(2, tr("Redacted (%1)").arg(counted(tally.redacted)));
    m_states->setItemText(3, tr("Kept (%1)").arg(counted(tally.kept)));
    m_states->setItemText(4, tr("Asked (%1)").arg(counted(tally.asked)));
    sayEmpty();
}

// An empty list says why it is empty: nothing found is not the same as nothing read.
void SuggestionsPanel::sayEmpty()
{
    auto const empty = m_model->rowCount() == 0;
    m_list->setVisible(!empty);
    m_empty->setVisible(empty);
    if (!empty)
        return;
    if (m_open == nullptr || m_open->pageCount() == 0)
        m_empty->setText(tr("Suggestions appear here once pages have been added and read."));
    else if (m_open->isReading())
        m_empty->setText(tr("Nothing in this list yet. Pages are being read; suggestions appear as they are found."));
    else if (m_states->currentIndex() == 0 && m_open->tally().all() > 0)
        m_empty->setText(
            tr("Nothing is left to decide here. Read the pages themselves before you sign off: no machine finds everything."));
    else
        m_empty->setText(tr("Nothing in this list."));
}

} // namespace ui
