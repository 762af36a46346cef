// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How far long work has come: one bar that redraws itself on a terminal, a plain line now and then elsewhere. Goes to the
// standard error stream, so that what a command prints stays clean.

#include <chrono>
#include <string>

namespace app {

class ProgressLine {
public:
    explicit ProgressLine(std::string what);
    // Ends the bar's line.
    ~ProgressLine();
    ProgressLine(ProgressLine const&) = delete;
    ProgressLine& operator=(ProgressLine const&) = delete;

    // `remark` stands behind the numbers, such as pages a minute and the time left.
    void show(int done, int total, std::string const& remark = {});

private:
    std::string m_what;
    bool m_terminal;
    bool m_drawn = false;
    std::chrono::steady_clock::time_point m_last{};
};

// "1 h 20 min", "3 min", "40 s".
std::string duration(double seconds);

} // namespace app
