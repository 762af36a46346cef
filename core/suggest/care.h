// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How far a case goes in suggesting names that nobody listed: from every word that may be one to those that surely are.

#include "core/case/case_file.h"

#include <string_view>

namespace core {

enum class Care { Careful, Normal, Brief };
// "careful", "normal", "brief". The second throws Fault::Usage for another word.
std::string_view name(Care care);
Care care(std::string_view name);

// The chance from which on a word is suggested as a name.
float leastChance(Care care);

namespace cares {

// Normal where nobody chose.
Care load(Connection const& connection);
// As one act.
void store(Act& act, Care care);

} // namespace cares
} // namespace core
