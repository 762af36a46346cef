// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/owed.h"

#include "core/review/coverage.h"
#include "core/review/review.h"
#include "core/suggest/suggestions.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

TEST_CASE("A page without a suggestion still owes a look", "[review]")
{
    CHECK(owingOn({ReadingState::Read, false, 0, 0, false}) == std::vector{Owing::Unseen});
    CHECK(owingOn({ReadingState::Read, false, 0, 0, true}).empty());
}

TEST_CASE("A page that was read badly owes a look by eye until somebody says that they looked", "[review]")
{
    CHECK(owingOn({ReadingState::Poor, false, 2, 1, true}) == std::vector{Owing::Poor, Owing::Undecided, Owing::Asked});
    CHECK(owingOn({ReadingState::Failed, false, 0, 0, true}) == std::vector{Owing::Unreadable});
    CHECK(owingOn({ReadingState::Failed, true, 0, 0, false}).empty());
    CHECK(owingOn({ReadingState::Unread, false, 0, 0, true}) == std::vector{Owing::Unread});
}

TEST_CASE("What the record owes is told page by page", "[review]")
{
    SampleCase test = sampleCase(4);
    read(test.caseFile, {1}, {"Ring the neighbour on 0117 496 0123 tonight."});
    read(test.caseFile, {2}, {"nothing of note"});
    failToRead(test.caseFile, {3});
    suggestions::run(test.caseFile, [](int, int) {}, {});
    Batch batch(test.caseFile);
    coverage::add(batch, "Olu Officer", {{{2}, 0xffff}, {{1}, 0x00ff}});
    batch.commit();
    auto const owed = owed::all(test.caseFile.database());
    using Pages = std::vector<PageId>;
    CHECK(owed.at(Owing::Unread) == Pages{{4}});
    CHECK(owed.at(Owing::Unreadable) == Pages{{3}});
    CHECK(owed.at(Owing::Poor).empty());
    CHECK(owed.at(Owing::Undecided).front() == PageId{1});
    CHECK(owed.at(Owing::Asked).empty());
    CHECK(owed.at(Owing::Unseen) == Pages{{1}, {3}, {4}});
}
