// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/entry_dates.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using support::typed;

namespace {

std::optional<YearlessDay> yearlessIn(std::vector<std::string> const& lines)
{
    return page_dates::of(typed(lines)).yearless;
}

bool mayBe(YearlessDay const& day, std::string const& iso)
{
    return std::any_of(day.possible.begin(), day.possible.end(), [&](auto date) { return page_dates::iso(date) == iso; });
}

} // namespace

TEST_CASE("One entry years away from those beside it had its year misread", "[order]")
{
    auto const found = [](std::vector<std::string> const& lines) {
        std::vector<std::string> days;
        for (PageDate const& date : page_dates::find(typed(lines)))
            days.push_back(page_dates::iso(date.date));
        return days;
    };
    std::vector<std::string> const rest{"16.05.98", "Rang Ada.", "20.05.98", "No reply.", "17.06.98"};
    std::vector<std::string> lines{"03.05.18", "Visited."};
    lines.insert(lines.end(), rest.begin(), rest.end());
    CHECK(found(lines).front() == "1998-05-03");
    lines.front() = "03.09.18"; // it would stand behind the next
    CHECK(found(lines).front() == "2018-09-03");
    CHECK(found({"03.05.18", "16.05.98", "20.05.98"}).front() == "2018-05-03"); // too few to say so
}

TEST_CASE("Entries without a year may be of all years in which their days of the week fall so", "[order]")
{
    auto const day =
        yearlessIn({"My notes on Ada", "Thu 16 May She slept well.", "Sat 18 May Out with Nan.", "Tue 21 May Back late."});
    REQUIRE(day);
    CHECK(mayBe(*day, "1991-05-16"));
    CHECK(mayBe(*day, "1996-05-16"));
    CHECK_FALSE(mayBe(*day, "1992-05-16"));
    auto const unnamed = yearlessIn({"Handover log", "27th October", "Quiet night.", "28th October", "Out all day."});
    REQUIRE(unnamed);
    CHECK(mayBe(*unnamed, "2008-10-27"));
    CHECK(mayBe(*unnamed, "2009-10-27"));
}

TEST_CASE("One day without a year counts where it stands alone at the head", "[order]")
{
    CHECK(yearlessIn({"2 Albert Street", "24TH JULY", "Dear Sir,", "I went round there last week."}));
    CHECK_FALSE(yearlessIn({"2 Albert Street", "Dear Sir,", "24 July is when I went round there last week."}));
    CHECK_FALSE(yearlessIn({"2 Albert Street", "24 July 1991", "Dear Sir,", "I went round there last week."}));
    CHECK_FALSE(yearlessIn({"31 Albert", "31 February", "Dear Sir,"}));
}

TEST_CASE("A stamp puts right the year of a day in the month before it", "[order]")
{
    auto const headOf = [](std::string const& written) {
        auto const face =
            page_dates::of(typed({"27 Belvedere Gardens", "RECEIVED 22 OCT 1989", "Kettlesea", written, "Dear Sir,"})).face;
        return face ? page_dates::iso(face->date) : "";
    };
    CHECK(headOf("20. 10. 67") == "1989-10-20");
    CHECK(headOf("30. 9. 67") == "1989-09-30");
    CHECK(headOf("20. 10. 89") == "1989-10-20");
    CHECK(headOf("20. 6. 87") == "1987-06-20");
}

TEST_CASE("Days in words, months in Welsh and years behind an apostrophe are read", "[order]")
{
    auto const first = [](std::string const& line) {
        std::vector<PageDate> const dates = page_dates::find(typed({line}));
        return dates.size() == 1 ? page_dates::iso(dates[0].date) : "";
    };
    CHECK(first("Dated this fourth day of March 1991") == "1991-03-04");
    CHECK(first("the twenty-first day of June, 1988") == "1988-06-21");
    CHECK(first("THE THIRTIETH DAY OF JUNE 1988") == "1988-06-30");
    CHECK(first("the best day of June 1988").empty());
    CHECK(first("Dyddiad 4 Mawrth 1991") == "1991-03-04");
    CHECK(first("28 Chwefror 2003") == "2003-02-28");
    CHECK(first("March 4th '91") == "1991-03-04");
    CHECK(first("4. 3. '91") == "1991-03-04");
    CHECK(first("March 4th 12 Mill Lane").empty());
}
