// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/bundle_order.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

std::vector<std::int64_t> pagesInOrder(Connection const& connection)
{
    std::vector<std::int64_t> pages;
    for (BundlePlace const& place : bundle_order::places(connection))
        pages.push_back(place.page.value);
    return pages;
}

void choose(CaseFile& caseFile, BundleOrder const& order)
{
    Act act = caseFile.act("Olu Officer");
    bundle_order::choose(act, order);
    act.commit();
}

} // namespace

TEST_CASE("A bundle stands in the order of the files until the order of dates is chosen", "[order]")
{
    support::SampleCase sample = support::sampleCase(4);
    Connection const& connection = sample.caseFile.database();
    support::read(sample.caseFile, PageId{1}, {"MINUTES OF A MEETING", "held on 6 June 1996", "They all came and went again."});
    support::read(sample.caseFile, PageId{2}, {"CONSENT FORM", "Surname Ellis"});
    support::read(sample.caseFile, PageId{3},
                  {"Mill Lane, Overton", "14 December 1993", "Dear Ms Ellis, thank you for", "coming."});
    support::read(sample.caseFile, PageId{4}, {"SCHOOL REPORT", "Date 2 May 1991", "He was away for most of the term."});
    CHECK(pagesInOrder(connection) == std::vector<std::int64_t>{1, 2, 3, 4});
    choose(sample.caseFile, {PageOrder::Chronological, Undated::InPlace});
    CHECK(pagesInOrder(connection) == std::vector<std::int64_t>{4, 3, 1, 2});
    choose(sample.caseFile, {PageOrder::Chronological, Undated::Gathered});
    CHECK(pagesInOrder(connection) == std::vector<std::int64_t>{4, 3, 1, 2});
    CHECK(bundle_order::of(connection) == BundleOrder{PageOrder::Chronological, Undated::Gathered});
}

TEST_CASE("Orders are known by their names, and no others are", "[order]")
{
    CHECK(pageOrder(name(PageOrder::Chronological)) == PageOrder::Chronological);
    CHECK(undatedAs(name(Undated::Gathered)) == Undated::Gathered);
    CHECK(support::refused([] { pageOrder("random"); }).fault() == Fault::Usage);
    CHECK(support::refused([] { undatedAs("lost"); }).fault() == Fault::Usage);
}
