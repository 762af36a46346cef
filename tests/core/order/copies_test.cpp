// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/copies.h"
#include "core/text/readings.h"
#include "tests/support/sample_case.h"
#include "tests/support/visits.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

namespace {

Rect moved(Rect const& box, double x, double y)
{
    return {box.x0 + x, box.y0 + y, box.x1 + x, box.y1 + y};
}

} // namespace

TEST_CASE("Copies are found once, kept, and found anew when a page is read again", "[order]")
{
    SampleCase sample = sampleCase(3);
    CaseFile& file = sample.caseFile;
    read(file, {1}, visitToDean);
    read(file, {2}, {"TELEPHONE MESSAGE", "Message for Robert Hall", "Asked whether dinners are paid until summer holidays"});
    read(file, {3}, visitToDean);
    CHECK(copies::stale(file.database()));
    CHECK(copies::all(file.database()).of({1}) == std::vector<PageId>{{3}}); // worked out on the spot

    copies::refresh(file);
    CHECK_FALSE(copies::stale(file.database()));
    Copies const known = copies::all(file.database());
    CHECK(known.of({1}) == std::vector<PageId>{{3}});
    CHECK(known.of({3}) == std::vector<PageId>{{1}});
    CHECK(known.of({2}).empty());
    REQUIRE(known.between({1}, {3}));
    CHECK(known.between({1}, {3})->apply(Point{100, 100}).y == Approx(100).margin(.5));
    CHECK(known.between({3}, {1})->apply(Point{100, 100}).y == Approx(100).margin(.5));
    CHECK_FALSE(known.between({1}, {2}));

    read(file, {3}, {"Nothing of this page is as it was before", "and so it is no copy of any other page in this record"});
    CHECK(copies::stale(file.database()));
    CHECK(copies::all(file.database()).of({1}).empty());
    copies::refresh(file);
    CHECK(copies::all(file.database()).of({1}).empty());
}

TEST_CASE("The pages of a large group lie upon one another by way of the first", "[order]")
{
    constexpr std::int64_t count = 12;
    SampleCase sample = sampleCase(count);
    for (std::int64_t page = 1; page <= count; ++page) {
        Reading reading = readingOf({page}, visitToDean);
        for (Word& word : reading.text.words)
            word.box = moved(word.box, static_cast<double>(page), 0);
        Batch batch(sample.caseFile);
        readings::record(batch, reading);
        batch.commit();
    }
    copies::refresh(sample.caseFile);
    Copies const known = copies::all(sample.caseFile.database());
    REQUIRE(known.of({5}).size() == count - 1);
    for (std::int64_t const page : {1, 2, 9, 12}) {
        CAPTURE(page);
        auto const alignment = known.between({5}, {page});
        REQUIRE(alignment);
        CHECK(alignment->apply(Point{100, 100}).x == Approx(100 + page - 5).margin(.3));
        CHECK(alignment->apply(Point{100, 100}).y == Approx(100).margin(.3));
    }
    // What is kept holds until a page is read again.
    CHECK_FALSE(copies::stale(sample.caseFile.database()));
}

TEST_CASE("A search for copies that was stopped keeps what was known", "[order]")
{
    SampleCase sample = sampleCase(2);
    read(sample.caseFile, {1}, visitToDean);
    read(sample.caseFile, {2}, visitToDean);
    std::stop_source stopped;
    stopped.request_stop();
    copies::refresh(sample.caseFile, {}, stopped.get_token());
    CHECK(copies::stale(sample.caseFile.database()));
}
