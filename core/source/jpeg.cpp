// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/jpeg.h"

#include "core/base/error.h"

#include <csetjmp>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

#include <algorithm>

namespace core {

namespace {

constexpr std::int64_t mostSamples = std::int64_t{1} << 28;
constexpr int white = 127 * 8; // the first coefficient of a white block, before it is quantised

// libjpeg leaves a failed call by a long jump, which must not pass over anything that has a destructor.
struct Errors {
    jpeg_error_mgr base{};
    std::jmp_buf back{};

    Errors()
    {
        jpeg_std_error(&base);
        base.error_exit = [](j_common_ptr codec) { std::longjmp(reinterpret_cast<Errors*>(codec->err)->back, 1); };
        base.output_message = [](j_common_ptr) {};
        base.emit_message = [](j_common_ptr codec, int level) {
            if (level < 0)
                ++codec->err->num_warnings;
        };
    }

    // Whether the step, which may hold only values without destructors, came to its end. Not inlined, so that nothing of
    // the caller is kept in registers that the jump restores.
    template <typename Step>
    [[gnu::noinline]] bool done(Step&& step)
    {
        if (setjmp(back) != 0)
            return false;
        step();
        return true;
    }
};

class Decoder {
public:
    explicit Decoder(std::string const& file)
    {
        codec.err = &m_errors.base;
        m_open = m_errors.done([&] {
            jpeg_create_decompress(&codec);
            jpeg_mem_src(&codec, reinterpret_cast<unsigned char const*>(file.data()), file.size());
            jpeg_read_header(&codec, TRUE);
            // Guesses at what is missing in a cut file would mix neighbouring blocks.
            codec.do_block_smoothing = FALSE;
        });
    }
    ~Decoder() { jpeg_destroy_decompress(&codec); }
    Decoder(Decoder const&) = delete;
    Decoder& operator=(Decoder const&) = delete;

    bool isOpen() const { return m_open; }
    template <typename Step>
    bool done(Step&& step)
    {
        return m_errors.done(step);
    }

    std::optional<JpegHead> head() const
    {
        if (!m_open || codec.data_precision != 8 || (codec.num_components != 1 && codec.num_components != 3))
            return {};
        JpegHead head;
        head.size = {static_cast<int>(codec.image_width), static_cast<int>(codec.image_height)};
        head.colour = codec.num_components == 1 ? Colour::Grey : Colour::Rgb;
        head.storedAsRgb = codec.jpeg_color_space == JCS_RGB;
        head.saysTransform = codec.saw_Adobe_marker;
        head.unit = {8 * codec.max_h_samp_factor, 8 * codec.max_v_samp_factor};
        if (codec.num_components == 1)
            head.unit = {8, 8};
        bool const known = codec.jpeg_color_space == JCS_GRAYSCALE || codec.jpeg_color_space == JCS_YCbCr || head.storedAsRgb;
        std::int64_t const samples = std::int64_t{head.size.width} * head.size.height * codec.num_components;
        if (!known || samples <= 0 || samples > mostSamples)
            return {};
        return head;
    }

    jpeg_decompress_struct codec{};

private:
    Errors m_errors;
    bool m_open = false;
};

class Encoder {
public:
    Encoder()
    {
        codec.err = &m_errors.base;
        m_open = m_errors.done([&] {
            jpeg_create_compress(&codec);
            jpeg_mem_dest(&codec, &m_bytes, &m_length);
        });
    }
    ~Encoder()
    {
        jpeg_destroy_compress(&codec);
        std::free(m_bytes);
    }
    Encoder(Encoder const&) = delete;
    Encoder& operator=(Encoder const&) = delete;

    bool isOpen() const { return m_open; }
    template <typename Step>
    bool done(Step&& step)
    {
        return m_errors.done(step);
    }
    std::string file() const { return {reinterpret_cast<char const*>(m_bytes), m_length}; }

    jpeg_compress_struct codec{};

private:
    Errors m_errors;
    unsigned char* m_bytes = nullptr;
    unsigned long m_length = 0;
    bool m_open = false;
};

void leaveMarkersOut(jpeg_compress_struct& codec)
{
    codec.write_JFIF_header = FALSE;
    codec.write_Adobe_marker = FALSE;
    codec.optimize_coding = TRUE;
    // Numbers other than these make some decoders take three components for RGB.
    for (int i = 0; i < codec.num_components; ++i)
        codec.comp_info[i].component_id = i + 1;
}

// The blocks of one component that lie under the place.
struct Blocks {
    JDIMENSION x0;
    JDIMENSION y0;
    JDIMENSION x1;
    JDIMENSION y1;
};

Blocks blocksUnder(PixelRect const& place, jpeg_decompress_struct const& codec, jpeg_component_info const& component)
{
    int const perSampleX = codec.max_h_samp_factor / component.h_samp_factor;
    int const perSampleY = codec.max_v_samp_factor / component.v_samp_factor;
    int const marginX = std::max(jpegReach, perSampleX);
    int const marginY = std::max(jpegReach, perSampleY);
    auto const first = [](int pixel, int perSample) { return static_cast<JDIMENSION>(std::max(pixel, 0) / (8 * perSample)); };
    auto const last = [](int pixel, int perSample, JDIMENSION count) {
        return std::min(count,
                        static_cast<JDIMENSION>(std::max(pixel, 0) + 8 * perSample - 1) / static_cast<JDIMENSION>(8 * perSample));
    };
    return {first(place.x0 - marginX, perSampleX), first(place.y0 - marginY, perSampleY),
            last(place.x1 + marginX, perSampleX, component.width_in_blocks),
            last(place.y1 + marginY, perSampleY, component.height_in_blocks)};
}

// Runs inside a guarded step: only plain values here.
void fillBlocks(jpeg_decompress_struct& codec, jvirt_barray_ptr* arrays, PixelRect const* places, std::size_t count)
{
    for (int i = 0; i < codec.num_components; ++i) {
        jpeg_component_info const& component = codec.comp_info[i];
        int const step = component.quant_table->quantval[0];
        // Rounded up, so that every decoder cuts it to pure white.
        auto const filling = static_cast<JCOEF>(i == 0 ? (white + step - 1) / step : 0);
        for (std::size_t k = 0; k < count; ++k) {
            Blocks const blocks = blocksUnder(places[k], codec, component);
            for (JDIMENSION y = blocks.y0; y < blocks.y1; ++y) {
                JBLOCKARRAY const row =
                    codec.mem->access_virt_barray(reinterpret_cast<j_common_ptr>(&codec), arrays[i], y, 1, TRUE);
                for (JDIMENSION x = blocks.x0; x < blocks.x1; ++x) {
                    std::fill(std::begin(row[0][x]), std::end(row[0][x]), JCOEF{0});
                    row[0][x][0] = filling;
                }
            }
        }
    }
}

// Whether blocks can be filled one by one: a known meaning of the components, whole blocks to each other, and steps of
// brightness that reach white without overflow.
bool fillable(jpeg_decompress_struct const& codec)
{
    if (codec.jpeg_color_space != JCS_GRAYSCALE && codec.jpeg_color_space != JCS_YCbCr)
        return false;
    for (int i = 0; i < codec.num_components; ++i) {
        jpeg_component_info const& component = codec.comp_info[i];
        if (component.quant_table == nullptr || component.quant_table->quantval[0] == 0)
            return false;
        if (codec.max_h_samp_factor % component.h_samp_factor != 0 || codec.max_v_samp_factor % component.v_samp_factor != 0)
            return false;
    }
    return codec.comp_info[0].quant_table->quantval[0] <= white;
}

} // namespace

std::optional<JpegHead> jpegHead(std::string const& file)
{
    return Decoder(file).head();
}

std::optional<Raster> jpegPixels(std::string const& file, std::optional<PixelSize> atLeast)
{
    Decoder decoder(file);
    auto const head = decoder.head();
    if (!head)
        return {};
    jpeg_decompress_struct& codec = decoder.codec;
    codec.out_color_space = head->colour == Colour::Grey ? JCS_GRAYSCALE : JCS_RGB;
    codec.scale_num = 8;
    codec.scale_denom = 8;
    if (atLeast)
        while (codec.scale_num > 1 && (head->size.width * static_cast<int>(codec.scale_num) / 2 + 7) / 8 >= atLeast->width
               && (head->size.height * static_cast<int>(codec.scale_num) / 2 + 7) / 8 >= atLeast->height)
            codec.scale_num /= 2;
    if (!decoder.done([&] { jpeg_start_decompress(&codec); }))
        return {};
    PixelSize const size{static_cast<int>(codec.output_width), static_cast<int>(codec.output_height)};
    std::size_t const rowBytes = Raster::rowBytes(size.width, head->colour);
    std::vector<std::uint8_t> bytes(rowBytes * static_cast<std::size_t>(size.height));
    bool const complete = decoder.done([&] {
        while (codec.output_scanline < codec.output_height) {
            JSAMPROW row = bytes.data() + rowBytes * codec.output_scanline;
            jpeg_read_scanlines(&codec, &row, 1);
        }
    });
    if (!complete)
        return {};
    return Raster(size, head->colour, std::move(bytes));
}

Raster decodeJpeg(std::string const& file)
{
    auto pixels = jpegPixels(file);
    if (!pixels)
        throw Error(Fault::Input,
                    "The picture of a page does not decode: its JPEG stream is broken. Ask for the page to be scanned again.");
    return std::move(*pixels);
}

// Every code is read, and an eighth of the pixels is made of them, a row at a time: keeping all coefficients takes as long again.
bool jpegIsWhole(std::string const& file)
{
    Decoder decoder(file);
    jpeg_decompress_struct& codec = decoder.codec;
    if (!decoder.head())
        return false;
    codec.out_color_space = codec.jpeg_color_space;
    codec.scale_num = 1;
    codec.scale_denom = 8;
    codec.do_fancy_upsampling = FALSE;
    if (!decoder.done([&] { jpeg_start_decompress(&codec); }))
        return false;
    std::vector<std::uint8_t> row(static_cast<std::size_t>(codec.output_width)
                                  * static_cast<std::size_t>(codec.output_components));
    bool const complete = decoder.done([&] {
        JSAMPROW to = row.data();
        while (codec.output_scanline < codec.output_height)
            jpeg_read_scanlines(&codec, &to, 1);
        jpeg_finish_decompress(&codec);
    });
    return complete && codec.err->num_warnings == 0;
}

std::string encodeJpeg(Raster const& raster, int quality)
{
    expects(raster.colour() != Colour::Bilevel, "black and white is not stored as JPEG");
    bool const grey = raster.colour() == Colour::Grey;
    std::size_t const rowBytes = Raster::rowBytes(raster.size().width, raster.colour());
    std::uint8_t const* const bytes = raster.bytes().data();
    Encoder encoder;
    jpeg_compress_struct& codec = encoder.codec;
    bool const complete = encoder.isOpen() && encoder.done([&] {
        codec.image_width = static_cast<JDIMENSION>(raster.size().width);
        codec.image_height = static_cast<JDIMENSION>(raster.size().height);
        codec.input_components = grey ? 1 : 3;
        codec.in_color_space = grey ? JCS_GRAYSCALE : JCS_RGB;
        jpeg_set_defaults(&codec);
        jpeg_set_quality(&codec, quality, TRUE);
        for (int i = 0; i < codec.num_components; ++i)
            codec.comp_info[i].h_samp_factor = codec.comp_info[i].v_samp_factor = 1;
        leaveMarkersOut(codec);
        jpeg_start_compress(&codec, TRUE);
        while (codec.next_scanline < codec.image_height) {
            JSAMPROW row = const_cast<JSAMPROW>(bytes + rowBytes * codec.next_scanline);
            jpeg_write_scanlines(&codec, &row, 1);
        }
        jpeg_finish_compress(&codec);
    });
    expects(complete, "pixels within the limits of JPEG can be encoded");
    return encoder.file();
}

std::optional<std::string> whitenedJpeg(std::string const& file, std::vector<PixelRect> const& places)
{
    Decoder decoder(file);
    if (!decoder.head())
        return {};
    Encoder encoder;
    jpeg_decompress_struct& from = decoder.codec;
    jpeg_compress_struct& to = encoder.codec;
    PixelRect const* const list = places.data();
    std::size_t const count = places.size();
    jvirt_barray_ptr* arrays = nullptr;
    bool fits = false;
    bool const filled = decoder.done([&] {
        arrays = jpeg_read_coefficients(&from);
        fits = fillable(from);
        if (fits)
            fillBlocks(from, arrays, list, count);
    });
    if (!filled || !fits || !encoder.isOpen())
        return {};
    // Both codecs may fail in here: each has its own way back.
    bool written = false;
    bool const read = decoder.done([&] {
        written = encoder.done([&] {
            jpeg_copy_critical_parameters(&from, &to);
            leaveMarkersOut(to);
            jpeg_write_coefficients(&to, arrays);
            jpeg_finish_compress(&to);
        });
    });
    if (!read || !written)
        return {};
    return encoder.file();
}

PixelRect jpegReachOf(PixelRect const& place, PixelSize unit)
{
    auto const down = [](int pixel, int step) { return std::max(pixel - jpegReach, 0) / step * step - jpegReach; };
    auto const up = [](int pixel, int step) { return (std::max(pixel, 0) + jpegReach + step - 1) / step * step + jpegReach; };
    return {down(place.x0, unit.width), down(place.y0, unit.height), up(place.x1, unit.width), up(place.y1, unit.height)};
}

} // namespace core
