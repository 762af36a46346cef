// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What stands on a page before anybody reads it: its connected pieces of ink, sorted by size, and how well the picture shows
// them (Leptonica). From it follow whether a page is blank, which way up it lies, what was left unread, and what is wrong with
// the picture.

#include "core/base/geometry.h"
#include "core/source/raster.h"

#include <optional>
#include <string>
#include <vector>

namespace ocr {

struct Ink {
    core::PixelSize size;
    double pixelsPerPoint = 1;
    std::vector<core::PixelRect> letters;  // pieces of the size of letters, off the margins where scanners leave shadows
    std::vector<core::PixelRect> solids;   // larger and dense: pictures, stamps, blots; no rules, frames, punch holes or edges
    std::vector<core::PixelRect> strokes;  // words that a pen stroke runs through, and bars over words
    double letterHeight = 0;               // mean over the letters, in points
    std::optional<core::Turn> uprightTurn; // clockwise, that brings the letters upright; nothing where they do not tell

    // How the picture is. Shares are 0 to 1.
    double specks = 0;       // dots of dirt on an A4 page, as far as they lie away from letters
    double repeatedRows = 0; // share of rows across letters that only repeat the row above, as coarse faxes do
    double boldness = 0;     // of a bilevel picture: width of the strokes by the height of the letters
};

// The grey level that half of the page's pixels reach or exceed: its paper.
int paperLevel(core::Raster const& grey);

// `raster` is grey; `page` is the size that it covers, `stored` how the picture was stored before it was made grey.
Ink inkOf(core::Raster const& raster, core::Size page, core::Colour stored);

// Nothing but specks, punch holes, staples and the scanner's shadows: no letters beside one another, nothing solid.
bool blank(Ink const& ink);

// What is wrong with the picture so that its words need a person's eye, as a sentence; empty where nothing is.
std::string pictureFault(Ink const& ink);

} // namespace ocr
