// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A page that is one scanned picture: its own pixels, from its own codec, without rendering (libqpdf, Leptonica,
// libjpeg-turbo). A page counts as a scan when one opaque image covers it, upright or turned, and nothing else is visible:
// invisible text of an old reading may be there, annotations with a look of their own may not.

#include "core/base/geometry.h"
#include "core/source/raster.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace core {

enum class Codec { G4, G3, Jbig2, Jpeg, Jpx, Flate };
std::string_view name(Codec codec);

struct Scan {
    Codec codec;
    PixelSize size;      // as stored, before the turn
    Colour colour;
    Turn turn;           // clockwise, from the stored picture to the page as displayed
    std::string encoded; // JPEG: the file as stored. Other codecs: empty
    Raster pixels;       // as stored; for JPEG empty (0 x 0) until decoded by decodeJpeg
};

// Grey or RGB pixels of a JPEG file. Throws Fault::Input where it is broken or of another colour space.
Raster decodeJpeg(std::string const& file);

// One PDF, as libqpdf sees it. Belongs to the thread that opened it.
class ScanFile {
public:
    // Throws Fault::Input where libqpdf cannot open it.
    explicit ScanFile(std::filesystem::path const& file);
    ~ScanFile();
    ScanFile(ScanFile&&) noexcept;
    ScanFile& operator=(ScanFile&&) noexcept;
    // `number` counts from 1. Nothing where the page is no scan, or its picture is of a kind that is better rendered
    // (masks, CMYK, JBIG2 and more than 2^29 pixels); broken image data is nothing too, for the renderer to judge.
    std::optional<Scan> scan(int number) const;

private:
    struct Part;
    std::unique_ptr<Part> m_part;
};

} // namespace core
