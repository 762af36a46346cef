// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/patterns.h"

#include "core/base/error.h"
#include "core/base/resource.h"
#include "core/suggest/own_patterns.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace {

core::Fault refusalOf(std::string const& json)
{
    try {
        core::Patterns const made(json);
    } catch (core::Error const& error) {
        return error.fault();
    }
    FAIL("the file was taken");
    return core::Fault::Internal;
}

nlohmann::json shipped()
{
    return nlohmann::json::parse(core::resource("patterns/identifiers.json"));
}

} // namespace

TEST_CASE("The patterns that ship can all be read", "[suggest]")
{
    CHECK(core::patterns().numbers.size() >= 12);
    CHECK(core::patterns().postcodeAreas.size() == 126);
    CHECK(core::patterns().threshold > 0);
}

TEST_CASE("A pattern that is no expression, a kind that there is not and a torn file are refused", "[suggest]")
{
    auto bracket = shipped();
    bracket["numbers"][0]["expression"] = "([0-9]";
    CHECK(refusalOf(bracket.dump()) == core::Fault::Integrity);
    auto kind = shipped();
    kind["numbers"][0]["category"] = "SHOE_SIZE";
    CHECK(refusalOf(kind.dump()) == core::Fault::Integrity);
    auto lacking = shipped();
    lacking.erase("dates");
    CHECK(refusalOf(lacking.dump()) == core::Fault::Integrity);
    CHECK(refusalOf("{") == core::Fault::Integrity);
}

TEST_CASE("The fingerprint of the patterns changes with any of them", "[suggest]")
{
    auto changed = shipped();
    changed["numbers"][0]["score"] = 0.31;
    CHECK_FALSE(core::Patterns(changed.dump()).fingerprint == core::Patterns(shipped().dump()).fingerprint);
}

TEST_CASE("Two places that share the character between them are both found", "[suggest]")
{
    re2::RE2 const expression("(?:^| )([0-9]+)(?:$| )");
    std::string const text = "12 34 56";
    auto const found = core::matches(expression, text);
    REQUIRE(found.size() == 3);
    CHECK(found[1].begin == 3);
    CHECK(found[1].end == 5);
    CHECK(found[2].groups[0] == "56");
}

TEST_CASE("An organisation's patterns stand in the case, are recorded, and leave it as they came", "[suggest]")
{
    support::SampleCase sample = support::sampleCase(1);
    std::string const json = R"({"numbers": [{"category": "REFERENCE", "expression": "\\b(CB/[0-9]{5})\\b", "digits": false,
                                 "score": 0.7, "words": "A file number of the council"}]})";
    CHECK(core::own_patterns::load(sample.caseFile.database()).empty());
    for (std::string const& text : {json, std::string()}) {
        core::Act act = sample.caseFile.act("Olu Officer");
        core::own_patterns::store(act, text);
        act.commit();
        CHECK(core::own_patterns::load(sample.caseFile.database()) == text);
    }
}
