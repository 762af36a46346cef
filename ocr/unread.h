// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where something stands on a page that no word was read from with confidence: handwriting, faint print, stamps, pictures.

#include "core/text/readings.h"
#include "ocr/ink.h"

namespace ocr {

// Words of at least this confidence count as read. Measured on typed, handwritten and faint scans: of the words at or above it,
// 97 % were right.
inline constexpr int sureOf = 60;

struct Unread {
    std::vector<core::UnreadArea> areas; // from the top down
    double share = 0;                    // of the page's letters that lie in none of the words that count as read, 0 to 1
};

Unread unreadOf(Ink const& ink, core::PageText const& text, core::Size page);

} // namespace ocr
