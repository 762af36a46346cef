// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Dates that are said to be somebody's birthday: by a word in front of them, by the head of their column, or by standing in
// brackets behind a full name. The data subject's own is not suggested.

#include "core/suggest/knowledge.h"

namespace core::dates_of_birth {

std::vector<Finding> detect(ReadPage const& read, Knowledge const& knowledge);

// Changes when the rules do.
Digest fingerprint();

} // namespace core::dates_of_birth
