// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The groups of copies of a case (duplicates.h), and how the pages of each lie upon one another. Kept in the case with the fingerprint of the
// readings that it was made from; what no longer matches is worked out anew.

#include "core/case/case_file.h"
#include "core/order/alignment.h"
#include "core/source/pages.h"

#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace core {

class Copies {
public:
    // The alignment leads from the first page to the second, and the first comes first in the record; none where they could not be laid upon
    // one another.
    using Pairs = std::map<std::pair<PageId, PageId>, std::optional<Alignment>>;
    explicit Copies(Pairs pairs);

    Pairs const& pairs() const { return m_pairs; }
    // In order of the record; empty for a page of which there is no other.
    std::vector<PageId> const& of(PageId page) const;
    std::optional<Alignment> between(PageId page, PageId copy) const;

private:
    Pairs m_pairs;
    std::map<PageId, std::vector<PageId>> m_copies;
};

namespace copies {

// As the case keeps them, or, where pages were read since, worked out now.
Copies all(Connection const& connection);
// Works out and keeps what is stale. Nothing is written where nothing is. `progress` is told done and total; a stop keeps what was kept before.
void refresh(CaseFile& caseFile, std::function<void(int, int)> const& progress = {}, std::stop_token const& stop = {});
bool stale(Connection const& connection);

} // namespace copies
} // namespace core
