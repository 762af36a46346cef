// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/short_boxes.h"

#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

PageText line()
{
    PageTextWriter text;
    text.word("Visit", {72, 100, 100, 110}, 90);
    text.word("from", {104, 100, 130, 110}, 90);
    text.word("today", {300, 100, 340, 110}, 90);
    return text.finish(Turn(), 0);
}

std::size_t told(std::vector<Rect> const& boxes)
{
    return shortBoxes(line(), support::a4, boxes).size();
}

} // namespace

TEST_CASE("A short box in a line of type shows how long the name under it is", "[bundle]")
{
    CHECK(told({{132, 98, 190, 112}}) == 1);
    CHECK(told({{268, 98, 298, 112}}) == 1); // before a word too
}

TEST_CASE("A box that hides the length of what it covers is not told of", "[bundle]")
{
    CHECK(told({{132, 98, 298, 112}}) == 0);                      // the whole of the gap is long
    CHECK(told({{132, 98, 190, 112}, {192, 98, 296, 112}}) == 0); // two beside each other say nothing of either
    CHECK(told({{132, 300, 190, 312}}) == 0);                     // it stands in no line
    CHECK(told({{132, 60, 190, 150}}) == 0);                      // it covers more than a line
}

TEST_CASE("A short box is told of on a page that was turned too", "[bundle]")
{
    Turn const turn(90);
    Size const upright = turn.inverse().apply(support::a4);
    PageTextWriter text;
    text.word("from", turn.apply(Rect{104, 100, 130, 110}, upright), 90);
    PageText const words = text.finish(turn, 0);
    CHECK(shortBoxes(words, support::a4, {turn.apply(Rect{132, 98, 190, 112}, upright)}) == std::vector<std::size_t>{0});
    CHECK(shortBoxes(words, support::a4, {turn.apply(Rect{132, 98, 290, 112}, upright)}).empty());
}
