// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Places that are decided about together, as they are laid out on sheets before anybody decides: what is most alike stands side by side, and
// what stands wholly within another place is shown there and takes no room of its own. Nothing is decided here (everywhere.h).

#include "core/suggest/suggestion.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace core::together {

// Whether the words of a page run across the paper, or up or down it, where it was scanned lying. Sheets show all of them upright.
enum class Lie { Across, Along };

// How much of a sheet a place takes: a part of one printed line, a few lines, a passage, or more than that.
enum class Extent { Line, FewLines, Passage, Large };
Extent extent(std::vector<Rect> const& boxes, Lie lie = Lie::Across);
// Whether it can be read beside others on a sheet; what is larger has to be looked at on its page.
bool readable(std::vector<Rect> const& boxes, Lie lie = Lie::Across);

// What is ticked at first: what the machine would withhold, or have somebody asked about.
bool ticked(Suggestion const& place);

// A place, and those that stand wholly within it, by their numbers in the list that is laid out.
struct Cell {
    std::size_t place = 0;
    std::vector<std::size_t> within{};
};

// Each place stands in one cell. By extent, then what would be withheld first and what would be kept last, kind by kind, the least sure
// before the sure, and among those what is suggested for the same reason, and the same words, side by side. Names that nobody listed come
// before those of the register, by their letters.
std::vector<Cell> laidOut(std::vector<Suggestion const*> const& places, std::function<Lie(PageId)> const& lieOf = {});

} // namespace core::together
