// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whether two pages say the same, told by their words as each was read: two readings of one page may differ where a reader erred, but
// not where both are sure.

#include "core/text/page_text.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace core {

// A word as it is compared.
struct ComparedWord {
    std::string letters;     // folded: small letters and digits; never empty
    std::uint32_t mark = 0;  // of the letters
    std::uint64_t kinds = 0; // one bit for each letter or figure in it, as it is seen
    int confidence = 0;
    std::size_t word = 0;  // which of the page's words it is
    bool capitals = false; // in capitals and figures alone, as stamps are
};

// Words of one page and of the other that stand at one place, between words that both have; one of the two may be empty.
struct Gap {
    std::size_t begin = 0, end = 0;           // tokens of the one
    std::size_t otherBegin = 0, otherEnd = 0; // of the other
};

// What two pages have in common and where they part.
struct Comparison {
    std::vector<std::pair<std::size_t, std::size_t>> pairs; // tokens that both have, in the order of both
    std::vector<Gap> gaps;                                  // in the same order
    double inOrder = 0;                                     // share of the shorter page's words that are among them
    double inCommon = 0;                                    // the same, but in whatever order
    std::size_t others = 0;                                 // words at one place that both readings are sure of, not the same
    std::size_t added = 0;                                  // words that one is sure of where the other has nothing
    std::size_t elsewhere = 0;                              // words of print that each is sure of and the other has nowhere
    std::size_t shorter = 0;                                // words of the shorter page
    int confidence = 0;                                     // of the page that was read worse: mean of its words
    bool passage = false;                                   // one page says something at length that the other does not
};

namespace same_words {

std::vector<ComparedWord> tokensOf(PageText const& page);
// Of letters, or of any text; the same everywhere and always.
std::uint32_t markOf(std::string_view text);

// What readers take for one another is one: figures for the letters that look like them. Small letters in.
char asSeen(char letter);

// Longest common subsequence. Time grows with the product of the lengths.
Comparison compared(std::vector<ComparedWord> const& one, std::vector<ComparedWord> const& other);
// Most of what one says, the other says too, in its order; what differs are readers' errors and not other words.
bool same(Comparison const& comparison);
// Words or passages differ that are no readers' errors: a revision, or another form.
bool differ(Comparison const& comparison);
// They differ, but readers erred so much that it may be all their doing.
bool differSlightly(Comparison const& comparison);

// The words that both pages have in one order, as places in their `words`: what an alignment of the two pages goes by.
std::vector<std::pair<std::size_t, std::size_t>> inCommon(PageText const& one, PageText const& other);

} // namespace same_words
} // namespace core
