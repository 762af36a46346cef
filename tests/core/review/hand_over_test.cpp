// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/hand_over.h"

#include "core/base/error.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;

TEST_CASE("Whoever takes over reads the last note, and where it was left", "[review]")
{
    auto sample = support::sampleCase(3);
    CHECK_FALSE(hand_over::last(sample.caseFile.database()));
    for (std::string const note : {"Begin at page 1.", "  Ask the police about page 2. \n"}) {
        Act act = sample.caseFile.act("Olu Officer");
        hand_over::leave(act, PageId{2}, note);
        act.commit();
    }
    auto const left = hand_over::last(sample.caseFile.database());
    REQUIRE(left);
    CHECK(left->note == "Ask the police about page 2.");
    CHECK(left->page == PageId{2});
    CHECK(left->actor == "Olu Officer");
    auto const entry = audit::entries(sample.caseFile.database()).back();
    CHECK(entry.action == "hand over");
    CHECK(entry.details.find("police") == std::string::npos);
}

TEST_CASE("An empty note is no hand-over", "[review]")
{
    auto sample = support::sampleCase(1);
    Act act = sample.caseFile.act("Olu Officer");
    CHECK_THROWS_AS(hand_over::leave(act, std::nullopt, " \n"), Error);
}
