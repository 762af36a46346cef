// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/case/audit.h"
#include "core/case/case_file.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <random>

using namespace core;
using namespace support;

namespace {

void addEntries(CaseFile& caseFile, int count)
{
    for (int i = 0; i < count; ++i) {
        Act act = caseFile.act("Olu Officer");
        act.record("note", "{\"number\":" + std::to_string(i) + "}");
        act.commit();
    }
}

// As somebody who has the file and knows SQL, and nothing else.
void tamper(Connection& connection, std::string const& sql)
{
    connection.execute("DROP TRIGGER IF EXISTS audit_keeps_what_it_has; DROP TRIGGER IF EXISTS audit_loses_nothing;" + sql);
}

std::string numberOf(std::int64_t entry)
{
    return std::to_string(entry);
}

} // namespace

TEST_CASE("Every entry of the log tells who did what and when, in order", "[case]")
{
    TemporaryFolder const folder;
    CaseFile caseFile = CaseFile::create(folder / "case", "Olu Officer");
    addEntries(caseFile, 2);
    std::vector<AuditEntry> const log = audit::entries(caseFile.database());
    REQUIRE(log.size() == 3);
    CHECK(log[0].action == "new case");
    CHECK(log[2].number == 3);
    CHECK(log[2].actor == "Olu Officer");
    CHECK(log[2].details == R"({"number":1})");
    CHECK(log[2].at.size() == std::string("2024-01-31T12:00:00.000Z").size());
    CHECK(log[1].at <= log[2].at);
    CHECK(audit::head(caseFile.database()) == AuditHead{3, log[2].seal});
    CHECK_FALSE(audit::problem(caseFile.database()));
}

TEST_CASE("The log of a case can be added to and not altered", "[case]")
{
    TemporaryFolder const folder;
    CaseFile caseFile = CaseFile::create(folder / "case", "Olu Officer");
    CHECK_THROWS_AS(caseFile.database().execute("UPDATE audit SET actor = 'Nobody'"), Error);
    CHECK_THROWS_AS(caseFile.database().execute("DELETE FROM audit"), Error);
    CHECK_FALSE(audit::problem(caseFile.database()));
}

TEST_CASE("The first entry that was tampered with is named", "[case]")
{
    TemporaryFolder const folder;
    CaseFile caseFile = CaseFile::create(folder / "case", "Olu Officer");
    addEntries(caseFile, 9);
    Connection& database = caseFile.database();
    AuditHead const head = audit::head(database);
    CHECK_FALSE(audit::problem(database, head));

    SECTION("an actor was changed")
    {
        tamper(database, "UPDATE audit SET actor = 'Nobody' WHERE number = 4");
        CHECK(audit::problem(database).value().starts_with("Entry 4 "));
    }
    SECTION("an entry was taken out")
    {
        tamper(database, "DELETE FROM audit WHERE number = 4");
        CHECK(audit::problem(database).value().starts_with("Entry 4 of the log is missing"));
    }
    SECTION("an entry was taken out and the rest moved up")
    {
        tamper(database, "DELETE FROM audit WHERE number = 4; UPDATE audit SET number = number - 1 WHERE number > 4");
        CHECK(audit::problem(database).value().starts_with("Entry 4 "));
    }
    SECTION("the end was cut off, which only a head that was kept can show")
    {
        tamper(database, "DELETE FROM audit WHERE number > 7");
        CHECK_FALSE(audit::problem(database));
        CHECK(audit::problem(database, head).value().starts_with("Entry 8 of the log is missing"));
    }
    SECTION("the whole log was written anew, which only a head that was kept can show")
    {
        tamper(database, "DELETE FROM audit");
        for (int i = 0; i < 12; ++i)
            audit::append(database, "Olu Officer", "note", "{}");
        CHECK_FALSE(audit::problem(database));
        CHECK(audit::problem(database, head).value().starts_with("Entry 10 "));
    }
    SECTION("the log went on after the head was kept, which is as it should be")
    {
        addEntries(caseFile, 3);
        CHECK_FALSE(audit::problem(database, head));
    }
}

TEST_CASE("No random tampering with the log goes unseen, and an honest log is never accused", "[case]")
{
    std::mt19937 random(20240117);
    auto const upTo = [&random](int limit) { return std::uniform_int_distribution(1, limit)(random); };
    constexpr int length = 30;
    TemporaryFolder const folder;
    CaseFile caseFile = CaseFile::create(folder / "case", "Olu Officer");
    addEntries(caseFile, length - 1);
    Connection& database = caseFile.database();
    AuditHead const head = audit::head(database);
    tamper(database, "");

    for (int round = 0; round < 10'000; ++round) {
        Transaction transaction(database); // rolled back: each round meets the honest log
        REQUIRE_FALSE(audit::problem(database, head));
        std::string const entry = numberOf(upTo(length));
        switch (upTo(7)) {
        case 1:
            tamper(database, "UPDATE audit SET details = details || ' ' WHERE number = " + entry);
            break;
        case 2:
            tamper(database, "UPDATE audit SET at = '2001' || substr(at, 5) WHERE number = " + entry);
            break;
        case 3: {
            // One bit of a seal.
            std::string const bit = numberOf(upTo(32));
            tamper(database, "UPDATE audit SET seal = CAST(substr(seal, 1, " + bit
                                 + " - 1) || "
                                   "CASE substr(seal, "
                                 + bit + ", 1) WHEN x'00' THEN x'01' ELSE x'00' END || substr(seal, " + bit
                                 + " + 1) AS BLOB) WHERE number = " + entry);
            break;
        }
        case 4:
            tamper(database, "DELETE FROM audit WHERE number = " + entry);
            break;
        case 5:
            tamper(database, "DELETE FROM audit WHERE number = " + entry
                                 + "; UPDATE audit SET number = number - 1 WHERE number > " + entry);
            break;
        case 6: {
            // Two entries change places, seals and all.
            int const one = upTo(length - 1);
            std::string const a = numberOf(one);
            std::string const b = numberOf(one + upTo(length - one));
            tamper(database, "UPDATE audit SET number = -1 WHERE number = " + a + "; UPDATE audit SET number = " + a
                                 + " WHERE number = " + b + "; UPDATE audit SET number = " + b + " WHERE number = -1");
            break;
        }
        default:
            tamper(database, "DELETE FROM audit WHERE number >= " + entry);
        }
        CAPTURE(round, entry);
        REQUIRE(audit::problem(database, head).has_value());
    }
    CHECK_FALSE(audit::problem(database, head));
}
