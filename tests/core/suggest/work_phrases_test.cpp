// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/work_phrases.h"

#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

namespace {

// Whether the words show that the name, a part of the line, is borne at work.
bool atWork(std::string const& line, std::string const& name)
{
    core::PageText const page = support::typed({line});
    std::vector<core::Token> const tokens = core::tokens(page);
    std::size_t const begin = page.text.find(name);
    std::size_t first = 0;
    while (tokens[first].begin < begin)
        ++first;
    std::size_t last = first;
    while (last < tokens.size() && tokens[last].end <= begin + name.size())
        ++last;
    return core::workPhrases().beside(tokens, first, last);
}

} // namespace

TEST_CASE("Words in front of a name and things behind it show that somebody is at work", "[suggest]")
{
    CHECK(atWork("Supervised by Paula Horsfall", "Paula Horsfall"));
    CHECK(atWork("please ask for me or for Mr Flynn on Monday", "Mr Flynn"));
    CHECK(atWork("Legal (Susan Greenwood) say", "Susan Greenwood"));
    CHECK(atWork("Declan, in Mr Flynn's class, is happy", "Mr Flynn"));
    CHECK(atWork("on Ms Crossley's caseload", "Ms Crossley"));
}

TEST_CASE("The same words elsewhere show nothing", "[suggest]")
{
    CHECK_FALSE(atWork("she was supervised by. Paula Horsfall rang", "Paula Horsfall"));
    CHECK_FALSE(atWork("Mr Flynn class", "Mr Flynn"));
    CHECK_FALSE(atWork("in Mr Flynn's house", "Mr Flynn"));
    CHECK_FALSE(atWork("Paula Horsfall supervised by", "Paula Horsfall"));
}

TEST_CASE("A malformed list of words is refused", "[suggest]")
{
    CHECK(support::refused([] { core::WorkPhrases("{}"); }).fault() == core::Fault::Integrity);
}

TEST_CASE("Whoever records an entry, or speaks for an authority, is at work", "[suggest]")
{
    CHECK(atWork("Recorded by: Tamsin Orrell", "Tamsin Orrell"));
    CHECK(atWork("Upon hearing Tamsin Orrell for the Local Authority", "Tamsin Orrell"));
    CHECK(atWork("Message left with Tamsin in admin", "Tamsin"));
    CHECK_FALSE(atWork("Tamsin Orrell's in admin", "Tamsin Orrell"));
    CHECK_FALSE(atWork("I waited with Tamsin in reception", "Tamsin"));
}

TEST_CASE("A label whose answer stands elsewhere says nothing of the sentence below it", "[suggest]")
{
    auto const below = [](std::string const& second, std::size_t words) {
        core::PageText const page = support::typed({"Recorded by:", second});
        return core::workPhrases().beside(core::tokens(page), 2, 2 + words);
    };
    CHECK(below("Tamsin Orrell", 2));
    CHECK_FALSE(below("Mrs Orrell gave me her number", 2));
}
