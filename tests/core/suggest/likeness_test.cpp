// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/likeness.h"

#include <catch2/catch.hpp>

using core::mostUnlike;
using core::Support;
using core::unlikeness;

TEST_CASE("Letters that look alike in print cost less than strange ones", "[suggest]")
{
    CHECK(unlikeness("winifrcd", "winifred", 9) < unlikeness("winifrxd", "winifred", 9));
    CHECK(unlikeness("womersiey", "womersley", 9) < 0.5);
    CHECK(unlikeness("rnartyn", "martyn", 9) < 0.5);
    CHECK(unlikeness("winifred", "winifred", 9) == 0);
}

TEST_CASE("Letters exchanged, doubled or left out cost less than two strange ones", "[suggest]")
{
    CHECK(unlikeness("soctt", "scott", 9) < 1);
    CHECK(unlikeness("dona", "donna", 9) < 1);
    CHECK(unlikeness("lnda", "linda", 9) <= 1);
}

TEST_CASE("A mark where a letter was costs little", "[suggest]")
{
    CHECK(unlikeness("winif?ed", "winifred", 9) < 0.5);
}

TEST_CASE("What costs more than the limit is only known to cost more", "[suggest]")
{
    CHECK(unlikeness("boiler", "winifred", 1) > 1);
    CHECK(unlikeness("", "winifred", 1) > 1);
    CHECK(unlikeness(std::string(60, 'a'), std::string(60, 'b'), 1) > 1);
}

TEST_CASE("A short name is taken as it stands, a longer one may be further off, most of all beside its other half", "[suggest]")
{
    CHECK(mostUnlike(3, Support::Little) == 0);
    CHECK(mostUnlike(5, Support::Little) < mostUnlike(9, Support::Little));
    CHECK(mostUnlike(6, Support::Little) < mostUnlike(6, Support::Much));
    CHECK(mostUnlike(20, Support::None) == 0);
}
