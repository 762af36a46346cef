// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/search.h"

#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace core;
using namespace support;

namespace {

SampleCase someLetters()
{
    SampleCase test = sampleCase(5);
    read(test.caseFile, {1}, {"Visit by Gail Thornber", "to the school in Calderbeck"});
    read(test.caseFile, {2}, {"Letter to Dean Ellis", "from Gail, his aunt"});
    read(test.caseFile, {3}, {"Zoë was at school with Dean and with the other Ellis"});
    read(test.caseFile, {4}, {"Call from Gail", "Thornber about schools"});
    return test;
}

// What was found, as it stands in the text, with its page before it.
std::vector<std::string> found(Connection const& connection, SearchQuery const& query, Vocabulary const& vocabulary = {})
{
    std::vector<std::string> all;
    search::find(connection, query, vocabulary, [&](SearchHit const& hit) {
        std::string const text = search::text(connection, hit.page);
        std::string words = text.substr(hit.begin, hit.end - hit.begin);
        std::replace(words.begin(), words.end(), '\n', '/');
        all.push_back(std::to_string(hit.page.value) + " " + words);
        return true;
    });
    return all;
}

std::vector<std::string> found(Connection const& connection, std::string const& words)
{
    return found(connection, SearchQuery{words, Letters::AsTyped, {}, {}});
}

using Found = std::vector<std::string>;

} // namespace

TEST_CASE("All the words that were typed have to stand on a page, and each place is shown", "[text]")
{
    SampleCase const test = someLetters();
    Connection const& database = test.caseFile.database();
    CHECK(found(database, "school") == Found{"1 school", "3 school"});
    CHECK(found(database, "dean ELLIS") == Found{"2 Dean Ellis", "3 Dean", "3 Ellis"});
    CHECK(found(database, "zoe") == Found{"3 Zoë"});
    CHECK(found(database, "Thornberry").empty());
    CHECK(found(database, "").empty());
    CHECK(search::find(database, {"gail", {}, {}, {}}, 2).size() == 2);
    CHECK(search::find(database, {"gail", {}, {}, {}}, 0).empty());
}

TEST_CASE("A phrase is found in its order alone, over the end of a line too", "[text]")
{
    SampleCase const test = someLetters();
    Connection const& database = test.caseFile.database();
    CHECK(found(database, "\"gail thornber\"") == Found{"1 Gail Thornber", "4 Gail/Thornber"});
    CHECK(found(database, "\"thornber gail\"").empty());
}

TEST_CASE("The beginning of a word, words near one another, and alternatives are found", "[text]")
{
    SampleCase const test = someLetters();
    Connection const& database = test.caseFile.database();
    CHECK(found(database, "scho*") == Found{"1 school", "3 school", "4 schools"});
    CHECK(found(database, "dean NEAR/1 ellis") == Found{"2 Dean Ellis"});
    CHECK(found(database, "dean NEAR/5 ellis") == Found{"2 Dean Ellis", "3 Dean", "3 Ellis"});
    CHECK(found(database, "aunt OR zoe") == Found{"2 aunt", "3 Zoë"});
}

TEST_CASE("A name with two letters misread is found when that is asked for, and not otherwise", "[text]")
{
    SampleCase test = sampleCase(8);
    std::vector<std::string> const readings = {"Thornber", "Tbornher",  "Thomber", "Tho nber",
                                               "Th0rnbcr", "Womersley", "Thorne",  "Wornerslcy"};
    for (std::size_t i = 0; i < readings.size(); ++i)
        read(test.caseFile, {static_cast<std::int64_t>(i) + 1}, {"seen by Gail " + readings[i] + " on Tuesday"});
    Vocabulary const vocabulary(test.caseFile.database());
    Connection const& database = test.caseFile.database();
    CHECK(found(database, "thornber") == Found{"1 Thornber"});
    SearchQuery query{"thornber", Letters::Misread, {}, {}};
    CHECK(found(database, query, vocabulary)
          == Found{"1 Thornber", "2 Tbornher", "3 Thomber", "4 Tho nber", "5 Th0rnbcr", "7 Thorne"});
    query.words = "\"Gall Thornber\"";
    CHECK(found(database, query, vocabulary).size() == 6);
    query.words = "\"on Thornber\"";
    CHECK(found(database, query, vocabulary).empty());
    query.words = "womersley";
    CHECK(found(database, query, vocabulary) == Found{"6 Womersley", "8 Wornerslcy"});
}

TEST_CASE("A search can be held to some files, and to pages that were read well or poorly", "[text]")
{
    SampleCase test = sampleCase(2);
    Source const second = addPages(test.caseFile, test.folder, "second.pdf", {a4});
    for (int page = 1; page <= 3; ++page)
        read(test.caseFile, {page}, {"Dean Ellis"});
    Reading poor = readingOf({2}, {"Dean Ellis"});
    poor.state = ReadingState::Poor;
    Batch batch(test.caseFile);
    readings::record(batch, poor);
    batch.commit();
    Connection const& database = test.caseFile.database();
    CHECK(found(database, {"ellis", Letters::AsTyped, {second.id}, {}}) == Found{"3 Ellis"});
    CHECK(found(database, {"ellis", Letters::AsTyped, {}, {ReadingState::Poor}}) == Found{"2 Ellis"});
    CHECK(found(database, {"ellis", Letters::AsTyped, {second.id}, {ReadingState::Poor}}).empty());
}

TEST_CASE("A search follows what is read anew", "[text]")
{
    SampleCase test = sampleCase(1);
    Connection const& database = test.caseFile.database();
    read(test.caseFile, {1}, {"Gail Thornber"});
    Vocabulary vocabulary(test.caseFile.database());
    read(test.caseFile, {1}, {"Dean Ellis"});
    CHECK(found(database, "Thornber").empty());
    CHECK(found(database, "Ellis") == Found{"1 Ellis"});
    CHECK(found(database, {"eIIis", Letters::Misread, {}, {}}, vocabulary).empty());
    vocabulary.add(search::text(database, {1}));
    CHECK(found(database, {"eIIis", Letters::Misread, {}, {}}, vocabulary) == Found{"1 Ellis"});
    CHECK_NOTHROW(test.caseFile.database().execute("INSERT INTO reading_words (reading_words) VALUES ('integrity-check')"));
}

TEST_CASE("Nothing that is typed into a search is taken for a mistake", "[text]")
{
    SampleCase test = sampleCase(1);
    read(test.caseFile, {1}, {"Dean's \"NEAR\" AND OR NOT col:umn"});
    Vocabulary const vocabulary(test.caseFile.database());
    for (char const* words : {"\"",
                              "\"\"",
                              "AND",
                              "OR",
                              "OR OR",
                              "NOT",
                              "NEAR(",
                              "NEAR",
                              "NEAR/",
                              "a NEAR/99999999999 b",
                              "NEAR NEAR NEAR",
                              "text:dean",
                              "dean*",
                              "*",
                              "\"dean",
                              "\"a\"*",
                              "^dean",
                              "(dean",
                              "dean)",
                              "{x}",
                              "-dean",
                              "+",
                              "'",
                              ";",
                              "--",
                              "\\",
                              "\xff",
                              "a\x01"
                              "b"})
        for (Letters const letters : {Letters::AsTyped, Letters::Misread}) {
            INFO(words);
            CHECK_NOTHROW(found(test.caseFile.database(), {words, letters, {}, {}}, vocabulary));
        }
    CHECK(found(test.caseFile.database(), "near") == Found{"1 NEAR"});
    CHECK(found(test.caseFile.database(), "dean's") == Found{"1 Dean's"});
}

TEST_CASE("A hit is shown among the words around it, and has its place on the paper", "[text]")
{
    SampleCase const test = someLetters();
    Connection const& database = test.caseFile.database();
    SearchHit const hit = search::find(database, {"\"gail thornber\"", {}, {}, {}}, 9).at(1);
    CHECK(hit.page == PageId{4});
    search::Context const context = search::context(search::text(database, hit.page), hit, 8);
    CHECK(context.hit == "Gail Thornber");
    CHECK(context.before == "… from ");
    CHECK(context.after == " about …");
    PageText const page = readings::reading(database, hit.page)->text;
    std::vector<Rect> const boxes = search::boxes(page, hit);
    REQUIRE(boxes.size() == 2);
    CHECK(textUnder(page, boxes[0]) == "Gail");
    CHECK(textUnder(page, boxes[1]) == "Thornber");
    CHECK(search::boxes(page, {hit.page, 5, 5000}).empty());
}
