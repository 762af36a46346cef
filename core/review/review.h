// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The second person. What is owed before a sign-off is listed with its reason; a sign-off carries the digest of what was
// signed (sources, readings, decisions) and is void by itself when that no longer matches. Nobody signs off own work.

#include "core/base/id.h"
#include "core/case/case_file.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

struct SignOff {
    std::string actor;
    std::string at; // UTC, ISO 8601
    Digest digest;  // of what was signed
};

// Something that stops a sign-off.
struct Gate {
    std::string what;          // such as "undecided suggestions"
    std::string message;       // a sentence with the count and what to do
    std::vector<PageId> pages; // where; at most the first 100
};

// What a change made of the last sign-off.
struct Lapse {
    SignOff last;
    std::vector<PageId> pages; // changed or new since, in order
};

namespace review {

// What stops anybody's sign-off: no pages, unread pages, pages that failed and were not looked at, stale suggestions,
// undecided suggestions, places that are asked about, regions to be read by eye at which nobody looked, pages that cannot be shown and
// have no slip, copies of a page that are withheld differently and nobody explained, places that the second person returned. Empty
// when nothing does.
std::vector<Gate> gates(Connection const& connection);

// A person has looked at a page that no machine could read, or not all of it, and stands for its decisions: regions of it that are
// to be read by eye and that nobody has answered are dismissed.
void lookedAt(Act& act, PageId page);
std::vector<PageId> pagesLookedAt(Connection const& connection);

// Throws Fault::Access where a gate stands or where the actor made one of the decisions.
SignOff signOff(Act& act);
// The last sign-off, if what it signed is still what the case holds.
std::optional<SignOff> standing(Connection const& connection);
// Digest of sources, readings and decisions as they are now.
Digest fingerprint(Connection const& connection);

// A sign-off that no longer stands, and the pages that changed since: those alone are to be signed anew. Nothing where a sign-off
// stands, or where none was ever given.
std::optional<Lapse> lapsed(Connection const& connection);

} // namespace review
} // namespace core
