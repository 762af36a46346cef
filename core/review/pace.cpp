// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/pace.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <set>

namespace core::pace {

namespace {

constexpr double longestPause = 300; // seconds
constexpr std::size_t fewest = 20;   // decisions, below which a pace is chance
constexpr double leastWork = 120;    // seconds
constexpr double leastDay = 1.0;     // hours; a first quarter of an hour tells nothing of a day

std::optional<double> seconds(std::string const& time)
{
    auto const day = dayFrom(std::string_view(time).substr(0, std::min<std::size_t>(10, time.size())));
    int hour = 0;
    int minute = 0;
    double second = 0;
    if (!day || std::sscanf(time.c_str() + 10, "T%d:%d:%lf", &hour, &minute, &second) != 3)
        return std::nullopt;
    return static_cast<double>(day->time_since_epoch().count()) * 86400.0 + hour * 3600.0 + minute * 60.0 + second;
}

} // namespace

std::optional<Pace> of(std::vector<std::string> times)
{
    std::sort(times.begin(), times.end());
    double work = 0;
    double before = -longestPause;
    std::size_t counted = 0;
    std::set<std::string> days;
    for (std::string const& time : times) {
        auto const at = seconds(time);
        if (!at)
            continue;
        if (*at - before < longestPause)
            work += *at - before;
        before = *at;
        days.insert(time.substr(0, 10));
        ++counted;
    }
    if (counted < fewest || work < leastWork)
        return std::nullopt;
    double const hours = work / 3600;
    return Pace{static_cast<double>(counted) / hours, hours / static_cast<double>(days.size()), static_cast<int>(days.size())};
}

Date finishedOn(Pace const& pace, int left, Date today, Nation nation, Calendar const& calendar)
{
    double const hours = left / pace.anHour;
    auto daysLeft = static_cast<int>(std::ceil(hours / std::max(pace.hoursADay, leastDay)));
    Date day = calendar.workedFrom(today, nation);
    while (--daysLeft > 0)
        day = calendar.workedFrom(day + std::chrono::days(1), nation);
    return day;
}

} // namespace core::pace
