// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include "tests/cli/program.h"
#include "tests/support/source_tree.h"

#include <chrono>
#include <iomanip>
#include <iostream>
#include <stdexcept>

#include <sys/resource.h>

namespace bench {

namespace {

double processorSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    auto const spent = [](timeval const& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
    return spent(usage.ru_utime) + spent(usage.ru_stime);
}

} // namespace

Cost measured(std::function<void()> const& work)
{
    auto const begin = std::chrono::steady_clock::now();
    double const before = processorSeconds();
    work();
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(), processorSeconds() - before};
}

Cost& operator+=(Cost& sum, Cost const& more)
{
    sum.seconds += more.seconds;
    sum.processor += more.processor;
    return sum;
}

Cost called(std::vector<std::string> const& arguments)
{
    cli::Outcome const outcome = cli::candour(arguments, {.patience = std::chrono::hours(4)});
    if (outcome.code != 0)
        throw std::runtime_error("candour-cli " + arguments.front() + " failed: " + outcome.err);
    return {outcome.seconds, outcome.processor};
}

std::vector<BenchPage> pagesOf(std::vector<std::filesystem::path> const& files)
{
    std::vector<BenchPage> all;
    for (auto const& file : files) {
        core::PdfSource const source(file);
        for (int number = 1; number <= source.pageCount(); ++number)
            all.push_back({file, number});
    }
    return all;
}

std::vector<std::filesystem::path> sampleFiles()
{
    std::filesystem::path const folder = support::sourceTree() / "resources" / "sample";
    return {folder / "Walker vol 1.pdf", folder / "Walker vol 2.pdf"};
}

void head()
{
    std::cout << std::left << std::setw(34) << "milliseconds a page" << std::right << std::setw(12) << "ours, wall"
              << std::setw(12) << "bare, wall" << std::setw(12) << "ours, CPU" << std::setw(12) << "bare, CPU" << std::setw(10)
              << "CPU x" << std::setw(10) << "wall x"
              << "\n";
}

void row(std::string const& what, Cost const& ours, Cost const& bare, std::size_t pages)
{
    auto const each = [pages](double seconds) { return seconds * 1000 / static_cast<double>(pages); };
    std::cout << std::left << std::setw(34) << what << std::right << std::fixed << std::setprecision(1) << std::setw(12)
              << each(ours.seconds) << std::setw(12) << each(bare.seconds) << std::setw(12) << each(ours.processor)
              << std::setw(12) << each(bare.processor) << std::setprecision(2) << std::setw(10) << ours.processor / bare.processor
              << std::setw(10) << ours.seconds / bare.seconds << "\n";
}

void newCase(std::string const& folder, std::vector<std::filesystem::path> const& files)
{
    called({"new", folder, "--subject", "Nobody", "--actor", "Bench"});
    std::vector<std::string> add{"add", folder};
    for (auto const& file : files)
        add.push_back(file);
    called(add);
}

} // namespace bench
