// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a page's content may do: paint the one picture over the whole page, draw boxes and outlines, and place invisible
// words in numbered paragraphs. Everything else is a leak. Words are placed here by the rules of PDF alone, because readers leave out what
// lies off the page.

#include "core/base/geometry.h"
#include "core/verify/font_rules.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core::verifier {

// One string that is shown.
struct Shown {
    Rect box;          // page points
    std::string codes; // of its glyphs, as the content has them
};

struct Content {
    std::vector<std::string> problems;
    std::optional<Turn> turn; // of the picture: clockwise, from stored to displayed
    std::vector<Shown> words; // blanks are not among them
    std::vector<Rect> marks;  // filled rectangles in the grey of a redaction
    int paragraphs = 0;
};

// `markGrey` is how redactions are filled, from 0 for black to 1 for white.
Content readContent(std::string_view operators, Size page, Metrics const& font, double markGrey);

// Words that touch one of the boxes by more than a breath, or leave the page.
std::vector<std::string> wordsInTheWrongPlace(std::vector<Rect> const& words, std::vector<Rect> const& boxes, Size page);

} // namespace core::verifier
