// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/name_words.h"

#include "core/base/error.h"
#include "core/base/resource.h"

#include <catch2/catch.hpp>

TEST_CASE("Titles, relations, roles and places are told apart", "[suggest]")
{
    core::NameWords const& words = core::nameWords();
    CHECK(words.isTitle("mrs"));
    CHECK(words.isTitle("dr"));
    CHECK(words.isWorkTitle("dr"));
    CHECK_FALSE(words.isWorkTitle("mrs"));
    CHECK(words.isRelation("brother"));
    CHECK(words.isPlace("street"));
    CHECK(words.isAmbiguous("mark"));
    CHECK(words.isNoName("monday"));
    CHECK(words.isMale("father"));
    CHECK(words.isFemale("miss"));
    CHECK_FALSE(words.isTitle("winifred"));
}

TEST_CASE("Longer work roles come before those that they begin with", "[suggest]")
{
    auto const& roles = core::nameWords().roles();
    REQUIRE_FALSE(roles.empty());
    for (std::size_t i = 1; i < roles.size(); ++i)
        CHECK(roles[i - 1].size() >= roles[i].size());
}

TEST_CASE("A list of words that is torn or lacks a part is refused", "[suggest]")
{
    for (std::string const& json : {std::string("{"), std::string("{}"), std::string(R"({"titles": 3})")}) {
        INFO(json);
        try {
            core::NameWords const made(json);
            FAIL("the list was taken");
        } catch (core::Error const& error) {
            CHECK(error.fault() == core::Fault::Integrity);
        }
    }
    CHECK_NOTHROW(core::NameWords(core::resource("patterns/names.json")));
}
