// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/coverage.h"

#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

TEST_CASE("What people saw of a page adds up, for each of them and for all", "[review]")
{
    SampleCase test = sampleCase(3);
    Batch batch(test.caseFile);
    coverage::add(batch, "Olive Officer", {{{1}, 0x000f}, {{3}, 0xffff}});
    coverage::add(batch, "Olive Officer", {{{1}, 0x00f0}});
    coverage::add(batch, "Simon Second", {{{1}, 0x8000}});
    batch.commit();
    Connection const& database = test.caseFile.database();
    CHECK(coverage::by(database, "Olive Officer") == std::vector<PageCoverage>{{{1}, 0x00ff}, {{3}, 0xffff}});
    CHECK(coverage::all(database) == std::vector<PageCoverage>{{{1}, 0x80ff}, {{3}, 0xffff}});
    CHECK(coverage::all(database).back().whole());
    CHECK(coverage::by(database, "Nobody").empty());
}
