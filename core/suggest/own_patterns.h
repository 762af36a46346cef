// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What an organisation adds: the shapes of its own file numbers, a court's, a police force's, and words of sensitive statements. They
// stand in the case, in the form of the program's own files ("numbers" as in resources/patterns/identifiers.json, "statements" with a
// category and lists of phrases as in resources/sensitive/statements.json), so that the same case gives the same suggestions.

#include "core/case/case_file.h"

#include <string>
#include <string_view>

namespace core::own_patterns {

// JSON; empty where the organisation has none.
std::string load(Connection const& connection);
// As one act; an empty text takes them away. Throws Fault::Input where a row cannot be used.
void store(Act& act, std::string_view json);

} // namespace core::own_patterns
