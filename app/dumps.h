// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a case holds as JSON, for scoring and for other programs. Pages count from 1 in each file; boxes are points of the page
// as displayed, origin top left.

#include "core/case/case_file.h"

#include <string>

namespace app {

std::string dumpSuggestions(core::Connection const& connection);
std::string dumpPages(core::Connection const& connection);
// The redactions, and where each page stands in the bundle.
std::string dumpRedactions(core::Connection const& connection);

} // namespace app
