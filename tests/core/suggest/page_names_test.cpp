// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/page_names.h"

#include "tests/support/findings.h"

#include <catch2/catch.hpp>

using core::Advice;
using core::PersonClass;

namespace {

// What is found of the words, on a page of those lines.
std::optional<core::Finding> about(std::string const& words, std::vector<std::string> const& lines,
                                   core::Reference const& reference)
{
    auto const page = support::typed(lines);
    core::KnownNames const known(reference.request, reference.people);
    auto const tokens = core::tokens(page);
    core::PageNames const seen(tokens, known);
    std::vector<core::Finding> findings;
    for (auto const& place : seen.places())
        if (auto finding = seen.finding(place))
            findings.push_back(*finding);
    return support::findingOf(page, findings, words);
}

core::Reference withTracey()
{
    core::Reference reference = support::family();
    reference.people.push_back({{}, "Tracey Firth", {}, PersonClass::Professional, "health visitor", ""});
    reference.people.push_back({{}, "Tracey Grant", {}, PersonClass::ThirdParty, "", "neighbour"});
    return reference;
}

} // namespace

TEST_CASE("A title settles which of the family a surname means", "[suggest]")
{
    core::Reference reference = support::family();
    reference.people.push_back({{}, "Gurdeep Ainley", {}, PersonClass::ThirdParty, "", "step-father"});
    auto const sir = about("Mr Ainley", {"Mr Ainley rang"}, reference);
    auto const miss = about("Miss Ainley", {"Miss Ainley rang"}, reference);
    REQUIRE(sir);
    REQUIRE(miss);
    CHECK(sir->person == "Gurdeep Ainley");
    CHECK(miss->person == "Winifred Ainley");
}

TEST_CASE("A first name that a third party shares with somebody at work means the one whom the page names in full", "[suggest]")
{
    auto const doubtful = about("Tracey", {"Tracey rang"}, withTracey());
    REQUIRE(doubtful);
    CHECK(doubtful->reason.find("may also be Tracey Firth") != std::string::npos);
    CHECK(about("Tracey", {"Tracey Firth came. Tracey rang"}, withTracey()) == std::nullopt);
    auto const neighbour = about("Tracey", {"saw Tracey Grant. Tracey rang"}, withTracey());
    REQUIRE(neighbour);
    CHECK(neighbour->person == "Tracey Grant");
}

TEST_CASE("The surname alone of the data subject is a relative's, unless a form asks for the data subject by it", "[suggest]")
{
    auto const found = about("Ellis", {"Parveen was there when Ellis arrived"}, support::family());
    REQUIRE(found);
    CHECK(found->reason.find("may also be the data subject") != std::string::npos);
    CHECK(about("Ellis", {"Surname: Ellis"}, support::family()) == std::nullopt);
}

TEST_CASE("No Mr or Mrs is a child, nor a constable, where somebody else bears the name", "[suggest]")
{
    core::Reference reference = support::family();
    reference.people.push_back({{}, "Rita Thackray", {}, PersonClass::ThirdParty, "", "school friend"});
    reference.people.push_back({{}, "Lisa Thackray", {}, PersonClass::Professional, "class teacher", ""});
    reference.people.push_back({{}, "Darren Oldroyd", {}, PersonClass::Professional, "police officer", ""});
    reference.people.push_back({{}, "Ronald Oldroyd", {}, PersonClass::ThirdParty, "", "neighbour"});
    reference.people.front().relation = "mother";
    auto const teacher = about("Miss Thackray", {"Miss Thackray rang"}, reference);
    REQUIRE(teacher);
    CHECK(teacher->person == "Lisa Thackray");
    CHECK(teacher->advice == Advice::Keep);
    auto const neighbour = about("Mr Oldroyd", {"Mr Oldroyd rang"}, reference);
    REQUIRE(neighbour);
    CHECK(neighbour->person == "Ronald Oldroyd");
    CHECK(about("DC Oldroyd", {"DC Oldroyd rang"}, reference)->person == "Darren Oldroyd");
}

TEST_CASE("A known first name takes a strange surname with it, and a work role beside it keeps both", "[suggest]")
{
    auto const namesake = about("Sajid Quernmore", {"saw Sajid Quernmore there"}, support::family());
    REQUIRE(namesake);
    CHECK(namesake->person.empty());
    CHECK(namesake->advice == Advice::Redact);
    CHECK(about("Sajid Quernmore", {"saw Sajid Quernmore, health visitor, there"}, support::family())->advice == Advice::Keep);
}

TEST_CASE("The family's surname with a title is a relative's, where the page calls the data subject by first name", "[suggest]")
{
    core::Reference reference = support::anyone();
    auto const relative = about("Mr Quillfeather", {"Mr Quillfeather rang about Zebedee"}, reference);
    REQUIRE(relative);
    CHECK(relative->person.empty());
    CHECK(about("Mr Quillfeather", {"Mr Quillfeather rang"}, reference) == std::nullopt);
}

TEST_CASE("An initial that fits the data subject and a relative is suggested with doubt, and says so", "[suggest]")
{
    core::Reference reference = support::family();
    CHECK(about("P. Ellis", {"seen: P. Ellis"}, reference) == std::nullopt);
    reference.people.push_back({{}, "Paul Ellis", {}, PersonClass::ThirdParty, "", "uncle"});
    auto const doubtful = about("P. Ellis", {"seen: P. Ellis"}, reference);
    REQUIRE(doubtful);
    CHECK(doubtful->score <= 0.5);
    CHECK(doubtful->reason.find("may also be the data subject") != std::string::npos);
}

TEST_CASE("A reason names the person, what they are, how the name is written and what they consented to", "[suggest]")
{
    auto const found = about("Dean", {"told Dean that"}, support::family());
    REQUIRE(found);
    CHECK(found->reason == "Names Dean Ellis (brother): first name alone; consent: refused.");
    CHECK(found->advice == Advice::Redact);
}

TEST_CASE("What the requester knows, and what somebody agrees to, is kept and says why", "[suggest]")
{
    core::Reference reference = support::family();
    core::Person& dean = reference.people[1];
    dean.consent = core::Consent::Given;
    auto const agreed = about("Dean", {"told Dean that"}, reference);
    CHECK(agreed->advice == Advice::Keep);
    CHECK(agreed->reason.find("has agreed") != std::string::npos);
    dean.consent = core::Consent::NotAsked;
    dean.known = core::Known::Yes;
    dean.knownHow = "they grew up together";
    auto const known = about("Dean", {"told Dean that"}, reference);
    CHECK(known->advice == Advice::Keep);
    CHECK(known->reason.find("they grew up together") != std::string::npos);
}

TEST_CASE("Somebody who was asked and has not answered is to be waited for", "[suggest]")
{
    core::Reference reference = support::family();
    reference.people[1].consent = core::Consent::Asked;
    CHECK(about("Dean", {"told Dean that"}, reference)->advice == Advice::Consult);
    reference.people[1].consent = core::Consent::MustNotBeAsked;
    CHECK(about("Dean", {"told Dean that"}, reference)->advice == Advice::Redact);
}

TEST_CASE("The wording of the exemption goes by the consent", "[suggest]")
{
    core::Reference reference = support::family();
    auto const wording = [&](core::Consent consent) {
        reference.people[1].consent = consent;
        return about("Dean", {"told Dean that"}, reference)->wording;
    };
    CHECK(wording(core::Consent::Refused) == "no_agreement");
    CHECK(wording(core::Consent::Asked) == "no_agreement");
    CHECK(wording(core::Consent::NotAsked) == "exemption");
    CHECK(wording(core::Consent::MustNotBeAsked) == "exemption");
}

TEST_CASE("A title with a surname that somebody at work and a relative share is withheld, unless the page tells who is meant",
          "[suggest]")
{
    core::Reference reference = support::family();
    reference.people.push_back({{}, "Fern Ainley", {}, PersonClass::Professional, "teacher", ""});
    auto const either = about("Mrs Ainley", {"I have had Mrs Ainley on the phone"}, reference);
    REQUIRE(either);
    CHECK(either->person == "Winifred Ainley");
    CHECK(either->advice == Advice::Redact);
    CHECK(either->reason.find("may also be Fern Ainley") != std::string::npos);
    auto const named = about("Mrs Ainley", {"Fern Ainley wrote. I have had Mrs Ainley on the phone"}, reference);
    REQUIRE(named);
    CHECK(named->advice == Advice::Keep);
    reference.people.push_back({{}, "Rhona Bailey", {}, PersonClass::Professional, "teacher", ""});
    auto const carer = about("Mrs Bailey", {"I have had Mrs Bailey on the phone"}, reference);
    REQUIRE(carer);
    CHECK(carer->advice == Advice::Keep);
}

TEST_CASE("Initials that fit the data subject and a foster carer are the data subject's", "[suggest]")
{
    core::Reference reference = support::family();
    reference.people.push_back({{}, "Paula Eckersall", {}, PersonClass::Carer, "foster carer", ""});
    CHECK_FALSE(about("P.E", {"today P.E. was late home"}, reference));
}

TEST_CASE("The data subject's surname with the word family heads their own record", "[suggest]")
{
    CHECK_FALSE(about("Ellis", {"Ellis family page 2"}, support::family()));
}
