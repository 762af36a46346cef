// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A statement is withheld for what it says of somebody else. The data subject's own name, and those of people at work, are no part
// of that and stay readable inside it, so that a box over a sentence withholds no more than it has a reason for.

#include "core/suggest/knowledge.h"
#include "core/suggest/suggested_boxes.h"

#include <vector>

namespace core::readable_names {

// What of the statement is to be covered, in order. Legal advice is privileged as a whole: nothing is left out of it. Where
// somebody is to be asked first, whose words they are may matter too: only the data subject is left out.
// `findings` are those of the page: who is to be withheld keeps the same first name from being taken for the data subject's.
std::vector<TextSpan> without(Finding const& statement, ReadPage const& page, std::vector<Finding> const& findings,
                              Knowledge const& knowledge);

// Changes with the rules.
Digest fingerprint();

} // namespace core::readable_names
