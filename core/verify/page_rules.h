// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a page's content may do: paint the one picture over the whole page, draw boxes and outlines, and place invisible
// words. Everything else is a leak. Words are placed here by the rules of PDF alone, because readers leave out what
// lies off the page.

#include "core/base/geometry.h"
#include "core/verify/font_rules.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core::verifier {

struct Content {
    std::vector<std::string> problems;
    std::optional<Turn> turn; // of the picture: clockwise, from stored to displayed
    std::vector<Rect> words;  // page points; blanks are not among them
    std::vector<Rect> marks;  // filled rectangles in the grey of a redaction
};

Content readContent(std::string_view operators, Size page, Metrics const& font);

// Words that touch one of the boxes by more than a breath, or leave the page.
std::vector<std::string> wordsInTheWrongPlace(std::vector<Rect> const& words, std::vector<Rect> const& boxes, Size page);

} // namespace core::verifier
