// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An image object of a PDF, decoded by what its codec asks for: libtiff, Leptonica or libqpdf's own filters; JPEG stays
// encoded. What no library at hand decodes (JBIG2, rare forms of fax) is put alone onto a page of its own, pixel for pixel,
// for Poppler to draw. For scan.cpp; libqpdf does not leave these files.

#include "core/source/scan.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <optional>

namespace core {

// Codec, size, colour, encoded and pixels are set. Nothing where the picture is of a kind that is better rendered, or broken.
// May throw what libqpdf throws.
std::optional<Scan> pictureOf(QPDFObjectHandle image);

// Its stream as it may be passed on; nothing where it has none of its own.
std::optional<BareScan> bareOf(QPDFObjectHandle image);

// What a JPEG groups its blocks by, 16 x 16 where that cannot be told; 1 x 1 for codecs without blocks.
PixelSize blockUnitOf(QPDFObjectHandle image);

} // namespace core
