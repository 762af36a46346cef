// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The sentences of a page, as the eye parts them: running text by ICU's rules, but not behind "Mr." or an initial; a paragraph, a
// heading, a cell of a table and the field of a form end a sentence even without a full stop.

#include "core/suggest/knowledge.h"

#include <vector>

namespace core {

struct Sentence {
    std::size_t first = 0; // tokens of the page, [first, last); never empty
    std::size_t last = 0;
    int block = 0; // which paragraph, cell or heading, counted through the page
    std::size_t size() const { return last - first; }
};

// In reading order; each token lies in exactly one.
std::vector<Sentence> sentences(ReadPage const& page);

} // namespace core
