// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Readings made elsewhere: on other machines, or while somebody works in the case. A share is read in a case of its own that has
// the sources and pages of the record and nothing else of it; what it read comes back as one file and is merged.

#include "core/case/case_file.h"
#include "core/text/readings.h"

#include <filesystem>
#include <vector>

namespace core::reading_share {

// Share `number` of `count`: every so many pages of the record, so that all shares have as much of each file to read.
struct Share {
    int number = 1; // from 1
    int count = 1;
};

// Pages of the share that the case in `record` has no reading of by their recipe. The case is only looked at: it may be open
// elsewhere, and nothing is locked or written. Throws as CaseFile's constructor does; Fault::Version where it is older, too.
std::vector<PageId> pagesOf(std::filesystem::path const& record, Share const& share, readings::RecipeFor const& recipeFor);

// Makes the case to read in, or goes on with the one that is there. Throws Fault::Input where that is of another record.
CaseFile begin(std::filesystem::path const& record, std::filesystem::path const& folder);

// Writes all that was read to one file, whole or not at all.
void write(CaseFile& share, std::filesystem::path const& file);

// Takes the readings of a file into the case; those that it has already are left. Returns how many pages were taken. Throws
// Fault::Input where the file is no share of this record, Fault::Version where it was read by another recipe; nothing was taken then.
int merge(CaseFile& record, std::filesystem::path const& file, readings::RecipeFor const& recipeFor);

} // namespace core::reading_share
