// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What tells two papers apart that say the same in all else: a number, a name. One letter that went to two families, one form for each
// child, two messages with one figure between them are different records, and no copies of each other.

#include "core/order/same_words.h"

namespace core::telling_words {

// Both readings are sure of another number at one place of the text, or of another name wherever it stands. What readers take for one
// another tells nothing, nor does what a stamp, a fax or a page number says, which is put upon copies.
bool differ(PageText const& one, std::vector<ComparedWord> const& wordsOfOne, PageText const& other,
            std::vector<ComparedWord> const& wordsOfOther, Comparison const& comparison);

} // namespace core::telling_words
