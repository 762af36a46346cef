// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/duplicates.h"

#include "core/base/error.h"
#include "core/order/page_picture.h"
#include "core/order/same_words.h"
#include "core/order/shared_marks.h"
#include "core/source/previews.h"
#include "core/text/readings.h"

#include <algorithm>
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
constexpr std::int64_t rules = 1;
constexpr std::size_t pagesToTell = 50;
constexpr std::size_t fewestWords = 12; // with fewer, a page is told by its picture
constexpr std::size_t lastOfKey = 16;   // pages that look alike at a glance, of which each is compared with the last ones
constexpr std::size_t mostLookAlikes = 4;
constexpr std::size_t fewestMarks = 16;       // a page with fewer has too few words to be told by
constexpr std::size_t comparisonsOfGroup = 3; // of a page with the pages of one group
constexpr std::size_t wordsOfStamp = 2;       // more than that on one of two pages is a stamp or a note

// Which pages belong together, by joining pairs.
class Groups {
public:
    explicit Groups(std::size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), std::size_t{0}); }
    std::size_t of(std::size_t page)
    {
        while (m_parent[page] != page)
            page = m_parent[page] = m_parent[m_parent[page]];
        return page;
    }
    void join(std::size_t one, std::size_t other)
    {
        std::size_t const a = of(one);
        std::size_t const b = of(other);
        m_parent[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> m_parent;
};

// What is kept in mind of each page while copies are looked for, so that each is compared with few others.
class Looks {
public:
    explicit Looks(std::size_t pages) : m_marks(pages), m_doubtful(pages), m_pictures(pages) {}

    // Returns an earlier page with the very same picture.
    std::optional<std::size_t> take(std::size_t page, Sight const& seen)
    {
        m_doubtful[page] = same_page::doubtful(seen.text);
        auto picture =
            m_doubtful[page] ? PagePicture::of(seen.preview, seen.text.turn, seen.text.skew) : std::optional<PagePicture>();
        // Backs of sheets are all alike and no copies.
        bool const few = seen.text.words.size() < fewestWords;
        if (few && (seen.preview.empty() || (picture && picture->empty())))
            return std::nullopt;
        if (!seen.preview.empty()) {
            auto const [known, fresh] = m_same.emplace(sha256(seen.preview), page);
            if (!fresh)
                return known->second;
        }
        std::vector<SharedMarks::Mark> marks = SharedMarks::of(same_words::tokensOf(seen.text));
        if (marks.size() >= fewestMarks)
            m_marks[page] = std::move(marks);
        if (picture)
            picture->keepGlance();
        m_pictures[page] = std::move(picture);
        return std::nullopt;
    }

    void arrange() { m_shared.emplace(std::move(m_marks)); }

    // Earlier pages that may be the same, the likeliest first. Asked of each page once, in order.
    std::vector<std::size_t> before(std::size_t page)
    {
        SharedMarks::Others const others = m_shared->before(page);
        std::vector<std::size_t> list = others.near;
        for (std::size_t const other : others.far)
            if (m_doubtful[page] || m_doubtful[other])
                list.push_back(other);
        if (m_pictures[page])
            for (std::size_t const other : lookAlikes(page))
                list.push_back(other);
        return list;
    }

private:
    std::vector<std::size_t> lookAlikes(std::size_t page)
    {
        std::set<std::size_t> found;
        for (std::uint32_t const key : m_pictures[page]->lookups()) {
            std::vector<std::size_t>& pages = m_lookups[key];
            std::size_t const from = pages.size() > lastOfKey ? pages.size() - lastOfKey : 0;
            found.insert(pages.begin() + static_cast<std::ptrdiff_t>(from), pages.end());
            pages.push_back(page);
        }
        std::vector<std::pair<double, std::size_t>> list;
        for (std::size_t const other : found)
            list.emplace_back(-m_pictures[page]->glance(*m_pictures[other]), other);
        std::sort(list.begin(), list.end());
        std::vector<std::size_t> others;
        for (std::size_t i = 0; i < std::min(list.size(), mostLookAlikes); ++i)
            others.push_back(list[i].second);
        return others;
    }

    std::vector<std::vector<SharedMarks::Mark>> m_marks;
    std::vector<bool> m_doubtful;
    std::vector<std::optional<PagePicture>> m_pictures; // of doubtful pages
    std::map<Digest, std::size_t> m_same;
    std::map<std::uint32_t, std::vector<std::size_t>> m_lookups;
    std::optional<SharedMarks> m_shared;
};

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
std::vector<CopyGroup> listed(std::vector<PageId> const& pages, Groups& groups, Sights const& sight,
                              std::vector<CopyGroup> const& known = {})
{
    std::map<PageId, CopyGroup const*> before;
    for (CopyGroup const& group : known)
        before[group.front().page] = &group;
    std::vector<std::vector<PageId>> members(pages.size());
    for (std::size_t page = 0; page < pages.size(); ++page)
        members[groups.of(page)].push_back(pages[page]);
    std::vector<CopyGroup> list;
    for (std::vector<PageId> const& group : members) {
        if (group.size() < 2)
            continue;
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
    print.add(rules);
    Statement rows = connection.prepare("SELECT reading.page, reading.digest, coalesce(length(preview.jpeg), 0) FROM reading "
                                        "LEFT JOIN preview ON preview.page = reading.page ORDER BY reading.page");
    while (rows.step())
        print.add(rows.integer(0)).add(rows.blob(1)).add(rows.integer(2));
    Digest const digest = print.finish();
    return {reinterpret_cast<char const*>(digest.bytes.data()), digest.bytes.size()};
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
    Groups groups(pages.size());
    Looks looks(pages.size());
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
            groups.join(*same, page);
    }
    looks.arrange();
    for (std::size_t page = 0; page < pages.size(); ++page) {
        if (!goesOn(pages.size() + page))
            return {};
        std::vector<std::size_t> const others = looks.before(page);
        if (others.empty())
            continue;
        Sight const seen = sight(pages[page]);
        std::unordered_map<std::size_t, std::size_t> compared;
        for (std::size_t const other : others)
            if (groups.of(other) != groups.of(page) && ++compared[groups.of(other)] <= comparisonsOfGroup
                && same_page::same(sight(pages[other]), seen))
                groups.join(other, page);
    }
    return listed(pages, groups, sight);
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
    Groups joined(pages.size());
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

} // namespace duplicates
} // namespace core
