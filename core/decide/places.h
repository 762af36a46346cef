// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How much of a place other boxes cover, where the place comes from another picture of the page and may lie askew: told by points within it,
// a few to each printed letter, so that no box needs to have the same edges as another.

#include "core/base/geometry.h"
#include "core/order/alignment.h"

#include <cstddef>
#include <string>
#include <vector>

namespace core::places {

struct Point {
    core::Point at;
    int row = 0;     // points of one row follow one another
    double step = 0; // page points from the one before
};

// Points of a box as they lie on a page of that size; the edges, which two readings never have alike, are left away, and so is what lies
// off the page.
std::vector<Point> pointsOf(Rect const& box, Alignment const& alignment, Size page);

std::size_t outside(std::vector<Point> const& points, std::vector<Rect> const& boxes);
// The longest stretch of a row outside, in page points.
double longestOutside(std::vector<Point> const& points, std::vector<Rect> const& boxes);
// 0 to 1; 0 for no points.
double share(std::vector<Point> const& points, std::vector<Rect> const& boxes);

// How many letters are wrong, missing or too many between two words or passages.
std::size_t lettersApart(std::string const& a, std::string const& b);

} // namespace core::places
