// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A page that is one scanned picture: its own pixels, from its own codec, without rendering (libqpdf, Leptonica, libtiff,
// libjpeg-turbo). A page counts as a scan when one opaque image covers it, upright or turned, and nothing else is visible:
// invisible text of an old reading may be there, annotations with a look of their own may not. What no library here decodes
// (JBIG2) comes as a PDF of one page that the picture fills pixel for pixel; page_pixels turns every scan into pixels.

#include "core/base/geometry.h"
#include "core/source/jpeg.h"
#include "core/source/raster.h"

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

enum class Codec { G4, G3, Jbig2, Jpeg, Jpx, Flate };
std::string_view name(Codec codec);

struct Scan {
    Codec codec;
    PixelSize size; // as stored, before the turn
    Colour colour;
    Turn turn;           // clockwise, from the stored picture to the page as displayed
    std::string encoded; // JPEG: the file as stored. Where `pixels` are empty otherwise: a PDF of the picture alone, for Poppler
    Raster pixels;       // as stored; empty (0 x 0) where `encoded` stands for them
    Size page;           // of the page as displayed, in points, as libqpdf sees it
};

// The stream of a scan's own coded pixels, bare of all else, for a page that may go out as it came: JPEG that is no RGB, or Group 4.
struct BareScan {
    Codec codec;
    PixelSize size; // as stored, before the turn
    Colour colour;
    Turn turn;
    Size page; // as displayed, in points
    std::string stream;
    bool inverse = false; // Group 4: what the code calls black is white

    // Decodes it to see whether there is more in it than the picture.
    bool isAllPicture() const;
};

// A picture somewhere on a page, of any codec.
struct PlacedPicture {
    PixelSize size;
    PixelSize unit; // pixels whose code belongs together: 16 x 16 in a JPEG with halved colour, 1 x 1 in Flate
    std::array<double, 6>
        toPage; // from its pixels, y downwards, to points of the page as displayed: x' = ax + cy + e, y' = bx + dy + f

    // Pixels for each inch of the page, the finer of both directions.
    double dpi() const;
    Rect place() const;
    // Everything on the page that the picture's pixels under a box may have coloured, once they were encoded and scaled.
    // Empty where the box does not meet the picture.
    Rect reach(Rect const& box) const;
};

// One PDF, as libqpdf sees it. Belongs to the thread that opened it.
class ScanFile {
public:
    // Throws Fault::Input where libqpdf cannot open it.
    explicit ScanFile(std::filesystem::path const& file);
    ~ScanFile();
    ScanFile(ScanFile&&) noexcept;
    ScanFile& operator=(ScanFile&&) noexcept;

    // 0 where the pages cannot be listed.
    int pageCount() const;
    // `number` counts from 1. Nothing where the page is no scan, or its picture is of a kind that is better rendered
    // (masks, CMYK, more than 2^29 pixels or 2^28 bytes of them); broken image data is nothing too, for the renderer to judge.
    std::optional<Scan> scan(int number) const;
    // The same without decoding; nothing where the page is no scan, or its pixels have no stream of their own.
    std::optional<BareScan> bareScan(int number) const;
    // A scan, with the page found by the counts in the tree of pages instead of a walk through it, which touches every page of
    // the file. Where the counts lie it may be another page: `countsAreTrue` tells.
    std::optional<Scan> scanByCount(int number) const;
    bool countsAreTrue() const;
    // The pictures that a page paints, as far as its content can be read.
    std::vector<PlacedPicture> pictures(int number) const;

private:
    struct Part;
    std::unique_ptr<Part> m_part;
};

} // namespace core
