// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/page_picture.h"
#include "core/source/previews.h"

#include <catch2/catch.hpp>

#include <random>

using namespace core;

namespace {

constexpr PixelSize a4{496, 702};

// Strokes at random places, as handwriting leaves them; `x` and `y` shift them all, `faint` makes them grey.
Raster written(unsigned seed, int x = 0, int y = 0, std::uint8_t ink = 0)
{
    std::mt19937 random(seed);
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(a4.width) * a4.height, 255);
    for (int stroke = 0; stroke < 500; ++stroke) {
        int const left = 40 + static_cast<int>(random() % 380) + x;
        int const top = 40 + static_cast<int>(random() % 38) * 16 + static_cast<int>(random() % 8) + y;
        int const wide = 3 + static_cast<int>(random() % 12);
        int const high = 3 + static_cast<int>(random() % 6);
        for (int row = top; row < top + high; ++row)
            for (int column = left; column < left + wide; ++column)
                bytes[static_cast<std::size_t>(row) * a4.width + static_cast<std::size_t>(column)] = ink;
    }
    return Raster(a4, Colour::Grey, std::move(bytes));
}

PagePicture picture(Raster const& page, Turn turn = Turn())
{
    auto const made = PagePicture::of(previews::made(page), turn, 0);
    REQUIRE(made);
    return *made;
}

} // namespace

TEST_CASE("A sheet that was scanned again, shifted and fainter, looks the same", "[order]")
{
    PictureMatch const match = picture(written(1)).compared(picture(written(1, 7, -9, 90)));
    CHECK(match.alike > 0.8);
    CHECK(match.share > 0.9);
    CHECK(match.places > 30);
}

TEST_CASE("Another sheet in the same hand does not", "[order]")
{
    PictureMatch const match = picture(written(1)).compared(picture(written(2)));
    CHECK(match.alike < 0.6);
    CHECK(match.share < 0.5);
}

TEST_CASE("That two pictures agree far enough is told as by comparing them to the end", "[order]")
{
    PagePicture const sheet = picture(written(1));
    for (PagePicture const& other : {picture(written(1, 7, -9, 90)), picture(written(2)), picture(written(1, 2, 2, 200))}) {
        PictureMatch const match = sheet.compared(other);
        for (double const alike : {0.2, 0.6, 0.8, 0.97})
            for (double const share : {0.1, 0.6, 0.95})
                for (int const places : {8, 1000})
                    CHECK(sheet.agrees(other, {alike, share, places})
                          == (match.alike >= alike && match.share >= share && match.places >= places));
    }
}

TEST_CASE("A glance rules out no picture that agrees, upright or upside down", "[order]")
{
    auto const glance = [](Raster const& page) {
        PagePicture made = picture(page);
        made.keepGlance();
        return made;
    };
    CHECK(glance(written(1)).mayAgree(glance(written(1, 7, -9, 90))));
    std::vector<std::uint8_t> top(static_cast<std::size_t>(a4.width) * a4.height, 255);
    auto middle = top;
    std::fill_n(top.begin() + a4.width * 60, a4.width * 100, std::uint8_t{0});
    std::fill_n(middle.begin() + a4.width * 300, a4.width * 100, std::uint8_t{0});
    Raster const above(a4, Colour::Grey, std::move(top));
    Raster const between(a4, Colour::Grey, std::move(middle));
    CHECK(glance(above).mayAgree(glance(turned(above, Turn(180)))));
    CHECK_FALSE(glance(above).mayAgree(glance(between)));
}

TEST_CASE("Of two sheets that differ from afar no place is looked at closely", "[order]")
{
    std::vector<std::uint8_t> top(static_cast<std::size_t>(a4.width) * a4.height, 255);
    auto bottom = top;
    std::fill_n(top.begin() + a4.width * 60, a4.width * 200, std::uint8_t{0});
    std::fill_n(bottom.begin() + a4.width * 450, a4.width * 200, std::uint8_t{0});
    PagePicture const above = picture(Raster(a4, Colour::Grey, std::move(top)));
    PagePicture const below = picture(Raster(a4, Colour::Grey, std::move(bottom)));
    CHECK(above.compared(below).places == 0);
    CHECK(above.compared(above).places > 0);
}

TEST_CASE("A page that lies on its side or upside down is compared upright", "[order]")
{
    PagePicture const upright = picture(written(1));
    for (int const degrees : {90, 180, 270})
        CHECK(upright.compared(picture(turned(written(1), Turn(degrees)), Turn(degrees))).alike > 0.75);
    CHECK(upright.compared(picture(turned(written(1), Turn(180))).upsideDown()).alike > 0.8);
}

TEST_CASE("Scans of one sheet are looked up under a key that they share", "[order]")
{
    auto const one = picture(written(1)).lookups();
    auto const other = picture(written(1, 3, -2, 60)).lookups();
    int same = 0;
    for (std::size_t i = 0; i < one.size(); ++i)
        same += one[i] == other[i];
    CHECK(same > 0);
    PagePicture glanced = picture(written(1));
    glanced.keepGlance();
    CHECK(glanced.glance(picture(written(1, 3, -2))) > 0.7);
}

TEST_CASE("An empty back has no ink, and what is no picture is none", "[order]")
{
    CHECK(picture(Raster(a4, Colour::Grey)).empty());
    CHECK_FALSE(picture(written(1)).empty());
    CHECK_FALSE(PagePicture::of("no picture", Turn(), 0));
}
