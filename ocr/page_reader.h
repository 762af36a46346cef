// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads one page's pixels: blank pages are called blank, turned and skewed ones are straightened, and a page that read badly is
// tried again in other ways, of which the best is kept. Says honestly how well it went, and which areas it could not read.

#include "core/text/readings.h"
#include "ocr/tesseract_engine.h"

namespace ocr {

// All that looking at a page's pixels gives.
struct ReadPage {
    core::Reading reading; // page and recipe are the caller's to set
    std::string preview;   // a JPEG, see core/source/previews.h
};

// `raster` is the page as displayed, `page` its size in points.
core::Reading readPixels(TesseractEngine& engine, core::Raster const& raster, core::Size page);

// Everything that shapes a reading besides the pixels; changes when the steps above do.
core::Digest readingFingerprint(std::string const& languages);

} // namespace ocr
