// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Pages that say the same: copies filed twice, scanned again, stamped or annotated. Told by their words alone, as each was read, so that two
// readings of one page may differ where a reader erred, but not where both are sure. Pages with few words are left to the eye.

#include "core/case/database.h"
#include "core/source/pages.h"
#include "core/text/page_text.h"

#include <functional>
#include <vector>

namespace core::duplicates {

// Whether two pages say the same: most of what one says, the other says too, in its order, and what differs are readers' errors and not
// other words.
bool saySame(PageText const& one, PageText const& other);

// Groups of two pages and more, each in order of the record, the groups by their first page. `text` gives the words of a page, as often as
// it is asked. Time grows with the number of pages and of pairs that share rare words.
std::vector<std::vector<PageId>> among(std::vector<PageId> const& pages, std::function<PageText(PageId)> const& text);

std::vector<std::vector<PageId>> all(Connection const& connection);

} // namespace core::duplicates
