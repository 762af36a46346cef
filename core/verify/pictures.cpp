// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/pictures.h"

#include "core/verify/stream_bytes.h"

#include <leptonica/allheaders.h>

#include <csetjmp>
#include <cstdio>

#include <jpeglib.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace core::verifier {

namespace {

void appendNumber(std::string& to, std::uint32_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        to += static_cast<char>((value >> (8 * i)) & 0xFF);
}

// The fax code as a TIFF file of one strip, which decoders know how to read.
std::string tiffAround(std::string_view fax, PixelSize size)
{
    std::string file("II*\0", 4);
    appendNumber(file, 8, 4);
    std::vector<std::pair<unsigned, std::uint32_t>> const fields{{256, static_cast<std::uint32_t>(size.width)},
                                                                 {257, static_cast<std::uint32_t>(size.height)},
                                                                 {258, 1},                   // bits of a pixel
                                                                 {259, 4},                   // G4
                                                                 {262, 0},                   // 0 is white
                                                                 {273, 8 + 2 + 10 * 12 + 4}, // where the strip begins
                                                                 {274, 1},
                                                                 {277, 1},
                                                                 {278, static_cast<std::uint32_t>(size.height)},
                                                                 {279, static_cast<std::uint32_t>(fax.size())}};
    appendNumber(file, static_cast<std::uint32_t>(fields.size()), 2);
    for (auto const& [tag, value] : fields) {
        appendNumber(file, tag, 2);
        appendNumber(file, 4, 2);
        appendNumber(file, 1, 4);
        appendNumber(file, value, 4);
    }
    appendNumber(file, 0, 4);
    return file.append(fax);
}

Decoded decodeFax(std::string_view bytes, Pixels pixels)
{
    if (std::string problem = faxProblem(bytes); !problem.empty())
        return {std::move(problem), {}};
    std::string const file = tiffAround(bytes, pixels.size);
    PIX* read = pixReadMemTiff(reinterpret_cast<l_uint8 const*>(file.data()), file.size(), 0);
    std::unique_ptr<PIX, void (*)(PIX*)> const pix(read, [](PIX* gone) { pixDestroy(&gone); });
    if (!pix || pixGetDepth(pix.get()) != 1 || pixGetWidth(pix.get()) != pixels.size.width
        || pixGetHeight(pix.get()) != pixels.size.height)
        return {"The page's picture cannot be decoded.", {}};
    pixels.bytes.resize(pixels.rowBytes * static_cast<std::size_t>(pixels.size.height));
    for (int y = 0; y < pixels.size.height; ++y) {
        l_uint32 const* const row = pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(pixGetWpl(pix.get())) * y;
        for (std::size_t x = 0; x < pixels.rowBytes; ++x)
            pixels.bytes[static_cast<std::size_t>(y) * pixels.rowBytes + x] = GET_DATA_BYTE(row, x);
    }
    return {{}, std::move(pixels)};
}

// libjpeg leaves a failed call by a long jump, which must not pass over anything that has a destructor. Its warnings, which
// tell of bytes that are no part of the picture, are counted and not printed.
struct JpegErrors {
    jpeg_error_mgr base{};
    std::jmp_buf back{};
};

[[noreturn]] void stopDecoding(j_common_ptr codec)
{
    std::longjmp(reinterpret_cast<JpegErrors*>(codec->err)->back, 1);
}

enum class Outcome { Fine, NotAsSaid, Broken };

// Colour is not smoothed over the edge of a block, so that what lies beside a box does not show in it.
Outcome decodeRows(jpeg_decompress_struct& codec, JpegErrors& errors, std::string_view bytes, Pixels const& expected,
                   std::uint8_t* rows)
{
    if (setjmp(errors.back) != 0)
        return Outcome::Broken;
    jpeg_create_decompress(&codec);
    jpeg_mem_src(&codec, reinterpret_cast<unsigned char const*>(bytes.data()), static_cast<unsigned long>(bytes.size()));
    jpeg_read_header(&codec, TRUE);
    codec.do_fancy_upsampling = FALSE;
    codec.out_color_space = expected.channels == 3 ? JCS_RGB : JCS_GRAYSCALE;
    if (static_cast<int>(codec.image_width) != expected.size.width || static_cast<int>(codec.image_height) != expected.size.height
        || codec.num_components != expected.channels)
        return Outcome::NotAsSaid;
    jpeg_start_decompress(&codec);
    while (codec.output_scanline < codec.output_height) {
        JSAMPROW row = rows + codec.output_scanline * expected.rowBytes;
        jpeg_read_scanlines(&codec, &row, 1);
    }
    jpeg_finish_decompress(&codec);
    return errors.base.num_warnings == 0 ? Outcome::Fine : Outcome::NotAsSaid;
}

Decoded decodeJpegPicture(std::string_view bytes, Pixels pixels)
{
    if (std::string problem = jpegProblem(bytes); !problem.empty())
        return {std::move(problem), {}};
    pixels.bytes.resize(pixels.rowBytes * static_cast<std::size_t>(pixels.size.height));
    jpeg_decompress_struct codec{};
    JpegErrors errors;
    codec.err = jpeg_std_error(&errors.base);
    errors.base.error_exit = stopDecoding;
    errors.base.output_message = [](j_common_ptr) {};
    Outcome const outcome = decodeRows(codec, errors, bytes, pixels, pixels.bytes.data());
    jpeg_destroy_decompress(&codec);
    if (outcome == Outcome::Fine)
        return {{}, std::move(pixels)};
    return {outcome == Outcome::Broken
                ? "The page's picture cannot be decoded."
                : "The page's picture is not the JPEG that its description says, or holds more than a picture.",
            {}};
}

} // namespace

Decoded decodePicture(PictureKind kind, std::string_view bytes, Pixels expected)
{
    expected.rowBytes =
        (static_cast<std::size_t>(expected.size.width) * static_cast<std::size_t>(expected.channels * expected.bits) + 7) / 8;
    if (kind == PictureKind::Fax)
        return decodeFax(bytes, std::move(expected));
    if (kind == PictureKind::Jpeg)
        return decodeJpegPicture(bytes, std::move(expected));
    std::optional<std::string> const plain = inflated(bytes);
    if (!plain || plain->size() != expected.rowBytes * static_cast<std::size_t>(expected.size.height))
        return {"The page's picture is not the rows of pixels that its description says, or holds more than a picture.", {}};
    expected.bytes.assign(plain->begin(), plain->end());
    return {{}, std::move(expected)};
}

bool isUniform(Pixels const& pixels, PixelRect const& place)
{
    auto const value = [&](int x, int y, int channel) {
        std::uint8_t const* const row = pixels.bytes.data() + static_cast<std::size_t>(y) * pixels.rowBytes;
        return pixels.bits == 1 ? (row[x / 8] >> (7 - x % 8)) & 1 : row[x * pixels.channels + channel];
    };
    for (int channel = 0; channel < pixels.channels; ++channel) {
        int const first = place.empty() ? 0 : value(place.x0, place.y0, channel);
        for (int y = place.y0; y < place.y1; ++y)
            for (int x = place.x0; x < place.x1; ++x)
                if (value(x, y, channel) != first)
                    return false;
    }
    return true;
}

} // namespace core::verifier
