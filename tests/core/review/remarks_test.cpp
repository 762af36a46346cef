// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/remarks.h"

#include "core/decide/decisions.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

namespace {

DecisionId draw(CaseFile& caseFile, PageId page)
{
    Act act = caseFile.act(officer);
    Step const step = decisions::apply(act, {decisions::draw(page, {{10, 10, 60, 30}}, "TP", "")});
    act.commit();
    return step.front().after->id;
}

} // namespace

TEST_CASE("A remark counts until what it was said about changes", "[review]")
{
    SampleCase test = sampleCase(2);
    DecisionId const decision = draw(test.caseFile, {1});
    say(test.caseFile, reviewer, decision, Remark::Kind::Return, "The box is too short.");
    auto found = remarks::all(test.caseFile.database());
    REQUIRE(found.size() == 1);
    CHECK(found[0].current);
    CHECK(found[0].note == "The box is too short.");
    CHECK(found[0].actor == reviewer);

    Decision const before = *decisions::withId(test.caseFile.database(), decision);
    Decision after = before;
    after.boxes = {{10, 10, 90, 30}};
    Act act = test.caseFile.act(officer);
    decisions::apply(act, {decisions::change(before, after)});
    act.commit();
    found = remarks::all(test.caseFile.database());
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found[0].current);
}

TEST_CASE("Nobody agrees to their own work, nor returns it, but they may comment", "[review]")
{
    SampleCase test = sampleCase(2);
    DecisionId const decision = draw(test.caseFile, {1});
    Act act = test.caseFile.act(" olu  officer");
    CHECK(refused([&] { remarks::add(act, decision, Remark::Kind::Agree, ""); }).fault() == Fault::Access);
    CHECK(refused([&] { remarks::add(act, PageId{1}, Remark::Kind::Return, "no"); }).fault() == Fault::Access);
    remarks::add(act, decision, Remark::Kind::Comment, "The second page is the better copy.");
    remarks::add(act, PageId{2}, Remark::Kind::Agree, "");
    act.commit();
    CHECK(remarks::all(test.caseFile.database()).size() == 2);
}

TEST_CASE("A return without a note, and a remark about nothing, are refused", "[review]")
{
    SampleCase test = sampleCase(1);
    DecisionId const decision = draw(test.caseFile, {1});
    Act act = test.caseFile.act(reviewer);
    CHECK(refused([&] { remarks::add(act, decision, Remark::Kind::Return, "  "); }).fault() == Fault::Usage);
    CHECK(refused([&] { remarks::add(act, DecisionId{77}, Remark::Kind::Agree, ""); }).fault() == Fault::Missing);
    CHECK(refused([&] { remarks::add(act, PageId{9}, Remark::Kind::Agree, ""); }).fault() == Fault::Missing);
}

TEST_CASE("The log says that something was said, and not what", "[review]")
{
    SampleCase test = sampleCase(1);
    say(test.caseFile, reviewer, draw(test.caseFile, {1}), Remark::Kind::Return, "Pat Quarry is not covered");
    auto const entry = audit::entries(test.caseFile.database()).back();
    CHECK(entry.action == "review");
    CHECK(entry.details.find("return") != std::string::npos);
    CHECK(entry.details.find("Quarry") == std::string::npos);
}
