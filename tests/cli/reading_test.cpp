// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/case/database.h"
#include "tests/cli/small_case.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>

using namespace cli;

namespace {

// All columns of a table, row for row.
std::string rowsOf(std::filesystem::path const& folder, std::string const& select)
{
    core::Connection const connection(folder / "case.sqlite", core::Connection::Mode::Open);
    core::Statement rows = connection.prepare(select.c_str());
    std::string all;
    while (rows.step())
        all += rows.text(0) + "\n";
    return all;
}

std::string readRows(std::filesystem::path const& folder)
{
    return rowsOf(folder, "SELECT page || hex(recipe) || state || problem || method || embedded || turn || skew || confidence || "
                          "word_count || hex(digest) || unread || hex(words) || text FROM reading ORDER BY page")
           + rowsOf(folder, "SELECT page || hex(jpeg) FROM preview ORDER BY page")
           + rowsOf(folder, "SELECT page || count FROM attempt ORDER BY page");
}

void addRecord(std::filesystem::path const& folder, std::filesystem::path const& record)
{
    newCase(folder);
    mustDo({"add", folder, record});
}

} // namespace

TEST_CASE("A record read in two shares by GNU parallel is the same as one read in one place, row for row", "[cli]")
{
    TempFolder const folder;
    write(folder / "record.pdf", recordOf(9, "first"));
    addRecord(folder / "here", folder / "record.pdf");
    addRecord(folder / "elsewhere", folder / "record.pdf");
    mustDo({"read", folder / "here"});

    std::string const command = "parallel --will-cite '" + candourCli().string() + "' read '" + (folder / "elsewhere").string()
                                + "' --jobs 1 --shard {}/2 --into '" + (folder / "{}.share").string() + "' ::: 1 2 >'"
                                + (folder / "said").string() + "' 2>&1";
    REQUIRE(std::system(command.c_str()) == 0);
    CHECK(readRows(folder / "elsewhere").empty());
    CHECK_FALSE(std::filesystem::exists(folder / "1.share.reading"));
    mustDo({"read", folder / "elsewhere", "--merge", folder / "1.share", folder / "2.share"});
    CHECK(readRows(folder / "elsewhere") == readRows(folder / "here"));
    mustDo({"log", folder / "elsewhere", "--verify"});
}

TEST_CASE("Pages are read in the languages that were chosen, and missing ones are named by their package", "[cli]")
{
    TempFolder const folder;
    write(folder / "record.pdf", recordOf(2, "first"));
    addRecord(folder / "case", folder / "record.pdf");
    CHECK(mustDo({"language", folder / "case"}) == "eng\n");
    mustDo({"read", folder / "case"});
    mustDo({"language", folder / "case", "cym", "--file", "record.pdf", "--page", "2", "--actor", "Olu Officer"});
    CHECK(mustDo({"read", folder / "case"}).find("1 pages read") != std::string::npos);
    CHECK(mustDo({"language", folder / "case"}) == "eng\n");

    Outcome const missing = candour({"language", folder / "case", "eng+tlh"});
    CHECK(missing.code == 7);
    CHECK(missing.err.find("tesseract-ocr-tlh") != std::string::npos);
    CHECK(candour({"language", folder / "case", "eng; cym"}).code != 0);
    CHECK(candour({"read", folder / "case", "--shard", "3/2", "--into", folder / "x"}).code == 2);
    CHECK(candour({"read", folder / "case", "--shard", "1/2"}).code == 2);
}
