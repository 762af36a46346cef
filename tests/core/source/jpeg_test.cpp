// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/jpeg.h"

#include "core/base/error.h"
#include "tests/support/drawn_picture.h"

#include <catch2/catch.hpp>

#include <cstdio>

#include <jpeglib.h>

#include <algorithm>
#include <array>
#include <cmath>

using namespace core;
using support::Stored;

namespace {

struct Component {
    int pixelsAcross = 8; // of a block
    int pixelsDown = 8;
    int width = 0; // in blocks
    int height = 0;
    std::vector<std::array<JCOEF, 64>> blocks;
};

// Every coefficient of a file, as libjpeg reads it.
std::vector<Component> coefficients(std::string const& file)
{
    jpeg_decompress_struct codec{};
    jpeg_error_mgr errors{};
    codec.err = jpeg_std_error(&errors);
    jpeg_create_decompress(&codec);
    jpeg_mem_src(&codec, reinterpret_cast<unsigned char const*>(file.data()), file.size());
    jpeg_read_header(&codec, TRUE);
    jvirt_barray_ptr* const arrays = jpeg_read_coefficients(&codec);
    std::vector<Component> components;
    for (int i = 0; i < codec.num_components; ++i) {
        jpeg_component_info const& from = codec.comp_info[i];
        Component component;
        component.pixelsAcross = 8 * codec.max_h_samp_factor / from.h_samp_factor;
        component.pixelsDown = 8 * codec.max_v_samp_factor / from.v_samp_factor;
        component.width = static_cast<int>(from.width_in_blocks);
        component.height = static_cast<int>(from.height_in_blocks);
        for (int y = 0; y < component.height; ++y) {
            JBLOCKARRAY const row = codec.mem->access_virt_barray(reinterpret_cast<j_common_ptr>(&codec), arrays[i],
                                                                  static_cast<JDIMENSION>(y), 1, FALSE);
            for (int x = 0; x < component.width; ++x) {
                std::array<JCOEF, 64> block{};
                std::copy(std::begin(row[0][x]), std::end(row[0][x]), block.begin());
                component.blocks.push_back(block);
            }
        }
        components.push_back(std::move(component));
    }
    jpeg_destroy_decompress(&codec);
    return components;
}

// The markers of a file before its picture, by their second byte.
std::vector<int> markers(std::string const& file)
{
    std::vector<int> found;
    std::size_t at = 2;
    while (at + 4 <= file.size()) {
        auto const byteAt = [&](std::size_t i) { return static_cast<int>(static_cast<unsigned char>(file[i])); };
        found.push_back(byteAt(at + 1));
        if (found.back() == 0xda)
            break;
        at += 2 + static_cast<std::size_t>(byteAt(at + 2) << 8 | byteAt(at + 3));
    }
    return found;
}

support::DrawnPage letter(std::string const& name = "Robert Hall")
{
    support::DrawnPage page;
    page.size = {301, 203}; // no multiple of any block
    page.lines = support::column({"Dear Ms Ellis,", "thank you for the letter"}, {12, 12});
    page.lines.push_back({name, {60, 90}, 12, 0x901010});
    page.lines.push_back({"called again", {160, 90}});
    page.noise = 0.3;
    return page;
}

std::string stored(Stored kind, int quality = 75, std::string const& name = "Robert Hall")
{
    return support::jpegStream(support::drawn(letter(name)), kind, quality);
}

bool isWhite(Raster const& raster, PixelRect const& place)
{
    Raster const part = cropped(raster, place);
    return part == Raster(part.size(), part.colour());
}

Stored anyKind()
{
    return GENERATE(Stored::JpegGrey, Stored::Jpeg420, Stored::Jpeg422, Stored::Jpeg444, Stored::JpegProgressive,
                    Stored::JpegArithmetic);
}

// A scanner's lens: every pixel is the mean of those around it.
Raster blurred(Raster const& picture, int radius)
{
    Raster const shades = grey(picture);
    PixelSize const size = shades.size();
    std::vector<std::uint8_t> bytes(shades.bytes().size());
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            int sum = 0;
            int count = 0;
            for (int v = std::max(y - radius, 0); v <= std::min(y + radius, size.height - 1); ++v)
                for (int u = std::max(x - radius, 0); u <= std::min(x + radius, size.width - 1); ++u, ++count)
                    sum += shades.row(v)[static_cast<std::size_t>(u)];
            bytes[static_cast<std::size_t>(y * size.width + x)] = static_cast<std::uint8_t>(sum / count);
        }
    return Raster(size, Colour::Grey, std::move(bytes));
}

std::vector<std::string> const names{
    "Adams",  "Bailey", "Barnes", "Bell",   "Bennett", "Brooks", "Butler", "Carter", "Clark",  "Collins", "Cook",
    "Cooper", "Cox",    "Davies", "Dixon",  "Edwards", "Ellis",  "Evans",  "Fisher", "Foster", "Fox",     "Gibson",
    "Graham", "Grant",  "Gray",   "Green",  "Hall",    "Harris", "Hill",   "Holmes", "Hughes", "Hunt",    "James",
    "Jones",  "Kelly",  "Khan",   "King",   "Knight",  "Lee",    "Lewis",  "Lloyd",  "Marsh",  "Martin",  "Mason",
    "Mills",  "Moore",  "Morris", "Murray", "Owen",    "Palmer", "Parker", "Patel",  "Powell", "Price",   "Reid",
    "Rose",   "Scott",  "Shaw",   "Smith",  "Stone",   "Taylor", "Walker", "Ward",   "Webb"};

} // namespace

TEST_CASE("The head of a JPEG tells its size, colours and blocks", "[source]")
{
    auto const grey = jpegHead(stored(Stored::JpegGrey));
    REQUIRE(grey);
    CHECK(grey->colour == Colour::Grey);
    CHECK(grey->unit == PixelSize{8, 8});
    CHECK(grey->size == support::drawn(letter()).size());
    CHECK(jpegHead(stored(Stored::Jpeg420))->unit == PixelSize{16, 16});
    CHECK(jpegHead(stored(Stored::Jpeg422))->unit == PixelSize{16, 8});
    CHECK(jpegHead(stored(Stored::Jpeg444))->unit == PixelSize{8, 8});
    CHECK(jpegHead(stored(Stored::JpegRgb))->storedAsRgb);
    CHECK_FALSE(jpegHead("no picture"));
    CHECK_FALSE(jpegHead(""));
}

TEST_CASE("Pixels that became a JPEG are close to what they were", "[source]")
{
    Raster const before = support::drawn(letter());
    for (Raster const& raster : {before, grey(before)}) {
        Raster const after = decodeJpeg(encodeJpeg(raster, 90));
        REQUIRE(after.size() == raster.size());
        REQUIRE(after.colour() == raster.colour());
        double sum = 0;
        for (std::size_t i = 0; i < raster.bytes().size(); ++i)
            sum += std::abs(raster.bytes()[i] - after.bytes()[i]);
        CHECK(sum / static_cast<double>(raster.bytes().size()) < 4);
    }
    CHECK_THROWS_AS(encodeJpeg(Raster({4, 4}, Colour::Bilevel), 90), Error);
}

TEST_CASE("A JPEG for the eye is decoded at a fraction of its size", "[source]")
{
    std::string const file = stored(Stored::Jpeg420);
    PixelSize const whole = jpegHead(file)->size;
    CHECK(jpegPixels(file)->size() == whole);
    CHECK(jpegPixels(file, PixelSize{whole.width / 3, whole.height / 3})->size()
          == PixelSize{(whole.width + 1) / 2, (whole.height + 1) / 2});
    CHECK(jpegPixels(file, PixelSize{10, 10})->size() == PixelSize{(whole.width + 7) / 8, (whole.height + 7) / 8});
    CHECK(jpegPixels(file, whole)->size() == whole);
}

TEST_CASE("What a place covers is pure white, to its last pixel", "[source]")
{
    Stored const kind = anyKind();
    int const quality = GENERATE(5, 40, 75, 100);
    CAPTURE(static_cast<int>(kind), quality);
    std::string const file = stored(kind, quality);
    PixelSize const size = jpegHead(file)->size;
    std::vector<PixelRect> const places{
        {170, 220, 321, 260}, {16, 16, 32, 32}, {401, 3, 402, 4}, {size.width - 3, size.height - 5, size.width, size.height}};
    auto const filled = whitenedJpeg(file, places);
    REQUIRE(filled);
    auto const pixels = jpegPixels(*filled);
    REQUIRE(pixels);
    for (PixelRect const& place : places)
        CHECK(isWhite(*pixels, place));
    CHECK_FALSE(isWhite(*pixels, {0, 0, size.width, size.height}));
}

TEST_CASE("Blocks that no place reaches keep every coefficient", "[source]")
{
    Stored const kind = anyKind();
    CAPTURE(static_cast<int>(kind));
    std::string const file = stored(kind);
    std::vector<PixelRect> const places{{170, 220, 321, 260}, {40, 40, 41, 41}};
    auto const before = coefficients(file);
    auto const after = coefficients(*whitenedJpeg(file, places));
    REQUIRE(after.size() == before.size());
    for (std::size_t c = 0; c < before.size(); ++c) {
        Component const& component = before[c];
        REQUIRE(after[c].blocks.size() == component.blocks.size());
        int kept = 0;
        for (int y = 0; y < component.height; ++y)
            for (int x = 0; x < component.width; ++x) {
                auto const near = [&](PixelRect const& p) {
                    return x * component.pixelsAcross < p.x1 + jpegReach && (x + 1) * component.pixelsAcross > p.x0 - jpegReach
                           && y * component.pixelsDown < p.y1 + jpegReach && (y + 1) * component.pixelsDown > p.y0 - jpegReach;
                };
                auto const at = static_cast<std::size_t>(y * component.width + x);
                if (std::any_of(places.begin(), places.end(), near)) {
                    CHECK(
                        std::all_of(after[c].blocks[at].begin() + 1, after[c].blocks[at].end(), [](JCOEF v) { return v == 0; }));
                    CHECK((c == 0 ? after[c].blocks[at][0] > 0 : after[c].blocks[at][0] == 0));
                } else {
                    REQUIRE(after[c].blocks[at] == component.blocks[at]);
                    ++kept;
                }
            }
        CHECK(kept > component.width * component.height / 2);
    }
}

TEST_CASE("A JPEG without a place to fill keeps all coefficients and loses all else", "[source]")
{
    Stored const kind = anyKind();
    CAPTURE(static_cast<int>(kind));
    std::string const file = stored(kind);
    auto const plain = whitenedJpeg(file, {});
    REQUIRE(plain);
    auto const before = coefficients(file);
    auto const after = coefficients(*plain);
    for (std::size_t c = 0; c < before.size(); ++c)
        CHECK(after[c].blocks == before[c].blocks);
    CHECK(plain->find("camera") == std::string::npos);
    CHECK(plain->find("scanned by") == std::string::npos);
    for (int const marker : markers(*plain))
        // Tables, one sequential frame, its scan: no application segment (e0 to ef), no comment (fe).
        CHECK((marker == 0xdb || marker == 0xc0 || marker == 0xc4 || marker == 0xda));
}

TEST_CASE("Two JPEGs that differ only under a place become the same file", "[source]")
{
    Stored const kind = anyKind();
    int const quality = GENERATE(30, 75, 95);
    CAPTURE(static_cast<int>(kind), quality);
    support::DrawnLine const one{"Robert Hall", {60, 90}};
    support::DrawnLine const other{"Ada Quigley", {60, 90}};
    Rect const ink = united(support::inkOf(one, one.text), support::inkOf(other, other.text));
    PixelSize const size = support::drawn(letter()).size();
    PixelRect const place = Scale(letter().size, size).outward(ink);
    std::string const first = stored(kind, quality, one.text);
    std::string const second = stored(kind, quality, other.text);
    CHECK(first != second);
    CHECK(*whitenedJpeg(first, {place}) == *whitenedJpeg(second, {place}));
}

TEST_CASE("No covered name out of 64 can be told from what a JPEG keeps around a tight box", "[source]")
{
    // A lens spreads the ink beyond the box that was drawn around it.
    int const radius = GENERATE(0, 1, 2);
    Rect ink;
    for (std::string const& name : names)
        ink = united(ink, support::inkOf({name, {60, 90}}, name));
    std::vector<std::string> results;
    for (std::string const& name : names) {
        Raster const page = blurred(support::drawn(letter(name)), radius);
        PixelRect const place = Scale(letter().size, page.size()).outward(ink);
        results.push_back(*whitenedJpeg(support::jpegStream(page, Stored::JpegGrey, 75), {place}));
    }
    CHECK(std::all_of(results.begin(), results.end(), [&](std::string const& one) { return one == results.front(); }));
}

TEST_CASE("A JPEG that cannot be filled block by block says so", "[source]")
{
    CHECK_FALSE(whitenedJpeg(stored(Stored::JpegRgb), {{0, 0, 10, 10}}));
    CHECK_FALSE(whitenedJpeg("no picture", {{0, 0, 10, 10}}));
}

TEST_CASE("Pixels that ink may have reached lie within whole blocks and a margin", "[source]")
{
    CHECK(jpegReachOf({17, 18, 30, 31}, {16, 16}) == PixelRect{-2, 14, 34, 50});
    CHECK(jpegReachOf({20, 20, 21, 21}, {8, 8}) == PixelRect{14, 14, 26, 26});
}

TEST_CASE("A cut JPEG decodes and fills to the same result each time", "[source]")
{
    for (Stored const kind : {Stored::JpegProgressive, Stored::Jpeg420}) {
        std::string file = stored(kind);
        file.resize(file.size() / 2);
        auto const once = jpegPixels(file);
        REQUIRE(once);
        CHECK(*jpegPixels(file) == *once);
        auto const filled = whitenedJpeg(file, {{170, 20, 321, 60}});
        REQUIRE(filled);
        CHECK(*filled == *whitenedJpeg(file, {{170, 20, 321, 60}}));
        CHECK(isWhite(decodeJpeg(*filled), {170, 20, 321, 60}));
    }
    CHECK_FALSE(jpegPixels(stored(Stored::Jpeg420).substr(0, 40)));
    CHECK_THROWS_AS(decodeJpeg("no picture"), Error);
}
