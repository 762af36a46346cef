// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/page_content.h"

#include "tests/support/burnt_pages.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <sstream>

using namespace core;

namespace {

support::BurntShape const oneBit{BurntImage::Codec::G4, Colour::Bilevel, Turn(0)};

std::size_t count(std::string const& text, std::string const& what)
{
    std::size_t found = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
        ++found;
    return found;
}

} // namespace

TEST_CASE("The picture comes first and once, then boxes, then words", "[bundle]")
{
    BurntPage const page = support::burntPage(1, oneBit, support::bundleLines(), support::bundleBoxes(1));
    std::vector<LabelledBox> boxes;
    for (Rect const& box : support::bundleBoxes(1))
        boxes.push_back({box, "Third party"});
    std::string const content = pageContent(page, boxes, Stamp::Final, Outlines()).operators;
    CHECK(content.starts_with("/Artifact BMC\nq 595 0 0 842 0 0 cm /Im Do Q\n"));
    CHECK(count(content, " Do") == 1);
    CHECK(count(content, "0.851 g ") == 2);
    CHECK(content.find("0.851 g 144 740 62 12 re f") != std::string::npos);
    CHECK(content.find("EMC\n/P <</MCID 0>> BDC\nBT 3 Tr") > content.rfind(" re S"));
    CHECK(count(content, "BT") == 1);
    CHECK(count(content, " Tr") == 1);
    CHECK(content.ends_with("ET EMC\n"));
}

TEST_CASE("A label stands on white within its grey box, and what marks a draft lies beneath", "[bundle]")
{
    Outlines const outlines;
    BurntPage const page = support::burntPage(1, oneBit, {}, {});
    std::string const content = pageContent(page, {{{100, 100, 200, 114}, "Third party"}}, Stamp::Draft, outlines).operators;
    std::size_t const box = content.find("0.851 g 100 728 100 14 re f");
    std::size_t const plate = content.find("\n1 g ", box);
    REQUIRE(plate != std::string::npos);
    CHECK(content.find(outlines.path("DRAFT")) < box);
    CHECK(content.find(outlines.path("Third party")) > plate);
    std::istringstream numbers(content.substr(plate + 5));
    double x = 0, y = 0, width = 0, height = 0;
    numbers >> x >> y >> width >> height;
    CHECK(Rect{100, 728, 200, 742}.contains(Point{x, y}));
    CHECK(Rect{100, 728, 200, 742}.contains(Point{x + width, y + height}));
    CHECK(width < 90);
}

TEST_CASE("A label that does not fit its box gives way to the number of its row in the schedule", "[bundle]")
{
    Outlines const outlines;
    auto const drawn = [&](Rect const& place) {
        BurntPage const page = support::burntPage(1, oneBit, {}, {});
        return pageContent(page, {{place, "Third party", 7}}, Stamp::Final, outlines).operators;
    };
    auto const shows = [&](std::string const& content, std::string const& text) {
        return content.find(outlines.path(text)) != std::string::npos;
    };
    // The matrix of the outlines: nothing in its second and third number.
    auto const upright = [](std::string const& content) {
        std::size_t const at = content.find("0.1 g\nq ") + 8;
        std::istringstream numbers(content.substr(at));
        double a = 0, b = 1, c = 1, d = 0;
        numbers >> a >> b >> c >> d;
        return a > 0 && b == 0 && c == 0 && d > 0;
    };
    std::string const roomy = drawn({100, 100, 200, 114});
    CHECK(shows(roomy, "Third party"));
    CHECK(upright(roomy));
    CHECK_FALSE(shows(roomy, "7"));
    std::string const narrow = drawn({100, 100, 112, 112});
    CHECK_FALSE(shows(narrow, "Third party"));
    CHECK(shows(narrow, "7"));
    CHECK_FALSE(shows(drawn({100, 100, 104, 104}), "7"));
    // In a low box the number is small and upright; in a lower one it is not there, and not laid on its side.
    std::string const low = drawn({100, 100, 130, 106});
    CHECK(shows(low, "7"));
    CHECK(upright(low));
    CHECK_FALSE(shows(drawn({100, 100, 130, 104}), "7"));
    // Across the lines only where the box stands: in a short one it would fill the place of the covered word, and look like it.
    std::string const standing = drawn({100, 100, 114, 170});
    CHECK(shows(standing, "Third party"));
    CHECK_FALSE(upright(standing));
    std::string const lying = drawn({100, 100, 125.7, 118.2});
    CHECK_FALSE(shows(lying, "party"));
    CHECK(shows(lying, "7"));
}

TEST_CASE("A page without words has no text at all", "[bundle]")
{
    PageContent const content = pageContent(support::burntPage(1, oneBit, {}, {}), {}, Stamp::Final, Outlines());
    CHECK(content.operators == "/Artifact BMC\nq 595 0 0 842 0 0 cm /Im Do Q\nEMC\n");
    CHECK(content.paragraphs == 0);
}

TEST_CASE("The page number stands where no box is", "[bundle]")
{
    BurntPage const page = support::burntPage(1, oneBit, {}, {});
    Outlines const outlines;
    CHECK(footOf(page, {}, {1, 0}, 1, outlines).align == 0.5);
    LabelledBox const middle{{200, 800, 400, 842}, ""};
    CHECK(footOf(page, {middle}, {1, 0}, 1, outlines).align == 1);
    LabelledBox const right{{400, 800, 595, 842}, ""};
    CHECK(footOf(page, {middle, right}, {1, 0}, 1, outlines).align == 0);
    LabelledBox const foot{{0, 800, 595, 842}, ""};
    CHECK(footOf(page, {foot}, {1, 0}, 1, outlines).base.y < 40);
    // Words give way too, where there is room elsewhere.
    BurntPage typedOn = page;
    PageTextWriter text;
    text.word("footer", {280, 825, 320, 838}, 90);
    typedOn.words = text.finish(Turn(), 0);
    CHECK(footOf(typedOn, {}, {1, 0}, 1, outlines).align == 1);
}
