// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/reach.h"

#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

PageText const wholeLetter =
    support::typed({"Dean came on Friday. He was late and", "said so. Gail wrote it down.", "", "A new paragraph."});

std::string hidden(PageText const& page, std::vector<Rect> const& boxes)
{
    std::string words;
    for (std::size_t const word : reach::under(page, boxes))
        words += (words.empty() ? "" : " ") + std::string(page.textOf(page.words[word]));
    return words;
}

std::vector<Rect> over(std::vector<std::size_t> const& words)
{
    return reach::around(wholeLetter, words);
}

std::string widened(std::vector<std::size_t> const& words, Reach how)
{
    auto const boxes = reach::boxes(wholeLetter, over(words), over(words), how);
    REQUIRE(boxes);
    return hidden(wholeLetter, *boxes);
}

} // namespace

TEST_CASE("A box is widened to its line, its sentence and its paragraph", "[decide]")
{
    CHECK(widened({5}, Reach::Line) == "Dean came on Friday. He was late and");
    CHECK(widened({0}, Reach::Sentence) == "Dean came on Friday.");
    CHECK(widened({5}, Reach::Sentence) == "He was late and said so."); // over the end of a line
    CHECK(widened({5}, Reach::Paragraph) == "Dean came on Friday. He was late and said so. Gail wrote it down.");
    // A box over the end of one sentence and the beginning of the next takes both.
    CHECK(widened({3, 4}, Reach::Sentence) == "Dean came on Friday. He was late and said so.");
}

TEST_CASE("What a box covers stays covered when it is widened, also where two of them lie apart", "[decide]")
{
    CHECK(widened({1, 11}, Reach::Line) == "Dean came on Friday. He was late and said so. Gail wrote it down.");
    CHECK(reach::boxes(wholeLetter, over({1, 11}), over({1, 11}), Reach::Line)->size() == 2);
    CHECK(widened({1, 11}, Reach::Sentence) == "Dean came on Friday. Gail wrote it down.");
}

TEST_CASE("A box is narrowed to one of its words, and to the next with the next press", "[decide]")
{
    std::vector<Rect> const all = over({1, 2, 3});
    std::vector<Rect> now = all;
    for (char const* word : {"came", "on", "Friday.", "came"}) {
        now = reach::boxes(wholeLetter, all, now, Reach::Word).value();
        CHECK(hidden(wholeLetter, now) == word);
    }
}

TEST_CASE("Where no words were read there is nothing to widen to", "[decide]")
{
    std::vector<Rect> const empty{{300, 600, 340, 620}};
    for (Reach const how : {Reach::Word, Reach::Line, Reach::Sentence, Reach::Paragraph})
        CHECK_FALSE(reach::boxes(wholeLetter, empty, empty, how));
    CHECK_FALSE(reach::boxes({}, empty, empty, Reach::Line));
}

TEST_CASE("A drawn box moves to the edges of its words and never lets one go", "[decide]")
{
    Rect const word = wholeLetter.words[4].box; // "He"
    Rect const next = wholeLetter.words[5].box;
    // A little too large, and half over the next word.
    Rect const drawn{word.x0 - 3, word.y0 - 4, next.centre().x, word.y1 + 3};
    Rect const snapped = reach::snapped(wholeLetter, drawn);
    CHECK(snapped == united(word, next));
    // Where it is far larger than its words, somebody meant what stands beside them too.
    Rect const tall{word.x0 - 3, word.y0 - 4, word.x1 + 1, word.y1 + 300};
    CHECK(reach::snapped(wholeLetter, tall).y1 >= word.y1 + 300);
    // A graze of the line below takes none of it.
    Rect const grazing{word.x0, word.y0, word.x1, wholeLetter.words[8].box.y0 + 1};
    CHECK(hidden(wholeLetter, {reach::snapped(wholeLetter, grazing)}) == "He");
    Rect const empty{300, 600, 340, 620};
    CHECK(reach::snapped(wholeLetter, empty) == empty);
}
