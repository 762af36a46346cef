// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/raster.h"

#include "core/base/error.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace core;

namespace {

// A picture without symmetry: every pixel depends on its place.
Raster pattern(PixelSize size, Colour colour)
{
    std::size_t const length = Raster::rowBytes(size.width, colour) * static_cast<std::size_t>(size.height);
    std::vector<std::uint8_t> bytes(length);
    std::uint32_t state = 7;
    for (std::uint8_t& byte : bytes) {
        state = state * 1664525u + 1013904223u;
        byte = static_cast<std::uint8_t>(state >> 24);
    }
    return Raster(size, colour, std::move(bytes));
}

// One value for a pixel of any colour depth.
std::uint32_t at(Raster const& raster, int x, int y)
{
    auto const row = raster.row(y);
    auto const i = static_cast<std::size_t>(x);
    switch (raster.colour()) {
    case Colour::Bilevel:
        return row[i / 8] >> (7 - i % 8) & 1u;
    case Colour::Grey:
        return row[i];
    case Colour::Rgb:
        break;
    }
    return static_cast<std::uint32_t>(row[3 * i] << 16 | row[3 * i + 1] << 8 | row[3 * i + 2]);
}

std::uint32_t white(Colour colour)
{
    return colour == Colour::Bilevel ? 0u : colour == Colour::Grey ? 255u : 0xffffffu;
}

Colour anyColour()
{
    return GENERATE(Colour::Bilevel, Colour::Grey, Colour::Rgb);
}

} // namespace

TEST_CASE("A picture with too few or too many bytes is refused", "[source]")
{
    CHECK_THROWS_AS(Raster({9, 2}, Colour::Bilevel, std::vector<std::uint8_t>(3)), Error);
    CHECK_THROWS_AS(Raster({9, 2}, Colour::Rgb, std::vector<std::uint8_t>(55)), Error);
    CHECK_NOTHROW(Raster({9, 2}, Colour::Bilevel, std::vector<std::uint8_t>(4)));
}

TEST_CASE("A picture made without pixels is white", "[source]")
{
    Colour const colour = anyColour();
    Raster const raster({11, 3}, colour);
    for (int y = 0; y < 3; ++y)
        for (int x = 0; x < 11; ++x)
            CHECK(at(raster, x, y) == white(colour));
}

TEST_CASE("Bits behind the last pixel of a row do not make two pictures differ", "[source]")
{
    CHECK(Raster({3, 1}, Colour::Bilevel, {0b10100000}) == Raster({3, 1}, Colour::Bilevel, {0b10111111}));
    CHECK_FALSE(Raster({3, 1}, Colour::Bilevel, {0b10100000}) == Raster({3, 1}, Colour::Bilevel, {0b11100000}));
}

TEST_CASE("Whitening clears the places and nothing else", "[source]")
{
    Colour const colour = anyColour();
    PixelSize const size{61, 19};
    Raster const before = pattern(size, colour);
    std::vector<PixelRect> const places{{3, 2, 5, 4},     {7, 5, 41, 9},   {8, 10, 16, 12},
                                        {50, 15, 99, 99}, {-4, 17, 1, 18}, {20, 3, 20, 8}};
    Raster const after = whitened(before, places);
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < size.width; ++x) {
            bool const inside = std::any_of(places.begin(), places.end(),
                                            [&](PixelRect const& p) { return x >= p.x0 && x < p.x1 && y >= p.y0 && y < p.y1; });
            REQUIRE(at(after, x, y) == (inside ? white(colour) : at(before, x, y)));
        }
    CHECK(before == pattern(size, colour));
}

TEST_CASE("A cut-out shows the pixels of its place", "[source]")
{
    Colour const colour = anyColour();
    Raster const whole = pattern({45, 12}, colour);
    for (int x0 : {0, 3, 8, 17}) {
        Raster const part = cropped(whole, {x0, 2, 43, 11});
        REQUIRE(part.size() == PixelSize{43 - x0, 9});
        for (int y = 0; y < 9; ++y)
            for (int x = 0; x < 43 - x0; ++x)
                REQUIRE(at(part, x, y) == at(whole, x0 + x, 2 + y));
    }
    CHECK(cropped(whole, {40, 10, 99, 99}).size() == PixelSize{5, 2});
    CHECK(cropped(whole, {50, 3, 60, 5}).size().width == 0);
}

TEST_CASE("A turned picture has every pixel where the turn takes it", "[source]")
{
    Colour const colour = anyColour();
    for (PixelSize const size : {PixelSize{130, 75}, PixelSize{8, 16}, PixelSize{1, 9}, PixelSize{13, 1}}) {
        Raster const before = pattern(size, colour);
        for (int degrees : {0, 90, 180, 270}) {
            Turn const turn(degrees);
            Raster const after = turned(before, turn);
            REQUIRE(after.size() == turn.apply(size));
            for (int y = 0; y < size.height; ++y)
                for (int x = 0; x < size.width; ++x) {
                    PixelRect const to = turn.apply(PixelRect{x, y, x + 1, y + 1}, size);
                    REQUIRE(at(after, to.x0, to.y0) == at(before, x, y));
                }
            CHECK(turned(after, turn.inverse()) == before);
        }
    }
}

TEST_CASE("Black and white become grey and come back as they were", "[source]")
{
    Raster const bilevel = pattern({29, 7}, Colour::Bilevel);
    Raster const shades = grey(bilevel);
    CHECK(shades.colour() == Colour::Grey);
    CHECK(simplest(shades) == bilevel);
}

TEST_CASE("Colour becomes grey by brightness; white stays white and black stays black", "[source]")
{
    Raster const raster({4, 1}, Colour::Rgb, {255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 0, 255});
    Raster const shades = grey(raster);
    CHECK(at(shades, 0, 0) == 255);
    CHECK(at(shades, 1, 0) == 0);
    CHECK(at(shades, 2, 0) > at(shades, 3, 0));
}

TEST_CASE("The simplest form of a picture loses nothing", "[source]")
{
    CHECK(simplest(pattern({5, 5}, Colour::Rgb)).colour() == Colour::Rgb);
    CHECK(simplest(pattern({5, 5}, Colour::Grey)).colour() == Colour::Grey);
    Raster const tinted({2, 1}, Colour::Rgb, {9, 9, 9, 200, 200, 201});
    CHECK(simplest(tinted) == tinted);
    CHECK(simplest(Raster({2, 1}, Colour::Rgb, {9, 9, 9, 200, 200, 200})) == Raster({2, 1}, Colour::Grey, {9, 200}));
    CHECK(simplest(Raster({2, 1}, Colour::Rgb, {0, 0, 0, 255, 255, 255})) == Raster({2, 1}, Colour::Bilevel, {0b10000000}));
}

TEST_CASE("Shrinking by whole numbers is the mean of each square", "[source]")
{
    Raster const before({4, 2}, Colour::Grey, {10, 20, 100, 100, 30, 40, 100, 104});
    CHECK(shrunk(before, {2, 1}) == Raster({2, 1}, Colour::Grey, {25, 101}));
    Raster const checks({4, 2}, Colour::Bilevel, {0b10100000, 0b01010000});
    CHECK(shrunk(checks, {2, 1}) == Raster({2, 1}, Colour::Grey, {128, 128}));
}

TEST_CASE("Shrinking by any factor keeps white white and the mean brightness", "[source]")
{
    for (PixelSize const to : {PixelSize{97, 61}, PixelSize{50, 7}, PixelSize{1, 1}, PixelSize{299, 200}}) {
        Raster const blank = shrunk(Raster({300, 200}, Colour::Rgb), to);
        CHECK(blank == Raster(to, Colour::Rgb));
        Raster const before = pattern({300, 200}, Colour::Grey);
        auto const mean = [](Raster const& raster) {
            double sum = 0;
            for (std::uint8_t const value : raster.bytes())
                sum += value;
            return sum / static_cast<double>(raster.bytes().size());
        };
        Raster const after = shrunk(before, to);
        CHECK(after.size() == to);
        CHECK(mean(after) == Approx(mean(before)).margin(1));
    }
}

TEST_CASE("Nothing is shrunk to more pixels than it has", "[source]")
{
    Raster const before = pattern({10, 10}, Colour::Grey);
    CHECK(shrunk(before, {20, 5}).size() == PixelSize{10, 5});
    CHECK(shrunk(before, {20, 20}) == before);
    CHECK(shrunk(pattern({10, 10}, Colour::Bilevel), {10, 10}).colour() == Colour::Grey);
}
