// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Full-text search over everything that has been read (SQLite FTS5): words, "phrases", beginnings (word*), words near one another
// (a NEAR b, a NEAR/5 b), alternatives (a OR b). With Letters::Misread a word is found too where a machine misread up to two
// of its letters. Hits are places in the text of a page, in order of the record.

#include "core/source/pages.h"
#include "core/text/readings.h"
#include "core/text/vocabulary.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

enum class Letters { AsTyped, Misread };

struct SearchQuery {
    std::string words; // as somebody typed them; nothing in them is a mistake
    Letters letters = Letters::AsTyped;
    std::vector<SourceId> sources;    // none: all
    std::vector<ReadingState> states; // none: all
    bool operator==(SearchQuery const&) const = default;
};

struct SearchHit {
    PageId page;
    std::size_t begin = 0; // bytes of the page's text
    std::size_t end = 0;
    bool operator==(SearchHit const&) const = default;
};

namespace search {

// Calls `found` for every hit until it returns false. `vocabulary` is asked with Letters::Misread alone.
void find(Connection const& connection, SearchQuery const& query, Vocabulary const& vocabulary,
          std::function<bool(SearchHit const&)> const& found);
// The first hits, as many as `limit`.
std::vector<SearchHit> find(Connection const& connection, SearchQuery const& query, std::size_t limit);

// What stands around a hit, on one line.
struct Context {
    std::string before;
    std::string hit;
    std::string after;
};
Context context(std::string_view text, SearchHit const& hit, std::size_t letters = 50);
// The text of a page as it was read; empty for a page that was not.
std::string text(Connection const& connection, PageId page);
// Where the hit stands on its page, a rectangle for each line. Nothing where the page was read anew meanwhile.
std::vector<Rect> boxes(PageText const& page, SearchHit const& hit);

} // namespace search
} // namespace core
