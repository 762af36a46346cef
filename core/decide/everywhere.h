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

// Answers each of them that is not decided about, also one that is asked about, by the verdict. The exemption is that of
// Verdict::Redact; the note is the question for Verdict::Ask.
Step answers(Connection const& connection, std::vector<Suggestion> const& places, Verdict verdict, std::string const& exemption,
             std::string const& note);

} // namespace everywhere
} // namespace core
