// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Names that were proposed for the register and that somebody said are nobody, or nobody who matters: they are not proposed again,
// however often the proposals are made anew, until somebody says otherwise.

#include "core/case/case_file.h"

#include <string>
#include <string_view>
#include <vector>

namespace core::dismissed_people {

// Each as one act. To dismiss twice is the same as once; to take back what was never dismissed throws Fault::Missing.
void dismiss(Act& act, std::string_view name);
void proposeAgain(Act& act, std::string_view name);

// As they were proposed, by name.
std::vector<std::string> all(Connection const& connection);
// Whether the name was dismissed, however it is printed: "PICKLES" is Pickles.
bool contains(std::vector<std::string> const& dismissed, std::string_view name);

} // namespace core::dismissed_people
