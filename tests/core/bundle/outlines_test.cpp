// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/outlines.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <sstream>

using namespace core;

namespace {

// Every operator of a path, and whether each has the numbers that it needs.
std::string operatorsOf(std::string const& path)
{
    std::istringstream in(path);
    std::string operators;
    int numbers = 0;
    for (std::string token; in >> token;) {
        if (token.find_first_not_of("-0123456789") == std::string::npos) {
            ++numbers;
            continue;
        }
        bool const right = (token == "m" && numbers == 2) || (token == "l" && numbers == 2) || (token == "c" && numbers == 6)
                           || (token == "h" && numbers == 0);
        operators += right ? token : "?";
        numbers = 0;
    }
    return operators;
}

} // namespace

TEST_CASE("A label becomes lines and curves, and no text", "[bundle]")
{
    Outlines const outlines;
    std::string const operators = operatorsOf(outlines.path("Third party"));
    CHECK(operators.find('?') == std::string::npos);
    CHECK(operators.front() == 'm');
    CHECK(operators.back() == 'h');
    CHECK(operators.find('c') != std::string::npos);
    // As many shapes are closed as are opened; an "i" has two, an "o" an inside and an outside.
    CHECK(std::count(operators.begin(), operators.end(), 'm') == std::count(operators.begin(), operators.end(), 'h'));
}

TEST_CASE("An I is a rectangle that stands on the base line", "[bundle]")
{
    Outlines const outlines;
    std::string const path = outlines.path("I");
    CHECK(operatorsOf(path).find('c') == std::string::npos);
    CHECK(path.find(" 0 l") != std::string::npos);
    CHECK(path.find(" " + std::to_string(std::lround(outlines.capHeight() * outlines.unitsPerSize())) + " ")
          != std::string::npos);
}

TEST_CASE("A round is drawn in a few curves that meet its edges", "[bundle]")
{
    Outlines const outlines;
    std::string const path = outlines.path("o");
    std::string const operators = operatorsOf(path);
    CHECK(std::count(operators.begin(), operators.end(), 'm') == 2);
    CHECK(std::count(operators.begin(), operators.end(), 'c') <= 10); // four a round, and what does not join
    // The outer round reaches as far as the font says.
    std::istringstream in(path);
    double highest = 0;
    double lowest = 0;
    int numbers = 0;
    for (std::string token; in >> token;)
        if (token.find_first_not_of("-0123456789") == std::string::npos && ++numbers % 2 == 0) {
            highest = std::max(highest, std::stod(token));
            lowest = std::min(lowest, std::stod(token));
        }
    Glyph const glyph = outlines.glyphs("o").front();
    CHECK(highest == Approx(glyph.top * outlines.unitsPerSize() / 1000).margin(2));
    CHECK(lowest == Approx(glyph.bottom * outlines.unitsPerSize() / 1000).margin(2));
}

TEST_CASE("The same text gives the same path, whatever was drawn between", "[bundle]")
{
    Outlines const outlines;
    std::string const path = outlines.path("Third party");
    CHECK(outlines.path("Third party") == path);
    CHECK(outlines.path("Page 1") != path);
    CHECK(outlines.path("Third party") == path);
    CHECK(Outlines().path("Third party") == path);
}

TEST_CASE("Letters stand one after the other", "[bundle]")
{
    Outlines const outlines;
    CHECK(outlines.width("") == 0);
    CHECK(outlines.width("Page 12") == Approx(outlines.width("Page ") + outlines.width("12")));
    CHECK(outlines.width("W") > outlines.width("i"));
    CHECK(outlines.path("  ").empty());
}

TEST_CASE("A letter that the font lacks is left out of what is drawn and marked in what is read", "[bundle]")
{
    Outlines const outlines;
    std::string const hebrew = "\xD7\x90"; // alef
    CHECK(outlines.path(hebrew).empty());
    REQUIRE(outlines.glyphs(hebrew).size() == 1);
    CHECK(outlines.glyphs(hebrew).front().character == 0xFFFD);
    // Broken UTF-8 is a letter that nobody knows, not an error.
    REQUIRE(outlines.glyphs("a\xC3").size() == 2);
    CHECK(outlines.glyphs("a\xC3").back().character == 0xFFFD);
}

TEST_CASE("The letters of British records are in the font", "[bundle]")
{
    Outlines const outlines;
    for (char const* letter : {"A", "z", "0", "£", "€", "é", "Ŵ", "ŷ", "Ł", "ş", "ț", "–",
                               "—", "‘", "’", "“", "”", "•", "…", "½", "°", "ﬁ", "☐", "☑"}) {
        INFO(letter);
        REQUIRE(outlines.glyphs(letter).size() == 1);
        CHECK(outlines.glyphs(letter).front().character != 0xFFFD);
        CHECK(outlines.glyphs(letter).front().advance > 0);
    }
}

TEST_CASE("The height of capitals lies between base line and ascent", "[bundle]")
{
    Outlines const outlines;
    CHECK(outlines.capHeight() > 0.6);
    CHECK(outlines.capHeight() < outlines.ascent());
    CHECK(outlines.descent() > 0.1);
    CHECK(outlines.descent() < 0.4);
}
