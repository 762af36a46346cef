// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Leptonica's pictures as owned values, for the two files that prepare pixels for reading.

#include "core/source/raster.h"

#include <leptonica/allheaders.h>

#include <memory>

namespace ocr {

struct PixOwner {
    void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, PixOwner>;

// `grey` must be grey.
PixPtr pixOf(core::Raster const& grey);
// `pix` has 8 bits.
core::Raster rasterOf(PixPtr pix);

} // namespace ocr
