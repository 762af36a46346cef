// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/turns.h"

#include "core/base/error.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

namespace {

void turn(CaseFile& file, PageId page, int degrees)
{
    Act act = file.act("Olive Officer");
    turns::turn(act, {page, Turn(degrees)});
    act.commit();
}

} // namespace

TEST_CASE("A page that was turned for good stays turned, and the log says by whom", "[source]")
{
    SampleCase test = sampleCase(3);
    turn(test.caseFile, {3}, 270);
    turn(test.caseFile, {2}, 90);
    Connection const& database = test.caseFile.database();
    CHECK(turns::all(database) == std::vector<PageTurn>{{{2}, Turn(90)}, {{3}, Turn(270)}});
    CHECK(turns::of(database, {3}) == Turn(270));
    CHECK(turns::of(database, {1}) == Turn(0));
    Statement row = database.prepare("SELECT actor, action, details FROM audit ORDER BY number DESC LIMIT 1");
    REQUIRE(row.step());
    CHECK(row.text(0) == "Olive Officer");
    CHECK(row.text(1) == "turn");
    CHECK(row.text(2) == R"({"from":0,"page":2,"to":90})");
}

TEST_CASE("A page that was turned back is as if it had never been turned", "[source]")
{
    SampleCase test = sampleCase(1);
    turn(test.caseFile, {1}, 180);
    turn(test.caseFile, {1}, 0);
    CHECK(turns::all(test.caseFile.database()).empty());
}

TEST_CASE("A page that the case does not have cannot be turned", "[source]")
{
    SampleCase test = sampleCase(1);
    CHECK_THROWS_AS(turn(test.caseFile, {2}, 90), Error);
}
