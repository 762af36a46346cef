// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/alignment.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>

using namespace core;
using namespace support;

namespace {

std::vector<std::string> const letter{"I visited the family on Tuesday and found the house warm and tidy.",
                                      "Both children were at home with a cold and asked after their uncle.",
                                      "Dean Ellis of 14 Mill Lane agreed that the health visitor should call.",
                                      "We shall review matters with the school nurse at the end of March.",
                                      "Copies of this note go to the area office and to the family doctor."};

Alignment turned(double degrees, double scale, double dx, double dy)
{
    double const angle = degrees * std::numbers::pi / 180;
    double const c = scale * std::cos(angle);
    double const s = scale * std::sin(angle);
    return {c, -s, dx, s, c, dy, Alignment::By::Words, 0, 0};
}

// The page as another scan of it shows it: every word where the paper came to lie.
PageText scannedAgain(PageText page, Alignment const& how)
{
    for (Word& word : page.words) {
        Point const middle = how.apply(word.box.centre());
        bool const lying = std::abs(how.yx) > std::abs(how.xx);
        double const width = lying ? word.box.height() : word.box.width();
        double const height = lying ? word.box.width() : word.box.height();
        word.box = {middle.x - width / 2, middle.y - height / 2, middle.x + width / 2, middle.y + height / 2};
    }
    return page;
}

Rect boxOf(PageText const& page, std::string const& words)
{
    std::size_t const begin = page.text.find(words);
    REQUIRE(begin != std::string::npos);
    return boxesOf(page, begin, begin + words.size(), Words::Whole).at(0);
}

} // namespace

TEST_CASE("A page that was scanned again lies on the first scan, turned and askew as it may be", "[order]")
{
    PageText const page = typed(letter);
    for (double const degrees : {0.0, 1.5, -2.0, 90.0, 180.0, 268.5}) {
        CAPTURE(degrees);
        Alignment const how = turned(degrees, 1.03, 300, 280);
        PageText const again = scannedAgain(page, how);
        auto const found = alignment::ofWords(page, again);
        REQUIRE(found);
        CHECK(found->support > .95);
        CHECK(found->residual < .5);
        for (Word const& word : page.words) {
            Point const there = found->apply(word.box.centre());
            Point const should = how.apply(word.box.centre());
            CHECK(std::hypot(there.x - should.x, there.y - should.y) < 1);
        }
    }
}

TEST_CASE("A box follows its words to the copy, and covers them whole", "[order]")
{
    PageText const page = typed(letter);
    for (double const degrees : {0.0, 1.5, 90.0, 181.0}) {
        CAPTURE(degrees);
        PageText const again = scannedAgain(page, turned(degrees, 1, 400, 400));
        auto const found = alignment::ofWords(page, again);
        REQUIRE(found);
        auto const boxes = alignment::placed({boxOf(page, "Dean Ellis")}, *found, again, {900, 900});
        for (char const* name : {"Dean", "Ellis"}) {
            Rect const word = boxOf(again, name);
            double coveredArea = 0;
            for (Rect const& box : boxes)
                coveredArea = std::max(coveredArea, shared(box, word).area());
            CHECK(coveredArea == Approx(word.area()));
        }
        CHECK(textUnder(again, boxes.front()).find("14") == std::string::npos);
        CHECK(textUnder(again, boxes.front()).find("health") == std::string::npos);
    }
}

TEST_CASE("A long box on a page that lies askew goes in steps and spares the lines above and below", "[order]")
{
    PageText const page = typed(letter);
    PageText const again = scannedAgain(page, turned(3, 1, 20, 20));
    auto const found = alignment::ofWords(page, again);
    REQUIRE(found);
    auto const boxes = alignment::placed({boxOf(page, letter[2])}, *found, again, {900, 900});
    CHECK(boxes.size() > 3);
    std::string under;
    for (Rect const& box : boxes)
        under += textUnder(again, box) + ' ';
    CHECK(under.find("Dean") != std::string::npos);
    CHECK(under.find("call.") != std::string::npos);
    CHECK(under.find("children") == std::string::npos);
    CHECK(under.find("nurse") == std::string::npos);
}

TEST_CASE("A stamp and misread words do not move the copy", "[order]")
{
    PageText const page = typed(letter);
    std::vector<std::string> lines = letter;
    lines[0] = "I visitcd thc farnily on Tuesday and f0und the house warm and tidy.";
    lines.insert(lines.begin(), "RECEIVED 14 MAR 1994 AREA OFFICE");
    PageText const stamped = typed(lines);
    auto const found = alignment::ofWords(page, stamped);
    REQUIRE(found);
    CHECK(found->apply(Point{100, 100}).y == Approx(118).margin(1)); // one line lower
    CHECK(found->apply(Point{100, 100}).x == Approx(100).margin(4));
}

TEST_CASE("Pages that say other things do not lie upon one another", "[order]")
{
    PageText const other =
        typed({"TELEPHONE MESSAGE", "Message for Robert Hall", "Asked whether dinners are paid until summer holidays"});
    CHECK_FALSE(alignment::ofWords(typed(letter), other));
    CHECK_FALSE(alignment::ofWords(typed(letter), PageText()));
}

TEST_CASE("The way back leads back", "[order]")
{
    Alignment const how = turned(91, 1.1, 30, 500);
    Point const there = how.apply(Point{123, 456});
    Point const back = how.inverse().apply(there);
    CHECK(back.x == Approx(123));
    CHECK(back.y == Approx(456));
}

TEST_CASE("The way by another page leads to where both steps lead, and is no better founded than the worse", "[order]")
{
    Alignment one = turned(91, 1.1, 30, 500);
    Alignment other = turned(2, .9, -20, 40);
    one.support = .9;
    one.residual = 1;
    other.support = .4;
    other.residual = 2;
    other.by = Alignment::By::Picture;
    Alignment const both = one.then(other);
    Point const there = other.apply(one.apply(Point{123, 456}));
    CHECK(both.apply(Point{123, 456}).x == Approx(there.x));
    CHECK(both.apply(Point{123, 456}).y == Approx(there.y));
    CHECK(both.support == Approx(.4));
    CHECK(both.residual == Approx(3));
    CHECK(both.by == Alignment::By::Picture);
}

TEST_CASE("An alignment is kept to the last digit, and a damaged one is told", "[order]")
{
    Alignment how = turned(12.3, .97, 1.0 / 3, -7);
    how.residual = .25;
    how.support = .9;
    CHECK(alignment::alignmentFrom(alignment::text(how)) == how);
    how.by = Alignment::By::Picture;
    CHECK(alignment::alignmentFrom(alignment::text(how)) == how);
    for (char const* damaged : {"", "1,2,3", "1,0,0,0,1,0,0,1,guess", "a,0,0,0,1,0,0,1,words"})
        CHECK(refused([&] { static_cast<void>(alignment::alignmentFrom(damaged)); }).fault() == Fault::Integrity);
}
