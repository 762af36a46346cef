// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/record_order.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;

namespace {

using Lines = std::vector<std::string>;

Lines const letter{"5 Mill Lane, Overton", "14 December 1993", "Dear Ms Ellis,",
                   "thank you for what you have done for us this year and last, and for the bicycle that you found."};

std::string kept(Connection const& connection)
{
    Statement row = connection.prepare("SELECT (SELECT count(*) FROM page_signs) || ' ' || (SELECT count(*) FROM copy)");
    row.step();
    return row.text(0);
}

} // namespace

TEST_CASE("What is found of the order is kept, and looked for again when a page is read anew", "[order]")
{
    support::SampleCase sample = support::sampleCase(3);
    Connection const& connection = sample.caseFile.database();
    support::read(sample.caseFile, PageId{1}, letter);
    support::read(sample.caseFile, PageId{2}, {"MINUTES OF A MEETING", "held on 6 June 1996"});
    std::vector<CopyGroup> const none = duplicates::all(connection);
    CHECK(record_order::stale(connection));
    record_order::look(sample.caseFile, {});
    CHECK_FALSE(record_order::stale(connection));
    CHECK(kept(connection) == "2 0");
    CHECK(duplicates::all(connection) == none);

    support::read(sample.caseFile, PageId{3}, letter);
    CHECK(record_order::stale(connection));
    CHECK(duplicates::all(connection).size() == 1);
    record_order::look(sample.caseFile, {});
    CHECK(kept(connection) == "3 2");
    CHECK(duplicates::all(connection).size() == 1);
    CHECK(documents::all(connection).size() == 3);
}

TEST_CASE("A look at the order that is stopped keeps no copies, and the next one ends it", "[order]")
{
    support::SampleCase sample = support::sampleCase(2);
    support::read(sample.caseFile, PageId{1}, letter);
    support::read(sample.caseFile, PageId{2}, letter);
    std::stop_source stop;
    stop.request_stop();
    record_order::look(sample.caseFile, {{}, stop.get_token()});
    CHECK(kept(sample.caseFile.database()) == "0 0");
    int last = 0;
    record_order::look(sample.caseFile, {[&](int done, int total) {
                                             CHECK(done >= last);
                                             CHECK(done <= total);
                                             last = done;
                                         },
                                         {}});
    CHECK(kept(sample.caseFile.database()) == "2 2");
}
