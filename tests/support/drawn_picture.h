// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The pictures of drawn pages: words set in the program's own font as a scanner would see them, and the encoders of each
// codec that a page may be stored in. Encoders are those of the libraries, not of the program, where it has one.

#include "tests/support/drawn_pdf.h"

#include "core/source/raster.h"

#include <string>
#include <vector>

namespace support {

// The page as displayed, in colour: words on white, with grain where the page asks for it.
core::Raster drawn(DrawnPage const& page);

// The picture in fewer colours: black and white at the middle, or grey.
core::Raster blackAndWhite(core::Raster const& picture);

std::string faxStream(core::Raster const& bilevel, Stored stored);
// One JBIG2 page as PDF embeds it: a single generic region.
std::string jbig2Stream(core::Raster const& bilevel);
// With all that a camera or a scanner adds: JFIF header, EXIF-like segment, comment.
std::string jpegStream(core::Raster const& picture, Stored stored, int quality);
std::string jpxStream(core::Raster const& picture);

// Width of a character at a type size of one point.
double advanceOf(char letter);

} // namespace support
