// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/page_pixels.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

// Sizes may differ by what writers round.
bool agree(Size a, Size b)
{
    return std::abs(a.width - b.width) <= 1 && std::abs(a.height - b.height) <= 1;
}

template <typename Kind>
std::optional<Kind> agreed(std::optional<Kind> (ScanFile::*found)(int) const, ScanFile const* scans, PdfSource const& source,
                           int number)
{
    if (scans == nullptr || scans->pageCount() != source.pageCount())
        return {};
    auto scan = (scans->*found)(number);
    if (scan && !agree(scan->page, source.pageSize(number)))
        return {};
    return scan;
}

// The largest size of these proportions that fits, at least one pixel each way.
PixelSize fitted(Size proportions, PixelSize atMost)
{
    double const scale = std::min(atMost.width / proportions.width, atMost.height / proportions.height);
    auto const side = [](double length, int most) {
        return std::clamp(static_cast<int>(std::lround(length)), 1, std::max(most, 1));
    };
    return {side(proportions.width * scale, atMost.width), side(proportions.height * scale, atMost.height)};
}

void expectSize(Size page)
{
    if (!(page.width > 0 && page.height > 0))
        throw Error(Fault::Input, "The page cannot be shown: it has no size. Ask for it to be scanned again.");
}

// In the colour asked for, but nothing is made black and white that has shades.
Raster inColour(Raster const& raster, Colour colour)
{
    return colour == Colour::Grey ? grey(raster) : raster;
}

// For the eye: a JPEG is decoded at a fraction of its size where that is enough.
std::optional<Raster> pixelsFor(Scan const& scan, PixelSize shown)
{
    return scan.codec == Codec::Jpeg ? jpegPixels(scan.encoded, scan.turn.inverse().apply(shown)) : nativePixels(scan);
}

} // namespace

PixelSize renderSize(Size page, RenderLimit const& limit)
{
    expectSize(page);
    double scale = limit.dpi / 72;
    double const pixels = page.width * scale * page.height * scale;
    if (pixels > limit.pixels)
        scale *= std::sqrt(limit.pixels / pixels);
    // Rounding both sides up could go beyond the limit by a row.
    auto const side = [&](double length) { return std::max(1, static_cast<int>(std::min(length * scale, limit.pixels))); };
    return {side(page.width), side(page.height)};
}

std::optional<Scan> scanOf(ScanFile const* scans, PdfSource const& source, int number)
{
    return agreed(&ScanFile::scan, scans, source, number);
}

std::optional<BareScan> bareScanOf(ScanFile const* scans, PdfSource const& source, int number)
{
    return agreed(&ScanFile::bareScan, scans, source, number);
}

std::optional<Raster> nativePixels(Scan const& scan)
{
    if (scan.codec == Codec::Jpeg)
        return jpegPixels(scan.encoded);
    if (scan.encoded.empty())
        return scan.pixels;
    return PdfSource::ofBytes(scan.encoded).render(1, scan.size, scan.colour);
}

PagePixels pagePixels(ScanFile const* scans, PdfSource const& source, int number, RenderLimit const& limit)
{
    if (auto const scan = scanOf(scans, source, number))
        if (auto const pixels = nativePixels(*scan))
            return {turned(*pixels, scan->turn), scan->codec};
    return {source.render(number, renderSize(source.pageSize(number), limit), limit.colour), {}};
}

Raster pageView(ScanFile const* scans, PdfSource const& source, int number, PixelSize atMost, Colour colour)
{
    Size const page = source.pageSize(number);
    expectSize(page);
    PixelSize const shown = fitted(page, atMost);
    if (auto const scan = scanOf(scans, source, number))
        if (auto const pixels = pixelsFor(*scan, shown)) {
            PixelSize const stored = scan->turn.inverse().apply(shown);
            bool const fits = pixels->size().width <= stored.width && pixels->size().height <= stored.height;
            return turned(inColour(fits ? *pixels : shrunk(*pixels, stored), colour), scan->turn);
        }
    return source.render(number, shown, colour == Colour::Bilevel ? Colour::Grey : colour);
}

} // namespace core
