// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/character_cells.h"

#include "core/suggest/page_suggestions.h"
#include "tests/support/findings.h"

#include <catch2/catch.hpp>

namespace {

using List = std::vector<std::string>;

// Words of the page as read that the closed-up words came from, parted by a stroke.
std::string roundTrip(core::PageText const& page, std::string const& words)
{
    core::ClosedUp const closed(page);
    std::size_t const at = closed.page().text.find(words);
    if (at == std::string::npos)
        return "not there";
    auto const [begin, end] = closed.asRead(at, at + words.size());
    return page.text.substr(begin, end - begin);
}

List suggested(List const& lines, core::Category category)
{
    core::PageText const page = support::typed(lines);
    List out;
    for (core::Suggestion const& found :
         core::suggestions::find(core::PageId{1}, page, {595, 842}, core::Knowledge(support::anyone())))
        if (found.category == category && found.advice != core::Advice::Keep)
            out.push_back(found.text);
    return out;
}

} // namespace

TEST_CASE("A row of boxes with one character each is read as the word that people see", "[suggest]")
{
    core::PageText const page = support::typed({"NHS number 9 4 3 4 7 6 5 9 1 9", "Date 0 3 / 0 4 / 1 9 6 1"});
    core::ClosedUp const closed(page);
    CHECK(closed.any());
    CHECK(closed.page().text == "NHS number 9434765919\nDate 03/04/1961\n");
    CHECK(roundTrip(page, "9434765919") == "9 4 3 4 7 6 5 9 1 9");
    CHECK(roundTrip(page, "number 94347") == "number 9 4 3 4 7");
    CHECK(roundTrip(page, "03/04") == "0 3 / 0 4");
}

TEST_CASE("The lines of the boxes are no part of what stands in them", "[suggest]")
{
    core::PageText const page = support::typed({"Surname |Q |U |I |L |L| |"});
    CHECK(core::ClosedUp(page).page().text == "Surname QUILL |\n");
    CHECK(roundTrip(page, "QUILL") == "|Q |U |I |L |L|");
}

TEST_CASE("Short words of a sentence and a list of two letters are no row of boxes", "[suggest]")
{
    CHECK_FALSE(core::ClosedUp(support::typed({"he is at a GP on 3 May"})).any());
    CHECK_FALSE(core::ClosedUp(support::typed({"options a b c d"})).any());
    CHECK_FALSE(core::ClosedUp(support::typed({"ab cd ef gh ij kl"})).any());
    CHECK_FALSE(core::ClosedUp(support::typed({})).any());
}

TEST_CASE("A wider blank in a row of boxes parts two words", "[suggest]")
{
    core::PageTextWriter writer;
    double x = 72;
    for (char const* letter : {"J", "A", "N", "E", "?", "D", "O", "E"}) {
        if (*letter != '?')
            writer.word(letter, {x, 100, x + 6, 112}, 90);
        x += 18;
    }
    CHECK(core::ClosedUp(writer.finish(core::Turn(), 0)).page().text == "JANE DOE\n");
}

TEST_CASE("Numbers and dates in boxes are suggested with all of their boxes", "[suggest]")
{
    CHECK(suggested({"NHS number 9 4 3 4 7 6 5 9 1 9"}, core::Category::Nhs) == List{"9 4 3 4 7 6 5 9 1 9"});
    CHECK(suggested({"National Insurance No |J |G |1 |0 |3 |7 |5 |9 |A|"}, core::Category::Nino)
          == List{"|J |G |1 |0 |3 |7 |5 |9 |A|"});
    CHECK(suggested({"Date of birth 0 3 0 4 1 9 6 1"}, core::Category::DateOfBirth) == List{"0 3 0 4 1 9 6 1"});
    CHECK(suggested({"Mobile 0 7 7 0 0 9 0 0 4 3 1"}, core::Category::Phone) == List{"0 7 7 0 0 9 0 0 4 3 1"});
    CHECK(suggested({"Post code L S 2 1 3 A B"}, core::Category::Postcode) == List{"L S 2 1 3 A B"});
}
