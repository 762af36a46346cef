// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is decided about one place, decided about all that say the same. Always holds: it is one step, so that one undo takes all of
// it back, and a place that somebody has decided about already is left as it is.

#include "core/decide/decision.h"
#include "core/suggest/suggestion.h"

#include <string>
#include <vector>

namespace core {

class Connection;

namespace everywhere {

// Whether both name the same person of the register or, where no person is named, are of one kind and say the same words.
bool alike(Suggestion const& one, Suggestion const& other);

// What somebody says about one of many places. The exemption is that of Verdict::Redact, and empty otherwise.
struct Answer {
    Suggestion place;
    Verdict verdict = Verdict::Keep;
    std::string exemption{};
};

// Each of them that is not decided about, also one that is asked about, gets its answer. The note is the question for Verdict::Ask.
Step answers(Connection const& connection, std::vector<Answer> const& wanted, std::string const& note);

} // namespace everywhere
} // namespace core
