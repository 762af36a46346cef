// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/care.h"

#include "core/base/error.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using core::Care;

TEST_CASE("The more care, the less likely a name must be", "[suggest]")
{
    CHECK(core::leastChance(Care::Careful) < core::leastChance(Care::Normal));
    CHECK(core::leastChance(Care::Normal) < core::leastChance(Care::Brief));
}

TEST_CASE("Care is normal until somebody chooses, and who chose stands in the log", "[suggest]")
{
    auto sample = support::sampleCase(1);
    CHECK(core::cares::load(sample.caseFile.database()) == Care::Normal);
    for (Care const care : {Care::Careful, Care::Brief}) {
        core::Act act = sample.caseFile.act("Olu Officer");
        core::cares::store(act, care);
        act.commit();
        CHECK(core::cares::load(sample.caseFile.database()) == care);
    }
    auto const entries = core::audit::entries(sample.caseFile.database());
    CHECK(entries.back().action == "care");
    CHECK(entries.back().actor == "Olu Officer");
}

TEST_CASE("A word that is no care is refused", "[suggest]")
{
    for (Care const care : {Care::Careful, Care::Normal, Care::Brief})
        CHECK(core::care(core::name(care)) == care);
    CHECK_THROWS_AS(core::care("reckless"), core::Error);
}
