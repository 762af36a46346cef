// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/copies.h"

#include "core/order/duplicates.h"
#include "core/order/picture_alignment.h"
#include "core/order/rulings.h"
#include "core/source/jpeg.h"
#include "core/source/previews.h"
#include "core/text/readings.h"

namespace core {

namespace {

// Says by which rules pairs were compared: one that changes makes all of them stale.
constexpr std::string_view copyRules = "copies 2";

Digest madeFrom(Connection const& connection)
{
    Fingerprint fingerprint;
    fingerprint.add(copyRules);
    for (ReadingSummary const& page : readings::summaries(connection))
        fingerprint.add(page.digest);
    // Somebody may have said of two pages that they are copies, or none.
    for (CopyRuling const& ruling : rulings::ofCopies(connection))
        fingerprint.add(ruling.page.value)
            .add(ruling.other.value)
            .add(ruling.verdict ? static_cast<std::int64_t>(*ruling.verdict) : -1);
    return fingerprint.finish();
}

Digest madeFrom(Connection const& connection, PageId one, PageId other)
{
    return Fingerprint()
        .add(copyRules)
        .add(readings::fingerprint(connection, one))
        .add(readings::fingerprint(connection, other))
        .finish();
}

std::optional<Alignment> byPictures(Connection const& connection, Page const& one, Page const& other)
{
    auto const here = previews::preview(connection, one.id);
    auto const there = previews::preview(connection, other.id);
    if (!here || !there || one.size.width <= 0 || other.size.width <= 0)
        return std::nullopt;
    auto const from = jpegPixels(*here);
    auto const to = jpegPixels(*there);
    if (!from || !to)
        return std::nullopt;
    return alignment::ofPictures(*from, one.size, *to, other.size);
}

std::optional<Alignment> compared(Connection const& connection, Page const& one, Page const& other)
{
    auto const here = readings::reading(connection, one.id);
    auto const there = readings::reading(connection, other.id);
    if (here && there)
        if (auto const byWords = alignment::ofWords(here->text, there->text))
            return byWords;
    return byPictures(connection, one, other);
}

std::map<std::pair<PageId, PageId>, std::pair<Digest, std::optional<Alignment>>> kept(Connection const& connection)
{
    std::map<std::pair<PageId, PageId>, std::pair<Digest, std::optional<Alignment>>> pairs;
    Statement rows = connection.prepare("SELECT page, copy, made_from, alignment FROM copy_pair ORDER BY page, copy");
    while (rows.step()) {
        Digest digest;
        std::string const bytes = rows.blob(2);
        std::copy_n(bytes.begin(), std::min(bytes.size(), digest.bytes.size()), digest.bytes.begin());
        std::string const line = rows.text(3);
        pairs[{{rows.integer(0)}, {rows.integer(1)}}] = {digest, line.empty() ? std::nullopt
                                                                              : std::optional(alignment::alignmentFrom(line))};
    }
    return pairs;
}

using Comparison = std::function<std::optional<Alignment>(PageId, PageId)>;

// Of a large group each page is laid upon one of the first that it lies upon, and upon the others by way of that one: all pairs would take
// as many comparisons as it has pages, times itself.
void layByWay(CopyGroup const& group, Comparison const& comparison, Copies::Pairs& pairs)
{
    constexpr std::size_t mostHubs = 3; // of pages that do not lie upon one another
    std::vector<std::size_t> hubs;
    std::vector<std::optional<std::pair<std::size_t, Alignment>>> lying; // from its hub to each page
    for (std::size_t i = 0; i < group.size(); ++i) {
        std::optional<std::pair<std::size_t, Alignment>> found;
        for (std::size_t const hub : hubs)
            if (!found)
                if (auto const alignment = comparison(group[hub].page, group[i].page))
                    found.emplace(hub, *alignment);
        if (!found && hubs.size() < mostHubs) {
            hubs.push_back(i);
            found.emplace(i, Alignment{.support = 1});
        }
        lying.push_back(found);
    }
    for (std::size_t i = 0; i < group.size(); ++i)
        for (std::size_t j = i + 1; j < group.size(); ++j) {
            auto& pair = pairs[{group[i].page, group[j].page}];
            if (lying[i] && lying[j] && lying[i]->first == lying[j]->first)
                pair = i == lying[i]->first ? lying[j]->second : lying[i]->second.inverse().then(lying[j]->second);
        }
}

// Pairs that are kept and still hold are taken over.
Copies::Pairs workedOut(Connection const& connection, std::function<void(int, int)> const& progress, std::stop_token const& stop)
{
    constexpr std::size_t everyPair = 8; // is compared in groups of no more pages
    std::vector<Page> const pages = pages::all(connection);
    auto const known = kept(connection);
    std::vector<CopyGroup> const groups = duplicates::all(connection);
    Copies::Pairs pairs;
    Comparison const comparison = [&](PageId one, PageId other) -> std::optional<Alignment> {
        auto const earlier = known.find({one, other});
        if (earlier != known.end() && earlier->second.first == madeFrom(connection, one, other))
            return earlier->second.second;
        if (stop.stop_requested())
            return std::nullopt;
        return compared(connection, pages[static_cast<std::size_t>(one.value - 1)],
                        pages[static_cast<std::size_t>(other.value - 1)]);
    };
    int done = 0;
    for (CopyGroup const& group : groups) {
        if (stop.stop_requested())
            break;
        if (group.size() > everyPair)
            layByWay(group, comparison, pairs);
        else
            for (std::size_t i = 0; i < group.size(); ++i)
                for (std::size_t j = i + 1; j < group.size(); ++j)
                    pairs[{group[i].page, group[j].page}] = comparison(group[i].page, group[j].page);
        if (progress)
            progress(++done, static_cast<int>(groups.size()));
    }
    return pairs;
}

} // namespace

Copies::Copies(Pairs pairs) : m_pairs(std::move(pairs))
{
    for (auto const& [pair, alignment] : m_pairs) {
        m_copies[pair.first].push_back(pair.second);
        m_copies[pair.second].push_back(pair.first);
    }
    for (auto& [page, list] : m_copies)
        std::sort(list.begin(), list.end());
}

std::vector<PageId> const& Copies::of(PageId page) const
{
    static std::vector<PageId> const none;
    auto const found = m_copies.find(page);
    return found == m_copies.end() ? none : found->second;
}

std::optional<Alignment> Copies::between(PageId page, PageId copy) const
{
    bool const forward = page < copy;
    auto const found = m_pairs.find(forward ? std::pair(page, copy) : std::pair(copy, page));
    if (found == m_pairs.end() || !found->second)
        return std::nullopt;
    return forward ? *found->second : found->second->inverse();
}

namespace copies {

Copies all(Connection const& connection)
{
    if (stale(connection))
        return Copies(workedOut(connection, {}, {}));
    Copies::Pairs pairs;
    for (auto const& [pair, comparison] : kept(connection))
        pairs[pair] = comparison.second;
    return Copies(std::move(pairs));
}

bool stale(Connection const& connection)
{
    Statement row = connection.prepare("SELECT made_from FROM copies_known");
    return !row.step() || row.blob(0) != madeFrom(connection).raw();
}

void refresh(CaseFile& caseFile, std::function<void(int, int)> const& progress, std::stop_token const& stop)
{
    Connection& database = caseFile.database();
    if (!stale(database))
        return;
    Digest const from = madeFrom(database);
    Copies::Pairs const pairs = workedOut(database, progress, stop);
    if (stop.stop_requested())
        return;
    Batch batch(caseFile);
    Connection& store = batch.database();
    store.prepare("DELETE FROM copy_pair").run();
    for (auto const& [pair, alignment] : pairs)
        store.prepare("INSERT INTO copy_pair (page, copy, made_from, alignment) VALUES (?, ?, ?, ?)")
            .with(pair.first.value, pair.second.value, Statement::Blob{madeFrom(store, pair.first, pair.second).raw()},
                  alignment ? alignment::text(*alignment) : std::string())
            .run();
    store
        .prepare("INSERT INTO copies_known (only, made_from) VALUES (1, ?) ON CONFLICT (only) DO UPDATE SET made_from = "
                 "excluded.made_from")
        .with(Statement::Blob{from.raw()})
        .run();
    batch.commit();
}

} // namespace copies
} // namespace core
