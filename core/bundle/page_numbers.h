// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What number is printed on each page of a bundle. A page keeps the number that it bore in the first bundle or draft that went out: people
// quote it. Pages that come in between are 12A, 12B, as lawyers page a bundle; those behind all others go on counting.

#include "core/case/case_file.h"
#include "core/source/pages.h"

#include <compare>
#include <map>
#include <string>
#include <vector>

namespace core {

struct PageNumber {
    int whole = 0;    // 0 for what stands before page 1
    int inserted = 0; // 0 for none, 1 for A, 26 for Z, 27 for AA
    auto operator<=>(PageNumber const&) const = default;
};

std::string name(PageNumber const& number); // "12", "12A", "0A"

namespace page_numbers {

// Those of what is out; empty where nothing is.
std::map<PageId, PageNumber> kept(Connection const& connection);
// One a page, in the order of the bundle, each only once; 1, 2, 3 where none is kept.
std::vector<PageNumber> numbered(std::vector<PageId> const& pages, std::map<PageId, PageNumber> const& kept);
// Of a bundle that goes out, in place of those that were kept before it was made, which are `before`. The act records it. Throws
// Fault::Access where another bundle went out since.
void keep(Act& act, std::map<PageId, PageNumber> const& numbers, std::map<PageId, PageNumber> const& before);
// Sentences for whoever exports: which pages keep their numbers, which are new, where numbers run backwards. Nothing where none is kept.
std::string told(std::vector<PageId> const& pages, std::map<PageId, PageNumber> const& kept);

} // namespace page_numbers
} // namespace core
