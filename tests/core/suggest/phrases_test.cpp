// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/phrases.h"

#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

namespace {

using core::Hit;
using core::Worth;

std::vector<Hit> found(core::Phrases const& phrases, std::string const& line)
{
    auto const page = support::typed({line});
    return phrases.find(core::tokens(page));
}

core::Phrases one(std::string const& phrase)
{
    core::Phrases phrases;
    phrases.add(0, Worth::Certain, phrase);
    return phrases;
}

} // namespace

TEST_CASE("A phrase is found with any of its words, any ending, and without what may be missing", "[suggest]")
{
    core::Phrases const phrases = one("under the? care|eye of dr|doctor|nurs*");
    CHECK(found(phrases, "he is under the care of Dr Ash").size() == 1);
    CHECK(found(phrases, "he is under care of nursing staff").size() == 1);
    CHECK(found(phrases, "he is under the table of Dr Ash").empty());
}

TEST_CASE("Any word may stand where a phrase leaves it open", "[suggest]")
{
    CHECK(found(one("serving _ months"), "now serving eleven months there").size() == 1);
    CHECK(found(one("serving _ months"), "serving months").empty());
}

TEST_CASE("An acronym counts in capitals alone", "[suggest]")
{
    CHECK(found(one("^nut"), "a member of the NUT").size() == 1);
    CHECK(found(one("^nut"), "a nut and a bolt").empty());
}

TEST_CASE("Of several words each counts in its own way: an acronym in capitals, a name with one, the others in any", "[suggest]")
{
    core::Phrases const phrases = one("told the? ^pc|police|^_ about");
    CHECK(found(phrases, "she told the police about it").size() == 1);
    CHECK(found(phrases, "she told PC about it").size() == 1);
    CHECK(found(phrases, "she told Brenda about it").size() == 1);
    CHECK(found(phrases, "she told the pc about it").empty());
    CHECK(found(phrases, "she told nobody about it").empty());
}

TEST_CASE("The longest phrase at a place counts, and one that takes the words away wins over its equal", "[suggest]")
{
    core::Phrases phrases;
    phrases.add(0, Worth::Certain, "health");
    phrases.add(0, Worth::Not, "health visitor");
    auto const both = found(phrases, "the health visitor spoke of his health");
    REQUIRE(both.size() == 2);
    CHECK(both[0] == Hit{0, Worth::Not, 1, 3});
    CHECK(both[1] == Hit{0, Worth::Certain, 6, 7});
    core::Phrases equal;
    equal.add(0, Worth::Likely, "custody");
    equal.add(0, Worth::Not, "custody");
    CHECK(found(equal, "custody").front().worth == Worth::Not);
}

TEST_CASE("A long word is known with a letter misread, a word of the language is not taken for another", "[suggest]")
{
    core::Phrases const phrases = one("methadone|convictions");
    CHECK(found(phrases, "on methad0ne since May").size() == 1);
    CHECK(found(phrases, "four convlctions").size() == 1);
    CHECK(found(one("strikes"), "two strokes").empty());
    CHECK(found(one("mosques"), "of the rnosques").size() == 1);
    CHECK(found(one("sentenc*"), "was sentcnced there").size() == 1);
    CHECK(found(one("tonsil*"), "not tonsistent").empty());
    CHECK(found(phrases, "four convlctions").front().misread);
    CHECK_FALSE(found(phrases, "four convictions").front().misread);
}

TEST_CASE("Sets do not stand in one another's way", "[suggest]")
{
    core::Phrases phrases;
    phrases.add(0, Worth::Certain, "drug dealing");
    phrases.add(1, Worth::Likely, "drug");
    CHECK(found(phrases, "drug dealing").size() == 2);
}

TEST_CASE("A phrase without a word to begin with is refused by name", "[suggest]")
{
    core::Phrases phrases;
    CHECK_THROWS_WITH(phrases.add(0, Worth::Certain, "_ of it"), Catch::Contains("\"_ of it\""));
}

TEST_CASE("Points between the letters of an acronym are of no account", "[suggest]")
{
    auto const hits = found(one("had ^tb"), "She had T.B. as a girl");
    REQUIRE(hits.size() == 1);
    CHECK(hits[0] == Hit{0, Worth::Certain, 1, 4});
    CHECK(found(one("^tb"), "her T. Barrett shoes").empty());
}
