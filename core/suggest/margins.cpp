// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/margins.h"

#include "core/suggest/tokens.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

// How far the left edges of a column's words may lie from one another, in heights of a word, and how many lines make a column:
// fewer where a blank wider than between words parts them from the text.
constexpr double edgeSlack = 2.5;
constexpr std::size_t fewestLines = 4;
constexpr std::size_t fewestParted = 2;
constexpr double wideBlank = 0.9;

// "T.H.", "KB", "|PW": two or three capitals, with points or a line of the table beside them.
bool initialsOnly(std::string_view word)
{
    std::size_t capitals = 0;
    for (char c : word) {
        if (c >= 'A' && c <= 'Z')
            ++capitals;
        else if (std::string_view(".|_,;:'[]{}-=*").find(c) == std::string_view::npos)
            return false;
    }
    return capitals == 2 || capitals == 3;
}

bool lastOfLine(PageText const& page, std::size_t word)
{
    return word + 1 == page.words.size() || page.words[word + 1].line != page.words[word].line;
}

bool firstOfLine(PageText const& page, std::size_t word)
{
    return word == 0 || page.words[word - 1].line != page.words[word].line;
}

// A mark without letters, such as the line of the table.
bool stroke(PageText const& page, std::size_t word)
{
    return plainWord(page.textOf(page.words[word])).empty();
}

} // namespace

std::vector<bool> marginWords(PageText const& page)
{
    std::vector<bool> margin(page.words.size());
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < page.words.size(); ++i)
        if (lastOfLine(page, i) && !firstOfLine(page, i) && initialsOnly(page.textOf(page.words[i])))
            candidates.push_back(i);
    auto const box = [&](std::size_t word) { return upright(page.words[word].box, page.turn); };
    for (std::size_t const candidate : candidates) {
        double const height = std::max(4.0, box(candidate).height());
        auto const aligned = std::count_if(candidates.begin(), candidates.end(), [&](std::size_t other) {
            return std::abs(box(other).x0 - box(candidate).x0) < edgeSlack * height;
        });
        bool const parted = box(candidate).x0 - box(candidate - 1).x1 > wideBlank * height;
        if (static_cast<std::size_t>(aligned) < (parted ? fewestParted : fewestLines))
            continue;
        margin[candidate] = true;
        for (std::size_t i = candidate; i > 0 && !firstOfLine(page, i) && stroke(page, i - 1); --i)
            margin[i - 1] = true;
    }
    return margin;
}

std::string textWithoutMargin(PageText const& page, std::vector<bool> const& margin, std::size_t begin, std::size_t end)
{
    std::string out;
    bool any = false;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        Word const& word = page.words[i];
        if (word.end <= begin || word.begin >= end)
            continue;
        if (margin[i]) {
            any = true;
            continue;
        }
        std::size_t const from = std::max(begin, word.begin);
        out += (out.empty() ? "" : " ") + page.text.substr(from, std::min(end, word.end) - from);
    }
    if (!any || out.empty())
        out = page.text.substr(begin, end - begin);
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

} // namespace core
