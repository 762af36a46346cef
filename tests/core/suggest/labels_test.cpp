// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/labels.h"

#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

namespace {

std::vector<std::string> const births{"date of birth", "D.O.B.", "born", "b."};

std::size_t placeOf(core::PageText const& page, std::string const& words)
{
    std::size_t const at = page.text.find(words);
    REQUIRE(at != std::string::npos);
    return at;
}

std::optional<std::string> before(core::PageText const& page, std::string const& words, int between = 1)
{
    return core::labelBefore(page, placeOf(page, words), births, between);
}

bool isDate(std::string_view word)
{
    return word.find_first_of("0123456789") != std::string_view::npos;
}

} // namespace

TEST_CASE("A label in front of a number is found however it is pointed and spaced", "[suggest]")
{
    CHECK(before(support::typed({"D.O.B. 6/2/84"}), "6/2/84") == "D.O.B.");
    CHECK(before(support::typed({"DOB: 6/2/84"}), "6/2/84") == "D.O.B.");
    CHECK(before(support::typed({"D O B 6/2/84"}), "6/2/84") == "D.O.B.");
    CHECK(before(support::typed({"D.O0.B. 6/2/84"}), "6/2/84") == "D.O.B.");
    CHECK(before(support::typed({"Date of birth is 6/2/84"}), "6/2/84") == "date of birth");
    CHECK(before(support::typed({"Date of", "birth 6/2/84"}), "6/2/84") == std::nullopt);
    CHECK(before(support::typed({"who was born", "6/2/84"}), "6/2/84") == "born");
}

TEST_CASE("A word further away, or behind a number, is no label", "[suggest]")
{
    CHECK(before(support::typed({"born and bred in Leeds, seen 6/2/84"}), "6/2/84") == std::nullopt);
    CHECK(before(support::typed({"born 1/1/80 and 6/2/84"}), "6/2/84") == std::nullopt);
    CHECK(before(support::typed({"newborn 6/2/84"}), "6/2/84") == std::nullopt);
}

TEST_CASE("A label of one letter counts only directly in front", "[suggest]")
{
    CHECK(before(support::typed({"AINLEY, Gurdeep b. 6/2/84"}), "6/2/84") == "b.");
    CHECK(before(support::typed({"b. Monday 6/2/84"}), "6/2/84") == std::nullopt);
    CHECK(before(support::typed({"Ms B", "6/2/84"}), "6/2/84") == "b.");
}

TEST_CASE("A label left of a number in a form is found though it was read as a line of its own", "[suggest]")
{
    core::PageTextWriter writer;
    writer.word("Date", {72, 100, 96, 112}, 90);
    writer.word("of", {100, 100, 112, 112}, 90);
    writer.word("birth", {116, 100, 146, 112}, 90);
    writer.endLine();
    writer.word("Address", {72, 118, 114, 130}, 90);
    writer.endLine();
    writer.word("6/2/84", {220, 100, 256, 112}, 90);
    writer.endLine();
    auto const page = writer.finish(core::Turn(), 0);
    CHECK(core::labelBefore(page, placeOf(page, "6/2/84"), births, 1) == "date of birth");
}

TEST_CASE("The date column of a running record is not labelled by the sentence above it", "[suggest]")
{
    core::PageTextWriter writer;
    for (auto const& [word, x] : {std::pair{"since", 160.0}, {"Kathleen", 200.0}, {"was", 256.0}, {"born", 280.0}})
        writer.word(word, {x, 100, x + 30, 112}, 90);
    writer.endLine();
    writer.word("6/2/84", {72, 118, 108, 130}, 90);
    writer.word("Visited.", {160, 118, 208, 130}, 90);
    auto const page = writer.finish(core::Turn(), 0);
    CHECK(core::labelBefore(page, placeOf(page, "6/2/84"), births, 1) == std::nullopt);
}

TEST_CASE("The head of a column labels what stands under it, over values and a misread one", "[suggest]")
{
    core::PageTextWriter writer;
    double y = 100;
    for (auto const& [name, date] :
         {std::pair{"Name", "D.O.B."}, {"Winifred", "9/1/66"}, {"Sajid", "Sth"}, {"Declan", "6/2/84"}}) {
        writer.word(name, {72, y, 120, y + 12}, 90);
        writer.word(date, {240, y, 280, y + 12}, 90);
        writer.endLine();
        y += 18;
    }
    auto const page = writer.finish(core::Turn(), 0);
    CHECK(core::columnHead(page, placeOf(page, "6/2/84"), births, isDate) == "D.O.B.");
    CHECK(core::columnHead(page, placeOf(page, "Declan"), births, isDate) == std::nullopt);
}

TEST_CASE("A word far above is the head of no column", "[suggest]")
{
    core::PageTextWriter writer;
    writer.word("D.O.B.", {240, 100, 280, 112}, 90);
    writer.endLine();
    writer.word("6/2/84", {240, 400, 280, 412}, 90);
    auto const page = writer.finish(core::Turn(), 0);
    CHECK(core::columnHead(page, placeOf(page, "6/2/84"), births, isDate) == std::nullopt);
}
