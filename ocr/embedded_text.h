// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The text that came with a page is a claim about it, never more: it may be the old reading of another page, or hidden. Only
// words that were also read from the pixels, at the same place, are ever taken from it.

#include "core/source/pdf_source.h"
#include "core/text/readings.h"

#include <vector>

namespace ocr {

// Where a page's pixels come from: a scan's, or drawn from letters that the file itself holds.
enum class Origin { Scan, Drawn };

// Compares the words with those that were read, and tells what became of them in `reading.embedded`. On a drawn page where nearly
// all agree, the read words are spelt as the file spells them; a scan keeps what was read.
void compareEmbedded(core::Reading& reading, std::vector<core::EmbeddedWord> const& embedded, Origin origin);

} // namespace ocr
