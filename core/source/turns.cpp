// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/turns.h"

#include "core/source/pages.h"

#include <nlohmann/json.hpp>

namespace core::turns {

std::vector<PageTurn> all(Connection const& connection)
{
    std::vector<PageTurn> list;
    Statement rows = connection.prepare("SELECT page, degrees FROM page_turn ORDER BY page");
    while (rows.step())
        list.push_back({{rows.integer(0)}, Turn(static_cast<int>(rows.integer(1)))});
    return list;
}

Turn of(Connection const& connection, PageId page)
{
    Statement row = connection.prepare("SELECT degrees FROM page_turn WHERE page = ?");
    return row.with(page.value).step() ? Turn(static_cast<int>(row.integer(0))) : Turn();
}

void turn(Act& act, PageTurn const& wanted)
{
    Connection& database = act.database();
    pages::page(database, wanted.page);
    int const before = of(database, wanted.page).degrees();
    if (wanted.turn.degrees() == 0)
        database.prepare("DELETE FROM page_turn WHERE page = ?").with(wanted.page.value).run();
    else
        database
            .prepare("INSERT INTO page_turn (page, degrees) VALUES (?, ?) ON CONFLICT (page) DO UPDATE SET degrees = "
                     "excluded.degrees")
            .with(wanted.page.value, wanted.turn.degrees())
            .run();
    act.record("turn", nlohmann::json{{"page", wanted.page.value}, {"from", before}, {"to", wanted.turn.degrees()}}.dump());
}

} // namespace core::turns
