// SPDX-License-Identifier: GPL-3.0-or-later
// A visitToDean was filed twice, its copy scanned a little lower; what an officer decides on the one is offered for the other.
#include "core/decide/decisions.h"
#include "core/decide/explanations.h"
#include "core/decide/slips.h"
#include "core/decide/travel.h"
#include "core/suggest/suggestions.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"
#include "tests/support/visits.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace core;
using namespace support;

namespace {

Rect const deanAbove{72, 108, 132, 120}; // "Dean Ellis" on page 1
Rect const deanBelow{72, 126, 132, 138}; // on page 2, where a stamp pushed it down

// Page 1 and page 2 are copies; page 3 is another.
SampleCase filedTwice()
{
    SampleCase sample = sampleCase(3);
    std::vector<std::string> stamped = visitToDean;
    stamped.insert(stamped.begin(), "RECEIVED 14 MAR 1994 AREA OFFICE");
    read(sample.caseFile, {1}, visitToDean);
    read(sample.caseFile, {2}, stamped);
    read(sample.caseFile, {3},
         {"TELEPHONE MESSAGE", "Message for Robert Hall", "Asked whether dinners are paid until summer holidays"});
    copies::refresh(sample.caseFile);
    return sample;
}

void undo(CaseFile& file)
{
    Act act = file.act(officer);
    REQUIRE(decisions::undo(act));
    act.commit();
}

Travel proposals(CaseFile& file)
{
    return travel::proposals(file.database(), copies::all(file.database()));
}

std::vector<CopyConflict> conflicts(CaseFile& file)
{
    return travel::conflicts(file.database(), copies::all(file.database()));
}

Decision only(CaseFile& file, PageId page)
{
    auto const list = decisions::onPage(file.database(), page);
    REQUIRE(list.size() == 1);
    return list.front();
}

bool covers(std::vector<Rect> const& boxes, Rect const& place)
{
    return std::any_of(boxes.begin(), boxes.end(),
                       [&](Rect const& box) { return shared(box, place).area() >= .99 * place.area(); });
}

} // namespace

TEST_CASE("What is withheld on a page is carried to its copy as one step, and one undo takes it back", "[decide]")
{
    SampleCase sample = filedTwice();
    CaseFile& file = sample.caseFile;
    decide(file, {decisions::draw({1}, {deanAbove}, "TP", "brother")});
    REQUIRE(conflicts(file).size() == 1);
    CHECK(conflicts(file)[0].kind == CopyConflict::Kind::Bare);
    CHECK(travel::sentence(conflicts(file)[0]) == "Withheld on page 1, but bare on its copy, page 2.");

    Travel const travel = proposals(file);
    REQUIRE(travel.carried.size() == 1);
    CHECK(travel.left.empty());
    CHECK(decisions::onPage(file.database(), {2}).empty()); // nothing is decided by proposing it
    decide(file, travel.step());
    Decision const carried = only(file, {2});
    CHECK(carried.actor == officer);
    CHECK(carried.exemption == "TP");
    CHECK(covers(carried.boxes, deanBelow));
    CHECK(conflicts(file).empty());
    CHECK(proposals(file).carried.empty());
    CHECK(decisions::onPage(file.database(), {3}).empty());
    CHECK(travel::saved(file.database()).carried == 1);
    CHECK(travel::saved(file.database()).all == 2);

    undo(file);
    CHECK(decisions::onPage(file.database(), {2}).empty());
    CHECK(decisions::onPage(file.database(), {1}).size() == 1);
}

TEST_CASE("A later change is offered to the copy, and so is an undo", "[decide]")
{
    SampleCase sample = filedTwice();
    CaseFile& file = sample.caseFile;
    decide(file, {decisions::draw({1}, {deanAbove}, "TP", "")});
    decide(file, proposals(file).step());
    Decision const before = only(file, {1});
    Decision after = before;
    after.boxes = {{72, 108, 246, 120}}; // and the address
    decide(file, {decisions::change(before, after)});
    Travel const following = proposals(file);
    REQUIRE(following.carried.size() == 1);
    CHECK(following.carried[0].kind == Carriage::Kind::Follow);
    decide(file, following.step());
    CHECK(covers(only(file, {2}).boxes, {72, 126, 246, 138}));
    CHECK(proposals(file).carried.empty());

    decide(file, {decisions::remove(only(file, {1}))});
    Travel const gone = proposals(file);
    REQUIRE(gone.carried.size() == 1);
    CHECK(gone.carried[0].kind == Carriage::Kind::TakeAway);
    decide(file, gone.step());
    CHECK(decisions::onPage(file.database(), {2}).empty());
    undo(file);
    undo(file); // the first is there again, and so is what was carried from it
    CHECK(proposals(file).carried.empty());
    CHECK(conflicts(file).empty());
}

TEST_CASE("What somebody changed by hand on the copy is left alone, and told", "[decide]")
{
    SampleCase sample = filedTwice();
    CaseFile& file = sample.caseFile;
    decide(file, {decisions::draw({1}, {deanAbove}, "TP", "")});
    decide(file, proposals(file).step());
    Decision const carried = only(file, {2});
    Decision byHand = carried;
    byHand.exemption = "LP";
    decide(file, {decisions::change(carried, byHand)});
    REQUIRE(conflicts(file).size() == 1);
    CHECK(conflicts(file)[0].kind == CopyConflict::Kind::OtherExemption);
    Decision const before = only(file, {1});
    Decision after = before;
    after.reason = "uncle";
    decide(file, {decisions::change(before, after)});
    Travel const travel = proposals(file);
    CHECK(travel.carried.empty());
    REQUIRE(travel.left.size() == 2); // and what was changed by hand does not go back either
    CHECK(std::any_of(travel.left.begin(), travel.left.end(),
                      [](LeftBehind const& each) { return each.reason.find("by hand") != std::string::npos; }));

    auto const edit = travel::alike(file.database(), copies::all(file.database()), conflicts(file)[0]);
    REQUIRE(edit);
    decide(file, {*edit});
    CHECK(only(file, {2}).exemption == "TP");
    CHECK(conflicts(file).empty());
}

TEST_CASE("A copy whose place was kept by somebody is a conflict, not a place to carry to", "[decide]")
{
    SampleCase sample = filedTwice();
    CaseFile& file = sample.caseFile;
    Suggestion const there{"0123456789abcdef", {2},         Category::Person, "Dean Ellis", {deanBelow}, .9, "",
                           "Dean Ellis",       Advice::Keep};
    decide(file, {decisions::dismiss(file.database(), there, ""), decisions::draw({1}, {deanAbove}, "TP", "")});
    Travel const travel = proposals(file);
    CHECK(travel.carried.empty());
    REQUIRE(travel.left.size() == 1);
    CHECK(travel.left[0].reason.find("kept") != std::string::npos);
    REQUIRE(conflicts(file).size() == 1);
    CHECK(conflicts(file)[0].kind == CopyConflict::Kind::Kept);

    auto const edit = travel::alike(file.database(), copies::all(file.database()), conflicts(file)[0]);
    REQUIRE(edit);
    decide(file, {*edit});
    CHECK(only(file, {2}).verdict == Verdict::Redact);
    CHECK(only(file, {2}).suggestion == there.key);
    CHECK(conflicts(file).empty());
}

TEST_CASE("An explanation stands until something there changes", "[decide]")
{
    SampleCase sample = filedTwice();
    CaseFile& file = sample.caseFile;
    decide(file, {decisions::draw({1}, {deanAbove}, "TP", "")});
    Act act = file.act(officer);
    explanations::note(act, "copies", {conflicts(file)[0].digest}, "The copy was given to the requester in 1994.");
    act.commit();
    REQUIRE(conflicts(file).size() == 1);
    CHECK(conflicts(file)[0].note == "The copy was given to the requester in 1994.");
    Decision const before = only(file, {1});
    Decision after = before;
    after.exemption = "LP";
    decide(file, {decisions::change(before, after)});
    REQUIRE(conflicts(file).size() == 1);
    CHECK(conflicts(file)[0].note.empty());
}

TEST_CASE("A box that covers a word less on the copy leaves it bare", "[decide]")
{
    SampleCase sample = filedTwice();
    CaseFile& file = sample.caseFile;
    decide(file, {decisions::draw({1}, {deanAbove}, "TP", ""), decisions::draw({2}, {{72, 126, 100, 138}}, "TP", "")});
    REQUIRE(conflicts(file).size() == 1);
    CHECK(conflicts(file)[0].kind == CopyConflict::Kind::Bare);
    decide(file, proposals(file).step());
    CHECK(conflicts(file).empty());
}

TEST_CASE("A page that is held back whole while its copy is sent is a conflict", "[decide]")
{
    SampleCase sample = filedTwice();
    CaseFile& file = sample.caseFile;
    decide(file, {slips::lay(file.database(), {{1}, PageSlip::Kind::Withheld, "LP", {}, ""})});
    REQUIRE(conflicts(file).size() == 1);
    CHECK(conflicts(file)[0].kind == CopyConflict::Kind::PageHeldBack);
    decide(file, {slips::lay(file.database(), {{2}, PageSlip::Kind::Withheld, "LP", {}, ""})});
    CHECK(conflicts(file).empty());
}

TEST_CASE("Nothing is carried to a page that is not sent", "[decide]")
{
    SampleCase sample = filedTwice();
    CaseFile& file = sample.caseFile;
    decide(file, {decisions::draw({1}, {deanAbove}, "TP", ""),
                  slips::lay(file.database(), {{2}, PageSlip::Kind::Duplicate, "", {1}, ""})});
    CHECK(proposals(file).carried.empty());
    CHECK(conflicts(file).empty());
}
