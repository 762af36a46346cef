// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/decisions.h"
#include "core/decide/register_steps.h"
#include "core/suggest/suggestions.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

namespace {

Step applied(CaseFile& caseFile, Step const& step)
{
    Act act = caseFile.act("Olu Officer");
    Step done = decisions::apply(act, step);
    act.commit();
    return done;
}

void takeBack(CaseFile& caseFile)
{
    Act act = caseFile.act("Olu Officer");
    REQUIRE(decisions::undo(act));
    act.commit();
}

void bringAgain(CaseFile& caseFile)
{
    Act act = caseFile.act("Olu Officer");
    REQUIRE(decisions::redo(act));
    act.commit();
}

Person entry(CaseFile const& caseFile, std::string const& name)
{
    auto const person = people::withName(caseFile.database(), name);
    REQUIRE(person);
    return *person;
}

struct Register {
    TemporaryFolder folder;
    CaseFile caseFile = CaseFile::create(folder / "case", "Olu Officer");
    Register() { applied(caseFile, register_steps::import(caseFile.database(), samplePeople())); }
};

} // namespace

TEST_CASE("A change of the register is one step that undo takes back and redo brings again", "[decide]")
{
    Register reg;
    Person const before = entry(reg.caseFile, "Dean Ellis");
    Person after = before;
    after.consent = Consent::Given;
    after.known = Known::Yes;
    after.knownHow = "she lives with him";
    applied(reg.caseFile, {register_steps::change(before, after)});
    CHECK(entry(reg.caseFile, "Dean Ellis") == after);
    takeBack(reg.caseFile);
    CHECK(entry(reg.caseFile, "Dean Ellis") == before);
    bringAgain(reg.caseFile);
    CHECK(entry(reg.caseFile, "Dean Ellis") == after);
}

TEST_CASE("A list that changes nothing is no step", "[decide]")
{
    Register reg;
    CHECK(register_steps::import(reg.caseFile.database(), samplePeople()).empty());
}

TEST_CASE("Two entries become one with the names of both, and undo parts them again", "[decide]")
{
    Register reg;
    auto const all = people::all(reg.caseFile.database());
    applied(reg.caseFile, register_steps::merge(entry(reg.caseFile, "Dean Ellis"), entry(reg.caseFile, "Gail Thornber")));
    Person const merged = entry(reg.caseFile, "Dean Ellis");
    CHECK(merged.otherNames == std::vector<std::string>{"Gail Thornber", "G. Thornber"});
    CHECK(merged.role == "social worker");
    CHECK(merged.consent == Consent::Refused);
    CHECK_FALSE(people::withName(reg.caseFile.database(), "Gail Thornber"));
    takeBack(reg.caseFile);
    CHECK(people::all(reg.caseFile.database()) == all);
}

TEST_CASE("An entry is parted by its names", "[decide]")
{
    Register reg;
    Person other;
    other.personClass = PersonClass::ThirdParty;
    applied(reg.caseFile, register_steps::split(entry(reg.caseFile, "Gail Thornber"), {"G. Thornber"}, other));
    CHECK(entry(reg.caseFile, "Gail Thornber").otherNames.empty());
    CHECK(entry(reg.caseFile, "G. Thornber").personClass == PersonClass::ThirdParty);
}

TEST_CASE("What cannot be merged or parted is refused with what to do", "[decide]")
{
    Register reg;
    Person const gail = entry(reg.caseFile, "Gail Thornber");
    CHECK(refused([&] { register_steps::merge(gail, gail); }).fault() == Fault::Usage);
    CHECK(refused([&] { register_steps::split(gail, {}, {}); }).fault() == Fault::Usage);
    CHECK(refused([&] { register_steps::split(gail, {"Somebody"}, {}); }).fault() == Fault::Usage);
    CHECK(refused([&] { register_steps::split(gail, {"Gail Thornber", "G. Thornber"}, {}); }).fault() == Fault::Usage);
}

TEST_CASE("A person cannot take a name that the register has, nor be changed over another's change", "[decide]")
{
    Register reg;
    Person const gail = entry(reg.caseFile, "Gail Thornber");
    Person renamed = gail;
    renamed.name = "Dean Ellis";
    CHECK(refused([&] { applied(reg.caseFile, {register_steps::change(gail, renamed)}); }).fault() == Fault::Usage);
    Person moved = gail;
    moved.agency = "Area Office";
    applied(reg.caseFile, {register_steps::change(gail, moved)});
    CHECK(refused([&] { applied(reg.caseFile, {register_steps::remove(gail)}); }).fault() == Fault::Integrity);
}
