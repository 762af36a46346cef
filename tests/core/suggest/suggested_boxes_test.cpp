// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/suggested_boxes.h"

#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

TEST_CASE("A box covers the whole word and leaves most of a possessive s", "[suggest]")
{
    auto const page = support::typed({"Winifred's bag and (Sajid)."});
    auto const boxes = core::suggestedBoxes(core::ReadPage(page), {0, 8}, support::a4);
    REQUIRE(boxes.size() == 1);
    // Typed letters are 6 points wide, from 72.
    CHECK(boxes[0].x0 <= 72);
    CHECK(boxes[0].x1 >= 72 + 8 * 6);
    CHECK(boxes[0].x1 < 72 + 10 * 6);
}

TEST_CASE("Words of two lines have a box each, within the page", "[suggest]")
{
    auto const page = support::typed({"came to see", "Sajid"});
    auto const boxes = core::suggestedBoxes(core::ReadPage(page), {5, page.text.size() - 1}, support::a4);
    REQUIRE(boxes.size() == 2);
    CHECK(boxes[0].y1 <= boxes[1].y0);
    CHECK(boxes[1].x0 >= 0);
}
