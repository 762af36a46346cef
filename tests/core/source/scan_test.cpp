// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/scan.h"

#include "core/base/error.h"
#include "core/source/page_pixels.h"
#include "tests/support/drawn_pdf.h"
#include "tests/support/drawn_picture.h"
#include "tests/support/opened_pdf.h"
#include "tests/support/sample_case.h"
#include "tests/support/source_tree.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <functional>

using namespace core;
using support::difference;
using support::DrawnPage;
using support::OpenedPdf;
using support::shortLetter;
using support::Stored;

namespace {

bool isScan(DrawnPage const& page)
{
    return OpenedPdf(page).scan().has_value();
}

struct Kind {
    Stored stored;
    Codec codec;
    Colour colour;
};

} // namespace

TEST_CASE("A page stored without loss gives exactly the pixels that were scanned", "[source]")
{
    auto const kind =
        GENERATE(Kind{Stored::G4, Codec::G4, Colour::Bilevel}, Kind{Stored::G3, Codec::G3, Colour::Bilevel},
                 Kind{Stored::G3Mixed, Codec::G3, Colour::Bilevel}, Kind{Stored::Jbig2, Codec::Jbig2, Colour::Bilevel},
                 Kind{Stored::Bilevel, Codec::Flate, Colour::Bilevel}, Kind{Stored::Grey, Codec::Flate, Colour::Grey},
                 Kind{Stored::Rgb, Codec::Flate, Colour::Rgb});
    CAPTURE(name(kind.codec), static_cast<int>(kind.stored));
    DrawnPage page = shortLetter(kind.stored);
    page.noise = kind.colour == Colour::Bilevel ? 0 : 0.5;
    OpenedPdf const opened(page);
    auto const scan = opened.scan();
    REQUIRE(scan);
    CHECK(scan->codec == kind.codec);
    CHECK(scan->colour == kind.colour);
    CHECK(scan->turn == Turn(0));
    Raster const expected = kind.colour == Colour::Bilevel ? support::blackAndWhite(support::drawn(page))
                            : kind.colour == Colour::Grey  ? grey(support::drawn(page))
                                                           : support::drawn(page);
    CHECK(scan->size == expected.size());
    auto const pixels = nativePixels(*scan);
    REQUIRE(pixels);
    CHECK(*pixels == expected);
}

TEST_CASE("A page stored with loss gives pixels close to those that were scanned", "[source]")
{
    auto const kind =
        GENERATE(Kind{Stored::JpegGrey, Codec::Jpeg, Colour::Grey}, Kind{Stored::Jpeg420, Codec::Jpeg, Colour::Rgb},
                 Kind{Stored::Jpeg422, Codec::Jpeg, Colour::Rgb}, Kind{Stored::Jpeg444, Codec::Jpeg, Colour::Rgb},
                 Kind{Stored::JpegProgressive, Codec::Jpeg, Colour::Rgb}, Kind{Stored::Jpx, Codec::Jpx, Colour::Rgb});
    CAPTURE(name(kind.codec), static_cast<int>(kind.stored));
    DrawnPage const page = shortLetter(kind.stored);
    OpenedPdf const opened(page);
    auto const scan = opened.scan();
    REQUIRE(scan);
    CHECK(scan->codec == kind.codec);
    auto const pixels = nativePixels(*scan);
    REQUIRE(pixels);
    CHECK(pixels->colour() == kind.colour);
    CHECK(difference(*pixels, support::drawn(page)) < 1);
}

TEST_CASE("A palette of tinted paper becomes its colours", "[source]")
{
    DrawnPage const page = shortLetter(Stored::Palette);
    OpenedPdf const opened(page);
    auto const scan = opened.scan();
    REQUIRE(scan);
    CHECK(scan->codec == Codec::Flate);
    auto const pixels = nativePixels(*scan);
    REQUIRE(pixels);
    Raster const original = grey(support::drawn(page));
    std::vector<std::uint8_t> expected;
    for (std::uint8_t const level : original.bytes())
        for (int const step : {17, 17, 15})
            expected.push_back(static_cast<std::uint8_t>(level / 16 * step));
    CHECK(*pixels == Raster(original.size(), Colour::Rgb, std::move(expected)));
}

TEST_CASE("Black counts as 1 or as 0, and a reversed decode array turns both about", "[source]")
{
    Stored const stored = GENERATE(Stored::G4, Stored::G3, Stored::Bilevel, Stored::Jbig2);
    DrawnPage page = shortLetter(stored);
    Raster const plain = *nativePixels(*OpenedPdf(page).scan());
    if (stored == Stored::G4 || stored == Stored::G3) {
        DrawnPage other = page;
        other.blackIs1 = true;
        CHECK(*nativePixels(*OpenedPdf(other).scan()) == plain);
    }
    page.pictureKeys = "/Decode [1 0]";
    Raster const reversed = *nativePixels(*OpenedPdf(page).scan());
    std::vector<std::uint8_t> flipped;
    for (std::uint8_t const byte : plain.bytes())
        flipped.push_back(static_cast<std::uint8_t>(~byte));
    CHECK(reversed == Raster(plain.size(), Colour::Bilevel, flipped));
}

TEST_CASE("A scan turned by its page or by its matrix is displayed upright", "[source]")
{
    Stored const stored = GENERATE(Stored::G4, Stored::Jbig2, Stored::Grey);
    int const rotate = GENERATE(0, 90, 180, 270);
    int const pictureTurn = GENERATE(0, 90, 180, 270);
    CAPTURE(static_cast<int>(stored), rotate, pictureTurn);
    DrawnPage page = shortLetter(stored);
    page.rotate = rotate;
    page.pictureTurn = pictureTurn;
    page.dpi = 100;
    OpenedPdf const opened(page);
    auto const scan = opened.scan();
    REQUIRE(scan);
    CHECK(scan->turn == Turn(rotate + pictureTurn));
    Raster const upright = pagePixels(&opened.scans, opened.source, 1).raster;
    CHECK(upright == (stored == Stored::Grey ? grey(support::drawn(page)) : support::blackAndWhite(support::drawn(page))));
    // Poppler, which knows nothing of scans, agrees on what is up.
    Raster const rendered = opened.source.render(1, upright.size(), Colour::Grey);
    PixelSize const small{upright.size().width / 4, upright.size().height / 4};
    CHECK(difference(shrunk(rendered, small), shrunk(upright, small)) < 3);
}

TEST_CASE("Whatever cannot be seen leaves a scan a scan", "[source]")
{
    DrawnPage page = shortLetter(Stored::G4);
    SECTION("the invisible words of an older reading")
    {
        page.hidden = page.lines;
    }
    SECTION("a link")
    {
        page.notes = {{"Link", {10, 10, 50, 30}, support::DrawnNote::Look::None}};
    }
    SECTION("a hidden stamp")
    {
        page.notes = {{"Stamp", {10, 10, 50, 30}, support::DrawnNote::Look::Hidden}};
    }
    SECTION("a form field without a look")
    {
        page.notes = {{"Widget", {10, 10, 50, 30}, support::DrawnNote::Look::None}};
    }
    SECTION("words beneath the picture")
    {
        page.before = "BT /F1 12 Tf 50 50 Td (covered) Tj ET";
    }
    SECTION("a white ground beneath the picture")
    {
        page.before = "1 g 0 0 298 421 re f";
    }
    SECTION("a clip that is the page")
    {
        page.before = "0 0 298 421 re W n";
    }
    SECTION("a clip drawn as four lines")
    {
        page.before = "0 0 m 298 0 l 298 421 l 0 421 l h W n";
    }
    SECTION("settings that change nothing")
    {
        page.resourceKeys = "/ExtGState << /Plain << /ca 1 /BM /Normal /SMask /None >> >>";
        page.before = "/Plain gs 0.5 w";
    }
    SECTION("marks of structure")
    {
        page.before = "/Artifact << /Type /Pagination >> BDC EMC";
    }
    SECTION("states saved and never restored")
    {
        page.before = "q q";
    }
    CHECK(isScan(page));
}

TEST_CASE("Whatever else can be seen makes a page no scan", "[source]")
{
    DrawnPage page = shortLetter(Stored::G4);
    SECTION("words over the picture")
    {
        page.after = "BT /F1 12 Tf 50 50 Td (stamped) Tj ET";
    }
    SECTION("words that are outlined")
    {
        page.after = "BT /F1 12 Tf 1 Tr 50 50 Td (stamped) Tj ET";
    }
    SECTION("words that clip")
    {
        page.before = "BT /F1 12 Tf 7 Tr 50 50 Td (stamped) Tj ET";
    }
    SECTION("a rectangle")
    {
        page.after = "0 g 50 50 100 20 re f";
    }
    SECTION("a line")
    {
        page.after = "50 50 m 100 50 l S";
    }
    SECTION("a shading")
    {
        page.after = "/Any sh";
    }
    SECTION("an inline image")
    {
        page.after = "q 50 0 0 50 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q";
    }
    SECTION("the picture twice")
    {
        page.after = "q 100 0 0 100 0 0 cm /Scan Do Q";
    }
    SECTION("a stamp")
    {
        page.notes = {{"Stamp", {10, 10, 50, 30}, support::DrawnNote::Look::Appearance}};
    }
    SECTION("a highlight that viewers draw")
    {
        page.notes = {{"Highlight", {10, 10, 50, 30}, support::DrawnNote::Look::None}};
    }
    SECTION("a filled form field")
    {
        page.notes = {{"Widget", {10, 10, 50, 30}, support::DrawnNote::Look::Appearance}};
    }
    SECTION("a picture that is half transparent")
    {
        page.resourceKeys = "/ExtGState << /Half << /ca 0.5 >> >>";
        page.before = "/Half gs";
    }
    SECTION("a picture that is multiplied")
    {
        page.resourceKeys = "/ExtGState << /Blend << /BM /Multiply >> >>";
        page.before = "/Blend gs";
    }
    SECTION("a clip that hides a part")
    {
        page.before = "0 0 298 300 re W n";
    }
    SECTION("a clip that is round")
    {
        page.before = "0 0 m 0 421 298 421 298 0 c h W n";
    }
    SECTION("a layer with rules of its own")
    {
        page.resourceKeys = "/Properties << /Rules << /Type /OCMD >> >>";
        page.before = "/OC /Rules BDC";
        page.after = "EMC";
    }
    SECTION("a picture that is smaller than the page")
    {
        page.before = "0.9 0 0 0.9 0 0 cm";
    }
    SECTION("a picture that is larger than the page")
    {
        page.before = "1.1 0 0 1.1 -10 -10 cm";
    }
    SECTION("a picture that lies askew")
    {
        page.before = "0.9994 0.0349 -0.0349 0.9994 0 0 cm";
    }
    SECTION("a picture that is mirrored")
    {
        page.before = "-1 0 0 1 298 0 cm";
    }
    SECTION("a stencil")
    {
        page.pictureKeys = "/ImageMask true";
    }
    SECTION("a mask")
    {
        page.pictureKeys = "/Mask [0 0]";
    }
    SECTION("a colour space for printing")
    {
        page.pictureKeys = "/ColorSpace /DeviceCMYK";
    }
    CHECK_FALSE(isScan(page));
}

TEST_CASE("A picture that says more than it holds is left to the renderer", "[source]")
{
    DrawnPage page = shortLetter(Stored::Grey);
    SECTION("more rows than there are")
    {
        page.pictureKeys = "/Height 99999";
    }
    SECTION("more pixels than any scan has")
    {
        page.pictureKeys = "/Width 100000 /Height 100000";
    }
    SECTION("a width below zero")
    {
        page.pictureKeys = "/Width -5";
    }
    SECTION("a number of bits that does not exist")
    {
        page.pictureKeys = "/BitsPerComponent 7";
    }
    SECTION("a filter that nobody knows")
    {
        page.pictureKeys = "/Filter /Unheard";
    }
    SECTION("a JPEG of another size")
    {
        page.stored = Stored::JpegGrey;
        page.pictureKeys = "/Height 10";
    }
    SECTION("a JPEG of other colours")
    {
        page.stored = Stored::JpegGrey;
        page.pictureKeys = "/ColorSpace /DeviceRGB";
    }
    SECTION("fax of another width")
    {
        page.stored = Stored::G4;
        page.pictureKeys = "/DecodeParms << /K -1 /Columns 10 >>";
    }
    CHECK_FALSE(isScan(page));
}

TEST_CASE("Rows that a fax stream does not hold are white", "[source]")
{
    DrawnPage page = shortLetter(Stored::G4);
    Raster const whole = *nativePixels(*OpenedPdf(page).scan());
    PixelSize const size = whole.size();
    page.pictureKeys = "/Height " + std::to_string(size.height + 80);
    auto const scan = OpenedPdf(page).scan();
    REQUIRE(scan);
    Raster const longer = *nativePixels(*scan);
    CHECK(cropped(longer, {0, 0, size.width, size.height}) == whole);
    CHECK(cropped(longer, {0, size.height, size.width, size.height + 80}) == Raster({size.width, 80}, Colour::Bilevel));
}

TEST_CASE("A file that libqpdf cannot open is refused by name", "[source]")
{
    support::TemporaryFolder const folder;
    auto const file = folder.write("letter.pdf", "no PDF at all");
    CHECK_THROWS_WITH(ScanFile(file), Catch::Contains("letter.pdf"));
}

TEST_CASE("Real JBIG2 scans decode to the bits that poppler-utils extracts", "[source]")
{
    auto const file = support::strangersFolder("scans") / "ocrmypdf_cardinal.pdf";
    if (!std::filesystem::exists(file)) {
        WARN("Skipped: there are no real scans beside the project.");
        return;
    }
    support::TemporaryFolder const folder;
    PdfSource const source(file);
    ScanFile const scans(file);
    std::string const command = "pdfimages -l 4 '" + file.string() + "' '" + (folder.path() / "page").string() + "'";
    if (std::system(command.c_str()) != 0) {
        WARN("Skipped: poppler-utils is not installed.");
        return;
    }
    for (int number = 1; number <= 4; ++number) {
        auto const scan = scanOf(&scans, source, number);
        REQUIRE(scan);
        CHECK(scan->codec == Codec::Jbig2);
        CHECK(scan->turn == Turn(90 * (number - 1)));
        auto const pixels = nativePixels(*scan);
        REQUIRE(pixels);
        CHECK(pixels->colour() == Colour::Bilevel);
        // A portable bitmap: a header of one line each for magic and size, then rows as ours.
        std::ifstream in(folder.path() / ("page-00" + std::to_string(number - 1) + ".pbm"), std::ios::binary);
        std::string magic;
        PixelSize size;
        in >> magic >> size.width >> size.height;
        in.get();
        std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>(in), {}};
        REQUIRE(magic == "P4");
        CHECK(*pixels == Raster(size, Colour::Bilevel, std::move(bytes)));
    }
}

TEST_CASE("Real scans are recognised in the codec that they are stored in", "[source]")
{
    if (!std::filesystem::exists(support::strangersFolder("scans"))) {
        WARN("Skipped: there are no real scans beside the project.");
        return;
    }
    struct Expected {
        char const* file;
        int page;
        std::optional<Codec> codec;
        int turn;
    };
    for (Expected const& expected :
         {Expected{"ocrmypdf_ccitt.pdf", 1, Codec::G4, 0}, Expected{"pdfjs_issue5747.pdf", 1, Codec::G3, 270},
          Expected{"paperless_barcode-fax-image.pdf", 2, Codec::G3, 0}, Expected{"ocrmypdf_lichtenstein.pdf", 1, Codec::Jpx, 0},
          Expected{"ocrmypdf_palette.pdf", 1, Codec::Flate, 0}, Expected{"paperless_rotated.pdf", 3, Codec::Jpeg, 0},
          Expected{"ocrmypdf_cmyk.pdf", 1, {}, 0}, Expected{"ocrmypdf_masks.pdf", 1, {}, 0},
          Expected{"ocrmypdf_skew.pdf", 1, {}, 0}, Expected{"pdfjs_issue12963.pdf", 2, {}, 0}}) {
        CAPTURE(expected.file);
        PdfSource const source(support::strangersFolder("scans") / expected.file);
        ScanFile const scans(support::strangersFolder("scans") / expected.file);
        auto const scan = scanOf(&scans, source, expected.page);
        CHECK(scan.has_value() == expected.codec.has_value());
        if (scan && expected.codec) {
            CHECK(scan->codec == *expected.codec);
            CHECK(scan->turn == Turn(expected.turn));
            CHECK(nativePixels(*scan).has_value());
        }
    }
}
