// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// JPEG files (libjpeg-turbo): pixels in and out, and boxes filled without touching a coefficient of any other block. What
// is written carries no marker but those that decoding needs: no JFIF, Adobe, EXIF, ICC, comment. Damage that libjpeg only
// warns of is tolerated, with the same result each time.

#include "core/source/raster.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

struct JpegHead {
    PixelSize size;
    Colour colour = Colour::Grey; // one component is Grey, three are Rgb
    bool storedAsRgb = false;     // three components that are no YCbCr
    bool saysTransform = false;   // an Adobe marker decides on YCbCr or RGB, whatever a PDF says
    PixelSize unit;               // of blocks that belong together: 8 x 8, or 16 x 16 with halved colour
};

// Nothing where the file is no JPEG of 8 bits with one or three components, or has more than 2^28 samples.
std::optional<JpegHead> jpegHead(std::string const& file);

// Grey or RGB pixels. With `atLeast`, at a half, a quarter or an eighth of the size where that is still as wide and high.
// Nothing where the file is broken or of another kind.
std::optional<Raster> jpegPixels(std::string const& file, std::optional<PixelSize> atLeast = {});

// The same, for files that must be good: throws Fault::Input.
Raster decodeJpeg(std::string const& file);

// Whether the whole file decodes without a complaint, such as of bytes that are no part of the picture.
bool jpegIsWhole(std::string const& file);

// Grey, or colour at full resolution (4:4:4). The raster must not be bilevel.
std::string encodeJpeg(Raster const& raster, int quality);

// How far around a box the ink beneath it may have reached: blurred edges, and colour mixed in from the next block.
inline constexpr int jpegReach = 2;

// The picture with every place filled white. Each 8 x 8 block that a place touches, grown by the reach, is white; each block
// of colour that it touches is without colour; all other blocks keep their coefficients bit for bit. The result is
// sequential, whatever the original was. Nothing where that cannot be done: RGB stored as such, odd sampling, broken.
std::optional<std::string> whitenedJpeg(std::string const& file, std::vector<PixelRect> const& places);

// What must be filled in the decoded pixels instead: the place grown to whole units and by the reach.
PixelRect jpegReachOf(PixelRect const& place, PixelSize unit);

} // namespace core
