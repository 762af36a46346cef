// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/review.h"

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/decide/decisions.h"
#include "core/decide/explanations.h"
#include "core/decide/slips.h"
#include "core/decide/travel.h"
#include "core/order/copies.h"
#include "core/review/second_look.h"
#include "core/source/pages.h"
#include "core/suggest/suggestions.h"
#include "core/text/readings.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace core::review {

namespace {

constexpr std::size_t pagesNamed = 100;

// "1 page", "12 pages".
std::string counted(std::size_t count, std::string const& noun)
{
    return std::to_string(count) + ' ' + noun + (count == 1 ? "" : "s");
}

// Who looked at which page, with the reading that it has now: a page that was read again since is to be looked at again.
std::map<PageId, std::set<std::string>> eyes(Connection const& connection, std::vector<ReadingSummary> const& summaries)
{
    std::map<PageId, std::set<std::string>> looked;
    Statement rows = connection.prepare("SELECT page, digest, actor FROM looked_at ORDER BY page");
    while (rows.step()) {
        auto const page = static_cast<std::size_t>(rows.integer(0));
        expects(page >= 1 && page <= summaries.size(), "who looked at a page looked at one of the record");
        if (rows.blob(1) == summaries[page - 1].digest.raw())
            looked[{rows.integer(0)}].insert(rows.text(2));
    }
    return looked;
}

void addGate(std::vector<Gate>& gates, std::string what, std::string message, std::vector<PageId> pages)
{
    if (pages.size() > pagesNamed)
        pages.resize(pagesNamed);
    gates.push_back({std::move(what), std::move(message), std::move(pages)});
}

void addReadingGates(std::vector<Gate>& gates, Connection const& connection)
{
    std::vector<ReadingSummary> const summaries = readings::summaries(connection);
    if (summaries.empty())
        addGate(gates, "no pages", "The case has no pages. Add the files of the record.", {});
    auto const looked = eyes(connection, summaries);
    std::vector<PageId> unread;
    std::vector<PageId> unreadable;
    auto const heldBack = slips::all(connection);
    for (ReadingSummary const& summary : summaries) {
        if (heldBack.contains(summary.page))
            continue;
        if (summary.state == ReadingState::Unread)
            unread.push_back(summary.page);
        if (unseen(summary) && !looked.contains(summary.page))
            unreadable.push_back(summary.page);
    }
    if (!unread.empty())
        addGate(gates, "unread pages",
                counted(unread.size(), "page") + " still to be read. Start reading, and wait until it has ended.", unread);
    if (!unreadable.empty())
        addGate(gates, "unreadable pages",
                counted(unreadable.size(), "page")
                    + " could not be read by machine. Look at each, draw what must be withheld, and mark it as looked at.",
                unreadable);
}

void addSuggestionGates(std::vector<Gate>& gates, Connection const& connection)
{
    std::vector<ReadingSummary> const summaries = readings::summaries(connection);
    if (int const stale = suggestions::stalePages(connection); stale > 0)
        addGate(gates, "stale suggestions",
                "The suggestions on " + counted(static_cast<std::size_t>(stale), "page")
                    + " are older than the reading, the people or the request. Make suggestions again.",
                {});
    std::vector<PageId> pages;
    std::vector<PageId> byEyePages;
    std::size_t open = 0;
    std::size_t byEye = 0;
    auto const heldBack = slips::all(connection);
    for (decisions::Owed const& owed : decisions::undecided(connection)) {
        // Nothing of a page that is not sent itself is owed.
        if (heldBack.contains(owed.page))
            continue;
        if (owed.suggestions > owed.byEye)
            pages.push_back(owed.page);
        open += static_cast<std::size_t>(owed.suggestions - owed.byEye);
        // A page that is owed as a whole is not owed a second time.
        if (owed.byEye == 0 || unseen(summaries[static_cast<std::size_t>(owed.page.value - 1)]))
            continue;
        byEyePages.push_back(owed.page);
        byEye += static_cast<std::size_t>(owed.byEye);
    }
    if (open > 0)
        addGate(gates, "undecided suggestions",
                counted(open, "suggestion") + " on " + counted(pages.size(), "page")
                    + " still to be decided. Accept or dismiss each of them.",
                pages);
    if (byEye > 0)
        addGate(gates, "regions to read by eye",
                counted(byEye, "region") + " on " + counted(byEyePages.size(), "page")
                    + " that no machine could read. Look at each: withhold it, or dismiss it as looked at.",
                byEyePages);
}

void addAskedGate(std::vector<Gate>& gates, Connection const& connection)
{
    std::vector<Decision> const asked = decisions::asked(connection);
    std::vector<PageId> pages;
    for (Decision const& decision : asked)
        if (pages.empty() || pages.back() != decision.page)
            pages.push_back(decision.page);
    if (!asked.empty())
        addGate(gates, "asked places",
                counted(asked.size(), "question") + " on " + counted(pages.size(), "page")
                    + " still to be answered. Redact or keep each of these places.",
                pages);
}

void addShownGate(std::vector<Gate>& gates, Connection const& connection)
{
    auto const heldBack = slips::all(connection);
    std::vector<PageId> lost;
    for (Page const& page : pages::all(connection))
        if (!(page.size.width > 0 && page.size.height > 0) && !heldBack.contains(page.id))
            lost.push_back(page.id);
    if (!lost.empty())
        addGate(gates, "pages that cannot be shown",
                counted(lost.size(), "page")
                    + " cannot be shown, and no page is dropped. Say of each that it is illegible or missing, so that a slip "
                      "goes out "
                      "in its place, or add a copy of the file that opens whole to a new case.",
                lost);
}

// More pages than these are compared by whoever asks for it, not in passing.
constexpr std::size_t comparedInPassing = 500;

void addCopyGates(std::vector<Gate>& gates, Connection const& connection)
{
    if (copies::stale(connection) && readings::summaries(connection).size() > comparedInPassing) {
        addGate(
            gates, "copies not compared",
            "Pages were read since copies were last compared. Compare the copies, so that none is left bare beside one that is "
            "withheld.",
            {});
        return;
    }
    std::set<PageId> pages;
    std::size_t open = 0;
    for (CopyConflict const& conflict : travel::conflicts(connection, copies::all(connection))) {
        if (!conflict.note.empty())
            continue;
        ++open;
        pages.insert(conflict.page);
        pages.insert(conflict.copy);
    }
    if (open > 0)
        addGate(
            gates, "copies that differ",
            counted(open, "place") + (open == 1 ? " is" : " are")
                + " withheld on one copy of a page and not, or otherwise, on another. Carry the decisions to the copies, make "
                  "them alike, or explain them.",
            {pages.begin(), pages.end()});
}

void addReturnedGate(std::vector<Gate>& gates, Connection const& connection)
{
    std::vector<PageId> pages;
    std::vector<ReviewPlace> const returned = second_look::returned(connection);
    for (ReviewPlace const& look : returned)
        if (pages.empty() || pages.back() != look.page)
            pages.push_back(look.page);
    if (!returned.empty())
        addGate(gates, "returned places",
                counted(returned.size(), "place") + " returned by the second person. Change each decision, or answer the note.",
                pages);
}

// What is signed of each page: its source, its reading, what was decided on it, and whether a slip goes out instead.
std::map<PageId, Digest> pageDigests(Connection const& connection)
{
    std::map<SourceId, Digest> sources;
    for (Source const& source : pages::sources(connection))
        sources[source.id] = source.sha256;
    std::vector<ReadingSummary> const summaries = readings::summaries(connection);
    auto const heldBack = slips::all(connection);
    std::map<PageId, Digest> digests;
    for (Page const& page : pages::all(connection)) {
        Fingerprint digest;
        digest.add(sources[page.source])
            .add(page.number)
            .add(summaries.at(static_cast<std::size_t>(page.id.value - 1)).digest)
            .add(decisions::fingerprint(connection, page.id));
        if (auto const slip = heldBack.find(page.id); slip != heldBack.end())
            digest.add(name(slip->second.kind)).add(slip->second.exemption).add(slip->second.copy.value);
        digests[page.id] = digest.finish();
    }
    return digests;
}

void signPages(Connection& database, std::int64_t signOff)
{
    for (auto const& [page, digest] : pageDigests(database))
        database.prepare("INSERT INTO signed_page (sign_off, page, digest) VALUES (?, ?, ?)")
            .with(signOff, page.value, Statement::Blob{digest.raw()})
            .run();
}

// Everybody whose work would be signed: who made a decision that stands, or answers for a page that no machine could read.
std::vector<std::string> workers(Connection const& connection)
{
    std::vector<std::string> names = decisions::actors(connection);
    std::vector<ReadingSummary> const summaries = readings::summaries(connection);
    for (auto const& [page, who] : eyes(connection, summaries))
        if (unseen(summaries[static_cast<std::size_t>(page.value - 1)]))
            names.insert(names.end(), who.begin(), who.end());
    for (auto const& [page, slip] : slips::all(connection))
        names.push_back(slip.actor);
    std::vector<std::string> const explainers = explanations::actors(connection);
    names.insert(names.end(), explainers.begin(), explainers.end());
    return names;
}

bool ownWork(Connection const& connection, std::string const& actor)
{
    std::vector<std::string> const names = workers(connection);
    return std::any_of(names.begin(), names.end(), [&actor](std::string const& name) { return folded(name) == folded(actor); });
}

} // namespace

std::vector<Gate> gates(Connection const& connection)
{
    std::vector<Gate> gates;
    addReadingGates(gates, connection);
    addSuggestionGates(gates, connection);
    addAskedGate(gates, connection);
    addShownGate(gates, connection);
    addCopyGates(gates, connection);
    addReturnedGate(gates, connection);
    return gates;
}

void lookedAt(Act& act, PageId page)
{
    Connection& database = act.database();
    pages::page(database, page);
    Step seen;
    for (Suggestion const& region : suggestions::onPage(database, page))
        if (region.category == Category::ReadByEye && !decisions::about(database, region.key))
            seen.push_back(decisions::dismiss(database, region, ""));
    if (!seen.empty())
        decisions::apply(act, seen);
    Digest const reading = readings::fingerprint(database, page);
    database.prepare("INSERT INTO looked_at (page, digest, actor, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
        .with(page.value, Statement::Blob{reading.raw()}, act.actor(), act.at())
        .run();
    act.record("look at", nlohmann::json{{"page", page.value}, {"reading", reading.hex()}}.dump());
}

std::vector<PageId> pagesLookedAt(Connection const& connection)
{
    std::vector<PageId> list;
    for (auto const& [page, who] : eyes(connection, readings::summaries(connection)))
        list.push_back(page);
    return list;
}

SignOff signOff(Act& act)
{
    Connection& database = act.database();
    std::string open;
    for (Gate const& gate : gates(database))
        open += ' ' + gate.message;
    if (!open.empty())
        throw Error(Fault::Access, "The case cannot be signed off yet." + open);
    if (ownWork(database, act.actor()))
        throw Error(Fault::Access, "The case cannot be signed off by " + act.actor()
                                       + ", who made some of its decisions. Ask a second person to check them and to sign off.");
    SignOff const signedOff{act.actor(), act.at(), fingerprint(database)};
    database.prepare("INSERT INTO sign_off (actor, at, digest) VALUES (?, ?, ?)")
        .with(signedOff.actor, signedOff.at, Statement::Blob{signedOff.digest.raw()})
        .run();
    signPages(database, database.lastInsertId());
    act.record("sign off", nlohmann::json{{"digest", signedOff.digest.hex()}}.dump());
    return signedOff;
}

std::optional<SignOff> standing(Connection const& connection)
{
    Statement row = connection.prepare("SELECT actor, at, digest FROM sign_off ORDER BY number DESC LIMIT 1");
    if (!row.step())
        return std::nullopt;
    SignOff last{row.text(0), row.text(1), fingerprint(connection)};
    if (row.blob(2) != last.digest.raw() || ownWork(connection, last.actor))
        return std::nullopt;
    return last;
}

std::optional<Lapse> lapsed(Connection const& connection)
{
    Statement row = connection.prepare("SELECT number, actor, at, digest FROM sign_off ORDER BY number DESC LIMIT 1");
    if (!row.step() || standing(connection))
        return std::nullopt;
    Lapse lapse{{row.text(1), row.text(2), {}}, {}};
    std::map<PageId, std::string> before;
    Statement rows = connection.prepare("SELECT page, digest FROM signed_page WHERE sign_off = ?");
    rows.with(row.integer(0));
    while (rows.step())
        before[{rows.integer(0)}] = rows.blob(1);
    for (auto const& [page, digest] : pageDigests(connection))
        if (auto const found = before.find(page); found == before.end() || found->second != digest.raw())
            lapse.pages.push_back(page);
    return lapse;
}

Digest fingerprint(Connection const& connection)
{
    Fingerprint digest;
    std::vector<Source> const sources = pages::sources(connection);
    digest.add(static_cast<std::int64_t>(sources.size()));
    for (Source const& source : sources)
        digest.add(source.sha256).add(source.pageCount);
    for (ReadingSummary const& summary : readings::summaries(connection))
        digest.add(summary.digest);
    digest.add(decisions::fingerprint(connection));
    // What was signed before there were slips stays signed.
    if (Digest const slips = slips::fingerprint(connection); slips != Digest{})
        digest.add(slips);
    return digest.finish();
}

} // namespace core::review
