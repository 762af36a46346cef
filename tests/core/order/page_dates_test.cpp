// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/page_dates.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using support::typed;

namespace {

std::vector<std::string> datesIn(std::string const& line)
{
    std::vector<std::string> all;
    for (PageDate const& date : page_dates::find(typed({line})))
        all.push_back(page_dates::iso(date.date));
    return all;
}

std::string dateOf(std::vector<std::vector<std::string>> const& document)
{
    std::vector<DatesOfPage> pages;
    for (auto const& lines : document)
        pages.push_back(page_dates::of(typed(lines)));
    auto const date = page_dates::ofDocument(pages);
    return date ? page_dates::iso(date->date) : "";
}

} // namespace

TEST_CASE("Dates are found in every form that British papers use", "[order]")
{
    using Dates = std::vector<std::string>;
    CHECK(datesIn("Seen on 4/3/91 at home") == Dates{"1991-03-04"});
    CHECK(datesIn("04.03.1991 and 5-3-1991") == Dates{"1991-03-04", "1991-03-05"});
    CHECK(datesIn("the 21st day of June 1988") == Dates{"1988-06-21"});
    CHECK(datesIn("3rd May, 1991") == Dates{"1991-05-03"});
    CHECK(datesIn("07 OCT 88") == Dates{"1988-10-07"});
    CHECK(datesIn("March 4, 1991") == Dates{"1991-03-04"});
    CHECK(datesIn("made 1991-03-04.") == Dates{"1991-03-04"});
    CHECK(datesIn("12 Sept 03") == Dates{"2003-09-12"});
}

TEST_CASE("Dates are found as readers misread them", "[order]")
{
    using Dates = std::vector<std::string>;
    CHECK(datesIn("Date 1ith April 1998") == Dates{"1998-04-11"});
    CHECK(datesIn("l4/O3/1994") == Dates{"1994-03-14"});
    CHECK(datesIn("2 Febuary 1990") == Dates{"1990-02-02"});
    CHECK(datesIn("Dated 12th\"May 1991") == Dates{"1991-05-12"});
    CHECK(datesIn("10th\u2019March 1988") == Dates{"1988-03-10"});
}

TEST_CASE("What is no date is none", "[order]")
{
    for (char const* line : {"31/2/1990", "0113 496 0279", "Form CB 102 (rev. 6/88)", "£4.10.50", "section 3.4.91a", "1/2/3/1990",
                             "IS/OI/SS", "14 Maple 1990", "4 March", "99/99/99", "1.2"}) {
        INFO(line);
        CHECK(datesIn(line).empty());
    }
}

TEST_CASE("The date of a document is the one on its face", "[order]")
{
    SECTION("labelled, below a birthday")
    {
        CHECK(dateOf({{"SCHOOL REPORT", "Pupil Ada Quigley  D.O.B. 22/2/83", "Date 06.09.90", "She was away on 3/9/90."}})
              == "1990-09-06");
    }
    SECTION("alone at the head of a letter")
    {
        CHECK(dateOf({{"5 Mill Lane", "14 December 1993", "Dear Ms Ellis,", "I met him on 1/12/93 and on 20 December 1993."}})
              == "1993-12-14");
    }
    SECTION("in the sentence of the head")
    {
        CHECK(
            dateOf({{"MINUTES OF A MEETING", "held at County Hall on 06/06/1996 at 18:20", "concerning Ada Quigley (22.02.83)"}})
            == "1996-06-06");
    }
    SECTION("at the end of a statement")
    {
        std::vector<std::string> first{"IN THE COUNTY COURT", "1.1 He was seen on 12 April 1989 by the doctor, who said that"};
        CHECK(dateOf({first, {"nothing more was to be done.", "I believe that this is true. Dated 9 September 1989"}})
              == "1989-09-09");
    }
    SECTION("or else the newest that is told of, but no deadline")
    {
        std::vector<std::string> lines(20, "There was more to say about it.");
        lines.push_back("He rang on 8/2/01 about what happened on 3/2/01, and wants an answer by 20/2/01.");
        CHECK(dateOf({lines}) == "2001-02-08");
    }
    SECTION("of a running record, its first entry, though a later one was misread")
    {
        std::vector<std::string> lines(20, "There was more to say about it.");
        lines[12] = "14/2/90 He rang about the house.";
        lines[15] = "21/2/90 He rang again.";
        lines[18] = "1/3/09 He came.";
        CHECK(dateOf({lines}) == "1990-02-14");
    }
    SECTION("never a birthday alone")
    {
        CHECK(dateOf({{"Name Ada Quigley", "Date of birth 22.02.83"}}).empty());
        CHECK(dateOf({{"no date at all"}}).empty());
        CHECK(dateOf({}).empty());
    }
}
