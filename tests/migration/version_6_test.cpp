// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/case/schema.h"
#include "core/decide/decisions.h"
#include "core/suggest/suggestions.h"
#include "tests/migration/old_case.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <string>

using namespace core;
using namespace support;

namespace {

// A case as version 6 wrote it, with two decisions that stand and a third, the latest, that was taken away.
void writeVersion6(std::filesystem::path const& file)
{
    Connection connection = caseOfVersion(file, 6);
    connection.execute(
        "INSERT INTO source VALUES (1, 'a.pdf', 'ab', 10, 1, ''); INSERT INTO page VALUES (1, 1, 1, 595, 842);"
        "INSERT INTO decision VALUES (1, 1, '[[10,10,50,30]]', 'redact', 'TP', 'a note', 'aa', 'Olu', '2024-01-17T09:00:00Z'),"
        "(2, 1, '[[10,50,50,70]]', 'keep', '', '', 'bb', 'Olu', '2024-01-17T09:01:00Z'),"
        "(7, 1, '[[10,80,50,90]]', 'keep', '', '', '', 'Olu', '2024-01-17T09:02:00Z'); DELETE FROM decision WHERE id = 7");
}

} // namespace

TEST_CASE("A case of version 6 keeps its decisions, gives no number twice, and can be asked about", "[migration]")
{
    TemporaryFolder const folder;
    std::filesystem::path const file = folder / "case.sqlite";
    writeVersion6(file);
    Connection connection(file, Connection::Mode::Open);
    bringUpToDate(connection, file);

    std::vector<Decision> const kept = decisions::all(connection);
    REQUIRE(kept.size() == 2);
    CHECK(kept[0]
          == Decision{{1}, {1}, {{10, 10, 50, 30}}, Verdict::Redact, "TP", "a note", "aa", "Olu", "2024-01-17T09:00:00Z"});
    CHECK(kept[1].verdict == Verdict::Keep);
    CHECK(decisions::about(connection, "bb")->id == DecisionId{2});
    connection.execute("INSERT INTO decision (page, boxes, verdict, exemption, reason, suggestion, actor, at) VALUES "
                       "(1, '[[10,10,50,30]]', 'ask', '', 'Who?', '', 'Olu', '2026-01-17T09:00:00Z')");
    REQUIRE(decisions::asked(connection).size() == 1);
    CHECK(decisions::asked(connection).front().id == DecisionId{8});
    CHECK_THROWS_AS(connection.execute("UPDATE decision SET reason = '' WHERE id = 8"), Error);
}
