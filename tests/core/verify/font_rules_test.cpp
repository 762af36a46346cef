// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/font_rules.h"

#include "core/base/resource.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace core::verifier;

namespace {

std::string const head = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                         "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                         "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                         "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n";
std::string const foot = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";

// Glyph 0x22 is the A and 0x23 the B.
std::string map(std::string const& rows)
{
    return head + rows + foot;
}

} // namespace

TEST_CASE("The font that ships is the font, and no other", "[verify]")
{
    std::string font(resource("fonts/candour-sans.ttf"));
    CHECK(isTheFont(font));
    font.back() = static_cast<char>(font.back() ^ 1);
    CHECK_FALSE(isTheFont(font));
    CHECK_FALSE(isTheFont(""));
}

TEST_CASE("The font's measures are those of letters", "[verify]")
{
    Metrics const font = metricsOfTheFont();
    REQUIRE(font.widths.size() > 400);
    CHECK(font.widths[0x22] == Approx(684).margin(5)); // A
    CHECK(font.widths[font.blank] == Approx(318).margin(5));
    CHECK(font.ascent + font.descent == Approx(1).margin(0.05));
}

TEST_CASE("A list of letters says what the font says, and nothing more", "[verify]")
{
    CHECK(mapsAsTheFontDoes(map("2 beginbfchar\n<0022> <0041>\n<0023> <0042>\nendbfchar\n")));
    CHECK(mapsAsTheFontDoes(map("1 beginbfchar\n<0022> <0041>\nendbfchar\n1 beginbfchar\n<0023> <0042>\nendbfchar\n")));
    for (char const* wrong : {"1 beginbfchar\n<0022> <0042>\nendbfchar\n",                     // another letter
                              "2 beginbfchar\n<0022> <0041>\n<0022> <0041>\nendbfchar\n",      // twice
                              "1 beginbfchar\n<0022> <00410042>\nendbfchar\n",                 // two letters
                              "1 beginbfchar\n<0022> (AA)\nendbfchar\n",                       // another form
                              "2 beginbfchar\n<0022> <0041>\nendbfchar\n",                     // a wrong count
                              "1 beginbfrange\n<0022> <0023> <0041>\nendbfrange\n",            // another operator
                              "1 beginbfchar\n<0022> <0041>\nendbfchar\n% a comment\n",        // a comment
                              "/Secret (text) def\n1 beginbfchar\n<0022> <0041>\nendbfchar\n", // something else
                              "1 beginbfchar\n<0000> <0041>\nendbfchar\n"}) {
        INFO(wrong);
        CHECK_FALSE(mapsAsTheFontDoes(map(wrong)));
    }
    CHECK_FALSE(mapsAsTheFontDoes(""));
    CHECK_FALSE(mapsAsTheFontDoes(head));
}
