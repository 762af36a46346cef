// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/margins.h"
#include "core/suggest/page_suggestions.h"

#include "tests/support/findings.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

struct Row {
    std::string text;
    std::string initials;
};

// Entries of a running record, each line with the initials of whoever wrote it at its end.
core::PageText record(std::vector<Row> const& rows, double column)
{
    core::PageTextWriter writer;
    double y = 80;
    for (auto const& [text, initials] : rows) {
        double x = 60;
        std::size_t at = 0;
        while (at < text.size()) {
            std::size_t const end = std::min(text.find(' ', at), text.size());
            std::string const word = text.substr(at, end - at);
            double const width = 5.0 * static_cast<double>(word.size());
            writer.word(word, {x, y, x + width, y + 10}, 90);
            x += width + 5;
            at = end + 1;
        }
        if (!initials.empty())
            writer.word(initials, {column, y, column + 14, y + 10}, 90);
        writer.endLine();
        y += 14;
    }
    return writer.finish(core::Turn(), 0);
}

std::vector<Row> const entries{{"12.3.90 Spoke to Miss", "T.H."},
                               {"Kitson about the flat", ""},
                               {"13.3.90 Visited with the clerk", "TH"},
                               {"14.3.90 Nobody in", "T.H."}};

} // namespace

TEST_CASE("The initials of whoever signs the entries do not come between the words of a sentence", "[suggest]")
{
    auto const page = record(entries, 400);
    auto const margin = core::marginWords(page);
    CHECK(std::count(margin.begin(), margin.end(), true) == 3);
    auto const found = core::suggestions::find({1}, page, {595, 842}, core::Reference(support::anyone()));
    auto const name =
        std::find_if(found.begin(), found.end(), [](core::Suggestion const& one) { return one.text == "Miss Kitson"; });
    REQUIRE(name != found.end());
    REQUIRE(name->boxes.size() == 2);
    CHECK(name->boxes[0].x1 < 400);
}

TEST_CASE("A page whose lines happen to end with capitals has no column of initials", "[suggest]")
{
    auto const page =
        record({{"She was seen at the GP", ""}, {"and again by the HV", ""}, {"who told her of the", ""}, {"plan", ""}}, 400);
    auto const margin = core::marginWords(page);
    CHECK(std::count(margin.begin(), margin.end(), true) == 0);
    CHECK(core::textWithoutMargin(page, margin, 0, 7) == "She was");
}
