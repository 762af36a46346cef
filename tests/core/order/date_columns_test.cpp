// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/date_columns.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

struct PlacedWord {
    double left;
    char const* text;
};

PageText rows(std::vector<std::vector<PlacedWord>> const& lines)
{
    constexpr double letter = 5;
    constexpr double height = 10;
    PageTextWriter writer;
    double y = height;
    for (auto const& words : lines) {
        for (PlacedWord const& word : words)
            writer.word(word.text,
                        {word.left, y, word.left + letter * static_cast<double>(std::string_view(word.text).size()), y + height},
                        90);
        writer.endLine();
        y += 2 * height;
    }
    return writer.finish(Turn(), 0);
}

std::string_view headOf(PageText const& page, std::string_view word)
{
    return date_columns::headOver(page, page.text.find(word));
}

} // namespace

TEST_CASE("A word in a row stands below the head of its column, whatever number of words the columns hold", "[order]")
{
    PageText const page = rows({{{72, "Worker"}, {200, "Plan"}, {225, "date"}, {320, "Review"}},
                                {{72, "Ada"}, {92, "Ellis"}, {204, "2.5.03"}, {322, "29.10.03"}}});
    CHECK(headOf(page, "Ellis") == "Worker");
    CHECK(headOf(page, "2.5.03") == "Plan date");
    CHECK(headOf(page, "29.10.03") == "Review");
}

TEST_CASE("A line of text, a line with figures and the top of a page are no heads of columns", "[order]")
{
    PageText const page =
        rows({{{72, "She"}, {92, "came"}, {117, "here"}}, {{72, "Ellis"}, {200, "1.5.03"}}, {{72, "Quigley"}, {200, "2.5.03"}}});
    CHECK(headOf(page, "She").empty());
    CHECK(headOf(page, "1.5.03").empty());
    CHECK(headOf(page, "2.5.03").empty());
    CHECK(date_columns::headOver(page, page.text.size()).empty());
}

TEST_CASE("A figure stands below the nearest words of its column, over other figures", "[order]")
{
    PageText const page = rows({{{72, "Others"}, {200, "Born"}, {320, "Remarks"}},
                                {{72, "Mace"}, {200, "29.8.63"}, {320, "nerves"}},
                                {{72, "Jean"}, {322, "well"}},
                                {{72, "Page"}, {202, "29.5.84"}, {320, "home"}}});
    auto const topOf = [&](std::string_view word) { return date_columns::topOver(page, page.text.find(word)); };
    CHECK(topOf("29.5.84") == "Born");
    CHECK(topOf("29.8.63") == "Born");
    CHECK(topOf("home") == "well");
    CHECK(topOf("Others").empty());
    CHECK(date_columns::topOver(page, page.text.size()).empty());
}

TEST_CASE("A word of the next line stands below others only within their width", "[order]")
{
    PageText const page = rows({{{72, "Placed"}, {200, "15"}, {215, "January"}}, {{72, "Blowers"}, {200, "1990"}}});
    std::size_t const begin = page.text.find("15");
    CHECK(date_columns::wordBelow(page, begin, page.text.find('\n')) == "1990");
    CHECK(date_columns::wordBelow(page, 0, 6) == "Blowers");
    CHECK(date_columns::wordBelow(page, page.text.find("1990"), page.text.find("1990") + 4).empty());
    PageText const aside = rows({{{72, "15"}, {87, "January"}}, {{200, "1990"}}});
    CHECK(date_columns::wordBelow(aside, 0, 10).empty());
}
