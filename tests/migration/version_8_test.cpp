// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/case/schema.h"
#include "core/order/duplicates.h"
#include "core/order/rulings.h"
#include "tests/migration/old_case.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

namespace {

// A case as version 8 wrote it: a page about which somebody was asked.
void writeVersion8(std::filesystem::path const& file)
{
    Connection connection = caseOfVersion(file, 8);
    connection.execute("INSERT INTO source VALUES (1, 'a.pdf', 'ab', 10, 1, ''); INSERT INTO page VALUES (1, 1, 1, 595, 842);"
                       "INSERT INTO decision VALUES (1, 1, '[[1,1,9,9]]', 'ask', '', 'Who is that?', '', 'Olu Officer', "
                       "'2026-01-01T00:00:00Z')");
}

} // namespace

TEST_CASE("A case of version 8 keeps what was asked; nothing of its order was settled", "[migration]")
{
    TemporaryFolder const folder;
    std::filesystem::path const file = folder / "case.sqlite";
    writeVersion8(file);
    Connection connection(file, Connection::Mode::Open);
    bringUpToDate(connection, file);

    Statement asked = connection.prepare("SELECT reason FROM decision WHERE verdict = 'ask'");
    REQUIRE(asked.step());
    CHECK(asked.text(0) == "Who is that?");
    CHECK(rulings::ofPages(connection).empty());
    CHECK(rulings::ofCopies(connection).empty());
    REQUIRE(documents::all(connection).size() == 1);
    CHECK(duplicates::all(connection).empty());
}
