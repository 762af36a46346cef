// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/jpeg.h"
#include "core/source/previews.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

TEST_CASE("A preview shows the whole page in its proportions, small and grey", "[source]")
{
    Raster const page =
        whitened(Raster({1654, 2339}, Colour::Bilevel, std::vector<std::uint8_t>(207 * 2339, 0xff)), {{0, 0, 1654, 1169}});
    Raster const small = decodeJpeg(previews::made(page));
    CHECK(small.colour() == Colour::Grey);
    CHECK(small.size().height == previews::longerSide);
    CHECK(small.size().width == 254);
    CHECK(small.row(20)[100] > 250);
    CHECK(small.row(340)[100] < 5);
}

TEST_CASE("A picture that is smaller than a preview stays as it is", "[source]")
{
    CHECK(decodeJpeg(previews::made(Raster({30, 20}, Colour::Rgb))).size() == PixelSize{30, 20});
}

TEST_CASE("The case keeps one preview of a page, the last", "[source]")
{
    SampleCase test = sampleCase(2);
    for (std::string const jpeg : {"first", "second"}) {
        Batch batch(test.caseFile);
        previews::record(batch, {2}, jpeg);
        batch.commit();
    }
    CHECK(previews::preview(test.caseFile.database(), {2}) == "second");
    CHECK_FALSE(previews::preview(test.caseFile.database(), {1}));
}
