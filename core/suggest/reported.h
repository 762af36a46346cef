// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// "DC Murgatroyd confirmed that stepfather was on bail": who reported it was at work or is the data subject, and stays; what was
// reported is the statement. A statement whose head says no more than that begins behind it.

#include "core/suggest/knowledge.h"

#include <vector>

namespace core::reported {

// Of `findings`, those that are kept tell who is at work, and those that are not, that a head holds somebody to be withheld.
void trimHeads(std::vector<Finding>& statements, ReadPage const& page, std::vector<Finding> const& findings,
               KnownNames const& subject);

} // namespace core::reported
