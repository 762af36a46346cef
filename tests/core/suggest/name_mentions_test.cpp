// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/name_mentions.h"

#include "core/suggest/knowledge.h"
#include "tests/support/findings.h"

#include <catch2/catch.hpp>

namespace {

core::NameMention first(std::vector<std::string> const& lines, std::string const& surname)
{
    auto const page = support::typed(lines);
    for (core::NameMention const& mention : core::nameMentions(core::ReadPage(page), core::nameModel()).people)
        if (mention.surname == surname)
            return mention;
    FAIL("nobody of the name " << surname);
    return {};
}

} // namespace

TEST_CASE("A name is taken apart into title, first name and surname", "[suggest]")
{
    auto const mention = first({"I spoke with Mrs Margaret Hollins about her son."}, "hollins");
    CHECK(mention.title == "mrs");
    CHECK(mention.given == "margaret");
    CHECK_FALSE(mention.atWork);
    CHECK(first({"HOLLINS, Margaret was seen at home"}, "hollins").given == "margaret");
    CHECK(first({"Letter from J. Hollins of last week"}, "hollins").given == "j");
}

TEST_CASE("A role, an agency or a work title beside a name makes it one of somebody at work", "[suggest]")
{
    CHECK(first({"Present: Margaret Hollins, Health Visitor, and mother"}, "hollins").role == "health visitor");
    CHECK(first({"Margaret Hollins at the Housing Department is aware"}, "hollins").atWork);
    CHECK(first({"She was seen by Dr Hollins on Monday"}, "hollins").atWork);
    CHECK_FALSE(first({"Margaret Hollins at the corner saw it"}, "hollins").atWork);
}

TEST_CASE("A relation in front of a name is told", "[suggest]")
{
    CHECK(first({"He lives with his cousin Margaret Hollins in town"}, "hollins").relation == "cousin");
}

TEST_CASE("Words of a form and ordinary words do not go with a name", "[suggest]")
{
    auto const mention = first({"I saw that Mrs Hollins rang"}, "hollins");
    CHECK(mention.last - mention.name == 1);
}

TEST_CASE("Words that show somebody at work without a role tell it of the name", "[suggest]")
{
    CHECK(first({"Supervised by Margaret Hollins"}, "hollins").atWork);
    CHECK(first({"Declan, in Mr Hollins's class, is happy"}, "hollins").atWork);
}

TEST_CASE("A name that is whole does not go on in the next line", "[suggest]")
{
    CHECK(first({"Supervised by Margaret Hollins", "Winifred rang from home"}, "hollins").surname == "hollins");
}

TEST_CASE("An initial, or a Dr that was read as Or, goes with the surname behind it", "[suggest]")
{
    auto const initial = first({"The message was taken by B Kowalski at noon."}, "kowalski");
    CHECK(initial.given == "b");
    CHECK(initial.atWork);
    auto const doctor = first({"He had a medical with Or Gaukroger on Monday."}, "gaukroger");
    CHECK(doctor.title == "dr");
    CHECK(doctor.atWork);
}

TEST_CASE("Whoever is on night duty is at work", "[suggest]")
{
    CHECK(first({"Message from EDT: Norman Whiteley called out at 6.25pm"}, "whiteley").atWork);
    CHECK(first({"Message from night duty: Norman Whiteley called out to the flat"}, "whiteley").atWork);
}

TEST_CASE("Mentions made again from what was tagged are the same mentions", "[suggest]")
{
    auto const page =
        support::typed({"I spoke with Mrs Margaret Hollins and with HOLLINS, Terence about her son.", "Or Beaumont came."});
    core::ReadPage const read(page);
    auto const found = core::nameMentions(read, core::nameModel());
    auto const again = core::mentionsOf(read, found.tagged, core::nameModel());
    REQUIRE(found.people.size() == again.size());
    REQUIRE(again.size() >= 2);
    for (std::size_t i = 0; i < again.size(); ++i) {
        CHECK(again[i].first == found.people[i].first);
        CHECK(again[i].last == found.people[i].last);
        CHECK(again[i].given == found.people[i].given);
        CHECK(again[i].surname == found.people[i].surname);
    }
}
