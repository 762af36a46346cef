// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The order of documents by date. What has no date stays behind the document that it follows in the record, so that it is not lost at
// an end, or is gathered there where that is wanted.

#include "core/order/documents.h"

#include <cstddef>
#include <vector>

namespace core {

enum class Undated { InPlace, Gathered };

namespace chronology {

// Indices into `documents`, the earliest first; documents of one date keep the order of the record.
std::vector<std::size_t> order(std::vector<Document> const& documents, Undated undated = Undated::InPlace);

} // namespace chronology
} // namespace core
