// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The words of one page as a machine read them: one text, and where each of its words stands. Lines end with "\n", words
// of a line are parted by one blank, so that a place in the text leads to rectangles and back.

#include "core/base/geometry.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct Word {
    std::size_t begin = 0; // bytes into the text
    std::size_t end = 0;
    Rect box;           // around the ink, page points
    int confidence = 0; // 0 to 100, as the engine gives it
    int line = 0;       // counts from 0 through the page
    bool operator==(Word const&) const = default;
};

struct PageText {
    std::string text;        // UTF-8
    std::vector<Word> words; // in reading order
    Turn turn;               // how the content is turned clockwise on the page as displayed
    double skew = 0;         // degrees clockwise, before the turn
    bool operator==(PageText const&) const = default;

    std::string_view textOf(Word const& word) const { return std::string_view(text).substr(word.begin, word.end - word.begin); }
    // Mean over the words, weighted by length; 0 for a page without words.
    int confidence() const;
};

// Builds a PageText word by word, in reading order.
class PageTextWriter {
public:
    void word(std::string_view text, Rect const& box, int confidence);
    // Ends the line; the next word begins another. Twice in a row is the same as once.
    void endLine();
    PageText finish(Turn turn, double skew);

private:
    PageText m_page;
    int m_line = 0;
    bool m_lineOpen = false;
};

// Words that one upright box covers well: those of a printed line, or of a line that is askew so many that it rises by no more than a
// third of its height. Else the box of a long line would cover half of the lines above and below it.
struct LinePart {
    std::size_t first = 0; // words, [first, last]
    std::size_t last = 0;
    bool operator==(LinePart const&) const = default;
};
// Of the words that the bytes [begin, end) of the text touch, in reading order.
std::vector<LinePart> lineParts(PageText const& page, std::size_t begin, std::size_t end);

// A word that is touched in part counts whole, or by its share of letters.
enum class Words { Whole, Share };
Rect boxOf(PageText const& page, LinePart const& part, std::size_t begin, std::size_t end, Words words);
// One rectangle for each of these parts of lines.
std::vector<Rect> boxesOf(PageText const& page, std::size_t begin, std::size_t end, Words words);

// The words whose centre lies in the box, in reading order, parted by blanks.
std::string textUnder(PageText const& page, Rect const& box);

// One packed record: 12 bytes a word, places as 1/65535 of the page. The text is stored beside it.
std::string pack(PageText const& page, Size size);
// Throws Fault::Integrity where the record does not fit the text.
PageText unpack(std::string_view record, std::string text, Size size);

} // namespace core
