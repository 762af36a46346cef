// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What people settled about the order of the record: where documents begin, which page stands behind which, what a document is and of
// when, and which pages are copies of each other. Always holds: it stands above whatever is proposed, for as long as it stands; decide
// brings it into the case as steps that can be undone.

#include "core/base/id.h"
#include "core/case/case_file.h"
#include "core/order/document_kind.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace core {

enum class Beginning { Proposed, Begins, GoesOn };

// About one page and the document that it begins. What is empty stays as it is proposed.
struct PageRuling {
    PageId page;
    Beginning beginning = Beginning::Proposed;
    std::optional<PageId> behind =
        std::nullopt; // it stands right behind that page, wherever it was filed; page 0: before all others
    std::optional<DocumentKind> kind = std::nullopt;
    std::optional<std::string> title = std::nullopt;
    std::optional<std::string> author = std::nullopt;
    std::optional<std::string> date = std::nullopt; // "1991-03-04"; empty text: it has none
    bool operator==(PageRuling const&) const = default;
    bool saysNothing() const { return *this == PageRuling{page}; }
};

enum class CopyVerdict { Same, Different };

// About two pages; the first is the earlier one.
struct CopyRuling {
    PageId page;
    PageId other;
    std::optional<CopyVerdict> verdict; // empty: as it is proposed
    bool operator==(CopyRuling const&) const = default;
    bool saysNothing() const { return !verdict; }
};

// What was or is said; a ruling that says nothing stands for none.
using Ruling = std::variant<PageRuling, CopyRuling>;

namespace rulings {

// In order of the pages.
std::vector<PageRuling> ofPages(Connection const& connection);
std::vector<CopyRuling> ofCopies(Connection const& connection);
// Says nothing where nobody has said anything.
PageRuling of(Connection const& connection, PageId page);
CopyRuling of(Connection const& connection, PageId page, PageId other);

// Stores `after` in place of `before`, which must be what the case holds: Fault::Integrity otherwise. Throws Fault::Usage for a date
// that is none, Fault::Missing for a page that the case does not have.
void write(Act& act, Ruling const& before, Ruling const& after);

} // namespace rulings
} // namespace core
