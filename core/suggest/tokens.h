// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The words of a page as detectors compare them: without the punctuation around them and without a possessive 's, in one
// case, without accents, joined again where a line broke them. Each token knows the bytes it came from, so that a finding
// leads back to the page.

#include "core/text/page_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

struct Token {
    enum class Shape { Lower, Capital, Capitals, Initial, Number, Mixed };
    std::size_t begin = 0; // bytes of the page's text
    std::size_t end = 0;
    std::string folded; // plain: "O'Hara" is "ohara", "Singh-Gill" is "singhgill"
    Shape shape = Shape::Lower;
    char before = 0; // punctuation directly in front of it, such as '('
    char after = 0;  // punctuation directly behind it, such as ','; 0 for none
    int line = 0;
    int confidence = 100; // of the printed word, as the reader gave it
    bool startsLine = false;
    bool afterGap = false; // further from the word before than words of a sentence are
    bool startsSentence = false;
    bool possessive = false; // an 's was cut off

    // Begins with a capital letter, as names do.
    bool capital() const { return shape == Shape::Capital || shape == Shape::Capitals; }
};

// A place as if the page were held so that its words run from left to right and its lines from top to bottom; the origin
// is of no account.
Rect upright(Rect const& box, Turn turn);

// In reading order, those of a margin (margins.h) behind all others.
std::vector<Token> tokens(PageText const& page);
std::vector<Token> tokens(PageText const& page, std::vector<bool> const& margin);

// A word in one case, letters and digits alone, without accents.
std::string plainWord(std::string_view word);

// The word with letters and digits that look alike in print as one of them, and doubled ones once: "D.O0.B." is "DOB".
std::string alike(std::string_view word);

// Whether one word may be the other as a machine misread it or a typist mistyped it: one letter wrong, missing, added or
// changed places with its neighbour, or letters that look alike in print ("rn" for "m"). Both must be plain.
bool nearlySame(std::string_view a, std::string_view b);

// A word with what letters that look alike make of it, for one that is compared with many.
struct Spelling {
    explicit Spelling(std::string_view plain) : word(plain), alike(core::alike(plain)) {}
    std::string word;
    std::string alike;
};
bool nearlySame(Spelling const& a, Spelling const& b);

} // namespace core
