// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A picture put alone onto a page of its own, a point for each pixel, for Poppler to decode: JBIG2, JPEG 2000, rare forms of
// fax. For picture.cpp; libqpdf does not leave these files.

#include "core/source/image_object.h"

#include <string>

namespace core {

// A PDF of one page; rendered at as many pixels as the image has, it shows each of them as it is.
std::string pictureAsPage(ImageObject& image, std::string const& encoded);

} // namespace core
