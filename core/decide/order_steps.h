// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Changes of the order of the record as steps of the same history as decisions: documents split and joined, pages moved, kinds, titles and
// dates set or confirmed, copies confirmed and refused. Nothing is applied here: decisions::apply does that, and records it.

#include "core/decide/decision.h"
#include "core/order/documents.h"
#include "core/order/duplicates.h"

#include <string>

namespace core::order_steps {

// A document begins at the page, from now on. Nothing is to be changed where that was said already.
Step split(Connection const& connection, PageId page);
// The page goes on with the document before it.
Step join(Connection const& connection, PageId page);
// The page stands right behind the other, as part of its document; page 0: it begins the record.
Step move(Connection const& connection, PageId page, PageId behind);
// The page stands where it was filed, and begins or goes on as is proposed.
Step putBack(Connection const& connection, PageId page);

// Any change of what is said about a page.
Step change(PageRuling const& before, PageRuling const& after);
// What is said of a document, named by its first page. An empty date says that it has none.
Step setKind(Connection const& connection, PageId first, DocumentKind kind);
Step setTitle(Connection const& connection, PageId first, std::string const& title);
Step setAuthor(Connection const& connection, PageId first, std::string const& author);
Step setDate(Connection const& connection, PageId first, std::string const& isoDate);
// What is proposed of the document is so: where it begins, its kind, title, author and date.
Step confirm(Connection const& connection, Document const& document);
// All that was said of the document goes, and what is proposed stands again.
Step withdraw(Connection const& connection, PageId first);

// Whether two pages are copies of each other; `nothing` takes back what was said.
Step settle(Connection const& connection, PageId page, PageId other, std::optional<CopyVerdict> verdict);
// All pages of the group are copies of its first.
Step confirm(Connection const& connection, CopyGroup const& group);
// The page is a copy of none of the others in the group.
Step takeOut(Connection const& connection, CopyGroup const& group, PageId page);

} // namespace core::order_steps
