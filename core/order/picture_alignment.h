// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How two small pictures of one page lie upon each other, for pages of few words: photographs, drawings, handwriting, pages that no
// machine could read. Coarser than what words tell, and its residual says so.

#include "core/order/alignment.h"
#include "core/source/raster.h"

#include <optional>

namespace core::alignment {

// In grey, as displayed (previews.h). Tries quarter turns, a little skew and a little scale. Nothing where the pictures are not alike, or
// where one shows nothing.
std::optional<Alignment> ofPictures(Raster const& from, Size fromSize, Raster const& to, Size toSize);

} // namespace core::alignment
