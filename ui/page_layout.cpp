// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page_layout.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr core::Size a4{595.28, 841.89};

} // namespace

PageLayout::PageLayout(std::vector<core::Size> sizes) : m_sizes(std::move(sizes))
{
    m_above.reserve(m_sizes.size() + 1);
    double sum = 0;
    for (auto& size : m_sizes) {
        if (size.width <= 0 || size.height <= 0)
            size = a4;
        m_above.push_back(sum);
        sum += size.height;
        m_widest = std::max(m_widest, size.width);
    }
    m_above.push_back(sum);
}

double PageLayout::top(int index) const
{
    return gap + index * gap + m_above[static_cast<std::size_t>(index)] * m_scale;
}

QSizeF PageLayout::extent() const
{
    return m_sizes.empty() ? QSizeF(0, 0) : QSizeF(m_widest * m_scale + 2 * margin, top(count()));
}

QRectF PageLayout::place(int index, double width) const
{
    auto const& page = size(index);
    auto const column = std::max(width, extent().width());
    // Whole pixels keep the picture of the page as sharp as it was made.
    auto const left = std::floor((column - page.width * m_scale) / 2);
    return {left, std::floor(top(index)), std::round(page.width * m_scale), std::round(page.height * m_scale)};
}

int PageLayout::at(double y) const
{
    int low = 0;
    int high = count() - 1;
    while (low < high) {
        int const middle = (low + high) / 2;
        if (top(middle + 1) - gap > y)
            high = middle;
        else
            low = middle + 1;
    }
    return std::max(low, 0);
}

} // namespace ui
