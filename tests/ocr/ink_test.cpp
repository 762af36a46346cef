// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/ink.h"
#include "tests/support/sample_case.h"
#include "tests/support/typed_letter.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace ocr;
using namespace support;

namespace {

// A page of pixels to scribble on, 200 dpi.
class Sheet {
public:
    explicit Sheet(Raster const& page) : m_size(page.size()), m_bytes(page.bytes().begin(), page.bytes().end()) {}
    Sheet() : Sheet(Raster({1654, 2339}, Colour::Grey)) {}

    void fill(int x, int y, int width, int height, std::uint8_t level = 0)
    {
        for (int row = y; row < y + height; ++row)
            for (int column = x; column < x + width; ++column)
                at(column, row) = level;
    }

    void disc(int x, int y, int radius)
    {
        for (int dy = -radius; dy <= radius; ++dy)
            for (int dx = -radius; dx <= radius; ++dx)
                if (dx * dx + dy * dy <= radius * radius)
                    at(x + dx, y + dy) = 0;
    }

    std::uint8_t& at(int x, int y)
    {
        return m_bytes[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_size.width) + static_cast<std::size_t>(x)];
    }

    Ink ink(Colour stored = Colour::Grey) const { return inkOf(Raster(m_size, Colour::Grey, m_bytes), a4, stored); }

private:
    PixelSize m_size;
    std::vector<std::uint8_t> m_bytes;
};

bool says(Ink const& ink, char const* words)
{
    return pictureFault(ink).find(words) != std::string::npos;
}

} // namespace

TEST_CASE("A back with punch holes, a staple, a scanner's edge and specks is blank", "[ocr]")
{
    Sheet back;
    back.disc(60, 850, 22);
    back.disc(60, 1490, 22);
    back.fill(0, 0, 12, 2339, 40);
    for (int i = 0; i < 80; ++i)
        back.at(90 + i * 4, 60 + i / 2) = 0;
    for (int i = 0; i < 100; ++i)
        back.fill(100 + i * 137 % 1400, 100 + i * 211 % 2100, 2, 2);
    CHECK(blank(back.ink()));
}

TEST_CASE("Two initials, a picture or a letter are not blank", "[ocr]")
{
    Sheet initials;
    initials.fill(800, 2000, 6, 28);
    initials.fill(815, 2000, 6, 28);
    CHECK_FALSE(blank(initials.ink()));
    Sheet picture;
    picture.fill(400, 400, 500, 300, 90);
    CHECK_FALSE(blank(picture.ink()));
    CHECK(picture.ink().solids.size() == 1);
    CHECK_FALSE(blank(Sheet(typedLetterPixels()).ink()));
}

TEST_CASE("A clean letter has no fault, and its letters tell which way is up", "[ocr]")
{
    Ink const ink = Sheet(typedLetterPixels()).ink(Colour::Bilevel);
    CHECK(pictureFault(ink).empty());
    CHECK(ink.letters.size() > 200);
    CHECK(ink.uprightTurn == Turn(0));
    Raster const lying = turned(typedLetterPixels(), Turn(90));
    Ink const turnedInk = inkOf(lying, Turn(90).apply(a4), Colour::Bilevel);
    CHECK(turnedInk.uprightTurn == Turn(270));
    CHECK(pictureFault(turnedInk).empty());
}

TEST_CASE("A fax of every second line is called coarse, upright and lying", "[ocr]")
{
    Raster const page = typedLetterPixels();
    Sheet fax(page);
    for (int y = 1; y < page.size().height; y += 2)
        for (int x = 0; x < page.size().width; ++x)
            fax.at(x, y) = fax.at(x, y - 1);
    CHECK(says(fax.ink(), "coarse"));
}

TEST_CASE("A page full of dirt is called so, as far as the dirt is away from the letters", "[ocr]")
{
    Sheet dirty(typedLetterPixels());
    for (int i = 0; i < 900; ++i)
        dirty.fill(40 + i * 1237 % 1560, 40 + i * 2203 % 2240, 2, 2);
    CHECK(says(dirty.ink(), "specks"));
}

TEST_CASE("Letters as thick as on a carbon copy are called so", "[ocr]")
{
    Raster const page = typedLetterPixels();
    Sheet thick(page);
    for (int y = 3; y + 3 < page.size().height; ++y)
        for (int x = 3; x + 3 < page.size().width; ++x)
            if (page.row(y)[static_cast<std::size_t>(x)] < 100)
                thick.fill(x - 2, y - 2, 5, 5);
    CHECK(says(thick.ink(Colour::Bilevel), "run together"));
}

TEST_CASE("Words with a pen stroke through them and a bar over words are seen, rules and frames are not", "[ocr]")
{
    CHECK(Sheet(typedLetterPixels()).ink().strokes.empty());
    DrawnLine const line = typedLetterLines().at(2);
    auto const pixel = [](double points) { return static_cast<int>(points * 200 / 72); };
    int const left = pixel(line.at.x);
    int const foot = pixel(line.at.y);
    auto const drawnAt = [&](int y, int height) {
        Sheet sheet(typedLetterPixels());
        sheet.fill(left - 4, y, 360, height);
        return sheet.ink().strokes.size();
    };
    int const smallLetters = pixel(12 * 0.5);
    CHECK(drawnAt(foot - smallLetters / 2, 4) == 1);
    CHECK(drawnAt(foot - pixel(10), pixel(12)) == 1);
    CHECK(drawnAt(foot + 5, 3) == 0);
    Sheet frame;
    frame.fill(300, 300, 600, 3);
    frame.fill(300, 350, 600, 3);
    frame.fill(300, 300, 3, 53);
    frame.fill(897, 300, 3, 53);
    CHECK(frame.ink().strokes.empty());
}
