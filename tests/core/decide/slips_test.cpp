// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/decisions.h"
#include "core/decide/slips.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

namespace {

Edit lay(CaseFile& file, PageSlip const& slip)
{
    return slips::lay(file.database(), slip);
}

} // namespace

TEST_CASE("A page is held back whole, released again, and both can be undone", "[decide]")
{
    SampleCase sample = sampleCase(2);
    CaseFile& file = sample.caseFile;
    Digest const none = slips::fingerprint(file.database());
    CHECK(none == Digest{});
    decide(file, {lay(file, {{2}, PageSlip::Kind::Withheld, "LP", {}, "counsel's advice"})});
    auto const slip = slips::of(file.database(), {2});
    REQUIRE(slip);
    CHECK(slip->actor == "Olu Officer");
    CHECK(slip->exemption == "LP");
    CHECK(slips::fingerprint(file.database()) != none);
    CHECK(decide(file, {lay(file, {{2}, PageSlip::Kind::Withheld, "LP", {}, "counsel's advice"})}).empty());

    decide(file, {slips::release(*slip)});
    CHECK(slips::all(file.database()).empty());
    Act act = file.act("Olu Officer");
    REQUIRE(decisions::undo(act));
    CHECK(slips::of(file.database(), {2}) == slip);
    REQUIRE(decisions::undo(act));
    CHECK_FALSE(slips::of(file.database(), {2}));
    REQUIRE(decisions::redo(act));
    CHECK(slips::of(file.database(), {2}) == slip);
    act.commit();
}

TEST_CASE("A slip without its reason is refused", "[decide]")
{
    SampleCase sample = sampleCase(3);
    CaseFile& file = sample.caseFile;
    auto const fault = [&](PageSlip const& slip) { return refused([&] { decide(file, {lay(file, slip)}); }).fault(); };
    CHECK(fault({{1}, PageSlip::Kind::Withheld, "", {}, ""}) == Fault::Usage);
    CHECK(fault({{1}, PageSlip::Kind::Deferred, "NO SUCH", {}, ""}) == Fault::Usage);
    CHECK(fault({{1}, PageSlip::Kind::Illegible, "TP", {}, ""}) == Fault::Usage);
    CHECK(fault({{1}, PageSlip::Kind::Duplicate, "", {}, ""}) == Fault::Usage);
    CHECK(fault({{1}, PageSlip::Kind::Duplicate, "", {1}, ""}) == Fault::Usage);
    CHECK(fault({{9}, PageSlip::Kind::Missing, "", {}, ""}) == Fault::Missing);
    CHECK(slips::all(file.database()).empty());
}

TEST_CASE("Of two copies one is always sent", "[decide]")
{
    SampleCase sample = sampleCase(3);
    CaseFile& file = sample.caseFile;
    decide(file, {lay(file, {{1}, PageSlip::Kind::Duplicate, "", {2}, ""})});
    CHECK(refused([&] { decide(file, {lay(file, {{2}, PageSlip::Kind::Duplicate, "", {1}, ""})}); }).fault() == Fault::Usage);
    CHECK(says(refused([&] { decide(file, {lay(file, {{2}, PageSlip::Kind::Withheld, "LP", {}, ""})}); }), "page 1"));
    CHECK(refused([&] { decide(file, {lay(file, {{3}, PageSlip::Kind::Duplicate, "", {1}, ""})}); }).fault() == Fault::Usage);
}
