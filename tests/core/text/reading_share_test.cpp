// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/previews.h"
#include "core/text/reading_share.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

namespace {

Digest byLanguages(std::string const& languages)
{
    return Fingerprint().add(languages).finish();
}

void readIn(CaseFile& share, PageId page, std::vector<std::string> const& lines, std::string const& languages = "eng")
{
    Reading reading = readingOf(page, lines);
    reading.recipe = byLanguages(languages);
    reading.unread = {{UnreadArea::Kind::Mark, {1, 2, 3, 4}}};
    Batch batch(share);
    readings::record(batch, reading);
    previews::record(batch, page, "a picture of page " + std::to_string(page.value));
    batch.commit();
}

} // namespace

TEST_CASE("Shares part the record between them, and what is read is in none", "[text]")
{
    SampleCase test = sampleCase(5);
    readIn(test.caseFile, {3}, {"read before"});
    auto const share = [&](int number, int count) {
        return reading_share::pagesOf(test.caseFile.folder(), {number, count}, byLanguages);
    };
    CHECK(share(1, 2) == std::vector<PageId>{{2}, {4}});
    CHECK(share(2, 2) == std::vector<PageId>{{1}, {5}});
    CHECK(share(1, 1).size() == 4);
    CHECK(refused([&] { share(3, 2); }).fault() == Fault::Usage);
    CHECK(refused([&] { reading_share::pagesOf(test.folder / "nowhere", {}, byLanguages); }).fault() == Fault::Missing);
}

TEST_CASE("What a share read comes into the case as if it had been read there", "[text]")
{
    SampleCase test = sampleCase(3);
    {
        CaseFile share = reading_share::begin(test.caseFile.folder(), test.folder / "share");
        CHECK(std::filesystem::is_regular_file(share.sourcePath(pages::sources(share.database()).front().sha256)));
        readIn(share, {1}, {"Seen by Gail Thornber"});
        readIn(share, {3}, {"on 3 May"});
        reading_share::write(share, test.folder / "one.share");
    }
    CHECK(reading_share::merge(test.caseFile, test.folder / "one.share", byLanguages) == 2);
    Reading const reading = readings::reading(test.caseFile.database(), {1}).value();
    CHECK(reading.text.text == "Seen by Gail Thornber\n");
    CHECK(reading.recipe == byLanguages("eng"));
    CHECK(reading.unread.size() == 1);
    CHECK(previews::preview(test.caseFile.database(), {3}) == "a picture of page 3");
    CHECK_FALSE(readings::reading(test.caseFile.database(), {2}));
    CHECK(audit::entries(test.caseFile.database()).back().action == "readings merged");

    std::int64_t const entries = audit::head(test.caseFile.database()).count;
    CHECK(reading_share::merge(test.caseFile, test.folder / "one.share", byLanguages) == 0);
    CHECK(audit::head(test.caseFile.database()).count == entries);
}

TEST_CASE("A share that was begun goes on with what it has", "[text]")
{
    SampleCase test = sampleCase(2);
    {
        CaseFile share = reading_share::begin(test.caseFile.folder(), test.folder / "share");
        readIn(share, {2}, {"words"});
    }
    CaseFile const again = reading_share::begin(test.caseFile.folder(), test.folder / "share");
    CHECK(readings::reading(again.database(), {2}));
}

TEST_CASE("A share of another record, of another recipe, or no share at all is refused whole", "[text]")
{
    SampleCase test = sampleCase(2);
    SampleCase other = sampleCase(3);
    {
        CaseFile share = reading_share::begin(other.caseFile.folder(), other.folder / "share");
        reading_share::write(share, other.folder / "other.share");
        CaseFile own = reading_share::begin(test.caseFile.folder(), test.folder / "share");
        readIn(own, {1}, {"words"});
        readIn(own, {2}, {"words"}, "cym");
        reading_share::write(own, test.folder / "mixed.share");
    }
    auto const merging = [&](std::filesystem::path const& file) {
        return refused([&] { reading_share::merge(test.caseFile, file, byLanguages); }).fault();
    };
    CHECK(merging(other.folder / "other.share") == Fault::Input);
    CHECK(merging(test.folder / "mixed.share") == Fault::Version);
    CHECK(merging(test.folder.write("letter", std::string(200, 'x'))) == Fault::Integrity);
    CHECK(merging(test.folder / "none") == Fault::Missing);
    CHECK(refused([&] { reading_share::begin(test.caseFile.folder(), other.folder / "share"); }).fault() == Fault::Input);
    CHECK_FALSE(readings::reading(test.caseFile.database(), {1}));
}
