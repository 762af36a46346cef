// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The rectangles that cover a piece of a page's text: one a printed line, a little larger than the ink that was recognised.

#include "core/suggest/knowledge.h"

#include <vector>

namespace core {

// Bytes [begin, end) of a page's text.
struct TextSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Rect> suggestedBoxes(ReadPage const& read, TextSpan span, Size size);

// To the hundredth of a point, as places are stored.
double rounded(double value);

} // namespace core
