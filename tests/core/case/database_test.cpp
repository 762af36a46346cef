// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/case/database.h"
#include "tests/support/child.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <thread>
#include <vector>

using namespace core;
using namespace support;

namespace {

Connection newDatabase(TemporaryFolder const& folder)
{
    Connection connection(folder / "test.sqlite", Connection::Mode::Create);
    connection.execute("CREATE TABLE thing (id INTEGER PRIMARY KEY, number REAL, words TEXT, bytes BLOB) STRICT");
    return connection;
}

std::int64_t count(Connection const& connection)
{
    Statement row = connection.prepare("SELECT count(*) FROM thing");
    row.step();
    return row.integer(0);
}

} // namespace

TEST_CASE("What is stored comes back as it was", "[case]")
{
    TemporaryFolder const folder;
    Connection connection = newDatabase(folder);
    std::string const bytes("\0\xff\n'", 4);
    std::string const words("a\0b; DROP TABLE thing --", 24);
    Statement insert = connection.prepare("INSERT INTO thing (id, number, words, bytes) VALUES (?, ?, ?, ?)");
    CHECK(insert.with(std::int64_t{1} << 60, 0.1, words, Statement::Blob{bytes}).run() == 1);
    CHECK(connection.lastInsertId() == std::int64_t{1} << 60);
    insert.with(2, std::nullopt, std::optional<std::string>(), Statement::Blob{{}}).run();

    Statement rows = connection.prepare("SELECT id, number, words, bytes FROM thing ORDER BY id");
    REQUIRE(rows.step());
    CHECK(rows.isNull(1));
    CHECK(rows.isNull(2));
    CHECK_FALSE(rows.isNull(3));
    CHECK(rows.blob(3).empty());
    REQUIRE(rows.step());
    CHECK(rows.integer(0) == std::int64_t{1} << 60);
    CHECK(rows.real(1) == 0.1);
    CHECK(rows.text(2) == words);
    CHECK(rows.blob(3) == bytes);
    CHECK_FALSE(rows.step());
    CHECK_FALSE(rows.step());
}

TEST_CASE("A statement in use is not disturbed by the same statement used again", "[case]")
{
    TemporaryFolder const folder;
    Connection connection = newDatabase(folder);
    for (int i = 1; i <= 3; ++i)
        connection.prepare("INSERT INTO thing (id) VALUES (?)").with(i).run();
    char const* const sql = "SELECT id FROM thing ORDER BY id";
    std::vector<std::int64_t> pairs;
    Statement outer = connection.prepare(sql);
    while (outer.step()) {
        Statement inner = connection.prepare(sql);
        while (inner.step())
            pairs.push_back(10 * outer.integer(0) + inner.integer(0));
    }
    CHECK(pairs == std::vector<std::int64_t>{11, 12, 13, 21, 22, 23, 31, 32, 33});
}

TEST_CASE("A statement may outlive the connection that made it", "[case]")
{
    TemporaryFolder const folder;
    std::optional<Connection> connection(newDatabase(folder));
    Statement insert = connection->prepare("INSERT INTO thing (id) VALUES (1)");
    connection.reset();
    CHECK(insert.run() == 1);
}

TEST_CASE("What was not committed never happened", "[case]")
{
    TemporaryFolder const folder;
    Connection connection = newDatabase(folder);
    {
        Transaction transaction(connection);
        connection.execute("INSERT INTO thing (id) VALUES (1)");
        CHECK(count(connection) == 1);
    }
    CHECK(count(connection) == 0);
    {
        Transaction transaction(connection);
        connection.execute("INSERT INTO thing (id) VALUES (1)");
        transaction.commit();
    }
    CHECK(count(connection) == 1);
    CHECK(connection.totalChanges() == 2);
}

TEST_CASE("What one connection commits the other sees", "[case]")
{
    TemporaryFolder const folder;
    Connection one = newDatabase(folder);
    Connection const other(folder / "test.sqlite", Connection::Mode::Open);
    one.execute("INSERT INTO thing (id) VALUES (1)");
    CHECK(count(other) == 1);
}

TEST_CASE("Two threads write to one case and neither loses anything", "[case]")
{
    TemporaryFolder const folder;
    Connection connection = newDatabase(folder);
    auto const write = [&folder](int from) {
        Connection own(folder / "test.sqlite", Connection::Mode::Open);
        for (int i = 0; i < 100; ++i) {
            Transaction transaction(own);
            own.prepare("INSERT INTO thing (id) VALUES (?)").with(from + i).run();
            transaction.commit();
        }
    };
    std::thread first(write, 1000);
    std::thread second(write, 2000);
    first.join();
    second.join();
    CHECK(count(connection) == 200);
}

TEST_CASE("Whoever waits too long is told that another program is writing", "[case]")
{
    TemporaryFolder const folder;
    Connection one = newDatabase(folder);
    Connection other(folder / "test.sqlite", Connection::Mode::Open);
    other.execute("PRAGMA busy_timeout = 0");
    Transaction writing(one);
    Error const error = refused([&] { Transaction{other}; });
    CHECK(error.fault() == Fault::Access);
    CHECK(says(error, "Another program is writing"));
    CHECK(says(error, "test.sqlite"));
}

TEST_CASE("A full disk is said to be full, and what was saved before is safe", "[case]")
{
    TemporaryFolder const folder;
    {
        Connection connection = newDatabase(folder);
        connection.execute("INSERT INTO thing (id) VALUES (1)");
        connection.execute("PRAGMA max_page_count = 10");
        Transaction transaction(connection);
        Error const error = refused([&] {
            connection.prepare("INSERT INTO thing (id, bytes) VALUES (2, ?)")
                .with(Statement::Blob{std::string(100'000, 'x')})
                .run();
        });
        CHECK(error.fault() == Fault::Access);
        CHECK(says(error, "the disk is full"));
        CHECK(says(error, "Free some space"));
    }
    std::string const told = onFullDisk(200'000, [&folder] {
        Connection connection(folder / "test.sqlite", Connection::Mode::Open);
        Transaction transaction(connection);
        connection.prepare("INSERT INTO thing (id, bytes) VALUES (2, ?)")
            .with(Statement::Blob{std::string(1'000'000, 'x')})
            .run();
        transaction.commit();
    });
    CHECK(told.starts_with("4 Writing to"));
    CHECK(told.find("the disk is full") != std::string::npos);
    CHECK(count(Connection(folder / "test.sqlite", Connection::Mode::Open)) == 1);
}

TEST_CASE("A file that is no database, or a damaged one, is not taken for a case", "[case]")
{
    TemporaryFolder const folder;
    std::filesystem::path const letter = folder.write("letter.sqlite", std::string(5000, 'x'));
    CHECK(refused([&] { Connection(letter, Connection::Mode::Open); }).fault() == Fault::Integrity);

    {
        Connection connection = newDatabase(folder);
        for (int i = 0; i < 100; ++i)
            connection.prepare("INSERT INTO thing (words) VALUES (?)").with(std::string(1000, 'x')).run();
    }
    std::filesystem::resize_file(folder / "test.sqlite", 4 * 4096);
    Error const error = refused([&] {
        Connection const connection(folder / "test.sqlite", Connection::Mode::Open);
        Statement rows = connection.prepare("SELECT words FROM thing");
        while (rows.step()) {
        }
    });
    CHECK(error.fault() == Fault::Integrity);
    CHECK(says(error, "backup"));
}

TEST_CASE("A database that is not there is not made by opening it", "[case]")
{
    TemporaryFolder const folder;
    Error const error = refused([&] { Connection(folder / "none.sqlite", Connection::Mode::Open); });
    CHECK(error.fault() == Fault::Access);
    CHECK(says(error, "cannot be opened"));
    CHECK(std::filesystem::is_empty(folder.path()));
    CHECK(refused([] { Connection("/proc/no/such.sqlite", Connection::Mode::Create); }).fault() == Fault::Access);
}

TEST_CASE("A database that is there is not made anew", "[case]")
{
    TemporaryFolder const folder;
    newDatabase(folder).execute("INSERT INTO thing (id) VALUES (1)");
    CHECK(refused([&] { Connection(folder / "test.sqlite", Connection::Mode::Create); }).fault() == Fault::Access);
    CHECK(count(Connection(folder / "test.sqlite", Connection::Mode::Open)) == 1);
}

TEST_CASE("Only its owner may read a database and the files beside it", "[case]")
{
    using std::filesystem::perms;
    TemporaryFolder const folder;
    Connection const connection = newDatabase(folder);
    int files = 0;
    for (auto const& entry : std::filesystem::directory_iterator(folder.path())) {
        CHECK((entry.status().permissions() & perms::all) == (perms::owner_read | perms::owner_write));
        ++files;
    }
    CHECK(files == 3); // the database, its log of writes, and the memory that connections share
}

TEST_CASE("The settings that keep a case safe are on", "[case]")
{
    TemporaryFolder const folder;
    Connection connection = newDatabase(folder);
    auto const setting = [&connection](char const* pragma) {
        Statement row = connection.prepare(pragma);
        row.step();
        return row.text(0);
    };
    CHECK(setting("PRAGMA journal_mode") == "wal");
    CHECK(setting("PRAGMA synchronous") == "2");
    CHECK(setting("PRAGMA foreign_keys") == "1");
    CHECK(setting("PRAGMA busy_timeout") == "10000");
    CHECK(setting("PRAGMA temp_store") == "2");
}

TEST_CASE("A mistake of the program is not taken for one of the user", "[case]")
{
    TemporaryFolder const folder;
    Connection connection = newDatabase(folder);
    CHECK(refused([&] { connection.prepare("SELECT nothing FROM nowhere"); }).fault() == Fault::Internal);
    CHECK(refused([&] { connection.prepare("SELECT 1").run(); }).fault() == Fault::Internal);
    CHECK(refused([&] { connection.prepare("SELECT ?").with(1, 2); }).fault() == Fault::Internal);
    Statement row = connection.prepare("SELECT 1");
    CHECK(refused([&] { row.integer(0); }).fault() == Fault::Internal);
    CHECK(row.step());
    CHECK(refused([&] { row.integer(1); }).fault() == Fault::Internal);
    connection.execute("INSERT INTO thing (id) VALUES (1)");
    CHECK(refused([&] { connection.execute("INSERT INTO thing (id) VALUES (1)"); }).fault() == Fault::Internal);
}
