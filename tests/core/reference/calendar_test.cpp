// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/calendar.h"

#include "core/base/error.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

Date on(char const* iso)
{
    return dayFrom(iso).value();
}

} // namespace

TEST_CASE("A day is read and written, and the thirtieth of February is none", "[reference]")
{
    CHECK(isoText(on("2026-03-04")) == "2026-03-04");
    CHECK(written(on("2026-03-04")) == "4 March 2026");
    for (char const* none : {"2026-02-30", "2026-2-3", "04/03/2026", "2026-13-01", "20a6-01-01", ""})
        CHECK_FALSE(dayFrom(none));
}

TEST_CASE("A month after the last of January is the last of February", "[reference]")
{
    CHECK(isoText(monthsLater(on("2026-01-31"), 1)) == "2026-02-28");
    CHECK(isoText(monthsLater(on("2028-01-31"), 1)) == "2028-02-29");
    CHECK(isoText(monthsLater(on("2025-11-30"), 3)) == "2026-02-28");
    CHECK(isoText(monthsLater(on("2026-07-15"), -6)) == "2026-01-15");
}

TEST_CASE("A bank holiday of one nation is worked in another", "[reference]")
{
    Calendar const& calendar = Calendar::shipped();
    CHECK_FALSE(calendar.worked(on("2026-06-15"), Nation::Scotland));
    CHECK(calendar.worked(on("2026-06-15"), Nation::England));
    CHECK_FALSE(calendar.workedEverywhere(on("2026-06-15")));
    CHECK_FALSE(calendar.worked(on("2026-07-13"), Nation::NorthernIreland));
    CHECK(calendar.worked(on("2026-07-13"), Nation::Wales));
    CHECK_FALSE(calendar.worked(on("2026-03-07"), Nation::Wales)); // a Saturday
}

TEST_CASE("Working days are counted from the day after, and backwards when the day is past", "[reference]")
{
    Calendar const& calendar = Calendar::shipped();
    CHECK(calendar.workedBetween(on("2026-04-02"), on("2026-04-07"), Nation::England) == 1); // Easter lies between
    CHECK(calendar.workedBetween(on("2026-04-07"), on("2026-04-02"), Nation::England) == -1);
    CHECK(calendar.workedBetween(on("2026-03-04"), on("2026-03-04"), Nation::England) == 0);
    CHECK(isoText(calendar.workedFrom(on("2026-12-25"), Nation::England)) == "2026-12-29");
}

TEST_CASE("A year without a table of bank holidays is told apart", "[reference]")
{
    CHECK(Calendar::shipped().knows(on("2026-03-04")));
    CHECK_FALSE(Calendar::shipped().knows(on("2031-03-04")));
}

TEST_CASE("A word that is no nation and a table that is none are refused", "[reference]")
{
    CHECK(nation("northern_ireland") == Nation::NorthernIreland);
    CHECK_THROWS_AS(nation("cornwall"), Error);
    CHECK_THROWS_AS(Calendar("{}"), Error);
    CHECK_THROWS_AS(
        Calendar(
            R"({"first_year":2026,"last_year":2026,"england":["2026-02-30"],"wales":[],"scotland":[],"northern_ireland":[]})"),
        Error);
}
