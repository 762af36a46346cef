// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/suggested_boxes.h"

#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

TEST_CASE("A box covers the whole word and leaves most of a possessive s", "[suggest]")
{
    auto const page = support::typed({"Winifred's bag and (Sajid)."});
    auto const boxes = core::suggestedBoxes(core::ReadPage(page), {0, 8}, support::a4);
    REQUIRE(boxes.size() == 1);
    // Typed letters are 6 points wide, from 72.
    CHECK(boxes[0].x0 <= 72);
    CHECK(boxes[0].x1 >= 72 + 8 * 6);
    CHECK(boxes[0].x1 < 72 + 10 * 6);
}

TEST_CASE("Words of two lines have a box each, within the page", "[suggest]")
{
    auto const page = support::typed({"came to see", "Sajid"});
    auto const boxes = core::suggestedBoxes(core::ReadPage(page), {5, page.text.size() - 1}, support::a4);
    REQUIRE(boxes.size() == 2);
    CHECK(boxes[0].y1 <= boxes[1].y0);
    CHECK(boxes[1].x0 >= 0);
}

TEST_CASE("How high a box is does not tell the letters that it covers", "[suggest]")
{
    // As ink stands on a page: capitals 7.2 points high, tails 2.1 below the line. Another line of type follows closely.
    auto const boxOver = [](std::string const& name, core::Turn turn) {
        bool const tail = name.find('y') != std::string::npos;
        core::Size const lying = turn.inverse().apply(support::a4);
        core::PageTextWriter text;
        auto const word = [&](std::string const& written, core::Rect const& place) {
            text.word(written, turn.apply(place, lying), 95);
        };
        word("met", {72, 100.8, 90, 106});
        word(name, {94, 98.8, 118, tail ? 108.1 : 106});
        text.endLine();
        word("there", {72, 110.8, 118, 118});
        text.endLine();
        auto const page = text.finish(turn, 0);
        auto const begin = page.text.find(name);
        auto const boxes = core::suggestedBoxes(core::ReadPage(page), {begin, begin + name.size()}, support::a4);
        REQUIRE(boxes.size() == 1);
        return turn.inverse().apply(boxes[0], support::a4);
    };
    core::Turn const turn(GENERATE(0, 90, 180, 270));
    CAPTURE(turn.degrees());
    core::Rect const without = boxOver("Robin", turn);
    core::Rect const with = boxOver("Kathy", turn);
    CHECK(without.y0 == Approx(with.y0).margin(0.01));
    CHECK(without.y1 == Approx(with.y1).margin(0.01));
    CHECK(without.y1 >= 108.1);
    CHECK(without.y1 < 110.8); // the next line stays free
}

TEST_CASE("The boxes of a line that is askew leave no gap between them", "[suggest]")
{
    core::PageTextWriter writer;
    constexpr double rise = 0.035; // two degrees
    for (int word = 0; word < 8; ++word) {
        double const x = 60 + 60 * word;
        writer.word("withheld", {x, 200 + rise * x, x + 40, 209 + rise * x}, 95);
    }
    auto const page = writer.finish(core::Turn(0), 2);
    auto const boxes = core::suggestedBoxes(core::ReadPage(page), {0, page.text.size() - 1}, support::a4);
    REQUIRE(boxes.size() > 2);
    for (std::size_t i = 1; i < boxes.size(); ++i)
        CHECK(boxes[i].x0 <= boxes[i - 1].x1);
}
