// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/word_runs.h"

#include <catch2/catch.hpp>

TEST_CASE("Dashes and bullets are no letters, accented ones are", "[suggest]")
{
    CHECK(core::lettersIn("Zo\u00eb") == 3);
    CHECK(core::lettersIn("\u2014") == 0);
    CHECK(core::lettersIn("\u00a9") == 0);
    CHECK(core::lettersIn("4.3") == 2);
}

TEST_CASE("A word of small letters is as tall as one with capitals of the same type", "[suggest]")
{
    CHECK(core::capitalHeight("sea", 7) == Approx(10));
    CHECK(core::capitalHeight("Sea", 10) == Approx(10));
    CHECK(core::capitalHeight("page", 9.8) == Approx(10));
}

TEST_CASE("Words of a line that stand apart are two runs, each with its own height", "[suggest]")
{
    core::PageTextWriter writer;
    for (int line = 0; line < 5; ++line) {
        writer.word("Printed", {72, 100.0 + 14 * line, 110, 108.0 + 14 * line}, 95);
        writer.word("words", {114, 100.0 + 14 * line, 150, 108.0 + 14 * line}, 95);
        writer.endLine();
    }
    writer.word("Printed", {72, 200, 110, 208}, 95);
    writer.word("Seen", {250, 196, 300, 212}, 50);
    core::PageText const page = writer.finish(core::Turn(), 0);
    double const print = core::printHeight(page);
    CHECK(print == Approx(8));
    std::vector<core::WordRun> const runs = core::wordRuns(page, print);
    REQUIRE(runs.size() == 7);
    CHECK(runs[0].letters == 12);
    CHECK(runs[0].plain == Approx(1));
    CHECK(runs[5].last - runs[5].first == 1);
    CHECK(runs[6].height == Approx(2));
    CHECK(runs[6].plain == Approx(0));
    CHECK(runs[6].confidence == Approx(50));
}
