// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Whether a connected piece of ink is words with a pen stroke through them, or a bar that was drawn over words. Both must be looked
// at: what stands under them may still show, or was meant to be gone. Rules under words and the frames of tables are neither.

struct Pix;

namespace ocr {

// `piece` is one bit deep and holds nothing else; the longer side is taken for the direction of the words.
bool struckThrough(Pix* piece, double pixelsPerPoint);
bool bar(Pix* piece, double pixelsPerPoint);

} // namespace ocr
