// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/burn.h"

#include "core/base/error.h"
#include "core/source/fax.h"
#include "core/source/jpeg.h"
#include "core/source/page_pixels.h"

#include <zlib.h>

#include <algorithm>

namespace core {

namespace {

constexpr double mostDpi = 300;
constexpr double mostRendered = 40e6;
constexpr int renderedQuality = 90;
constexpr int mostJpegSide = 65500; // libjpeg's own limit

// Level 9 takes several times as long for one or two per cent.
constexpr int deflateLevel = 6;

std::string deflated(Raster const& raster)
{
    auto const bytes = raster.bytes();
    uLongf length = compressBound(bytes.size());
    std::string stream(length, '\0');
    int const result = compress2(reinterpret_cast<Bytef*>(stream.data()), &length, bytes.data(), bytes.size(), deflateLevel);
    expects(result == Z_OK, "pixels can be compressed");
    stream.resize(length);
    return stream;
}

Raster inflated(BurntImage const& image)
{
    std::vector<std::uint8_t> bytes(Raster::rowBytes(image.size.width, image.colour)
                                    * static_cast<std::size_t>(image.size.height));
    uLongf length = bytes.size();
    int const result =
        uncompress(bytes.data(), &length, reinterpret_cast<Bytef const*>(image.stream.data()), image.stream.size());
    expects(result == Z_OK && length == bytes.size(), "a burnt picture decodes");
    return Raster(image.size, image.colour, std::move(bytes));
}

// Without loss, in the fewest colours that hold the pixels.
BurntImage lossless(Raster const& burnt, Turn turn)
{
    Raster const raster = simplest(burnt);
    if (raster.colour() == Colour::Bilevel)
        return {BurntImage::Codec::G4, raster.size(), Colour::Bilevel, turn, encodeG4(raster)};
    return {BurntImage::Codec::Flate, raster.size(), raster.colour(), turn, deflated(raster)};
}

Raster inverted(Raster const& raster)
{
    std::vector<std::uint8_t> bytes(raster.bytes().begin(), raster.bytes().end());
    std::transform(bytes.begin(), bytes.end(), bytes.begin(),
                   [](std::uint8_t eight) { return static_cast<std::uint8_t>(~eight); });
    return Raster(raster.size(), raster.colour(), std::move(bytes));
}

// Where the boxes lie in the picture as stored: every pixel that one of them touches.
std::vector<PixelRect> placesIn(Scan const& scan, Size page, std::vector<Rect> const& boxes)
{
    Turn const back = scan.turn.inverse();
    Scale const scale(back.apply(page), scan.size);
    std::vector<PixelRect> places;
    for (Rect const& box : boxes)
        if (PixelRect const place = scale.outward(back.apply(box, page)); !place.empty())
            places.push_back(place);
    return places;
}

// Flate, unless JPEG says the same in less than half.
BurntImage smallest(Raster const& pixels, std::vector<PixelRect> places, Turn turn)
{
    PixelSize const size = pixels.size();
    BurntImage const plain = lossless(whitened(pixels, places), turn);
    if (plain.codec == BurntImage::Codec::G4 || std::max(size.width, size.height) > mostJpegSide)
        return plain;
    // Whole blocks, so that no ringing of what is beside a box comes under it.
    for (PixelRect& place : places)
        place = {place.x0 / 8 * 8, place.y0 / 8 * 8, (place.x1 + 7) / 8 * 8, (place.y1 + 7) / 8 * 8};
    Raster const forJpeg = plain.colour == Colour::Grey ? grey(whitened(pixels, places)) : whitened(pixels, places);
    std::string stream = encodeJpeg(forJpeg, renderedQuality);
    if (stream.size() * 2 >= plain.stream.size())
        return plain;
    return {BurntImage::Codec::Jpeg, size, forJpeg.colour(), turn, std::move(stream)};
}

std::optional<BurntImage> burntJpeg(Scan const& scan, std::vector<PixelRect> places)
{
    if (auto stream = whitenedJpeg(scan.encoded, places))
        return BurntImage{BurntImage::Codec::Jpeg, scan.size, scan.colour, scan.turn, std::move(*stream)};
    auto const head = jpegHead(scan.encoded);
    auto const pixels = head ? jpegPixels(scan.encoded) : std::nullopt;
    if (!pixels)
        return {};
    for (PixelRect& place : places)
        place = jpegReachOf(place, head->unit);
    return lossless(whitened(*pixels, places), scan.turn);
}

std::optional<BurntImage> burntScan(Scan const& scan, Size page, std::vector<Rect> const& boxes)
{
    std::vector<PixelRect> const places = placesIn(scan, page, boxes);
    if (scan.codec == Codec::Jpeg)
        return burntJpeg(scan, places);
    auto const pixels = nativePixels(scan);
    if (!pixels)
        return {};
    if (scan.codec == Codec::Jpx)
        return smallest(*pixels, places, scan.turn);
    return lossless(whitened(*pixels, places), scan.turn);
}

// As fine as the finest picture that takes up a good part of the page: small ones, which a box may cover, do not count.
double dpiFor(std::vector<PlacedPicture> const& pictures, Size page, double dpi)
{
    for (PlacedPicture const& picture : pictures)
        if (within(picture.place(), page).area() >= page.width * page.height / 4)
            dpi = std::max(dpi, std::min(picture.dpi(), mostDpi));
    return dpi;
}

// The pixels of a rendering that what is under the boxes may have coloured: a pixel around each box, which smoothing reaches,
// and whole blocks of the pictures beneath.
std::vector<PixelRect> placesInRendering(Scale const& scale, PixelSize size, std::vector<PlacedPicture> const& pictures,
                                         std::vector<Rect> const& boxes)
{
    std::vector<PixelRect> places;
    auto const add = [&](Rect const& r) {
        PixelRect const place = scale.outward(r);
        if (!place.empty())
            places.push_back({std::max(place.x0 - 1, 0), std::max(place.y0 - 1, 0), std::min(place.x1 + 1, size.width),
                              std::min(place.y1 + 1, size.height)});
    };
    for (Rect const& box : boxes) {
        add(box);
        for (PlacedPicture const& picture : pictures)
            if (Rect const reach = picture.reach(box); !reach.empty())
                add(reach);
    }
    return places;
}

BurntImage burntRendering(ScanFile const* scans, PdfSource const& source, int number, std::vector<Rect> const& boxes, double dpi)
{
    Size const page = source.pageSize(number);
    bool const agreed = scans != nullptr && scans->pageCount() == source.pageCount();
    auto const pictures = agreed ? scans->pictures(number) : std::vector<PlacedPicture>();
    PixelSize const size = renderSize(page, {dpiFor(pictures, page, dpi), mostRendered, Colour::Rgb});
    Raster const rendered = source.render(number, size, Colour::Rgb);
    std::vector<PixelRect> places = placesInRendering(Scale(page, size), size, pictures, boxes);
    return smallest(rendered, std::move(places), Turn());
}

std::optional<BurntImage> asItCame(ScanFile const* scans, PdfSource const& source, int number, std::optional<Digest> const& known)
{
    auto scan = bareScanOf(scans, source, number);
    if (!scan)
        return {};
    Digest const digest = sha256(scan->stream);
    if (known != digest && !scan->isAllPicture())
        return {};
    BurntImage::Codec const codec = scan->codec == Codec::Jpeg ? BurntImage::Codec::Jpeg : BurntImage::Codec::G4;
    return BurntImage{codec, scan->size, scan->colour, scan->turn, std::move(scan->stream), scan->codec, scan->inverse, digest};
}

} // namespace

BurntImage burn(ScanFile const* scans, PdfSource const& source, int number, std::vector<Rect> const& boxes, double dpi,
                std::optional<Digest> const& known)
{
    if (boxes.empty())
        if (auto image = asItCame(scans, source, number, known))
            return std::move(*image);
    if (auto const scan = scanOf(scans, source, number))
        if (auto image = burntScan(*scan, source.pageSize(number), boxes)) {
            image->source = scan->codec;
            return std::move(*image);
        }
    return burntRendering(scans, source, number, boxes, dpi);
}

Digest digestOf(BurntImage const& image)
{
    return image.sha256 ? *image.sha256 : sha256(image.stream);
}

Raster pixels(BurntImage const& image)
{
    switch (image.codec) {
    case BurntImage::Codec::Jpeg:
        return turned(decodeJpeg(image.stream), image.turn);
    case BurntImage::Codec::Flate:
        return turned(inflated(image), image.turn);
    case BurntImage::Codec::G4:
        break;
    }
    auto const raster = faxPixels(image.stream, FaxCode::Group4, image.size);
    expects(raster.has_value(), "a burnt picture decodes");
    return turned(image.inverse ? inverted(*raster) : *raster, image.turn);
}

} // namespace core
