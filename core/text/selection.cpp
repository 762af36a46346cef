// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/selection.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace core::selection {

namespace {

// The page turned so that its lines run from left to right and level: `across` and `down` of a point in that position.
class Level {
public:
    Level(PageText const& page, Size size) : m_back(page.turn.inverse()), m_size(size)
    {
        double const angle = page.skew * std::numbers::pi / 180;
        m_cos = std::cos(angle);
        m_sin = std::sin(angle);
    }

    Point operator()(Point p) const
    {
        Rect const turned = m_back.apply(Rect{p.x, p.y, p.x, p.y}, m_size);
        return {turned.x0 * m_cos + turned.y0 * m_sin, turned.y0 * m_cos - turned.x0 * m_sin};
    }

    // Half the height and half the width of a word in that position.
    Point half(Rect const& box) const
    {
        Rect const turned = m_back.apply(box, m_size);
        return {turned.width() / 2, turned.height() / 2};
    }

private:
    Turn m_back;
    Size m_size;
    double m_cos = 1;
    double m_sin = 0;
};

} // namespace

std::optional<std::size_t> nearest(PageText const& page, Size size, Point point)
{
    if (auto const under = at(page, point))
        return under;
    Level const level(page, size);
    Point const here = level(point);
    std::optional<std::size_t> best;
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        Rect const& box = page.words[i].box;
        Point const centre = level(box.centre());
        Point const half = level.half(box);
        double const across = std::max(0.0, std::abs(here.x - centre.x) - half.x);
        double const down = std::max(0.0, std::abs(here.y - centre.y) - half.y);
        // A step to another line counts for more than one along the line.
        double const distance = across + 8 * down;
        if (distance < least) {
            least = distance;
            best = i;
        }
    }
    return best;
}

std::optional<std::size_t> at(PageText const& page, Point point)
{
    for (std::size_t i = 0; i < page.words.size(); ++i)
        if (page.words[i].box.contains(point))
            return i;
    return {};
}

WordRange between(std::size_t a, std::size_t b)
{
    return {std::min(a, b), std::max(a, b)};
}

WordRange lineOf(PageText const& page, std::size_t word)
{
    expects(word < page.words.size(), "a line is that of a word of the page");
    WordRange range{word, word};
    int const line = page.words[word].line;
    while (range.first > 0 && page.words[range.first - 1].line == line)
        --range.first;
    while (range.last + 1 < page.words.size() && page.words[range.last + 1].line == line)
        ++range.last;
    return range;
}

std::vector<Rect> boxes(PageText const& page, WordRange range)
{
    if (range.last >= page.words.size())
        return {};
    return boxesOf(page, page.words[range.first].begin, page.words[range.last].end, Words::Whole);
}

std::string text(PageText const& page, WordRange range)
{
    if (range.last >= page.words.size())
        return {};
    std::size_t const begin = page.words[range.first].begin;
    return page.text.substr(begin, page.words[range.last].end - begin);
}

std::string textIn(PageText const& page, Rect const& region)
{
    std::string text;
    int line = -1;
    for (Word const& word : page.words) {
        if (!region.contains(word.box.centre()))
            continue;
        if (!text.empty())
            text += word.line == line ? ' ' : '\n';
        text += page.textOf(word);
        line = word.line;
    }
    return text;
}

} // namespace core::selection
