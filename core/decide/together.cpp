// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/together.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace core::together {

namespace {

constexpr double lineHigh = 24; // points: what is higher is no single printed line
constexpr double fewLinesHigh = 36;
constexpr double passageHigh = 75;
constexpr Size readableMost{467, 190};
constexpr double askew = 1.5; // points by which a box may stick out of the one that it stands in

Rect unitedBoxes(std::vector<Rect> const& boxes)
{
    Rect all;
    for (Rect const& box : boxes)
        all = united(all, box);
    return all;
}

// Around all of them, as the eye sees them when the words stand upright.
Size sizeOf(std::vector<Rect> const& boxes, Lie lie)
{
    Rect const all = unitedBoxes(boxes);
    return lie == Lie::Across ? Size{all.width(), all.height()} : Size{all.height(), all.width()};
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
std::vector<std::size_t> holders(std::vector<Suggestion const*> const& places, std::function<Lie(PageId)> const& lieOf)
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
            if (holder == around.end() && readable(places[place]->boxes, lieOf(page)))
                around.push_back(place);
        }
    }
    return holders;
}

struct Order {
    Extent extent;
    bool kept;
    Advice advice;
    Category category;
    bool listed; // a name of the register, or no name
    int sure;
    std::string why;
    std::string words;
    std::string person;
    auto operator<=>(Order const&) const = default;
};

Order orderOf(Suggestion const& place, Lie lie)
{
    bool const isName = place.category == Category::Person;
    bool const listed = !isName || !place.person.empty();
    // What is said of a name differs from person to person, and its words tell more; of a statement it is what was noticed.
    return {extent(place.boxes, lie),
            place.advice == Advice::Keep,
            place.advice,
            place.category,
            listed,
            listed ? static_cast<int>(std::lround(place.score * 10)) : 0,
            isName ? std::string() : place.reason,
            folded(place.text),
            place.person};
}

} // namespace

Extent extent(std::vector<Rect> const& boxes, Lie lie)
{
    double const high = sizeOf(boxes, lie).height;
    if (boxes.size() == 1 && high <= lineHigh)
        return Extent::Line;
    return high <= fewLinesHigh ? Extent::FewLines : high <= passageHigh ? Extent::Passage : Extent::Large;
}

bool readable(std::vector<Rect> const& boxes, Lie lie)
{
    Size const all = sizeOf(boxes, lie);
    return all.width <= readableMost.width && all.height <= readableMost.height;
}

bool ticked(Suggestion const& place)
{
    return place.advice != Advice::Keep;
}

std::vector<Cell> laidOut(std::vector<Suggestion const*> const& places, std::function<Lie(PageId)> const& lieOf)
{
    auto const lie = [&](PageId page) { return lieOf ? lieOf(page) : Lie::Across; };
    std::vector<std::size_t> const holder = holders(places, lie);
    std::vector<std::pair<Order, std::size_t>> order;
    for (std::size_t i = 0; i < places.size(); ++i)
        if (holder[i] == i)
            order.emplace_back(orderOf(*places[i], lie(places[i]->page)), i);
    std::sort(order.begin(), order.end());
    std::vector<Cell> cells;
    std::vector<std::size_t> cellOf(places.size());
    for (auto const& [what, place] : order) {
        cellOf[place] = cells.size();
        cells.push_back({place, {}});
    }
    for (std::size_t i = 0; i < places.size(); ++i)
        if (holder[i] != i)
            cells[cellOf[holder[i]]].within.push_back(i);
    return cells;
}

} // namespace core::together
