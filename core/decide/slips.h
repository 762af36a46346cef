// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Pages that are not sent themselves: withheld whole, deferred, sent once as a copy, illegible or missing. A slip goes out in the place of
// each. Changes are edits of a Step (decisions.h), so that one Undo takes back whatever came last.

#include "core/case/case_file.h"
#include "core/decide/decision.h"
#include "core/reference/exemptions.h"

#include <map>
#include <optional>

namespace core::slips {

std::map<PageId, PageSlip> all(Connection const& connection);
std::optional<PageSlip> of(Connection const& connection, PageId page);
// Changes when any slip does; all zero where there is none. Times and actors do not count.
Digest fingerprint(Connection const& connection);

// Edits that are not yet applied. `release` is of a page that has a slip; the page is sent again.
Edit lay(Connection const& connection, PageSlip slip);
Edit release(PageSlip const& slip);

// For decisions.cpp alone. The edit as it will stand, checked, in the name of the act; nothing where it would change nothing. Throws
// Fault::Missing for a page that the case does not have, Fault::Usage for an exemption that does not belong, or a copy that is the page itself
// or is not sent.
std::optional<Edit> settled(Act& act, Edit edit, Exemptions const& exemptions);
// Throws Fault::Integrity where the case no longer holds what was before.
void write(Act& act, std::optional<PageSlip> const& before, std::optional<PageSlip> const& after);

} // namespace core::slips
