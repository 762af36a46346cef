// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How fast somebody decides, told from the times of their decisions, and when the work will be done if it goes on like this. It is
// for the person who works, and no measure of anybody.

#include "core/reference/calendar.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

struct Pace {
    double anHour = 0;    // places decided an hour of work; pauses of more than five minutes are not work
    double hoursADay = 0; // on days on which there was any
    int days = 0;
    bool operator==(Pace const&) const = default;
};

namespace pace {

// `times`: of every decision, UTC, ISO 8601, in any order. Nothing where there are too few to tell.
std::optional<Pace> of(std::vector<std::string> times);
// The working day on which so many places more will be decided.
Date finishedOn(Pace const& pace, int left, Date today, Nation nation, Calendar const& calendar = Calendar::shipped());

} // namespace pace
} // namespace core
