// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where people live: a house number and a street, the town and postcode behind them, over as many printed lines as they
// take; a house with a name in front of its postcode; a postcode alone. The data subject's own are not suggested, and
// the address of an office is advised to be kept.

#include "core/suggest/knowledge.h"

namespace core::addresses {

std::vector<Finding> detect(ReadPage const& page, Knowledge const& knowledge);

// Changes when the rules do.
Digest fingerprint();

} // namespace core::addresses
