// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which parts of which pages stood before somebody's eyes, sharp and legible, for long enough to be read. A page has 16 bands
// from top to bottom, each a bit. It says what was on the screen and no more: nobody is held to have read it.

#include "core/base/id.h"
#include "core/case/case_file.h"

#include <string>
#include <vector>

namespace core {

struct PageCoverage {
    PageId page;
    int bands = 0; // bit 0 is the top of the page as it was shown
    bool operator==(PageCoverage const&) const = default;
    bool whole() const { return bands == 0xffff; }
};

namespace coverage {

// Adds to what the person has seen before.
void add(Batch& batch, std::string const& actor, std::vector<PageCoverage> const& seen);
// By anybody, united; in order of the record, pages that nobody saw left out.
std::vector<PageCoverage> all(Connection const& connection);
std::vector<PageCoverage> by(Connection const& connection, std::string const& actor);

} // namespace coverage
} // namespace core
