// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/reading_share.h"

#include "core/base/file.h"
#include "core/case/schema.h"
#include "core/source/previews.h"

#include <map>
#include <nlohmann/json.hpp>

#include <fcntl.h>

namespace core::reading_share {

namespace {

// The database of a case or a share, for looking alone.
Connection lookInto(std::filesystem::path const& file)
{
    if (!std::filesystem::is_regular_file(file))
        throw Error(Fault::Missing, "There is no " + file.string() + ". Check the name and try again.");
    refuseForeign(file);
    Connection connection(file, Connection::Mode::Open);
    connection.execute("PRAGMA query_only = ON");
    Statement version = connection.prepare("PRAGMA user_version");
    if (!version.step() || version.integer(0) != schemaVersion())
        throw Error(Fault::Version, file.string()
                                        + " was written by an older version of the program. Open the case once with this one, or "
                                          "read the share again, and try again.");
    return connection;
}

// Which pages there are, of which files.
Digest pageList(Connection const& connection)
{
    Fingerprint print;
    for (Source const& source : pages::sources(connection))
        print.add(source.id.value).add(source.sha256);
    for (Page const& page : pages::all(connection))
        print.add(page.id.value).add(page.source.value).add(std::int64_t{page.number});
    return print.finish();
}

void copyPages(std::filesystem::path const& record, CaseFile& share)
{
    Connection& database = share.database();
    database.prepare("ATTACH ? AS record").with(CaseFile::databasePath(record).string()).run();
    Transaction transaction(database);
    database.execute("INSERT INTO source SELECT * FROM record.source; INSERT INTO page SELECT * FROM record.page;"
                     "INSERT INTO reading_language SELECT * FROM record.reading_language;");
    transaction.commit();
    database.execute("DETACH record");
    for (Source const& source : pages::sources(database)) {
        std::filesystem::path const link = share.sourcePath(source.sha256);
        std::filesystem::create_symlink(std::filesystem::absolute(CaseFile::sourcesPath(record) / link.filename()), link);
    }
}

// What the case expects a page to be read by.
std::map<PageId, Digest> expected(Connection const& connection, readings::RecipeFor const& recipeFor)
{
    std::map<PageId, Digest> recipes;
    readings::ToDo const toDo = readings::toDo(connection, recipeFor);
    for (std::vector<readings::Task> const* tasks : {&toDo.unread, &toDo.setAside})
        for (readings::Task const& task : *tasks)
            recipes[task.page] = task.recipe;
    return recipes;
}

} // namespace

std::vector<PageId> pagesOf(std::filesystem::path const& record, Share const& share, readings::RecipeFor const& recipeFor)
{
    if (share.count < 1 || share.number < 1 || share.number > share.count)
        throw Error(Fault::Usage, "There is no share " + std::to_string(share.number) + " of " + std::to_string(share.count)
                                      + ". Give it as 1/4, 2/4 and so on.");
    std::vector<PageId> list;
    readings::ToDo const toDo = readings::toDo(lookInto(CaseFile::databasePath(record)), recipeFor);
    for (readings::Task const& task : toDo.unread)
        if (task.page.value % share.count == share.number - 1)
            list.push_back(task.page);
    return list;
}

CaseFile begin(std::filesystem::path const& record, std::filesystem::path const& folder)
{
    Connection const original = lookInto(CaseFile::databasePath(record));
    if (!std::filesystem::exists(folder)) {
        Unfinished unfinished(folder);
        {
            CaseFile share = CaseFile::create(folder, "candour");
            copyPages(record, share);
        }
        unfinished.keep();
    }
    CaseFile share(folder);
    if (pageList(share.database()) != pageList(original))
        throw Error(Fault::Input, folder.string()
                                      + " holds a share of another record, or of this one before files were added. "
                                        "Remove it, or give another name for the share.");
    return share;
}

void write(CaseFile& share, std::filesystem::path const& file)
{
    std::string const doing = "Writing the share " + file.string();
    Unfinished unfinished(file.string() + ".part");
    {
        File aside(unfinished.path(), O_WRONLY | O_CREAT | O_TRUNC, 0600, doing);
        share.database().prepare("VACUUM INTO ?").with(unfinished.path().string()).run();
        aside.sync();
    }
    unfinished.rename(file, doing);
    unfinished.keep();
    syncFolder(std::filesystem::absolute(file).parent_path());
}

int merge(CaseFile& record, std::filesystem::path const& file, readings::RecipeFor const& recipeFor)
{
    Connection const share = lookInto(file);
    if (pageList(share) != pageList(record.database()))
        throw Error(Fault::Input,
                    file.string() + " is no share of this record, or files were added since. Nothing was taken from it.");
    std::map<PageId, Digest> const wanted = expected(record.database(), recipeFor);
    Batch batch(record);
    int taken = 0;
    for (auto const& [page, recipe] : wanted) {
        std::optional<Reading> const reading = readings::reading(share, page);
        if (!reading)
            continue;
        if (reading->recipe != recipe)
            throw Error(Fault::Version, file.string()
                                            + " was read by another version of the reader, or in other languages than "
                                              "this case asks for. Read the share again; nothing was taken from it.");
        readings::record(batch, *reading);
        if (auto const preview = previews::preview(share, page))
            previews::record(batch, page, *preview);
        ++taken;
    }
    if (taken > 0)
        batch.record("readings merged", nlohmann::json{{"pages", taken}}.dump());
    batch.commit();
    return taken;
}

} // namespace core::reading_share
