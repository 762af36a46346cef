// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/found_names.h"

#include "core/suggest/names.h"
#include "tests/support/findings.h"

#include <catch2/catch.hpp>

using core::Advice;
using core::Category;
using core::NameEvidence;
using core::RecordNames;
using List = std::vector<std::string>;

namespace {

core::Reference knowing(std::vector<NameEvidence> const& mentions, std::vector<std::string> const& places = {})
{
    core::Reference reference = support::anyone();
    reference.record = RecordNames(mentions, places);
    return reference;
}

std::optional<core::Finding> findingOn(std::string const& words, std::vector<std::string> const& lines,
                                       core::Reference const& reference = support::anyone())
{
    auto const page = support::typed(lines);
    return support::findingOf(page, core::names::detect(page, reference), words);
}

} // namespace

TEST_CASE("A name that nobody listed is suggested, and its reason says so", "[suggest]")
{
    auto const found = findingOn("Margaret Hollins", {"I visited the home and spoke with Margaret Hollins about her son."});
    REQUIRE(found);
    CHECK(found->advice == Advice::Redact);
    CHECK(found->person.empty());
    CHECK(found->reason == "Reads like a name, and the register does not hold it.");
}

TEST_CASE("A name that another page made sure is known for one here", "[suggest]")
{
    auto const found = findingOn("Zyqxel", {"the form was lost Zyqxel"}, knowing({{"", "tom", "zyqxel", "", "", false, true}}));
    REQUIRE(found);
    CHECK(found->reason == "A name that the record gives elsewhere; the register does not hold it.");
}

TEST_CASE("Whoever another page names with a work role is advised to be kept", "[suggest]")
{
    auto const record = knowing({{"", "gail", "thornber", "social worker", "", true, true}});
    auto const found = findingOn("Mrs Thornber", {"I spoke with Mrs Thornber about the boiler."}, record);
    REQUIRE(found);
    CHECK(found->advice == Advice::Keep);
    CHECK_FALSE(findingOn("Gail", {"I spoke with Gail about the boiler."}, record));
}

TEST_CASE("A heading that ends with a role does not make a worker of whoever the line below begins with", "[suggest]")
{
    auto const below =
        findingOn("Margaret Hollins", {"1. Report of the social worker", "Margaret Hollins says that she is tired of it all."});
    REQUIRE(below);
    CHECK(below->advice == Advice::Redact);
    auto const labelled = findingOn("Margaret Hollins", {"Social Worker", "Margaret Hollins"});
    REQUIRE(labelled);
    CHECK(labelled->advice == Advice::Keep);
    auto const beside = findingOn("Margaret Hollins", {"I rang the social worker Margaret Hollins about the boiler."});
    REQUIRE(beside);
    CHECK(beside->advice == Advice::Keep);
}

TEST_CASE("The data subject and people of the register are left to the register", "[suggest]")
{
    auto const page = support::typed({"Parveen Ellis rang. Sajid Womersley came too, with Brenda Bailey."});
    core::Knowledge const knowledge(support::family());
    core::ReadPage const read(page);
    auto const settled = core::namesOn(read.tokens, knowledge.names);
    CHECK(core::found_names::find(read, knowledge, settled).empty());
}

TEST_CASE("Care decides how likely a name must be", "[suggest]")
{
    std::vector<std::string> const lines{
        "Spoke with Hollis at the door, and Terence came, and Mrs Beaumont rang about the Grange"};
    auto const count = [&](core::Care care) {
        core::Reference reference = support::anyone();
        reference.care = care;
        auto const page = support::typed(lines);
        return core::names::detect(page, reference).size();
    };
    CHECK(count(core::Care::Careful) >= count(core::Care::Normal));
    CHECK(count(core::Care::Normal) >= count(core::Care::Brief));
    CHECK(count(core::Care::Brief) >= 1);
}

TEST_CASE("What reads like a misread name of somebody at work is left alone", "[suggest]")
{
    auto const page = support::typed({"Spoke with Gail Thornbor at the door, and Mrs Beaumont rang."});
    core::Knowledge const knowledge(support::family());
    core::ReadPage const read(page);
    for (core::Finding const& found : core::found_names::find(read, knowledge, {}))
        CHECK(support::wordsOf(page, found).find("Thornbor") == std::string::npos);
}

TEST_CASE("What is nearly the data subject's first name, and no name that anybody bears, is not withheld", "[suggest]")
{
    CHECK_FALSE(findingOn("Parvcen", {"I spoke with Parvcen about the boiler."}, support::family()));
    CHECK_FALSE(findingOn("Parvezn Elljs", {"I met Parvezn Elljs at school."}, support::family()));
}

TEST_CASE("A doubted word that is nearly a name the record has often is that name", "[suggest]")
{
    std::vector<NameEvidence> const mentions(9, {"", "margaret", "hollins", "", "", false, true});
    auto const page = support::typed({"I gave the form to Hcllims at noon"}, 55);
    auto const found = core::names::detect(page, knowing(mentions));
    REQUIRE(support::findingOf(page, found, "Hcllims"));
    auto const clear = support::typed({"I gave the form to Hcllims at noon"}, 95);
    for (auto const& finding : core::names::detect(clear, knowing(mentions)))
        CHECK(finding.reason.find("Nearly") == std::string::npos);
}

TEST_CASE("A name whose capital was read as a small letter of the same shape is still that name", "[suggest]")
{
    std::vector<NameEvidence> mentions(9, {"", "kerry", "wenlow", "", "", false, true});
    mentions.insert(mentions.end(), 9, {"", "summer", "marsden", "", "", false, true});
    auto const page = support::typed({"the neighbours saw that wenlow was tearful all summer"});
    auto const found = core::names::detect(page, knowing(mentions));
    CHECK(support::findingOf(page, found, "wenlow"));
    CHECK_FALSE(support::findingOf(page, found, "summer")); // as ordinary a word as any
}

TEST_CASE("A name that the record has is known with its capital I read as a small l", "[suggest]")
{
    auto const record = knowing({{"", "ingrith", "zyqxel", "", "", false, true}});
    CHECK(findingOn("lngrith", {"the form was lost by lngrith on Monday"}, record));
    CHECK_FALSE(findingOn("lngrith", {"the form was lost by lngrith on Monday"}));
}

TEST_CASE("What will be done is nobody called Will", "[suggest]")
{
    CHECK_FALSE(findingOn("Will", {"Action: Will await the outcome of the meeting."}));
    CHECK(findingOn("Will", {"I spoke with Will about his school."}));
}

TEST_CASE("Initials alone in a sentence are those of whoever the record names so", "[suggest]")
{
    std::vector<NameEvidence> const thrice(3, {"", "keziah", "corder", "", "", false, true});
    CHECK(findingOn("K.C", {"I saw that K.C. was upset about it."}, knowing(thrice)));
    CHECK(findingOn("KC", {"I told KC that she must wait"}, knowing(thrice)));
    CHECK_FALSE(findingOn("KC", {"I told KC that she must wait"}));
    CHECK_FALSE(findingOn("KC", {"Case closed.", "KC"}, knowing(thrice)));
    std::vector<NameEvidence> const worker(3, {"", "keziah", "corder", "nurse", "", true, true});
    CHECK_FALSE(findingOn("KC", {"I told KC that she must wait"}, knowing(worker)));
    // The data subject's own are nobody else's.
    core::Reference family = support::family();
    family.people.clear();
    family.record = RecordNames(std::vector<NameEvidence>(3, {"", "petra", "egan", "", "", false, true}), {});
    CHECK_FALSE(findingOn("PE", {"I told PE that she must wait"}, family));
}

TEST_CASE("A name of two ordinary words is one where it is introduced, and then everywhere", "[suggest]")
{
    CHECK(findingOn("Summer Field", {"He lives with a woman called Summer Field at the moment."}));
    CHECK(findingOn("Mrs May Bond", {"Mrs May Bond", "4 High Street"}));
    CHECK_FALSE(findingOn("Summer Field", {"We walked to the Summer Field together."}));
    std::vector<NameEvidence> const thrice(3, {"", "summer", "field", "", "", false, true});
    CHECK(findingOn("Summer Field", {"I drove Summer Field to it"}, knowing(thrice)));
    CHECK(findingOn("Summer", {"They had made up with Summer again."}, knowing(thrice)));
    CHECK_FALSE(findingOn("Summer", {"They will move in Summer again."}, knowing(thrice)));
}
