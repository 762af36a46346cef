// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/rulings.h"

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/order/page_dates.h"
#include "core/source/pages.h"

#include <algorithm>

namespace core::rulings {

namespace {

std::string_view word(Beginning beginning)
{
    return beginning == Beginning::Begins ? "begins" : beginning == Beginning::GoesOn ? "goes on" : "";
}

std::optional<std::string> textOf(Statement const& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.text(column));
}

// Columns: page, beginning, behind, kind, title, author, date.
PageRuling pageRuling(Statement const& row)
{
    PageRuling ruling{{row.integer(0)}};
    std::string const beginning = row.text(1);
    ruling.beginning = beginning == "begins"    ? Beginning::Begins
                       : beginning == "goes on" ? Beginning::GoesOn
                                                : Beginning::Proposed;
    if (!row.isNull(2))
        ruling.behind = PageId{row.integer(2)};
    if (!row.isNull(3))
        ruling.kind = documentKind(row.text(3));
    ruling.title = textOf(row, 4);
    ruling.author = textOf(row, 5);
    ruling.date = textOf(row, 6);
    return ruling;
}

// Columns: page, other, verdict.
CopyRuling copyRuling(Statement const& row)
{
    return {{row.integer(0)}, {row.integer(1)}, row.text(2) == "same" ? CopyVerdict::Same : CopyVerdict::Different};
}

void check(Connection const& connection, PageRuling const& ruling)
{
    std::string const name = "page " + std::to_string(ruling.page.value);
    pages::page(connection, ruling.page);
    if (ruling.behind && ruling.behind->value != 0)
        pages::page(connection, *ruling.behind);
    if (ruling.behind == ruling.page)
        throw Error(Fault::Usage, "A page cannot stand behind itself: " + name + ". Choose another.");
    if (ruling.date && !ruling.date->empty() && !page_dates::day(*ruling.date))
        throw Error(Fault::Usage, "The date for " + name + " is none. Write year, month and day, as in 1991-03-04.");
    if (!isUtf8(ruling.title.value_or("")) || !isUtf8(ruling.author.value_or("")))
        throw Error(Fault::Usage, "The title for " + name + " is not readable text. Write it in UTF-8.");
}

void put(Connection& database, PageRuling const& ruling, std::string const& actor, std::string const& at)
{
    check(database, ruling);
    database.prepare("DELETE FROM page_ruling WHERE page = ?").with(ruling.page.value).run();
    if (ruling.saysNothing())
        return;
    std::optional<std::int64_t> behind;
    if (ruling.behind)
        behind = ruling.behind->value;
    std::optional<std::string_view> kind;
    if (ruling.kind)
        kind = name(*ruling.kind);
    database
        .prepare("INSERT INTO page_ruling (page, beginning, behind, kind, title, author, date, actor, at) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .with(ruling.page.value, word(ruling.beginning), behind, kind, ruling.title, ruling.author, ruling.date, actor, at)
        .run();
}

void put(Connection& database, CopyRuling const& ruling, std::string const& actor, std::string const& at)
{
    expects(ruling.page < ruling.other, "of two pages the earlier one comes first");
    pages::page(database, ruling.page);
    pages::page(database, ruling.other);
    database.prepare("DELETE FROM copy_ruling WHERE page = ? AND other = ?").with(ruling.page.value, ruling.other.value).run();
    if (!ruling.saysNothing())
        database.prepare("INSERT INTO copy_ruling (page, other, verdict, actor, at) VALUES (?, ?, ?, ?, ?)")
            .with(ruling.page.value, ruling.other.value, *ruling.verdict == CopyVerdict::Same ? "same" : "different", actor, at)
            .run();
}

Ruling standing(Connection const& connection, Ruling const& about)
{
    if (auto const* page = std::get_if<PageRuling>(&about))
        return of(connection, page->page);
    auto const& pair = std::get<CopyRuling>(about);
    return of(connection, pair.page, pair.other);
}

} // namespace

std::vector<PageRuling> ofPages(Connection const& connection)
{
    std::vector<PageRuling> list;
    Statement rows =
        connection.prepare("SELECT page, beginning, behind, kind, title, author, date FROM page_ruling ORDER BY page");
    while (rows.step())
        list.push_back(pageRuling(rows));
    return list;
}

std::vector<CopyRuling> ofCopies(Connection const& connection)
{
    std::vector<CopyRuling> list;
    Statement rows = connection.prepare("SELECT page, other, verdict FROM copy_ruling ORDER BY page, other");
    while (rows.step())
        list.push_back(copyRuling(rows));
    return list;
}

PageRuling of(Connection const& connection, PageId page)
{
    Statement row =
        connection.prepare("SELECT page, beginning, behind, kind, title, author, date FROM page_ruling WHERE page = ?");
    return row.with(page.value).step() ? pageRuling(row) : PageRuling{page};
}

CopyRuling of(Connection const& connection, PageId page, PageId other)
{
    auto const [first, second] = std::minmax(page, other);
    Statement row = connection.prepare("SELECT page, other, verdict FROM copy_ruling WHERE page = ? AND other = ?");
    return row.with(first.value, second.value).step() ? copyRuling(row) : CopyRuling{first, second, {}};
}

void write(Act& act, Ruling const& before, Ruling const& after)
{
    if (standing(act.database(), after) != before)
        throw Error(Fault::Integrity, "What was said about the order of the record has changed in the meantime. Look at it as it "
                                      "is now, and say it again.");
    std::visit([&](auto const& ruling) { put(act.database(), ruling, act.actor(), act.at()); }, after);
}

} // namespace core::rulings
