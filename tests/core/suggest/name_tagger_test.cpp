// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/name_tagger.h"

#include <catch2/catch.hpp>

using List = std::vector<std::string>;

namespace {

List people(std::string_view text, float atLeast = 0.5F)
{
    auto const pieces = core::namePieces(text);
    auto const chances = core::nameChances(text, pieces, core::nameModel());
    List out;
    for (core::NameSpan const& span : core::personSpans(pieces, chances, atLeast))
        out.emplace_back(text.substr(pieces[span.first].begin, pieces[span.last - 1].end - pieces[span.first].begin));
    return out;
}

float chanceOf(std::string_view word, std::string_view text)
{
    auto const pieces = core::namePieces(text);
    auto const chances = core::nameChances(text, pieces, core::nameModel());
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (text.substr(pieces[i].begin, pieces[i].end - pieces[i].begin) == word)
            return chances[i].person();
    return -1;
}

} // namespace

TEST_CASE("Names that nobody listed are found by what stands around them", "[suggest]")
{
    CHECK(people("I visited the home and spoke with Margaret Hollins about her son.") == List{"Margaret Hollins"});
    CHECK(people("The money was taken by Terence, who lives with his aunt.") == List{"Terence"});
}

TEST_CASE("Months, places and ordinary words with a capital letter are no people", "[suggest]")
{
    CHECK(people("The Review will be held in September at Wakefield. Please bring the Forms.").empty());
}

TEST_CASE("A first name that is an ordinary word is a name where it stands as one", "[suggest]")
{
    CHECK(chanceOf("Grace", "She said that Grace Mallinson had hit her brother.") > 0.5F);
    CHECK(chanceOf("grace", "They were given a period of grace until the end of the year.") < 0.1F);
}

TEST_CASE("A name with a letter misread is likely a name still", "[suggest]")
{
    CHECK(chanceOf("Margarct", "I spoke with Mrs Margarct Hol1ins about her son.") > 0.1F);
}

TEST_CASE("Nothing is found in nothing, and every piece has its chances", "[suggest]")
{
    CHECK(core::nameChances("", {}, core::nameModel()).empty());
    std::string const text = "One. Two, three\n\nFour";
    auto const pieces = core::namePieces(text);
    auto const chances = core::nameChances(text, pieces, core::nameModel());
    REQUIRE(chances.size() == pieces.size());
    for (core::NameChances const& chance : chances)
        CHECK(chance.person() + chance.place + chance.organisation <= Approx(1));
}

TEST_CASE("Two names in a row are two", "[suggest]")
{
    std::vector<core::NamePiece> const pieces{{0, 4, true}, {5, 9, false}, {10, 14, false}, {15, 19, true}};
    std::vector<core::NameChances> const chances{{0.9F, 0, 0, 0}, {0.1F, 0.8F, 0, 0}, {0.8F, 0.1F, 0, 0}, {0.3F, 0.4F, 0, 0}};
    auto const spans = core::personSpans(pieces, chances, 0.5F);
    REQUIRE(spans.size() == 3);
    CHECK(std::pair(spans[0].first, spans[0].last) == std::pair<std::size_t, std::size_t>(0, 2));
    CHECK(std::pair(spans[1].first, spans[1].last) == std::pair<std::size_t, std::size_t>(2, 3));
    CHECK(std::pair(spans[2].first, spans[2].last) == std::pair<std::size_t, std::size_t>(3, 4));
    CHECK(spans[1].chance == Approx(0.9));
}
