// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/same_page.h"
#include "core/source/previews.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <random>

using namespace core;

namespace {

// A page with strokes of ink at random places, as handwriting leaves them.
std::string strokes(unsigned seed)
{
    constexpr int width = 496;
    std::mt19937 random(seed);
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(width) * 702, 255);
    for (int stroke = 0; stroke < 500; ++stroke) {
        int const left = 40 + static_cast<int>(random() % 380);
        int const top = 40 + static_cast<int>(random() % 600);
        for (int row = top; row < top + 5; ++row)
            for (int column = left; column < left + 9; ++column)
                bytes[static_cast<std::size_t>(row) * width + static_cast<std::size_t>(column)] = 0;
    }
    return previews::made(Raster({width, 702}, Colour::Grey, std::move(bytes)));
}

Sight seen(std::vector<std::string> const& lines, std::string preview, int confidence = 92)
{
    return {support::typed(lines, confidence), std::move(preview)};
}

std::vector<std::string> const visit{"I visited the family on Tuesday and found the house warm and tidy.",
                                     "Both children were at home with a cold.",
                                     "We agreed that the health visitor should call on Friday."};

} // namespace

TEST_CASE("Pages that were read badly are told by their pictures", "[order]")
{
    CHECK(same_page::same(seen({"Pboto"}, strokes(1)), seen({"xq", "i"}, strokes(1) + " ")));
    CHECK_FALSE(same_page::same(seen({"Photo"}, strokes(1)), seen({"Photo"}, strokes(5))));
    CHECK_FALSE(same_page::same(seen({"Photo"}, ""), seen({"Photo"}, "")));
}

TEST_CASE("Pages that look alike and say other things are not the same", "[order]")
{
    auto revised = visit;
    revised[0] = "I visited the family on Saturday and found the house warm and tidy.";
    CHECK(same_page::same(seen(visit, strokes(1)), seen(visit, strokes(1))));
    CHECK_FALSE(same_page::same(seen(visit, strokes(1)), seen(revised, strokes(1))));
}

TEST_CASE("Two forms with the same words and other dates are not the same", "[order]")
{
    auto one = visit;
    one.insert(one.begin(), "Date 11 December 2000");
    auto other = visit;
    other.insert(other.begin(), "Date 21 February 2002");
    CHECK_FALSE(same_page::same(seen(one, "", 60), seen(other, "", 60)));
}
