// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/source/pdf_source.h"
#include "ocr/page_reader.h"
#include "ocr/prepare.h"
#include "tests/support/drawn_pdf.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <cstdlib>

using namespace core;

namespace {

std::vector<std::string> const letter{
    "Dear Mrs Hargreaves, thank you for coming to the meeting.", "We talked about the school and about the holidays.",
    "Thomas was glad to hear that his aunt will visit in June.", "The worker will write again before the end of the month.",
    "Please telephone the office if you have any questions.",    "Yours sincerely, the family placement team"};

Raster drawnLetter()
{
    support::DrawnPage page;
    page.lines = support::column(letter, {70, 120}, 12);
    support::TemporaryFolder const folder;
    return PdfSource(folder.write("letter.pdf", support::drawnPdf({page}))).render(1, {1654, 2339}, Colour::Grey);
}

constexpr Size a4{595, 842};

} // namespace

TEST_CASE("A typed page is read word for word, each word where it stands", "[ocr]")
{
    ocr::TesseractEngine engine("eng");
    Reading const reading = ocr::readPixels(engine, drawnLetter(), a4);
    CHECK(reading.state == ReadingState::Read);
    for (std::string const& line : letter)
        CHECK(reading.text.text.find(line) != std::string::npos);
    support::DrawnLine const third = support::column(letter, {70, 120}, 12)[2];
    Rect const ink = support::inkOf(third, "Thomas");
    std::size_t const at = reading.text.text.find("Thomas");
    REQUIRE(at != std::string::npos);
    Rect const box = boxesOf(reading.text, at, at + 6, Words::Whole).at(0);
    CHECK(shared(box, ink).area() > 0.9 * ink.area());
    CHECK(box.area() < 1.5 * ink.area());
}

TEST_CASE("A page that lies on its side or its head is read all the same", "[ocr]")
{
    ocr::TesseractEngine engine("eng");
    Raster const upright = drawnLetter();
    Rect const ink = support::inkOf(support::column(letter, {70, 120}, 12)[2], "Thomas");
    for (int degrees : {90, 180, 270}) {
        Turn const turn(degrees);
        Size const page = turn.apply(a4);
        Reading const reading = ocr::readPixels(engine, turned(upright, turn), page);
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
    ocr::TesseractEngine engine("eng");
    Reading const reading = ocr::readPixels(engine, Raster({1654, 2339}, Colour::Grey), a4);
    CHECK(reading.state == ReadingState::Blank);
    CHECK(reading.text.words.empty());
}

TEST_CASE("A picture without words is poor, never safe", "[ocr]")
{
    ocr::TesseractEngine engine("eng");
    PixelSize const size{1654, 2339};
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height), 255);
    for (int y = 500; y < 1500; ++y)
        for (int x = 300; x < 1300; ++x)
            bytes[static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width) + static_cast<std::size_t>(x)] =
                static_cast<std::uint8_t>(60 + (x * y / 900) % 120);
    Reading const reading = ocr::readPixels(engine, Raster(size, Colour::Grey, bytes), a4);
    CHECK(reading.state == ReadingState::Poor);
    CHECK_FALSE(reading.problem.empty());
}

TEST_CASE("What a page says does not depend on the pages read before it", "[ocr]")
{
    ocr::TesseractEngine fresh("eng");
    ocr::TesseractEngine used("eng");
    Raster const page = drawnLetter();
    Raster const other = turned(page, Turn(180));
    ocr::readPixels(used, other, a4);
    CHECK(ocr::readPixels(used, page, a4).text == ocr::readPixels(fresh, page, a4).text);
}

TEST_CASE("Without English language data the reader says what to install", "[ocr]")
{
    support::TemporaryFolder const empty;
    ::setenv("TESSDATA_PREFIX", empty.path().c_str(), 1);
    try {
        ocr::TesseractEngine engine("eng");
        FAIL("an engine without language data started");
    } catch (Error const& error) {
        CHECK(error.fault() == Fault::Missing);
        CHECK(std::string(error.what()).find("tesseract-ocr-eng") != std::string::npos);
    }
    ::unsetenv("TESSDATA_PREFIX");
}

TEST_CASE("Skew is found to a tenth of a degree and words go back to where they stand", "[ocr]")
{
    ocr::Straightened const plain = ocr::straightened(drawnLetter(), Turn(0));
    CHECK(plain.degrees == 0);
    Rect const box{100, 200, 160, 212};
    CHECK(ocr::asDisplayed(box, plain, a4) == box);
    ocr::Straightened const turnedPage{plain.raster, Turn(90), 0};
    Size const lying = Turn(90).apply(a4);
    CHECK(Turn(90).apply(ocr::asDisplayed(box, turnedPage, a4), a4) == box);
    CHECK(lying == Size{842, 595});
}
