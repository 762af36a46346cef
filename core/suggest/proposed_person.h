// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Somebody whom the readings name and the register does not hold, as they would be entered (proposed_people.h finds them).

#include "core/base/id.h"
#include "core/reference/people.h"

#include <vector>

namespace core {

struct ProposedPerson {
    Person person; // as it would be entered
    int mentions = 0;
    std::vector<PageId> pages; // where they are named, in order
};

} // namespace core
