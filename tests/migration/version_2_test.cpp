// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/case/schema.h"
#include "core/suggest/own_patterns.h"
#include "core/suggest/suggestions.h"
#include "tests/migration/old_case.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

namespace {

// A case as version 2 wrote it: people whose consent was whatever somebody typed, and one suggestion.
void writeVersion2(std::filesystem::path const& file)
{
    Connection connection = caseOfVersion(file, 2);
    connection.execute("INSERT INTO source VALUES (1, 'a.pdf', 'ab', 10, 1, ''); INSERT INTO page VALUES (1, 1, 1, 595, 842);");
    std::int64_t number = 1;
    for (char const* consent : {"", " Yes ", "given", "REFUSED", "asked", "unable", "perhaps"}) {
        connection
            .prepare("INSERT INTO person (id, name, other_names, class, role, relation, consent) VALUES (?1, ?2, '[\"Win\"]', "
                     "'third_party', '', 'mother', ?3)")
            .with(number, "Person " + std::to_string(number), consent)
            .run();
        ++number;
    }
    connection.execute("INSERT INTO suggestion (key, page, place, category, text, boxes, score, reason, person, advice) VALUES "
                       "('0123456789abcdef', 1, 1, 'PERSON', 'Winifred', '[[1,2,3,4]]', 0.8, 'A name.', 'Person 1', 'redact')");
}

} // namespace

TEST_CASE("A case of version 2 keeps its people with what their consent meant, and its suggestions", "[migration]")
{
    TemporaryFolder const folder;
    std::filesystem::path const file = folder / "case.sqlite";
    writeVersion2(file);
    Connection connection(file, Connection::Mode::Open);
    bringUpToDate(connection, file);

    std::vector<Person> const people = people::all(connection);
    REQUIRE(people.size() == 7);
    std::vector<Consent> consents;
    for (Person const& person : people) {
        consents.push_back(person.consent);
        CHECK(person.relation == "mother");
        CHECK(person.otherNames == std::vector<std::string>{"Win"});
        CHECK(person.agency.empty());
        CHECK(person.known == Known::Unclear);
        CHECK(person.knownHow.empty());
    }
    CHECK(consents
          == std::vector{Consent::NotAsked, Consent::Given, Consent::Given, Consent::Refused, Consent::Asked, Consent::Unable,
                         Consent::NotAsked});
    auto const suggestions = suggestions::all(connection);
    REQUIRE(suggestions.size() == 1);
    CHECK(suggestions[0].text == "Winifred");
    CHECK(suggestions[0].person == "Person 1");
    CHECK(suggestions[0].exemption.empty());
    CHECK(suggestions[0].wording.empty());
    CHECK(own_patterns::load(connection).empty());
}
