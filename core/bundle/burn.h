// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A page of a source with boxes filled into its pixels, in the scan's own codec where it has one. Always holds: nothing
// that lies under a box, nor in a JPEG block that a box touches, has any part in the result; so two sources that differ
// only there give the same bytes.

#include "core/base/digest.h"
#include "core/base/geometry.h"
#include "core/base/id.h"
#include "core/source/pdf_source.h"
#include "core/source/scan.h"
#include "core/text/page_text.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace core {

// Of a page that is no scan: type is sharp at this, and a page of it takes some 30 kB.
inline constexpr double usualDpi = 200;

// What the stream needs in a PDF: 8 bits a component, DeviceGray or DeviceRGB by the colour, no /Decode, and
//   G4     bilevel only, 1 bit, DeviceGray: CCITTFaxDecode with /K -1 /Columns width /Rows height /BlackIs1 inverse
//   Jpeg   DCTDecode without parameters: grey, or YCbCr without an Adobe marker, as a PDF expects it
//   Flate  FlateDecode without parameters: plain rows, no predictor; grey or RGB, never bilevel
struct BurntImage {
    enum class Codec { G4, Jpeg, Flate };
    Codec codec = Codec::Flate;
    PixelSize size; // as stored
    Colour colour = Colour::Grey;
    Turn turn;                           // clockwise, from the stored picture to the page as displayed
    std::string stream;                  // as it will stand in the PDF
    std::optional<core::Codec> source{}; // of the scan that it was made from; nothing for a rendering
    bool inverse = false;           // G4: what the code calls black is white, as some scanners write it; where it is passed on
    std::optional<Digest> sha256{}; // of the stream, where it was computed already
    bool operator==(BurntImage const&) const = default;
};

// Fills the boxes (page points, displayed) and encodes. Without boxes, the stream of a scan in G4 or JPEG stays as it is, bare of what
// stands beside its coded pixels, if a decoder finds nothing else in it; `known` is the SHA-256 of a stream of which that is known.
// Otherwise: G4 for all that is black and white once it is burnt; JPEG scans keep
// the coefficients of every block that no box touches; other scans are Flate. A page that is no scan is rendered at the resolution
// asked for, at up to 300 for a picture that takes up a quarter of it, at less where it would have more than 40 million pixels. It,
// and a JPEG 2000 scan, is Flate, unless JPEG (quality 90, full colour) is less than half as large. Throws Fault::Input where it
// cannot be drawn.
BurntImage burn(ScanFile const* scans, PdfSource const& source, int number, std::vector<Rect> const& boxes, double dpi = usualDpi,
                std::optional<Digest> const& known = {});

// SHA-256 of the stream. Whoever verifies a bundle computes it again, from what stands in the file.
Digest digestOf(BurntImage const& image);

// The pixels that the stream holds, turned as displayed: what the words are read from.
Raster pixels(BurntImage const& image);

// What the exporter asks for, page by page.
struct BurnOrder {
    PageId page;
    std::filesystem::path file;
    int number = 0;
    Size size;
    std::vector<Rect> boxes;
    std::string languages;         // to read it in
    std::optional<PageText> words; // a reading of the same pixels, for pages without boxes; otherwise the burnt page is read
    double dpi = usualDpi;         // for a page that is no scan
    std::optional<Digest> picture; // SHA-256 of the stream that came of it before
};

struct BurntPage {
    PageId page;
    Size size;
    BurntImage image;
    PageText words; // read from the burnt pixels
};

} // namespace core
