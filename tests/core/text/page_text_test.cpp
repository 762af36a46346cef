// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/text/page_text.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>

using namespace core;

namespace {

PageText twoLines()
{
    PageTextWriter writer;
    writer.word("Dear", {70, 100, 95, 112}, 96);
    writer.word("Müller,", {100, 100, 140, 112}, 90);
    writer.endLine();
    writer.endLine();
    writer.word("thank", {70, 120, 100, 132}, 40);
    writer.word("you", {105, 120, 125, 132}, 88);
    return writer.finish(Turn(90), -1.25);
}

} // namespace

TEST_CASE("Words of a line are parted by a blank and lines by a new line", "[text]")
{
    PageText const page = twoLines();
    CHECK(page.text == "Dear Müller,\nthank you\n");
    REQUIRE(page.words.size() == 4);
    CHECK(page.textOf(page.words[1]) == "Müller,");
    CHECK(page.words[1].line == 0);
    CHECK(page.words[2].line == 1);
}

TEST_CASE("A packed page comes back as it was, to a hundredth of a point", "[text]")
{
    PageText const page = twoLines();
    PageText const back = unpack(pack(page, support::a4), page.text, support::a4);
    CHECK(back.turn == page.turn);
    CHECK(back.skew == Approx(page.skew).margin(0.005));
    REQUIRE(back.words.size() == page.words.size());
    for (std::size_t i = 0; i < page.words.size(); ++i) {
        Word exact = back.words[i];
        CHECK(exact.box.x0 == Approx(page.words[i].box.x0).margin(0.01));
        CHECK(exact.box.y1 == Approx(page.words[i].box.y1).margin(0.01));
        exact.box = page.words[i].box;
        CHECK(exact == page.words[i]);
    }
}

TEST_CASE("A page without words packs and unpacks", "[text]")
{
    CHECK(unpack(pack(PageText{}, support::a4), "", support::a4) == PageText{});
}

TEST_CASE("A record takes twelve bytes a word", "[text]")
{
    CHECK(pack(twoLines(), support::a4).size() == 4 + 4 * 12);
}

TEST_CASE("A record that does not fit its text is refused", "[text]")
{
    PageText const page = twoLines();
    std::string const record = pack(page, support::a4);
    CHECK_THROWS_AS(unpack(record, "Dear", support::a4), Error);
    for (std::size_t length = 0; length < record.size(); ++length)
        CHECK_THROWS_AS(unpack(std::string_view(record).substr(0, length), page.text, support::a4), Error);
}

TEST_CASE("A place in the text leads to one box for each printed line", "[text]")
{
    PageText const page = twoLines();
    std::vector<Rect> const boxes = boxesOf(page, page.text.find("Müller"), page.text.find(" you"), Words::Whole);
    REQUIRE(boxes.size() == 2);
    CHECK(boxes[0] == Rect{100, 100, 140, 112});
    CHECK(boxes[1] == Rect{70, 120, 100, 132});
}

TEST_CASE("Part of a word gets its share of the word's box, along the line of writing", "[text]")
{
    PageTextWriter writer;
    writer.word("Ann's", {0, 0, 50, 10}, 90);
    CHECK(boxesOf(writer.finish(Turn(0), 0), 0, 3, Words::Share) == std::vector<Rect>{{0, 0, 30, 10}});
    PageTextWriter turned;
    turned.word("Ann's", {0, 0, 10, 50}, 90);
    CHECK(boxesOf(turned.finish(Turn(90), 0), 0, 3, Words::Share) == std::vector<Rect>{{0, 0, 10, 30}});
}

TEST_CASE("The text under a box is that of the words whose middle it holds", "[text]")
{
    CHECK(textUnder(twoLines(), {60, 95, 110, 135}) == "Dear thank");
    CHECK(textUnder(twoLines(), {60, 95, 200, 115}) == "Dear Müller,");
    CHECK(textUnder(twoLines(), {0, 0, 50, 50}).empty());
}

TEST_CASE("A page's confidence is weighed by the length of its words", "[text]")
{
    PageTextWriter writer;
    writer.word("a", {0, 0, 5, 5}, 0);
    writer.word("certainly", {10, 0, 50, 5}, 100);
    CHECK(writer.finish(Turn(0), 0).confidence() == 90);
    CHECK(PageText{}.confidence() == 0);
}

TEST_CASE("A line that is askew is covered in parts that rise by a third of its height at most", "[text]")
{
    auto const lineOf = [](double skew) {
        PageTextWriter writer;
        double const rise = std::tan(skew * std::numbers::pi / 180);
        for (int word = 0; word < 12; ++word) {
            double const x = 60 + 40 * word;
            double const y = 200 + rise * x;
            writer.word("words", {x, y, x + 36, y + 9}, 90);
        }
        return writer.finish(Turn(0), skew);
    };
    PageText const straight = lineOf(0);
    CHECK(lineParts(straight, 0, straight.text.size()) == std::vector<LinePart>{{0, 11}});
    for (double const skew : {1.5, -1.5}) {
        PageText const askew = lineOf(skew);
        std::vector<LinePart> const parts = lineParts(askew, 0, askew.text.size());
        std::vector<Rect> const boxes = boxesOf(askew, 0, askew.text.size(), Words::Whole);
        REQUIRE(boxes.size() == parts.size());
        REQUIRE(parts.size() > 2);
        CHECK(parts.front().first == 0);
        CHECK(parts.back().last == 11);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            CHECK(boxes[i].height() < 9 + 3 + 0.1);
            CHECK((i == 0 || parts[i].first == parts[i - 1].last + 1));
        }
    }
}
