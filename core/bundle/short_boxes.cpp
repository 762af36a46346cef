// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/short_boxes.h"

#include <algorithm>

namespace core {

namespace {

constexpr double longest = 108;   // points
constexpr double nearestWord = 3; // of a box's height: as far as words of one line lie apart
constexpr double mostHeight = 2;  // of a neighbouring word: what is higher covers more than a line

bool inOneLine(Rect const& one, Rect const& other)
{
    double const both = std::min(one.y1, other.y1) - std::max(one.y0, other.y0);
    return both > 0.5 * std::min(one.height(), other.height());
}

double apart(Rect const& one, Rect const& other)
{
    return std::max({other.x0 - one.x1, one.x0 - other.x1, 0.0});
}

} // namespace

std::vector<std::size_t> shortBoxes(PageText const& words, Size page, std::vector<Rect> const& boxes)
{
    Turn const back = words.turn.inverse();
    std::vector<Rect> upright;
    for (Rect const& box : boxes)
        upright.push_back(back.apply(box, page));
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < upright.size(); ++i) {
        Rect const& box = upright[i];
        if (box.width() >= longest)
            continue;
        auto const isBeside = [&](Rect const& other) {
            return inOneLine(box, other) && apart(box, other) < nearestWord * box.height();
        };
        bool const inType = std::any_of(words.words.begin(), words.words.end(), [&](Word const& word) {
            Rect const place = back.apply(word.box, page);
            return isBeside(place) && box.height() < mostHeight * place.height();
        });
        bool alone = true;
        for (std::size_t other = 0; other < upright.size(); ++other)
            alone = alone && (other == i || !isBeside(upright[other]));
        if (inType && alone)
            found.push_back(i);
    }
    return found;
}

} // namespace core
