// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/selection.h"

#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>

using namespace core;

namespace {

PageText const threeLines = support::typed({"Dear Ms Ellis", "thank you for coming", "on Tuesday"});

// The same page as it lies after a turn, and after a skew about its top left.
PageText lying(PageText const& upright, Turn turn, double degrees)
{
    PageText page = upright;
    page.turn = turn;
    page.skew = degrees;
    double const angle = degrees * std::numbers::pi / 180;
    Size const size = turn.inverse().apply(Size{595, 842});
    for (Word& word : page.words) {
        Point const c = word.box.centre();
        Point const at{c.x * std::cos(angle) - c.y * std::sin(angle), c.x * std::sin(angle) + c.y * std::cos(angle)};
        double const w = word.box.width() / 2;
        double const h = word.box.height() / 2;
        word.box = turn.apply(Rect{at.x - w, at.y - h, at.x + w, at.y + h}, size);
    }
    return page;
}

std::string marked(PageText const& page, Point from, Point to)
{
    auto const a = selection::nearest(page, {595, 842}, from);
    auto const b = selection::nearest(page, {595, 842}, to);
    REQUIRE(a);
    REQUIRE(b);
    return selection::text(page, selection::between(*a, *b));
}

} // namespace

TEST_CASE("Words are marked from one point to another, in either direction, line by line", "[text]")
{
    Point const ms = threeLines.words[1].box.centre();
    Point const forCentre = threeLines.words[5].box.centre();
    CHECK(marked(threeLines, ms, forCentre) == "Ms Ellis\nthank you for");
    CHECK(marked(threeLines, forCentre, ms) == "Ms Ellis\nthank you for");
    CHECK(selection::boxes(threeLines, {1, 5}).size() == 2);
}

TEST_CASE("Beside a line its nearest word is meant, not one of another line", "[text]")
{
    Rect const last = threeLines.words[2].box;
    CHECK(selection::nearest(threeLines, {595, 842}, {560, last.centre().y}) == 2);
    CHECK(selection::nearest(threeLines, {595, 842}, {2, threeLines.words[3].box.centre().y}) == 3);
    CHECK_FALSE(selection::at(threeLines, {560, last.centre().y}));
    CHECK_FALSE(selection::nearest({}, {595, 842}, {1, 1}));
}

TEST_CASE("A double click marks a word and a third its line", "[text]")
{
    auto const word = selection::at(threeLines, threeLines.words[4].box.centre());
    REQUIRE(word == 4);
    CHECK(selection::text(threeLines, selection::lineOf(threeLines, *word)) == "thank you for coming");
}

TEST_CASE("A region gives the words that lie in it, line by line", "[text]")
{
    Rect const region = united(threeLines.words[0].box, threeLines.words[4].box);
    CHECK(selection::textIn(threeLines, region) == "Dear Ms\nthank you");
    CHECK(selection::textIn(threeLines, {0, 0, 10, 10}).empty());
}

TEST_CASE("Words are marked in their order on pages that lie turned or skewed", "[text]")
{
    for (int const turn : {0, 90, 180, 270})
        for (double const skew : {-3.0, 0.0, 3.0}) {
            INFO(turn << " degrees, skewed by " << skew);
            PageText const page = lying(threeLines, Turn(turn), skew);
            CHECK(marked(page, page.words[1].box.centre(), page.words[5].box.centre()) == "Ms Ellis\nthank you for");
            // Far beyond the end of the second line, along it.
            Point const a = page.words[3].box.centre();
            Point const b = page.words[6].box.centre();
            Point const beyond{b.x + (b.x - a.x) * 1.2, b.y + (b.y - a.y) * 1.2};
            CHECK(selection::nearest(page, {595, 842}, beyond) == 6);
        }
}
