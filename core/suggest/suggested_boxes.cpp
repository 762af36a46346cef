// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/suggested_boxes.h"

#include "core/suggest/labels.h"
#include "core/suggest/tokens.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace core {

namespace {

// Boxes reach a little beyond the ink that was recognised, so that no edge of a letter stays; to the sides they reach further,
// since a machine often misses the first or last stroke of a word, but no further than half the blank beside it.
constexpr double margin = 0.8;
constexpr double widestReach = 2.4;
// Of a word that was read with less confidence than this a machine may have missed a letter on either side.
constexpr int doubted = 50;
constexpr double doubtedReach = 6;

double reachOf(Word const& word)
{
    return word.confidence < doubted ? doubtedReach : widestReach;
}

bool mark(char c)
{
    return c != ' ' && c != '\n' && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z');
}

// Of the blank between two words of a line, measured along it.
double halfBlank(PageText const& text, Word const& first, Word const& second)
{
    return (upright(second.box, text.turn).x0 - upright(first.box, text.turn).x1) / 2;
}

// How far the box may reach into that blank.
double reach(PageText const& text, Word const& first, Word const& second, Word const& inner)
{
    return std::clamp(halfBlank(text, first, second), margin, std::max(margin, reachOf(inner)));
}

// The box of a part of a line, grown by what stands free on both sides, and as far as the next part that is covered too.
Rect reaching(PageText const& text, Rect const& box, LinePart const& part, LinePart const& covered)
{
    auto const sameLine = [&](std::size_t a, std::size_t b) { return text.words[a].line == text.words[b].line; };
    auto const side = [&](std::size_t before, std::size_t inner, bool another) {
        Word const& first = text.words[before];
        Word const& second = text.words[before + 1];
        return another ? std::max(margin, halfBlank(text, first, second)) : reach(text, first, second, text.words[inner]);
    };
    bool const before = part.first > 0 && sameLine(part.first - 1, part.first);
    bool const behind = part.last + 1 < text.words.size() && sameLine(part.last, part.last + 1);
    double const left = before ? side(part.first - 1, part.first, part.first > covered.first) : reachOf(text.words[part.first]);
    double const right = behind ? side(part.last, part.last, part.last < covered.last) : reachOf(text.words[part.last]);
    switch (text.turn.quarters()) {
    case 1:
        return {box.x0 - margin, box.y0 - left, box.x1 + margin, box.y1 + right};
    case 2:
        return {box.x0 - right, box.y0 - margin, box.x1 + left, box.y1 + margin};
    case 3:
        return {box.x0 - margin, box.y0 - right, box.x1 + margin, box.y1 + left};
    default:
        return {box.x0 - left, box.y0 - margin, box.x1 + right, box.y1 + margin};
    }
}

// Of the size of type, how far letters reach above and below their base line.
constexpr double capitalsAbove = 0.716;
constexpr double smallAbove = 0.51;
constexpr double tailsBelow = 0.215;
constexpr double commasBelow = 0.14;

// Room to leave above and below a line of ink, across its direction.
struct LineRoom {
    double above = 0;
    double below = 0;
};

// What the ink of these words lacks of the height that a line of type may have. A box as low as its words would tell which of a list of
// names has a g or a y in it.
LineRoom missingHeight(PageText const& text, std::size_t first, std::size_t last, double height)
{
    bool tall = false;
    double depth = 0;
    for (std::size_t word = first; word <= last; ++word)
        for (char const letter : text.textOf(text.words[word])) {
            std::string_view const small = "acegmnopqrsuvwxyz.,;:-";
            std::string_view const withTails = "gjpqy()[]{}|/@";
            tall = tall || small.find(letter) == std::string_view::npos;
            depth = std::max(depth, withTails.find(letter) != std::string_view::npos ? tailsBelow
                                    : letter == ',' || letter == ';'                 ? commasBelow
                                                                                     : 0);
        }
    double const top = tall ? capitalsAbove : smallAbove;
    double const size = height / (top + depth);
    return {(capitalsAbove - top) * size, (tailsBelow - depth) * size};
}

// As far as the middle between the ink and the lines above and below it.
LineRoom freeAround(PageText const& text, Rect const& ink, int line)
{
    LineRoom room{ink.height(), ink.height()};
    for (Word const& word : text.words) {
        Rect const other = upright(word.box, text.turn);
        if (word.line == line || other.x1 <= ink.x0 || other.x0 >= ink.x1)
            continue;
        bool const under = other.centre().y > ink.centre().y;
        double& side = under ? room.below : room.above;
        side = std::clamp((under ? other.y0 - ink.y1 : ink.y0 - other.y1) / 2, 0.0, side);
    }
    return room;
}

// Over the whole height of its line of type, and outward to half points, so that what is left of the difference does not tell.
Rect asHighAsItsLine(PageText const& text, Rect const& box, Rect const& ink, std::size_t first, std::size_t last)
{
    Rect const straight = upright(ink, text.turn);
    LineRoom const wanted = missingHeight(text, first, last, straight.height());
    LineRoom const most = freeAround(text, straight, text.words[first].line);
    double const above = std::min(wanted.above, most.above);
    double const below = std::min(wanted.below, most.below);
    auto const down = [](double edge) { return std::floor(edge * 2) / 2; };
    auto const up = [](double edge) { return std::ceil(edge * 2) / 2; };
    switch (text.turn.quarters()) {
    case 1:
        return {down(box.x0 - below), box.y0, up(box.x1 + above), box.y1};
    case 2:
        return {box.x0, down(box.y0 - below), box.x1, up(box.y1 + above)};
    case 3:
        return {down(box.x0 - above), box.y0, up(box.x1 + below), box.y1};
    default:
        return {box.x0, down(box.y0 - above), box.x1, up(box.y1 + below)};
    }
}

// Letters differ in width, so a share of a word is never exact: the marks beside the words go with them, and take the error.
void addBoxes(std::vector<Rect>& out, PageText const& text, std::size_t begin, std::size_t end, Size size)
{
    std::vector<LinePart> const parts = lineParts(text, begin, end);
    for (LinePart const& part : parts) {
        Rect const ink = boxOf(text, part, begin, end, Words::Share);
        // Where only a part of a word is meant, the rest of it stays as it is.
        bool const whole = text.words[part.first].begin >= begin && text.words[part.last].end <= end;
        Rect const wide = whole ? reaching(text, ink, part, {parts.front().first, parts.back().last}) : grown(ink, margin);
        Rect const box = within(asHighAsItsLine(text, wide, ink, part.first, part.last), size);
        Rect const stored{rounded(box.x0), rounded(box.y0), rounded(box.x1), rounded(box.y1)};
        if (!stored.empty())
            out.push_back(stored);
    }
}

} // namespace

double rounded(double value)
{
    return std::round(value * 100) / 100;
}

std::vector<Rect> suggestedBoxes(ReadPage const& read, TextSpan span, Size size)
{
    PageText const& text = read.page;
    std::size_t begin = span.begin;
    std::size_t end = span.end;
    while (begin > 0 && mark(text.text[begin - 1]))
        --begin;
    while (end < text.text.size() && mark(text.text[end]))
        ++end;
    std::vector<Rect> out;
    // Whoever signs an entry is not covered with a name that goes on in the next line.
    std::size_t const first = wordAt(text, begin);
    std::size_t const last = wordAt(text, end - 1);
    for (std::size_t word = first + 1; word < last; ++word) {
        if (!read.margin[word] || read.margin[first] || read.margin[last])
            continue;
        if (!read.margin[word - 1])
            addBoxes(out, text, begin, text.words[word - 1].end, size);
        begin = text.words[word + 1].begin;
    }
    addBoxes(out, text, begin, end, size);
    return out;
}

} // namespace core
