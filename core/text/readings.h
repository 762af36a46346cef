// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which page was read, by which recipe, and what is still unread. Always holds: a page without words is not a safe page;
// its state says whether it was read, is blank, or could not be read, and why.

#include "core/base/id.h"
#include "core/case/case_file.h"
#include "core/source/pages.h"
#include "core/text/page_text.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

enum class ReadingState { Unread, Read, Poor, Blank, Failed };
std::string_view name(ReadingState state);

struct Reading {
    PageId page;
    ReadingState state = ReadingState::Unread;
    std::string problem; // why it is Poor or Failed, in words; empty otherwise
    Digest recipe;       // how it was read: engine, language data, preparation
    PageText text;
};

struct ReadingSummary {
    PageId page;
    ReadingState state = ReadingState::Unread;
    std::string problem;
    int confidence = 0;
    int words = 0;
    Digest digest; // of the reading; all zero for a page without one
};

struct SearchHit {
    PageId page;
    std::string excerpt;
};

namespace readings {

// Pages to be read: those without a reading by this recipe, in order of the record. A page that was begun twice and never
// ended is not among them; `setAside` lists those.
std::vector<PageId> unread(Connection const& connection, Digest const& recipe);
std::vector<PageId> setAside(Connection const& connection, Digest const& recipe);
// Counts an attempt, before the page is touched: what kills the reader twice is set aside.
void begin(Batch& batch, PageId page, Digest const& recipe);
void record(Batch& batch, Reading const& reading);
// Takes an attempt back: the page was begun, and somebody stopped the run.
void giveUp(Batch& batch, PageId page, Digest const& recipe);

std::optional<Reading> reading(Connection const& connection, PageId page);
// One for each page of the record, in order. A page that stopped the reader twice counts as Failed.
std::vector<ReadingSummary> summaries(Connection const& connection);
// What the reading of a page is made of: its digest changes when its words do. Unread pages have an all-zero digest.
Digest fingerprint(Connection const& connection, PageId page);
// Pages that hold all the words, best first; `words` is taken as words, not as a query language.
std::vector<SearchHit> search(Connection const& connection, std::string const& words, int limit);

} // namespace readings
} // namespace core
