// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "ocr/page_reader.h"
#include "ocr/prepare.h"
#include "tests/support/sample_case.h"
#include "tests/support/typed_letter.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <cstdlib>

using namespace core;
using namespace ocr;
using namespace support;

TEST_CASE("A typed page is read word for word, each word where it stands", "[ocr]")
{
    TesseractEngine engine("eng");
    Reading const reading = readPixels(engine, typedLetterPixels(), a4);
    CHECK(reading.state == ReadingState::Read);
    for (std::string const& line : typedLetter())
        CHECK(reading.text.text.find(line) != std::string::npos);
    DrawnLine const third = typedLetterLines()[2];
    Rect const ink = inkOf(third, "Thomas");
    std::size_t const at = reading.text.text.find("Thomas");
    REQUIRE(at != std::string::npos);
    Rect const box = boxesOf(reading.text, at, at + 6, Words::Whole).at(0);
    CHECK(shared(box, ink).area() > 0.9 * ink.area());
    CHECK(box.area() < 1.5 * ink.area());
}

TEST_CASE("A page that lies on its side or its head is read all the same", "[ocr]")
{
    TesseractEngine engine("eng");
    Raster const upright = typedLetterPixels();
    Rect const ink = inkOf(typedLetterLines()[2], "Thomas");
    for (int degrees : {90, 180, 270}) {
        Turn const turn(degrees);
        Size const page = turn.apply(a4);
        Reading const reading = readPixels(engine, turned(upright, turn), page);
        INFO("turned by " << degrees);
        CHECK(reading.text.turn == turn);
        std::size_t const at = reading.text.text.find("Thomas");
        REQUIRE(at != std::string::npos);
        Rect const there = turn.apply(ink, a4);
        CHECK(shared(boxesOf(reading.text, at, at + 6, Words::Whole).at(0), there).area() > 0.9 * there.area());
    }
}

TEST_CASE("A blank page is called blank and has no words", "[ocr]")
{
    TesseractEngine engine("eng");
    Reading const reading = readPixels(engine, Raster({1654, 2339}, Colour::Grey), a4);
    CHECK(reading.state == ReadingState::Blank);
    CHECK(reading.text.words.empty());
}

// Paper of level 240 whose black becomes `ink`, with a dark bar of the scanner's lid down the left edge.
static Raster faded(Raster const& page, int ink)
{
    constexpr int paper = 240;
    constexpr int lid = 40;
    std::vector<std::uint8_t> bytes(page.bytes().begin(), page.bytes().end());
    auto const width = static_cast<std::size_t>(page.size().width);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(i % width < 50 ? lid : ink + (paper - ink) * bytes[i] / 255);
    return Raster(page.size(), Colour::Grey, std::move(bytes));
}

TEST_CASE("A faded page beside the black of the scanner's lid is read word for word", "[ocr]")
{
    TesseractEngine engine("eng");
    for (int const ink : {165, 200}) {
        INFO("letters of level " << ink << " on paper of 240");
        Reading const reading = readPixels(engine, faded(grey(typedLetterPixels()), ink), a4);
        CHECK(reading.state == ReadingState::Read);
        for (std::string const& line : typedLetter())
            CHECK(reading.text.text.find(line) != std::string::npos);
    }
}

TEST_CASE("Pages of strong print, and blank ones, keep their grey levels", "[ocr]")
{
    Raster const print = grey(typedLetterPixels());
    CHECK(levelled(print, a4) == print);
    Raster const nothing = faded(Raster({1654, 2339}, Colour::Grey), 165);
    CHECK(levelled(nothing, a4) == nothing);
}

TEST_CASE("A picture without words is poor, never safe", "[ocr]")
{
    TesseractEngine engine("eng");
    PixelSize const size{1654, 2339};
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height), 255);
    for (int y = 500; y < 1500; ++y)
        for (int x = 300; x < 1300; ++x)
            bytes[static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width) + static_cast<std::size_t>(x)] =
                static_cast<std::uint8_t>(60 + (x * y / 900) % 120);
    Reading const reading = readPixels(engine, Raster(size, Colour::Grey, bytes), a4);
    CHECK(reading.state == ReadingState::Poor);
    CHECK_FALSE(reading.problem.empty());
}

TEST_CASE("What a page says does not depend on the pages read before it", "[ocr]")
{
    TesseractEngine fresh("eng");
    TesseractEngine used("eng");
    Raster const page = typedLetterPixels();
    Raster const other = turned(page, Turn(180));
    readPixels(used, other, a4);
    CHECK(readPixels(used, page, a4).text == readPixels(fresh, page, a4).text);
}

TEST_CASE("Without English language data the reader says what to install", "[ocr]")
{
    TemporaryFolder const empty;
    ::setenv("TESSDATA_PREFIX", empty.path().c_str(), 1);
    try {
        TesseractEngine engine("eng");
        FAIL("an engine without language data started");
    } catch (Error const& error) {
        CHECK(error.fault() == Fault::Missing);
        CHECK(std::string(error.what()).find("tesseract-ocr-eng") != std::string::npos);
    }
    ::unsetenv("TESSDATA_PREFIX");
}

TEST_CASE("Skew is found to a tenth of a degree and words go back to where they stand", "[ocr]")
{
    Straightened const plain = straightened(typedLetterPixels(), Turn(0));
    CHECK(plain.degrees == 0);
    Rect const box{100, 200, 160, 212};
    CHECK(asDisplayed(box, plain, a4) == box);
    Straightened const turnedPage{plain.raster, Turn(90), 0};
    Size const lying = Turn(90).apply(a4);
    CHECK(Turn(90).apply(asDisplayed(box, turnedPage, a4), a4) == box);
    CHECK(lying == Size{842, 595});
}

TEST_CASE("Thickened strokes are black, white, and without gaps of a pixel", "[ocr]")
{
    std::vector<std::uint8_t> bytes(40 * 10, 255);
    for (std::size_t x = 4; x < 36; ++x)
        bytes[5 * 40 + x] = x % 3 == 0 ? 230 : 60;
    Raster const thick = thickened(Raster({40, 10}, Colour::Grey, bytes));
    for (std::size_t x = 6; x < 34; ++x)
        CHECK(thick.row(5)[x] == 0);
    CHECK(thick.row(1)[20] == 255);
}

TEST_CASE("A smoothed speck is faint, and a stroke stays where it was", "[ocr]")
{
    std::vector<std::uint8_t> bytes(40 * 40, 255);
    bytes[10 * 40 + 10] = 0;
    for (std::size_t y = 5; y < 35; ++y)
        for (std::size_t x = 24; x < 28; ++x)
            bytes[y * 40 + x] = 0;
    Raster const smooth = smoothed(Raster({40, 40}, Colour::Grey, bytes));
    CHECK(smooth.row(10)[10] > 200);
    CHECK(smooth.row(20)[25] == 0);
    CHECK(smooth.row(20)[22] == 255);
}

TEST_CASE("Writing that nobody can read is an unread area, and what stands beside it is read", "[ocr]")
{
    // Loops and strokes as tall as letters, in three lines below the letter.
    Raster const page = typedLetterPixels();
    auto bytes = std::vector<std::uint8_t>(page.bytes().begin(), page.bytes().end());
    auto const dot = [&](double x, double y) {
        for (int dy = 0; dy < 4; ++dy)
            for (int dx = 0; dx < 4; ++dx)
                bytes[static_cast<std::size_t>(y + dy) * 1654 + static_cast<std::size_t>(x + dx)] = 0;
    };
    for (int line = 0; line < 3; ++line)
        for (int piece = 0; piece < 24; ++piece)
            for (double t = 0; t < 6.3; t += 0.02)
                dot(260 + piece * 36 + 13 * std::sin(t * (1 + piece % 3)), 1300 + line * 80 + 18 * std::cos(t * (2 + piece % 2)));
    TesseractEngine engine("eng");
    Reading const reading = readPixels(engine, Raster(page.size(), Colour::Grey, bytes), a4);
    CHECK(reading.text.text.find("Hargreaves") != std::string::npos);
    REQUIRE_FALSE(reading.unread.empty());
    Rect all;
    for (UnreadArea const& area : reading.unread) {
        CHECK(area.kind == UnreadArea::Kind::Writing);
        CHECK(area.box.y0 > 440); // below the letter
        all = united(all, area.box);
    }
    CHECK(all.width() > 200);
}

TEST_CASE("Nothing is read in a solid bar, and what stands around it is", "[ocr]")
{
    Raster const page = typedLetterPixels();
    auto bytes = std::vector<std::uint8_t>(page.bytes().begin(), page.bytes().end());
    Rect const bar{90, 500, 500, 511};
    PixelRect const place = Scale(a4, page.size()).outward(bar);
    for (int y = place.y0; y < place.y1; ++y)
        for (int x = place.x0; x < place.x1; ++x)
            bytes[static_cast<std::size_t>(y) * 1654 + static_cast<std::size_t>(x)] = 0;
    TesseractEngine engine("eng");
    Reading const reading = readPixels(engine, Raster(page.size(), Colour::Grey, bytes), a4);
    CHECK(reading.text.text.find("Hargreaves") != std::string::npos);
    for (Word const& word : reading.text.words)
        CHECK_FALSE(grown(bar, -3).contains(word.box.centre()));
}
