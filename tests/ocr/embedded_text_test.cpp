// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/embedded_text.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace ocr;
using namespace support;

namespace {

std::vector<std::string> const twoLines{"Dear Mrs Hargreaves thank you for coming", "Thomas was glad to hear from his aunt"};

Reading read(std::vector<std::string> const& lines)
{
    Reading reading;
    reading.state = ReadingState::Read;
    reading.text = typed(lines);
    return reading;
}

std::vector<EmbeddedWord> embedded(std::vector<std::string> const& lines)
{
    std::vector<EmbeddedWord> words;
    PageText const text = typed(lines);
    for (Word const& word : text.words)
        words.push_back({std::string(text.textOf(word)), word.box});
    return words;
}

} // namespace

TEST_CASE("An old reading of the same page agrees and changes nothing", "[ocr]")
{
    Reading reading = read(twoLines);
    compareEmbedded(reading, embedded({"Dear Mrs Hargreavcs thonk you for coming", "Thomas was glad to hear from his oont"}),
                    Origin::Scan);
    CHECK(reading.embedded == EmbeddedText::Agrees);
    CHECK(reading.text == read(twoLines).text);
}

TEST_CASE("The text of another page is found out and left aside", "[ocr]")
{
    for (Origin const origin : {Origin::Scan, Origin::Drawn}) {
        Reading reading = read(twoLines);
        compareEmbedded(reading, embedded({"Invoice number four of the winter quarter", "Coal delivered to the kitchen door"}),
                        origin);
        CHECK(reading.embedded == EmbeddedText::Differs);
        CHECK(reading.text == read(twoLines).text);
    }
}

TEST_CASE("A page drawn from letters is spelt as the file spells it", "[ocr]")
{
    Reading reading = read({"Dear Mrs Hargreavcs thank you for coming", "Thomas was glad to hear from his aunt"});
    compareEmbedded(reading, embedded(twoLines), Origin::Drawn);
    CHECK(reading.embedded == EmbeddedText::Used);
    CHECK(reading.text.text.find("Hargreaves") != std::string::npos);
}

TEST_CASE("Words that are in the file and not to be seen on the page are not taken", "[ocr]")
{
    Reading reading = read(twoLines);
    std::vector<EmbeddedWord> words = embedded(twoLines);
    words.push_back({"hidden", {300, 600, 340, 612}});
    compareEmbedded(reading, words, Origin::Drawn);
    CHECK(reading.embedded == EmbeddedText::Used);
    CHECK(reading.text.text.find("hidden") == std::string::npos);
}

TEST_CASE("A page that came without text has none to compare", "[ocr]")
{
    Reading reading = read(twoLines);
    compareEmbedded(reading, {}, Origin::Scan);
    CHECK(reading.embedded == EmbeddedText::None);
}
