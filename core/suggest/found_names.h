// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Names that nobody listed: those that the tagger sees on the page, and those that other pages have made sure. Whoever is named
// with a work role, here or elsewhere in the record, is advised to be kept.

#include "core/suggest/knowledge.h"
#include "core/suggest/name_forms.h"

namespace core::found_names {

// `settled` are the places of the page that the request and the register speak for, the data subject's among them.
std::vector<Finding> find(ReadPage const& page, Knowledge const& knowledge, std::vector<NamedPlace> const& settled);

// Changes when the rules or the model do.
Digest fingerprint();

} // namespace core::found_names
