// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/dismissed_people.h"

#include "core/suggest/proposed_people.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using List = std::vector<std::string>;
namespace dismissed = core::dismissed_people;

namespace {

List proposedIn(core::CaseFile const& caseFile)
{
    List names;
    for (core::ProposedPerson const& proposal : core::proposed_people::inCase(caseFile.database(), 2))
        names.push_back(proposal.person.name);
    return names;
}

void dismiss(core::CaseFile& caseFile, std::string const& name)
{
    core::Act act = caseFile.act("Olu Officer");
    dismissed::dismiss(act, name);
    act.commit();
}

} // namespace

TEST_CASE("Whoever was dismissed is not proposed again until somebody says otherwise", "[suggest]")
{
    support::SampleCase sample = support::sampleCase(2);
    support::read(sample.caseFile, {1},
                  {"her uncle Trevor Hoad came", "told Trevor Hoad", "saw Keith Quernmore", "Keith Quernmore"});
    REQUIRE(proposedIn(sample.caseFile).size() == 2);
    dismiss(sample.caseFile, "Trevor Hoad");
    CHECK(proposedIn(sample.caseFile) == List{"Keith Quernmore"});
    CHECK(dismissed::all(sample.caseFile.database()) == List{"Trevor Hoad"});

    support::read(sample.caseFile, {2}, {"Trevor Hoad and Trevor Hoad", "TREVOR HOAD again"});
    CHECK(proposedIn(sample.caseFile) == List{"Keith Quernmore"});

    core::Act act = sample.caseFile.act("Olu Officer");
    dismissed::proposeAgain(act, "Trevor Hoad");
    act.commit();
    CHECK(proposedIn(sample.caseFile).size() == 2);
    CHECK(dismissed::all(sample.caseFile.database()).empty());
}

TEST_CASE("Nobody can be taken back who was not dismissed", "[suggest]")
{
    support::SampleCase sample = support::sampleCase(1);
    core::Act act = sample.caseFile.act("Olu Officer");
    core::Error const error = support::refused([&] { dismissed::proposeAgain(act, "Trevor Hoad"); });
    CHECK(error.fault() == core::Fault::Missing);
    CHECK(support::says(error, "Trevor Hoad"));
}
