// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/page_rules.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace core::verifier;

namespace {

Size const paper{200, 300};
std::string const picture = "q 200 0 0 300 0 0 cm /Im Do Q\n";

// As a page has them: drawing first, then a paragraph.
Content read(std::string const& drawing, std::string const& words = "")
{
    static Metrics const font = metricsOfTheFont();
    return readContent("/Artifact BMC\n" + drawing + " EMC\n" + (words.empty() ? "" : "/P <</MCID 0>> BDC " + words + " EMC"),
                       paper, font, 0.851);
}

Content bare(std::string const& operators)
{
    return readContent(operators, paper, metricsOfTheFont(), 0.851);
}

} // namespace

TEST_CASE("A page with its picture, a box and invisible words has nothing to tell of", "[verify]")
{
    Content const content = read(picture
                                     + "0.851 g 20 200 60 12 re f\n0.2 G 1 w 20.5 200.5 59 11 re S\n0.1 g\n"
                                       "q 0.004 0 0 0.004 30 203 cm\n0 0 m 10 0 l 1 2 3 4 5 6 c h\nf Q\n",
                                 "BT 3 Tr\n/F 10 Tf 100 Tz 1 0 0 1 20 100 Tm <00240025> Tj\n50 Tz <0001> Tj\nET\n");
    CHECK(content.problems.empty());
    REQUIRE(content.turn);
    CHECK(content.turn->degrees() == 0);
    CHECK(content.marks == std::vector<Rect>{{20, 88, 80, 100}});
    CHECK(content.paragraphs == 1);
    REQUIRE(content.words.size() == 1); // the blank is none
    CHECK(content.words[0].codes == std::string("\0\x24\0\x25", 4));
    CHECK(content.words[0].box.x0 == Approx(20));
    CHECK(content.words[0].box.y1 == Approx(202.36).margin(0.1));
    CHECK(content.words[0].box.height() == Approx(10).margin(0.1));
}

TEST_CASE("The four ways in which a picture can cover a page are told apart", "[verify]")
{
    CHECK(read("q 0 -300 200 0 0 300 cm /Im Do Q\n").turn == Turn(90));
    CHECK(read("q -200 0 0 -300 200 300 cm /Im Do Q\n").turn == Turn(180));
    CHECK(read("q 0 300 -200 0 200 0 cm /Im Do Q\n").turn == Turn(270));
    CHECK_FALSE(read("q 200 0 0 299 0 0 cm /Im Do Q\n").turn);
    CHECK_FALSE(read("q 200 0 0 -300 0 300 cm /Im Do Q\n").turn);
    CHECK_FALSE(read("/Im Do\n").problems.empty());
    CHECK_FALSE(read("").problems.empty());
}

TEST_CASE("Words are placed by size, stretch and turn", "[verify]")
{
    Content const plain = read(picture, "BT 3 Tr /F 20 Tf 50 Tz 1 0 0 1 10 10 Tm <0024> Tj ET");
    Content const wide = read(picture, "BT 3 Tr /F 20 Tf 100 Tz 1 0 0 1 10 10 Tm <0024> Tj ET");
    Content const turned = read(picture, "BT 3 Tr /F 20 Tf 100 Tz 0 -1 1 0 10 200 Tm <0024> Tj ET");
    CHECK(wide.words[0].box.width() == Approx(2 * plain.words[0].box.width()));
    CHECK(turned.words[0].box.height() == Approx(wide.words[0].box.width()));
    CHECK(turned.words[0].box.y0 == Approx(100));
    // What is shown next begins where the last ended; a new text object begins anew.
    Content const two = read(picture, "BT 3 Tr /F 20 Tf 100 Tz 1 0 0 1 10 10 Tm <0024> Tj <0024> Tj ET BT <0024> Tj ET");
    REQUIRE(two.words.size() == 3);
    CHECK(two.words[1].box.x0 == Approx(two.words[0].box.x1));
    CHECK(two.words[2].box.x0 == Approx(0));
    CHECK(two.problems.empty());
}

TEST_CASE("Operators in the wrong place or number are told of", "[verify]")
{
    for (char const* wrong : {"q",
                              "Q",
                              "q q Q Q",
                              "1 0 0 1 0 0 cm",
                              "q 1 0 0 1 0 0 cm 1 0 0 1 0 0 cm Q",
                              "BT",
                              "ET",
                              "BT BT ET ET",
                              "q BT ET Q",
                              "BT 0 0 m ET",
                              "1 2 3 re",
                              "5",
                              "/F",
                              "(x)",
                              "<00> Tj",
                              "BT /G 1 Tf ET",
                              "BT 3 Tr <00> Tj ET",
                              "BT 3 Tr <ffff> Tj ET",
                              "BT <0024> Tj ET",
                              "BT 7 Tr <0024> Tj ET",
                              "BT 3 Tr <0024> ' ET",
                              "[1] 0 d",
                              "/x gs",
                              "0 0 1 1 re W n",
                              "0 0 0 rg",
                              "BT 1 0 Td ET",
                              "BT T* ET",
                              "BX EX",
                              "/Im Do",
                              "true"}) {
        INFO(wrong);
        CHECK_FALSE(read(picture + wrong + "\n").problems.empty());
        CHECK_FALSE(read(picture, wrong).problems.empty());
    }
}

TEST_CASE("What is drawn and what is read are parted, and paragraphs are counted", "[verify]")
{
    std::string const drawn = "/Artifact BMC " + picture + "EMC\n";
    CHECK(bare(drawn + "/P <</MCID 0>> BDC BT ET EMC /P <</MCID 1>> BDC BT ET EMC").problems.empty());
    CHECK(bare(drawn + "/P <</MCID 0>> BDC BT ET EMC /P <</MCID 1>> BDC BT ET EMC").paragraphs == 2);
    for (char const* wrong :
         {"BT ET", "0 0 1 1 re f", "/P <</MCID 1>> BDC BT ET EMC", "/P <</MCID 0>> BDC 0 0 1 1 re f EMC",
          "/Artifact BMC BT ET EMC", "/Span BMC BT ET EMC", "/P BMC BT ET EMC", "/P <</MCID 0>> BDC BT ET",
          "/P <</MCID 0 /ActualText (x)>> BDC BT ET EMC", "/P <</ActualText (x)>> BDC BT ET EMC", "/P <</E 0>> BDC BT ET EMC",
          "/H1 <</MCID 0>> BDC BT ET EMC", "/P <</MCID 0>> BDC BT EMC ET", "/P <</MCID 0>> BDC /Artifact BMC EMC EMC", "EMC",
          "/P /Secret BDC BT ET EMC", "/P <<>> BDC BT ET EMC"}) {
        INFO(wrong);
        CHECK_FALSE(bare(drawn + wrong).problems.empty());
    }
}

TEST_CASE("A word counts as covered when it is more than grazed", "[verify]")
{
    std::vector<Rect> const boxes{{50, 50, 100, 60}};
    CHECK(wordsInTheWrongPlace({{10, 50, 50.2, 60}}, boxes, paper).empty());
    CHECK(wordsInTheWrongPlace({{50, 60, 100, 70}}, boxes, paper).empty());
    CHECK(wordsInTheWrongPlace({{10, 50, 50.5, 60}}, boxes, paper).size() == 1);
    CHECK(wordsInTheWrongPlace({{60, 54, 61, 54.01}}, boxes, paper).size() == 1);
    CHECK(wordsInTheWrongPlace({{60, 54, 60.01, 55}}, boxes, paper).size() == 1);
    CHECK(wordsInTheWrongPlace({{-5, 5, 5, 10}}, {}, paper).size() == 1);
    CHECK(wordsInTheWrongPlace({{190, 5, 200.2, 10}}, {}, paper).empty());
    CHECK(wordsInTheWrongPlace({{60, 54, 70, 58}, {190, 5, 220, 10}}, boxes, paper).size() == 2);
}
