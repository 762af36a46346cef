// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/reading_flow.h"

#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

// Paragraphs parted by bars; a redaction as the word that it says.
std::string told(PageText const& page, std::vector<LabelledBox> const& boxes)
{
    std::string text;
    for (Paragraph const& paragraph : readingFlow(page, support::a4, boxes)) {
        text += text.empty() ? "" : " |";
        for (Utterance const& one : paragraph)
            text += (text.empty() ? "" : " ") + (one.word != nullptr ? std::string(page.textOf(*one.word)) : one.box->said);
    }
    return text;
}

PageText twoLines()
{
    PageTextWriter text;
    text.word("one", {72, 100, 90, 110}, 90);
    text.word("two", {200, 100, 220, 110}, 90);
    text.endLine();
    text.word("three", {72, 115, 110, 125}, 90);
    return text.finish(Turn(), 0);
}

} // namespace

TEST_CASE("A redaction is read where it stands in its line", "[bundle]")
{
    auto const with = [](Rect const& place) { return told(twoLines(), {{place, "", 1, "GONE"}}); };
    CHECK(with({100, 99, 190, 111}) == "one GONE two three");
    CHECK(with({20, 99, 60, 111}) == "GONE one two three");
    CHECK(with({230, 99, 300, 111}) == "one two GONE three");
    CHECK(with({120, 114, 300, 126}) == "one two three GONE");
}

TEST_CASE("A redaction that stands in no line is a paragraph of its own, at its height", "[bundle]")
{
    auto const with = [](Rect const& place) { return told(twoLines(), {{place, "", 1, "GONE"}}); };
    CHECK(with({72, 20, 300, 80}) == "GONE | one two three");
    CHECK(with({72, 300, 300, 380}) == "one two three | GONE");
    CHECK(told({}, {{{72, 20, 300, 80}, "", 1, "GONE"}}) == "GONE");
}

TEST_CASE("Two redactions in one line are read from left to right", "[bundle]")
{
    CHECK(told(twoLines(), {{{150, 99, 190, 111}, "", 2, "SECOND"}, {{100, 99, 140, 111}, "", 1, "FIRST"}})
          == "one FIRST SECOND two three");
    CHECK(told(twoLines(), {{{150, 99, 190, 111}, "", 2, ""}}) == "one two three");
}
