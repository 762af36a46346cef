// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/affiliations.h"

#include "core/suggest/names.h"
#include "tests/support/findings.h"

#include <catch2/catch.hpp>

namespace {

std::vector<std::string> knownPlaces(std::vector<std::string> const& lines, core::Care care = core::Care::Normal)
{
    core::Reference reference = support::family();
    reference.care = care;
    auto const page = support::typed(lines);
    core::ReadPage const read(page);
    core::Knowledge const knowledge(reference);
    std::vector<std::string> out;
    for (core::Finding const& finding : core::affiliations::detect(read, knowledge, core::names::detect(read, knowledge)))
        out.push_back(std::string(core::name(finding.category)) + " " + support::wordsOf(page, finding));
    return out;
}

using Places = std::vector<std::string>;

} // namespace

TEST_CASE("The school, employer and haunt of somebody else are suggested by name", "[suggest]")
{
    CHECK(knownPlaces({"Dean is in his last year at Moor Top Junior School and is doing well."})
          == Places{"SCHOOL Moor Top Junior School"});
    CHECK(knownPlaces({"Winifred works at Northgate Plastics, she said."}) == Places{"EMPLOYER Northgate Plastics"});
    CHECK(knownPlaces({"Sajid was laid off by the Premier Biscuit Company in the spring."}) == Places{"EMPLOYER Premier Biscuit Company"});
    CHECK(knownPlaces({"Sajid is in the Fleece Inn most nights."}) == Places{"PLACE Fleece Inn"});
    CHECK(knownPlaces({"Winifred still lives on the Brackenhall Estate."}) == Places{"PLACE Brackenhall Estate"});
}

TEST_CASE("Where the data subject and people at work are, and places without a name, are left alone", "[suggest]")
{
    CHECK(knownPlaces({"Parveen started at Moor Top Junior School in September."}).empty());
    CHECK(knownPlaces({"Gail Thornber, social worker, rang from Moor Top Junior School."}).empty());
    CHECK(knownPlaces({"Dean is at school and Winifred works at the mill."}).empty());
    CHECK(knownPlaces({"The School", "The Primary School"}).empty());
}

TEST_CASE("A case that is to be brief is told of names alone, not of places", "[suggest]")
{
    std::vector<std::string> const lines{"Dean is in his last year at Moor Top Junior School."};
    CHECK(knownPlaces(lines, core::Care::Careful).size() == 1);
    CHECK(knownPlaces(lines, core::Care::Brief).empty());
}

TEST_CASE("A place comes behind every name in the order of how sure the machine is, and says whose it is", "[suggest]")
{
    auto const page = support::typed({"Winifred works at Northgate Plastics, she said."});
    core::ReadPage const read(page);
    core::Knowledge const knowledge(support::family());
    auto const found = core::affiliations::detect(read, knowledge, core::names::detect(read, knowledge));
    REQUIRE(found.size() == 1);
    CHECK(found.front().person == "Winifred Ainley");
    CHECK(found.front().advice == core::Advice::Redact);
    CHECK(found.front().exemption == "TP");
    CHECK(found.front().score < 0.4);
}
