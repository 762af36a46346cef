// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/vocabulary.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace core;

TEST_CASE("Words are runs of letters and digits, in small letters and without accents", "[text]")
{
    std::vector<std::string> words;
    for (PlainWord const& token : plainWords("Zoë's NHS-No. 945\n  ÉCOLE"))
        words.push_back(token.word);
    CHECK(words == std::vector<std::string>{"zoe", "s", "nhs", "no", "945", "ecole"});
    CHECK(plainWords("").empty());
    CHECK(plainWords("\xff\xfe--").empty());
    PlainWord const second = plainWords("ab cd").at(1);
    CHECK(second.begin == 3);
    CHECK(second.end == 5);
}

TEST_CASE("What machines like to take for one another counts half", "[text]")
{
    CHECK(misread("thornber", "thornber", 2) == 0);
    CHECK(misread("thornber", "thomber", 2) == 0.5);
    CHECK(misread("ellis", "e1lis", 2) == 0.5);
    CHECK(misread("walker", "waker", 2) == 1);
    CHECK(misread("walker", "walxkzr", 2) == 2);
    CHECK(misread("walker", "xxxxxx", 2) > 2);
    CHECK(misread("", "ab", 2) == 2);
    CHECK(misread("ab", "", 2) == 2);
}

TEST_CASE("Two letters of a word of five may be misread, and none of a word of two", "[text]")
{
    Vocabulary vocabulary;
    vocabulary.add("walker waIker wxlkzr wxlkxx stalker no na");
    auto const like = vocabulary.like("walker");
    CHECK(like.front() == "walker");
    CHECK(std::find(like.begin(), like.end(), "wxlkzr") != like.end());
    CHECK(std::find(like.begin(), like.end(), "wxlkxx") == like.end());
    CHECK(vocabulary.like("no") == std::vector<std::string>{"no"});
    CHECK(vocabulary.like("walker", 1).size() == 1);
    CHECK(vocabulary.like("").empty());
    CHECK(vocabulary.like(std::string(200, 'a')).empty());
    CHECK(vocabulary.size() == 7);
    vocabulary.add("walker");
    CHECK(vocabulary.size() == 7);
}
