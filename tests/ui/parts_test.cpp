// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of the window that hold no widget: the layout of pages and the trail of places.
#include "ui/page_layout.h"
#include "ui/trail.h"

#include <catch2/catch.hpp>

using namespace ui;

TEST_CASE("Twenty thousand pages lie under one another, and each is found at its height", "[ui]")
{
    PageLayout layout(std::vector<core::Size>(20'000, core::Size{595, 842}));
    for (double const scale : {0.2, 1.0, 10.6}) {
        layout.scaleTo(scale);
        for (int const index : {0, 1, 9'999, 19'999}) {
            auto const place = layout.place(index, 900);
            CHECK(layout.at(place.top() + 1) == index);
            CHECK(layout.at(place.bottom() - 1) == index);
        }
        CHECK(layout.extent().height() >= layout.place(19'999, 900).bottom());
    }
}

TEST_CASE("Facing pages share a row, the last may stand alone", "[ui]")
{
    PageLayout const layout({{100, 200}, {300, 150}, {100, 100}}, Arrangement::Facing);
    CHECK(layout.rows() == 2);
    CHECK(layout.place(0, 900).top() == layout.place(1, 900).top());
    CHECK(layout.place(1, 900).left() > layout.place(0, 900).right());
    CHECK(layout.place(2, 900).top() > layout.place(0, 900).bottom());
    CHECK(layout.rowSize(0) == core::Size{400, 200});
    CHECK(layout.lastOf(1) == 2);
}

TEST_CASE("A page that is shown alone has no neighbours in reach", "[ui]")
{
    PageLayout layout(std::vector<core::Size>(5, core::Size{100, 200}), Arrangement::Single);
    layout.showOnly(3);
    CHECK(layout.at(0) == 3);
    CHECK(layout.at(1e6) == 3);
    CHECK(layout.place(2, 500).bottom() < 0);
    CHECK(layout.place(4, 500).top() > layout.extent().height());
}

TEST_CASE("A jump from an earlier place leaves out what lay ahead", "[ui]")
{
    Trail trail;
    CHECK_FALSE(trail.back({{1}, 0}));
    trail.leave({{1}, 0});
    trail.leave({{7}, 0.5});
    CHECK(trail.back({{9}, 0}) == Spot{{7}, 0.5});
    CHECK(trail.forward({{7}, 0.5}) == Spot{{9}, 0});
    CHECK(trail.back({{9}, 0}) == Spot{{7}, 0.5});
    trail.leave({{7}, 0.5});
    CHECK_FALSE(trail.hasForward());
    CHECK(trail.back({{20}, 0}) == Spot{{7}, 0.5});
    CHECK(trail.back({{7}, 0.5}) == Spot{{1}, 0});
}
