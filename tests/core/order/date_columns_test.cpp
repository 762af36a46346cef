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
