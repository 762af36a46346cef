// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The same person, or the same words, treated differently in different places: withheld here and kept there, or withheld under different
// exemptions. It may be right; then a person says why (explanations.h). A list of what was decided, whoever decided it.

#include "core/decide/decision.h"
#include "core/reference/exemptions.h"
#include "core/suggest/suggestion.h"

#include <string>
#include <vector>

namespace core {

struct Treatment {
    DecisionId decision;
    PageId page;
    Verdict verdict = Verdict::Redact;
    std::string exemption;
    bool operator==(Treatment const&) const = default;
};

struct Difference {
    // One verdict is of more weight than another exemption: the second is told only where all is withheld.
    enum class Kind { Verdict, Exemption };
    Kind kind = Kind::Verdict;
    Category category = Category::Person;
    std::string what;              // the person's name, or the words as they first stand
    std::vector<Treatment> places; // in order of the record
    Digest digest;                 // of all of them: an explanation stands for these alone
    std::string note;              // of a person who explained it; empty where nobody did
};

namespace consistency {

// Those of most places first.
std::vector<Difference> differences(Connection const& connection);
// "Dean Ellis: withheld in 12 places, kept in 2 (pages 4, 9)."
std::string sentence(Difference const& difference);
// All of its places as this verdict and exemption have it. Throws nothing: apply (decisions.h) checks.
Step alike(Connection const& connection, Difference const& difference, Verdict verdict, std::string const& exemption);

} // namespace consistency
} // namespace core
