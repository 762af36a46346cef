// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a page looks like, as pixels, upright as displayed: the scan's own pixels where the page is a scan, otherwise a
// rendering by Poppler. Reading, the window and burning all ask here, so that they see the same pixels.

#include "core/source/pdf_source.h"
#include "core/source/scan.h"

#include <optional>

namespace core {

// How far a rendering goes; a scan's own pixels are never fewer or more than they are.
struct RenderLimit {
    double dpi = 300;
    double pixels = 40e6; // the resolution sinks until no more than these are drawn
    Colour colour = Colour::Grey;
};

// The pixels that a page of this size is rendered to: at least one each way. Throws Fault::Input for an empty size.
PixelSize renderSize(Size page, RenderLimit const& limit);

struct PagePixels {
    Raster raster;             // upright, as displayed; covers the whole page
    std::optional<Codec> scan; // the codec of the scan whose own pixels these are; nothing for a rendering
    bool native() const { return scan.has_value(); }
};

// `number` counts from 1. `scans` may be null where libqpdf cannot open the file. Scans keep their own colour depth;
// renderings have that of the limit. Throws Fault::Input where the page can be neither decoded nor drawn.
PagePixels pagePixels(ScanFile const* scans, PdfSource const& source, int number, RenderLimit const& limit = {});

// The same page for the eye: in its own proportions, at most so many pixels wide and high, and no larger than a scan's own
// pixels. Grey is grey; with Rgb a scan may come in fewer colours, as it was stored.
Raster pageView(ScanFile const* scans, PdfSource const& source, int number, PixelSize atMost, Colour colour);

// The scan of a page where it can be trusted: nothing where libqpdf and Poppler disagree on the pages of the file.
std::optional<Scan> scanOf(ScanFile const* scans, PdfSource const& source, int number);

// Its stream, on the same condition.
std::optional<BareScan> bareScanOf(ScanFile const* scans, PdfSource const& source, int number);

// The pixels of a scan as stored, before its turn. Nothing where they do not decode.
std::optional<Raster> nativePixels(Scan const& scan);

} // namespace core
