// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/suggestion_rows.h"

#include "core/base/error.h"
#include "core/suggest/suggestions.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

namespace suggestions = core::suggestions;
using core::PageId;

namespace {

support::SampleCase suggested(std::vector<std::string> const& lines)
{
    support::SampleCase sample = support::sampleCase(1);
    support::read(sample.caseFile, PageId{1}, lines);
    suggestions::run(sample.caseFile, {}, {});
    return sample;
}

} // namespace

TEST_CASE("A suggestion whose stored place was damaged is an error, not an empty box", "[suggest]")
{
    auto sample = suggested({"Mrs Hargreaves rang"});
    sample.caseFile.database().execute("UPDATE suggestion SET boxes = 'nonsense'");
    try {
        suggestions::all(sample.caseFile.database());
        FAIL("the place was taken");
    } catch (core::Error const& error) {
        CHECK(error.fault() == core::Fault::Integrity);
    }
}

TEST_CASE("What is put in anew is counted once for each suggestion that came, went or changed", "[suggest]")
{
    auto sample = suggested({"Mrs Hargreaves rang"});
    auto found = suggestions::onPage(sample.caseFile.database(), PageId{1});
    REQUIRE(found.size() == 1);
    core::Batch batch(sample.caseFile);
    CHECK(suggestions::replaceOpen(batch, PageId{1}, found) == 0);
    found[0].reason = "Another reason.";
    CHECK(suggestions::replaceOpen(batch, PageId{1}, found) == 1);
    CHECK(suggestions::replaceOpen(batch, PageId{1}, {}) == 1);
    batch.commit();
    CHECK(suggestions::all(sample.caseFile.database()).empty());
}
