// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/duplicates.h"
#include "core/source/previews.h"
#include "tests/support/sample_case.h"
#include "tests/support/visits.h"

#include <catch2/catch.hpp>

#include <random>

using namespace core;

namespace {

using Lines = std::vector<std::string>;

Lines const meeting{"The committee met at the school and talked about attendance in the spring term.",
                    "Nobody had seen him since Easter, and the bus had not been paid for."};

std::vector<CopyGroup> among(std::vector<Sight> const& pages)
{
    std::vector<PageId> ids;
    for (std::size_t i = 0; i < pages.size(); ++i)
        ids.push_back(PageId{static_cast<std::int64_t>(i) + 1});
    return duplicates::among(ids, [&](PageId page) { return pages[static_cast<std::size_t>(page.value - 1)]; });
}

Sight sight(Lines const& lines, std::string preview = {})
{
    return {support::typed(lines), std::move(preview)};
}

} // namespace

TEST_CASE("Copies are found among other pages, and pages with few words are left alone", "[order]")
{
    auto const rescan = [](int page) { return Copy{PageId{page}, CopyKind::Rescan, Turn()}; };
    auto const first = [](int page) { return Copy{PageId{page}, CopyKind::First, Turn()}; };
    Lines const photograph{"Photograph"};
    CHECK(among({sight(support::visit), sight(meeting), sight(photograph), sight(support::visit), sight(photograph),
                 sight(meeting), sight(support::visit)})
          == std::vector<CopyGroup>{{first(1), rescan(4), rescan(7)}, {first(2), rescan(6)}});
    CHECK(among({sight(support::visit), sight(meeting)}).empty());
    CHECK(among({}).empty());
}

TEST_CASE("The same scan filed twice is an exact copy, however few its words", "[order]")
{
    auto const groups = among({sight({"Photograph"}, "one"), sight({"Photograph"}, "other"), sight({"Photograph"}, "one")});
    REQUIRE(groups.size() == 1);
    CHECK(groups[0] == CopyGroup{{PageId{1}, CopyKind::First, Turn()}, {PageId{3}, CopyKind::Exact, Turn()}});
}

TEST_CASE("Empty backs of sheets are no copies of each other", "[order]")
{
    std::string const white = previews::made(Raster({496, 702}, Colour::Grey));
    CHECK(among({sight({}, white), sight({}, white)}).empty());
}

TEST_CASE("A copy with a stamp is called marked, and one that lies on its side says how it is turned", "[order]")
{
    Lines stamped = support::visit;
    stamped.insert(stamped.begin(), "RECEIVED MARCH AREA OFFICE");
    Sight turned = sight(support::visit);
    turned.text.turn = Turn(90);
    auto const groups = among({sight(support::visit), sight(stamped), turned});
    REQUIRE(groups.size() == 1);
    REQUIRE(groups[0].size() == 3);
    CHECK(groups[0][1] == Copy{PageId{2}, CopyKind::Marked, Turn()});
    CHECK(groups[0][2] == Copy{PageId{3}, CopyKind::Rescan, Turn(90)});
}

TEST_CASE("A page that was filed a hundred times is one group", "[order]")
{
    std::vector<Sight> pages;
    for (int i = 0; i < 100; ++i)
        pages.push_back(sight(i % 2 == 0 ? support::visit : meeting, std::to_string(i % 2)));
    auto const groups = among(pages);
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].size() == 50);
    CHECK(groups[1].size() == 50);
}

TEST_CASE("A bad copy that could be of either of two records joins them no more than they are", "[order]")
{
    Lines one = support::visit;
    one.push_back("Please ring her on 01632 960 418 before noon.");
    Lines other = support::visit;
    other.push_back("Please ring her on 01632 960 413 before noon.");
    Sight bad{support::typed(one, 60), {}};
    auto const groups = among({sight(one), sight(other), bad});
    REQUIRE(groups.size() == 1);
    CHECK(groups[0].size() == 2);
}

TEST_CASE("A last page of one line is found to be a copy beside its first page, whatever blank backs lie between", "[order]")
{
    std::string const white = previews::made(Raster({496, 702}, Colour::Grey));
    Sight const back = sight({}, white);
    auto const groups = among({sight(support::visit), back, sight({"enquiry is over."}), sight(meeting), sight(support::visit),
                               sight({"enquiry is over."})});
    REQUIRE(groups.size() == 2);
    CHECK(groups[1] == CopyGroup{{PageId{3}, CopyKind::First, Turn()}, {PageId{6}, CopyKind::Rescan, Turn()}});
}

namespace {

// Letters that readers doubt, with the same print on all of them, and dirt of one kind in the pictures.
std::vector<Sight> doubtedPages(std::size_t count)
{
    constexpr int wide = 248;
    constexpr int high = 351;
    std::mt19937 random(7);
    std::vector<Sight> pages;
    for (std::size_t page = 0; page < count; ++page) {
        Lines lines{"The office of the county and all who work in it", "and nobody else"};
        for (int line = 0; line < 12; ++line) {
            lines.emplace_back();
            for (int word = 0; word < 6; ++word)
                lines.back() += (word > 0 ? " w" : "w") + std::to_string(random() % (count * 12));
        }
        std::vector<std::uint8_t> bytes(static_cast<std::size_t>(wide) * high, 255);
        for (int dot = 0; dot < 1500; ++dot)
            bytes[static_cast<std::size_t>(random() % 300) * wide + random() % 240] = 0;
        pages.push_back({support::typed(lines, 45), previews::made(Raster({wide, high}, Colour::Grey, std::move(bytes)))});
    }
    return pages;
}

std::size_t looksAt(std::vector<Sight> const& pages)
{
    std::vector<PageId> ids;
    for (std::size_t i = 0; i < pages.size(); ++i)
        ids.push_back(PageId{static_cast<std::int64_t>(i) + 1});
    std::size_t looks = 0;
    duplicates::among(ids, [&](PageId page) {
        ++looks;
        return pages[static_cast<std::size_t>(page.value - 1)];
    });
    return looks;
}

} // namespace

TEST_CASE("Of a record that readers doubt all through, each page is laid beside few others, however many there are", "[order]")
{
    constexpr std::size_t some = 20;
    constexpr std::size_t many = 4 * some;
    constexpr std::size_t mostOfPage = 12; // itself, and the likeliest by words and by looks
    CHECK(looksAt(doubtedPages(some)) > some);
    CHECK(looksAt(doubtedPages(many)) < many * mostOfPage);
}
