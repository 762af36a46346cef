// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/together.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

Suggestion placeOn(std::int64_t page, std::vector<Rect> boxes, double score = 0.9, Advice advice = Advice::Redact,
                   std::string const& person = "Dean Ellis")
{
    Suggestion place;
    place.page = {page};
    place.text = "words";
    place.boxes = std::move(boxes);
    place.score = score;
    place.person = person;
    place.advice = advice;
    return place;
}

std::vector<together::Cell> sheetCells(std::vector<Suggestion> const& places)
{
    std::vector<Suggestion const*> all;
    for (Suggestion const& place : places)
        all.push_back(&place);
    return together::laidOut(all);
}

std::vector<std::size_t> sheetOrder(std::vector<Suggestion> const& places)
{
    std::vector<std::size_t> order;
    for (auto const& cell : sheetCells(places))
        order.push_back(cell.place);
    return order;
}

Rect const shortLine{72, 90, 132, 102};
Rect const wholeLine{72, 88, 400, 104};
Rect const lineBelow{72, 106, 300, 118};

} // namespace

TEST_CASE("A place takes as much of a sheet as it is high", "[decide]")
{
    using together::Extent;
    CHECK(together::extent({shortLine}) == Extent::Line);
    CHECK(together::extent({wholeLine, lineBelow}) == Extent::FewLines);
    CHECK(together::extent({wholeLine, {72, 140, 300, 152}}) == Extent::Passage);
    CHECK(together::extent({{72, 88, 400, 180}}) == Extent::Large);
    CHECK(together::readable({wholeLine, lineBelow}));
    CHECK(together::readable({{72, 88, 400, 180}}));
    CHECK_FALSE(together::readable({{0, 0, 595, 842}}));
    CHECK_FALSE(together::readable({{40, 100, 560, 112}}));
}

TEST_CASE("A place on a page that was scanned lying takes as much of a sheet as it is high once it stands upright", "[decide]")
{
    using together::Extent;
    using together::Lie;
    Rect const downThePaper{90, 72, 102, 260};
    CHECK(together::extent({downThePaper}, Lie::Along) == Extent::Line);
    CHECK(together::extent({downThePaper}) == Extent::Large);
    CHECK(together::extent({downThePaper, {74, 72, 86, 260}}, Lie::Along) == Extent::FewLines);
    CHECK(together::readable({{40, 60, 60, 520}}, Lie::Along));
    CHECK_FALSE(together::readable({{40, 60, 60, 520}}));
    // It stands among those of its own size.
    std::vector<Suggestion> const places{placeOn(1, {wholeLine, lineBelow}), placeOn(2, {downThePaper})};
    auto const cells =
        together::laidOut({&places[0], &places[1]}, [](PageId page) { return page.value == 2 ? Lie::Along : Lie::Across; });
    REQUIRE(cells.size() == 2);
    CHECK(cells.front().place == 1);
}

TEST_CASE("Names that nobody listed come first by their letters, and statements by why they are suggested", "[decide]")
{
    auto const said = [](std::string const& text, double score, std::string const& person, std::string const& reason,
                         Category category) {
        Suggestion place = placeOn(1, {shortLine}, score, Advice::Redact, person);
        place.page = {static_cast<std::int64_t>(text.size() + reason.size() * 100)};
        place.text = text;
        place.reason = reason;
        place.category = category;
        return place;
    };
    std::vector<Suggestion> const places{
        said("Murgatroyd", 0.4, "Tess Murgatroyd", "surname", Category::Person),
        said("Zeb", 0.3, "", "reads like a name", Category::Person),
        said("Alcott", 0.7, "", "named elsewhere", Category::Person),
        said("zeb", 0.7, "", "named elsewhere", Category::Person),
        said("She fell ill", 0.65, "", "speaks of illness", Category::Health),
        said("An X-ray was made", 0.65, "Dean Ellis", "X-ray", Category::Health),
        said("Ill again", 0.65, "Tess Murgatroyd", "speaks of illness", Category::Health),
    };
    CHECK(sheetOrder(places) == std::vector<std::size_t>{2, 1, 3, 0, 5, 6, 4});
}

TEST_CASE("What stands within another place is shown there, and once", "[decide]")
{
    auto const cells = sheetCells({placeOn(1, {shortLine}), placeOn(1, {wholeLine, lineBelow}), placeOn(2, {shortLine}),
                                   placeOn(1, {{80, 107, 120, 117}})});
    REQUIRE(cells.size() == 2);
    CHECK(cells[0].place == 2); // on another page
    CHECK(cells[0].within.empty());
    CHECK(cells[1].place == 1);
    CHECK(cells[1].within == std::vector<std::size_t>{0, 3});
    // Two of the same boxes are one cell.
    CHECK(sheetCells({placeOn(1, {shortLine}), placeOn(1, {shortLine})}).size() == 1);
    // What sticks out is not within.
    CHECK(sheetCells({placeOn(1, {{60, 90, 132, 102}}), placeOn(1, {wholeLine})}).size() == 2);
}

TEST_CASE("A place too large to be read on a sheet shows nothing within it", "[decide]")
{
    auto const cells = sheetCells({placeOn(1, {shortLine}), placeOn(1, {{0, 0, 595, 842}})});
    REQUIRE(cells.size() == 2);
    CHECK(cells[0].within.empty());
    CHECK(cells[1].within.empty());
}

TEST_CASE("Sheets begin with what would be withheld, the least sure first and the same side by side", "[decide]")
{
    std::vector<Suggestion> const places{
        placeOn(1, {shortLine}, 0.9, Advice::Keep),
        placeOn(2, {shortLine}, 0.9, Advice::Redact, "Gail Firth"),
        placeOn(3, {shortLine}, 0.5),
        placeOn(4, {shortLine}, 0.9),
        placeOn(5, {shortLine}, 0.9, Advice::Redact, "Gail Firth"),
        placeOn(6, {wholeLine, lineBelow}, 0.1),
        placeOn(7, {shortLine}, 0.9),
    };
    CHECK(sheetOrder(places) == std::vector<std::size_t>{2, 3, 6, 1, 4, 0, 5});
    CHECK(together::ticked(places[1]));
    CHECK_FALSE(together::ticked(places[0]));
}
