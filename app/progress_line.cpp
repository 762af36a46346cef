// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress_line.h"

#include <cmath>
#include <iostream>

#include <unistd.h>

namespace app {

namespace {

constexpr int barWidth = 30;
constexpr std::chrono::milliseconds betweenBars{100};
constexpr std::chrono::seconds betweenLines{10};

} // namespace

ProgressLine::ProgressLine(std::string what) : m_what(std::move(what)), m_terminal(::isatty(STDERR_FILENO) == 1) {}

ProgressLine::~ProgressLine()
{
    if (m_terminal && m_drawn)
        std::cerr << '\n';
}

void ProgressLine::show(int done, int total, std::string const& remark)
{
    auto const now = std::chrono::steady_clock::now();
    bool const last = done >= total;
    if (!last && m_drawn && now - m_last < (m_terminal ? betweenBars : std::chrono::milliseconds(betweenLines)))
        return;
    m_last = now;
    m_drawn = true;
    std::string const numbers = std::to_string(done) + " of " + std::to_string(total) + (remark.empty() ? "" : ", " + remark);
    if (!m_terminal) {
        std::cerr << m_what << ": " << numbers << '\n';
        return;
    }
    int const filled = total > 0 ? done * barWidth / total : barWidth;
    std::cerr << '\r' << m_what << " [" << std::string(static_cast<std::size_t>(filled), '#')
              << std::string(static_cast<std::size_t>(barWidth - filled), ' ') << "] " << numbers << "\x1b[K" << std::flush;
}

std::string duration(double seconds)
{
    auto const whole = static_cast<long>(std::lround(seconds));
    if (whole < 60)
        return std::to_string(whole) + " s";
    long const minutes = (whole + 30) / 60;
    if (minutes < 60)
        return std::to_string(minutes) + " min";
    return std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
}

} // namespace app
