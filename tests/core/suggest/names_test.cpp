// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/names.h"

#include "tests/support/findings.h"

#include <catch2/catch.hpp>

using core::Advice;
using core::Category;
using List = std::vector<std::string>;

namespace {

List registered(std::vector<std::string> const& lines, core::Reference const& reference = support::family())
{
    auto const page = support::typed(lines);
    return support::wordsOf(page, core::names::detectRegistered(page, reference), Category::Person);
}

List titled(std::vector<std::string> const& lines, core::Reference const& reference = support::anyone())
{
    auto const page = support::typed(lines);
    return support::wordsOf(page, core::names::detectTitled(page, reference), Category::Person);
}

Advice adviceOn(std::string const& words, std::vector<std::string> const& lines)
{
    auto const page = support::typed(lines);
    auto const finding = support::findingOf(page, core::names::detectTitled(page, support::anyone()), words);
    REQUIRE(finding);
    return finding->advice;
}

} // namespace

TEST_CASE("The data subject is never suggested, by any name and however it is written", "[suggest]")
{
    CHECK(registered({"Parveen Ellis, PARVEEN ELLIS, ELLIS, Parveen, Parveen Glenys Ellis, Parveen's bag",
                      "Parveen Womersley and P. Womersley", "parveen  ellis, Perveen Ellis, Parveen Elis, Parvecn"})
              .empty());
    CHECK(titled({"Miss Parveen Ellis and Ms Parveen Womersley"}, support::family()).empty());
}

TEST_CASE("Half of the data subject's double surname, with a title, is a relative's", "[suggest]")
{
    core::Reference reference = support::family();
    reference.request.dataSubject = "Parveen Ellis-Drake";
    reference.request.otherNames = {"Parveen Drake", "Parv"};
    reference.people.push_back({{}, "Harriet Drake", {}, core::PersonClass::ThirdParty, "", "aunt"});
    CHECK(registered({"Mrs Ellis rang, and Mrs Drake came"}, reference) == List{"Mrs Ellis", "Mrs Drake"});
    CHECK(registered({"Parveen Ellis-Drake, Parveen Drake, Parveen Ellis"}, reference).empty());
}

TEST_CASE("A capital I that was read as a small l is still the name", "[suggest]")
{
    core::Reference reference = support::family();
    reference.people.push_back({{}, "Inga Ibbotson", {}, core::PersonClass::ThirdParty, "", "aunt"});
    CHECK(registered({"told lnga that, and lnga lbbotson came"}, reference) == List{"lnga", "lnga lbbotson"});
    CHECK(registered({"the lnga and a lamp"}, reference).empty());
}

TEST_CASE("Third parties and carers are suggested, people at work are advised to be kept", "[suggest]")
{
    auto const page = support::typed({"Brenda Bailey told Gail Thornber that Sajid Womersley had seen Dr Chaudhry"});
    auto const found = core::names::detectRegistered(page, support::family());
    CHECK(support::findingOf(page, found, "Brenda Bailey")->advice == Advice::Redact);
    CHECK(support::findingOf(page, found, "Sajid Womersley")->advice == Advice::Redact);
    CHECK(support::findingOf(page, found, "Gail Thornber")->advice == Advice::Keep);
    CHECK(support::findingOf(page, found, "Dr Chaudhry")->advice == Advice::Keep);
    CHECK(support::findingOf(page, found, "Sajid Womersley")->person == "Sajid Womersley");
}

TEST_CASE("The first name of somebody at work alone is not worth a suggestion", "[suggest]")
{
    CHECK(registered({"told Gail that"}).empty());
}

TEST_CASE("A fuller name is surer than half of one, and a name as it stands surer than one misread", "[suggest]")
{
    auto const page = support::typed({"Winifred Ainley, then Winifred, then Winifrcd"});
    auto const found = core::names::detectRegistered(page, support::family());
    REQUIRE(found.size() == 3);
    CHECK(found[0].score > found[1].score);
    CHECK(found[1].score > found[2].score);
    CHECK(found[2].reason.find("a letter differs") != std::string::npos);
}

TEST_CASE("A title followed by a name is suggested, with initials and over a line too", "[suggest]")
{
    CHECK(titled({"rang Mrs Hargreaves and Mr. J.K. Varley"}) == List{"Mrs Hargreaves", "Mr. J.K. Varley"});
    CHECK(titled({"told Miss Deborah Grant that"}) == List{"Miss Deborah Grant"});
    CHECK(titled({"asked Mr", "Beaumont to wait"}) == List{"Mr Beaumont"});
    CHECK(titled({"Mr and Mrs Pickles came"}) == List{"Mr and Mrs Pickles"});
}

TEST_CASE("A title before anything else is no name", "[suggest]")
{
    CHECK(titled({"Dear Mr", "Miss the bus", "a Mr Monday", "Mrs."}).empty());
}

TEST_CASE("A relation followed by a name is suggested", "[suggest]")
{
    CHECK(titled({"asked about her brother Howard again"}) == List{"Howard"});
    CHECK(titled({"Mother: Jane Smithson"}) == List{"Jane Smithson"});
    CHECK(titled({"her mother Monday to Friday, and father Social Services"}).empty());
}

TEST_CASE("Somebody with a work title or a work role beside the name is advised to be kept", "[suggest]")
{
    CHECK(adviceOn("Dr Lyle", {"seen by Dr Lyle"}) == Advice::Keep);
    CHECK(adviceOn("PC Wood", {"with PC Wood"}) == Advice::Keep);
    CHECK(adviceOn("Ms Gaukroger", {"Spoke with Ms Gaukroger, health visitor, who"}) == Advice::Keep);
    CHECK(adviceOn("Miss Sykes", {"Miss Sykes (class teacher) said"}) == Advice::Keep);
    CHECK(adviceOn("Ms Kitson", {"Social worker: Ms Kitson"}) == Advice::Keep);
    CHECK(adviceOn("Mrs Doyle", {"saw Mrs Doyle about the pram"}) == Advice::Redact);
}

TEST_CASE("A role that labels whoever stands behind it says nothing of the line above", "[suggest]")
{
    CHECK(adviceOn("Mrs Doyle", {"Linked to Mrs Doyle", "GP Dr Robert Lyle"}) == Advice::Redact);
    CHECK(adviceOn("Mrs Doyle", {"Linked to Mrs Doyle", "Social worker Robert Lyle"}) == Advice::Redact);
    CHECK(adviceOn("Mrs Doyle", {"Mrs Doyle", "Social Worker"}) == Advice::Keep);
    CHECK(adviceOn("Mrs Doyle", {"Mrs Doyle", "Social Worker, Area Team"}) == Advice::Keep);
}

TEST_CASE("A signature with its role tells that the same surname is at work elsewhere on the page", "[suggest]")
{
    CHECK(adviceOn("Miss Earnshaw", {"Miss Earnshaw will call.", "Yours sincerely,", "Stacey Earnshaw", "Senior Social Worker"})
          == Advice::Keep);
}

TEST_CASE("What a page introduces in full it may name by half elsewhere", "[suggest]")
{
    CHECK(titled({"her brother Howard came. We like Howard."}) == List{"Howard", "Howard"});
    CHECK(titled({"Miss Deborah Grant rang. I told Deborah to wait."}) == List{"Miss Deborah Grant", "Deborah"});
}

TEST_CASE("A name that the register holds is not suggested a second time for its title", "[suggest]")
{
    CHECK(titled({"Miss Winifred Ainley and Dr Chaudhry"}, support::family()).empty());
}

TEST_CASE("A page without names has none, and an empty page too", "[suggest]")
{
    CHECK(registered({"The boiler was mended on Friday in the afternoon."}).empty());
    CHECK(titled({"The boiler was mended on Friday in the afternoon."}).empty());
    CHECK(registered({}).empty());
    CHECK(titled({}).empty());
}

TEST_CASE("A relative whom nobody entered is taken whole: with the title, and with initials or without their points", "[suggest]")
{
    core::Reference subjectAlone;
    subjectAlone.request = support::sampleRequest();
    CHECK(registered({"between Miss Winifred Womersley and her"}, subjectAlone) == List{"Miss Winifred Womersley"});
    CHECK(registered({"left thinking that A Ellis plays"}, subjectAlone) == List{"A Ellis"});
    CHECK(registered({"Mr S Womersley"}, subjectAlone) == List{"Mr S Womersley"});
    CHECK(registered({"told S.J. Womersley that"}, subjectAlone) == List{"S.J. Womersley"});
    CHECK(registered({"Present Winifred Womersley, Parveen, Kathleen"}, subjectAlone) == List{"Winifred Womersley"});
}

TEST_CASE("A name that lost the blank behind it is the name, whoever bears it", "[suggest]")
{
    CHECK(registered({"saw Parveenonce since"}).empty());
    CHECK(registered({"told Winifredand others"}) == List{"Winifredand"});
}

TEST_CASE(
    "The data subject's name is known with a mark in it, in small letters behind a stroke, and behind the surname in capitals",
    "[suggest]")
{
    core::Reference reference;
    reference.request.dataSubject = "Carl Quillfeather";
    reference.people = {{{}, "Deborah Quillfeather", {}, core::PersonClass::ThirdParty, "", "mother"}};
    CHECK(registered({"Re: Car] Quillfeather, d.o.b. 22/02/1983", "Re: Carl! Quillfeather", "a review about |carl Quillfeather"},
                     reference)
              .empty());
    CHECK(registered({"CASE RECORD QUILLFEATHER, Cart File No"}, reference).empty());
    CHECK(registered({"QUILLFEATHER, Deborah"}, reference) == List{"QUILLFEATHER, Deborah"});
}

TEST_CASE("A surname with a small word in front of it is found with it and without", "[suggest]")
{
    core::Reference reference = support::family();
    core::Person person;
    person.name = "Will ap Rhys";
    person.personClass = core::PersonClass::ThirdParty;
    reference.people.push_back(person);
    CHECK(registered({"brought in by Will ap Rhys, wet through; Mr ap Rhys and Rhys"}, reference)
          == List{"Will ap Rhys", "Mr ap Rhys", "Rhys"});
}

TEST_CASE("A heading in capitals is no relative of somebody whose surname is a word of it", "[suggest]")
{
    core::Reference reference = support::family();
    core::Person person;
    person.name = "Rosalind Day";
    person.personClass = core::PersonClass::ThirdParty;
    reference.people.push_back(person);
    CHECK(registered({"NORTHCLIFFE DAY BOOK"}, reference).empty());
    CHECK(registered({"HAROLD DAY and Rosalind Day"}, reference) == List{"HAROLD DAY", "Rosalind Day"});
}
