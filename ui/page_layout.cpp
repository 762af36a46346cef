// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page_layout.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr core::Size a4{595.28, 841.89};
constexpr double outOfSight = 1e7; // pixels

} // namespace

PageLayout::PageLayout(std::vector<core::Size> sizes, Arrangement arrangement)
    : m_sizes(std::move(sizes)), m_arrangement(arrangement), m_across(arrangement == Arrangement::Facing ? 2 : 1)
{
    for (auto& size : m_sizes)
        if (size.width <= 0 || size.height <= 0)
            size = a4;
    auto const total = (count() + m_across - 1) / m_across;
    m_above.reserve(static_cast<std::size_t>(total) + 1);
    double sum = 0;
    for (int row = 0; row < total; ++row) {
        m_above.push_back(sum);
        auto const size = rowSize(row);
        sum += size.height;
        m_widest = std::max(m_widest, size.width);
    }
    m_above.push_back(sum);
}

int PageLayout::lastOf(int row) const
{
    return std::min(firstOf(row) + m_across, count()) - 1;
}

core::Size PageLayout::rowSize(int row) const
{
    core::Size whole;
    for (int index = firstOf(row); index <= lastOf(row); ++index) {
        whole.width += size(index).width;
        whole.height = std::max(whole.height, size(index).height);
    }
    return whole;
}

double PageLayout::heightOf(int row) const
{
    auto const at = static_cast<std::size_t>(row);
    return m_above[at + 1] - m_above[at];
}

double PageLayout::top(int row) const
{
    if (m_arrangement == Arrangement::Single)
        return gap + (row - m_only) * outOfSight;
    return gap + row * gap + m_above[static_cast<std::size_t>(row)] * m_scale;
}

QSizeF PageLayout::extent() const
{
    if (m_sizes.empty())
        return {0, 0};
    if (m_arrangement == Arrangement::Single)
        return {rowSize(m_only).width * m_scale + 2 * margin, heightOf(m_only) * m_scale + 2 * gap};
    return {m_widest * m_scale + between() + 2 * margin, top(rows())};
}

QRectF PageLayout::place(int index, double width) const
{
    auto const row = rowOf(index);
    auto const& page = size(index);
    auto const column = std::max(width, extent().width());
    // Whole pixels keep the picture of the page as sharp as it was made.
    auto left = std::floor((column - rowSize(row).width * m_scale - between()) / 2);
    for (int before = firstOf(row); before < index; ++before)
        left += std::round(size(before).width * m_scale) + between();
    return {left, std::floor(top(row)), std::round(page.width * m_scale), std::round(page.height * m_scale)};
}

int PageLayout::at(double y) const
{
    if (m_sizes.empty())
        return 0;
    if (m_arrangement == Arrangement::Single)
        return firstOf(m_only);
    int low = 0;
    int high = rows() - 1;
    while (low < high) {
        int const middle = (low + high) / 2;
        if (top(middle + 1) - gap > y)
            high = middle;
        else
            low = middle + 1;
    }
    return firstOf(low);
}

} // namespace ui
