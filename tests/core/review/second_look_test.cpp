// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/second_look.h"

#include "core/decide/decisions.h"
#include "core/review/coverage.h"
#include "core/review/review.h"
#include "core/suggest/suggestions.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace core;
using namespace support;

namespace {

SampleCase drawnCase(int pages, int boxesAPage)
{
    SampleCase test = sampleCase(pages);
    Step step;
    for (int page = 1; page <= pages; ++page) {
        read(test.caseFile, {page}, {"nothing of note on page " + std::to_string(page)});
        for (int i = 0; i < boxesAPage; ++i)
            step.push_back(decisions::draw({page}, {{10, 10.0 + 10 * i, 60, 18.0 + 10 * i}}, "TP", ""));
    }
    suggestions::run(test.caseFile, [](int, int) {}, {});
    Act act = test.caseFile.act(officer);
    decisions::apply(act, step);
    act.commit();
    return test;
}

void seeAll(CaseFile& caseFile, int pages)
{
    std::vector<PageCoverage> seen;
    for (int page = 1; page <= pages; ++page)
        seen.push_back({{page}, 0xffff});
    Batch batch(caseFile);
    coverage::add(batch, officer, seen);
    batch.commit();
}

void begin(CaseFile& caseFile, double share)
{
    Act act = caseFile.act(reviewer);
    second_look::begin(act, share);
    act.commit();
}

void signOff(CaseFile& caseFile)
{
    Act act = caseFile.act(reviewer);
    review::signOff(act);
    act.commit();
}

void move(CaseFile& caseFile, DecisionId decision)
{
    Decision const before = *decisions::withId(caseFile.database(), decision);
    Decision after = before;
    after.boxes = {{100, 100, 160, 120}};
    Act act = caseFile.act(officer);
    decisions::apply(act, {decisions::change(before, after)});
    act.commit();
}

} // namespace

TEST_CASE("All decisions are looked at where all are asked for, and nothing before a review was begun", "[review]")
{
    SampleCase test = drawnCase(4, 3);
    seeAll(test.caseFile, 4);
    CHECK(second_look::queue(test.caseFile.database()).empty());
    begin(test.caseFile, 1);
    CHECK(second_look::queue(test.caseFile.database()).size() == 12);
}

TEST_CASE("A tenth is about a tenth, and the same tenth each time it is asked for", "[review]")
{
    SampleCase test = drawnCase(40, 25);
    seeAll(test.caseFile, 40);
    begin(test.caseFile, 0.1);
    auto const queue = second_look::queue(test.caseFile.database());
    CHECK(queue.size() > 60);
    CHECK(queue.size() < 140);
    CHECK(queue == second_look::queue(test.caseFile.database()));
    begin(test.caseFile, 0.1);
    CHECK(queue != second_look::queue(test.caseFile.database()));
}

TEST_CASE("Pages that nobody saw whole come last", "[review]")
{
    SampleCase test = drawnCase(3, 1);
    begin(test.caseFile, 1);
    auto const queue = second_look::queue(test.caseFile.database());
    REQUIRE(queue.size() == 6);
    CHECK(queue[2].reason == LookReason::Sample);
    CHECK(queue[3].reason == LookReason::Unseen);
    CHECK(queue[3].page == PageId{1});
}

TEST_CASE("A return goes to the officer, and comes back first when it is answered or changed", "[review]")
{
    SampleCase test = drawnCase(3, 1);
    seeAll(test.caseFile, 3);
    begin(test.caseFile, 1);
    auto const all = decisions::all(test.caseFile.database());
    say(test.caseFile, reviewer, all[1].id, Remark::Kind::Return, "Why TP?");
    say(test.caseFile, reviewer, all[2].id, Remark::Kind::Return, "Too small.");
    CHECK(second_look::returned(test.caseFile.database()).size() == 2);
    CHECK(review::gates(test.caseFile.database()).back().what == "returned places");
    Act refusedAct = test.caseFile.act("Third Person");
    CHECK(refused([&] { review::signOff(refusedAct); }).fault() == Fault::Access);
    {
        Act const dropped = std::move(refusedAct);
    }

    say(test.caseFile, officer, all[1].id, Remark::Kind::Answer, "She is a neighbour.");
    move(test.caseFile, all[2].id);
    CHECK(second_look::returned(test.caseFile.database()).empty());
    CHECK(review::gates(test.caseFile.database()).empty());
    auto const queue = second_look::queue(test.caseFile.database());
    REQUIRE(queue.size() == 3);
    CHECK(queue[0].state == LookState::Answered);
    CHECK(queue[0].decision == all[1].id);
    CHECK(queue[1].decision == all[2].id);

    say(test.caseFile, reviewer, all[1].id, Remark::Kind::Agree);
    CHECK(second_look::queue(test.caseFile.database())[0].decision == all[2].id);
}

TEST_CASE("After a sign-off a change voids the page that it touches and no other, and that page comes first", "[review]")
{
    SampleCase test = drawnCase(4, 1);
    seeAll(test.caseFile, 4);
    begin(test.caseFile, 0.0001);
    signOff(test.caseFile);
    CHECK_FALSE(review::lapsed(test.caseFile.database()));
    auto const all = decisions::all(test.caseFile.database());
    move(test.caseFile, all[2].id);
    auto const lapse = review::lapsed(test.caseFile.database());
    REQUIRE(lapse);
    CHECK(lapse->last.actor == reviewer);
    CHECK(lapse->pages == std::vector<PageId>{{3}});
    auto const queue = second_look::queue(test.caseFile.database());
    REQUIRE_FALSE(queue.empty());
    CHECK(queue[0].reason == LookReason::Changed);
    CHECK(queue[0].decision == all[2].id);
    signOff(test.caseFile);
    CHECK_FALSE(review::lapsed(test.caseFile.database()));
}

TEST_CASE("What was kept against a sure suggestion is looked at more often than what was withheld as suggested", "[review]")
{
    Suggestion suggestion;
    suggestion.score = 0.95;
    Decision decision;
    decision.verdict = Verdict::Redact;
    double const withheld = riskOf(decision, &suggestion, ReadingState::Read, false).weight;
    decision.verdict = Verdict::Keep;
    double const kept = riskOf(decision, &suggestion, ReadingState::Read, false).weight;
    CHECK(kept > withheld);
    suggestion.advice = Advice::Keep;
    CHECK(riskOf(decision, &suggestion, ReadingState::Read, false).weight < withheld);
    CHECK(riskOf(decision, &suggestion, ReadingState::Read, true).weight >= 10);
    decision.verdict = Verdict::Redact;
    CHECK(riskOf(decision, nullptr, ReadingState::Poor, false).weight
          > riskOf(decision, nullptr, ReadingState::Read, false).weight);
}

TEST_CASE("A share of nothing and one of more than all are refused", "[review]")
{
    SampleCase test = drawnCase(1, 1);
    Act act = test.caseFile.act(reviewer);
    CHECK(refused([&] { second_look::begin(act, 0); }).fault() == Fault::Usage);
    CHECK(refused([&] { second_look::begin(act, 1.5); }).fault() == Fault::Usage);
}
