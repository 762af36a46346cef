// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Pages that are the same: copies filed twice, scanned again, turned, stamped or annotated. A proposal from their readings and their
// small pictures; what differs in substance, a revision, is no copy.

#include "core/base/geometry.h"
#include "core/case/database.h"
#include "core/source/pages.h"
#include "core/text/page_text.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// How a page is the same as the first of its group. Exact: its picture is the same, byte for byte. Rescan: the same sheet, scanned again or
// copied. Marked: that, and more or less stands on it than on the first, as a stamp or a note does.
enum class CopyKind { First, Exact, Rescan, Marked };
std::string_view name(CopyKind kind); // "first", "exact", "rescan", "marked"

struct Copy {
    PageId page;
    CopyKind kind = CopyKind::First;
    Turn turn; // clockwise: brings what the first of the group shows, as displayed, into the position that it has on this page
    bool operator==(Copy const&) const = default;
};

// Two pages and more, in order of the record.
using CopyGroup = std::vector<Copy>;

namespace duplicates {

// What is compared of a page.
struct Sight {
    PageText text;
    std::string preview; // its small picture, a JPEG; empty where there is none
};

// The groups by their first page. `sight` gives what is seen of a page, as often as it is asked.
std::vector<CopyGroup> among(std::vector<PageId> const& pages, std::function<Sight(PageId)> const& sight);

// Of the whole record.
std::vector<CopyGroup> all(Connection const& connection);

} // namespace duplicates
} // namespace core
