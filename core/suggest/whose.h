// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whose a number or an address is, as far as the words in front of it say: an office's telephone and a teacher's e-mail
// address are advised to be kept, and so is the pupil number behind the data subject's own name. Runs on what all
// detectors found on a page.

#include "core/suggest/knowledge.h"

namespace core::whose {

// Changes advice and reason, never a place.
void advise(std::vector<Finding>& findings, ReadPage const& page, Knowledge const& knowledge);

// Changes when the rules do.
Digest fingerprint();

} // namespace core::whose
