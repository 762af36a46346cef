// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Pages that are the same: copies filed twice, scanned again, turned, stamped or annotated. A proposal from their readings and their
// small pictures; what differs in substance, a revision, is no copy.

#include "core/base/geometry.h"
#include "core/case/case_file.h"
#include "core/order/documents.h"
#include "core/order/same_page.h"
#include "core/source/pages.h"
#include "core/text/page_text.h"

#include <functional>
#include <stop_token>
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

// A document that is there twice: each of its pages that bears words or a picture is a copy of one of the other's, in the same order.
struct DocumentCopy {
    PageId first; // the first page of the earlier document
    PageId copy;  // of the later one
    bool operator==(DocumentCopy const&) const = default;
};

namespace duplicates {

using Sights = std::function<Sight(PageId)>; // asked as often as need be

// What a search tells of itself, done and total, and where it is told to stop.
struct Search {
    std::function<void(int, int)> progress;
    std::stop_token stop;
};
// The groups by their first page; none where it was stopped.
std::vector<CopyGroup> among(std::vector<PageId> const& pages, Sights const& sight, Search const& search = {});

// The groups as people settled them: pages that are copies of each other are together, pages that are not are apart.
std::vector<CopyGroup> settled(std::vector<CopyGroup> groups, std::vector<CopyRuling> const& rulings, Sights const& sight);

// Looks for copies where pages were read since that was last done, and keeps what is found.
void look(CaseFile& caseFile, Search const& search);
bool stale(Connection const& connection); // whether there are such pages
// Of the whole record, as people settled them. Where nobody has looked since a page was read, this takes as long as looking does.
std::vector<CopyGroup> all(Connection const& connection);
// The same where somebody has looked since; none otherwise, and never slow.
std::vector<CopyGroup> known(Connection const& connection);

// Whole documents that are there again, each beside the first that it is a copy of.
std::vector<DocumentCopy> documents(std::vector<Document> const& record, std::vector<CopyGroup> const& groups);

} // namespace duplicates
} // namespace core
