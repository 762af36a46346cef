// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// CCITT T.4 and T.6 streams (libtiff), as PDF names them: Group 4 in both directions, Group 3 to read. No container and
// no markers: the bare code of one picture.

#include "core/source/raster.h"

#include <optional>
#include <string>

namespace core {

enum class FaxCode {
    Group4,        // /K below 0
    Group3,        // /K 0, with end-of-line codes
    Group3Bare,    // /K 0, without end-of-line codes
    Group3Aligned, // /K 0, without end-of-line codes, each row beginning at a byte
    Group3Mixed,   // /K above 0, with end-of-line codes
};

// Runs of black are 1. Nothing where the decoder complains, of missing rows too: other decoders may make more of the stream.
std::optional<Raster> faxPixels(std::string const& stream, FaxCode code, PixelSize size);

// Whether a Group 4 stream holds just as many rows as the picture has, and then its end.
bool faxRowsAre(std::string const& stream, PixelSize size);

// A bilevel raster as one Group 4 stream: /K -1 /Columns width /Rows height, /BlackIs1 false, end of block.
std::string encodeG4(Raster const& raster);

} // namespace core
