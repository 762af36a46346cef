// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What was withheld somewhere and still stands in what would be sent: names with their other forms, identifiers, words that somebody drew a box
// around. Names are found where a machine misread a letter too. Whatever a person kept is none of it: that is a matter of consistency.

#include "core/case/case_file.h"
#include "core/decide/decision.h"

#include <string>
#include <vector>

namespace core {

struct Remainder {
    struct Place {
        PageId page;
        std::size_t begin = 0; // bytes of the page's text
        std::size_t end = 0;
        bool misread = false;
        bool operator==(Place const&) const = default;
    };
    std::string what;          // as it is withheld elsewhere
    std::vector<Place> places; // in order of the record
    Digest digest;             // of all of them: an explanation stands for these alone
    std::string note;          // of a person who explained it; empty where nobody did
};

namespace residual {

// Looks through every page that would be sent; those of most places first.
std::vector<Remainder> find(Connection const& connection);

// Boxes around these places, to be withheld as one step.
Step withhold(Connection const& connection, Remainder const& remainder, std::string const& exemption);

} // namespace residual
} // namespace core
