// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/dates_of_birth.h"

#include "tests/support/findings.h"

#include <catch2/catch.hpp>

using List = std::vector<std::string>;

namespace {

List birthdays(std::vector<std::string> const& lines, core::Reference const& reference = support::anyone())
{
    auto const page = support::typed(lines);
    return support::wordsOf(page, core::dates_of_birth::detect(page, reference), core::Category::DateOfBirth);
}

} // namespace

TEST_CASE("A date after the words that announce a birthday is a date of birth, in every way of writing it", "[suggest]")
{
    CHECK(birthdays({"D.O.B. 6/2/84"}) == List{"6/2/84"});
    CHECK(birthdays({"date of birth 06.02.1984"}) == List{"06.02.1984"});
    CHECK(birthdays({"Declan (born 6th February 1984) said"}) == List{"6th February 1984"});
    CHECK(birthdays({"AINLEY, Gurdeep b. 22-AUG-58"}) == List{"22-AUG-58"});
    CHECK(birthdays({"DoB: O6/02/l984"}) == List{"O6/02/l984"});
    CHECK(birthdays({"born on 1984-02-06"}) == List{"1984-02-06"});
    CHECK(birthdays({"born February 6, 1984"}) == List{"February 6, 1984"});
    CHECK(birthdays({"Timothy, born 9.xii.59, was"}) == List{"9.xii.59"});
    CHECK(birthdays({"(b. 19.VII.1987)"}) == List{"19.VII.1987"});
    CHECK(birthdays({"date of birth 11:2:29"}) == List{"11:2:29"});
    CHECK(birthdays({"DOB given as 28 January 1982"}) == List{"28 January 1982"});
}

TEST_CASE("A year of two figures is not looked for in the line below", "[suggest]")
{
    CHECK(birthdays({"Date of birth 6 Feb 84", "Date opened     2009"}) == List{"6 Feb 84"});
}

TEST_CASE("A date of another kind is no date of birth", "[suggest]")
{
    CHECK(birthdays({"Seen on 6/2/84 at home. Reborn hopes; review 7th March 1985.", "Date 8/2/84"}).empty());
    CHECK(birthdays({"born 31/2/84"}).empty());
}

TEST_CASE("A date set off behind a name is taken for a date of birth, with less certainty", "[suggest]")
{
    CHECK(birthdays({"Declan (6.2.84) has a place at the unit"}) == List{"6.2.84"});
    CHECK(birthdays({"Sajid Womersley, 16.12.1961, is a miner"}) == List{"16.12.1961"});
    CHECK(birthdays({"the letter (6.2.84) says"}).empty());
    CHECK(birthdays({"on Monday (6.2.84)"}).empty());
    auto const page = support::typed({"Declan (6.2.84) and Declan (born 6.2.84)"});
    auto const both = core::dates_of_birth::detect(page, support::anyone());
    REQUIRE(both.size() == 2);
    CHECK(both[0].score < both[1].score);
}

TEST_CASE("A date behind a name in the manner of police forms is taken for a date of birth", "[suggest]")
{
    CHECK(birthdays({"Other parties KALSI Sanjay 22:9:77; KALSI Nerys 25th Sep 1959"}) == List{"22:9:77", "25th Sep 1959"});
    CHECK(birthdays({"THAXTER Dale 19 12 99"}) == List{"19 12 99"});
    CHECK(birthdays({"REPORT Date 19.12.99"}).empty());
    CHECK(birthdays({"THAXTER Dale 19.12.99 at the station"}).empty());
    CHECK(birthdays({"Sanjay Kalsi 19.12.99"}).empty());
}

TEST_CASE("A column of birthdays is found from its head", "[suggest]")
{
    core::PageTextWriter writer;
    double y = 100;
    for (auto const& [name, date] :
         {std::pair{"Name", "D.O.B."}, {"Winifred", "9/1/66"}, {"Frank", "n/k"}, {"Declan", "6/2/84"}}) {
        writer.word(name, {72, y, 120, y + 12}, 90);
        writer.word(date, {240, y, 280, y + 12}, 90);
        writer.endLine();
        y += 18;
    }
    auto const page = writer.finish(core::Turn(), 0);
    CHECK(support::wordsOf(page, core::dates_of_birth::detect(page, support::anyone()), core::Category::DateOfBirth)
          == List{"9/1/66", "6/2/84"});
}

TEST_CASE("A date of birth is known by a label that was misread, and with a day that was", "[suggest]")
{
    CHECK(birthdays({"Paul Jagger, barn 12.04.67, was"}) == List{"12.04.67"});
    CHECK(birthdays({"born Sth August 1989"}) == List{"Sth August 1989"});
    CHECK(birthdays({"born lost August 1989"}).empty());
    CHECK(birthdays({"born |22.08.50"}) == List{"22.08.50"});
}

TEST_CASE("The data subject's own date of birth is not suggested, nor as one digit was misread behind the name", "[suggest]")
{
    auto const family = support::family();
    CHECK(birthdays({"Parveen Ellis, d.o.b. 28/1/87", "D.O.B. 28th January 1987", "Parveen (born 28.01.87)"}, family).empty());
    CHECK(birthdays({"Re: Parveen Ellis d.o.b. 23/1/87"}, family).empty());
}

TEST_CASE("A birthday one digit from the data subject's is suggested where it is not the data subject's name that it follows",
          "[suggest]")
{
    auto const page = support::typed({"Winifred has a niece born 28/1/81"});
    auto const found = core::dates_of_birth::detect(page, support::family());
    REQUIRE(found.size() == 1);
    CHECK(found[0].reason.find("one digit differs") != std::string::npos);
}

TEST_CASE("A date of birth is known by a place between the word and the date, by a label behind it, and without points",
          "[suggest]")
{
    CHECK(birthdays({"he was born in Leeds on 3 April 1961"}) == List{"3 April 1961"});
    CHECK(birthdays({"born at St James's Hospital on 3.4.61"}) == List{"3.4.61"});
    CHECK(birthdays({"3 April 1961 (date of birth)"}) == List{"3 April 1961"});
    CHECK(birthdays({"DOB 03041961"}) == List{"03041961"});
    for (char const* line :
         {"born in Leeds, who moved here on 3 April 1961", "3 April 1961 (date of hearing)", "invoice 03041961"})
        CHECK(birthdays({line}).empty());
}

TEST_CASE("A date behind the name in a row that begins with whose it is, is a date of birth", "[suggest]")
{
    CHECK(birthdays({"Mother: BAILEY, Mrs J. (nee Sykes) 3-6-61"}) == List{"3-6-61"});
    CHECK(birthdays({"Suspect BAILEY, Trevor March 5th, 1956"}) == List{"March 5th, 1956"});
    CHECK(birthdays({"Dear Mr Holroyd,", "Trevor Bailey, 5.3.56; child Dean"}) == List{"5.3.56"});
    CHECK(birthdays({"Mother visited Dean 3-6-81", "Mother 3-6-81", "Visit to BAILEY, Trevor 3-6-81",
                     "Brother Dean Bailey Date 3.6.91"})
              .empty());
}

TEST_CASE("A date whose month stands first may be broken in its cell", "[suggest]")
{
    CHECK(birthdays({"Born November 18th,", "1957"}) == List{"November 18th, 1957"});
}

TEST_CASE("A date between commas behind a full name is a birthday, also where the surname is a word or the line ends",
          "[suggest]")
{
    CHECK(birthdays({"It was reported that Laurence Page, 29. 8. 79, has left school."}) == List{"29. 8. 79"});
    CHECK(birthdays({"the daughter of Valerie Spurgeon,", "29th August 1963, and of nobody else"}) == List{"29th August 1963"});
    CHECK(birthdays({"He read the Page, 29. 8. 79, at home."}).empty());
}
