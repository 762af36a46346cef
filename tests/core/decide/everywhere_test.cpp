// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/everywhere.h"

#include "core/decide/decisions.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

namespace {

Suggestion place(std::string const& key, std::int64_t page, std::string const& text, std::string const& person = {},
                 Category category = Category::Person)
{
    return {key, {page}, category, text, {{72, 90, 132, 102}}, 0.9, "Named.", person, Advice::Redact};
}

} // namespace

TEST_CASE("A person is the same however the page spells the name, and words are the same in either case", "[decide]")
{
    CHECK(everywhere::alike(place("a", 1, "Dean Ellis", "Dean Ellis"), place("b", 2, "Deano", "Dean Ellis")));
    CHECK_FALSE(everywhere::alike(place("a", 1, "Dean", "Dean Ellis"), place("b", 2, "Dean", "Dean Firth")));
    CHECK(everywhere::alike(place("a", 1, "Gail"), place("b", 2, "GAIL")));
    CHECK_FALSE(everywhere::alike(place("a", 1, "Gail"), place("b", 2, "Gail", {}, Category::Phone)));
    // Regions that no machine could read say nothing that could be the same.
    CHECK_FALSE(
        everywhere::alike(place("a", 1, "pale", {}, Category::ReadByEye), place("b", 2, "pale", {}, Category::ReadByEye)));
}

TEST_CASE("A person is answered everywhere in one step, what was decided stays, and one undo takes it all back", "[decide]")
{
    SampleCase test = sampleCase(3);
    Connection const& database = test.caseFile.database();
    std::vector<Suggestion> const places{place("a", 1, "Dean"), place("b", 2, "Dean"), place("c", 2, "Dean"),
                                         place("d", 3, "Dean")};
    auto const apply = [&](Step const& step) {
        Act act = test.caseFile.act("Olu Officer");
        decisions::apply(act, step);
        act.commit();
    };
    apply({decisions::dismiss(database, places[1], "said so in court")});
    apply({decisions::ask(database, places[2], "Does she know?")});
    Digest const before = decisions::fingerprint(database);

    auto const all = [&](Verdict verdict, std::string const& exemption) {
        std::vector<everywhere::Answer> wanted;
        for (Suggestion const& one : places)
            wanted.push_back({one, verdict, exemption});
        return everywhere::answers(database, wanted, "");
    };
    apply(all(Verdict::Redact, "TP"));
    CHECK(decisions::all(database).size() == 4);
    CHECK(decisions::about(database, "b")->verdict == Verdict::Keep);
    CHECK(decisions::about(database, "c")->verdict == Verdict::Redact); // the question has its answer
    CHECK(decisions::asked(database).empty());
    CHECK(all(Verdict::Keep, {}).empty()); // nothing is left to answer

    Act act = test.caseFile.act("Olu Officer");
    decisions::undo(act);
    act.commit();
    CHECK(decisions::fingerprint(database) == before);
}

TEST_CASE("Of places that were looked at together, some are withheld for reasons of their own and the others kept, in one step",
          "[decide]")
{
    SampleCase test = sampleCase(3);
    Connection const& database = test.caseFile.database();
    Act act = test.caseFile.act("Olu Officer");
    Step const step = decisions::apply(act, everywhere::answers(database,
                                                                {{place("a", 1, "Dean"), Verdict::Redact, "TP"},
                                                                 {place("b", 2, "Hill"), Verdict::Keep},
                                                                 {place("c", 2, "the clinic found"), Verdict::Redact, "HO"}},
                                                                ""));
    CHECK(step.size() == 3);
    CHECK(decisions::about(database, "a")->exemption == "TP");
    CHECK(decisions::about(database, "b")->verdict == Verdict::Keep);
    CHECK(decisions::about(database, "c")->exemption == "HO");
    decisions::undo(act);
    CHECK(decisions::all(database).empty());
    act.commit();
}
