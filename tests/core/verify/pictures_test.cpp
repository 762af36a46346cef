// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/pictures.h"

#include "core/source/fax.h"
#include "core/source/jpeg.h"
#include "tests/support/burnt_pages.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace core::verifier;

namespace {

// A page whose left half is dark and whose right half is white.
Raster half(Colour colour)
{
    PixelSize const size{48, 32};
    std::size_t const row = Raster::rowBytes(size.width, colour);
    bool const bits = colour == Colour::Bilevel;
    std::vector<std::uint8_t> bytes(row * static_cast<std::size_t>(size.height));
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(i % row < row / 2 ? (bits ? 255 : 20) : (bits ? 0 : 255));
    return Raster(size, colour, std::move(bytes));
}

Pixels like(Raster const& raster)
{
    Pixels pixels;
    pixels.size = raster.size();
    pixels.channels = raster.colour() == Colour::Rgb ? 3 : 1;
    pixels.bits = raster.colour() == Colour::Bilevel ? 1 : 8;
    return pixels;
}

std::string rows(Raster const& raster)
{
    return support::deflated({raster.bytes().begin(), raster.bytes().end()});
}

} // namespace

TEST_CASE("Each codec is decoded to the pixels that were encoded", "[verify]")
{
    Raster const bits = half(Colour::Bilevel);
    Decoded const fax = decodePicture(PictureKind::Fax, encodeG4(bits), like(bits));
    CHECK(fax.problem.empty());
    CHECK(std::equal(fax.pixels.bytes.begin(), fax.pixels.bytes.end(), bits.bytes().begin(), bits.bytes().end()));

    for (Colour const colour : {Colour::Grey, Colour::Rgb}) {
        Raster const raster = half(colour);
        Decoded const plain = decodePicture(PictureKind::Flate, rows(raster), like(raster));
        CHECK(plain.problem.empty());
        CHECK(std::equal(plain.pixels.bytes.begin(), plain.pixels.bytes.end(), raster.bytes().begin(), raster.bytes().end()));
        Decoded const jpeg = decodePicture(PictureKind::Jpeg, encodeJpeg(raster, 95), like(raster));
        CHECK(jpeg.problem.empty());
        REQUIRE(jpeg.pixels.bytes.size() == raster.bytes().size());
        for (std::size_t i = 0; i < raster.bytes().size(); ++i)
            REQUIRE(std::abs(jpeg.pixels.bytes[i] - raster.bytes()[i]) < 12);
    }
}

TEST_CASE("A place is uniform when one shade fills it", "[verify]")
{
    for (Colour const colour : {Colour::Bilevel, Colour::Grey, Colour::Rgb}) {
        Raster const raster = half(colour);
        Pixels const pixels = decodePicture(colour == Colour::Bilevel ? PictureKind::Fax : PictureKind::Flate,
                                            colour == Colour::Bilevel ? encodeG4(raster) : rows(raster), like(raster))
                                  .pixels;
        CHECK(isUniform(pixels, {0, 0, 24, 32}));
        CHECK(isUniform(pixels, {24, 0, 48, 32}));
        CHECK(isUniform(pixels, {10, 10, 10, 20}));
        CHECK_FALSE(isUniform(pixels, {23, 0, 25, 1}));
        CHECK_FALSE(isUniform(pixels, {0, 31, 48, 32}));
    }
}

TEST_CASE("A picture that is not as it is described is a problem", "[verify]")
{
    Raster const raster = half(Colour::Grey);
    Pixels wider = like(raster);
    wider.size.width = 49;
    Pixels coloured = like(raster);
    coloured.channels = 3;
    CHECK_FALSE(decodePicture(PictureKind::Flate, rows(raster), wider).problem.empty());
    CHECK_FALSE(decodePicture(PictureKind::Jpeg, encodeJpeg(raster, 90), wider).problem.empty());
    CHECK_FALSE(decodePicture(PictureKind::Jpeg, encodeJpeg(raster, 90), coloured).problem.empty());
    CHECK_FALSE(decodePicture(PictureKind::Jpeg, "\xFF\xD8\xFF\xDA\x00\x02\x00\xFF\xD9", like(raster)).problem.empty());
    CHECK_FALSE(decodePicture(PictureKind::Fax, "rubbish", like(half(Colour::Bilevel))).problem.empty());
}
