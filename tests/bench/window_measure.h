// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is measured of a window at work: times as lines of a table, how long its thread did not come to its event loop, the memory
// of processes, and waiting for it without a sleep.

#include "ui/page_view.h"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace bench {

using Clock = std::chrono::steady_clock;
double milliseconds(Clock::time_point since);

// The value below which that share of them lies.
double at(std::vector<double> values, double share);
// A line: the best, the median, 19 of 20, the worst.
void timed(std::string const& what, std::vector<double> const& values);
// A line for the sum of it all: ours, theirs, by how many times, and what was aimed at.
void compared(std::string const& what, double ours, double theirs, double wanted);
void said(std::string const& what, double value, std::string const& unit);

// Peak memory of a process ("self" or its number), in MB.
long peakOf(std::string const& process);
// Of the processes that this one started.
std::vector<long> peaksOfChildren();

// What a program run as a process costs: until it ended, and its peak memory in MB.
struct Ran {
    double milliseconds = 0;
    double peak = 0;
    bool well = false;
};
Ran ran(std::vector<std::string> const& command);

// The next who reads them reads them from the disk.
void forgetFile(std::filesystem::path const& file);
void forgetFolder(std::filesystem::path const& folder);

// How long the main thread did not come to its event loop, at the most: a thread knocks again and again.
class Stalls {
public:
    Stalls() : m_thread([this](std::stop_token stop) { knock(stop); }) {}
    // Since the last time that this was asked.
    double longest() { return m_longest.exchange(0); }

private:
    void knock(std::stop_token const& stop);

    std::atomic<double> m_longest = 0;
    std::jthread m_thread;
};

// Runs the event loop until it is so, asked after every painting and every millisecond.
bool waitUntil(ui::PageView& view, std::function<bool()> const& until, int patience = 60'000);
void idle(int forMilliseconds);

} // namespace bench
