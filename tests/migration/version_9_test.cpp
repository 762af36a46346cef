// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/case/schema.h"
#include "core/decide/decisions.h"
#include "core/decide/explanations.h"
#include "core/decide/slips.h"
#include "core/order/copies.h"
#include "tests/migration/old_case.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

namespace {

// A case as version 9 wrote it: one page, and something withheld on it.
void writeVersion9(std::filesystem::path const& file)
{
    Connection connection = caseOfVersion(file, 9);
    connection.execute("INSERT INTO source VALUES (1, 'a.pdf', 'ab', 10, 1, ''); INSERT INTO page VALUES (1, 1, 1, 595, 842);"
                       "INSERT INTO decision (id, page, boxes, verdict, exemption, reason, suggestion, actor, at) VALUES (1, 1, "
                       "'[[72,108,132,120]]', 'redact', 'TP', 'brother', '', 'Olu Officer', "
                       "'2026-01-01T00:00:00Z')");
}

} // namespace

TEST_CASE("A case of version 9 keeps its decisions as made by hand; every page of it is sent, and no copies are known",
          "[migration]")
{
    TemporaryFolder const folder;
    std::filesystem::path const file = folder / "case.sqlite";
    writeVersion9(file);
    Connection connection(file, Connection::Mode::Open);
    bringUpToDate(connection, file);

    auto const list = decisions::all(connection);
    REQUIRE(list.size() == 1);
    CHECK(list[0].exemption == "TP");
    CHECK(list[0].reason == "brother");
    CHECK(list[0].carried.empty());
    CHECK(slips::all(connection).empty());
    CHECK(explanations::all(connection).empty());
    CHECK(copies::stale(connection));
    CHECK(copies::all(connection).pairs().empty());
}
