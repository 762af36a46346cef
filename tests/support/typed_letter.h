// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A letter of six typed lines on a page of 595 x 842 points, for tests of whatever reads pages.

#include "tests/support/drawn_pdf.h"

#include "core/source/raster.h"

namespace support {

std::vector<std::string> const& typedLetter();
// Its lines, 12 points high, where they stand on the page.
std::vector<DrawnLine> typedLetterLines();
// Drawn at 200 dpi, in grey.
core::Raster typedLetterPixels();

} // namespace support
