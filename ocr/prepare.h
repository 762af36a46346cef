// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Looks at a page's pixels before they are read (Leptonica): is there anything, how is it turned, how far is it askew.
// Places that were read on a straightened picture are brought back to the page as it is displayed.

#include "core/base/geometry.h"
#include "core/source/raster.h"

#include <memory>
#include <optional>

namespace ocr {

struct Survey {
    double ink = 0;                        // share of the page's area, margins left out, that is clearly darker than its paper
    std::optional<core::Turn> uprightTurn; // clockwise, that brings the letters upright; nothing where they do not tell
};

// `raster` is grey. A share of ink below `blankInk` is specks and shadows.
Survey survey(core::Raster const& raster);
inline constexpr double blankInk = 0.0002;

// A picture turned and straightened for reading.
struct Straightened {
    core::Raster raster;
    core::Turn turn;    // that was applied, clockwise
    double degrees = 0; // that was applied after the turn, clockwise
};

// `raster` is grey, as displayed. Askew by less than 0.3 degrees is left alone.
Straightened straightened(core::Raster const& raster, core::Turn turn);

// From the straightened picture back to the page as displayed. Both in page points; `page` is the size as displayed.
core::Rect asDisplayed(core::Rect const& box, Straightened const& how, core::Size page);

// For pages whose letters are only a few pixels high: twice as large, by interpolation.
core::Raster doubled(core::Raster const& raster);

} // namespace ocr
