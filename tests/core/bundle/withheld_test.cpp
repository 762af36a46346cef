// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/withheld.h"

#include "core/decide/decisions.h"
#include "core/reference/people.h"
#include "core/suggest/suggestions.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace core;

namespace {

bool holds(std::vector<std::string> const& texts, std::string const& text)
{
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

support::SampleCase caseOfTwoMentions()
{
    support::SampleCase sample = support::sampleCase(2);
    support::read(sample.caseFile, {1}, {"Her brother Dean Ellis called from 01632 960123 today"});
    support::read(sample.caseFile, {2}, {"Parveen Ellis said that Dean Ellis had moved"});
    Act act = sample.caseFile.act("Olu Officer");
    Person dean;
    dean.name = "Dean Ellis";
    dean.otherNames = {"Deano Ellis", "Dino"};
    dean.relation = "brother";
    people::import(act, {dean});
    act.commit();
    suggestions::run(sample.caseFile, {}, {});
    return sample;
}

void answer(CaseFile& caseFile, PageId keptPage)
{
    for (Suggestion const& suggestion : suggestions::all(caseFile.database())) {
        bool const keep = suggestion.advice == Advice::Keep || suggestion.page == keptPage;
        Act act = caseFile.act("Olu Officer");
        decisions::apply(act, {keep ? decisions::dismiss(caseFile.database(), suggestion, "")
                                    : decisions::accept(caseFile.database(), suggestion, "TP", "")});
        act.commit();
    }
}

} // namespace

TEST_CASE("What was withheld wherever it was decided on is listed, with the person's other names", "[bundle]")
{
    support::SampleCase sample = caseOfTwoMentions();
    answer(sample.caseFile, {});
    std::vector<std::string> const texts = withheld::texts(sample.caseFile.database());
    CHECK(holds(texts, "Dean Ellis"));
    CHECK(holds(texts, "Deano Ellis"));
    CHECK(holds(texts, "01632 960123"));
    CHECK_FALSE(holds(texts, "Dino")); // one word is many people's
    CHECK_FALSE(holds(texts, "Parveen Ellis"));
}

TEST_CASE("What was kept in one place is not searched for in others", "[bundle]")
{
    support::SampleCase sample = caseOfTwoMentions();
    answer(sample.caseFile, {2});
    std::vector<std::string> const texts = withheld::texts(sample.caseFile.database());
    CHECK_FALSE(holds(texts, "Dean Ellis"));
    CHECK_FALSE(holds(texts, "Deano Ellis"));
    CHECK(holds(texts, "01632 960123"));
}
