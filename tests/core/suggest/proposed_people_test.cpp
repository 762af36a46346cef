// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/proposed_people.h"

#include "tests/support/findings.h"

#include <catch2/catch.hpp>

namespace {

std::vector<core::ProposedPerson> proposed(std::vector<std::vector<std::string>> const& pages, int atLeast = 2)
{
    core::ProposedPeople people;
    core::Knowledge const knowledge(support::family());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        auto const page = support::typed(pages[i]);
        people.look({static_cast<std::int64_t>(i) + 1}, core::ReadPage(page), knowledge);
    }
    return people.all(atLeast);
}

} // namespace

TEST_CASE("Whoever recurs is proposed, with role, relation, and the ways of writing the name put together", "[suggest]")
{
    auto const people =
        proposed({{"Deborah Quernmore, Health Visitor, called.", "Mrs Quernmore will ring."},
                  {"saw Mrs D. Quernmore again", "her uncle Trevor Hoad came", "told Mr Hoad and Trevor Hoad that"}});
    REQUIRE(people.size() == 2);
    CHECK(people[0].person.name == "Trevor Hoad");
    CHECK(people[0].mentions == 3);
    CHECK(people[0].person.relation == "uncle");
    CHECK(people[0].person.personClass == core::PersonClass::ThirdParty);
    CHECK(people[1].person.name == "Deborah Quernmore");
    CHECK(people[1].mentions == 3);
    CHECK(people[1].pages.size() == 2);
    CHECK(people[1].person.personClass == core::PersonClass::Professional);
    CHECK(people[1].person.role == "health visitor");
}

TEST_CASE("Nobody whom the register holds is proposed, nor anybody who is named once", "[suggest]")
{
    CHECK(
        proposed({{"Winifred Ainley and Miss Ainley, Dean Ellis, Dr Chaudhry, Parveen Ellis", "Mrs Quernmore called"}}).empty());
}

TEST_CASE("A title that fits two namesakes belongs to neither", "[suggest]")
{
    auto const people =
        proposed({{"saw Trevor Hoad", "saw Trevor Hoad", "saw Keith Hoad", "saw Keith Hoad", "rang Mr Hoad", "rang Mr Hoad"}});
    REQUIRE(people.size() == 3);
    CHECK(people[0].mentions == 2);
    CHECK(people[2].person.name == "Mr Hoad");
}
