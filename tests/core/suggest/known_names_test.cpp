// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/known_names.h"

#include "tests/support/findings.h"

#include <catch2/catch.hpp>

namespace {

std::vector<std::string> names(core::KnownNames const& known, core::Bearers const& bearers)
{
    std::vector<std::string> out;
    for (std::size_t p : bearers.people)
        out.push_back(known.person(p).name);
    return out;
}

using List = std::vector<std::string>;

core::KnownNames knownAs(std::string const& name, List const& others = {})
{
    core::Request request;
    request.dataSubject = "Zebedee Quillfeather";
    return core::KnownNames(request, {{{}, name, others, core::PersonClass::ThirdParty, "", ""}});
}

} // namespace

TEST_CASE("A word leads to everybody who bears it, the data subject among them", "[suggest]")
{
    auto const reference = support::family();
    core::KnownNames const known(reference.request, reference.people);
    CHECK(names(known, known.bySurname("ellis")) == List{"Parveen Ellis", "Winifred Ainley", "Dean Ellis"});
    CHECK(names(known, known.bySurname("womersley")) == List{"Parveen Ellis", "Sajid Womersley"});
    CHECK(names(known, known.byGiven("win")) == List{"Winifred Ainley"});
    CHECK(known.isSubject(known.byGiven("parveen").people.front()));
    CHECK(known.byGiven("womersley").empty());
}

TEST_CASE("Names are taken apart with their titles, particles, hyphens and the surname first", "[suggest]")
{
    CHECK_FALSE(knownAs("Dr Shaun Chaudhry").byGiven("shaun").empty());
    CHECK(knownAs("Dr Shaun Chaudhry").byGiven("dr").empty());
    CHECK_FALSE(knownAs("Anna van der Berg").bySurname("vanderberg").empty());
    CHECK_FALSE(knownAs("Eileen Singh-Gill").bySurname("singhgill").empty());
    CHECK_FALSE(knownAs("AINLEY, Gurdeep").bySurname("ainley").empty());
    CHECK_FALSE(knownAs("AINLEY, Gurdeep").byGiven("gurdeep").empty());
    CHECK_FALSE(knownAs("Zoë Kozieł").byGiven("zoe").empty());
}

TEST_CASE("A middle name alone leads to nobody", "[suggest]")
{
    core::KnownNames const known = knownAs("Mary Jane Smith");
    CHECK_FALSE(known.byGiven("mary").empty());
    CHECK(known.byGiven("jane").empty());
}

TEST_CASE("A letter misread is forgiven in a long word and not in a short one", "[suggest]")
{
    core::KnownNames const known = knownAs("Winifred Holt");
    CHECK(known.byGiven("winifrcd").empty());
    CHECK(known.byGiven("winifrcd", core::Support::Little).misread());
    CHECK_FALSE(known.byGiven("winifred", core::Support::Little).misread());
    CHECK(known.bySurname("boll", core::Support::Little).empty());
}

TEST_CASE("An exact name is not mixed up with one a letter away", "[suggest]")
{
    core::Request request;
    request.dataSubject = "Zebedee Quillfeather";
    core::KnownNames const known(request, {{{}, "Martyn Oldroyd", {}, core::PersonClass::ThirdParty, "", ""},
                                           {{}, "Martin Oldroyd", {}, core::PersonClass::Professional, "", ""}});
    CHECK(names(known, known.byGiven("martin", core::Support::Little)) == List{"Martin Oldroyd"});
    CHECK(names(known, known.byGiven("martjn", core::Support::Little)) == List{"Martyn Oldroyd", "Martin Oldroyd"});
}
