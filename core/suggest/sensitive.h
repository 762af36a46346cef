// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Statements that need care, a sentence each: about health, belief, origin, sexual life, offences, politics and unions (UK GDPR arts
// 9 and 10), and passages that carry rules of their own: legal advice, what the police supplied, health professionals' opinions, serious
// harm, adoption, the Reporter. Whom a statement concerns decides what is advised. Runs on what all detectors found on the page.

#include "core/suggest/knowledge.h"
#include "core/suggest/page_kind.h"

namespace core::sensitive {

// `kind` is the page's own kind or the one that was carried to it.
std::vector<Finding> detect(ReadPage const& page, Knowledge const& knowledge, std::vector<Finding> const& findings,
                            PageKind kind);

// Changes when the lists or the rules do.
Digest fingerprint();

} // namespace core::sensitive
