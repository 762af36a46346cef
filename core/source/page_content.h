// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the content of a page paints, as far as it matters for telling a scan from other pages: its pictures with their
// places, and whether anything visible lies over them. Reads operators as Poppler would; draws nothing. For scan.cpp;
// libqpdf does not leave them.

#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "core/base/geometry.h"

#include <optional>
#include <vector>

namespace core {

struct PaintedPicture {
    QPDFObjectHandle picture;
    QPDFMatrix matrix;        // from the unit square to the default space of the page, y upwards
    std::optional<Rect> clip; // in the default space, y upwards: y0 is the lower edge
    bool opaque = true;       // no transparency or blending was set
};

struct PageContent {
    std::vector<PaintedPicture> pictures; // in the order of painting, those in forms too
    bool marksOver = false;               // something visible is painted after the first picture
    bool simple = true;                   // no form, no layer that is off, no clip other than rectangles
};

// Throws std::exception where the content cannot be decoded or goes beyond all measure.
PageContent pageContent(QPDFObjectHandle page);

// Whether an optional content group is plainly shown; membership dictionaries, which follow rules of their own, are not.
bool plainlyShown(QPDFObjectHandle layer);

} // namespace core
