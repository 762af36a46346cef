// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/slip_page.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

BurntPage slip(PageSlip::Kind kind, Size size = support::a4)
{
    static Outlines const outlines;
    return slipPage({7}, {kind, 2, 13, "4A"}, size, outlines);
}

bool blackIn(Raster const& picture, Size size, Rect const& place)
{
    PixelRect const area = Scale(size, picture.size()).outward(place);
    for (int y = area.y0; y < area.y1; ++y)
        for (int x = area.x0; x < area.x1; ++x)
            if ((picture.row(y)[static_cast<std::size_t>(x / 8)] & (0x80u >> (x % 8))) != 0)
                return true;
    return false;
}

} // namespace

TEST_CASE("A slip says which page it stands for, what became of it, and where its copy is", "[bundle]")
{
    CHECK(slip(PageSlip::Kind::Withheld).words.text.find("Page withheld\nPart 2 of the record, page 13.") == 0);
    CHECK(slip(PageSlip::Kind::Deferred).words.text.find("held back for now") != std::string::npos);
    CHECK(slip(PageSlip::Kind::Duplicate).words.text.find("is sent as page 4A.") != std::string::npos);
    CHECK(slip(PageSlip::Kind::Illegible).words.text.find("cannot be read") != std::string::npos);
    CHECK(slip(PageSlip::Kind::Missing).words.text.find("not in the record") != std::string::npos);
}

TEST_CASE("Every word of a slip stands in its picture, on the page, and the same slip has the same bytes", "[bundle]")
{
    for (Size const size : {support::a4, Size{842, 595}, Size{300, 200}, Size{100, 100}}) {
        CAPTURE(size.width);
        BurntPage const page = slip(PageSlip::Kind::Deferred, size);
        Raster const picture = pixels(page.image);
        for (Word const& word : page.words.words) {
            CAPTURE(page.words.textOf(word));
            CHECK(within(word.box, size) == word.box);
            CHECK(blackIn(picture, size, word.box));
        }
        CHECK(slip(PageSlip::Kind::Deferred, size).image == page.image);
    }
}

TEST_CASE("The exemption of a slip has a white place of its own below the words", "[bundle]")
{
    for (PageSlip::Kind const kind : {PageSlip::Kind::Withheld, PageSlip::Kind::Deferred}) {
        BurntPage const page = slip(kind);
        auto const box = slipBox(kind, support::a4);
        REQUIRE(box);
        CHECK_FALSE(blackIn(pixels(page.image), support::a4, *box));
        for (Word const& word : page.words.words)
            CHECK(shared(word.box, *box).empty());
    }
    CHECK_FALSE(slipBox(PageSlip::Kind::Duplicate, support::a4));
}

TEST_CASE("A page that cannot be shown gets a slip of A4", "[bundle]")
{
    CHECK(slipSize(Size{}).width == Approx(595).margin(1));
    CHECK(slipSize(Size{300, 200}) == Size{300, 200});
}
