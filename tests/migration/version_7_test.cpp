// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/case/schema.h"
#include "core/reference/people.h"
#include "core/suggest/dismissed_people.h"
#include "tests/migration/old_case.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;

TEST_CASE("A case of version 7 keeps its register, and nobody was dismissed in it", "[migration]")
{
    support::TemporaryFolder const folder;
    std::filesystem::path const file = folder / "case.sqlite";
    Connection connection = support::caseOfVersion(file, 7);
    connection.execute("INSERT INTO person (id, name, other_names, class, role, relation, consent) VALUES "
                       "(1, 'Gail Thornber', '[]', 'professional', 'social worker', '', 'given')");
    bringUpToDate(connection, file);
    REQUIRE(people::all(connection).size() == 1);
    CHECK(people::all(connection)[0].name == "Gail Thornber");
    CHECK(dismissed_people::all(connection).empty());
}
