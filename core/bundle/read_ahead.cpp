// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/read_ahead.h"

#include "core/base/error.h"
#include "core/bundle/burn_orders.h"
#include "core/decide/decisions.h"

#include <set>

namespace core::bundle {

namespace {

struct Waiting {
    Page page;
    BurnOrder order;
    Digest madeFrom;
    bool ownWords = false;
};

std::vector<Waiting> settled(CaseFile const& caseFile, readings::RecipeFor const& recipeFor)
{
    Connection const& database = caseFile.database();
    std::set<PageId> open;
    for (decisions::Owed const& owed : decisions::undecided(database))
        open.insert(owed.page);
    BurnOrders orders(caseFile, recipeFor);
    std::vector<Waiting> list;
    for (BundledPage const& page : withRedactions(database, pages::all(database))) {
        if (page.slip || open.contains(page.page.id))
            continue;
        KnownOrder known = orders.of(page);
        if (known.madeFrom && !known.picture)
            list.push_back({page.page, std::move(known.order), *known.madeFrom, known.ownWords});
    }
    return list;
}

} // namespace

int readAhead(CaseFile& caseFile, readings::RecipeFor const& recipeFor, Press const& press, Progress const& progress,
              std::stop_token stop)
{
    std::vector<Waiting> const list = settled(caseFile, recipeFor);
    std::vector<BurnOrder> orders;
    for (Waiting const& waiting : list)
        orders.push_back(waiting.order);
    std::size_t read = 0;
    press(
        orders,
        [&](BurntPage&& burnt) {
            expects(read < list.size() && list[read].page.id == burnt.page, "the press handed on the wrong page");
            // As an export keeps it: the reading's own words are in the case already.
            Waiting const& page = list[read];
            Batch batch(caseFile);
            burnt_readings::record(batch, page.page,
                                   {page.madeFrom, digestOf(burnt.image), page.ownWords ? PageText() : std::move(burnt.words)});
            batch.commit();
            ++read;
            if (progress)
                progress(static_cast<int>(read), static_cast<int>(list.size()));
        },
        stop);
    return static_cast<int>(read);
}

} // namespace core::bundle
