// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Boxes whose length gives away how long the covered words are. In a proportional font the exact width of a gap leaves a handful of
// names out of a list of 1,500; a box as long as its line leaves them all.

#include "core/text/page_text.h"

#include <vector>

namespace core {

// Which of the boxes (by index) are under an inch and a half long, stand in a line of type, and have no other box beside them in that
// line. `words` are those of the burnt page.
std::vector<std::size_t> shortBoxes(PageText const& words, Size page, std::vector<Rect> const& boxes);

} // namespace core
