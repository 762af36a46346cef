// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/duplicates.h"

#include "core/base/error.h"
#include "core/order/joined_pages.h"
#include "core/order/page_looks.h"
#include "core/order/same_words.h"
#include "core/source/previews.h"
#include "core/text/readings.h"

#include <algorithm>
#include <list>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

namespace core {

std::string_view name(CopyKind kind)
{
    switch (kind) {
    case CopyKind::First:
        return "first";
    case CopyKind::Exact:
        return "exact";
    case CopyKind::Rescan:
        return "rescan";
    case CopyKind::Marked:
        return "marked";
    }
    return "";
}

namespace duplicates {

namespace {

// Raised with every change of a rule, so that what older rules found is stale.
constexpr std::int64_t duplicateRules = 5;
constexpr std::size_t pagesToTell = 50;
constexpr std::size_t comparisonsOfGroup = 3; // of a page with the pages of one group
constexpr std::size_t wordsOfStamp = 2;       // more than that on one of two pages is a stamp or a note

Copy copyOf(PageId page, Sight const& first, Sight const& other)
{
    Turn const turn((other.text.turn.degrees() - first.text.turn.degrees() + 360) % 360);
    if (!first.preview.empty() && first.preview == other.preview)
        return {page, CopyKind::Exact, turn};
    Comparison const both = same_words::compared(same_words::tokensOf(first.text), same_words::tokensOf(other.text));
    return {page, both.added > wordsOfStamp ? CopyKind::Marked : CopyKind::Rescan, turn};
}

CopyGroup described(std::vector<PageId> const& pages, Sights const& sight)
{
    Sight const first = sight(pages.front());
    CopyGroup group{{pages.front(), CopyKind::First, Turn()}};
    for (std::size_t i = 1; i < pages.size(); ++i)
        group.push_back(copyOf(pages[i], first, sight(pages[i])));
    return group;
}

// Groups of two and more; those of `known` that are the same again are not described anew.
std::vector<CopyGroup> listed(std::vector<PageId> const& pages, JoinedPages& joined, Sights const& sight,
                              std::vector<CopyGroup> const& known = {})
{
    std::map<PageId, CopyGroup const*> before;
    for (CopyGroup const& group : known)
        before[group.front().page] = &group;
    std::vector<CopyGroup> list;
    for (std::vector<std::size_t> const& members : joined.groups()) {
        if (members.size() < 2)
            continue;
        std::vector<PageId> group;
        for (std::size_t const page : members)
            group.push_back(pages[page]);
        auto const old = before.find(group.front());
        bool const same = old != before.end()
                          && std::equal(group.begin(), group.end(), old->second->begin(), old->second->end(),
                                        [](PageId page, Copy const& copy) { return page == copy.page; });
        list.push_back(same ? *old->second : described(group, sight));
    }
    return list;
}

// A group without pairs that are no copies of each other: each page goes to the first part where nothing speaks against it.
std::vector<std::vector<PageId>> parted(CopyGroup const& group, std::set<std::pair<PageId, PageId>> const& apart)
{
    std::vector<std::vector<PageId>> parts;
    for (Copy const& copy : group) {
        auto const fits = std::find_if(parts.begin(), parts.end(), [&](std::vector<PageId> const& part) {
            return std::none_of(part.begin(), part.end(),
                                [&](PageId page) { return apart.contains(std::minmax(page, copy.page)); });
        });
        if (fits == parts.end())
            parts.push_back({copy.page});
        else
            fits->push_back(copy.page);
    }
    return parts;
}

using SightsInList = std::function<Sight(std::size_t)>;

// The pages that were last compared: many are compared with several others, mostly near them.
class LastSights {
public:
    explicit LastSights(SightsInList const& sight) : m_sight(sight) {}

    // Good until the next page is asked for but one.
    ComparedSight const& of(std::size_t page)
    {
        auto const known = std::find_if(m_last.begin(), m_last.end(), [page](auto const& last) { return last.first == page; });
        if (known != m_last.end()) {
            m_last.splice(m_last.begin(), m_last, known);
        } else {
            m_last.emplace_front(page, ComparedSight(m_sight(page)));
            if (m_last.size() > most)
                m_last.pop_back();
        }
        return m_last.front().second;
    }

private:
    static constexpr std::size_t most = 96;
    SightsInList const& m_sight;
    std::list<std::pair<std::size_t, ComparedSight>> m_last;
};

// Joins a page to the groups that hold the same page. Where one of a group is the same and one says something else, the page that is the
// same was read too badly to tell.
void compare(std::size_t page, std::vector<std::size_t> const& others, PageLooks const& looks, JoinedPages& joined,
             LastSights& sights)
{
    struct Found {
        std::size_t compared = 0;
        std::optional<std::size_t> same;
    };
    std::map<std::size_t, Found> found; // by group
    for (std::size_t const other : others) {
        Found& group = found[joined.of(other)];
        if (joined.of(other) == joined.of(page) || group.compared == comparisonsOfGroup)
            continue;
        ++group.compared;
        ComparedSight const& seen = sights.of(page);
        same_page::Likeness const likeness = same_page::compared(sights.of(other), seen, looks.glance(page, other));
        if (likeness == same_page::Likeness::Apart)
            joined.keepApart(other, page);
        else if (likeness == same_page::Likeness::Same && !group.same)
            group.same = other;
    }
    for (auto const& [first, group] : found)
        if (group.same)
            joined.join(*group.same, page);
}

// The nearest page that bears anything, one way or the other.
std::optional<std::size_t> beside(std::size_t page, int step, std::size_t count, PageLooks const& looks)
{
    while ((step > 0 || page > 0) && (step < 0 || page + 1 < count)) {
        page = step > 0 ? page + 1 : page - 1;
        if (!looks.empty(page))
            return page;
    }
    return std::nullopt;
}

// Pages that tell too little by themselves, where the pages in front of them or behind them are copies.
void joinBesideCopies(PageLooks const& looks, JoinedPages& joined, LastSights& sights)
{
    auto const groups = joined.groups();
    std::vector<std::pair<std::size_t, std::size_t>> copies;
    for (std::vector<std::size_t> const& group : groups)
        for (std::size_t i = 1; i < group.size(); ++i)
            copies.emplace_back(group[i - 1], group[i]);
    std::set<std::pair<std::size_t, std::size_t>> tried;
    while (!copies.empty()) {
        auto const [one, other] = copies.back();
        copies.pop_back();
        for (int const step : {-1, 1}) {
            auto const a = beside(one, step, groups.size(), looks);
            auto const b = beside(other, step, groups.size(), looks);
            if (!a || !b || *a == *b || (!looks.doubtful(*a) && !looks.doubtful(*b)) || joined.of(*a) == joined.of(*b)
                || !tried.insert(std::minmax(*a, *b)).second)
                continue;
            ComparedSight const& first = sights.of(*a);
            if (same_page::sameBesideCopies(first, sights.of(*b)) && joined.join(*a, *b))
                copies.emplace_back(*a, *b);
        }
    }
}

std::vector<PageId> pagesOf(Connection const& connection)
{
    std::vector<PageId> ids;
    for (Page const& page : pages::all(connection))
        ids.push_back(page.id);
    return ids;
}

Sights sightsOf(Connection const& connection)
{
    return [&connection](PageId page) {
        auto reading = readings::reading(connection, page);
        return Sight{reading ? std::move(reading->text) : PageText(), previews::preview(connection, page).value_or("")};
    };
}

// A small picture is made with the reading; that it is there, and how long, tells it from another well enough.
std::string madeFrom(Connection const& connection)
{
    Fingerprint print;
    print.add(duplicateRules);
    Statement rows = connection.prepare("SELECT reading.page, reading.digest, coalesce(length(preview.jpeg), 0) FROM reading "
                                        "LEFT JOIN preview ON preview.page = reading.page ORDER BY reading.page");
    while (rows.step())
        print.add(rows.integer(0)).add(rows.blob(1)).add(rows.integer(2));
    Digest const digest = print.finish();
    return std::string(digest.raw());
}

std::string storedMadeFrom(Connection const& connection)
{
    Statement row = connection.prepare("SELECT made_from FROM copies_found");
    return row.step() ? row.blob(0) : std::string();
}

CopyKind copyKind(std::string_view word)
{
    for (CopyKind const kind : {CopyKind::First, CopyKind::Exact, CopyKind::Rescan, CopyKind::Marked})
        if (name(kind) == word)
            return kind;
    throw Error(Fault::Integrity, "The case holds a damaged group of copies. Restore its folder from a backup.");
}

std::vector<CopyGroup> stored(Connection const& connection)
{
    std::vector<CopyGroup> groups;
    Statement rows = connection.prepare("SELECT page, together, kind, turn FROM copy ORDER BY together, page");
    while (rows.step()) {
        if (groups.empty() || groups.back().front().page.value != rows.integer(1))
            groups.emplace_back();
        groups.back().push_back({{rows.integer(0)}, copyKind(rows.text(2)), Turn(static_cast<int>(rows.integer(3)))});
    }
    return groups;
}

} // namespace

std::vector<CopyGroup> among(std::vector<PageId> const& pages, Sights const& sight, Search const& search)
{
    JoinedPages joined(pages.size());
    PageLooks looks(pages.size());
    int const total = static_cast<int>(pages.size()) * 2;
    auto const goesOn = [&](std::size_t done) {
        if (search.progress && done % pagesToTell == 0)
            search.progress(static_cast<int>(done), total);
        return !search.stop.stop_requested();
    };
    for (std::size_t page = 0; page < pages.size(); ++page) {
        if (!goesOn(page))
            return {};
        if (auto const same = looks.take(page, sight(pages[page])))
            joined.join(*same, page);
    }
    looks.arrange();
    SightsInList const sightInList = [&](std::size_t at) { return sight(pages[at]); };
    LastSights sights(sightInList);
    for (std::size_t page = 0; page < pages.size(); ++page) {
        if (!goesOn(pages.size() + page))
            return {};
        compare(page, looks.before(page), looks, joined, sights);
    }
    joinBesideCopies(looks, joined, sights);
    return listed(pages, joined, sight);
}

std::vector<CopyGroup> settled(std::vector<CopyGroup> groups, std::vector<CopyRuling> const& rulings, Sights const& sight)
{
    if (rulings.empty())
        return groups;
    std::map<PageId, std::size_t> places;
    std::vector<PageId> pages;
    auto const placeOf = [&](PageId page) {
        auto const [place, fresh] = places.emplace(page, 0);
        return place->second;
    };
    for (CopyGroup const& group : groups)
        for (Copy const& copy : group)
            placeOf(copy.page);
    std::set<std::pair<PageId, PageId>> apart;
    for (CopyRuling const& ruling : rulings) {
        placeOf(ruling.page);
        placeOf(ruling.other);
        if (ruling.verdict == CopyVerdict::Different)
            apart.insert({ruling.page, ruling.other});
    }
    for (auto& [page, place] : places) {
        place = pages.size();
        pages.push_back(page);
    }
    JoinedPages joined(pages.size());
    for (CopyGroup const& group : groups)
        for (auto const& together : parted(group, apart))
            for (PageId const page : together)
                joined.join(placeOf(together.front()), placeOf(page));
    for (CopyRuling const& ruling : rulings)
        if (ruling.verdict == CopyVerdict::Same)
            joined.join(placeOf(ruling.page), placeOf(ruling.other));
    return listed(pages, joined, sight, groups);
}

bool stale(Connection const& connection)
{
    return storedMadeFrom(connection) != madeFrom(connection);
}

void look(CaseFile& caseFile, Search const& search)
{
    Connection const& connection = caseFile.database();
    std::string const made = madeFrom(connection);
    if (storedMadeFrom(connection) == made)
        return;
    std::vector<CopyGroup> const groups = among(pagesOf(connection), sightsOf(connection), search);
    if (search.stop.stop_requested())
        return;
    Batch batch(caseFile);
    batch.database().prepare("DELETE FROM copy").run();
    for (CopyGroup const& group : groups)
        for (Copy const& copy : group)
            batch.database()
                .prepare("INSERT INTO copy (page, together, kind, turn) VALUES (?, ?, ?, ?)")
                .with(copy.page.value, group.front().page.value, name(copy.kind), copy.turn.degrees())
                .run();
    batch.database()
        .prepare("INSERT INTO copies_found (only, made_from) VALUES (1, ?) ON CONFLICT (only) DO UPDATE SET made_from = "
                 "excluded.made_from")
        .with(Statement::Blob{made})
        .run();
    batch.commit();
}

std::vector<DocumentCopy> documents(std::vector<Document> const& record, std::vector<CopyGroup> const& groups)
{
    std::unordered_map<PageId, std::int64_t> groupOf;
    for (CopyGroup const& group : groups)
        for (Copy const& copy : group)
            groupOf[copy.page] = group.front().page.value;
    std::map<std::vector<std::int64_t>, PageId> known;
    std::vector<DocumentCopy> list;
    for (Document const& document : record) {
        // Blank backs are in no group and do not count; a page that has no copy is itself alone.
        std::vector<std::int64_t> content;
        bool whole = true;
        for (PageId const page : document.pages) {
            auto const found = groupOf.find(page);
            bool const back = found == groupOf.end() && document.blanks.contains(page);
            whole = whole && (found != groupOf.end() || back);
            if (found != groupOf.end())
                content.push_back(found->second);
        }
        if (!whole || content.empty())
            continue;
        auto const [first, fresh] = known.emplace(std::move(content), document.pages.front());
        if (!fresh)
            list.push_back({first->second, document.pages.front()});
    }
    return list;
}

std::vector<CopyGroup> all(Connection const& connection)
{
    Sights const sight = sightsOf(connection);
    std::vector<CopyGroup> groups = stale(connection) ? among(pagesOf(connection), sight) : stored(connection);
    return settled(std::move(groups), rulings::ofCopies(connection), sight);
}

std::vector<CopyGroup> known(Connection const& connection)
{
    if (stale(connection))
        return {};
    return settled(stored(connection), rulings::ofCopies(connection), sightsOf(connection));
}

} // namespace duplicates
} // namespace core
