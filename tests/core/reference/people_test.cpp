// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/people.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

namespace {

std::string const header = "name,other_names,class,role,relation,consent\n";

std::string message(std::string const& csv)
{
    Error const error = refused([&csv] { people::parseCsv(csv); });
    CHECK(error.fault() == Fault::Input);
    return error.what();
}

int imported(CaseFile& caseFile, std::vector<Person> const& people)
{
    Act act = caseFile.act("Olu Officer");
    int const count = people::import(act, people);
    act.commit();
    return count;
}

} // namespace

TEST_CASE("A list of people is read as spreadsheets write it", "[reference]")
{
    std::vector<Person> const list =
        people::parseCsv("\xEF\xBB\xBF"
                         "Name,OTHER_NAMES,class,role,relation,consent,notes\r\n"
                         "Gail Thornber,\"G. Thornber; Gail T;\",professional,\"social worker, team 2\",,\r\n"
                         "\r\n"
                         ",,,,,,\r\n"
                         "\"Dean \"\"Deano\"\" Ellis\",,Third party,,brother,refused,\"two\r\nlines\"\r\n"
                         "Zoë Ó Briain,,carer,,,given,");
    REQUIRE(list.size() == 3);
    CHECK(list[0].name == "Gail Thornber");
    CHECK(list[0].otherNames == std::vector<std::string>{"G. Thornber", "Gail T"});
    CHECK(list[0].personClass == PersonClass::Professional);
    CHECK(list[0].role == "social worker, team 2");
    CHECK(list[1].name == "Dean \"Deano\" Ellis");
    CHECK(list[1].personClass == PersonClass::ThirdParty);
    CHECK(list[1].relation == "brother");
    CHECK(list[1].consent == Consent::Refused);
    CHECK(list[2].name == "Zoë Ó Briain");
    CHECK(list[2].personClass == PersonClass::Carer);
}

TEST_CASE("The columns of a list of people may stand in any order", "[reference]")
{
    std::vector<Person> const list =
        people::parseCsv("class,name,consent,other_names,relation,role\nsubject,Parveen Ellis,,,,\n");
    REQUIRE(list.size() == 1);
    CHECK(list[0].name == "Parveen Ellis");
    CHECK(list[0].personClass == PersonClass::Subject);
    CHECK(people::parseCsv(header).empty());
}

TEST_CASE("What is wrong in a list of people is named with its line", "[reference]")
{
    CHECK(message("").find("Line 1 ") == 0);
    CHECK(message("name,class\nAnn,carer\n").find("the column other_names is missing") != std::string::npos);
    CHECK(message(header + "Ann,,carer,,,\nBob,,carer\n").find("Line 3 ") == 0);
    CHECK(message(header + "Ann,,carer,,,\n\n  ,,carer,,,\n").find("Line 4 of the list of people: the name is empty") == 0);
    CHECK(
        message(header + "\"Ann\nLee\",,carer,,,\nBob,,friend,,,\n").find("Line 4 of the list of people: the class is not known")
        == 0);
    CHECK(message(header + "Ann,,carer,,,\nBob,,carer,,,\nAnn,,carer,,,\n")
              .find("Line 4 of the list of people: the same name stands in line 2")
          == 0);
    CHECK(message(header + "Ann,\"never closed,carer,,,\n").find("Line 2 of the list of people: a quotation mark is opened")
          == 0);
    CHECK(message(header + "\"Ann\"x,,carer,,,\n").find("Line 2 of the list of people: text follows") == 0);
    CHECK(message(header + "Zo\xEB,,carer,,,\n").find("not UTF-8") != std::string::npos);
    CHECK(message("name;other_names;class;role;relation;consent\n").find("the column name is missing") != std::string::npos);
}

TEST_CASE("People are added once, and what is known of them is replaced", "[reference]")
{
    TemporaryFolder const folder;
    CaseFile caseFile = CaseFile::create(folder / "case", "Olu Officer");
    CHECK(imported(caseFile, samplePeople()) == 2);
    std::vector<Person> const first = people::all(caseFile.database());
    REQUIRE(first.size() == 2);
    CHECK(first[0].name == "Gail Thornber");
    CHECK(first[0].otherNames == std::vector<std::string>{"G. Thornber"});
    CHECK(first[1].relation == "brother");

    std::int64_t const entries = audit::head(caseFile.database()).count;
    CHECK(imported(caseFile, samplePeople()) == 0);
    CHECK(audit::head(caseFile.database()).count == entries);

    Person dean = samplePeople()[1];
    dean.consent = Consent::Given;
    CHECK(imported(caseFile, {dean, {{}, " Zoë Ó Briain ", {}, PersonClass::Carer, "", ""}}) == 2);
    std::vector<Person> const second = people::all(caseFile.database());
    REQUIRE(second.size() == 3);
    CHECK(second[1].id == first[1].id);
    CHECK(second[1].consent == Consent::Given);
    CHECK(second[2].name == "Zoë Ó Briain");
    CHECK(audit::entries(caseFile.database()).back().action == "people");
}

TEST_CASE("A person without a name, or with one that is not readable, is not kept", "[reference]")
{
    TemporaryFolder const folder;
    CaseFile caseFile = CaseFile::create(folder / "case", "Olu Officer");
    for (char const* name : {"", "  ", "Zo\xEB"}) {
        Person person;
        person.name = name;
        CHECK(refused([&] { imported(caseFile, {person}); }).fault() == Fault::Usage);
    }
    CHECK(people::all(caseFile.database()).empty());
}

TEST_CASE("The register's fingerprint changes when anything about anybody does", "[reference]")
{
    TemporaryFolder const folder;
    CaseFile caseFile = CaseFile::create(folder / "case", "Olu Officer");
    Digest const empty = people::fingerprint(caseFile.database());
    imported(caseFile, samplePeople());
    Digest const two = people::fingerprint(caseFile.database());
    CHECK(two != empty);
    imported(caseFile, samplePeople());
    CHECK(people::fingerprint(caseFile.database()) == two);
    Person gail = samplePeople()[0];
    gail.otherNames.push_back("Gail");
    imported(caseFile, {gail});
    CHECK(people::fingerprint(caseFile.database()) != two);
}

TEST_CASE("A list of people is written as it is read, with every column", "[reference]")
{
    Person person;
    person.name = "Dean \"Deano\" Ellis";
    person.otherNames = {"Deano", "D. Ellis"};
    person.personClass = PersonClass::ThirdParty;
    person.relation = "brother, elder";
    person.consent = Consent::MustNotBeAsked;
    person.agency = "Area Office";
    person.known = Known::Yes;
    person.knownHow = "lives\nwith him";
    CHECK(people::parseCsv(people::csv({person})) == std::vector<Person>{person});
    CHECK(people::csv({}).starts_with("name,other_names,class,role,relation,consent,"));
}

TEST_CASE("Consent is read in the words that people use, and no other", "[reference]")
{
    auto const consentOf = [](std::string const& word) {
        return people::parseCsv(header + "Dean Ellis,,third_party,,brother," + word + "\n").at(0).consent;
    };
    CHECK(consentOf("") == Consent::NotAsked);
    CHECK(consentOf("Given") == Consent::Given);
    CHECK(consentOf("must not be asked") == Consent::MustNotBeAsked);
    CHECK(consentOf("cannot-trace") == Consent::Unable);
    CHECK(message(header + "Dean Ellis,,third_party,,brother,perhaps\n").find("Line 2") != std::string::npos);
}
