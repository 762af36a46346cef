// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whose papers somebody at work would write, as their role says: a paediatrician's opinion is medical, a constable's report the police's.

#include "core/suggest/page_kind.h"

#include <string>

namespace core {

// Other for everybody else, and for officers of the court or of another party.
PageKind callingOf(std::string const& role);

} // namespace core
