// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Telephone numbers as libphonenumber knows them in the United Kingdom; those of areas that were renumbered since and local
// ones without an area code where a word in front says that they are telephone numbers.

#include "core/suggest/knowledge.h"

namespace core::telephones {

std::vector<Finding> detect(ReadPage const& read, Knowledge const& knowledge);

// Changes when the rules do.
Digest fingerprint();

} // namespace core::telephones
