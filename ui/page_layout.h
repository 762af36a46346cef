// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where the pages of the record lie, at any zoom, for 20,000 pages as for one: under one another, two by two, or each alone.
// Sums of heights are made once, so that a zoom step costs nothing. Pixels here are those of the widget; the origin is the
// top left of the column.

#include "core/base/geometry.h"
#include "core/base/id.h"

#include <QRectF>
#include <QSizeF>

#include <vector>

namespace ui {

// Pages are counted from 0 here and from 1 in the case.
inline core::PageId idOf(int index)
{
    return {index + 1};
}

enum class Arrangement { Continuous, Single, Facing };

class PageLayout {
public:
    static constexpr double gap = 34;    // between pages, with room for a page's caption
    static constexpr double margin = 28; // beside the pages
    static constexpr double fold = 10;   // between two pages that face each other

    PageLayout() = default;
    // A page without a size takes the place of an A4 page.
    explicit PageLayout(std::vector<core::Size> sizes, Arrangement arrangement = Arrangement::Continuous);

    int count() const { return static_cast<int>(m_sizes.size()); }
    int rows() const { return static_cast<int>(m_above.size()) - 1; }
    int rowOf(int index) const { return index / m_across; }
    int firstOf(int row) const { return row * m_across; }
    int lastOf(int row) const;
    // With Arrangement::Single, the row that is there; the others are out of sight.
    void showOnly(int row) { m_only = row; }
    Arrangement arrangement() const { return m_arrangement; }
    // Pixels for one point.
    double scale() const { return m_scale; }
    void scaleTo(double scale) { m_scale = scale; }
    QSizeF extent() const;
    core::Size const& size(int index) const { return m_sizes[static_cast<std::size_t>(index)]; }
    // Of the pages of a row, in points, with nothing between them.
    core::Size rowSize(int row) const;
    // Pixels between the pages of a row.
    double between() const { return m_across > 1 ? fold : 0; }
    // `width` is that of the area in which the column is centred.
    QRectF place(int index, double width) const;
    // The first page of the row that lies at this height, or of the next one below it.
    int at(double y) const;

private:
    double top(int row) const;
    double heightOf(int row) const;

    std::vector<core::Size> m_sizes;
    std::vector<double> m_above; // heights of all rows before, in points
    double m_widest = 0;
    double m_scale = 1;
    Arrangement m_arrangement = Arrangement::Continuous;
    int m_across = 1; // pages of a row
    int m_only = 0;
};

} // namespace ui
