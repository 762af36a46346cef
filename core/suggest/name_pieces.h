// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The words and marks of a text as the name tagger sees them: every mark stands by itself, and so does a possessive 's.
// A piece that starts a sentence or a cell of a form is parted from what stands before it.

#include "core/text/page_text.h"

#include <string_view>
#include <vector>

namespace core {

struct NamePiece {
    std::size_t begin = 0; // bytes of the text
    std::size_t end = 0;
    bool starts = false; // a sentence, a block of lines, or a cell
    bool operator==(NamePiece const&) const = default;
};

// Of a text alone: an empty line starts a block, a single line break is no more than a blank.
std::vector<NamePiece> namePieces(std::string_view text);
// Of a page: a wide gap starts a cell, a line behind one that ends early starts a block.
std::vector<NamePiece> namePieces(PageText const& page);

} // namespace core
