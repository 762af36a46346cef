// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flow_row.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace ui {
namespace {

int highest(std::vector<QLayoutItem*> const& line)
{
    int high = 0;
    for (auto const* item : line)
        high = std::max(high, item->sizeHint().height());
    return high;
}

} // namespace

FlowRow::FlowRow(int spacing)
{
    setSpacing(spacing);
    setContentsMargins(0, 0, 0, 0);
}

FlowRow::~FlowRow() = default;

void FlowRow::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
    invalidate();
}

QLayoutItem* FlowRow::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowRow::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    auto* item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return item;
}

// Those of one line are as wide as each other, so as many stand beside each other as the widest allows.
std::vector<std::vector<QLayoutItem*>> FlowRow::lines(int width) const
{
    std::vector<QLayoutItem*> shown;
    int widest = 1;
    for (auto const& item : m_items)
        if (!item->isEmpty()) {
            shown.push_back(item.get());
            widest = std::max(widest, item->minimumSize().width());
        }
    if (shown.empty())
        return {};
    auto const most = std::clamp((width + spacing()) / (widest + spacing()), 1, static_cast<int>(shown.size()));
    std::vector<std::vector<QLayoutItem*>> all;
    for (auto* item : shown) {
        if (all.empty() || static_cast<int>(all.back().size()) == most)
            all.emplace_back();
        all.back().push_back(item);
    }
    return all;
}

int FlowRow::heightForWidth(int width) const
{
    int high = 0;
    for (auto const& line : lines(width))
        high += highest(line) + (high > 0 ? spacing() : 0);
    return high;
}

QSize FlowRow::sizeHint() const
{
    int wide = 0;
    int high = 0;
    for (auto const& item : m_items)
        if (!item->isEmpty()) {
            wide += item->sizeHint().width() + (wide > 0 ? spacing() : 0);
            high = std::max(high, item->sizeHint().height());
        }
    return {wide, high};
}

QSize FlowRow::minimumSize() const
{
    QSize least;
    for (auto const& item : m_items)
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    return least;
}

void FlowRow::setGeometry(QRect const& place)
{
    QLayout::setGeometry(place);
    auto top = place.top();
    for (auto const& line : lines(place.width())) {
        auto const high = highest(line);
        auto const across = static_cast<int>(line.size());
        auto const room = place.width() - spacing() * (across - 1);
        for (int i = 0; i < across; ++i) {
            auto const left = place.left() + room * i / across + spacing() * i;
            auto const right = place.left() + room * (i + 1) / across + spacing() * i;
            QRect const cell(left, top, right - left, high);
            line[static_cast<std::size_t>(i)]->setGeometry(
                QStyle::visualRect(parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight, place, cell));
        }
        top += high + spacing();
    }
}

} // namespace ui
