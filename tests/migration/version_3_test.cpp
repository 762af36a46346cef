// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/case/schema.h"
#include "core/source/turns.h"
#include "core/suggest/own_patterns.h"
#include "core/suggest/suggestions.h"
#include "tests/migration/old_case.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

namespace {

// A case as version 3 wrote it: a person with all that is known of them, patterns of the organisation's own.
void writeVersion3(std::filesystem::path const& file)
{
    Connection connection = caseOfVersion(file, 3);
    connection.execute(
        "INSERT INTO source VALUES (1, 'a.pdf', 'ab', 10, 1, ''); INSERT INTO page VALUES (1, 1, 1, 595, 842);"
        "INSERT INTO person (id, name, other_names, class, role, relation, consent, agency, known, known_how) VALUES "
        "(1, 'Gail Thornber', '[]', 'professional', 'social worker', '', 'given', 'Calderbeck', 'yes', 'letters');"
        "INSERT INTO own_pattern VALUES (1, '{\"numbers\":[]}')");
}

} // namespace

TEST_CASE("A case of version 3 keeps its register and its patterns; no page of it was turned or viewed", "[migration]")
{
    TemporaryFolder const folder;
    std::filesystem::path const file = folder / "case.sqlite";
    writeVersion3(file);
    Connection connection(file, Connection::Mode::Open);
    bringUpToDate(connection, file);

    std::vector<Person> const people = people::all(connection);
    REQUIRE(people.size() == 1);
    CHECK(people[0].name == "Gail Thornber");
    CHECK(people[0].agency == "Calderbeck");
    CHECK(people[0].consent == Consent::Given);
    CHECK(people[0].known == Known::Yes);
    CHECK(people[0].knownHow == "letters");
    CHECK(own_patterns::load(connection) == R"({"numbers":[]})");
    CHECK(turns::all(connection).empty());
    Statement viewed = connection.prepare("SELECT count(*) FROM viewed");
    REQUIRE(viewed.step());
    CHECK(viewed.integer(0) == 0);
}
