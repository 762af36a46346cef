// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the model of statements looks at in a sentence: its words and their beginnings, pairs of them, phrases of the lists, and what papers
// the page belongs to. Names and numbers are all alike to it. Training and reading share this, so that both see the same.

#include "core/suggest/page_kind.h"
#include "core/suggest/phrases.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

// What a sentence may speak of, in the order of the model's labels.
constexpr std::array<Category, 11> statementCategories{
    Category::Health,  Category::Religion,           Category::Ethnicity,  Category::Sexual,
    Category::Offence, Category::Political,          Category::Union,      Category::Legal,
    Category::Police,  Category::HealthProfessional, Category::SeriousHarm};

struct StatementFeatures {
    struct OfWords {
        std::uint32_t feature = 0;
        std::size_t first = 0; // tokens that it is made from, [first, last)
        std::size_t last = 0;
    };
    std::vector<OfWords> words;       // each weighs `share`
    std::vector<std::uint32_t> signs; // each weighs one
    float share = 1;                  // the less, the more words the sentence has
};

namespace statement_features {

// Of the sentence [first, last). `hits` are those of the lists within it, by their set the place of their category in
// statementCategories, or beyond it for others. `named` has the tokens that are known to be names; empty for none.
StatementFeatures of(std::vector<Token> const& tokens, std::size_t first, std::size_t last, std::span<Hit const> hits,
                     PageKind kind, std::vector<bool> const& named = {});

// Of a word alone, as it stands in `tokens`: numbers and names as one each.
std::uint32_t ofWord(std::string_view folded);

} // namespace statement_features
} // namespace core
