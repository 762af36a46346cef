// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Words of a line that stand together, and how their hand differs from the print of the page: its height, its slope, how surely it
// was read. What a machine can tell of handwriting from a reading alone. After this comes legibility.

#include "core/text/page_text.h"

#include <string_view>
#include <vector>

namespace core {

struct WordRun {
    std::size_t first = 0; // words of the page, [first, last)
    std::size_t last = 0;
    Rect box;     // page points
    Rect upright; // the same with the page held upright
    int letters = 0;
    double confidence = 0; // by letters
    double height = 0;     // of a capital, for that of the page's print
    double middle = 0;     // the same of the letter in the middle, which one swollen word does not change
    double slope = 0;      // degrees, against the lines of the page; 0 for short ones
    double capitals = 0;   // share of capital letters
    double digits = 0;
    double plain = 0; // share of letters in words that were read and are as low as print
    bool operator==(WordRun const&) const = default;
};

// Words at or above this confidence count as read (see ocr/unread.h).
inline constexpr int sureWord = 60;

// Letters and digits; signs such as a dash or a bullet are none.
int lettersIn(std::string_view word);
// How tall a capital letter of the word's hand or type would be, for a word that is `height` tall.
double capitalHeight(std::string_view word, double height);
// Half of the letters that count as read have taller capitals, in points; 8 on a page without any.
double printHeight(PageText const& page);

// From the words [first, last) of one line.
WordRun runOf(PageText const& page, std::size_t first, std::size_t last, double printHeight);
// All of a page that hold a letter, in reading order.
std::vector<WordRun> wordRuns(PageText const& page, double printHeight);

} // namespace core
