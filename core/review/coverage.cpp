// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/coverage.h"

namespace core::coverage {

namespace {

std::vector<PageCoverage> united(Statement& rows)
{
    std::vector<PageCoverage> list;
    while (rows.step()) {
        PageId const page{rows.integer(0)};
        if (list.empty() || list.back().page != page)
            list.push_back({page, 0});
        list.back().bands |= static_cast<int>(rows.integer(1));
    }
    return list;
}

} // namespace

void add(Batch& batch, std::string const& actor, std::vector<PageCoverage> const& seen)
{
    for (PageCoverage const& each : seen)
        batch.database()
            .prepare("INSERT INTO viewed (page, actor, bands) VALUES (?, ?, ?) ON CONFLICT (page, actor) DO UPDATE SET "
                     "bands = bands | excluded.bands")
            .with(each.page.value, actor, each.bands)
            .run();
}

std::vector<PageCoverage> all(Connection const& connection)
{
    Statement rows = connection.prepare("SELECT page, bands FROM viewed ORDER BY page");
    return united(rows);
}

std::vector<PageCoverage> by(Connection const& connection, std::string const& actor)
{
    Statement rows = connection.prepare("SELECT page, bands FROM viewed WHERE actor = ? ORDER BY page");
    return united(rows.with(actor));
}

} // namespace core::coverage
