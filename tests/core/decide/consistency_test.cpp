// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/consistency.h"
#include "core/decide/decisions.h"
#include "core/decide/explanations.h"
#include "core/suggest/suggestions.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

namespace {

// Dean Ellis, whom the register knows, on three pages.
SampleCase namedThrice()
{
    SampleCase sample = sampleCase(3);
    Act act = sample.caseFile.act(officer);
    people::import(act, samplePeople());
    act.commit();
    for (int page = 1; page <= 3; ++page)
        read(sample.caseFile, {page}, {"On page " + std::to_string(page) + " stands Dean Ellis, who has to be found"});
    suggestions::run(sample.caseFile, {}, {});
    return sample;
}

std::vector<Suggestion> placesOfDean(CaseFile const& file)
{
    std::vector<Suggestion> list;
    for (Suggestion const& each : suggestions::all(file.database()))
        if (each.category == Category::Person && each.person == "Dean Ellis")
            list.push_back(each);
    return list;
}

} // namespace

TEST_CASE("A person withheld everywhere, or kept everywhere, is treated the same", "[decide]")
{
    for (bool const withheld : {true, false}) {
        SampleCase sample = namedThrice();
        Step step;
        REQUIRE(placesOfDean(sample.caseFile).size() == 3);
        for (Suggestion const& each : placesOfDean(sample.caseFile))
            step.push_back(withheld ? decisions::accept(sample.caseFile.database(), each, "TP", "")
                                    : decisions::dismiss(sample.caseFile.database(), each, ""));
        decide(sample.caseFile, step);
        CHECK(consistency::differences(sample.caseFile.database()).empty());
    }
}

TEST_CASE("A person kept in one place is told, made alike as one step, or explained until something changes", "[decide]")
{
    SampleCase sample = namedThrice();
    CaseFile& file = sample.caseFile;
    auto const places = placesOfDean(file);
    decide(file, {decisions::accept(file.database(), places[0], "TP", ""),
                  decisions::accept(file.database(), places[1], "TP", ""), decisions::dismiss(file.database(), places[2], "")});
    auto list = consistency::differences(file.database());
    REQUIRE(list.size() == 1);
    CHECK(list[0].kind == Difference::Kind::Verdict);
    CHECK(list[0].what == "Dean Ellis");
    CHECK(list[0].places.size() == 3);
    CHECK(consistency::sentence(list[0]) == "withheld in 2 places, kept in 1 (kept on page 3)");

    Act act = file.act(officer);
    explanations::note(act, "consistency", {list[0].digest}, "On page 3 he writes himself.");
    act.commit();
    CHECK(consistency::differences(file.database())[0].note == "On page 3 he writes himself.");

    decide(file, consistency::alike(file.database(), list[0], Verdict::Redact, "TP"));
    CHECK(consistency::differences(file.database()).empty());
    Act undone = file.act(officer);
    REQUIRE(decisions::undo(undone));
    undone.commit();
    CHECK(consistency::differences(file.database())[0].note == "On page 3 he writes himself."); // all is as it was explained

    decide(file, {decisions::accept(file.database(), places[0], "LP", "")});
    CHECK(consistency::differences(file.database())[0].note.empty());
}

TEST_CASE("The same person under two exemptions is told, once nobody keeps them", "[decide]")
{
    SampleCase sample = namedThrice();
    CaseFile& file = sample.caseFile;
    auto const places = placesOfDean(file);
    decide(file,
           {decisions::accept(file.database(), places[0], "TP", ""), decisions::accept(file.database(), places[1], "LP", "")});
    auto const list = consistency::differences(file.database());
    REQUIRE(list.size() == 1);
    CHECK(list[0].kind == Difference::Kind::Exemption);
    CHECK(consistency::sentence(list[0]).find("LP in 1 place, TP in 1 place") != std::string::npos);
}
