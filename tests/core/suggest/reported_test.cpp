// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/reported.h"

#include "core/suggest/names.h"
#include "tests/support/findings.h"

#include <catch2/catch.hpp>

namespace {

// What is left of a statement that takes up the whole line.
std::string statementIn(std::string const& line, core::Category category = core::Category::Health)
{
    core::PageText const page = support::typed({line});
    core::Knowledge const knowledge(support::family());
    core::ReadPage const read(page);
    core::Finding statement;
    statement.category = category;
    statement.end = page.text.size() - 1;
    std::vector<core::Finding> statements{statement};
    core::reported::trimHeads(statements, read, core::names::detectRegistered(read, knowledge), knowledge.subjectNames);
    return support::wordsOf(page, statements.front());
}

} // namespace

TEST_CASE("A statement begins behind the worker who reported it", "[suggest]")
{
    CHECK(statementIn("Gail Thornber confirmed that stepfather was on bail") == "stepfather was on bail");
    CHECK(statementIn("On 5/11/92 she told Miss Thornber that mother was poorly") == "mother was poorly");
    CHECK(statementIn("Parveen said that mum is always in bed") == "mum is always in bed");
}

TEST_CASE("A statement keeps a head that names somebody to be withheld, or nobody, or reports nothing", "[suggest]")
{
    for (char const* line :
         {"Winifred told Gail Thornber that she was poorly", "They said that he was on bail",
          "Gail Thornber was glad that mother was better", "I am told by Gail Thornber that he has a conviction"})
        CHECK(statementIn(line) == line);
}

TEST_CASE("Legal advice keeps the head that says who gave it", "[suggest]")
{
    std::string const line = "Gail Thornber advises that the threshold is met";
    CHECK(statementIn(line, core::Category::Legal) == line);
}

TEST_CASE("What would cause harm keeps the head that says who told it", "[suggest]")
{
    std::string const line = "Parveen said that dad keeps a knife under the bed";
    CHECK(statementIn(line, core::Category::SeriousHarm) == line);
}
