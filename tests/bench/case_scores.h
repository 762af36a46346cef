// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How the suggestions of a case compare with what is known of its pages (known_record.h). A mention is found where four fifths of its ink
// lie under suggestions; a suggestion is right where two fifths of it lie on what somebody has to decide about.

#include "core/suggest/suggestion.h"
#include "tests/bench/known_record.h"

#include <map>
#include <string>
#include <vector>

namespace bench {

struct Share {
    int hits = 0;
    int all = 0;
    void add(bool hit)
    {
        ++all;
        hits += hit ? 1 : 0;
    }
    bool operator==(Share const&) const = default;
};

struct TypeScore {
    Share found;   // of what is readable and to be decided about, under suggestions of any category
    Share ownType; // the same, under suggestions of its own category
    Share right;   // of the suggestions of the category
    Share rightType;
};

struct CaseScores {
    std::map<std::string, TypeScore> types;
    std::map<std::string, Share> covered;        // of what is to be kept, by whom it concerns: covered all the same
    Share byHand;                                // of what was written by hand: flagged to be read by eye
    Share illegible;                             // the same of what hardly shows
    Share goodPages;                             // of well printed pages with nothing drawn over: flagged all the same
    // What went wrong, a line each: what was not found or not flagged, and what was suggested or flagged in vain.
    std::vector<std::string> missed;
    std::vector<std::string> inVain;

    // The suggestions of one page.
    void add(KnownPage const& page, std::vector<core::Suggestion> const& suggestions);
};

// As a table, for people.
std::string table(CaseScores const& scores);
// What went wrong, a line each.
std::string list(CaseScores const& scores);

} // namespace bench
