// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/places.h"

#include <catch2/catch.hpp>

using namespace core;

TEST_CASE("A place is covered as far as boxes cover its points, whatever their edges", "[decide]")
{
    auto const points = places::pointsOf({100, 100, 200, 112}, Alignment{}, {595, 842});
    CHECK(places::share(points, {{101, 101, 199, 111}}) == 1);
    CHECK(places::share(points, {{100, 100, 150, 112}}) == Approx(.5).margin(.06));
    CHECK(places::longestOutside(points, {{100, 100, 150, 112}}) == Approx(48).margin(5));
    CHECK(places::longestOutside(points, {{100, 100, 120, 112}, {140, 100, 200, 112}}) == Approx(18).margin(5));
    CHECK(places::outside(points, {}) == points.size());
    CHECK(places::share({}, {}) == 0);
}

TEST_CASE("What lies off the page is no part of the place", "[decide]")
{
    Alignment aside;
    aside.dx = 550;
    CHECK(places::pointsOf({100, 100, 200, 112}, aside, {595, 842}).empty());
}

TEST_CASE("Letters apart are counted", "[decide]")
{
    CHECK(places::lettersApart("ellis", "ellis") == 0);
    CHECK(places::lettersApart("ellis", "el1is") == 1);
    CHECK(places::lettersApart("", "abc") == 3);
}
