// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/places.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core::places {

namespace {

constexpr double edge = 1.5;  // page points around a box that are left away
constexpr double grace = 1.5; // a point that lies so little off a box counts as covered
constexpr double pitch = 3.5; // between two points along a line of print
constexpr double rowPitch = 9;
constexpr int mostInRow = 150;
constexpr int mostRows = 90;

bool inside(core::Point p, std::vector<Rect> const& boxes)
{
    return std::any_of(boxes.begin(), boxes.end(), [p](Rect const& box) { return grown(box, grace).contains(p); });
}

} // namespace

std::vector<Point> pointsOf(Rect const& box, Alignment const& alignment, Size page)
{
    // A box that is taller than wide is a line of print on a page that was scanned lying.
    bool const lying = box.height() > box.width();
    double const length = std::max(1.0, std::max(box.width(), box.height()) - 2 * edge);
    double const thickness = std::max(1.0, std::min(box.width(), box.height()) - 2 * edge);
    int const columns = std::clamp(static_cast<int>(length / pitch) + 1, 2, mostInRow);
    int const rows = std::clamp(static_cast<int>(thickness / rowPitch) + 1, 1, mostRows);
    std::vector<Point> points;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column) {
            double const along = edge + (column + .5) * length / columns;
            double const across = edge + (row + .5) * thickness / rows;
            core::Point const here =
                lying ? core::Point{box.x0 + across, box.y0 + along} : core::Point{box.x0 + along, box.y0 + across};
            core::Point const there = alignment.apply(here);
            if (there.x >= 0 && there.y >= 0 && there.x < page.width && there.y < page.height)
                points.push_back({there, row, length / columns});
        }
    return points;
}

std::size_t outside(std::vector<Point> const& points, std::vector<Rect> const& boxes)
{
    return static_cast<std::size_t>(
        std::count_if(points.begin(), points.end(), [&boxes](Point const& point) { return !inside(point.at, boxes); }));
}

double longestOutside(std::vector<Point> const& points, std::vector<Rect> const& boxes)
{
    double longest = 0;
    double run = 0;
    int row = -1;
    for (Point const& point : points) {
        run = inside(point.at, boxes) ? 0 : (point.row == row ? run : 0) + point.step;
        row = point.row;
        longest = std::max(longest, run);
    }
    return longest;
}

double share(std::vector<Point> const& points, std::vector<Rect> const& boxes)
{
    if (points.empty())
        return 0;
    return 1 - static_cast<double>(outside(points, boxes)) / static_cast<double>(points.size());
}

std::size_t lettersApart(std::string const& a, std::string const& b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t const above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1] ? 1u : 0u)});
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace core::places
