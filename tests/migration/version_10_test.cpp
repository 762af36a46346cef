// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/case/schema.h"
#include "core/request/clock.h"
#include "core/review/hand_over.h"
#include "core/review/remarks.h"
#include "core/review/review.h"
#include "tests/migration/old_case.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

namespace {

// A case as version 10 wrote it: a page, a decision on it, and a sign-off that a later change made void.
void writeVersion10(std::filesystem::path const& file)
{
    Connection connection = caseOfVersion(file, 10);
    connection.execute(
        "INSERT INTO source VALUES (1, 'a.pdf', '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff', 10, 1, ''); "
        "INSERT INTO page VALUES (1, 1, 1, 595, 842);"
        "INSERT INTO decision VALUES (1, 1, '[[1,2,3,4]]', 'redact', 'TP', '', '', 'Olu Officer', '2026-03-01T09:00:00.000Z', "
        "'');"
        "INSERT INTO sign_off VALUES (1, 'Rae Reviewer', '2026-03-02T09:00:00.000Z', x'00')");
}

} // namespace

TEST_CASE("A case of version 10 keeps its decisions; it has no time limit yet, and all of an old sign-off lapses at once",
          "[migration]")
{
    TemporaryFolder const folder;
    std::filesystem::path const file = folder / "case.sqlite";
    writeVersion10(file);
    Connection connection(file, Connection::Mode::Open);
    bringUpToDate(connection, file);

    CHECK_FALSE(clocks::load(connection));
    CHECK_FALSE(hand_over::last(connection));
    CHECK(remarks::all(connection).empty());
    auto const lapse = review::lapsed(connection);
    REQUIRE(lapse);
    CHECK(lapse->last.actor == "Rae Reviewer");
    CHECK(lapse->pages == std::vector<PageId>{{1}});
}
