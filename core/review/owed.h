// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is still owed on a page before the record can go: to be read, to be looked at by eye, to be decided, to be asked, to be seen.
// A page without suggestions still owes a look.

#include "core/base/id.h"
#include "core/case/case_file.h"
#include "core/text/readings.h"

#include <map>
#include <string_view>
#include <vector>

namespace core {

enum class Owing { Unread, Unreadable, Poor, Undecided, Asked, Unseen };
std::string_view name(Owing owing);

// What is known of a page, from wherever it is kept.
struct PageStanding {
    ReadingState reading = ReadingState::Unread;
    bool lookedAt = false;
    int undecided = 0;
    int asked = 0;
    bool seenWhole = false;
};

// In the order in which they are best done.
std::vector<Owing> owingOn(PageStanding const& page);

namespace owed {

// The pages of the record for each, in order; none left out, even where it is empty.
std::map<Owing, std::vector<PageId>> all(Connection const& connection);

} // namespace owed
} // namespace core
