// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The dates of the entries of a running record: each at the beginning of a line, in front of what it tells of.

#include "core/order/page_dates.h"

#include <optional>
#include <string_view>
#include <vector>

namespace core::entry_dates {

// Those of the dates of a page that begin lines, or stand behind labels that do; without stamps, birthdays and what sentences tell of.
std::vector<PageDate> of(PageText const& page, std::vector<PageDate> const& dates);

// Without those that were misread, years away from the others.
std::vector<PageDate> inOneTime(std::vector<PageDate> entries);

std::optional<DatedEntries> span(std::string_view text, std::vector<PageDate> const& entries);

// Entries go on from day to day: one years away from those beside it, that would stand between them in their year, had its year misread.
void mend(std::string_view text, std::vector<PageDate>& dates);

// The first day without a year that stands alone in a line of the head, or begins the first of several lines.
std::optional<YearlessDay> yearless(PageText const& page, std::vector<PageDate> const& dates);

} // namespace core::entry_dates
