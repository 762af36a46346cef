// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/page_content.h"

#include "tests/support/burnt_pages.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

support::BurntShape const faxed{BurntImage::Codec::G4, Colour::Bilevel, Turn(0)};

std::size_t count(std::string const& text, std::string const& what)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
        ++found;
    return found;
}

} // namespace

TEST_CASE("A word keeps what no box touches", "[bundle]")
{
    Rect const word{100, 100, 150, 110};
    CHECK(clearOf(word, {}, support::a4) == word);
    CHECK(clearOf(word, {{{150, 90, 200, 120}, ""}}, support::a4) == word);
    CHECK(clearOf(word, {{{140, 90, 200, 120}, ""}}, support::a4) == Rect{100, 100, 140, 110});
    CHECK(clearOf(word, {{{90, 90, 200, 102}, ""}}, support::a4) == Rect{100, 102, 150, 110});
    CHECK(clearOf(word, {{{90, 109, 200, 120}, ""}, {{145, 90, 200, 120}, ""}}, support::a4) == Rect{100, 100, 145, 109});
    CHECK_FALSE(clearOf(word, {{{120, 90, 200, 120}, ""}}, support::a4)); // more than two fifths
    CHECK_FALSE(clearOf(word, {{{120, 90, 125, 120}, ""}}, support::a4)); // through the middle
    CHECK_FALSE(clearOf(word, {{{135, 90, 200, 120}, ""}, {{90, 90, 110, 120}, ""}}, support::a4));
    CHECK_FALSE(clearOf({600, 100, 650, 110}, {}, support::a4));   // off the page
    CHECK_FALSE(clearOf({100, 100, 100.1, 110}, {}, support::a4)); // nothing to speak of
}

TEST_CASE("The picture comes first and once, then boxes, then words", "[bundle]")
{
    BurntPage const page = support::burntPage(1, faxed, support::bundleLines(), support::bundleBoxes(1));
    std::vector<LabelledBox> boxes;
    for (Rect const& box : support::bundleBoxes(1))
        boxes.push_back({box, "Third party"});
    std::string const content = pageContent(page, boxes, Stamp::Final, Outlines());
    CHECK(content.starts_with("q 595 0 0 842 0 0 cm /Im Do Q\n"));
    CHECK(count(content, " Do") == 1);
    CHECK(count(content, "0.851 g ") == 2);
    CHECK(content.find("0.851 g 144 740 62 12 re f") != std::string::npos);
    CHECK(content.find("BT 3 Tr") > content.rfind(" re S"));
    CHECK(count(content, "BT") == 1);
    CHECK(count(content, " Tr") == 1);
    CHECK(content.ends_with("ET\n"));
}

TEST_CASE("A label that does not fit its box gives way to the number of its row in the schedule", "[bundle]")
{
    Outlines const outlines;
    auto const drawn = [&](Rect const& place) {
        BurntPage const page = support::burntPage(1, faxed, {}, {});
        return pageContent(page, {{place, "Third party", 7}}, Stamp::Final, outlines);
    };
    auto const shows = [&](std::string const& content, std::string const& text) {
        return content.find(outlines.path(text)) != std::string::npos;
    };
    std::string const roomy = drawn({100, 100, 200, 114});
    CHECK(shows(roomy, "Third party"));
    CHECK_FALSE(shows(roomy, "7"));
    std::string const narrow = drawn({100, 100, 112, 112});
    CHECK_FALSE(shows(narrow, "Third party"));
    CHECK(shows(narrow, "7"));
    CHECK_FALSE(shows(drawn({100, 100, 104, 104}), "7"));
}

TEST_CASE("A page without words has no text at all", "[bundle]")
{
    std::string const content = pageContent(support::burntPage(1, faxed, {}, {}), {}, Stamp::Final, Outlines());
    CHECK(content == "q 595 0 0 842 0 0 cm /Im Do Q\n");
}

TEST_CASE("The page number stands where no box is", "[bundle]")
{
    BurntPage const page = support::burntPage(1, faxed, {}, {});
    Outlines const outlines;
    CHECK(footOf(page, {}, outlines).align == 0.5);
    LabelledBox const middle{{200, 800, 400, 842}, ""};
    CHECK(footOf(page, {middle}, outlines).align == 1);
    LabelledBox const right{{400, 800, 595, 842}, ""};
    CHECK(footOf(page, {middle, right}, outlines).align == 0);
    LabelledBox const foot{{0, 800, 595, 842}, ""};
    CHECK(footOf(page, {foot}, outlines).base.y < 40);
    // Words give way too, where there is room elsewhere.
    BurntPage typedOn = page;
    PageTextWriter text;
    text.word("footer", {280, 825, 320, 838}, 90);
    typedOn.words = text.finish(Turn(), 0);
    CHECK(footOf(typedOn, {}, outlines).align == 1);
}

TEST_CASE("Numbers are written without an exponent and without needless zeros", "[bundle]")
{
    CHECK(pdfNumber(0) == "0");
    CHECK(pdfNumber(-0.0001) == "0");
    CHECK(pdfNumber(595) == "595");
    CHECK(pdfNumber(841.8898) == "841.89");
    CHECK(pdfNumber(-12.05) == "-12.05");
    CHECK(pdfNumber(0.000488, 6) == "0.000488");
    CHECK(pdfNumber(1.5, 0) == "2");
    CHECK(support::refused([] { pdfNumber(1e12); }).fault() == Fault::Internal);
}
