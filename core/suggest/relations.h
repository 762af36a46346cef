// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// People whom the text means without a name: "his brother", "mum", "the neighbour". Proposed where the register has one person of that
// relation to the data subject, and the words do not speak of somebody else's. A relation alone says little to whoever
// knows it already, so it is advised to be kept, but for people of whom the requester does not know.

#include "core/suggest/knowledge.h"

namespace core::relations {

std::vector<Finding> detect(ReadPage const& page, Knowledge const& knowledge);

// Changes when the rules do.
Digest fingerprint();

} // namespace core::relations
