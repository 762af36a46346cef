// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drawn_picture.h"

#include "core/base/error.h"
#include "core/base/resource.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <leptonica/allheaders.h>
#include <tiffio.h>

#include <cstdio>

#include <jpeglib.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <memory>

namespace support {

namespace {

// The program's own font, which every machine has.
class Face {
public:
    Face()
    {
        std::string_view const bytes = core::resource("fonts/candour-sans.ttf");
        core::expects(FT_Init_FreeType(&m_library) == 0
                          && FT_New_Memory_Face(m_library, reinterpret_cast<FT_Byte const*>(bytes.data()),
                                                static_cast<FT_Long>(bytes.size()), 0, &m_face)
                                 == 0,
                      "the program's font opens");
    }
    ~Face()
    {
        FT_Done_Face(m_face);
        FT_Done_FreeType(m_library);
    }
    Face(Face const&) = delete;
    Face& operator=(Face const&) = delete;

    double unitsPerEm() const { return m_face->units_per_EM; }
    // In units of the font.
    double advance(char letter)
    {
        load(letter, FT_LOAD_NO_SCALE);
        return static_cast<double>(m_face->glyph->advance.x);
    }
    // Ink of a letter in units of the font, y upwards; empty for a blank.
    core::Rect ink(char letter)
    {
        load(letter, FT_LOAD_NO_SCALE);
        FT_BBox box{};
        // Curves lie within their control points.
        FT_Outline_Get_CBox(&m_face->glyph->outline, &box);
        return {static_cast<double>(box.xMin), static_cast<double>(box.yMin), static_cast<double>(box.xMax),
                static_cast<double>(box.yMax)};
    }
    // The glyph with its origin at a place between pixels.
    FT_GlyphSlot rendered(char letter, double pixelsPerEm, double x, double y)
    {
        FT_Set_Char_Size(m_face, 0, static_cast<FT_F26Dot6>(std::lround(pixelsPerEm * 64)), 72, 72);
        load(letter, FT_LOAD_NO_HINTING);
        FT_Outline_Translate(&m_face->glyph->outline, static_cast<FT_Pos>(std::lround(x * 64)),
                             static_cast<FT_Pos>(std::lround(y * 64)));
        FT_Render_Glyph(m_face->glyph, FT_RENDER_MODE_NORMAL);
        return m_face->glyph;
    }

private:
    void load(char letter, FT_Int32 flags)
    {
        core::expects(FT_Load_Char(m_face, static_cast<FT_ULong>(static_cast<unsigned char>(letter)), flags) == 0,
                      "the font has the letter");
    }

    FT_Library m_library = nullptr;
    FT_Face m_face = nullptr;
};

Face& face()
{
    static Face one;
    return one;
}

// Puts a glyph's cover over the pixels.
void blend(std::vector<std::uint8_t>& pixels, core::PixelSize size, FT_GlyphSlot glyph, core::PixelSize at, std::uint32_t rgb)
{
    FT_Bitmap const& bitmap = glyph->bitmap;
    for (int row = 0; row < static_cast<int>(bitmap.rows); ++row)
        for (int column = 0; column < static_cast<int>(bitmap.width); ++column) {
            int const x = at.width + glyph->bitmap_left + column;
            int const y = at.height - glyph->bitmap_top + row;
            if (x < 0 || y < 0 || x >= size.width || y >= size.height)
                continue;
            int const cover = bitmap.buffer[row * bitmap.pitch + column];
            std::uint8_t* const pixel = pixels.data() + (static_cast<std::ptrdiff_t>(y) * size.width + x) * 3;
            for (unsigned c = 0; c < 3; ++c) {
                int const ink = static_cast<int>(rgb >> (16 - 8 * c) & 0xff);
                pixel[c] = static_cast<std::uint8_t>((pixel[c] * (255 - cover) + ink * cover + 127) / 255);
            }
        }
}

void drawLine(std::vector<std::uint8_t>& pixels, core::PixelSize size, DrawnLine const& line, double pixelsPerPoint, double slant)
{
    double x = line.at.x * pixelsPerPoint;
    double const top = line.at.y * pixelsPerPoint;
    double const em = line.height * pixelsPerPoint;
    for (char const letter : line.text) {
        double const y = top + slant * x;
        core::PixelSize const at{static_cast<int>(std::floor(x)), static_cast<int>(std::floor(y))};
        // FreeType counts upwards.
        blend(pixels, size, face().rendered(letter, em, x - at.width, at.height - y), at, line.rgb);
        x += advanceOf(letter) * em;
    }
}

// Grain that depends on the place alone.
void addGrain(std::vector<std::uint8_t>& pixels, double noise)
{
    std::uint32_t state = 12345;
    for (std::size_t i = 0; i + 2 < pixels.size(); i += 3) {
        state = state * 1664525u + 1013904223u;
        double const darker = noise * 60 * (state >> 8) / double(1 << 24);
        for (std::size_t c = 0; c < 3; ++c)
            pixels[i + c] = static_cast<std::uint8_t>(std::max(0.0, pixels[i + c] - darker));
    }
}

} // namespace

double advanceOf(char letter)
{
    return face().advance(letter) / face().unitsPerEm();
}

core::Rect inkOf(DrawnLine const& line, std::string_view words)
{
    std::size_t const begin = line.text.find(words);
    core::expects(begin != std::string::npos && !words.empty(), "the words stand in the line");
    double const scale = line.height / face().unitsPerEm();
    double x = line.at.x;
    core::Rect ink;
    for (std::size_t i = 0; i < begin + words.size(); ++i) {
        core::Rect const letter = face().ink(line.text[i]);
        if (i >= begin)
            ink = core::united(ink, {x + letter.x0 * scale, line.at.y - letter.y1 * scale, x + letter.x1 * scale,
                                     line.at.y - letter.y0 * scale});
        x += face().advance(line.text[i]) * scale;
    }
    return ink;
}

core::Raster drawn(DrawnPage const& page)
{
    double const pixelsPerPoint = page.dpi / 72.0;
    core::PixelSize const size{static_cast<int>(std::lround(page.size.width * pixelsPerPoint)),
                               static_cast<int>(std::lround(page.size.height * pixelsPerPoint))};
    std::vector<std::uint8_t> pixels(
        core::Raster::rowBytes(size.width, core::Colour::Rgb) * static_cast<std::size_t>(size.height), 255);
    for (DrawnLine const& line : page.lines)
        drawLine(pixels, size, line, pixelsPerPoint, page.slant);
    if (page.noise > 0)
        addGrain(pixels, page.noise);
    return core::Raster(size, core::Colour::Rgb, std::move(pixels));
}

core::Raster blackAndWhite(core::Raster const& picture)
{
    core::Raster const grey = core::grey(picture);
    std::vector<std::uint8_t> bytes(grey.bytes().begin(), grey.bytes().end());
    for (std::uint8_t& value : bytes)
        value = value < 128 ? 0 : 255;
    return core::simplest(core::Raster(grey.size(), core::Colour::Grey, std::move(bytes)));
}

std::string faxStream(core::Raster const& bilevel, Stored stored)
{
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> const file(std::tmpfile(), std::fclose);
    core::expects(file != nullptr, "there is room for a temporary file");
    // libtiff closes the descriptors that it is handed.
    TIFF* tiff = TIFFFdOpen(dup(fileno(file.get())), "drawn", "w");
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, static_cast<std::uint32_t>(bilevel.size().width));
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, static_cast<std::uint32_t>(bilevel.size().height));
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 1);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, stored == Stored::G4 ? COMPRESSION_CCITTFAX4 : COMPRESSION_CCITTFAX3);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, static_cast<std::uint32_t>(bilevel.size().height));
    if (stored == Stored::G3Mixed)
        TIFFSetField(tiff, TIFFTAG_GROUP3OPTIONS, GROUP3OPT_2DENCODING);
    TIFFWriteEncodedStrip(tiff, 0, const_cast<std::uint8_t*>(bilevel.bytes().data()),
                          static_cast<tmsize_t>(bilevel.bytes().size()));
    TIFFClose(tiff);
    std::rewind(file.get());
    tiff = TIFFFdOpen(dup(fileno(file.get())), "drawn", "r");
    std::string stream(TIFFGetStrileByteCount(tiff, 0), '\0');
    TIFFReadRawStrip(tiff, 0, stream.data(), static_cast<tmsize_t>(stream.size()));
    TIFFClose(tiff);
    return stream;
}

std::string jpegStream(core::Raster const& picture, Stored stored, int quality)
{
    bool const isGrey = stored == Stored::JpegGrey;
    core::Raster const raster = isGrey ? core::grey(picture) : picture;
    jpeg_compress_struct codec{};
    jpeg_error_mgr errors{};
    codec.err = jpeg_std_error(&errors);
    jpeg_create_compress(&codec);
    unsigned char* bytes = nullptr;
    unsigned long length = 0;
    jpeg_mem_dest(&codec, &bytes, &length);
    codec.image_width = static_cast<JDIMENSION>(raster.size().width);
    codec.image_height = static_cast<JDIMENSION>(raster.size().height);
    codec.input_components = isGrey ? 1 : 3;
    codec.in_color_space = isGrey ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_set_defaults(&codec);
    jpeg_set_quality(&codec, quality, TRUE);
    if (stored == Stored::JpegRgb) {
        jpeg_set_colorspace(&codec, JCS_RGB);
    } else if (!isGrey) {
        codec.comp_info[0].h_samp_factor = stored == Stored::Jpeg444 ? 1 : 2;
        codec.comp_info[0].v_samp_factor = stored == Stored::Jpeg444 || stored == Stored::Jpeg422 ? 1 : 2;
    }
    if (stored == Stored::JpegProgressive)
        jpeg_simple_progression(&codec);
    codec.arith_code = stored == Stored::JpegArithmetic;
    jpeg_start_compress(&codec, TRUE);
    constexpr char exif[] = "Exif\0\0II*\0 a camera of 1999";
    jpeg_write_marker(&codec, JPEG_APP0 + 1, reinterpret_cast<JOCTET const*>(exif), sizeof exif);
    constexpr char comment[] = "scanned by somebody";
    jpeg_write_marker(&codec, JPEG_COM, reinterpret_cast<JOCTET const*>(comment), sizeof comment);
    while (codec.next_scanline < codec.image_height) {
        JSAMPROW row = const_cast<JSAMPROW>(raster.row(static_cast<int>(codec.next_scanline)).data());
        jpeg_write_scanlines(&codec, &row, 1);
    }
    jpeg_finish_compress(&codec);
    std::string const stream(reinterpret_cast<char const*>(bytes), length);
    jpeg_destroy_compress(&codec);
    std::free(bytes);
    return stream;
}

std::string jpxStream(core::Raster const& picture)
{
    Pix* pix = pixCreate(picture.size().width, picture.size().height, 32);
    for (int y = 0; y < picture.size().height; ++y) {
        auto const row = picture.row(y);
        for (int x = 0; x < picture.size().width; ++x) {
            auto const at = static_cast<std::size_t>(x) * 3;
            pixSetRGBPixel(pix, x, y, row[at], row[at + 1], row[at + 2]);
        }
    }
    l_uint8* bytes = nullptr;
    std::size_t length = 0;
    core::expects(pixWriteMemJp2k(&bytes, &length, pix, 45, 5, 0, 0) == 0, "a picture can be stored as JPEG 2000");
    std::string const stream(reinterpret_cast<char const*>(bytes), length);
    lept_free(bytes);
    pixDestroy(&pix);
    return stream;
}

} // namespace support
