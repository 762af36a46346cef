// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/pdf_writer.h"

#include "core/bundle/page_content.h"
#include "core/bundle/page_words.h"
#include "core/source/fax.h"
#include "core/source/pdf_source.h"
#include "tests/support/burnt_pages.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <map>
#include <set>

using namespace core;
using support::TemporaryFolder;

namespace {

support::BurntShape const faxed{BurntImage::Codec::G4, Colour::Bilevel, Turn(0)};

std::filesystem::path written(TemporaryFolder const& folder, std::vector<BurntPage> const& pages,
                              std::vector<LabelledBox> const& boxes, Style style = Stamp::Final)
{
    PdfWriter writer("Disclosed record", style, folder.path());
    for (BurntPage const& page : pages)
        writer.add(page, boxes);
    writer.write(folder / "record.pdf", {{"Part 1", 1}});
    return folder / "record.pdf";
}

BurntPage with(PageText text)
{
    BurntPage page = support::burntPage(1, faxed, {}, {});
    page.words = std::move(text);
    return page;
}

std::map<std::string, Rect> wordsOf(std::filesystem::path const& file)
{
    std::map<std::string, Rect> found;
    for (EmbeddedWord const& word : PdfSource(file).words(1))
        found[word.text] = word.box;
    return found;
}

Raster rendered(std::filesystem::path const& file)
{
    return PdfSource(file).render(1, {595, 842}, Colour::Rgb);
}

std::vector<int> colourAt(Raster const& raster, int x, int y)
{
    auto const row = raster.row(y);
    auto const at = static_cast<std::size_t>(3 * x);
    return {row[at], row[at + 1], row[at + 2]};
}

int darkest(Raster const& raster, PixelRect const& place)
{
    int least = 255;
    for (int y = place.y0; y < place.y1; ++y)
        for (int x = place.x0; x < place.x1; ++x)
            least = std::min(least, colourAt(raster, x, y)[0]);
    return least;
}

std::vector<QPDFObjectHandle> pagesOf(QPDF& pdf, std::filesystem::path const& file)
{
    pdf.processFile(file.c_str());
    return pdf.getAllPages();
}

std::string contentOf(QPDFObjectHandle page)
{
    auto const buffer = page.getKey("/Contents").getStreamData();
    return {reinterpret_cast<char const*>(buffer->getBuffer()), buffer->getSize()};
}

} // namespace

TEST_CASE("The same pages give the same file, byte for byte", "[bundle]")
{
    TemporaryFolder const one;
    TemporaryFolder const other;
    support::writeBundle(one.path(), Stamp::Final);
    support::writeBundle(other.path(), Stamp::Final);
    std::string const bytes = support::contentOf(one / "disclosure/record.pdf");
    CHECK(bytes == support::contentOf(other / "disclosure/record.pdf"));
    CHECK(bytes.starts_with("%PDF-1.7\n"));
}

TEST_CASE("Files that differ have identifiers that differ, each the same twice", "[bundle]")
{
    auto const identity = [](std::vector<std::string> const& lines, std::vector<Bookmark> const& bookmarks) {
        TemporaryFolder const folder;
        PdfWriter writer("Disclosed record", Stamp::Final, folder.path());
        writer.add(support::burntPage(1, faxed, lines, {}), {});
        writer.write(folder / "record.pdf", bookmarks);
        QPDF pdf;
        pdf.processFile((folder / "record.pdf").c_str());
        QPDFObjectHandle both = pdf.getTrailer().getKey("/ID");
        CHECK(both.getArrayItem(0).getStringValue() == both.getArrayItem(1).getStringValue());
        CHECK(both.getArrayItem(0).getStringValue().size() == 16);
        return both.getArrayItem(0).getStringValue();
    };
    std::string const first = identity({"One line"}, {});
    CHECK(first == identity({"One line"}, {}));
    CHECK(first != identity({"Another line"}, {}));
    CHECK(first != identity({"One line"}, {{"Part 1", 1}}));
}

TEST_CASE("A fax code whose black is white is declared so, and shows the same page", "[bundle]")
{
    TemporaryFolder const folder;
    BurntPage page = support::burntPage(1, faxed, {"One line of words"}, {});
    Raster const upright = rendered(written(folder, {page}, {}));
    Raster const before = pixels(page.image);
    std::vector<std::uint8_t> negative(before.bytes().begin(), before.bytes().end());
    std::transform(negative.begin(), negative.end(), negative.begin(),
                   [](auto byte) { return static_cast<std::uint8_t>(~byte); });
    page.image.stream = encodeG4(Raster(page.image.size, Colour::Bilevel, negative));
    page.image.inverse = true;
    CHECK(pixels(page.image) == before);
    CHECK(rendered(written(folder, {page}, {})) == upright);
}

TEST_CASE("A picture appears upright, however it was stored", "[bundle]")
{
    std::vector<std::string> const lines{"One line of words", "", "and another further down"};
    Raster const upright = [&] {
        TemporaryFolder const folder;
        return rendered(written(folder, {support::burntPage(1, faxed, lines, {})}, {}));
    }();
    for (int const degrees : {90, 180, 270}) {
        TemporaryFolder const folder;
        support::BurntShape const turned{BurntImage::Codec::G4, Colour::Bilevel, Turn(degrees)};
        Raster const shown = rendered(written(folder, {support::burntPage(1, turned, lines, {})}, {}));
        std::size_t differing = 0;
        for (std::size_t i = 0; i < shown.bytes().size(); ++i)
            differing += std::abs(shown.bytes()[i] - upright.bytes()[i]) > 128;
        INFO(degrees);
        CHECK(differing < shown.bytes().size() / 500);
    }
}

TEST_CASE("Each codec stands in the file as a reader expects it", "[bundle]")
{
    TemporaryFolder const folder;
    support::writeBundle(folder.path(), Stamp::Final);
    PdfSource const source(folder / "disclosure/record.pdf");
    REQUIRE(source.pageCount() == 7);
    for (int page = 1; page <= 7; ++page) {
        Raster const shown = source.render(page, {595, 842}, Colour::Rgb);
        INFO(page);
        // "Visit", the first word, is there; a box is grey inside and nothing of it is black or white.
        CHECK(darkest(shown, {72, 72, 102, 84}) < 120);
        CHECK(colourAt(shown, 40, 500)[0] > 250);
        if (page < 7)
            CHECK(colourAt(shown, 296, 117) == std::vector<int>{217, 217, 217});
    }
}

TEST_CASE("A box is pale grey with a dark border and a label in it", "[bundle]")
{
    TemporaryFolder const folder;
    Rect const box{100, 200, 260, 216};
    Raster const shown = rendered(written(folder, {support::burntPage(1, faxed, {}, {})}, {{box, "Third party"}}));
    CHECK(colourAt(shown, 257, 213) == std::vector<int>{217, 217, 217});
    CHECK(colourAt(shown, 100, 208)[0] < 80);
    CHECK(colourAt(shown, 259, 208)[0] < 80);
    CHECK(colourAt(shown, 98, 208)[0] == 255);
    CHECK(colourAt(shown, 261, 208)[0] == 255);
    CHECK(darkest(shown, {103, 201, 150, 211}) < 100); // the label, at the head
    CHECK(darkest(shown, {180, 202, 257, 214}) == 217);
    CHECK(darkest(shown, {103, 212, 257, 214}) == 217);
}

TEST_CASE("Boxes are black or white where that was asked for, with a label that can be read on them", "[bundle]")
{
    TemporaryFolder const folder;
    Rect const box{100, 200, 260, 216};
    auto const shown = [&](BoxColour colour) {
        return rendered(written(folder, {support::burntPage(1, faxed, {}, {})}, {{box, "Third party"}}, {Stamp::Final, colour}));
    };
    Raster const black = shown(BoxColour::Black);
    CHECK(colourAt(black, 257, 213) == std::vector<int>{0, 0, 0});
    int lightest = 0;
    for (int x = 103; x < 150; ++x)
        lightest = std::max(lightest, colourAt(black, x, 206)[0]);
    CHECK(lightest > 150);
    Raster const white = shown(BoxColour::White);
    CHECK(colourAt(white, 257, 213) == std::vector<int>{255, 255, 255});
    CHECK(colourAt(white, 100, 208)[0] < 80);
    CHECK(darkest(white, {103, 201, 150, 211}) < 100);
}

TEST_CASE("Everything on a page is either tagged as words or passed over by a screen reader", "[bundle]")
{
    TemporaryFolder const folder;
    Rect const box{144, 90, 206, 102};
    std::vector<std::string> const lines{"One line of words", "", "and another further down"};
    QPDF pdf;
    auto const pages = pagesOf(
        pdf, written(folder, {support::burntPage(1, faxed, lines, {})}, {{box, "Third party", 1, saidOf("Third party")}}));
    std::string content = contentOf(pages.front());
    for (auto at = content.find("BMC"); at != std::string::npos; at = content.find("BMC")) {
        auto const end = content.find("EMC\n", at);
        REQUIRE(end != std::string::npos);
        auto const begin = content.rfind('\n', at);
        content.erase(begin == std::string::npos ? 0 : begin + 1, end + 4 - (begin == std::string::npos ? 0 : begin + 1));
    }
    for (char const* operation : {" Do", " re", " f", " S"})
        CHECK(content.find(operation) == std::string::npos);
    CHECK(content.starts_with("/P <</MCID 0>> BDC\nBT "));
    CHECK(content.find("/P <</MCID 2>> BDC\nBT ") != std::string::npos);
    CHECK(content.ends_with("ET EMC\n"));
    auto page = pages.front();
    CHECK(page.getKey("/Tabs").getName() == "/S");
    CHECK(pdf.getRoot().getKey("/StructTreeRoot").getKey("/ParentTreeNextKey").getIntValue() == 1);
}

TEST_CASE("A label that would be too small to read is left out", "[bundle]")
{
    TemporaryFolder const folder;
    Raster const shown =
        rendered(written(folder, {support::burntPage(1, faxed, {}, {})}, {{{100, 200, 112, 210}, "Third party information"}}));
    CHECK(colourAt(shown, 106, 205) == std::vector<int>{217, 217, 217});
    CHECK(darkest(shown, {103, 203, 109, 207}) == 217);
}

TEST_CASE("Boxes, labels and page numbers are drawn, not written", "[bundle]")
{
    TemporaryFolder const folder;
    auto const file =
        written(folder, {support::burntPage(1, faxed, {}, {})}, {{{100, 200, 260, 216}, "Third party"}}, Stamp::Draft);
    CHECK(PdfSource(file).words(1).empty());
    QPDF pdf;
    CHECK(contentOf(pagesOf(pdf, file).front()).find("Tj") == std::string::npos);
}

TEST_CASE("A draft says so at the head and across the page", "[bundle]")
{
    TemporaryFolder const final;
    TemporaryFolder const draft;
    Raster const plain = rendered(written(final, {support::burntPage(1, faxed, {}, {})}, {}));
    Raster const marked = rendered(written(draft, {support::burntPage(1, faxed, {}, {})}, {}, Stamp::Draft));
    CHECK(darkest(plain, {150, 2, 450, 25}) == 255);
    CHECK(darkest(marked, {150, 2, 450, 25}) < 120);
    CHECK(darkest(plain, {100, 100, 500, 700}) == 255);
    CHECK(darkest(marked, {100, 100, 500, 700}) < 200);
    // It is an outline: a page can still be read through it.
    std::size_t dark = 0;
    for (int y = 100; y < 700; ++y)
        for (int x = 100; x < 500; ++x)
            dark += colourAt(marked, x, y)[0] < 250;
    CHECK(dark < 400 * 600 / 20);
}

TEST_CASE("The words of a page can be copied from where their pixels are", "[bundle]")
{
    PageTextWriter text;
    text.word("Élodie", {72, 100, 110, 110}, 90);
    text.word("O’Neill’s", {114, 100, 160, 110}, 90);
    text.word("file", {164, 100, 180, 110}, 90);
    text.endLine();
    TemporaryFolder const folder;
    auto const words = wordsOf(written(folder, {with(text.finish(Turn(), 0))}, {}));
    REQUIRE(words.size() == 3);
    REQUIRE(words.contains("O’Neill’s"));
    Rect const box = words.at("O’Neill’s");
    CHECK(box.x0 == Approx(114).margin(0.05));
    CHECK(box.x1 == Approx(160).margin(0.05));
    CHECK(std::abs(box.centre().y - 105) < 3);
    CHECK(box.height() < 16);
}

TEST_CASE("Words of a turned page lie where its letters lie", "[bundle]")
{
    for (int const degrees : {90, 180, 270}) {
        Turn const turn(degrees);
        Size const upright = turn.inverse().apply(support::a4);
        Rect const place = turn.apply(Rect{72, 100, 110, 110}, upright);
        PageTextWriter text;
        text.word("Station", place, 90);
        text.word("Road", turn.apply(Rect{114, 100, 140, 110}, upright), 90);
        TemporaryFolder const folder;
        auto const words = wordsOf(written(folder, {with(text.finish(turn, 0))}, {}));
        INFO(degrees);
        REQUIRE(words.contains("Station"));
        REQUIRE(words.contains("Road"));
        Rect const box = words.at("Station");
        CHECK(std::abs(box.centre().x - place.centre().x) < 3);
        CHECK(std::abs(box.centre().y - place.centre().y) < 3);
        CHECK(std::max(box.width(), box.height()) == Approx(38).margin(0.1));
        CHECK((box.width() > box.height()) == (place.width() > place.height()));
    }
}

TEST_CASE("Small and tall words of a line stay together when they are copied", "[bundle]")
{
    PageTextWriter text;
    text.word("The", {72, 100, 90, 109}, 90);
    text.word("nurse", {94, 102.5, 120, 109}, 90);
    text.word("saw", {124, 102.5, 142, 109}, 90);
    text.word("Greg", {146, 100, 170, 111.5}, 90);
    TemporaryFolder const folder;
    auto const words = wordsOf(written(folder, {with(text.finish(Turn(), 0))}, {}));
    REQUIRE(words.size() == 4);
    for (auto const& [word, box] : words) {
        INFO(word);
        CHECK(box.y0 == Approx(words.at("The").y0).margin(0.5));
        CHECK(box.y1 == Approx(words.at("The").y1).margin(0.5));
    }
}

TEST_CASE("A word that a box covers is nowhere in the file, one that it grazes keeps clear of it", "[bundle]")
{
    PageTextWriter text;
    text.word("before", {72, 100, 110, 110}, 90);
    text.word("grazed", {114, 100, 160, 110}, 90);
    text.word("covered", {162, 100, 200, 110}, 90);
    text.word("half", {204, 100, 224, 110}, 90);
    Rect const box{155, 98, 216, 112};
    TemporaryFolder const folder;
    auto const words = wordsOf(written(folder, {with(text.finish(Turn(), 0))}, {{box, "Third party"}}));
    CHECK(words.size() == 2);
    REQUIRE(words.contains("grazed"));
    CHECK(words.at("grazed").x1 <= 155.01);
    CHECK(words.at("before").x1 <= 110.1);
}

TEST_CASE("A word that hangs over the edge is cut to the page, and one beyond it is left out", "[bundle]")
{
    PageTextWriter text;
    text.word("edge", {570, 100, 600, 110}, 90);
    text.word("beyond", {600, 120, 640, 130}, 90);
    text.word("above", {72, -20, 100, -8}, 90);
    TemporaryFolder const folder;
    auto const file = written(folder, {with(text.finish(Turn(), 0))}, {});
    auto const words = wordsOf(file);
    CHECK(words.size() == 1);
    REQUIRE(words.contains("edge"));
    CHECK(words.at("edge").x1 <= 595.01);
    QPDF pdf;
    std::string const content = contentOf(pagesOf(pdf, file).front());
    CHECK(content.find(" Tj") == content.rfind(" Tj"));
}

TEST_CASE("Page numbers count from one to the number of pages", "[bundle]")
{
    TemporaryFolder const folder;
    BurntPage const page = support::burntPage(1, faxed, {}, {});
    Outlines const outlines;
    auto const file = written(folder, {page, page, page}, {});
    QPDF pdf;
    auto const pages = pagesOf(pdf, file);
    Foot const foot = footOf(page, {}, {1, 0}, 1, outlines);
    for (int number = 1; number <= 3; ++number)
        CHECK(contentOf(pages[static_cast<std::size_t>(number - 1)])
                  .find(footContent(foot, page.size, footWords({number, 0}, number, 3), outlines))
              != std::string::npos);
}

TEST_CASE("A record of thousands of pages hangs in a tree, with all pages in order", "[bundle]")
{
    TemporaryFolder const folder;
    BurntPage const page = support::burntPage(1, faxed, {}, {});
    std::vector<BurntPage> pages(250, page);
    for (std::size_t i = 0; i < pages.size(); ++i)
        pages[i].size.width = 500 + static_cast<double>(i);
    auto const file = written(folder, pages, {});
    PdfSource const source(file);
    REQUIRE(source.pageCount() == 250);
    for (int const number : {1, 100, 101, 200, 250})
        CHECK(source.pageSize(number).width == Approx(499 + number));
    QPDF pdf;
    pagesOf(pdf, file);
    CHECK(pdf.getRoot().getKey("/Pages").getKey("/Kids").getArrayNItems() == 3);
}

TEST_CASE("The file says its title, its producer and nothing else about itself", "[bundle]")
{
    TemporaryFolder const folder;
    auto const file = written(folder, {support::burntPage(1, faxed, {}, {})}, {});
    QPDF pdf;
    pdf.processFile(file.c_str());
    CHECK(pdf.getTrailer().getKey("/Info").unparseResolved() == "<< /Producer (Candour) /Title (Disclosed record) >>");
    CHECK(pdf.getRoot().getKeys()
          == std::set<std::string>{"/Lang", "/MarkInfo", "/Metadata", "/Outlines", "/PageLabels", "/Pages", "/StructTreeRoot",
                                   "/Type", "/ViewerPreferences"});
    CHECK(pdf.getWarnings().empty());
}

TEST_CASE("The embedded font does not depend on the words", "[bundle]")
{
    auto const fontOf = [](std::vector<std::string> const& lines) {
        TemporaryFolder const folder;
        QPDF pdf;
        QPDFObjectHandle font = pagesOf(pdf, written(folder, {support::burntPage(1, faxed, lines, {})}, {}))
                                    .front()
                                    .getKey("/Resources")
                                    .getKey("/Font")
                                    .getKey("/F");
        QPDFObjectHandle below = font.getKey("/DescendantFonts").getArrayItem(0);
        std::string all = below.getKey("/W").unparseResolved();
        for (QPDFObjectHandle stream : {font.getKey("/ToUnicode"), below.getKey("/FontDescriptor").getKey("/FontFile2")}) {
            auto const buffer = stream.getStreamData();
            all.append(reinterpret_cast<char const*>(buffer->getBuffer()), buffer->getSize());
        }
        return all;
    };
    CHECK(fontOf({}) == fontOf({"Zażółć gęślą jaźń 0123456789"}));
}

TEST_CASE("Spooled pictures leave nothing behind", "[bundle]")
{
    TemporaryFolder const folder;
    written(folder, {support::burntPage(1, faxed, {}, {})}, {});
    auto const files = std::filesystem::directory_iterator(folder.path());
    CHECK(std::distance(begin(files), end(files)) == 1);
}

TEST_CASE("A place that cannot be written is named", "[bundle]")
{
    TemporaryFolder const folder;
    CHECK(support::refused([&] { PdfWriter("T", Stamp::Final, folder / "gone"); }).fault() == Fault::Access);
    PdfWriter writer("T", Stamp::Final, folder.path());
    writer.add(support::burntPage(1, faxed, {}, {}), {});
    Error const error = support::refused([&] { writer.write(folder / "gone" / "record.pdf", {}); });
    CHECK(error.fault() == Fault::Access);
    CHECK(support::says(error, "record.pdf"));
}
