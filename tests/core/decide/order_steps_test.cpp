// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/decisions.h"
#include "core/decide/order_steps.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

namespace {

using Lines = std::vector<std::string>;
using Numbers = std::vector<std::vector<std::int64_t>>;

Lines const letter{"5 Mill Lane, Overton", "14 December 1993", "Dear Ms Ellis,",
                   "thank you for what you have done for us this year and last, and for the bicycle that you found."};
Lines const runsOn{"year as well. We should like to come again in the spring.", "Yours sincerely", "Ada Quigley"};
Lines const minutes{"MINUTES OF A CASE CONFERENCE", "held on 6 June 1996", "1. Those who were there said how the week had gone."};

// A letter of two pages, minutes, and the first page of the letter again.
struct Record {
    SampleCase sample = sampleCase(4);
    Record()
    {
        read(sample.caseFile, PageId{1}, letter);
        read(sample.caseFile, PageId{2}, runsOn);
        read(sample.caseFile, PageId{3}, minutes);
        read(sample.caseFile, PageId{4}, letter);
    }
    Connection const& connection() const { return sample.caseFile.database(); }
    Step applied(Step const& step)
    {
        Act act = sample.caseFile.act("Olu Officer");
        Step done = decisions::apply(act, step);
        if (!done.empty())
            act.commit();
        return done;
    }
    void back()
    {
        Act act = sample.caseFile.act("Olu Officer");
        REQUIRE(decisions::undo(act));
        act.commit();
    }
    Numbers documents() const
    {
        Numbers numbers;
        for (Document const& document : core::documents::all(connection())) {
            numbers.emplace_back();
            for (PageId const page : document.pages)
                numbers.back().push_back(page.value);
        }
        return numbers;
    }
};

} // namespace

TEST_CASE("Splitting, joining and moving are steps that undo takes back and redo brings again", "[decide]")
{
    Record record;
    REQUIRE(record.documents() == Numbers{{1, 2}, {3}, {4}});
    record.applied(order_steps::split(record.connection(), PageId{2}));
    CHECK(record.documents() == Numbers{{1}, {2}, {3}, {4}});
    record.applied(order_steps::join(record.connection(), PageId{3}));
    CHECK(record.documents() == Numbers{{1}, {2, 3}, {4}});
    record.applied(order_steps::move(record.connection(), PageId{4}, PageId{1}));
    CHECK(record.documents() == Numbers{{1, 4}, {2, 3}});
    record.back();
    record.back();
    CHECK(record.documents() == Numbers{{1}, {2}, {3}, {4}});
    Act act = record.sample.caseFile.act("Olu Officer");
    REQUIRE(decisions::redo(act));
    act.commit();
    CHECK(record.documents() == Numbers{{1}, {2, 3}, {4}});
    record.applied(order_steps::putBack(record.connection(), PageId{3}));
    CHECK(record.documents() == Numbers{{1}, {2}, {3}, {4}});
}

TEST_CASE("Two pages moved behind the same page stand there, the last one first", "[decide]")
{
    Record record;
    record.applied(order_steps::move(record.connection(), PageId{3}, PageId{1}));
    record.applied(order_steps::move(record.connection(), PageId{4}, PageId{1}));
    CHECK(record.documents() == Numbers{{1, 4, 3, 2}});
    record.applied(order_steps::move(record.connection(), PageId{4}, PageId{2}));
    CHECK(record.documents() == Numbers{{1, 3, 2, 4}});
}

TEST_CASE("What was confirmed of a document stays, whatever is read and proposed later", "[decide]")
{
    Record record;
    record.applied(order_steps::confirm(record.connection(), documents::all(record.connection())[1]));
    record.applied(order_steps::setDate(record.connection(), PageId{4}, ""));
    read(record.sample.caseFile, PageId{3}, letter);
    read(record.sample.caseFile, PageId{4}, minutes);
    std::vector<Document> const all = documents::all(record.connection());
    REQUIRE(all.size() == 3);
    CHECK(all[1].kind == DocumentKind::Minutes);
    CHECK(page_dates::iso(all[1].date->date) == "1996-06-06");
    CHECK_FALSE(all[2].date);
    record.applied(order_steps::withdraw(record.connection(), PageId{3}));
    CHECK(documents::all(record.connection())[1].kind == DocumentKind::Letter);
}

TEST_CASE("Copies are refused and made by hand, and undo takes that back", "[decide]")
{
    Record record;
    std::vector<CopyGroup> const groups = duplicates::all(record.connection());
    REQUIRE(groups.size() == 1);
    record.applied(order_steps::takeOut(record.connection(), groups[0], PageId{4}));
    CHECK(duplicates::all(record.connection()).empty());
    record.applied(order_steps::settle(record.connection(), PageId{3}, PageId{2}, CopyVerdict::Same));
    auto const made = duplicates::all(record.connection());
    REQUIRE(made.size() == 1);
    CHECK(made[0][0].page == PageId{2});
    CHECK(made[0][1].page == PageId{3});
    record.back();
    record.back();
    CHECK(duplicates::all(record.connection()) == groups);
    CHECK(record.applied(order_steps::confirm(record.connection(), groups[0])).size() == 1);
}

TEST_CASE("A change of the order that another window has overtaken is refused, and so is a date that is none", "[decide]")
{
    Record record;
    Step const late = order_steps::split(record.connection(), PageId{2});
    record.applied(order_steps::setTitle(record.connection(), PageId{2}, "Second page"));
    CHECK(refused([&] { record.applied(late); }).fault() == Fault::Integrity);
    CHECK(refused([&] { order_steps::setDate(record.connection(), PageId{1}, "1991-02-30"); }).fault() == Fault::Usage);
    CHECK(refused([&] { order_steps::move(record.connection(), PageId{1}, PageId{1}); }).fault() == Fault::Usage);
    CHECK(refused([&] { order_steps::split(record.connection(), PageId{9}); }).fault() == Fault::Missing);
}

TEST_CASE("The log names the pages whose place was settled, and no title", "[decide]")
{
    Record record;
    record.applied(order_steps::setTitle(record.connection(), PageId{2}, "A secret title"));
    AuditEntry const last = audit::entries(record.connection()).back();
    CHECK(last.details.find("\"order\":[2]") != std::string::npos);
    CHECK(last.details.find("secret") == std::string::npos);
}
