// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/record.h"

#include "core/source/pdf_source.h"
#include "tests/support/burnt_pages.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

using namespace core;
using support::TemporaryFolder;

namespace {

constexpr int pageCount = 20;

// Twenty pages of some 45 kB each, in two parts of ten.
std::vector<Volume> written(TemporaryFolder const& folder, std::int64_t volumeBytes, std::string const& passphrase = {})
{
    Record record({Stamp::Final, pageCount, volumeBytes, passphrase}, folder.path(), folder.path());
    for (int number = 1; number <= pageCount; ++number) {
        BurntPage page = support::burntPage(number, {BurntImage::Codec::G4, Colour::Bilevel, Turn()}, support::bundleLines(), {});
        page.image.codec = BurntImage::Codec::Flate;
        page.image.colour = Colour::Grey;
        std::string noise(45'000, '\0');
        for (std::size_t i = 0; i < noise.size(); ++i)
            noise[i] = static_cast<char>((i * i + i * static_cast<std::size_t>(number)) % 251);
        page.image.stream = noise; // no reader looks at it here
        record.add(page, {}, number % 10 == 1 ? "Part " + std::to_string(number / 10 + 1) : "");
    }
    return record.finish();
}

} // namespace

TEST_CASE("A record that may have any size is one file", "[bundle]")
{
    TemporaryFolder const folder;
    std::vector<Volume> const volumes = written(folder, 0);
    REQUIRE(volumes.size() == 1);
    CHECK(volumes[0].file == "record.pdf");
    CHECK(volumes[0].pages == pageCount);
    CHECK(std::filesystem::exists(folder / "record.pdf"));
}

TEST_CASE("Volumes stay within their size, and pages count through all of them", "[bundle]")
{
    TemporaryFolder const folder;
    constexpr std::int64_t most = 400'000;
    std::vector<Volume> const volumes = written(folder, most);
    CHECK(volumes.size() > 2);
    CHECK(volumes.size() < 5);
    int next = 1;
    for (Volume const& volume : volumes) {
        INFO(volume.file);
        CHECK(std::filesystem::file_size(folder / volume.file) <= most);
        CHECK(volume.first == next);
        QPDF pdf;
        pdf.processFile((folder / volume.file).c_str());
        CHECK(static_cast<int>(pdf.getAllPages().size()) == volume.pages);
        CHECK(pdf.getRoot().getKey("/PageLabels").getKey("/Nums").getArrayItem(1).getKey("/St").getIntValue() == next);
        REQUIRE_FALSE(volume.bookmarks.empty());
        CHECK(volume.bookmarks[0].page == 1);
        next += volume.pages;
    }
    CHECK(next == pageCount + 1);
    CHECK(volumes[0].bookmarks[0].title == "Part 1");
    CHECK(volumes[1].bookmarks[0].title == "Part 1, continued");
    CHECK_FALSE(std::filesystem::exists(folder / "record.pdf"));
}

TEST_CASE("A record that fits one volume has the plain name", "[bundle]")
{
    TemporaryFolder const folder;
    std::vector<Volume> const volumes = written(folder, 50'000'000);
    REQUIRE(volumes.size() == 1);
    CHECK(volumes[0].file == "record.pdf");
    CHECK(std::filesystem::exists(folder / "record.pdf"));
    CHECK_FALSE(std::filesystem::exists(folder / "record-1.pdf"));
}

TEST_CASE("A page larger than a volume has one to itself", "[bundle]")
{
    TemporaryFolder const folder;
    CHECK(written(folder, 1000).size() == pageCount);
}

TEST_CASE("A record with a passphrase opens with it alone", "[bundle]")
{
    TemporaryFolder const folder;
    written(folder, 0, "correct horse battery");
    QPDF pdf;
    CHECK_THROWS(pdf.processFile((folder / "record.pdf").c_str()));
    CHECK_THROWS(PdfSource(folder / "record.pdf"));
    CHECK(PdfSource(folder / "record.pdf", "correct horse battery").pageCount() == pageCount);
    std::string const bytes = support::contentOf(folder / "record.pdf");
    CHECK(bytes.find("/AESV3") != std::string::npos);
}
