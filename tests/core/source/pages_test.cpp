// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/pages.h"
#include "tests/support/child.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>

#include <sys/stat.h>

using namespace core;
using namespace support;

namespace {

struct EmptyCase {
    TemporaryFolder folder;
    CaseFile caseFile = CaseFile::create(folder / "case", "Olu Officer");
    Connection& database = caseFile.database();
    std::filesystem::path sources = folder / "case/sources";
};

std::string bytesOf(std::filesystem::path const& file)
{
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

int filesIn(std::filesystem::path const& folder)
{
    return static_cast<int>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

PdfPages const twoPages{{a4, {842, 595}}, ""};

} // namespace

TEST_CASE("Several files make one record of continuous pages", "[source]")
{
    EmptyCase test;
    addPages(test.caseFile, test.folder, "vol 1.pdf", {a4, a4, {842, 595}});
    addPages(test.caseFile, test.folder, "vol 2.pdf", {a4, {}});

    std::vector<Page> const record = pages::all(test.database);
    REQUIRE(record.size() == 5);
    for (std::size_t i = 0; i < record.size(); ++i)
        CHECK(record[i].id.value == static_cast<std::int64_t>(i) + 1);
    CHECK(record[2].size == Size{842, 595});
    CHECK(record[3].number == 1);
    CHECK(record[3].source == SourceId{2});
    CHECK(record[4].size == Size{});

    CHECK(pages::page(test.database, {4}) == record[3]);
    CHECK(pages::find(test.database, "vol 2.pdf", 1) == record[3]);
    CHECK_FALSE(pages::find(test.database, "vol 2.pdf", 3));
    CHECK_FALSE(pages::find(test.database, "vol 3.pdf", 1));
}

TEST_CASE("A file is copied into the case under its digest, and nobody may write to it", "[source]")
{
    EmptyCase test;
    std::string const bytes(3'000'000, 'x');
    Source const added =
        pages::add(test.caseFile, {{test.folder.write("vol 1.pdf", bytes), {{a4}, "One page is missing."}}}, "Olu Officer")
            .front();
    CHECK(added.sha256 == sha256(bytes));
    std::filesystem::path const copy = test.caseFile.sourcePath(added.sha256);
    CHECK(bytesOf(copy) == bytes);
    struct stat status {};
    REQUIRE(::stat(copy.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0400);
    CHECK(filesIn(test.sources) == 1);

    std::vector<Source> const sources = pages::sources(test.database);
    REQUIRE(sources.size() == 1);
    CHECK(sources[0].file == "vol 1.pdf");
    CHECK(sources[0].sha256 == added.sha256);
    CHECK(sources[0].bytes == 3'000'000);
    CHECK(sources[0].pageCount == 1);
    CHECK(sources[0].warning == "One page is missing.");

    AuditEntry const entry = audit::entries(test.database).back();
    CHECK(entry.action == "add");
    CHECK(entry.actor == "Olu Officer");
    CHECK(entry.details.find(added.sha256.hex()) != std::string::npos);
}

TEST_CASE("A file that is already in the case is named and not added again", "[source]")
{
    EmptyCase test;
    pages::add(test.caseFile, {{test.folder.write("vol 1.pdf", "scans"), twoPages}}, "Olu Officer");
    Error const error = refused([&] {
        pages::add(test.caseFile, {{test.folder.write("copy.pdf", "scans"), twoPages}}, "Olu Officer");
    });
    CHECK(error.fault() == Fault::Input);
    CHECK(says(error, "copy.pdf is already in the case, as vol 1.pdf. Nothing was added."));
    CHECK(says(refused([&] {
                   pages::add(test.caseFile, {{test.folder / "vol 1.pdf", twoPages}}, "Olu Officer");
               }),
               "vol 1.pdf is already in the case. Nothing was added."));
    CHECK(pages::all(test.database).size() == 2);
    CHECK(filesIn(test.sources) == 1);
}

TEST_CASE("Another file of the same name is refused, because nobody could tell them apart", "[source]")
{
    EmptyCase test;
    pages::add(test.caseFile, {{test.folder.write("vol 1.pdf", "scans"), twoPages}}, "Olu Officer");
    Error const error = refused([&] {
        pages::add(test.caseFile, {{test.folder.write("vol 1.pdf", "others"), twoPages}}, "Olu Officer");
    });
    CHECK(error.fault() == Fault::Input);
    CHECK(says(error, "another file of the name vol 1.pdf"));
    CHECK(filesIn(test.sources) == 1);
}

TEST_CASE("Files are added together or not at all", "[source]")
{
    EmptyCase test;
    NewSource const one{test.folder.write("vol 1.pdf", "one"), twoPages};
    NewSource const two{test.folder.write("vol 2.pdf", "two"), twoPages};
    NewSource const copy{test.folder.write("copy.pdf", "one"), twoPages};
    NewSource const lost{test.folder / "vol 3.pdf", twoPages};
    for (std::vector<NewSource> const& files :
         {std::vector{one, two, copy}, std::vector{one, two, lost}, std::vector{one, NewSource{two.file, {}}}}) {
        CHECK_THROWS_AS(pages::add(test.caseFile, files, "Olu Officer"), Error);
        CHECK(pages::sources(test.database).empty());
        CHECK(pages::all(test.database).empty());
        CHECK(std::filesystem::is_empty(test.sources));
        CHECK(audit::head(test.database).count == 1);
    }
    CHECK(pages::add(test.caseFile, {one, two}, "Olu Officer").size() == 2);
    CHECK(pages::all(test.database).size() == 4);
    CHECK(filesIn(test.sources) == 2);
}

TEST_CASE("A file that cannot be read, has no pages or no readable name is refused", "[source]")
{
    EmptyCase test;
    auto const fault = [&](std::filesystem::path const& file, PdfPages const& seen) {
        return refused([&] { pages::add(test.caseFile, {{file, seen}}, "Olu Officer"); }).fault();
    };
    CHECK(fault(test.folder / "nowhere.pdf", twoPages) == Fault::Access);
    CHECK(fault(test.folder.path(), twoPages) == Fault::Access);
    CHECK(fault(test.folder.write("empty.pdf", "scans"), {}) == Fault::Input);
    CHECK(fault(test.folder.write("Zo\xEB.pdf", "scans"), twoPages) == Fault::Input);
    CHECK(refused([&] {
              pages::add(test.caseFile, {{test.folder.write("vol 1.pdf", "scans"), twoPages}}, " ");
          }).fault()
          == Fault::Usage);
    CHECK(std::filesystem::is_empty(test.sources));
}

TEST_CASE("A disk that fills up while a file is added leaves the case as it was", "[source]")
{
    TemporaryFolder const folder;
    CaseFile::create(folder / "case", "Olu Officer");
    std::filesystem::path const big = folder.write("big.pdf", std::string(4'000'000, 'x'));
    std::string const told = onFullDisk(1'000'000, [&] {
        CaseFile caseFile(folder / "case");
        pages::add(caseFile, {{big, twoPages}}, "Olu Officer");
    });
    CHECK(told.starts_with("4 Adding big.pdf to the case"));
    CHECK(told.find("the disk is full") != std::string::npos);
    CHECK(std::filesystem::is_empty(folder / "case/sources"));

    // Full just when the rows are written: the file itself was copied already.
    std::filesystem::path const small = folder.write("small.pdf", "scans");
    std::string const later = onFullDisk(200'000, [&] {
        CaseFile caseFile(folder / "case");
        pages::add(caseFile, {{small, {std::vector<Size>(20'000, a4), ""}}}, "Olu Officer");
    });
    CHECK(later.starts_with("4 "));
    CHECK(later.find("the disk is full") != std::string::npos);
    CHECK(std::filesystem::is_empty(folder / "case/sources"));

    CaseFile caseFile(folder / "case");
    CHECK(pages::all(caseFile.database()).empty());
    CHECK_FALSE(audit::problem(caseFile.database()));
    CHECK_NOTHROW(pages::add(caseFile, {{big, twoPages}}, "Olu Officer"));
}

TEST_CASE("A case whose folder of sources was taken away says so", "[source]")
{
    EmptyCase test;
    std::filesystem::remove(test.sources);
    test.folder.write("case/sources", "a file where a folder should be");
    Error const error = refused([&] { addPages(test.caseFile, test.folder, "vol 1.pdf", {a4}); });
    CHECK(error.fault() == Fault::Access);
    CHECK(says(error, "Adding vol 1.pdf"));
}

TEST_CASE("A page that the record does not have is missing", "[source]")
{
    EmptyCase test;
    Error const error = refused([&] { pages::page(test.database, {7}); });
    CHECK(error.fault() == Fault::Missing);
    CHECK(says(error, "no page 7"));
}
