// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/picture_alignment.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>

using namespace core;

namespace {

constexpr Size page{595, 842};
constexpr PixelSize small{254, 360};

// Dark where the paper has a figure: a tall bar, a small square and a slanting stroke, so that no turn looks like another.
bool inked(Point p)
{
    return (p.x > 100 && p.x < 160 && p.y > 120 && p.y < 600) || (p.x > 320 && p.x < 400 && p.y > 150 && p.y < 230)
           || (p.y > 400 && p.y < 700 && std::abs(p.x - 250 - (p.y - 400) * .6) < 14);
}

// The picture of a paper that lies so on the page.
Raster scanned(Alignment const& paperToPage, Size size, PixelSize pixels)
{
    Alignment const back = paperToPage.inverse();
    std::vector<std::uint8_t> bytes;
    for (int y = 0; y < pixels.height; ++y)
        for (int x = 0; x < pixels.width; ++x) {
            Point const there = back.apply(Point{(x + .5) * size.width / pixels.width, (y + .5) * size.height / pixels.height});
            bytes.push_back(inked(there) ? 40 : 235);
        }
    return Raster(pixels, Colour::Grey, std::move(bytes));
}

Alignment laid(double degrees, double scale, Point middle)
{
    double const angle = degrees * std::numbers::pi / 180;
    double const c = scale * std::cos(angle);
    double const s = scale * std::sin(angle);
    return {c,
            -s,
            middle.x - (c * page.width - s * page.height) / 2,
            s,
            c,
            middle.y - (s * page.width + c * page.height) / 2,
            Alignment::By::Picture,
            0,
            0};
}

} // namespace

TEST_CASE("A page without words is laid on its copy by its picture", "[order]")
{
    Raster const original = scanned(Alignment{}, page, small);
    for (double const degrees : {0.0, 1.5, 180.0, -1.0}) {
        CAPTURE(degrees);
        Alignment const how = laid(degrees, 1.01, {page.width / 2 + 9, page.height / 2 - 14});
        auto const found = alignment::ofPictures(original, page, scanned(how, page, small), page);
        REQUIRE(found);
        CHECK(found->by == Alignment::By::Picture);
        CHECK(found->support > .8);
        for (Point const p : {Point{130, 300}, Point{360, 190}, Point{300, 500}}) {
            Point const there = found->apply(p);
            Point const should = how.apply(p);
            CHECK(std::hypot(there.x - should.x, there.y - should.y) < 3);
        }
    }
}

TEST_CASE("A picture that was scanned lying is found again", "[order]")
{
    Size const lying{page.height, page.width};
    Alignment const how = laid(90, 1, {lying.width / 2 - 6, lying.height / 2 + 6});
    auto const found = alignment::ofPictures(scanned(Alignment{}, page, small), page, scanned(how, lying, {360, 254}), lying);
    REQUIRE(found);
    Point const there = found->apply(Point{360, 190});
    Point const should = how.apply(Point{360, 190});
    CHECK(std::hypot(there.x - should.x, there.y - should.y) < 3);
}

TEST_CASE("Other pictures and empty pages do not lie upon one another", "[order]")
{
    Raster const original = scanned(Alignment{}, page, small);
    CHECK_FALSE(alignment::ofPictures(original, page, Raster(small, Colour::Grey), page));
    std::vector<std::uint8_t> bytes;
    for (int y = 0; y < small.height; ++y)
        for (int x = 0; x < small.width; ++x)
            bytes.push_back(x / 20 % 2 == y / 20 % 2 ? 60 : 230);
    CHECK_FALSE(alignment::ofPictures(original, page, Raster(small, Colour::Grey, std::move(bytes)), page));
}
