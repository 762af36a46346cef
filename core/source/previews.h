// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A small picture of each page, kept in the case: what stands in until the page itself is drawn. It is made in passing, while
// the page is read; a page without one has not been read yet, or could not be drawn.

#include "core/base/id.h"
#include "core/case/case_file.h"
#include "core/source/raster.h"

#include <optional>
#include <string>

namespace core::previews {

// A JPEG in grey, its longer side at most so many pixels.
inline constexpr int longerSide = 360;
// `page` is upright, as displayed.
std::string made(Raster const& page);

void record(Batch& batch, PageId page, std::string const& jpeg);
std::optional<std::string> preview(Connection const& connection, PageId page);

} // namespace core::previews
