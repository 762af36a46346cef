// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/stream_bytes.h"

#include "core/source/fax.h"
#include "core/source/jpeg.h"
#include "tests/support/burnt_pages.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace core::verifier;

namespace {

Raster striped(Colour colour)
{
    PixelSize const size{64, 48};
    std::size_t const length = Raster::rowBytes(size.width, colour) * static_cast<std::size_t>(size.height);
    std::vector<std::uint8_t> bytes(length);
    for (std::size_t i = 0; i < length; ++i)
        bytes[i] = static_cast<std::uint8_t>(i * 37);
    return Raster(size, colour, std::move(bytes));
}

} // namespace

TEST_CASE("A compressed stream is read whole or not at all", "[verify]")
{
    std::string const plain(100'000, 'x');
    std::string const packed = support::deflated(plain);
    CHECK(inflated(packed) == plain);
    CHECK(inflated(support::deflated("")) == "");
    CHECK_FALSE(inflated(packed + "more"));
    CHECK_FALSE(inflated(packed.substr(0, packed.size() - 1)));
    CHECK_FALSE(inflated("no zlib stream"));
    CHECK_FALSE(inflated(""));
}

TEST_CASE("A JPEG is tables, one picture and its end", "[verify]")
{
    for (Colour const colour : {Colour::Grey, Colour::Rgb}) {
        std::string const file = encodeJpeg(striped(colour), 90);
        CHECK(jpegProblem(file).empty());
        CHECK_FALSE(jpegProblem(file + '\0').empty());
        CHECK_FALSE(jpegProblem(file.substr(0, file.size() - 2)).empty());
        for (int const marker : {0xE0, 0xE1, 0xED, 0xEE, 0xFE, 0xDC, 0xF0}) {
            std::string spoilt = file;
            spoilt.insert(2, std::string("\xFF") + static_cast<char>(marker) + std::string("\0\x04hi", 4));
            CHECK_FALSE(jpegProblem(spoilt).empty());
        }
        std::string padded = file;
        padded.insert(2, "\xFF\xFF");
        CHECK_FALSE(jpegProblem(padded).empty());
    }
    CHECK_FALSE(jpegProblem("").empty());
    CHECK_FALSE(jpegProblem("\xFF\xD8\xFF\xD9trailing").empty());
}

TEST_CASE("A fax code ends with its end, and holds it once", "[verify]")
{
    std::string const code = encodeG4(striped(Colour::Bilevel));
    CHECK(faxProblem(code).empty());
    CHECK(faxProblem(code + '\0') == "Something follows the end of the picture's fax code.");
    CHECK(faxProblem(code + code) == "Something follows the end of the picture's fax code.");
    CHECK(faxProblem(code.substr(0, code.size() - 4)) == "The picture's fax code has no end.");
    CHECK(faxProblem("") == "The picture's fax code has no end.");
}

TEST_CASE("PDF syntax with a comment, with padding or with rubbish is not read", "[verify]")
{
    auto const tokens = tokensOf("q 1 0 0 1 5.5 -3 cm /Im Do Q <0041> (text) << /A [1] >>\n");
    REQUIRE(tokens);
    CHECK(tokens->size() == 19);
    CHECK(tokensOf("")->empty());
    CHECK_FALSE(tokensOf("q % hidden\nQ"));
    CHECK_FALSE(tokensOf("q   Q"));
    CHECK_FALSE(tokensOf("q (never closed"));
    CHECK_FALSE(tokensOf("q > Q"));
}
