// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Suggestions as the case stores them, by page and in the order of its text.

#include "core/case/case_file.h"
#include "core/suggest/suggestion.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace core::suggestions {

std::vector<Suggestion> all(Connection const& connection);
std::vector<Suggestion> onPage(Connection const& connection, PageId page);
std::optional<Suggestion> withKey(Connection const& connection, std::string const& key);
// The people of the register whom suggestions of the page name.
std::set<std::string> namedOn(Connection const& connection, PageId page);

// What a person has decided about stays as it was then, and is not suggested a second time. Returns how many open ones changed.
int replaceOpen(Batch& batch, PageId page, std::vector<Suggestion> const& found);

} // namespace core::suggestions
