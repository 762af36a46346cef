// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/telephones.h"

#include "tests/support/findings.h"

#include <catch2/catch.hpp>

using List = std::vector<std::string>;

namespace {

List telephones(std::vector<std::string> const& lines, core::Reference const& reference = support::anyone())
{
    auto const page = support::typed(lines);
    return support::wordsOf(page, core::telephones::detect(page, reference), core::Category::Phone);
}

} // namespace

TEST_CASE("Telephone numbers are found however they are grouped", "[suggest]")
{
    CHECK(telephones({"ring 0113 496 0018 today"}) == List{"0113 496 0018"});
    CHECK(telephones({"(0161) 4960347"}) == List{"(0161) 4960347"});
    CHECK(telephones({"0114-4960417, or 07700 900655."}) == List{"0114-4960417", "07700 900655"});
    CHECK(telephones({"+44 20 7946 0018"}) == List{"+44 20 7946 0018"});
    CHECK(telephones({"O113 496 OO18"}) == List{"O113 496 OO18"});
}

TEST_CASE("A number of an area that was renumbered since is found by its shape", "[suggest]")
{
    CHECK(telephones({"tel. (0274) 543210"}) == List{"(0274) 543210"});
    CHECK(telephones({"01632 960107"}) == List{"01632 960107"});
}

TEST_CASE("A number that a line broke is found whole", "[suggest]")
{
    CHECK(telephones({"you can reach me on 0113", "496 0717 after six"}) == List{"0113 496 0717"});
}

TEST_CASE("A number whose area code was misread is found behind a word, and in brackets", "[suggest]")
{
    CHECK(telephones({"tel. 91652-960322 before six"}) == List{"91652-960322"});
    CHECK(telephones({"(9113) 4966279"}) == List{"(9113) 4966279"});
    CHECK(telephones({"invoice 1652-960322"}).empty());
}

TEST_CASE("A local number is a telephone number only where a word says so", "[suggest]")
{
    CHECK(telephones({"Tel. no. 543210"}) == List{"543210"});
    CHECK(telephones({"invoice 543210"}).empty());
}

TEST_CASE("Dates, sums, case numbers and NHS numbers are no telephone numbers", "[suggest]")
{
    CHECK(telephones({"on 14/04/1996 at 10.15", "14.04.1996 - 17.05.1996", "CB/98761 of 1990-1991", "NHS 945 283 1723",
                      "sort code 20-84-01 account 11687326"})
              .empty());
}

TEST_CASE("A word in front makes a telephone number surer", "[suggest]")
{
    auto const with = support::typed({"Telephone 0113 496 0018"});
    auto const without = support::typed({"and 0113 496 0018"});
    auto const a = core::telephones::detect(with, support::anyone());
    auto const b = core::telephones::detect(without, support::anyone());
    REQUIRE(a.size() == 1);
    REQUIRE(b.size() == 1);
    CHECK(a[0].score > b[0].score);
    CHECK(a[0].reason.find("'telephone'") != std::string::npos);
}

TEST_CASE("The data subject's own telephone is not suggested, with or without the country's code", "[suggest]")
{
    core::Reference reference = support::family();
    reference.request.identifiers.push_back({"telephone", "07700 900655"});
    CHECK(telephones({"07700 900655", "+44 7700 900655", "07700 900656"}, reference) == List{"07700 900656"});
}

TEST_CASE("Numbers are found as people write them for callers abroad, with an extension, and from another country", "[suggest]")
{
    CHECK(telephones({"ring +44 (0)1632 960 107 after six"}) == List{"+44 (0)1632 960 107"});
    CHECK(telephones({"her number is 0044 1632 960107"}) == List{"0044 1632 960107"});
    CHECK(telephones({"her office (01632) 960 411 ext 224"}) == List{"(01632) 960 411 ext 224"});
    CHECK(telephones({"reached on 01632 960411 x224"}) == List{"01632 960411 x224"});
    CHECK(telephones({"a cousin (+1 202 555 0143) rang"}) == List{"+1 202 555 0143"});
    CHECK(telephones({"Mobile: O77OO 9OO431"}) == List{"O77OO 9OO431"});
}

TEST_CASE("A local number counts behind a word for the telephone a few words off, and in front of where it rings", "[suggest]")
{
    CHECK(telephones({"Please ring her at her sister's, 496 0107."}) == List{"496 0107"});
    CHECK(telephones({"she can be had on 960 411 (work) until six"}) == List{"960 411"});
    CHECK(telephones({"T.C. from Mrs Bailey, 960 107."}) == List{"960 107"});
    CHECK(telephones({"The rent was 960 411 (old) pence", "Paid 496 0107"}).empty());
    CHECK(telephones({"Telephone none known. NHS no 943 476 5919"}).empty());
}

TEST_CASE("A number in an exchange that is called by its name is a telephone number", "[suggest]")
{
    CHECK(telephones({"Tel: Thornby 312"}) == List{"Thornby 312"});
    CHECK(telephones({"Telephone Great Thornby 4126"}) == List{"Great Thornby 4126"});
    CHECK(telephones({"went to Thornby 312 times", "Ward 312"}).empty());
}

TEST_CASE("A stroke may part the area code from the number", "[suggest]")
{
    CHECK(telephones({"reached at 0116/4960107 most days"}) == List{"0116/4960107"});
}

TEST_CASE("A number of an older area is found with a point or a stroke in it, and an exchange with a number in two parts",
          "[suggest]")
{
    CHECK(telephones({"they are on the telephone now: 0632.960518."}) == List{"0632.960518"});
    CHECK(telephones({"Rang 091.4980166 at noon"}) == List{"091.4980166"});
    CHECK(telephones({"telephone now: Thornby 960 518."}) == List{"Thornby 960 518"});
    CHECK(telephones({"the sum of 12.960127 was paid on 01.02.1984"}).empty());
}
