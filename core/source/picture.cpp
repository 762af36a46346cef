// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/picture.h"

#include "core/source/bare_stream.h"
#include "core/source/fax.h"
#include "core/source/image_object.h"
#include "core/source/jpeg.h"
#include "core/source/picture_page.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace core {

namespace {

// A decoder keeps several copies of these at four bytes each.
constexpr std::int64_t mostJpxSamples = std::int64_t{1} << 27;

Colour colourOf(std::vector<Shade> const& shades)
{
    if (shades.size() == 2
        && ((shades[0] == blackShade && shades[1] == whiteShade) || (shades[0] == whiteShade && shades[1] == blackShade)))
        return Colour::Bilevel;
    bool const isGrey = std::all_of(shades.begin(), shades.end(), [](Shade const& s) { return s[0] == s[1] && s[1] == s[2]; });
    return isGrey ? Colour::Grey : Colour::Rgb;
}

// Whether the pixels, once decoded, stay within what a picture may take.
bool fits(PixelSize size, Colour colour)
{
    return static_cast<std::int64_t>(Raster::rowBytes(size.width, colour)) * size.height <= mostImageBytes;
}

Raster rasterOfShades(std::uint8_t const* samples, PixelSize size, int bits, std::vector<Shade> const& shades)
{
    Colour const colour = colourOf(shades);
    std::size_t const fromRow = (static_cast<std::size_t>(size.width) * static_cast<std::size_t>(bits) + 7) / 8;
    std::vector<std::uint8_t> bytes(Raster::rowBytes(size.width, colour) * static_cast<std::size_t>(size.height));
    if (colour == Colour::Bilevel) {
        auto const flip = static_cast<std::uint8_t>(shades[1] == blackShade ? 0 : 0xff);
        std::transform(samples, samples + bytes.size(), bytes.begin(),
                       [flip](std::uint8_t b) { return static_cast<std::uint8_t>(b ^ flip); });
        return Raster(size, colour, std::move(bytes));
    }
    std::uint8_t* out = bytes.data();
    unsigned const most = (1u << bits) - 1;
    for (int y = 0; y < size.height; ++y) {
        std::uint8_t const* const row = samples + static_cast<std::size_t>(y) * fromRow;
        for (unsigned x = 0; x < static_cast<unsigned>(size.width); ++x) {
            unsigned const bit = x * static_cast<unsigned>(bits);
            Shade const& shade = shades[(row[bit / 8] >> (8 - static_cast<unsigned>(bits) - bit % 8)) & most];
            *out++ = shade[0];
            if (colour == Colour::Rgb) {
                *out++ = shade[1];
                *out++ = shade[2];
            }
        }
    }
    return Raster(size, colour, std::move(bytes));
}

Raster rasterOfColours(std::string const& samples, ImageObject const& image)
{
    std::vector<std::uint8_t> bytes(samples.begin(), samples.end());
    if (!image.decode.empty())
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            double const low = image.decode[2 * (i % 3)];
            double const high = image.decode[2 * (i % 3) + 1];
            bytes[i] = static_cast<std::uint8_t>(std::lround(255 * std::clamp(low + bytes[i] / 255.0 * (high - low), 0.0, 1.0)));
        }
    return Raster(image.size, Colour::Rgb, std::move(bytes));
}

Scan scanOfPixels(Codec codec, Raster pixels)
{
    PixelSize const size = pixels.size();
    Colour const colour = pixels.colour();
    return Scan{codec, size, colour, Turn(), {}, std::move(pixels), {}};
}

Scan scanOfBytes(Codec codec, PixelSize size, Colour colour, std::string encoded)
{
    return Scan{codec, size, colour, Turn(), std::move(encoded), Raster({0, 0}, colour), {}};
}

std::optional<FaxCode> faxCodeOf(ImageObject& image, std::string const& stream)
{
    auto const byteAt = [&](std::size_t i) { return i < stream.size() ? static_cast<unsigned char>(stream[i]) : 0u; };
    // An end-of-line code: eleven zeros and a one, with any number of zeros before.
    std::size_t zeros = 0;
    while (zeros < stream.size() && byteAt(zeros) == 0)
        ++zeros;
    bool const startsWithLineEnd = zeros >= 2 || (zeros == 1 && byteAt(1) < 0x20);
    long long const k = image.integer("/K", 0);
    bool const aligned = image.flag("/EncodedByteAlign");
    if (k < 0)
        return aligned ? std::optional<FaxCode>() : FaxCode::Group4;
    if (startsWithLineEnd)
        return k == 0 ? FaxCode::Group3 : FaxCode::Group3Mixed;
    if (k > 0)
        return {};
    return aligned ? FaxCode::Group3Aligned : FaxCode::Group3Bare;
}

std::optional<Scan> faxScan(ImageObject& image)
{
    auto const stream = image.encoded();
    if (!stream || image.integer("/Columns", 1728) != image.size.width || image.space->components != 1)
        return {};
    Codec const codec = image.integer("/K", 0) < 0 ? Codec::G4 : Codec::G3;
    std::vector<Shade> shades = shadesOf(image);
    if (!fits(image.size, colourOf(shades)))
        return {};
    auto const code = faxCodeOf(image, *stream);
    auto const runs = code ? faxPixels(*stream, *code, image.size) : std::optional<Raster>();
    if (!runs && !fits(image.size, Colour::Grey)) // which is how Poppler draws it
        return {};
    if (!runs)
        return scanOfBytes(codec, image.size, colourOf(shades), pictureAsPage(image, *stream));
    if (!image.flag("/BlackIs1"))
        std::swap(shades[0], shades[1]);
    return scanOfPixels(codec, rasterOfShades(runs->bytes().data(), image.size, 1, shades));
}

std::optional<Scan> jbig2Scan(ImageObject& image)
{
    auto const stream = image.encoded();
    if (!stream || image.space->components != 1 || !fits(image.size, Colour::Grey))
        return {};
    return scanOfBytes(Codec::Jbig2, image.size, colourOf(shadesOf(image)), pictureAsPage(image, *stream));
}

std::optional<Scan> jpegScan(ImageObject& image)
{
    auto stream = image.encoded();
    if (!stream || !image.space->palette.empty() || !image.decode.empty())
        return {};
    auto const head = jpegHead(*stream);
    if (!head || head->size != image.size || (head->colour == Colour::Grey) != (image.space->components == 1))
        return {};
    if (head->colour == Colour::Rgb && !head->saysTransform && !image.parameter("/ColorTransform").isNull()
        && (image.integer("/ColorTransform", 1) == 0) != head->storedAsRgb)
        return {};
    return scanOfBytes(Codec::Jpeg, image.size, head->colour, std::move(*stream));
}

std::optional<BareScan> bareFax(ImageObject& image)
{
    auto stream = image.encoded();
    if (!stream || image.integer("/Columns", 1728) != image.size.width || image.space->components != 1
        || faxCodeOf(image, *stream) != FaxCode::Group4)
        return {};
    std::vector<Shade> const shades = shadesOf(image);
    std::size_t const black = image.flag("/BlackIs1") ? 1 : 0;
    if (colourOf(shades) != Colour::Bilevel)
        return {};
    auto bare = bareG4(std::move(*stream));
    if (!bare)
        return {};
    return BareScan{Codec::G4, image.size, Colour::Bilevel, {}, {}, std::move(*bare), shades[black] != blackShade};
}

std::optional<BareScan> bareJpegScan(ImageObject& image)
{
    auto const scan = jpegScan(image);
    auto const head = scan ? jpegHead(scan->encoded) : std::nullopt;
    auto bare = head && !head->storedAsRgb ? bareJpeg(scan->encoded) : std::nullopt;
    return bare ? std::optional(BareScan{Codec::Jpeg, scan->size, scan->colour, {}, {}, std::move(*bare)}) : std::nullopt;
}

// What the code stream of a JPEG 2000 file (ISO 15444-1, annex A.5.1) says of its size.
struct JpxHead {
    PixelSize size;
    int components = 0;
};

std::uint32_t bigEndian(std::string_view bytes, std::size_t at, std::size_t count)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0u);
    return value;
}

// Where the code stream begins: at once, or in a box (annex I). Nothing where a palette stands before it.
std::optional<std::size_t> codeStreamOf(std::string_view file)
{
    std::size_t at = 0;
    while (at + 8 <= file.size()) {
        if (bigEndian(file, at, 4) == 0xff4fff51)
            return at;
        std::size_t const length = bigEndian(file, at, 4);
        std::string_view const type = file.substr(at + 4, 4);
        if (type == "pclr")
            return {};
        if (type == "jp2h" || type == "jp2c")
            at += length == 1 ? 16 : 8; // what is in the box follows; a length of 1 is said in eight further bytes
        else if (length >= 8)
            at += length;
        else
            return {};
    }
    return {};
}

std::optional<JpxHead> jpxHead(std::string_view file)
{
    auto const start = codeStreamOf(file);
    if (!start)
        return {};
    std::size_t const segment = *start + 4;
    std::int64_t const width = std::int64_t{bigEndian(file, segment + 4, 4)} - bigEndian(file, segment + 12, 4);
    std::int64_t const height = std::int64_t{bigEndian(file, segment + 8, 4)} - bigEndian(file, segment + 16, 4);
    constexpr std::int64_t most = 1 << 24;
    if (width < 1 || height < 1 || width > most || height > most)
        return {};
    return JpxHead{{static_cast<int>(width), static_cast<int>(height)}, static_cast<int>(bigEndian(file, segment + 36, 2))};
}

std::optional<Scan> jpxScan(ImageObject& image)
{
    auto const stream = image.encoded();
    auto const head = stream ? jpxHead(*stream) : std::nullopt;
    if (!head || head->size != image.size || !image.decode.empty() || (head->components != 1 && head->components != 3))
        return {};
    if (image.space && (!image.space->palette.empty() || image.space->components != static_cast<std::size_t>(head->components)))
        return {};
    if (std::int64_t{head->size.width} * head->size.height * head->components > mostJpxSamples)
        return {};
    return scanOfBytes(Codec::Jpx, image.size, head->components == 1 ? Colour::Grey : Colour::Rgb, pictureAsPage(image, *stream));
}

std::optional<Scan> plainScan(ImageObject& image)
{
    bool const shades = image.space->components == 1;
    if (shades ? image.bits != 1 && image.bits != 2 && image.bits != 4 && image.bits != 8 : image.bits != 8)
        return {};
    std::int64_t const rowBits = std::int64_t{image.size.width} * image.bits * static_cast<std::int64_t>(image.space->components);
    std::int64_t const needed = (rowBits + 7) / 8 * image.size.height;
    if (needed > mostImageBytes || !fits(image.size, shades ? colourOf(shadesOf(image)) : Colour::Rgb))
        return {};
    constexpr std::size_t slack = 1 << 16; // some writers add a line end, or more rows than they say
    auto samples = decodedBytes(image.object, static_cast<std::size_t>(needed) + slack);
    if (!samples || samples->size() < static_cast<std::size_t>(needed))
        return {};
    samples->resize(static_cast<std::size_t>(needed));
    if (!shades)
        return scanOfPixels(Codec::Flate, rasterOfColours(*samples, image));
    return scanOfPixels(Codec::Flate, rasterOfShades(reinterpret_cast<std::uint8_t const*>(samples->data()), image.size,
                                                     image.bits, shadesOf(image)));
}

} // namespace

std::optional<Scan> pictureOf(QPDFObjectHandle object)
{
    auto image = imageObject(object);
    if (!image)
        return {};
    std::string const filter = image->lastFilter();
    if (filter == "/CCITTFaxDecode")
        return faxScan(*image);
    if (filter == "/JBIG2Decode")
        return jbig2Scan(*image);
    if (filter == "/DCTDecode")
        return jpegScan(*image);
    if (filter == "/JPXDecode")
        return jpxScan(*image);
    return plainScan(*image);
}

std::optional<BareScan> bareOf(QPDFObjectHandle object)
{
    auto image = imageObject(object);
    std::string const filter = image ? image->lastFilter() : "";
    return filter == "/CCITTFaxDecode" ? bareFax(*image) : filter == "/DCTDecode" ? bareJpegScan(*image) : std::nullopt;
}

PixelSize blockUnitOf(QPDFObjectHandle object)
{
    auto const filters = filtersOf(object);
    if (!filters || filters->empty())
        return {1, 1};
    if (filters->back().name == "/JPXDecode")
        return {16, 16};
    if (filters->back().name != "/DCTDecode")
        return {1, 1};
    auto const stream = bytesBeforeLastFilter(object, *filters, static_cast<std::size_t>(mostImageBytes));
    auto const head = stream ? jpegHead(*stream) : std::optional<JpegHead>();
    return head ? head->unit : PixelSize{16, 16};
}

} // namespace core
