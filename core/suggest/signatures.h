// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What stands above a printed name as whoever bears it signs: handwriting that a machine read as other words. It names the person
// who is printed below it, and nobody else.

#include "core/suggest/knowledge.h"

#include <vector>

namespace core::signatures {

// Of `names`, the names that the detectors found on the page, those that are the misread signature of somebody at work or of the
// data subject go; the signature of anybody else is added as that person's.
void settle(std::vector<Finding>& names, ReadPage const& page, Knowledge const& knowledge);

// Changes with the rules.
Digest fingerprint();

} // namespace core::signatures
