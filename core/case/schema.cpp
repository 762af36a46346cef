// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/case/schema.h"

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/resource.h"

#include <cstdint>
#include <string>

#include <fcntl.h>

namespace core {

namespace {

// "CNDR": marks an SQLite file as a case. The first script writes it.
constexpr std::int64_t applicationId = 0x434E4452;

std::vector<std::string_view> const& shippedScripts()
{
    static std::vector<std::string_view> const scripts{
        resource("schema/0001.sql"), resource("schema/0002.sql"), resource("schema/0003.sql"), resource("schema/0004.sql"),
        resource("schema/0005.sql"), resource("schema/0006.sql"), resource("schema/0007.sql"), resource("schema/0008.sql"),
        resource("schema/0009.sql"), resource("schema/0010.sql"), resource("schema/0011.sql"), resource("schema/0012.sql")};
    return scripts;
}

Error noCase(std::filesystem::path const& file)
{
    return {Fault::Integrity,
            file.string()
                + " is not a Candour case, or its beginning is damaged. Check the folder, or restore it from a backup."};
}

Error newer(std::filesystem::path const& file, std::int64_t version, std::int64_t known)
{
    return {Fault::Version, "The case " + file.parent_path().string() + " is of version " + std::to_string(version)
                                + ", and this program knows cases up to version " + std::to_string(known)
                                + ". Open it with a newer Candour; nothing was changed."};
}

std::int64_t number(Connection const& connection, char const* pragma)
{
    Statement statement = connection.prepare(pragma);
    return statement.step() ? statement.integer(0) : 0;
}

bool holdsNothing(Connection const& connection)
{
    Statement statement = connection.prepare("SELECT 1 FROM sqlite_schema LIMIT 1");
    return !statement.step();
}

// A copy as of now beside the case, whole or not at all.
void setAside(Connection& connection, std::filesystem::path const& file, std::int64_t version)
{
    std::filesystem::path const copy =
        file.parent_path() / (file.stem().string() + "-version-" + std::to_string(version) + ".sqlite");
    std::string const doing = "Setting a copy of the case aside";
    Unfinished unfinished(copy.string() + ".part");
    {
        // SQLite copies into an empty file, whose mode is then ours.
        File aside(unfinished.path(), O_WRONLY | O_CREAT | O_TRUNC, 0600, doing);
        connection.prepare("VACUUM INTO ?").with(unfinished.path().string()).run();
        aside.sync();
    }
    unfinished.rename(copy, doing);
    unfinished.keep();
    syncFolder(copy.parent_path());
}

// A script may rebuild a table that others refer to; what it leaves is checked before it counts.
class LooseReferences {
public:
    explicit LooseReferences(Connection& connection) : m_connection(connection)
    {
        m_connection.execute("PRAGMA foreign_keys = OFF");
    }
    ~LooseReferences() { m_connection.execute("PRAGMA foreign_keys = ON"); }
    LooseReferences(LooseReferences const&) = delete;
    LooseReferences& operator=(LooseReferences const&) = delete;

private:
    Connection& m_connection;
};

void apply(Connection& connection, std::string_view script, std::int64_t version)
{
    LooseReferences const loose(connection);
    Transaction transaction(connection);
    connection.execute(std::string(script));
    expects(number(connection, "PRAGMA user_version") == version, "a schema script sets its own version");
    expects(!connection.prepare("PRAGMA foreign_key_check").step(), "a schema script leaves every reference whole");
    transaction.commit();
}

} // namespace

int schemaVersion()
{
    return static_cast<int>(shippedScripts().size());
}

void refuseForeign(std::filesystem::path const& file)
{
    // The SQLite file format, section 1.3: the user version at byte 60, the application id at byte 68, both big-endian.
    std::string head(100, '\0');
    if (File(file, O_RDONLY, 0, "Opening " + file.string()).read(head).size() != head.size()
        || !head.starts_with("SQLite format 3"))
        throw noCase(file);
    auto const at = [&head](std::size_t place) {
        std::int64_t value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value = value << 8 | static_cast<unsigned char>(head[place + i]);
        return value;
    };
    if (at(68) != applicationId)
        throw noCase(file);
    if (at(60) > schemaVersion())
        throw newer(file, at(60), schemaVersion());
}

void bringUpToDate(Connection& connection, std::filesystem::path const& file)
{
    bringUpToDate(connection, file, shippedScripts());
}

void bringUpToDate(Connection& connection, std::filesystem::path const& file, std::vector<std::string_view> const& scripts)
{
    auto const known = static_cast<std::int64_t>(scripts.size());
    std::int64_t const version = number(connection, "PRAGMA user_version");
    bool const fresh = version == 0 && holdsNothing(connection);
    if (!fresh && (version < 1 || number(connection, "PRAGMA application_id") != applicationId))
        throw noCase(file);
    if (version > known)
        throw newer(file, version, known);
    if (version == known)
        return;
    if (!fresh)
        setAside(connection, file, version);
    for (std::int64_t next = version + 1; next <= known; ++next)
        apply(connection, scripts[static_cast<std::size_t>(next - 1)], next);
    // Into the main file, so that the version stands in its head.
    Statement checkpoint = connection.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    while (checkpoint.step()) {
    }
}

} // namespace core
