// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/same_words.h"
#include "tests/support/sample_case.h"
#include "tests/support/visits.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

using Lines = std::vector<std::string>;

bool same(Lines const& one, Lines const& other, int confidence = 92)
{
    return same_words::same(
        same_words::compared(same_words::tokensOf(support::typed(one)), same_words::tokensOf(support::typed(other, confidence))));
}

} // namespace

TEST_CASE("A second scan of a page says the same, though readers err", "[order]")
{
    CHECK(same(support::visit, support::visit));
    Lines scanned = support::visit;
    scanned[0] = "I visited the farnily on Tuesday and f0und the house warm and tidy,";
    CHECK(same(support::visit, scanned));
}

TEST_CASE("A stamp or a short note makes no other page", "[order]")
{
    Lines stamped = support::visit;
    stamped.insert(stamped.begin(), "RECEIVED 14 MAR 1994 AREA OFFICE");
    CHECK(same(support::visit, stamped));
}

TEST_CASE("The line that a fax machine puts on a page is no passage of it", "[order]")
{
    Lines faxed = support::visit;
    faxed.insert(faxed.begin(), "10 SEP 2009 13:36 FROM ELMFORDSHIRE CHILDREN SERVICES OFFICE TO 029 201 80552 P.01/01");
    CHECK(same(support::visit, faxed));
    faxed[0] = "Later in September we went from the office to the school that children in Elmfordshire like most of all.";
    CHECK_FALSE(same(support::visit, faxed));
    Lines below = support::visit;
    below.push_back("13:36 10/09/2009 to 029 201 80552 from Elmfordshire Children Services Office of the County page 1 of 3");
    CHECK(same(support::visit, below));
}

TEST_CASE("A stamp that lies upon words takes their place in the reading, and is no revision", "[order]")
{
    Lines stamped = support::visit;
    stamped[1] = "Both children RECEIVED 14 MAR 1994 with a cold.";
    CHECK(same(support::visit, stamped));
}

TEST_CASE("On a page of a few words one other word is another page, however badly it was read", "[order]")
{
    Lines const signedOff{"of the family, which I believe to be true.", "Glenys Umpleby", "Senior Social Worker"};
    Lines other = signedOff;
    other[1] = "Brenda Metcalfe";
    CHECK_FALSE(same(signedOff, other, 82));
}

TEST_CASE("Another word that both readings are sure of is a revision", "[order]")
{
    Lines revised = support::visit;
    revised[0] = "I visited the family on Saturday and found the house warm and tidy.";
    CHECK_FALSE(same(support::visit, revised));
    CHECK(same(support::visit, revised, 40)); // one of them is not sure of anything
}

TEST_CASE("A sentence that was changed and put in another place is a revision, one that was only put there is none", "[order]")
{
    Lines page;
    for (char const* subject : {"uncle", "teacher", "doctor", "neighbour", "landlord", "grandmother", "cousin"})
        for (std::string const& line : support::visit)
            page.push_back(line + " Their " + subject + " knew.");
    Lines revised = page;
    page.insert(page.begin() + 3, "The carers have asked that she may telephone on Sundays.");
    Lines moved = revised;
    moved.insert(moved.begin() + 15, "The carers have asked that she may telephone on Sundays.");
    revised.insert(revised.begin() + 15, "The carers have agreed that she may telephone on Sundays.");
    CHECK(same(page, moved));
    CHECK_FALSE(same(page, revised));
    CHECK(same(page, revised, 85));
}

TEST_CASE("Sentences said otherwise in another place are a revision, though readers doubted some letters", "[order]")
{
    Lines page;
    for (char const* subject : {"school", "dinner", "garden", "father", "sister", "winter", "doctor", "letter"})
        for (std::string const line : {"They talked about the", "She asked them for the", "Nobody knew of any"})
            page.push_back(line + " " + subject + " this week.");
    Lines revised = page;
    page.insert(page.begin() + 3,
                "You told me that you were feeling desperate; please ring. I cannot pass letters outside the agreement.");
    Lines moved = revised;
    moved.insert(moved.begin() + 15, page[3]);
    revised.insert(revised.begin() + 15,
                   "Please ring; you told me that your tablets had been changed. I am unable to say where Patience lives.");
    CHECK(same(page, moved, 89));
    CHECK_FALSE(same(page, revised, 89));
}

TEST_CASE("A passage more is a revision", "[order]")
{
    Lines longer = support::visit;
    longer.insert(longer.begin() + 1, "Their father came while we talked and told them that he would soon move away again.");
    CHECK_FALSE(same(support::visit, longer));
}

TEST_CASE("Forms with the same print and other entries are no duplicates", "[order]")
{
    Lines const one{"TELEPHONE MESSAGE", "Message for Ada Quigley",
                    "Will ring again tomorrow about the kitchen and the new cooker"};
    Lines const other{"TELEPHONE MESSAGE", "Message for Robert Hall",
                      "Asked whether school dinners are paid until summer holidays"};
    CHECK_FALSE(same(one, other));
}

TEST_CASE("The words that two pages have in common are named by their places", "[order]")
{
    PageText const one = support::typed({"a letter to", "the school"});
    PageText const other = support::typed({"RECEIVED", "a letter to the school"});
    auto const words = same_words::inCommon(one, other);
    REQUIRE(words.size() == 5);
    for (auto const& [i, j] : words)
        CHECK(one.textOf(one.words[i]) == other.textOf(other.words[j]));
}
