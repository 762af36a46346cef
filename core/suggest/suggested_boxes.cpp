// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/suggested_boxes.h"

#include "core/suggest/labels.h"
#include "core/suggest/tokens.h"

#include <algorithm>
#include <cmath>

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

// How far the box may reach into the blank between two words of a line, measured along the line.
double reach(PageText const& text, Word const& first, Word const& second, Word const& inner)
{
    Rect const a = upright(first.box, text.turn);
    Rect const b = upright(second.box, text.turn);
    return std::clamp((b.x0 - a.x1) / 2, margin, std::max(margin, reachOf(inner)));
}

// The box of a line of words, grown by what stands free on both sides.
Rect reaching(PageText const& text, Rect const& box, std::size_t first, std::size_t last)
{
    auto const sameLine = [&](std::size_t a, std::size_t b) { return text.words[a].line == text.words[b].line; };
    bool const before = first > 0 && sameLine(first - 1, first);
    bool const behind = last + 1 < text.words.size() && sameLine(last, last + 1);
    double const left =
        before ? reach(text, text.words[first - 1], text.words[first], text.words[first]) : reachOf(text.words[first]);
    double const right =
        behind ? reach(text, text.words[last], text.words[last + 1], text.words[last]) : reachOf(text.words[last]);
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

// Letters differ in width, so a share of a word is never exact: the marks beside the words go with them, and take the error.
void addBoxes(std::vector<Rect>& out, PageText const& text, std::size_t begin, std::size_t end, Size size)
{
    std::size_t word = wordAt(text, begin);
    for (Rect const& ink : boxesOf(text, begin, end, Words::Share)) {
        std::size_t last = word;
        while (last + 1 < text.words.size() && text.words[last + 1].begin < end
               && text.words[last + 1].line == text.words[word].line)
            ++last;
        // Where only a part of a word is meant, the rest of it stays as it is.
        bool const whole = text.words[word].begin >= begin && text.words[last].end <= end;
        Rect const box = within(whole ? reaching(text, ink, word, last) : grown(ink, margin), size);
        Rect const stored{rounded(box.x0), rounded(box.y0), rounded(box.x1), rounded(box.y1)};
        if (!stored.empty())
            out.push_back(stored);
        word = last + 1;
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
