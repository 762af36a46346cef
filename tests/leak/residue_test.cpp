// SPDX-License-Identifier: GPL-3.0-or-later
// The residue of a covered word: JPEG spreads it over blocks of 8 x 8 and 16 x 16 pixels, so that pixels outside a tight box can still
// say which of some known words stood there. Whoever has a template of each word learns nothing where all words leave the same bytes.

#include "core/bundle/burn.h"
#include "ocr/page_reader.h"
#include "tests/support/opened_pdf.h"

#include <catch2/catch.hpp>

#include <set>

using namespace core;
using support::DrawnLine;
using support::DrawnPage;
using support::Stored;

namespace {

// Sixty-four names of a few widths, as a list of candidates has them.
std::vector<std::string> candidates()
{
    std::vector<std::string> all;
    for (char const* first : {"Ann", "Dean", "Ella", "Fred", "Gwen", "Hugh", "Iris", "Joan"})
        for (char const* last : {"Ash", "Bell", "Cole", "Dunn", "Ellis", "Ford", "Gill", "Hall"})
            all.push_back(std::string(first) + ' ' + last);
    return all;
}

DrawnLine line(std::string const& name)
{
    return {name, {61.7, 51.9}, 12, 0x102040};
}

Rect tightBox()
{
    Rect all;
    for (std::string const& name : candidates())
        all = united(all, support::inkOf(line(name), name));
    return all;
}

DrawnPage letter(Stored stored, int quality, std::string const& name)
{
    DrawnPage page;
    page.stored = stored;
    page.quality = quality;
    page.size = {200, 100};
    page.lines = {
        {"Dear", {20, 36}, 12, 0}, line(name), {"said so", {tightBox().x1 + 3, 51.9}, 12, 0}, {"on Monday.", {20, 68}, 12, 0}};
    return page;
}

std::string burntBytes(DrawnPage const& page, std::vector<Rect> const& boxes)
{
    support::OpenedPdf const opened(page);
    return burn(&opened.scans, opened.source, 1, boxes).stream;
}

} // namespace

TEST_CASE("Sixty-four words under one box leave the same picture, whatever the quality", "[leak]")
{
    Stored const stored = GENERATE(Stored::Jpeg444, Stored::Jpeg420, Stored::JpegGrey);
    int const quality = GENERATE(50, 75, 90, 95);
    std::set<std::string> left;
    std::set<std::string> before;
    for (std::string const& name : candidates()) {
        DrawnPage const page = letter(stored, quality, name);
        left.insert(burntBytes(page, {tightBox()}));
        before.insert(burntBytes(page, {}));
    }
    CHECK(before.size() == candidates().size());
    CHECK(left.size() == 1);
}

namespace {

// A blank behind the words before it.
double nameAt()
{
    return support::inkOf({"She met", {40, 74}, 12, 0}, "met").x1 + 4;
}

DrawnLine const onTheWay{"on the way home and spoke", {166, 74}, 12, 0};

// A letter of which a name in the middle is covered, with words close above and below it and on both sides.
DrawnPage paragraph(Stored stored, int quality, std::string const& name)
{
    DrawnPage page;
    page.stored = stored;
    page.quality = quality;
    page.size = {420, 150};
    page.lines = {{"Record of a visit on Monday the 4th of March", {40, 46}, 12, 0},
                  {"about the letter that the school had sent her", {40, 60}, 12, 0},
                  {"She met", {40, 74}, 12, 0},
                  {name, {nameAt(), 74}, 12, 0},
                  onTheWay,
                  {"We agreed to meet again before Easter", {40, 88}, 12, 0},
                  {"and to ask the doctor for another date", {40, 102}, 12, 0}};
    return page;
}

Rect nameBox()
{
    Rect all;
    for (std::string const& name : candidates())
        all = united(all, support::inkOf({name, {nameAt(), 74}, 12, 0}, name));
    return all;
}

// What a reader finds around the place, line by line; how it parts words is its own affair.
std::string lettersAround(ocr::TesseractEngine& engine, Raster const& picture, Size page)
{
    Reading const reading = ocr::readPixels(engine, picture, page);
    std::string letters;
    for (Word const& word : reading.text.words)
        if (shared(word.box, nameBox()).area() < 0.3 * word.box.area())
            letters += reading.text.textOf(word);
    return letters;
}

Raster burntPixels(DrawnPage const& page, std::vector<Rect> const& boxes)
{
    support::OpenedPdf const opened(page);
    return pixels(burn(&opened.scans, opened.source, 1, boxes));
}

bool alikeUnder(Raster const& one, Raster const& other, PixelRect const& place)
{
    return cropped(one, place) == cropped(other, place);
}

} // namespace

TEST_CASE("Words beside, above and below a box keep every pixel and are read as they were read before", "[leak]")
{
    Stored const stored = GENERATE(Stored::Jpeg444, Stored::Jpeg420);
    int const quality = GENERATE(50, 75, 90, 95);
    CAPTURE(quality);
    REQUIRE(nameBox().x1 < onTheWay.at.x - 3);
    static ocr::TesseractEngine engine("eng");
    for (std::string const name : {"Ann Ash", "Hugh Ellis"}) {
        DrawnPage const page = paragraph(stored, quality, name);
        Raster const before = burntPixels(page, {});
        Raster const after = burntPixels(page, {nameBox()});
        Scale const scale(page.size, before.size());
        for (DrawnLine const& line : page.lines)
            if (line.text != name)
                CHECK(alikeUnder(before, after, scale.outward(support::inkOf(line, line.text))));
        std::string const letters = lettersAround(engine, before, page.size);
        CHECK(letters.find("Shemetontheway") != std::string::npos);
        CHECK(lettersAround(engine, after, page.size) == letters);
    }
}
