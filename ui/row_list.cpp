// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/row_list.h"

#include <QAccessible>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace ui {

RowList::RowList(QWidget* parent) : QListView(parent)
{
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

int RowList::rows() const
{
    return model() != nullptr ? model()->rowCount(rootIndex()) : 0;
}

int RowList::rowHeight() const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    return rows() > 0 ? std::max(1, itemDelegate()->sizeHint(option, model()->index(0, 0, rootIndex())).height()) : 1;
}

int RowList::rowAt(int y) const
{
    auto const down = y + verticalScrollBar()->value();
    return down < 0 ? -1 : down / rowHeight();
}

QRect RowList::areaOf(int first, int last) const
{
    auto const high = rowHeight();
    return {0, first * high - verticalScrollBar()->value(), viewport()->width(), (last - first + 1) * high};
}

QRect RowList::visualRect(QModelIndex const& index) const
{
    return index.isValid() && index.row() < rows() ? areaOf(index.row(), index.row()) : QRect();
}

QModelIndex RowList::indexAt(QPoint const& point) const
{
    auto const row = rowAt(point.y());
    auto const beside = point.x() < 0 || point.x() >= viewport()->width();
    return beside || row < 0 || row >= rows() ? QModelIndex() : model()->index(row, 0, rootIndex());
}

void RowList::scrollTo(QModelIndex const& index, ScrollHint hint)
{
    executeDelayedItemsLayout(); // the scroll bar may still end where the list ended before
    auto const area = visualRect(index);
    if (!area.isValid())
        return;
    auto const toTop = area.top();
    auto const toBottom = area.top() + area.height() - viewport()->height();
    int by = 0;
    if (hint == PositionAtTop || (hint == EnsureVisible && (toTop < 0 || toBottom > toTop)))
        by = toTop;
    else if (hint == PositionAtBottom || (hint == EnsureVisible && toBottom > 0))
        by = toBottom;
    else if (hint == PositionAtCenter)
        by = toTop - (viewport()->height() - area.height()) / 2;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by);
}

// The layout of QListView, which goes through all rows, is left out.
void RowList::doItemsLayout()
{
    QAbstractItemView::doItemsLayout();
}

void RowList::dataChanged(QModelIndex const& from, QModelIndex const& to, QList<int> const& roles)
{
    QAbstractItemView::dataChanged(from, to, roles);
}

void RowList::updateGeometries()
{
    auto* bar = verticalScrollBar();
    auto const high = rowHeight();
    bar->setSingleStep(high);
    bar->setPageStep(viewport()->height());
    bar->setRange(0, std::max(0, rows() * high - viewport()->height()));
    horizontalScrollBar()->setRange(0, 0);
    QAbstractItemView::updateGeometries();
}

QModelIndex RowList::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (rows() == 0)
        return {};
    auto const page = std::max(1, viewport()->height() / rowHeight() - 1); // one row stays in view
    auto row = currentIndex().row();
    if (row < 0)
        action = MoveHome;
    switch (action) {
    case MoveUp:
    case MovePrevious:
        --row;
        break;
    case MoveDown:
    case MoveNext:
        ++row;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row += page;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = rows() - 1;
        break;
    case MoveLeft:
    case MoveRight:
        break;
    }
    return model()->index(std::clamp(row, 0, rows() - 1), 0, rootIndex());
}

void RowList::setSelection(QRect const& area, QItemSelectionModel::SelectionFlags command)
{
    auto const wanted = area.normalized();
    auto const first = std::max(0, rowAt(wanted.top()));
    auto const last = std::min(rows() - 1, rowAt(wanted.bottom()));
    QItemSelection chosen;
    if (first <= last)
        chosen.select(model()->index(first, 0, rootIndex()), model()->index(last, 0, rootIndex()));
    selectionModel()->select(chosen, command);
}

QRegion RowList::visualRegionForSelection(QItemSelection const& selection) const
{
    QRegion region;
    for (auto const& range : selection)
        if (range.isValid())
            region += areaOf(range.top(), range.bottom()) & viewport()->rect();
    return region;
}

// What QListView tells assistive programs comes from its layout; here a row is the child of its number.
void RowList::currentChanged(QModelIndex const& now, QModelIndex const& before)
{
    QAbstractItemView::currentChanged(now, before);
    if (!QAccessible::isActive() || !now.isValid() || !hasFocus())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(now.row());
    QAccessible::updateAccessibility(&event);
}

void RowList::selectionChanged(QItemSelection const& on, QItemSelection const& off)
{
    QAbstractItemView::selectionChanged(on, off);
    if (!QAccessible::isActive())
        return;
    auto const tell = [this](QItemSelection const& selection, QAccessible::Event what) {
        if (selection.isEmpty() || !selection.first().isValid())
            return;
        QAccessibleEvent event(this, what);
        event.setChild(selection.first().top());
        QAccessible::updateAccessibility(&event);
    };
    tell(on, QAccessible::Selection);
    tell(off, QAccessible::SelectionRemove);
}

void RowList::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    auto const usual = option.state;
    auto const first = std::max(0, rowAt(event->rect().top()));
    auto const last = std::min(rows() - 1, rowAt(event->rect().bottom()));
    for (int row = first; row <= last; ++row) {
        auto const index = model()->index(row, 0, rootIndex());
        option.rect = visualRect(index);
        option.state = usual;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        itemDelegate()->paint(&painter, option, index);
    }
}

} // namespace ui
