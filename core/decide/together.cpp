// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/together.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace core::together {

namespace {

constexpr double lineHigh = 24; // points: what is higher is no single printed line
constexpr double fewLinesHigh = 36;
constexpr Size readableMost{484, 75};
constexpr double askew = 1.5; // points by which a box may stick out of the one that it stands in

Rect unitedBoxes(std::vector<Rect> const& boxes)
{
    Rect all;
    for (Rect const& box : boxes)
        all = united(all, box);
    return all;
}

bool standsIn(Rect const& inner, Rect const& outer)
{
    return inner.x0 >= outer.x0 - askew && inner.y0 >= outer.y0 - askew && inner.x1 <= outer.x1 + askew
           && inner.y1 <= outer.y1 + askew;
}

bool standsWithin(Suggestion const& inner, Suggestion const& outer)
{
    return std::all_of(inner.boxes.begin(), inner.boxes.end(), [&](Rect const& box) {
        return std::any_of(outer.boxes.begin(), outer.boxes.end(), [&](Rect const& one) { return standsIn(box, one); });
    });
}

double areaOf(Suggestion const& place)
{
    double area = 0;
    for (Rect const& box : place.boxes)
        area += box.area();
    return area;
}

// The place that stands around each, by number; itself where there is none. What cannot be read on a sheet shows nothing within it.
std::vector<std::size_t> holders(std::vector<Suggestion const*> const& places)
{
    std::map<PageId, std::vector<std::size_t>> pages;
    for (std::size_t i = 0; i < places.size(); ++i)
        pages[places[i]->page].push_back(i);
    std::vector<std::size_t> holders(places.size());
    for (auto& [page, those] : pages) {
        std::stable_sort(those.begin(), those.end(),
                         [&](std::size_t one, std::size_t other) { return areaOf(*places[one]) > areaOf(*places[other]); });
        std::vector<std::size_t> around;
        for (std::size_t const place : those) {
            auto const holder = std::find_if(around.begin(), around.end(),
                                             [&](std::size_t one) { return standsWithin(*places[place], *places[one]); });
            holders[place] = holder == around.end() ? place : *holder;
            if (holder == around.end() && readable(places[place]->boxes))
                around.push_back(place);
        }
    }
    return holders;
}

auto orderOf(Suggestion const& place)
{
    auto const sure = static_cast<int>(std::lround(place.score * 10));
    return std::make_tuple(extent(place.boxes), place.advice == Advice::Keep, place.advice, place.category, sure,
                           std::string_view(place.person), std::string_view(place.text));
}

} // namespace

Extent extent(std::vector<Rect> const& boxes)
{
    double const high = unitedBoxes(boxes).height();
    if (boxes.size() == 1 && high <= lineHigh)
        return Extent::Line;
    return high <= fewLinesHigh ? Extent::FewLines : Extent::Passage;
}

bool readable(std::vector<Rect> const& boxes)
{
    Rect const all = unitedBoxes(boxes);
    return all.width() <= readableMost.width && all.height() <= readableMost.height;
}

bool ticked(Suggestion const& place)
{
    return place.advice != Advice::Keep;
}

std::vector<Cell> laidOut(std::vector<Suggestion const*> const& places)
{
    std::vector<std::size_t> const holder = holders(places);
    std::vector<Cell> cells;
    std::vector<std::size_t> cellOf(places.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        if (holder[i] == i)
            cells.push_back({i, {}});
    std::stable_sort(cells.begin(), cells.end(), [&](Cell const& one, Cell const& other) {
        return orderOf(*places[one.place]) < orderOf(*places[other.place]);
    });
    for (std::size_t i = 0; i < cells.size(); ++i)
        cellOf[cells[i].place] = i;
    for (std::size_t i = 0; i < places.size(); ++i)
        if (holder[i] != i)
            cells[cellOf[holder[i]]].within.push_back(i);
    return cells;
}

} // namespace core::together
