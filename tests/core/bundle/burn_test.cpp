// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/burn.h"

#include "core/base/error.h"
#include "core/source/page_pixels.h"
#include "tests/support/drawn_pdf.h"
#include "tests/support/drawn_picture.h"
#include "tests/support/opened_pdf.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace core;
using support::DrawnPage;
using support::Stored;

namespace {

struct Opened : support::OpenedPdf {
    using OpenedPdf::OpenedPdf;
    BurntImage burnt(std::vector<Rect> const& boxes) const { return burn(&scans, source, 1, boxes); }
};

support::DrawnLine const oneName{"Robert Hall", {60, 91.3}, 12, 0x103060};
support::DrawnLine const otherName{"Ada Quigley", {60, 91.3}, 12, 0x601010};

// Around both names, with nothing to spare.
Rect tightBox()
{
    return united(support::inkOf(oneName, oneName.text), support::inkOf(otherName, otherName.text));
}

DrawnPage letter(Stored stored, support::DrawnLine const& name = oneName)
{
    DrawnPage page;
    page.stored = stored;
    page.size = {301, 203};
    page.lines = support::column({"Dear Ms Ellis,", "thank you for the letter"}, {12, 12});
    page.lines.push_back(name);
    page.lines.push_back({"called again", {160, 91.3}, 12, 0xa02020});
    page.lines.push_back({"on Tuesday, as you know.", {12, 109}});
    return page;
}

bool isWhiteUnder(Raster const& upright, Size page, Rect const& box)
{
    Raster const part = cropped(upright, Scale(page, upright.size()).outward(box));
    return !part.bytes().empty() && part == Raster(part.size(), part.colour());
}

bool isBlank(Raster const& raster)
{
    return raster == Raster(raster.size(), raster.colour());
}

Stored anyStored()
{
    return GENERATE(Stored::G4, Stored::G3, Stored::Jbig2, Stored::Bilevel, Stored::Grey, Stored::Rgb, Stored::Palette,
                    Stored::JpegGrey, Stored::Jpeg420, Stored::Jpeg422, Stored::Jpeg444, Stored::JpegProgressive,
                    Stored::JpegArithmetic, Stored::JpegRgb, Stored::Jpx, Stored::Text);
}

// JPEG 2000 spreads what is under a box over the page; all other codecs keep it near.
Stored anyLocalStored()
{
    return GENERATE(Stored::G4, Stored::G3, Stored::Jbig2, Stored::Bilevel, Stored::Grey, Stored::Rgb, Stored::Palette,
                    Stored::JpegGrey, Stored::Jpeg420, Stored::Jpeg422, Stored::Jpeg444, Stored::JpegProgressive,
                    Stored::JpegArithmetic, Stored::JpegRgb, Stored::Text);
}

} // namespace

TEST_CASE("What lies under a box is white in every codec and turn", "[bundle]")
{
    DrawnPage page = letter(anyStored());
    page.noise = page.stored == Stored::Grey || page.stored == Stored::Jpeg420 ? 0.5 : 0;
    page.rotate = GENERATE(0, 90, 270);
    page.pictureTurn = GENERATE(0, 180);
    CAPTURE(static_cast<int>(page.stored), page.rotate, page.pictureTurn);
    Opened const opened(page);
    std::vector<Rect> const boxes{tightBox(), {200, 150, 310, 300}, {10.2, 20.3, 10.4, 20.5}};
    BurntImage const image = opened.burnt(boxes);
    Raster const upright = pixels(image);
    CHECK(upright.size() == image.turn.apply(image.size));
    for (Rect const& box : boxes)
        CHECK(isWhiteUnder(upright, page.size, box));
    CHECK_FALSE(isWhiteUnder(upright, page.size, support::inkOf(page.lines[4], "Tuesday")));
}

TEST_CASE("Sources that differ only under the boxes burn to the same bytes", "[bundle]")
{
    Stored const stored = anyLocalStored();
    int const rotate = GENERATE(0, 90);
    int const dpi = GENERATE(150, 200);
    CAPTURE(static_cast<int>(stored), rotate, dpi);
    DrawnPage one = letter(stored, oneName);
    DrawnPage other = letter(stored, otherName);
    for (DrawnPage* page : {&one, &other}) {
        page->rotate = rotate;
        page->dpi = dpi;
        page->noise = stored == Stored::Grey || stored == Stored::Jpeg420 || stored == Stored::Jpeg444 ? 0.4 : 0;
    }
    BurntImage const first = Opened(one).burnt({tightBox()});
    BurntImage const second = Opened(other).burnt({tightBox()});
    CHECK(first == second);
    CHECK_FALSE(Opened(one).burnt({}) == Opened(other).burnt({}));
}

TEST_CASE("An older reading under a box leaves no trace", "[bundle]")
{
    DrawnPage one = letter(Stored::G4);
    DrawnPage other = one;
    one.hidden = {oneName};
    other.hidden = {otherName};
    CHECK(Opened(one).burnt({tightBox()}) == Opened(other).burnt({tightBox()}));
}

TEST_CASE("A scan under a stamp is rendered, and its JPEG blocks are cleaned with the box", "[bundle]")
{
    Stored const stored = GENERATE(Stored::Jpeg420, Stored::JpegGrey, Stored::Grey, Stored::G4);
    int const dpi = GENERATE(100, 150, 200);
    CAPTURE(static_cast<int>(stored), dpi);
    DrawnPage one = letter(stored, oneName);
    DrawnPage other = letter(stored, otherName);
    for (DrawnPage* page : {&one, &other}) {
        page->dpi = dpi;
        page->quality = 60;
        page->after = "BT /F1 12 Tf 1 0 0 rg 200 20 Td (RECEIVED) Tj ET";
    }
    CHECK_FALSE(Opened(one).scans.scan(1));
    BurntImage const first = Opened(one).burnt({tightBox()});
    CHECK(first == Opened(other).burnt({tightBox()}));
    CHECK(isWhiteUnder(pixels(first), one.size, tightBox()));
    CHECK_FALSE(isWhiteUnder(pixels(first), one.size, {195, 170, 260, 190}));
    CHECK_FALSE(isWhiteUnder(pixels(first), one.size, support::inkOf(one.lines[4], "Tuesday")));
}

TEST_CASE("Black and white pages become Group 4, whatever they came in", "[bundle]")
{
    Stored const stored = GENERATE(Stored::G4, Stored::G3, Stored::G3Mixed, Stored::Jbig2, Stored::Bilevel);
    DrawnPage const page = letter(stored);
    Opened const opened(page);
    BurntImage const image = opened.burnt({tightBox()});
    CHECK(image.codec == BurntImage::Codec::G4);
    CHECK(image.colour == Colour::Bilevel);
    Raster const before = support::blackAndWhite(support::drawn(page));
    CHECK(pixels(image) == whitened(before, {Scale(page.size, before.size()).outward(tightBox())}));
}

TEST_CASE("Grey and colour scans lose nothing beside the boxes", "[bundle]")
{
    Stored const stored = GENERATE(Stored::Grey, Stored::Rgb);
    DrawnPage page = letter(stored);
    page.noise = 0.5;
    page.rotate = 90;
    Opened const opened(page);
    BurntImage const image = opened.burnt({tightBox()});
    CHECK(image.codec == BurntImage::Codec::Flate);
    CHECK(image.turn == Turn(90));
    Raster const before = stored == Stored::Grey ? grey(support::drawn(page)) : support::drawn(page);
    // Grain is the same in all channels, ink is not.
    CHECK(image.colour == before.colour());
    CHECK(pixels(image) == whitened(before, {Scale(page.size, before.size()).outward(tightBox())}));
}

TEST_CASE("Colour that turns out to be black and white is stored as such", "[bundle]")
{
    DrawnPage page = letter(Stored::Rgb);
    page.lines.clear();
    page.before = "";
    BurntImage const image = Opened(page).burnt({});
    CHECK(image.codec == BurntImage::Codec::G4);
    CHECK(isBlank(pixels(image)));
}

TEST_CASE("A JPEG scan stays a JPEG, upright or turned, and RGB stored as such does not", "[bundle]")
{
    DrawnPage page = letter(GENERATE(Stored::JpegGrey, Stored::Jpeg420, Stored::JpegProgressive));
    page.rotate = 270;
    Opened const opened(page);
    BurntImage const image = opened.burnt({tightBox()});
    CHECK(image.codec == BurntImage::Codec::Jpeg);
    CHECK(image.turn == Turn(270));
    CHECK(image.stream.find("camera") == std::string::npos);
    CHECK(image.stream.find("JFIF") == std::string::npos);
    // Beside the boxes the pixels are those of the source.
    Raster const before = pagePixels(&opened.scans, opened.source, 1).raster;
    PixelRect const tuesday = Scale(page.size, before.size()).outward(support::inkOf(page.lines[4], "Tuesday"));
    CHECK(cropped(pixels(image), tuesday) == cropped(before, tuesday));
    CHECK(Opened(letter(Stored::JpegRgb)).burnt({}).codec == BurntImage::Codec::Flate);
}

TEST_CASE("A page without a box keeps the stream of its scan, bit for bit", "[bundle]")
{
    DrawnPage page = letter(GENERATE(Stored::G4, Stored::JpegGrey, Stored::Jpeg420, Stored::Jpeg444));
    page.rotate = 90;
    page.blackIs1 = page.stored == Stored::G4 && GENERATE(false, true);
    Opened const opened(page);
    auto const source = opened.scans.bareScan(1);
    REQUIRE(source);
    BurntImage const image = opened.burnt({});
    CHECK(image.stream == source->stream);
    CHECK(image.inverse == page.blackIs1);
    CHECK(image.sha256 == sha256(image.stream));
    CHECK(image.turn == Turn(90));
    CHECK(pixels(image) == pagePixels(&opened.scans, opened.source, 1).raster);
    CHECK(image == burn(&opened.scans, opened.source, 1, {}, usualDpi, sha256(image.stream)));
    BurntImage const boxed = opened.burnt({tightBox()});
    CHECK(boxed.stream != source->stream);
    CHECK_FALSE(boxed.inverse);
}

TEST_CASE("Rows below the edge of a picture do not go out with its page", "[bundle]")
{
    DrawnPage page = letter(Stored::G4);
    page.pictureKeys = "/Height 300";
    Opened const opened(page);
    auto const source = opened.scans.bareScan(1);
    REQUIRE(source);
    REQUIRE(source->size.height == 300);
    CHECK_FALSE(source->isAllPicture());
    BurntImage const image = opened.burnt({});
    CHECK(image.stream.size() < source->stream.size());
    CHECK(pixels(image) == pagePixels(&opened.scans, opened.source, 1).raster);
}

TEST_CASE("More than 24 pixels from a box every pixel is the source's", "[bundle]")
{
    Stored const stored = GENERATE(Stored::G4, Stored::G3, Stored::Jbig2, Stored::Bilevel, Stored::Grey, Stored::Rgb,
                                   Stored::Palette, Stored::JpegGrey, Stored::Jpeg420, Stored::Jpeg422, Stored::Jpeg444,
                                   Stored::JpegProgressive, Stored::JpegArithmetic, Stored::JpegRgb);
    DrawnPage page = letter(stored);
    page.noise = stored == Stored::Palette ? 0 : 0.5;
    page.rotate = GENERATE(0, 90, 180);
    CAPTURE(static_cast<int>(stored), page.rotate);
    Opened const opened(page);
    std::vector<Rect> const boxes{tightBox(), support::inkOf(page.lines[1], "thank")};
    Raster const before = pagePixels(&opened.scans, opened.source, 1).raster;
    Raster const after = pixels(opened.burnt(boxes));
    REQUIRE(after.size() == before.size());
    std::vector<PixelRect> near;
    for (Rect const& box : boxes) {
        PixelRect const place = Scale(page.size, before.size()).outward(box);
        near.push_back({std::max(place.x0 - 24, 0), std::max(place.y0 - 24, 0), std::min(place.x1 + 24, before.size().width),
                        std::min(place.y1 + 24, before.size().height)});
    }
    auto const same = [](Raster const& raster) { return raster.colour() == Colour::Rgb ? raster : grey(raster); };
    CHECK((whitened(after, near) == whitened(before, near) || same(whitened(after, near)) == same(whitened(before, near))));
    CHECK_FALSE(same(after) == same(before)); // something was burnt
}

TEST_CASE("JPEG 2000 is encoded anew, small where it is a photograph, and what it was made from is known", "[bundle]")
{
    DrawnPage page = letter(Stored::Jpx);
    page.noise = 1;
    Opened const opened(page);
    BurntImage const image = opened.burnt({tightBox()});
    CHECK(image.source == Codec::Jpx);
    CHECK(image.codec == BurntImage::Codec::Jpeg);
    CHECK(isWhiteUnder(pixels(image), page.size, tightBox()));
    CHECK(support::difference(grey(pixels(opened.burnt({}))), grey(pagePixels(&opened.scans, opened.source, 1).raster)) < 3);
    CHECK(Opened(letter(Stored::G4)).burnt({}).source == Codec::G4);
    CHECK_FALSE(Opened(letter(Stored::Text)).burnt({}).source);
}

TEST_CASE("Pages that are no scan become as fine as was asked for", "[bundle]")
{
    DrawnPage const page = letter(Stored::Text);
    Opened const opened(page);
    CHECK(burn(&opened.scans, opened.source, 1, {}, 100).size == renderSize(page.size, {100, 40e6, Colour::Rgb}));
    CHECK(burn(&opened.scans, opened.source, 1, {}, 400).size == renderSize(page.size, {400, 40e6, Colour::Rgb}));
    // A scan has its own pixels.
    Opened const scanned(letter(Stored::G4));
    CHECK(burn(&scanned.scans, scanned.source, 1, {}, 100).size == scanned.burnt({}).size);
}

TEST_CASE("Born-digital text is rendered, burnt and kept without loss", "[bundle]")
{
    DrawnPage page = letter(Stored::Text);
    Opened const opened(page);
    BurntImage const image = opened.burnt({tightBox()});
    CHECK(image.codec == BurntImage::Codec::Flate);
    CHECK(image.size == renderSize(page.size, {200, 40e6, Colour::Rgb}));
    CHECK(image.turn == Turn(0));
}

TEST_CASE("A page of photographs that is no scan becomes a JPEG", "[bundle]")
{
    DrawnPage page = letter(Stored::Jpeg444);
    page.noise = 1;
    page.dpi = 250;
    page.after = "BT /F1 12 Tf 200 20 Td (RECEIVED) Tj ET";
    BurntImage const image = Opened(page).burnt({tightBox()});
    CHECK(image.codec == BurntImage::Codec::Jpeg);
    CHECK(image.size.width == Approx(page.size.width * 250 / 72).margin(2));
    CHECK(isWhiteUnder(pixels(image), page.size, tightBox()));
}

TEST_CASE("A box over the whole page leaves nothing", "[bundle]")
{
    Stored const stored = anyStored();
    CAPTURE(static_cast<int>(stored));
    DrawnPage const page = letter(stored);
    BurntImage const image = Opened(page).burnt({{-10, -10, 400, 400}});
    CHECK(isBlank(grey(pixels(image))));
}

TEST_CASE("Without libqpdf a page is burnt as Poppler draws it", "[bundle]")
{
    DrawnPage const page = letter(Stored::G4);
    Opened const opened(page);
    BurntImage const image = burn(nullptr, opened.source, 1, {tightBox()});
    CHECK(isWhiteUnder(pixels(image), page.size, tightBox()));
    CHECK_FALSE(isWhiteUnder(pixels(image), page.size, support::inkOf(page.lines[4], "Tuesday")));
}
