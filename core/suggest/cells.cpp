// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/cells.h"

#include "core/suggest/labels.h"

#include <cmath>

namespace core {

namespace {

// How far the next line of a cell may lie below, in heights of a word, and how far its edge may be out.
constexpr double nextLine = 2.4;
constexpr double cellSlack = 1.5;
// How many tokens further on it is looked for: a row of a wide table stands between.
constexpr std::size_t furthest = 40;

Rect boxOf(ReadPage const& page, Token const& token)
{
    std::size_t const word = wordAt(page.page, token.begin);
    return word < page.page.words.size() ? upright(page.page.words[word].box, page.page.turn) : Rect{};
}

} // namespace

std::optional<std::size_t> belowInCell(ReadPage const& page, std::size_t last, std::function<bool(Token const&)> const& fits)
{
    Rect const here = boxOf(page, page.tokens[last]);
    std::size_t first = last;
    while (first > 0 && page.tokens[first - 1].line == page.tokens[last].line && !page.tokens[first].afterGap)
        --first;
    // A cell is not known by its gap alone: where words run together, any of them may begin it.
    double const height = std::max(here.height(), 4.0);
    for (std::size_t i = last + 1; i < std::min(last + furthest, page.tokens.size()); ++i) {
        Token const& token = page.tokens[i];
        if (token.line == page.tokens[last].line || !fits(token))
            continue;
        Rect const there = boxOf(page, token);
        double const drop = there.y0 - here.y0;
        if (drop < 0.5 * height || drop > nextLine * height)
            continue;
        for (std::size_t k = first; k <= last; ++k)
            if (std::abs(boxOf(page, page.tokens[k]).x0 - there.x0) < cellSlack * height)
                return i;
    }
    return std::nullopt;
}

} // namespace core
