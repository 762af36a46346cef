// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the detectors of the program find on one page, put together: what overlaps is one suggestion, and of two that contradict
// each other one stays.

#include "core/suggest/knowledge.h"
#include "core/suggest/page_kind.h"

#include <string>
#include <string_view>
#include <vector>

namespace core::suggestions {

// What names somebody else, or is theirs, falls under DPA 2018 Sch 2 para 16.
constexpr std::string_view thirdPartyExemption = "TP";

// All findings of all detectors on a page, overlaps of one category merged: names and numbers in reading order, then statements.
// `kind` is what it tells of itself or, where it does not, what the pages before it make of it (page_kind.h);
// `tagged` is what was tagged when its names were taken into the record, where that is known.
std::vector<Suggestion> find(PageId page, PageText const& text, Size size, Knowledge const& knowledge,
                             PageKind kind = PageKind::Other, std::vector<TaggedName> const* tagged = nullptr);

// The same for the same words at the same place, to half a point.
std::string keyOf(Suggestion const& suggestion);

// Changes with the rules of every detector.
Digest findFingerprint();

} // namespace core::suggestions
