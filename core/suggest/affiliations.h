// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where somebody else learns, works, drinks or worships, or the place smaller than a town where they live: schools, employers, small
// organisations and places, by whose names people are told who are not named (ICO, "Anonymisation": what identifies a person together
// with what others know). They are advised with a low score, behind names and numbers, and only where the sentence is about somebody
// who is neither the data subject nor at work. Runs on the people that detectors found. The words are data
// (resources/patterns/affiliations.json).

#include "core/suggest/knowledge.h"

namespace core::affiliations {

// Nothing where the case is to be brief (care.h).
std::vector<Finding> detect(ReadPage const& page, Knowledge const& knowledge, std::vector<Finding> const& findings);

// Changes when the lists or the rules do.
Digest fingerprint();

} // namespace core::affiliations
