// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/page_pixels.h"

#include "core/base/error.h"
#include "tests/support/drawn_pdf.h"
#include "tests/support/drawn_picture.h"
#include "tests/support/opened_pdf.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace core;
using support::difference;
using support::DrawnPage;
using support::OpenedPdf;
using support::shortLetter;
using support::Stored;

namespace {

} // namespace

TEST_CASE("Born-digital text is no scan and is rendered", "[source]")
{
    DrawnPage const page = shortLetter(Stored::Text);
    OpenedPdf const opened(page);
    CHECK_FALSE(opened.scan());
    PagePixels const pixels = pagePixels(&opened.scans, opened.source, 1, {200, 40e6, Colour::Rgb});
    CHECK_FALSE(pixels.native());
    CHECK(
        difference(pixels.raster, cropped(support::drawn(page), {0, 0, pixels.raster.size().width, pixels.raster.size().height}))
        < 3);
}

TEST_CASE("A rendering stays within its limit of pixels", "[source]")
{
    CHECK(renderSize({595, 842}, {300, 40e6, Colour::Grey}) == PixelSize{2479, 3508});
    PixelSize const huge = renderSize({8400, 8400}, {300, 40e6, Colour::Grey});
    CHECK(double(huge.width) * huge.height <= 40e6);
    CHECK(huge.width > 6000);
    CHECK(renderSize({0.1, 0.1}, {300, 40e6, Colour::Grey}) == PixelSize{1, 1});
    CHECK_THROWS_AS(renderSize({}, {}), Error);
}

TEST_CASE("A page for the eye keeps its proportions and fits", "[source]")
{
    Stored const stored = GENERATE(Stored::G4, Stored::Jpeg420, Stored::JpegGrey, Stored::Text);
    DrawnPage page = shortLetter(stored);
    page.rotate = 90;
    OpenedPdf const opened(page);
    Raster const view = pageView(&opened.scans, opened.source, 1, {100, 200}, Colour::Rgb);
    CHECK(view.size() == PixelSize{100, 141});
    Raster const large = pagePixels(&opened.scans, opened.source, 1).raster;
    CHECK(difference(view, shrunk(large, view.size())) < 5);
    CHECK(pageView(&opened.scans, opened.source, 1, {100, 200}, Colour::Grey).colour() == Colour::Grey);
}

TEST_CASE("A page whose scan cannot be decoded is rendered", "[source]")
{
    DrawnPage page = shortLetter(Stored::Grey);
    page.pictureKeys = "/Height 99999";
    OpenedPdf const opened(page);
    PagePixels const pixels = pagePixels(&opened.scans, opened.source, 1, {100, 40e6, Colour::Grey});
    CHECK_FALSE(pixels.native());
    CHECK(pixels.raster.size() == renderSize(page.size, {100, 40e6, Colour::Grey}));
}

TEST_CASE("A file that libqpdf does not open is still shown", "[source]")
{
    OpenedPdf const opened(shortLetter(Stored::G4));
    PagePixels const pixels = pagePixels(nullptr, opened.source, 1, {200, 40e6, Colour::Grey});
    CHECK_FALSE(pixels.native());
    PagePixels const native = pagePixels(&opened.scans, opened.source, 1);
    CHECK(native.scan == Codec::G4);
    PixelSize const small{200, 280};
    CHECK(difference(shrunk(pixels.raster, small), shrunk(native.raster, small)) < 3);
}
