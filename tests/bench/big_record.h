// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A record as large as the window has to bear: some files of thousands of scanned pages, each page with a picture of its own,
// and a case that holds their readings and suggestions. Words are made up, with letters misread here and there.

#include <filesystem>
#include <vector>

namespace bench {

struct BigRecord {
    std::vector<std::filesystem::path> samples; // PDFs whose pages are repeated
    int pages = 20'000;
    int files = 6;
    int unread = 0;     // at the end of the record
    double places = 2;  // that are suggested, a page on average; 2 at least
    bool giant = false; // instead of all that: one page of 35,000 by 35,000 black and white pixels
};

// Makes `folder`/case with that record. Takes minutes.
void make(std::filesystem::path const& folder, BigRecord const& wanted);

// The name that stands on every 37th page, and how it was misread on every 411th.
inline constexpr char const* plantedName = "Thornberry";
inline constexpr char const* misreadName = "Thombeny";

} // namespace bench
