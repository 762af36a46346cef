// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/explanations.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

TEST_CASE("An explanation is kept with who gave it, is in the log, and can be withdrawn", "[decide]")
{
    SampleCase sample = sampleCase(1);
    Digest const conflict = Fingerprint().add("a conflict").finish();
    Act act = sample.caseFile.act("Olu Officer");
    explanations::note(act, "copies", {conflict}, "Both were sent in 1994.");
    act.commit();
    auto const all = explanations::all(sample.caseFile.database());
    REQUIRE(all.size() == 1);
    CHECK(all.at(conflict).note == "Both were sent in 1994.");
    CHECK(all.at(conflict).actor == "Olu Officer");
    CHECK(explanations::actors(sample.caseFile.database()) == std::vector<std::string>{"Olu Officer"});
    CHECK(audit::entries(sample.caseFile.database()).back().action == "explain");

    Act later = sample.caseFile.act("Olu Officer");
    explanations::withdraw(later, conflict);
    later.commit();
    CHECK(explanations::all(sample.caseFile.database()).empty());
}

TEST_CASE("An explanation without a word is refused", "[decide]")
{
    SampleCase sample = sampleCase(1);
    Act act = sample.caseFile.act("Olu Officer");
    CHECK(refused([&] { explanations::note(act, "copies", {Digest{}}, "  "); }).fault() == Fault::Usage);
}
