// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/page_words.h"

#include "core/source/pdf_source.h"
#include "tests/support/burnt_pages.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using support::TemporaryFolder;

namespace {

support::BurntShape const faxed{BurntImage::Codec::G4, Colour::Bilevel, Turn(0)};

BurntPage with(PageText text)
{
    BurntPage page = support::burntPage(1, faxed, {}, {});
    page.words = std::move(text);
    return page;
}

// What Poppler reads from a record of that one page.
std::vector<EmbeddedWord> readBack(BurntPage const& page, std::vector<LabelledBox> const& boxes)
{
    TemporaryFolder const folder;
    PdfWriter writer("Disclosed record", Stamp::Final, folder.path());
    writer.add(page, boxes);
    writer.write(folder / "record.pdf", {{"Part 1", 1}});
    return PdfSource(folder / "record.pdf").words(1);
}

std::string joined(std::vector<EmbeddedWord> const& words)
{
    std::string text;
    for (EmbeddedWord const& word : words)
        text += (text.empty() ? "" : " ") + word.text;
    return text;
}

LabelledBox saying(Rect const& place)
{
    return {place, "Third party", 1, saidOf("Third party")};
}

} // namespace

TEST_CASE("A word keeps what no box touches", "[bundle]")
{
    Rect const word{100, 100, 150, 110};
    CHECK(clearOf(word, {}, support::a4) == word);
    CHECK(clearOf(word, {{{150, 90, 200, 120}, ""}}, support::a4) == word);
    CHECK(clearOf(word, {{{140, 90, 200, 120}, ""}}, support::a4) == Rect{100, 100, 140, 110});
    CHECK(clearOf(word, {{{90, 90, 200, 102}, ""}}, support::a4) == Rect{100, 102, 150, 110});
    CHECK(clearOf(word, {{{90, 109, 200, 120}, ""}, {{145, 90, 200, 120}, ""}}, support::a4) == Rect{100, 100, 145, 109});
    CHECK_FALSE(clearOf(word, {{{120, 90, 200, 120}, ""}}, support::a4)); // more than two fifths
    CHECK_FALSE(clearOf(word, {{{120, 90, 125, 120}, ""}}, support::a4)); // through the middle
    CHECK_FALSE(clearOf(word, {{{135, 90, 200, 120}, ""}, {{90, 90, 110, 120}, ""}}, support::a4));
    CHECK_FALSE(clearOf({600, 100, 650, 110}, {}, support::a4));   // off the page
    CHECK_FALSE(clearOf({100, 100, 100.1, 110}, {}, support::a4)); // nothing to speak of
}

TEST_CASE("What is withheld is said where it stood, for a search and for those who listen", "[bundle]")
{
    // The gap is as wide as the box, which may be a whole line or two letters wide.
    double const width = GENERATE(8.0, 20.0, 66.0, 160.0, 400.0);
    INFO(width);
    PageTextWriter text;
    text.word("Her", {72, 100, 90, 110}, 90);
    text.word("brother", {94, 100, 130, 110}, 90);
    text.word("was", {134 + width, 100, 154 + width, 110}, 90);
    text.endLine();
    text.word("there", {72, 115, 100, 125}, 90);
    text.word("all", {104, 115, 118, 125}, 90);
    text.word("day", {122, 115, 140, 125}, 90);
    PageText const page = text.finish(Turn(), 0);
    Rect const box{132, 98, 132 + width, 112};
    // Readers that order words by their places may take another line first, but what is said hangs together.
    std::string const all = joined(readBack(with(page), {saying(box)}));
    CHECK(all.find("Exempt text withheld: Third party") != std::string::npos);
    CHECK(all.size() == std::string("Her brother Exempt text withheld: Third party was there all day").size());
    // The box of a second line is the same redaction still.
    CHECK(joined(readBack(with(page), {saying(box), {{142, 113, 300, 127}, "Third party", 1, ""}})) == all);
}

TEST_CASE("What is said of a redaction lies within its box, whichever way the page was turned", "[bundle]")
{
    Rect const box{200, 300, 290, 316};
    Rect const upended{200, 300, 216, 390};
    for (int const degrees : {0, 90, 180, 270}) {
        INFO(degrees);
        Rect const place = degrees % 180 == 0 ? box : upended;
        BurntPage page = with({});
        page.words.turn = Turn(degrees);
        std::vector<EmbeddedWord> const words = readBack(page, {saying(place)});
        CHECK(joined(words) == "Exempt text withheld: Third party");
        for (EmbeddedWord const& word : words)
            CHECK(shared(word.box, grown(place, 0.05)) == word.box);
    }
}

TEST_CASE("What is said of a redaction is not cut in two by another box", "[bundle]")
{
    Outlines const outlines;
    Rect const wide{100, 100, 300, 112};
    Rect const across{180, 90, 240, 125};
    std::vector<LabelledBox> const boxes{saying(wide), saying(across)};
    std::vector<EmbeddedWord> const words = readBack(with({}), boxes);
    CHECK(words.size() == 10);
    for (EmbeddedWord const& word : words)
        CHECK((shared(word.box, across) == word.box || shared(word.box, across).empty()));
    // Where nothing is left of a box the other speaks for both.
    CHECK(pageWords(with({}), {saying({190, 100, 200, 110}), saying({180, 90, 240, 125})}, outlines).paragraphs == 2);
}

TEST_CASE("Lines that stand together are one paragraph, others are not", "[bundle]")
{
    Outlines const outlines;
    auto const paragraphs = [&](std::vector<Rect> const& lines) {
        PageTextWriter text;
        for (Rect const& line : lines) {
            text.word("line", line, 90);
            text.endLine();
        }
        return pageWords(with(text.finish(Turn(), 0)), {}, outlines).paragraphs;
    };
    CHECK(paragraphs({}) == 0);
    CHECK(paragraphs({{72, 100, 300, 110}, {72, 115, 300, 125}}) == 1);
    CHECK(paragraphs({{72, 100, 300, 110}, {72, 125, 300, 135}}) == 2);
    CHECK(paragraphs({{72, 100, 200, 110}, {320, 100, 500, 110}}) == 2); // two columns
}
