// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The order of documents by date. What has no date stays behind the document that it follows in the record, so that it is not lost at
// an end, or is gathered there where that is wanted.

#include "core/order/documents.h"

#include <chrono>
#include <cstddef>
#include <vector>

namespace core {

enum class Undated { InPlace, Gathered };

namespace chronology {

// The day that says where each belongs: that of its date or, where it has none or one that is doubted, that of those beside it; no day at all
// in front of the first date of the record.
std::vector<std::chrono::year_month_day> days(std::vector<Document> const& documents);

// Indices into `documents`, the earliest first; documents of one date keep the order of the record.
std::vector<std::size_t> order(std::vector<Document> const& documents, Undated undated = Undated::InPlace);

} // namespace chronology
} // namespace core
