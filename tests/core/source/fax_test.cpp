// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/fax.h"

#include "core/base/error.h"
#include "tests/support/drawn_picture.h"

#include <catch2/catch.hpp>

using namespace core;
using support::Stored;

namespace {

Raster page()
{
    support::DrawnPage drawn;
    drawn.size = {200, 120};
    drawn.lines = support::column({"Group 4 holds", "black and white", "without loss"}, {10, 10});
    return support::blackAndWhite(support::drawn(drawn));
}

// Black runs of one row, as one-dimensional code without any end of line: white 1728, black 0, for blank rows of 1728.
std::string blankRows(int rows)
{
    // White make-up 1728 is 010011011, white terminating 0 is 00110101 (ITU-T T.4, tables 2 and 3).
    std::string bits;
    for (int i = 0; i < rows; ++i)
        bits += "01001101100110101";
    bits.resize((bits.size() + 7) / 8 * 8, '0');
    std::string bytes;
    for (std::size_t i = 0; i < bits.size(); i += 8)
        bytes.push_back(static_cast<char>(std::stoi(bits.substr(i, 8), nullptr, 2)));
    return bytes;
}

} // namespace

TEST_CASE("What is stored as Group 4 comes back bit by bit", "[source]")
{
    for (PixelSize const size : {PixelSize{556, 333}, PixelSize{1, 1}, PixelSize{8, 3}, PixelSize{9, 70}}) {
        Raster const before = cropped(page(), {0, 0, size.width, size.height});
        auto const after = faxPixels(encodeG4(before), FaxCode::Group4, before.size());
        REQUIRE(after);
        CHECK(*after == before);
    }
}

TEST_CASE("The same pixels are the same Group 4 stream", "[source]")
{
    CHECK(encodeG4(page()) == encodeG4(page()));
    CHECK(encodeG4(page()).size() < page().bytes().size() / 4);
}

TEST_CASE("Fax streams of others are read in each form", "[source]")
{
    Raster const before = page();
    CHECK(*faxPixels(support::faxStream(before, Stored::G4), FaxCode::Group4, before.size()) == before);
    CHECK(*faxPixels(support::faxStream(before, Stored::G3), FaxCode::Group3, before.size()) == before);
    CHECK(*faxPixels(support::faxStream(before, Stored::G3Mixed), FaxCode::Group3Mixed, before.size()) == before);
    auto const bare = faxPixels(blankRows(40), FaxCode::Group3Bare, {1728, 40});
    REQUIRE(bare);
    CHECK(*bare == Raster({1728, 40}, Colour::Bilevel));
}

TEST_CASE("A fax stream that is cut or rubbish is left to other decoders", "[source]")
{
    Raster const before = page();
    std::string const stream = encodeG4(before);
    CHECK_FALSE(faxPixels(stream, FaxCode::Group4, {before.size().width, before.size().height + 50}));
    CHECK_FALSE(faxPixels(stream.substr(0, stream.size() / 2), FaxCode::Group4, before.size()));
    CHECK_FALSE(faxPixels(std::string(400, '\x02'), FaxCode::Group4, {600, 400}));
    CHECK_FALSE(faxPixels("", FaxCode::Group4, {600, 400}));
}

TEST_CASE("Only black and white is stored as Group 4", "[source]")
{
    CHECK_THROWS_AS(encodeG4(Raster({4, 4}, Colour::Grey)), Error);
}
