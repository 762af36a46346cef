// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/pace.h"

#include <catch2/catch.hpp>

#include <cstdio>

using namespace core;

namespace {

// One decision every so many seconds from nine in the morning on.
void work(std::vector<std::string>& times, std::string const& day, int decisions, int seconds)
{
    for (int i = 0; i < decisions; ++i) {
        int const at = i * seconds;
        char text[32];
        std::snprintf(text, sizeof text, "T%02d:%02d:%02d.000Z", 9 + at / 3600, at / 60 % 60, at % 60);
        times.push_back(day + text);
    }
}

} // namespace

TEST_CASE("A pace is what was decided an hour of work, and a long pause is no work", "[review]")
{
    std::vector<std::string> times;
    work(times, "2026-03-02", 361, 20);
    work(times, "2026-03-03", 361, 20);
    auto const found = pace::of(times);
    REQUIRE(found);
    CHECK(found->anHour == Approx(180).epsilon(0.01));
    CHECK(found->hoursADay == Approx(2).epsilon(0.01));
    CHECK(found->days == 2);
}

TEST_CASE("A few decisions are no pace", "[review]")
{
    std::vector<std::string> times;
    work(times, "2026-03-02", 19, 60);
    CHECK_FALSE(pace::of(times));
    CHECK_FALSE(pace::of({}));
    // One step over a thousand places took no time that could be measured.
    CHECK_FALSE(pace::of(std::vector<std::string>(1000, "2026-03-02T09:00:00.000Z")));
}

TEST_CASE("The day of finishing leaves out weekends and bank holidays", "[review]")
{
    Pace const pace{100, 2, 3};
    Date const thursday = dayFrom("2026-04-02").value();
    CHECK(pace::finishedOn(pace, 150, thursday, Nation::England) == thursday);
    // Good Friday, a weekend and Easter Monday lie between.
    CHECK(isoText(pace::finishedOn(pace, 201, thursday, Nation::England)) == "2026-04-07");
    CHECK(isoText(pace::finishedOn(pace, 201, thursday, Nation::Scotland)) == "2026-04-06");
}
