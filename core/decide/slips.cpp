// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/slips.h"

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/source/pages.h"

#include <tuple>
#include <utility>

namespace core::slips {

namespace {

PageSlip slipOf(Statement const& row)
{
    return {{row.integer(0)}, slipKind(row.text(1)), row.text(2), {row.integer(3)}, row.text(4), row.text(5), row.text(6)};
}

std::string pageName(PageId page)
{
    return "page " + std::to_string(page.value);
}

bool sameContent(PageSlip const& a, PageSlip const& b)
{
    return std::tie(a.page, a.kind, a.exemption, a.copy, a.reason) == std::tie(b.page, b.kind, b.exemption, b.copy, b.reason);
}

bool needsExemption(PageSlip::Kind kind)
{
    return kind == PageSlip::Kind::Withheld || kind == PageSlip::Kind::Deferred;
}

void checkWords(PageSlip const& slip, Exemptions const& exemptions)
{
    if (needsExemption(slip.kind) && slip.exemption.empty())
        throw Error(Fault::Usage,
                    "To hold back " + pageName(slip.page) + " needs an exemption. Choose the reason for withholding.");
    if (needsExemption(slip.kind) && exemptions.find(slip.exemption) == nullptr)
        throw Error(Fault::Usage, "The exemption " + slip.exemption + " is not in the catalogue. Choose one that is.");
    if (!needsExemption(slip.kind) && !slip.exemption.empty())
        throw Error(Fault::Usage, "The slip for " + pageName(slip.page) + " is none that carries an exemption. Leave it away.");
    if (!isUtf8(slip.reason))
        throw Error(Fault::Usage, "The note about " + pageName(slip.page) + " is not readable text. Write it in UTF-8.");
}

// A slip that refers to a page which is not sent would withhold both.
void checkCopy(Connection const& connection, PageSlip const& slip)
{
    if ((slip.kind == PageSlip::Kind::Duplicate) != (slip.copy.value != 0))
        throw Error(Fault::Usage, "A slip for a duplicate, and no other, names the page that is sent. Say which it is.");
    if (slip.copy.value == 0)
        return;
    pages::page(connection, slip.copy);
    if (slip.copy == slip.page)
        throw Error(Fault::Usage,
                    "A page cannot be sent in its own place. Name the copy of " + pageName(slip.page) + " that is sent.");
    if (of(connection, slip.copy))
        throw Error(Fault::Usage, "The slip for " + pageName(slip.page) + " would refer to " + pageName(slip.copy)
                                      + ", which is not sent itself. Name a copy that is.");
}

} // namespace

std::map<PageId, PageSlip> all(Connection const& connection)
{
    std::map<PageId, PageSlip> slips;
    Statement rows =
        connection.prepare("SELECT page, kind, exemption, coalesce(copy, 0), reason, actor, at FROM page_slip ORDER BY page");
    while (rows.step()) {
        PageSlip slip = slipOf(rows);
        slips.emplace(slip.page, std::move(slip));
    }
    return slips;
}

std::optional<PageSlip> of(Connection const& connection, PageId page)
{
    Statement row =
        connection.prepare("SELECT page, kind, exemption, coalesce(copy, 0), reason, actor, at FROM page_slip WHERE page = ?");
    if (!row.with(page.value).step())
        return std::nullopt;
    return slipOf(row);
}

Digest fingerprint(Connection const& connection)
{
    std::map<PageId, PageSlip> const slips = all(connection);
    if (slips.empty())
        return {};
    Fingerprint fingerprint;
    for (auto const& [page, slip] : slips)
        fingerprint.add(page.value).add(name(slip.kind)).add(slip.exemption).add(slip.copy.value).add(slip.reason);
    return fingerprint.finish();
}

Edit lay(Connection const& connection, PageSlip slip)
{
    Edit edit;
    edit.slipBefore = of(connection, slip.page);
    edit.slipAfter = std::move(slip);
    return edit;
}

Edit release(PageSlip const& slip)
{
    Edit edit;
    edit.slipBefore = slip;
    return edit;
}

std::optional<Edit> settled(Act& act, Edit edit, Exemptions const& exemptions)
{
    if (!edit.slipAfter)
        return edit;
    PageSlip& after = *edit.slipAfter;
    pages::page(act.database(), after.page);
    checkWords(after, exemptions);
    checkCopy(act.database(), after);
    Statement refers = act.database().prepare("SELECT page FROM page_slip WHERE copy = ?");
    if (refers.with(after.page.value).step())
        throw Error(Fault::Usage, "The slip for " + pageName({refers.integer(0)}) + " says that " + pageName(after.page)
                                      + " is sent in its place. Release that page first, or name another copy there.");
    if (edit.slipBefore && sameContent(*edit.slipBefore, after))
        return std::nullopt;
    after.actor = act.actor();
    after.at = act.at();
    return edit;
}

void write(Act& act, std::optional<PageSlip> const& before, std::optional<PageSlip> const& after)
{
    PageId const page = after ? after->page : before->page;
    Connection& database = act.database();
    if (of(database, page) != before)
        throw Error(Fault::Integrity,
                    "What was decided about " + pageName(page)
                        + " as a whole has changed in the meantime. Look at it as it is now, and decide again.");
    database.prepare("DELETE FROM page_slip WHERE page = ?").with(page.value).run();
    if (after)
        database
            .prepare(
                "INSERT INTO page_slip (page, kind, exemption, copy, reason, actor, at) VALUES (?, ?, ?, nullif(?, 0), ?, ?, ?)")
            .with(page.value, name(after->kind), after->exemption, after->copy.value, after->reason, after->actor, after->at)
            .run();
}

} // namespace core::slips
