// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Decisions travel between the copies of a page: what was decided on one is proposed on the others, at the place where their pictures lie upon one
// another. Nothing here decides: a person applies the step, in their own name, having seen where it goes. A carried decision remembers
// by fingerprint what it was carried from, so that a later change there is proposed here too, and a change by hand here is left alone.

#include "core/decide/decision.h"
#include "core/order/copies.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

struct Carriage {
    enum class Kind { Carry, Follow, TakeAway }; // made anew; changed as its origin was; its origin is gone
    Kind kind = Kind::Carry;
    DecisionId from;
    PageId fromPage;
    Edit edit; // of the copy
};

struct LeftBehind {
    DecisionId from;
    PageId page; // where it was decided
    PageId copy; // where it does not go
    std::string reason;
};

struct Travel {
    std::vector<Carriage> carried;
    std::vector<LeftBehind> left;
    Step step() const;
};

// Copies that would go out differently.
struct CopyConflict {
    // Withheld on the one and on the other nobody decided, or somebody kept it, or another exemption covers it; or a page that is held back
    // whole, and its copy goes out.
    enum class Kind { Bare, Kept, OtherExemption, PageHeldBack };
    Kind kind = Kind::Bare;
    DecisionId decision; // 0 for PageHeldBack
    PageId page;         // where it is withheld
    PageId copy;
    std::vector<Rect> place; // on the copy, page points
    Digest digest;           // of what was decided on both; an explanation stands for that alone
    std::string note;        // of a person who explained it; empty where nobody did
};

namespace travel {

// What there is to carry: from all pages, or from these alone.
Travel proposals(Connection const& connection, Copies const& copies, std::optional<std::vector<PageId>> const& from = {});

// In order of the record. Explained ones are among them, with their note.
std::vector<CopyConflict> conflicts(Connection const& connection, Copies const& copies);
// "Withheld on page 3, but nobody decided on its copy, page 9."
std::string sentence(CopyConflict const& conflict);

// Withholds on the copy too, as on the page; nothing where a page is held back whole. What somebody kept there is changed, so this is for
// a person to ask for.
std::optional<Edit> alike(Connection const& connection, Copies const& copies, CopyConflict const& conflict);

// Of all boxes that were placed, how many came by carrying.
struct Saved {
    std::size_t carried = 0;
    std::size_t all = 0;
};
Saved saved(Connection const& connection);

} // namespace travel
} // namespace core
