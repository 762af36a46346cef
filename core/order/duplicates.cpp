// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/duplicates.h"

#include "core/order/same_words.h"
#include "core/order/shared_marks.h"
#include "core/source/previews.h"
#include "core/text/readings.h"

#include <numeric>
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

bool sayNothing(PageText const& text)
{
    return text.words.empty();
}

Copy copyOf(PageId page, Sight const& first, Sight const& other)
{
    Turn const turn((other.text.turn.degrees() - first.text.turn.degrees() + 360) % 360);
    if (!first.preview.empty() && first.preview == other.preview)
        return {page, CopyKind::Exact, turn};
    Comparison const both = same_words::compared(same_words::tokensOf(first.text), same_words::tokensOf(other.text));
    return {page, both.added > wordsOfStamp ? CopyKind::Marked : CopyKind::Rescan, turn};
}

CopyGroup described(std::vector<PageId> const& pages, std::function<Sight(PageId)> const& sight)
{
    Sight const first = sight(pages.front());
    CopyGroup group{{pages.front(), CopyKind::First, Turn()}};
    for (std::size_t i = 1; i < pages.size(); ++i)
        group.push_back(copyOf(pages[i], first, sight(pages[i])));
    return group;
}

} // namespace

std::vector<CopyGroup> among(std::vector<PageId> const& pages, std::function<Sight(PageId)> const& sight)
{
    Groups groups(pages.size());
    std::vector<std::vector<SharedMarks::Mark>> marks(pages.size());
    std::unordered_map<std::string, std::size_t> pictures; // by digest
    for (std::size_t page = 0; page < pages.size(); ++page) {
        Sight const seen = sight(pages[page]);
        // Backs of sheets are all alike and no copies.
        if (sayNothing(seen.text))
            continue;
        if (!seen.preview.empty()) {
            auto const [known, fresh] = pictures.emplace(sha256(seen.preview).hex(), page);
            groups.join(known->second, page);
            if (!fresh)
                continue;
        }
        marks[page] = SharedMarks::of(same_words::tokensOf(seen.text));
        if (marks[page].size() < fewestMarks)
            marks[page].clear();
    }
    SharedMarks const index(std::move(marks));
    for (std::size_t page = 0; page < pages.size(); ++page) {
        std::unordered_map<std::size_t, std::size_t> compared;
        for (std::size_t const other : index.before(page)) {
            if (groups.of(other) == groups.of(page) || ++compared[groups.of(other)] > comparisonsOfGroup)
                continue;
            if (same_words::same(same_words::compared(same_words::tokensOf(sight(pages[other]).text),
                                                      same_words::tokensOf(sight(pages[page]).text))))
                groups.join(other, page);
        }
    }
    std::vector<std::vector<PageId>> members(pages.size());
    for (std::size_t page = 0; page < pages.size(); ++page)
        members[groups.of(page)].push_back(pages[page]);
    std::vector<CopyGroup> list;
    for (std::vector<PageId> const& group : members)
        if (group.size() > 1)
            list.push_back(described(group, sight));
    return list;
}

std::vector<CopyGroup> all(Connection const& connection)
{
    std::vector<PageId> ids;
    for (Page const& page : pages::all(connection))
        ids.push_back(page.id);
    return among(ids, [&](PageId page) {
        auto reading = readings::reading(connection, page);
        return Sight{reading ? std::move(reading->text) : PageText(), previews::preview(connection, page).value_or("")};
    });
}

} // namespace duplicates
} // namespace core
