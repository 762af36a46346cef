// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/pages.h"

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/utf8.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>

namespace core::pages {

namespace {

// The name under which the file is known in the case.
std::string nameOf(std::filesystem::path const& file)
{
    std::string name = file.filename().string();
    if (name.empty() || !isUtf8(name))
        throw Error(Fault::Input, "The name of " + file.string() + " is not readable text. Rename the file and add it again.");
    return name;
}

void refuseSameName(Connection const& connection, std::string const& name)
{
    Statement row = connection.prepare("SELECT 1 FROM source WHERE file = ?");
    if (row.with(name).step())
        throw Error(Fault::Input,
                    "The case already holds another file of the name " + name + ". Rename the new one and add it again.");
}

void refuseSameFile(Connection const& connection, std::string const& name, Digest const& sha256)
{
    Statement row = connection.prepare("SELECT file FROM source WHERE sha256 = ?");
    if (!row.with(sha256.hex()).step())
        return;
    std::string const known = row.text(0);
    throw Error(Fault::Input, name + " is already in the case" + (known == name ? "" : ", as " + known) + ". Nothing was added.");
}

void copyInto(std::filesystem::path const& from, File& to)
{
    File source(from, O_RDONLY, 0, "Reading " + from.string());
    std::string buffer(1 << 20, '\0');
    for (std::string_view piece = source.read(buffer); !piece.empty(); piece = source.read(buffer))
        to.write(piece);
    // A source is never altered.
    ::fchmod(to.descriptor(), 0400);
    to.sync();
}

Source addRows(Act& act, Source source, std::vector<Size> const& sizes)
{
    Connection& database = act.database();
    database.prepare("INSERT INTO source (file, sha256, bytes, pages, warning) VALUES (?, ?, ?, ?, ?)")
        .with(source.file, source.sha256.hex(), source.bytes, source.pageCount, source.warning)
        .run();
    source.id = {database.lastInsertId()};
    Statement last = database.prepare("SELECT coalesce(max(id), 0) FROM page");
    last.step();
    std::int64_t const before = last.integer(0);
    Statement row = database.prepare("INSERT INTO page (id, source, number, width, height) VALUES (?, ?, ?, ?, ?)");
    for (int number = 1; number <= source.pageCount; ++number) {
        Size const& size = sizes[static_cast<std::size_t>(number - 1)];
        row.with(before + number, source.id.value, number, size.width, size.height).run();
    }
    nlohmann::json const details{{"source", source.id.value},
                                 {"file", source.file},
                                 {"sha256", source.sha256.hex()},
                                 {"pages", source.pageCount},
                                 {"first page", before + 1}};
    act.record("add", details.dump());
    return source;
}

std::filesystem::path folderOf(CaseFile const& caseFile)
{
    return caseFile.sourcePath({}).parent_path();
}

// A file on its way into the case: gone again, unless it is kept.
class Copy {
public:
    Copy(CaseFile const& caseFile, NewSource const& file)
        : m_sizes(file.seen.sizes), m_doing("Adding " + nameOf(file.file) + " to the case " + caseFile.folder().string())
    {
        m_source.file = nameOf(file.file);
        if (m_sizes.empty())
            throw Error(Fault::Input, m_source.file + " has no pages. Check the file, or scan it again.");
        File target = File::unique(folderOf(caseFile) / "XXXXXX", m_doing, ".part");
        m_unfinished.emplace(target.path());
        copyInto(file.file, target);
        m_source.sha256 = sha256OfFile(target.path());
        m_source.bytes = static_cast<std::int64_t>(std::filesystem::file_size(target.path()));
        m_source.pageCount = static_cast<int>(m_sizes.size());
        m_source.warning = file.seen.warning;
    }

    // Its rows, and its final name.
    Source settle(CaseFile const& caseFile, Act& act)
    {
        refuseSameFile(act.database(), m_source.file, m_source.sha256);
        refuseSameName(act.database(), m_source.file);
        Source added = addRows(act, m_source, m_sizes);
        m_unfinished->rename(caseFile.sourcePath(m_source.sha256), m_doing);
        return added;
    }

    void keep() { m_unfinished->keep(); }

private:
    std::vector<Size> m_sizes;
    std::string m_doing;
    std::optional<Unfinished> m_unfinished;
    Source m_source;
};

Page pageOf(Statement const& row)
{
    return {{row.integer(0)}, {row.integer(1)}, static_cast<int>(row.integer(2)), {row.real(3), row.real(4)}};
}

} // namespace

std::vector<Source> add(CaseFile& caseFile, std::vector<NewSource> const& files, std::string const& actor)
{
    // Copied, and only then looked at: what is recorded is what the case holds. No transaction is open meanwhile.
    std::vector<std::unique_ptr<Copy>> copies;
    for (NewSource const& file : files)
        copies.push_back(std::make_unique<Copy>(caseFile, file));

    Act act = caseFile.act(actor);
    std::vector<Source> added;
    for (std::unique_ptr<Copy> const& copy : copies)
        added.push_back(copy->settle(caseFile, act));
    syncFolder(folderOf(caseFile));
    act.commit();
    for (std::unique_ptr<Copy> const& copy : copies)
        copy->keep();
    return added;
}

std::vector<Source> sources(Connection const& connection)
{
    std::vector<Source> all;
    Statement rows = connection.prepare("SELECT id, file, sha256, bytes, pages, warning FROM source ORDER BY id");
    while (rows.step()) {
        std::optional<Digest> const sha256 = Digest::fromHex(rows.text(2));
        if (!sha256)
            throw Error(Fault::Integrity,
                        "The case does not know the content of " + rows.text(1) + ". Restore its folder from a backup.");
        all.push_back(
            {{rows.integer(0)}, rows.text(1), *sha256, rows.integer(3), static_cast<int>(rows.integer(4)), rows.text(5)});
    }
    return all;
}

std::vector<Page> all(Connection const& connection)
{
    std::vector<Page> record;
    Statement rows = connection.prepare("SELECT id, source, number, width, height FROM page ORDER BY id");
    while (rows.step())
        record.push_back(pageOf(rows));
    return record;
}

Page page(Connection const& connection, PageId id)
{
    Statement row = connection.prepare("SELECT id, source, number, width, height FROM page WHERE id = ?");
    if (!row.with(id.value).step())
        throw Error(Fault::Missing, "The case has no page " + std::to_string(id.value) + ". Check the number.");
    return pageOf(row);
}

std::optional<Page> find(Connection const& connection, std::string const& file, int number)
{
    Statement row = connection.prepare("SELECT page.id, page.source, page.number, page.width, page.height FROM page "
                                       "JOIN source ON source.id = page.source WHERE source.file = ? AND page.number = ?");
    if (!row.with(file, number).step())
        return std::nullopt;
    return pageOf(row);
}

} // namespace core::pages
