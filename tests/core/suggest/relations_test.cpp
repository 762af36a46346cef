// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/relations.h"

#include "tests/support/findings.h"

#include <catch2/catch.hpp>

namespace {

std::vector<core::Finding> found(std::vector<std::string> const& lines, core::Reference const& reference = support::family())
{
    auto const page = support::typed(lines);
    return core::relations::detect(page, reference);
}

} // namespace

TEST_CASE("A relation without a name leads to the one person of the register who stands in it", "[suggest]")
{
    auto const brother = found({"she told her brother about it"});
    REQUIRE(brother.size() == 1);
    CHECK(brother.front().person == "Dean Ellis");
    CHECK(brother.front().advice == core::Advice::Keep);
    auto const mum = found({"seen with mum at the clinic"});
    REQUIRE(mum.size() == 1);
    CHECK(mum.front().person == "Winifred Ainley");
    CHECK(found({"Parveen's mum rang"}).size() == 1);
}

TEST_CASE("Somebody else's relative, a name that follows, and a relation that two stand in lead to nobody", "[suggest]")
{
    CHECK(found({"Howard's mum rang", "my brother says", "her brother Howard came", "Mother: Jane", "any sister"}).empty());
    core::Reference reference = support::family();
    reference.people.push_back({{}, "Carl Ellis", {}, core::PersonClass::ThirdParty, "", "brother"});
    CHECK(found({"she told her brother about it"}, reference).empty());
}

TEST_CASE("Of somebody whom the requester does not know of even the relation is to be withheld", "[suggest]")
{
    core::Reference reference = support::family();
    reference.people[1].known = core::Known::No;
    auto const brother = found({"she told her brother about it"}, reference);
    REQUIRE(brother.size() == 1);
    CHECK(brother.front().advice == core::Advice::Redact);
}
