// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/character_cells.h"

#include "core/suggest/tokens.h"

#include <algorithm>

namespace core {

namespace {

using Box = ClosedUp::Box;

// So many boxes make a row, and most of them must hold one character.
constexpr std::size_t fewestBoxes = 5;
// A blank so many times as wide as the others of the row parts two words.
constexpr double wideStep = 1.7;
constexpr double furthestStep = 6; // heights of a character, beyond which it is another row

bool boxLine(char c)
{
    return std::string_view("|[](){}_!").find(c) != std::string_view::npos;
}

bool plainCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '/' || c == '-' || c == '.';
}

bool boxAt(PageText const& page, std::size_t word, Box& box)
{
    Word const& printed = page.words[word];
    box = {word, printed.begin, printed.end};
    while (box.begin < box.end && boxLine(page.text[box.begin]))
        ++box.begin;
    while (box.end > box.begin && boxLine(page.text[box.end - 1]))
        --box.end;
    return box.end - box.begin <= 2
           && std::all_of(page.text.begin() + static_cast<std::ptrdiff_t>(box.begin),
                          page.text.begin() + static_cast<std::ptrdiff_t>(box.end), plainCharacter);
}

// The boxes of a row that begins at the word; fewer than make one where none does.
std::vector<Box> rowAt(PageText const& page, std::size_t first)
{
    std::vector<Box> row;
    Box box;
    for (std::size_t word = first; word < page.words.size() && page.words[word].line == page.words[first].line; ++word) {
        if (!boxAt(page, word, box))
            break;
        if (word > first) {
            Rect const a = upright(page.words[word - 1].box, page.turn);
            Rect const b = upright(page.words[word].box, page.turn);
            if (b.x0 - a.x1 > furthestStep * std::max({a.height(), b.height(), 4.0}))
                break;
        }
        row.push_back(box);
    }
    std::erase_if(row, [](Box const& each) { return each.begin == each.end; });
    auto const singles = static_cast<std::size_t>(
        std::count_if(row.begin(), row.end(), [](Box const& each) { return each.end - each.begin == 1; }));
    // "No" in front of the boxes is a part of their label.
    bool const enough = row.size() >= fewestBoxes && singles * 4 >= row.size() * 3 && row.front().end - row.front().begin == 1;
    return enough ? row : std::vector<Box>();
}

// From the middle of one box to the middle of the next.
std::vector<double> steps(PageText const& page, std::vector<Box> const& row)
{
    std::vector<double> out;
    for (std::size_t i = 1; i < row.size(); ++i) {
        Rect const a = upright(page.words[row[i - 1].word].box, page.turn);
        Rect const b = upright(page.words[row[i].word].box, page.turn);
        out.push_back((b.x0 + b.x1 - a.x0 - a.x1) / 2);
    }
    return out;
}

double middle(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

ClosedUp::ClosedUp(PageText const& page)
{
    std::size_t word = 0;
    while (word < page.words.size() && rowAt(page, word).empty())
        ++word;
    if (word == page.words.size())
        return;
    PageTextWriter writer;
    for (word = 0; word < page.words.size();) {
        if (word > 0 && page.words[word].line != page.words[word - 1].line)
            writer.endLine();
        std::vector<Box> const row = rowAt(page, word);
        if (row.empty()) {
            put(writer, page, word++);
            continue;
        }
        std::size_t const begin = m_from.empty() ? 0 : m_from.size() + 1;
        std::vector<double> const apart = steps(page, row);
        double const widest = wideStep * middle(apart);
        for (std::size_t first = 0, last = 1; first < row.size(); first = last++) {
            while (last < row.size() && apart[last - 1] <= widest)
                ++last;
            put(writer, page,
                {row.begin() + static_cast<std::ptrdiff_t>(first), row.begin() + static_cast<std::ptrdiff_t>(last)});
        }
        m_rows.push_back({begin, m_from.size()});
        word = row.back().word + 1;
    }
    m_page = writer.finish(page.turn, page.skew);
    m_from.resize(m_page.text.size(), {page.text.size(), page.text.size()});
}

void ClosedUp::put(PageTextWriter& writer, PageText const& page, std::size_t word)
{
    Word const& printed = page.words[word];
    if (!m_from.empty())
        m_from.push_back({printed.begin, printed.begin});
    for (std::size_t at = printed.begin; at < printed.end; ++at)
        m_from.push_back({at, at + 1});
    writer.word(page.textOf(printed), printed.box, printed.confidence);
}

// The lines of a box go with its character.
void ClosedUp::put(PageTextWriter& writer, PageText const& page, std::vector<Box> const& boxes)
{
    std::string text;
    Rect around = page.words[boxes.front().word].box;
    int confidence = 100;
    if (!m_from.empty())
        m_from.push_back({boxes.front().begin, boxes.front().begin});
    for (Box const& box : boxes) {
        Word const& printed = page.words[box.word];
        text += page.text.substr(box.begin, box.end - box.begin);
        m_from.insert(m_from.end(), box.end - box.begin, {printed.begin, printed.end});
        around = united(around, printed.box);
        confidence = std::min(confidence, printed.confidence);
    }
    writer.word(text, around, confidence);
}

bool ClosedUp::inRow(std::size_t begin, std::size_t end) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [&](Row const& row) { return begin < row.end && row.begin < end; });
}

std::pair<std::size_t, std::size_t> ClosedUp::asRead(std::size_t begin, std::size_t end) const
{
    return {m_from[begin].begin, m_from[end - 1].end};
}

} // namespace core
