// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Runs the table of detectors over the readings and keeps what they find. A page's suggestions carry the fingerprint of
// its reading, the request, the register and the detectors: a new run replaces what is stale, and leaves alone
// whatever a person has decided about.

#include "core/suggest/page_suggestions.h"
#include "core/suggest/suggestion_rows.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace core::suggestions {

struct Outcome {
    int pages = 0;       // looked at anew
    int suggestions = 0; // found on them
    int changed = 0;     // of the open ones: came, went, or say something else than before
};

// Looks at every page that has a reading and whose fingerprint no longer matches. `progress` is told done and total.
Outcome run(CaseFile& caseFile, std::function<void(int, int)> const& progress, std::stop_token stop);
// The same for single pages as they are read, each by itself: what the rest of the record tells of its names comes with the next run.
// What the case knows is loaded once, and anew only where its log has grown since: nobody changes it without an entry.
class PageByPage {
public:
    PageByPage();
    ~PageByPage();
    PageByPage(PageByPage const&) = delete;
    PageByPage& operator=(PageByPage const&) = delete;
    void run(CaseFile& caseFile, PageId page);

private:
    struct Known;
    std::unique_ptr<Known> m_known;
};

// What the case knows, but for the names of its own pages.
Reference reference(Connection const& connection);
// Pages that were read since suggestions were last made for them, or never had them made.
int stalePages(Connection const& connection);

} // namespace core::suggestions
