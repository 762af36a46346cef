// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/geometry.h"

#include <catch2/catch.hpp>

using namespace core;

TEST_CASE("Four turns of a quarter bring a box back to its place", "[base]")
{
    Size page{200, 300};
    Rect box{10, 20, 50, 70};
    for (int i = 0; i < 4; ++i) {
        box = Turn(90).apply(box, page);
        page = Turn(90).apply(page);
    }
    CHECK(box == Rect{10, 20, 50, 70});
    CHECK(page == Size{200, 300});
}

TEST_CASE("A turn and its inverse leave a box where it was", "[base]")
{
    Size const page{200, 300};
    Rect const box{10, 20, 50, 70};
    for (int degrees : {0, 90, 180, 270}) {
        Turn const turn(degrees);
        CHECK(turn.inverse().apply(turn.apply(box, page), turn.apply(page)) == box);
    }
}

TEST_CASE("Content at the top left is at the top right after a quarter turn clockwise", "[base]")
{
    CHECK(Turn(90).apply(Rect{0, 0, 10, 20}, Size{100, 200}) == Rect{180, 0, 200, 10});
}

TEST_CASE("A box covers every pixel that it touches and none beyond", "[base]")
{
    Scale const scale({72, 72}, {200, 200});
    CHECK(scale.outward({0.1, 0.1, 36.1, 36}) == PixelRect{0, 0, 101, 100});
    CHECK(scale.outward(scale.points({13, 17, 40, 41})) == PixelRect{13, 17, 40, 41});
    CHECK(scale.outward({-5, 70, 90, 90}) == PixelRect{0, 194, 200, 200});
}

TEST_CASE("Boxes that do not meet share nothing", "[base]")
{
    CHECK(shared({0, 0, 10, 10}, {10, 0, 20, 10}).empty());
    CHECK(shared({0, 0, 10, 10}, {5, 5, 20, 20}) == Rect{5, 5, 10, 10});
    CHECK(united({0, 0, 10, 10}, {}) == Rect{0, 0, 10, 10});
}
