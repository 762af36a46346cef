// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Looks over the record once pages were read: what each tells of its place, and which are copies of each other. What is found is kept, and
// lists of documents and copies are quick from then on.

#include "core/order/duplicates.h"

namespace core::record_order {

// Does what is not done yet; the log says when it began and ended. What is stopped goes on with the next look.
void look(CaseFile& caseFile, duplicates::Search const& search);

// Whether a page was read since that was last done.
bool stale(Connection const& connection);

} // namespace core::record_order
