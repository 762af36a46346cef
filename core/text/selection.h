// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Words of a page that a person marks with the mouse, to copy them: word by word from one point to another, by lines, or all in
// a region. Words follow one another as they are read, also where the page is turned or skewed.

#include "core/text/page_text.h"

#include <optional>

namespace core {

// Words [first, last] of a page, by their number.
struct WordRange {
    std::size_t first = 0;
    std::size_t last = 0;
    bool operator==(WordRange const&) const = default;
};

namespace selection {

// The word at the point, or the nearest one: of the line that the point is level with, where there is one. Nothing on a page
// without words.
std::optional<std::size_t> nearest(PageText const& page, Size size, Point point);
// The word that the point lies on.
std::optional<std::size_t> at(PageText const& page, Point point);
// All words from one to the other, whichever comes first.
WordRange between(std::size_t a, std::size_t b);
// The line that the word stands in.
WordRange lineOf(PageText const& page, std::size_t word);
// One rectangle for each line.
std::vector<Rect> boxes(PageText const& page, WordRange range);
// As it stands on the page: words of a line parted by blanks, lines by "\n".
std::string text(PageText const& page, WordRange range);
// The words whose centre lies in the region, line by line.
std::string textIn(PageText const& page, Rect const& region);

} // namespace selection
} // namespace core
