// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/viewed_file.h"

#include "core/base/error.h"
#include "tests/support/drawn_pdf.h"
#include "tests/support/opened_pdf.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace core;
using support::difference;
using support::DrawnPage;
using support::Stored;

namespace {

DrawnPage noteOf(Stored stored, std::string const& first = "Dear Ms Ellis,")
{
    DrawnPage page;
    page.stored = stored;
    page.size = {298, 421};
    page.lines = support::column({first, "thank you for your letter of", "the fourth of May."}, {30, 40});
    return page;
}

Look lookAt(int number, PixelSize whole, Size page = {298, 421})
{
    return {number, page, whole, {0, 0, whole.width, whole.height}};
}

std::filesystem::path write(support::TemporaryFolder const& folder, std::vector<DrawnPage> const& pages)
{
    return folder.write("drawn.pdf", support::drawnPdf(pages));
}

} // namespace

TEST_CASE("The window sees the page that is read and burnt, whatever its codec", "[source]")
{
    for (Stored const stored : {Stored::G4, Stored::JpegGrey, Stored::Jpeg420, Stored::Palette, Stored::Jbig2, Stored::Text}) {
        support::TemporaryFolder const folder;
        auto const file = write(folder, {noteOf(Stored::G4, "Another page"), noteOf(stored)});
        ViewedFile viewed(file);
        PdfSource const source(file);
        ScanFile const scans(file);
        Raster const seen = viewed.show(lookAt(2, {298, 421}));
        Raster const same = pageView(&scans, source, 2, {298, 421}, Colour::Rgb);
        INFO(static_cast<int>(stored));
        REQUIRE(seen.size() == same.size());
        CHECK(difference(seen, same) < 0.1);
        CHECK(difference(seen, viewed.show(lookAt(1, {298, 421}))) > 0.3);
    }
}

TEST_CASE("A page turned by its file, or by its picture's place, is seen upright and in part", "[source]")
{
    for (int const rotate : {0, 90, 180, 270})
        for (Stored const stored : {Stored::G4, Stored::Jpeg420, Stored::Text}) {
            DrawnPage page = noteOf(stored);
            page.rotate = rotate;
            support::TemporaryFolder const folder;
            ViewedFile viewed(write(folder, {page}));
            PixelSize const whole{400, 565};
            Look look = lookAt(1, whole);
            Raster const all = scaledPart(viewed.show(look), whole, look.part);
            INFO(rotate << ", stored " << static_cast<int>(stored));
            // Four parts, as the window asks for them at high zoom, show what the whole shows.
            for (PixelRect const part :
                 {PixelRect{0, 0, 200, 280}, {200, 0, 400, 280}, {0, 280, 200, 565}, {200, 280, 400, 565}}) {
                look.part = part;
                Raster const piece = viewed.show(look);
                CHECK(piece.size() == PixelSize{part.width(), part.height()});
                CHECK(difference(piece, cropped(all, part)) < 4);
            }
        }
}

TEST_CASE("A part of a picture is what the picture scaled would show there", "[source]")
{
    std::vector<std::uint8_t> bytes;
    for (int y = 0; y < 90; ++y)
        for (int x = 0; x < 120; ++x)
            bytes.push_back(static_cast<std::uint8_t>((x * 2 + y) % 256));
    Raster const picture({120, 90}, Colour::Grey, bytes);
    Raster const half = shrunk(picture, {60, 45});
    CHECK(difference(scaledPart(picture, {60, 45}, {10, 5, 50, 40}), cropped(half, {10, 5, 50, 40})) < 0.6);
    // Enlarged, each pixel becomes a square of itself.
    Raster const large = scaledPart(picture, {240, 180}, {20, 20, 22, 22});
    CHECK(large.bytes()[0] == picture.row(10)[10]);
    CHECK(large.bytes()[3] == picture.row(10)[10]);
    CHECK_THROWS_AS(scaledPart(picture, {60, 45}, {60, 45, 70, 50}), Error);
}

TEST_CASE("A huge page is looked at in parts without all of it being made", "[source]")
{
    DrawnPage page = noteOf(Stored::G4);
    page.dpi = 600;
    support::TemporaryFolder const folder;
    ViewedFile viewed(write(folder, {page}));
    // Where the whole page shows ink, its part at a hundred times the size does.
    Raster const small = grey(viewed.show(lookAt(1, {298, 421})));
    auto const bytes = small.bytes();
    auto const darkest = std::min_element(bytes.begin(), bytes.end()) - bytes.begin();
    REQUIRE(bytes[static_cast<std::size_t>(darkest)] < 128);
    int const x = static_cast<int>(darkest % 298) * 100;
    int const y = static_cast<int>(darkest / 298) * 100;
    Look look = lookAt(1, {29800, 42100});
    look.part = {x, y, x + 100, y + 100};
    Raster const part = grey(viewed.show(look));
    CHECK(part.size() == PixelSize{100, 100});
    CHECK(std::count_if(part.bytes().begin(), part.bytes().end(), [](auto value) { return value < 60; }) > 2000);
    look.part = {100, 41900, 1124, 42100};
    Raster const paper = grey(viewed.show(look));
    CHECK(paper.size() == PixelSize{1024, 200});
    CHECK(std::all_of(paper.bytes().begin(), paper.bytes().end(), [](auto value) { return value > 200; }));
}

TEST_CASE("A file that lies about how many pages stand where is found out", "[source]")
{
    support::TemporaryFolder const folder;
    std::string const honest =
        support::drawnPdf({noteOf(Stored::G4, "One"), noteOf(Stored::G4, "Two"), noteOf(Stored::G4, "Three")});
    CHECK(ViewedFile(folder.write("honest.pdf", honest)).countsAreTrue());
    std::string lying = honest;
    auto const at = lying.find("/Count 3");
    REQUIRE(at != std::string::npos);
    lying.replace(at, 8, "/Count 2");
    CHECK_FALSE(ViewedFile(folder.write("lying.pdf", lying)).countsAreTrue());
}

TEST_CASE("A page that is not there, or has no area, is said so", "[source]")
{
    support::TemporaryFolder const folder;
    ViewedFile viewed(write(folder, {noteOf(Stored::Text)}));
    CHECK_THROWS_AS(viewed.show(lookAt(2, {100, 100})), Error);
    CHECK_THROWS_AS(viewed.show(lookAt(1, {100, 100}, {0, 0})), Error);
    Look nowhere = lookAt(1, {100, 100});
    nowhere.part = {100, 100, 120, 120};
    CHECK_THROWS_AS(viewed.show(nowhere), Error);
    CHECK_THROWS_AS(ViewedFile(folder / "missing.pdf").show(lookAt(1, {100, 100})), Error);
}
