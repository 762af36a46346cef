// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/decision.h"
#include "tests/support/refused.h"

#include <catch2/catch.hpp>

#include <cstring>
#include <random>

using namespace core;
using namespace support;

TEST_CASE("The boxes of a decision are kept to the last digit", "[decide]")
{
    CHECK(boxesText({}) == "[]");
    CHECK(boxesText({{1, 2.5, 3, 4}, {0.1, 0, 1e-7, 20}}) == "[[1,2.5,3,4],[0.1,0,1e-07,20]]");
    CHECK(boxesFrom("[]").empty());

    std::mt19937_64 random(7);
    std::uniform_real_distribution<double> place(-1000, 1000);
    for (int round = 0; round < 1000; ++round) {
        std::vector<Rect> const boxes(1 + random() % 3, {place(random), place(random), place(random), place(random)});
        REQUIRE(boxesFrom(boxesText(boxes)) == boxes);
    }
}

TEST_CASE("Boxes that are not written as they should be are damaged, not guessed at", "[decide]")
{
    for (char const* text : {"", "[", "[]]", "[[1,2,3]]", "[[1,2,3,4,5]]", "[[1,2,3,4]", "[[1,2,3,4],]", "[[a,2,3,4]]",
                             "[ [1,2,3,4] ]", "[1,2,3,4]", "null", "[[1,2,3,4]] "}) {
        CAPTURE(text);
        CHECK(refused([text] { boxesFrom(text); }).fault() == Fault::Integrity);
    }
}

TEST_CASE("A verdict is one of two words", "[decide]")
{
    CHECK(verdict(name(Verdict::Redact)) == Verdict::Redact);
    CHECK(verdict(name(Verdict::Keep)) == Verdict::Keep);
    CHECK(verdict(name(Verdict::Ask)) == Verdict::Ask);
    CHECK(refused([] { verdict("perhaps"); }).fault() == Fault::Integrity);
}
