// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/readable_names.h"

#include "core/suggest/names.h"
#include "tests/support/findings.h"

#include <catch2/catch.hpp>

namespace {

// What would be covered of a statement that is the whole text, its parts joined by " ... ".
std::string covered(std::string const& text, core::Category category = core::Category::Offence,
                    core::Reference const& reference = support::family(), core::Advice advice = core::Advice::Redact,
                    std::string const& nextLine = "")
{
    auto const page = support::typed({text, nextLine});
    core::Knowledge const knowledge(reference);
    core::ReadPage const read(page);
    core::Finding statement;
    statement.category = category;
    statement.advice = advice;
    statement.end = text.size();
    std::string out;
    for (auto const& span : core::readable_names::without(statement, read, core::names::detect(read, knowledge), knowledge))
        out += (out.empty() ? "" : " ... ") + page.text.substr(span.begin, span.end - span.begin);
    return out;
}

} // namespace

TEST_CASE("A statement about somebody else leaves the data subject's own name readable", "[suggest]")
{
    CHECK(covered("the police were called to a fight at which Parveen was present")
          == "the police were called to a fight at which  ...  was present");
    CHECK(covered("Dean hit Parveen Ellis with a belt") == "Dean hit  ...  with a belt");
    CHECK(covered("Dean took Parveen's savings") == "Dean took  ...  savings");
}

TEST_CASE("A statement leaves whoever is at work readable, and covers third parties", "[suggest]")
{
    CHECK(covered("Gail Thornber says that Dean stole a car") == " says that Dean stole a car");
    CHECK(covered("Sajid told her of the theft") == "Sajid told her of the theft");
}

TEST_CASE("Half a worker's name stays readable only where the page itself names that worker", "[suggest]")
{
    auto const beside = [](std::string const& nextLine) {
        return covered("Gail saw that Dean stole a car", core::Category::Offence, support::family(), core::Advice::Redact,
                       nextLine);
    };
    CHECK(beside("") == "Gail saw that Dean stole a car");
    CHECK(beside("Seen by Dr Shaun Chaudhry") == "Gail saw that Dean stole a car");
    CHECK(beside("Seen by Gail Thornber") == " saw that Dean stole a car");
    CHECK(covered("Gail saw Dean, and Ms Thornber told the police") == " saw Dean, and  ...  told the police");
}

TEST_CASE("Somebody who is kept because the requester knows them stays covered in what is told of them", "[suggest]")
{
    core::Reference reference = support::family();
    for (core::Person& person : reference.people)
        if (person.name == "Dean Ellis")
            person.known = core::Known::Yes;
    CHECK(covered("Dean Ellis stole a car", core::Category::Offence, reference) == "Dean Ellis stole a car");
}

TEST_CASE("Nothing is left out of legal advice", "[suggest]")
{
    CHECK(covered("we advise that Gail Thornber does not see Parveen", core::Category::Legal)
          == "we advise that Gail Thornber does not see Parveen");
}

TEST_CASE("What somebody is to be asked about leaves the data subject readable, and nobody else", "[suggest]")
{
    for (core::Category const category :
         {core::Category::Police, core::Category::HealthProfessional, core::Category::SeriousHarm})
        CHECK(covered("PC Gail Thornber saw Parveen", category, support::family(), core::Advice::Consult)
              == "PC Gail Thornber saw ");
}
