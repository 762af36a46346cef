// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/record_order.h"

#include "core/order/page_signs.h"

#include <nlohmann/json.hpp>

namespace core::record_order {

bool stale(Connection const& connection)
{
    return page_signs::stale(connection) || duplicates::stale(connection);
}

void look(CaseFile& caseFile, duplicates::Search const& search)
{
    if (!stale(caseFile.database()))
        return;
    auto const note = [&caseFile](std::string const& action, nlohmann::json const& details) {
        Batch batch(caseFile);
        batch.record(action, details.dump());
        batch.commit();
    };
    note("order began", nlohmann::json::object());
    // The first third of the way.
    int pages = 0;
    page_signs::look(
        caseFile,
        [&](int done, int total) {
            pages = total;
            if (search.progress)
                search.progress(done, 3 * total);
        },
        search.stop);
    duplicates::look(caseFile, {[&](int done, int total) {
                                    if (search.progress)
                                        search.progress(pages + done, pages + total);
                                },
                                search.stop});
    note("order ended", {{"stopped", search.stop.stop_requested()}});
}

} // namespace core::record_order
