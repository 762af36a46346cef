// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/sensitive_words.h"

#include "tests/support/refused.h"

#include <catch2/catch.hpp>

using core::Fault;

TEST_CASE("The shipped words of sensitive statements have every kind once", "[suggest]")
{
    auto const& kinds = core::sensitiveWords().kinds();
    CHECK(kinds.size() == 13);
    for (std::size_t i = 0; i < kinds.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            CHECK(kinds[i].category != kinds[j].category);
    CHECK(core::sensitiveWords().isReporting("confirmed"));
    CHECK(core::sensitiveWords().isAbbreviation("mrs"));
    CHECK(core::sensitiveWords().isShortRelation("mgm"));
}

TEST_CASE("A malformed list of sensitive words is refused", "[suggest]")
{
    CHECK(support::refused([] { core::SensitiveWords{"{}"}; }).fault() == Fault::Integrity);
    CHECK(support::refused([] { core::SensitiveWords{"nonsense"}; }).fault() == Fault::Integrity);
}

TEST_CASE("A row of the organisation's statements that cannot be used is named", "[suggest]")
{
    CHECK(core::ownStatements("") == 0);
    CHECK(core::ownStatements(R"({"numbers": []})") == 0);
    CHECK(core::ownStatements(R"({"statements": [{"category": "SENSITIVE_UNION", "certain": ["works council"]}]})") == 1);
    CHECK_THROWS_WITH(core::ownStatements(R"({"statements": [{"category": "PHONE", "certain": ["x"]}]})"),
                      Catch::Contains("Row 1"));
    CHECK(support::refused([] { core::ownStatements(R"({"statements": [{"category": "NOTHING"}]})"); }).fault() == Fault::Input);
}
