// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/case/database.h"

#include "core/base/error.h"
#include "core/base/file.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <climits>
#include <map>
#include <utility>

#include <fcntl.h>

namespace core {

namespace {

constexpr int busyTimeoutMs = 10'000;

Error writeError(int extended, std::string const& file)
{
    if (extended == SQLITE_IOERR_READ || extended == SQLITE_IOERR_SHORT_READ || extended == SQLITE_IOERR_FSTAT)
        return {Fault::Access, file + " cannot be read. Check the disk or the network folder that it is on, and try again."};
    return {Fault::Access, "Writing to " + file
                               + " failed because the disk is full, or failing. Free some space and try again; "
                                 "what was saved before is safe."};
}

Error translated(int code, char const* message, std::string const& file)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return writeError(SQLITE_FULL, file);
    case SQLITE_IOERR:
        return writeError(code, file);
    case SQLITE_NOTADB:
        return {Fault::Integrity,
                file + " is not a Candour case, or its beginning is damaged. Restore the folder from a backup."};
    case SQLITE_CORRUPT:
        return {Fault::Integrity, file + " is damaged. Close the case and restore its folder from a backup."};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Fault::Access, "Another program is writing to " + file + ". Wait until it has finished, and try again."};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {Fault::Access, file + " cannot be opened for writing (" + message
                                   + "). Check that the folder is where it was and that you may write to it."};
    case SQLITE_NOMEM:
        return {Fault::Access, "There is not enough memory to work on " + file + ". Close other programs and try again."};
    default:
        return {Fault::Internal,
                "The program made a mistake with " + file + " (" + message + "). Nothing was changed; please report it."};
    }
}

struct OpenFile {
    OpenFile(std::filesystem::path const& path, int flags) : file(path.string()), database(file, flags, busyTimeoutMs) {}

    [[noreturn]] void fail(int code)
    {
        sqlite3* const handle = database.getHandle();
        int const extended = sqlite3_extended_errcode(handle);
        throw translated((extended & 0xff) == (code & 0xff) ? extended : code, sqlite3_errmsg(handle), file);
    }

    std::string file;
    SQLite::Database database;
    // Compiled statements that nobody uses at the moment. Declared last, so that they end before the database does.
    using Statements = std::multimap<std::string, SQLite::Statement, std::less<>>;
    Statements idle;
};

// What SQLiteCpp throws is a mistake of ours (a wrong column, a wrong number of values) or a failure of the file.
template <typename Call>
auto guarded(OpenFile& open, Call const& call)
{
    try {
        return call();
    } catch (SQLite::Exception const& e) {
        throw translated(e.getErrorCode() > 0 ? e.getExtendedErrorCode() : SQLITE_ERROR, e.what(), open.file);
    }
}

} // namespace

// A compiled statement on loan; it goes back when it is no longer used.
struct Statement::Part {
    Part(std::shared_ptr<OpenFile> file, OpenFile::Statements::node_type taken) : open(std::move(file)), node(std::move(taken)) {}

    ~Part()
    {
        // A statement that is not reset would hold its snapshot of the case, and its values could be text of a page.
        statement().tryReset();
        statement().clearBindings();
        open->idle.insert(std::move(node));
    }

    SQLite::Statement& statement() { return node.mapped(); }

    std::shared_ptr<OpenFile> open;
    OpenFile::Statements::node_type node;
    bool ended = false;
};

struct Connection::Part {
    std::shared_ptr<OpenFile> open;
};

Statement::Statement(std::unique_ptr<Part> part) : m_part(std::move(part)) {}

Statement::~Statement() = default;
Statement::Statement(Statement&&) noexcept = default;
Statement& Statement::operator=(Statement&&) noexcept = default;

void Statement::reset()
{
    // The code is that of the run before, which was thrown when it happened.
    m_part->statement().tryReset();
    m_part->ended = false;
}

void Statement::bind(int index, std::int64_t value)
{
    guarded(*m_part->open, [&] { m_part->statement().bind(index, value); });
}

void Statement::bind(int index, double value)
{
    guarded(*m_part->open, [&] { m_part->statement().bind(index, value); });
}

void Statement::bind(int index, std::string_view value)
{
    guarded(*m_part->open, [&] { m_part->statement().bind(index, std::string(value)); });
}

void Statement::bind(int index, Blob value)
{
    expects(value.bytes.size() <= INT_MAX, "a stored record is smaller than 2 GB");
    // SQLite takes a null pointer for NULL, and an empty view may hold one.
    char const* const bytes = value.bytes.empty() ? "" : value.bytes.data();
    guarded(*m_part->open,
            [&] { m_part->statement().bind(index, static_cast<void const*>(bytes), static_cast<int>(value.bytes.size())); });
}

void Statement::bind(int index, std::nullopt_t)
{
    guarded(*m_part->open, [&] { m_part->statement().bind(index); });
}

bool Statement::step()
{
    if (m_part->ended)
        return false;
    int const code = m_part->statement().tryExecuteStep();
    if (code == SQLITE_ROW)
        return true;
    m_part->ended = true;
    if (code != SQLITE_DONE)
        m_part->open->fail(code);
    return false;
}

int Statement::run()
{
    expects(!step(), "a statement that is run gives no rows");
    return m_part->open->database.getChanges();
}

std::int64_t Statement::integer(int column) const
{
    return guarded(*m_part->open, [&] { return m_part->statement().getColumn(column).getInt64(); });
}

double Statement::real(int column) const
{
    return guarded(*m_part->open, [&] { return m_part->statement().getColumn(column).getDouble(); });
}

std::string Statement::text(int column) const
{
    return guarded(*m_part->open, [&] { return m_part->statement().getColumn(column).getString(); });
}

std::string Statement::blob(int column) const
{
    return text(column);
}

bool Statement::isNull(int column) const
{
    return guarded(*m_part->open, [&] { return m_part->statement().getColumn(column).isNull(); });
}

namespace {

std::shared_ptr<OpenFile> opened(std::filesystem::path const& file)
{
    // An absolute name cannot be taken for a URI.
    std::filesystem::path const absolute = std::filesystem::absolute(file);
    try {
        return std::make_shared<OpenFile>(absolute, SQLite::OPEN_READWRITE);
    } catch (SQLite::Exception const& e) {
        throw translated(e.getExtendedErrorCode(), e.what(), absolute.string());
    }
}

// Only the owner may read a case; SQLite gives its side files the mode of the main one.
void makeEmptyFile(std::filesystem::path const& file)
{
    File(file, O_WRONLY | O_CREAT | O_EXCL, 0600, "Making " + file.string()).sync();
}

} // namespace

Connection::Connection(std::filesystem::path const& file, Mode mode) : m_part(std::make_unique<Part>())
{
    std::optional<Unfinished> unfinished;
    if (mode == Mode::Create) {
        makeEmptyFile(file);
        unfinished.emplace(file);
    }
    m_part->open = opened(file);
    // FULL: what was committed survives a loss of power. Sorting stays in memory, because it may be text of pages.
    execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;");
    Statement journal = prepare("PRAGMA journal_mode = WAL");
    if (!journal.step() || journal.text(0) != "wal")
        throw Error(Fault::Access, "The disk that holds " + file.string()
                                       + " cannot keep a case safe while it is written. Put the case on a local disk.");
    if (unfinished)
        unfinished->keep();
}

Connection::~Connection() = default;
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;

void Connection::execute(std::string const& sql)
{
    int const code = m_part->open->database.tryExec(sql);
    if (code != SQLITE_OK)
        m_part->open->fail(code);
}

Statement Connection::prepare(char const* sql) const
{
    std::shared_ptr<OpenFile> const& open = m_part->open;
    auto found = open->idle.find(std::string_view(sql));
    if (found == open->idle.end())
        found = guarded(*open, [&] { return open->idle.emplace(sql, SQLite::Statement(open->database, sql)); });
    return Statement(std::make_unique<Statement::Part>(open, open->idle.extract(found)));
}

std::int64_t Connection::lastInsertId() const
{
    return m_part->open->database.getLastInsertRowid();
}

std::int64_t Connection::totalChanges() const
{
    return m_part->open->database.getTotalChanges();
}

Transaction::Transaction(Connection& connection) : m_connection(&connection)
{
    connection.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (m_connection == nullptr)
        return;
    try {
        m_connection->execute("ROLLBACK");
    } catch (Error const&) {
        // After a full disk SQLite has rolled back by itself, and there is nothing left to take back.
    }
}

void Transaction::commit()
{
    m_connection->execute("COMMIT");
    m_connection = nullptr;
}

} // namespace core
