// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resource.h"
#include "core/case/case_file.h"
#include "core/case/schema.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <sstream>

using namespace core;
using namespace support;

namespace {

// Every file below the folder with its bytes and the time at which it was last written.
std::map<std::string, std::pair<std::string, std::filesystem::file_time_type>> contents(std::filesystem::path const& folder)
{
    std::map<std::string, std::pair<std::string, std::filesystem::file_time_type>> files;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder)) {
        std::ostringstream bytes;
        if (entry.is_regular_file())
            bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        files[entry.path().string()] = {bytes.str(), entry.last_write_time()};
    }
    return files;
}

std::filesystem::path closedCase(TemporaryFolder const& folder)
{
    CaseFile::create(folder / "case", "Olu Officer");
    return folder / "case";
}

std::int64_t version(Connection const& connection)
{
    Statement row = connection.prepare("PRAGMA user_version");
    row.step();
    return row.integer(0);
}

// All scripts that the program ships, and one more.
std::vector<std::string_view> shippedAnd(std::string_view another)
{
    std::vector<std::string_view> scripts;
    for (int number = 1; number <= schemaVersion(); ++number) {
        std::string const digits = std::to_string(number);
        scripts.push_back(resource("schema/" + std::string(4 - digits.size(), '0') + digits + ".sql"));
    }
    scripts.push_back(another);
    return scripts;
}

std::string setsItsNumber()
{
    return "PRAGMA user_version = " + std::to_string(schemaVersion() + 1) + "; ";
}

std::string addsAColumn()
{
    return setsItsNumber() + "ALTER TABLE source ADD COLUMN shelf TEXT NOT NULL DEFAULT '';";
}

} // namespace

TEST_CASE("A new case has the version that this program writes", "[case]")
{
    TemporaryFolder const folder;
    Connection connection(folder / "new.sqlite", Connection::Mode::Create);
    bringUpToDate(connection, folder / "new.sqlite");
    CHECK(version(connection) == schemaVersion());
    CHECK_NOTHROW(refuseForeign(folder / "new.sqlite"));
    CHECK_NOTHROW(bringUpToDate(connection, folder / "new.sqlite"));
}

TEST_CASE("A case that is newer than the program is left exactly as it is", "[case]")
{
    TemporaryFolder const folder;
    std::filesystem::path const kept = closedCase(folder);
    Connection(kept / "case.sqlite", Connection::Mode::Open)
        .execute("PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE);");
    auto const before = contents(kept);

    Error const error = refused([&] { CaseFile{kept}; });
    CHECK(error.fault() == Fault::Version);
    CHECK(says(error, "version 99"));
    CHECK(says(error, "up to version " + std::to_string(schemaVersion())));
    CHECK(contents(kept) == before);

    Connection connection(kept / "case.sqlite", Connection::Mode::Open);
    CHECK(refused([&] { bringUpToDate(connection, kept / "case.sqlite"); }).fault() == Fault::Version);
}

TEST_CASE("A database of another program is not taken for a case", "[case]")
{
    TemporaryFolder const folder;
    std::filesystem::create_directory(folder / "case");
    Connection other(folder / "case/case.sqlite", Connection::Mode::Create);
    other.execute("CREATE TABLE recipe (cake TEXT); PRAGMA wal_checkpoint(TRUNCATE);");
    CHECK(refused([&] { bringUpToDate(other, folder / "case/case.sqlite"); }).fault() == Fault::Integrity);
    Error const error = refused([&] { CaseFile{folder / "case"}; });
    CHECK(error.fault() == Fault::Integrity);
    CHECK(says(error, "not a Candour case"));
}

TEST_CASE("An empty file, a cut one and a letter are not taken for a case", "[case]")
{
    TemporaryFolder const folder;
    std::filesystem::path const kept = closedCase(folder);
    CHECK(refused([&] { refuseForeign(folder.write("empty", "")); }).fault() == Fault::Integrity);
    CHECK(refused([&] { refuseForeign(folder.write("letter", std::string(200, 'x'))); }).fault() == Fault::Integrity);
    std::filesystem::resize_file(kept / "case.sqlite", 50);
    CHECK(refused([&] { CaseFile{kept}; }).fault() == Fault::Integrity);
}

TEST_CASE("An older case is brought up to date after a copy of it was set aside", "[case]")
{
    TemporaryFolder const folder;
    std::filesystem::path const file = closedCase(folder) / "case.sqlite";
    {
        Connection connection(file, Connection::Mode::Open);
        std::string const more = addsAColumn();
        bringUpToDate(connection, file, shippedAnd(more));
        CHECK(version(connection) == schemaVersion() + 1);
        CHECK_NOTHROW(connection.prepare("SELECT shelf FROM source"));
    }
    std::filesystem::path const copy = file.parent_path() / ("case-version-" + std::to_string(schemaVersion()) + ".sqlite");
    REQUIRE(std::filesystem::exists(copy));
    using std::filesystem::perms;
    CHECK((std::filesystem::status(copy).permissions() & perms::all) == (perms::owner_read | perms::owner_write));
    Connection const old(copy, Connection::Mode::Open);
    CHECK(version(old) == schemaVersion());
    CHECK_FALSE(audit::problem(old));
    CHECK(audit::head(old).count == 1);
}

TEST_CASE("A step of the schema that fails leaves the case as it was", "[case]")
{
    TemporaryFolder const folder;
    std::filesystem::path const file = closedCase(folder) / "case.sqlite";
    Connection connection(file, Connection::Mode::Open);
    for (std::string const& script :
         {setsItsNumber() + "CREATE TABLE half (a TEXT); CREATE TABLE half (a TEXT);",
          std::string("CREATE TABLE half (a TEXT);"), // forgets its number
          setsItsNumber()
              + "CREATE TABLE half (a TEXT); INSERT INTO page (id, source, number, width, height) VALUES (1, 77, 1, 1, 1);"}) {
        CHECK(refused([&] { bringUpToDate(connection, file, shippedAnd(script)); }).fault() == Fault::Internal);
        CHECK(version(connection) == schemaVersion());
        CHECK(refused([&] { connection.prepare("SELECT a FROM half"); }).fault() == Fault::Internal);
        Statement references = connection.prepare("PRAGMA foreign_keys");
        CHECK((references.step() && references.integer(0) == 1));
    }
    std::string const more = addsAColumn();
    CHECK_NOTHROW(bringUpToDate(connection, file, shippedAnd(more)));
}
