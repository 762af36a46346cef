// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/chronology.h"
#include "core/order/documents.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace std::chrono;

namespace {

Document dated(year_month_day date)
{
    Document document;
    document.date = ProposedDate{date, 0, 0, 0, true, ""};
    return document;
}

std::vector<Document> record(int first, int last)
{
    std::vector<Document> list;
    for (int y = first; y <= last; ++y)
        for (month const m : {March, September})
            list.push_back(dated(year(y) / m / 4));
    return list;
}

} // namespace

TEST_CASE("A date years away from all others says nothing of the order, but that of a certificate does", "[order]")
{
    std::vector<Document> list = record(1984, 2004);
    list.insert(list.begin() + 3, dated(year(1939) / March / 4));
    list.insert(list.begin() + 6, dated(year(1939) / March / 5));
    list[6].title = "Certified copy of an entry of birth";
    documents::doubtFarDates(list);
    CHECK(chronology::days(list)[3] == list[2].date->date);
    CHECK(chronology::days(list)[6] == list[6].date->date);
    std::vector<std::size_t> const order = chronology::order(list);
    CHECK(order.front() == 6);
    CHECK(order[4] == 3);
    CHECK(chronology::order(list, Undated::Gathered) == order); // it bears a date all the same
}

TEST_CASE("A year later than the whole record is put right where only one of the record looks like it", "[order]")
{
    std::vector<Document> list = record(1984, 2004);
    list.push_back(dated(year(2031) / October / 12)); // 81 and 91 look like no 31, 37 neither
    list.push_back(dated(year(2049) / October / 12)); // 99
    documents::doubtFarDates(list);
    CHECK(list[42].date->doubted);
    CHECK(page_dates::iso(list[43].date->date) == "1999-10-12");
    CHECK_FALSE(list[43].date->standsOut);
    CHECK_FALSE(list[43].date->doubted);
}

TEST_CASE("A day without a year takes that of the papers beside it", "[order]")
{
    std::vector<Document> list = record(1984, 2004);
    Document diary;
    diary.yearless = YearlessDay{{}, 3, 9};
    for (int const y : {1985, 1991, 1996})
        diary.yearless->possible.push_back(year(y) / May / 16);
    list.insert(list.begin() + 14, diary); // behind 1990
    list.insert(list.begin(), diary);      // in front of all
    documents::giveYears(list);
    REQUIRE(list[15].date);
    CHECK(page_dates::iso(list[15].date->date) == "1991-05-16");
    CHECK(list[15].date->begin == 3);
    CHECK_FALSE(list[15].date->standsOut);
    CHECK_FALSE(list[0].date);
}
