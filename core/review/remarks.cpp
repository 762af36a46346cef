// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/remarks.h"

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/decide/decision_content.h"
#include "core/decide/decisions.h"
#include "core/source/pages.h"
#include "core/text/readings.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace core {

namespace {

constexpr std::array kinds{Remark::Kind::Agree, Remark::Kind::Return, Remark::Kind::Comment, Remark::Kind::Answer};

Digest digestOf(Connection const& connection, PageId page)
{
    return Fingerprint().add(decisions::fingerprint(connection, page)).add(readings::fingerprint(connection, page)).finish();
}

void refuseEmpty(Remark::Kind kind, std::string const& note)
{
    if (kind != Remark::Kind::Agree && note.empty())
        throw Error(Fault::Usage, "A note is missing: say what is to be looked at, or what the answer is.");
    if (!isUtf8(note))
        throw Error(Fault::Input, "The note is not UTF-8 text. Type it again.");
}

void insert(Act& act, Remark const& remark, Digest const& about)
{
    act.database()
        .prepare("INSERT INTO remark (page, decision, about, kind, note, actor, at) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .with(remark.page.value, remark.decision.value, Statement::Blob{about.raw()}, name(remark.kind), remark.note,
              act.actor(), act.at())
        .run();
    nlohmann::json const details{
        {"page", remark.page.value}, {"decision", remark.decision.value}, {"kind", name(remark.kind)}, {"about", about.hex()}};
    act.record("review", details.dump());
}

} // namespace

std::string_view name(Remark::Kind kind)
{
    switch (kind) {
    case Remark::Kind::Agree:
        return "agree";
    case Remark::Kind::Return:
        return "return";
    case Remark::Kind::Comment:
        return "comment";
    case Remark::Kind::Answer:
        return "answer";
    }
    return {};
}

namespace remarks {

void add(Act& act, DecisionId decision, Remark::Kind kind, std::string const& note)
{
    std::string const kept = trimmed(note);
    refuseEmpty(kind, kept);
    auto const found = decisions::withId(act.database(), decision);
    if (!found)
        throw Error(Fault::Missing,
                    "There is no decision number " + std::to_string(decision.value) + " any more. Load the list again.");
    bool const judges = kind == Remark::Kind::Agree || kind == Remark::Kind::Return;
    if (judges && folded(found->actor) == folded(act.actor()))
        throw Error(Fault::Access, act.actor() + " made this decision, and nobody reviews their own work. Ask a second person.");
    insert(act, {0, found->page, decision, kind, kept, {}, {}, true}, contentOf(*found));
}

void add(Act& act, PageId page, Remark::Kind kind, std::string const& note)
{
    std::string const kept = trimmed(note);
    refuseEmpty(kind, kept);
    pages::page(act.database(), page);
    auto const onPage = decisions::onPage(act.database(), page);
    bool const own = std::any_of(onPage.begin(), onPage.end(),
                                 [&](Decision const& decision) { return folded(decision.actor) == folded(act.actor()); });
    if (own && (kind == Remark::Kind::Agree || kind == Remark::Kind::Return))
        throw Error(Fault::Access,
                    act.actor() + " decided on this page, and nobody reviews their own work. Ask a second person.");
    insert(act, {0, page, {}, kind, kept, {}, {}, true}, digestOf(act.database(), page));
}

std::vector<Remark> all(Connection const& connection)
{
    std::vector<Remark> list;
    std::map<DecisionId, Digest> now;
    for (Decision const& decision : decisions::all(connection))
        now[decision.id] = contentOf(decision);
    std::map<PageId, Digest> pagesNow;
    Statement rows =
        connection.prepare("SELECT number, page, decision, about, kind, note, actor, at FROM remark ORDER BY number");
    while (rows.step()) {
        Remark remark{rows.integer(0), {rows.integer(1)}, {rows.integer(2)}, Remark::Kind::Comment,
                      rows.text(5),    rows.text(6),      rows.text(7),      false};
        for (Remark::Kind const kind : kinds)
            if (name(kind) == rows.text(4))
                remark.kind = kind;
        if (remark.decision.value == 0) {
            auto const [found, isNew] = pagesNow.try_emplace(remark.page);
            if (isNew)
                found->second = digestOf(connection, remark.page);
            remark.current = found->second.raw() == rows.blob(3);
        } else if (auto const found = now.find(remark.decision); found != now.end()) {
            remark.current = found->second.raw() == rows.blob(3);
        }
        list.push_back(std::move(remark));
    }
    return list;
}

} // namespace remarks
} // namespace core
