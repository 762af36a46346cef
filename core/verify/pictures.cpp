// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/pictures.h"

#include "core/verify/stream_bytes.h"

#include <leptonica/allheaders.h>

#include <cstdio>

#include <jpeglib.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
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
    std::vector<std::pair<unsigned, std::uint32_t>> const fields{
        {256, static_cast<std::uint32_t>(size.width)}, {257, static_cast<std::uint32_t>(size.height)},
        {258, 1},                                    // bits of a pixel
        {259, 4},                                    // G4
        {262, 0},                                    // 0 is white
        {273, 8 + 2 + 10 * 12 + 4},                  // where the strip begins
        {274, 1}, {277, 1}, {278, static_cast<std::uint32_t>(size.height)}, {279, static_cast<std::uint32_t>(fax.size())}};
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
    if (!pix || pixGetDepth(pix.get()) != 1 || pixGetWidth(pix.get()) != pixels.size.width || pixGetHeight(pix.get()) != pixels.size.height)
        return {"The page's picture cannot be decoded.", {}};
    pixels.bytes.resize(pixels.rowBytes * static_cast<std::size_t>(pixels.size.height));
    for (int y = 0; y < pixels.size.height; ++y) {
        l_uint32 const* const row = pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(pixGetWpl(pix.get())) * y;
        for (std::size_t x = 0; x < pixels.rowBytes; ++x)
            pixels.bytes[static_cast<std::size_t>(y) * pixels.rowBytes + x] = GET_DATA_BYTE(row, x);
    }
    return {{}, std::move(pixels)};
}

struct JpegErrors : jpeg_error_mgr {
    [[noreturn]] static void stop(j_common_ptr) { throw std::runtime_error("broken"); }
    // Warnings tell of bytes that are no part of the picture; they are counted by the library.
    static void silent(j_common_ptr) {}
};

class JpegFile {
public:
    explicit JpegFile(std::string_view bytes)
    {
        m_codec.err = jpeg_std_error(&m_errors);
        m_errors.error_exit = JpegErrors::stop;
        m_errors.output_message = JpegErrors::silent;
        jpeg_create_decompress(&m_codec);
        jpeg_mem_src(&m_codec, reinterpret_cast<unsigned char const*>(bytes.data()), static_cast<unsigned long>(bytes.size()));
    }
    JpegFile(JpegFile const&) = delete;
    JpegFile& operator=(JpegFile const&) = delete;
    ~JpegFile() { jpeg_destroy_decompress(&m_codec); }

    // False where the picture is not as expected.
    bool decode(Pixels& pixels)
    {
        jpeg_read_header(&m_codec, TRUE);
        // Colour is not smoothed over the edge of a block, so that what lies beside a box does not show in it.
        m_codec.do_fancy_upsampling = FALSE;
        m_codec.out_color_space = pixels.channels == 3 ? JCS_RGB : JCS_GRAYSCALE;
        if (static_cast<int>(m_codec.image_width) != pixels.size.width || static_cast<int>(m_codec.image_height) != pixels.size.height
            || m_codec.num_components != pixels.channels)
            return false;
        jpeg_start_decompress(&m_codec);
        pixels.bytes.resize(pixels.rowBytes * static_cast<std::size_t>(pixels.size.height));
        while (m_codec.output_scanline < m_codec.output_height) {
            JSAMPROW row = pixels.bytes.data() + m_codec.output_scanline * pixels.rowBytes;
            jpeg_read_scanlines(&m_codec, &row, 1);
        }
        jpeg_finish_decompress(&m_codec);
        return m_errors.num_warnings == 0;
    }

private:
    jpeg_decompress_struct m_codec{};
    JpegErrors m_errors{};
};

Decoded decodeJpegPicture(std::string_view bytes, Pixels pixels)
{
    if (std::string problem = jpegProblem(bytes); !problem.empty())
        return {std::move(problem), {}};
    try {
        if (JpegFile(bytes).decode(pixels))
            return {{}, std::move(pixels)};
        return {"The page's picture is not the JPEG that its description says, or holds more than a picture.", {}};
    } catch (std::runtime_error const&) {
        return {"The page's picture cannot be decoded.", {}};
    }
}

} // namespace

Decoded decodePicture(PictureKind kind, std::string_view bytes, Pixels expected)
{
    expected.rowBytes = (static_cast<std::size_t>(expected.size.width) * static_cast<std::size_t>(expected.channels * expected.bits) + 7) / 8;
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
