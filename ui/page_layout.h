// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where the pages of the record lie under one another, at any zoom, for 20,000 pages as for one: sums of heights are made
// once, so that a zoom step costs nothing. Pixels here are those of the widget; the origin is the top left of the column.

#include "core/base/geometry.h"

#include <QRectF>
#include <QSizeF>

#include <vector>

namespace ui {

class PageLayout {
public:
    static constexpr double gap = 34;    // between pages, with room for a page's caption
    static constexpr double margin = 28; // beside the pages

    PageLayout() = default;
    // A page without a size takes the place of an A4 page.
    explicit PageLayout(std::vector<core::Size> sizes);

    int count() const { return static_cast<int>(m_sizes.size()); }
    // Pixels for one point.
    double scale() const { return m_scale; }
    void scaleTo(double scale) { m_scale = scale; }
    QSizeF extent() const;
    core::Size const& size(int index) const { return m_sizes[static_cast<std::size_t>(index)]; }
    // `width` is that of the area in which the column is centred.
    QRectF place(int index, double width) const;
    // The page that lies at this height, or the next one below it.
    int at(double y) const;

private:
    double top(int index) const;

    std::vector<core::Size> m_sizes;
    std::vector<double> m_above; // heights of all pages before, in points
    double m_widest = 0;
    double m_scale = 1;
};

} // namespace ui
