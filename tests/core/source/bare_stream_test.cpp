// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/bare_stream.h"

#include "core/source/fax.h"
#include "core/source/jpeg.h"
#include "tests/support/drawn_picture.h"

#include <catch2/catch.hpp>

using namespace core;
using support::Stored;

namespace {

Raster picture()
{
    support::DrawnPage drawn;
    drawn.size = {200, 120};
    drawn.lines = support::column({"What is passed on", "is the picture", "and nothing else"}, {10, 10});
    return support::drawn(drawn);
}

std::string const eoi("\xFF\xD9", 2);

// A table of codes with a number that no component asks for, and a message for symbols.
std::string const unusedTable = std::string("\xFF\xC4\x00\x19\x13", 5) + std::string(1, '\6') + std::string(15, '\0') + "SECRET";

} // namespace

TEST_CASE("A JPEG is passed on with its coded pixels and without what a camera notes", "[source]")
{
    Stored const stored = GENERATE(Stored::JpegGrey, Stored::Jpeg420, Stored::Jpeg422, Stored::Jpeg444);
    std::string const file = support::jpegStream(picture(), stored, 75);
    REQUIRE(file.find("camera") != std::string::npos);
    auto const bare = bareJpeg(file);
    REQUIRE(bare);
    CHECK(bare->find("camera") == std::string::npos);
    CHECK(bare->find("JFIF") == std::string::npos);
    CHECK(bare->size() < file.size());
    std::size_t const coded = file.size() / 2;
    CHECK(bare->substr(bare->size() - coded) == file.substr(file.size() - coded));
    CHECK(*jpegPixels(*bare) == *jpegPixels(file));
    CHECK(isAllPicture(*bare));
    CHECK(bareJpeg(*bare) == bare);
}

TEST_CASE("What stands beside a JPEG's coded pixels is left behind", "[source]")
{
    std::string const file = support::jpegStream(picture(), Stored::Jpeg420, 75);
    auto const bare = bareJpeg(file);
    REQUIRE(bare);
    CHECK(bareJpeg(file + "SECRET") == bare);
    CHECK(bareJpeg(file.substr(0, 2) + std::string("\xFF\xE1\x00\x08SECRET", 10) + file.substr(2)) == bare);
    CHECK(bareJpeg(file.substr(0, 2) + std::string("\xFF\xFE\x00\x08SECRET", 10) + file.substr(2)) == bare);
    CHECK(bareJpeg(file.substr(0, 2) + unusedTable + file.substr(2)) == bare);
}

TEST_CASE("A JPEG with more in its coded pixels than a picture is not all picture", "[source]")
{
    std::string const file = support::jpegStream(picture(), Stored::Jpeg420, 75);
    std::string const cut = file.substr(0, file.size() - 2);
    auto const longer = bareJpeg(cut + std::string(40, 'S') + eoi);
    REQUIRE(longer);
    CHECK_FALSE(isAllPicture(*longer));
    auto const shorter = bareJpeg(cut.substr(0, cut.size() - 200) + eoi);
    REQUIRE(shorter);
    CHECK_FALSE(isAllPicture(*shorter));
}

TEST_CASE("JPEGs of several scans, of other codes and broken ones are not passed on", "[source]")
{
    CHECK_FALSE(bareJpeg(support::jpegStream(picture(), Stored::JpegProgressive, 75)));
    CHECK_FALSE(bareJpeg(support::jpegStream(picture(), Stored::JpegArithmetic, 75)));
    std::string const file = support::jpegStream(picture(), Stored::Jpeg444, 75);
    CHECK_FALSE(bareJpeg(file.substr(0, file.size() - 2)));
    CHECK_FALSE(bareJpeg(file.substr(2)));
    CHECK_FALSE(bareJpeg(""));
    for (std::size_t length = 0; length < 700; ++length)
        CHECK_FALSE(bareJpeg(file.substr(0, length)));
}

TEST_CASE("Group 4 is passed on up to the end of its block", "[source]")
{
    for (PixelSize const size : {PixelSize{556, 333}, PixelSize{1, 1}, PixelSize{8, 3}, PixelSize{9, 70}}) {
        Raster const part = support::blackAndWhite(cropped(picture(), {0, 0, size.width, size.height}));
        std::string const stream = support::faxStream(part, Stored::G4);
        auto const bare = bareG4(stream + "\r\n");
        REQUIRE(bare);
        CHECK(stream.substr(0, bare->size()) == *bare);
        CHECK(*faxPixels(*bare, FaxCode::Group4, size) == part);
        CHECK(isAllPicture(*bare, size));
    }
}

TEST_CASE("A Group 4 stream with more or fewer rows than its picture, or with two ends, is not all picture", "[source]")
{
    Raster const all = support::blackAndWhite(picture());
    PixelSize const size = all.size();
    std::string const stream = *bareG4(support::faxStream(all, Stored::G4));
    REQUIRE(isAllPicture(stream, size));
    for (int const rows : {1, 2, 3, 100}) {
        CHECK_FALSE(isAllPicture(stream, {size.width, size.height - rows}));
        CHECK_FALSE(isAllPicture(stream, {size.width, size.height + rows}));
    }
    CHECK_FALSE(isAllPicture(stream + "SECRET" + stream, size));
    CHECK_FALSE(isAllPicture(*bareG4(stream + stream), size));
    CHECK_FALSE(bareG4(stream.substr(0, stream.size() - 3)));
    CHECK_FALSE(bareG4(stream + std::string(100, 'S')));
    CHECK_FALSE(bareG4(""));
}
