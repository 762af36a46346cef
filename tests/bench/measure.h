// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the benchmarks have in common: what something cost, the pages of files, and the program called as a process.

#include "core/source/page_pixels.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace bench {

struct Cost {
    double seconds = 0;   // by the clock on the wall
    double processor = 0; // of all threads and processes
};

Cost measured(std::function<void()> const& work);
Cost& operator+=(Cost& sum, Cost const& more);
// Of candour-cli. Throws where it fails.
Cost called(std::vector<std::string> const& arguments);

struct BenchPage {
    std::filesystem::path file;
    int number = 0;
};

std::vector<BenchPage> pagesOf(std::vector<std::filesystem::path> const& files);
// The sample record that is shipped.
std::vector<std::filesystem::path> sampleFiles();

void newCase(std::string const& folder, std::vector<std::filesystem::path> const& files);

// A line of the table, and its head.
void head();
void row(std::string const& what, Cost const& ours, Cost const& bare, std::size_t pages);

} // namespace bench
