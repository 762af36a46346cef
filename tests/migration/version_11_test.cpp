// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/page_numbers.h"
#include "core/case/schema.h"
#include "core/source/pages.h"
#include "tests/migration/old_case.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

namespace {

// A case as version 11 wrote it, whose draft is out with numbers that nobody kept.
void writeVersion11(std::filesystem::path const& file)
{
    Connection connection = caseOfVersion(file, 11);
    connection.execute(
        "INSERT INTO source VALUES (1, 'a.pdf', '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff', 10, 2, ''); "
        "INSERT INTO page VALUES (1, 1, 1, 595, 842), (2, 1, 2, 595, 842);"
        "INSERT INTO bundle_order VALUES (1, 'chronological', 'gathered');");
}

} // namespace

TEST_CASE("A case of version 11 keeps its pages and their order; no page has a number that it has to keep", "[migration]")
{
    TemporaryFolder const folder;
    std::filesystem::path const file = folder / "case.sqlite";
    writeVersion11(file);
    Connection connection(file, Connection::Mode::Open);
    bringUpToDate(connection, file);

    CHECK(pages::all(connection).size() == 2);
    CHECK(page_numbers::kept(connection).empty());
    CHECK_THROWS(connection.execute("INSERT INTO page_number VALUES (3, 1, 0)")); // no such page
    connection.execute("INSERT INTO page_number VALUES (1, 7, 0)");
    CHECK_THROWS(connection.execute("INSERT INTO page_number VALUES (2, 7, 0)")); // two with one number
    connection.execute("INSERT INTO page_number VALUES (2, 7, 1)");
    CHECK(page_numbers::kept(connection) == std::map<PageId, PageNumber>{{{1}, {7, 0}}, {{2}, {7, 1}}});
}
