// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/tokens.h"

#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using core::Token;

namespace {

std::vector<std::string> foldedOf(std::vector<Token> const& tokens)
{
    std::vector<std::string> out;
    for (Token const& token : tokens)
        out.push_back(token.folded);
    return out;
}

} // namespace

TEST_CASE("Words are compared without case, accents, hyphens and the marks around them", "[suggest]")
{
    CHECK(core::plainWord("O'Hara") == "ohara");
    CHECK(core::plainWord("Singh-Gill,") == "singhgill");
    CHECK(core::plainWord("Zoë") == "zoe");
    CHECK(core::plainWord("RACZYŃSKI") == "raczynski");
    CHECK(foldedOf(core::tokens(support::typed({"(Winifred), \"Declan\" and O’Hara."})))
          == std::vector<std::string>{"winifred", "declan", "and", "ohara"});
}

TEST_CASE("A possessive s is no part of a name", "[suggest]")
{
    auto const page = support::typed({"Winifred's mother and Pickles' dog, Womersley’s too"});
    auto const words = core::tokens(page);
    CHECK(page.text.substr(words[0].begin, words[0].end - words[0].begin) == "Winifred");
    CHECK(words[0].possessive);
    CHECK(words[3].folded == "pickles");
    CHECK(words[3].possessive);
    CHECK(words[5].folded == "womersley");
}

TEST_CASE("A word that a line broke is one word again", "[suggest]")
{
    auto const page = support::typed({"and then Wini-", "fred rang, with Hughes-", "Lister"});
    auto const words = core::tokens(page);
    REQUIRE(foldedOf(words) == std::vector<std::string>{"and", "then", "winifred", "rang", "with", "hugheslister"});
    CHECK(page.text.substr(words[2].begin, words[2].end - words[2].begin) == "Wini-\nfred");
    CHECK(words[2].shape == Token::Shape::Capital);
}

TEST_CASE("Initials written together are taken apart", "[suggest]")
{
    auto const words = core::tokens(support::typed({"J.K. Smith"}));
    REQUIRE(foldedOf(words) == std::vector<std::string>{"j", "k", "smith"});
    CHECK(words[0].shape == Token::Shape::Initial);
    CHECK(words[1].before == 0);
    CHECK(words[1].after == '.');
}

TEST_CASE("Words tell whether they are names, numbers or neither", "[suggest]")
{
    auto const words = core::tokens(support::typed({"Ainley AINLEY ainley W 12 WF13 W1nifred"}));
    CHECK(words[0].shape == Token::Shape::Capital);
    CHECK(words[1].shape == Token::Shape::Capitals);
    CHECK(words[2].shape == Token::Shape::Lower);
    CHECK(words[3].shape == Token::Shape::Initial);
    CHECK(words[4].shape == Token::Shape::Number);
    CHECK(words[5].shape == Token::Shape::Mixed);
    CHECK(words[6].capital());
}

TEST_CASE("A cell of a table is no part of the sentence beside it, whichever way the page lies", "[suggest]")
{
    for (int const degrees : {0, 90, 180, 270}) {
        INFO(degrees);
        core::Turn const turn(degrees);
        core::PageTextWriter writer;
        for (auto const& [word, x] : {std::pair{"mother", 72.0}, {"rang", 114.0}, {"Office", 300.0}})
            writer.word(word, turn.apply(core::Rect{x, 100, x + 36, 112}, support::a4), 90);
        auto const words = core::tokens(writer.finish(turn, 0));
        REQUIRE(words.size() == 3);
        CHECK_FALSE(words[1].afterGap);
        CHECK(words[2].afterGap);
        CHECK(words[2].startsSentence);
    }
}

TEST_CASE("A mark that stands alone parts the words beside it", "[suggest]")
{
    auto const words = core::tokens(support::typed({"1996 | Medical - Mr & Mrs"}));
    CHECK(words[0].after == '|');
    CHECK(words[1].after == '-');
    CHECK(words[2].after == 0);
}

TEST_CASE("One wrong letter is a misreading, two are another word", "[suggest]")
{
    CHECK(core::nearlySame("womersley", "womersiey"));
    CHECK(core::nearlySame("womersley", "womersly"));
    CHECK(core::nearlySame("hinchliffe", "hicnhliffe"));
    CHECK(core::nearlySame("thornber", "thomber"));
    CHECK(core::nearlySame("declan", "deeclan"));
    CHECK_FALSE(core::nearlySame("womersley", "wormersly"));
    CHECK_FALSE(core::nearlySame("winifred", "wilfred"));
}
