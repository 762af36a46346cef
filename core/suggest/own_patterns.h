// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The shapes of numbers that an organisation adds: its own file numbers, a court's, a police force's. They stand in the case, in
// the form of the program's own file (resources/patterns/identifiers.json, "numbers"), so that the same case gives the same suggestions.

#include "core/case/case_file.h"

#include <string>
#include <string_view>

namespace core::own_patterns {

// JSON; empty where the organisation has none.
std::string load(Connection const& connection);
// As one act; an empty text takes them away. Throws Fault::Input where a row cannot be used.
void store(Act& act, std::string_view json);

} // namespace core::own_patterns
