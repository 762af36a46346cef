// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What whoever exports should know of a bundle and whoever gets it should not: boxes that show how long a covered word is, and pages
// whose codec could not be kept. Stays in retained/.

#include "core/bundle/burn.h"
#include "core/bundle/manifest.h"

#include <string>
#include <vector>

namespace core {

struct Warning {
    enum class Kind { ShortBox, Recoded, Residue };
    Kind kind;
    std::string page;  // its number in the bundle
    int redaction = 0; // its number on the page; 0 for the page as a whole
};

// Of one page, as it was burnt, with what was redacted on it.
std::vector<Warning> warningsOf(std::string const& page, BurntPage const& burnt, std::vector<BundledRedaction> const& redactions);
// A list for a spreadsheet: page, number on the page, warning.
std::string warningsCsv(std::vector<Warning> const& warnings);
// One sentence a kind, with how many there are and on which pages first.
std::vector<std::string> summary(std::vector<Warning> const& warnings);

} // namespace core
