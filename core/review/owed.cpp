// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/owed.h"

#include "core/decide/decisions.h"
#include "core/review/coverage.h"
#include "core/review/review.h"

#include <array>

namespace core {

namespace {

constexpr std::array everything{Owing::Unread, Owing::Unreadable, Owing::Poor, Owing::Undecided, Owing::Asked, Owing::Unseen};

} // namespace

std::string_view name(Owing owing)
{
    static constexpr std::array<std::string_view, everything.size()> names{"unread",    "unreadable", "poor",
                                                                           "undecided", "asked",      "unseen"};
    return names.at(static_cast<std::size_t>(owing));
}

std::vector<Owing> owingOn(PageStanding const& page)
{
    std::vector<Owing> list;
    bool const byNobody = page.reading == ReadingState::Unreadable || page.reading == ReadingState::Failed;
    if (page.reading == ReadingState::Unread)
        list.push_back(Owing::Unread);
    if (byNobody && !page.lookedAt)
        list.push_back(Owing::Unreadable);
    if (page.reading == ReadingState::Poor && !page.lookedAt)
        list.push_back(Owing::Poor);
    if (page.undecided > 0)
        list.push_back(Owing::Undecided);
    if (page.asked > 0)
        list.push_back(Owing::Asked);
    // Who looked at a page by eye has seen it.
    if (!page.seenWhole && !page.lookedAt)
        list.push_back(Owing::Unseen);
    return list;
}

namespace owed {

std::map<Owing, std::vector<PageId>> all(Connection const& connection)
{
    std::vector<PageStanding> standings;
    for (ReadingSummary const& summary : readings::summaries(connection))
        standings.push_back({summary.state, false, 0, 0, false});
    auto const at = [&](PageId page) -> PageStanding& { return standings.at(static_cast<std::size_t>(page.value - 1)); };
    for (PageId const page : review::pagesLookedAt(connection))
        at(page).lookedAt = true;
    for (decisions::Owed const& page : decisions::undecided(connection))
        at(page.page).undecided = page.suggestions;
    for (Decision const& decision : decisions::asked(connection))
        ++at(decision.page).asked;
    for (PageCoverage const& page : coverage::all(connection))
        at(page.page).seenWhole = page.whole();
    std::map<Owing, std::vector<PageId>> pages;
    for (Owing const owing : everything)
        pages[owing];
    for (std::size_t i = 0; i < standings.size(); ++i)
        for (Owing const owing : owingOn(standings[i]))
            pages[owing].push_back({static_cast<std::int64_t>(i + 1)});
    return pages;
}

} // namespace owed
} // namespace core
