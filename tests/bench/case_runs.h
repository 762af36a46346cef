// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Lets a copy of a case suggest anew from its stored readings, as they are or misread, and scores it. The case itself is not touched.

#include "tests/bench/case_scores.h"

#include <filesystem>

namespace bench {

struct CaseRun {
    CaseScores scores;
    int pages = 0;
    double seconds = 0; // of the suggesting alone
};

// `misreadRate` is the share of letters to be misread, 0 for none. The same case and rate give the same scores.
CaseRun suggestAnew(std::filesystem::path const& caseFolder, std::vector<KnownPage> const& pages, double misreadRate);

} // namespace bench
