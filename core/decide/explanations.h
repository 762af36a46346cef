// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Why something that looks like a mistake is none: a person's note about a conflict between copies or a difference in treatment. It is kept
// with the fingerprint of what it explains, so that whatever changes there later is unexplained by itself.

#include "core/case/case_file.h"

#include <map>
#include <string>
#include <vector>

namespace core {

struct Explanation {
    std::string note;
    std::string actor;
    std::string at; // UTC, ISO 8601
};

namespace explanations {

// Throws Fault::Usage for an empty note. `what` says in a word or two for the log what is explained, such as "copies"; all of it is one entry.
void note(Act& act, std::string const& what, std::vector<Digest> const& explained, std::string const& note);
void withdraw(Act& act, Digest const& explained);
std::map<Digest, Explanation> all(Connection const& connection);
// Who wrote the notes that stand, each name once.
std::vector<std::string> actors(Connection const& connection);

} // namespace explanations
} // namespace core
