// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/outlines.h"

#include "core/base/error.h"
#include "core/base/resource.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <cmath>
#include <cstdint>

namespace core {

namespace {

constexpr char32_t unknownLetter = 0xFFFD;

// The characters of UTF-8; a broken sequence is one unknown letter.
std::vector<char32_t> characters(std::string_view text)
{
    std::vector<char32_t> found;
    for (std::size_t at = 0; at < text.size();) {
        auto const first = static_cast<unsigned char>(text[at]);
        std::size_t const length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
        bool whole = length > 0 && at + length <= text.size();
        char32_t letter = length == 1 ? first : first & (0x7Fu >> length);
        for (std::size_t i = 1; whole && i < length; ++i) {
            auto const next = static_cast<unsigned char>(text[at + i]);
            whole = (next & 0xC0) == 0x80;
            letter = (letter << 6) | (next & 0x3Fu);
        }
        found.push_back(whole ? letter : unknownLetter);
        at += whole ? length : 1;
    }
    return found;
}

struct Pen {
    std::string path;
    FT_Pos shift = 0; // of the glyph that is drawn
    FT_Vector at{};
    bool open = false;

    void point(FT_Pos x, FT_Pos y) { path += std::to_string(x + shift) + ' ' + std::to_string(y) + ' '; }
    void close()
    {
        if (open)
            path += "h\n";
        open = false;
    }
};

Pen& pen(void* user)
{
    return *static_cast<Pen*>(user);
}

int moveTo(FT_Vector const* to, void* user)
{
    Pen& p = pen(user);
    p.close();
    p.point(to->x, to->y);
    p.path += "m\n";
    p.at = *to;
    p.open = true;
    return 0;
}

int lineTo(FT_Vector const* to, void* user)
{
    Pen& p = pen(user);
    p.point(to->x, to->y);
    p.path += "l\n";
    p.at = *to;
    return 0;
}

int cubicTo(FT_Vector const* one, FT_Vector const* two, FT_Vector const* to, void* user)
{
    Pen& p = pen(user);
    p.point(one->x, one->y);
    p.point(two->x, two->y);
    p.point(to->x, to->y);
    p.path += "c\n";
    p.at = *to;
    return 0;
}

// PDF knows cubic curves alone.
int quadraticTo(FT_Vector const* control, FT_Vector const* to, void* user)
{
    FT_Vector const from = pen(user).at;
    auto const between = [](FT_Pos end, FT_Pos middle) {
        return static_cast<FT_Pos>(std::lround(static_cast<double>(end + 2 * middle) / 3));
    };
    FT_Vector const one{between(from.x, control->x), between(from.y, control->y)};
    FT_Vector const two{between(to->x, control->x), between(to->y, control->y)};
    return cubicTo(&one, &two, to, user);
}

} // namespace

struct Outlines::Part {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    std::vector<Glyph> all;
    double capHeight = 0;

    Part()
    {
        std::string_view const font = resource("fonts/candour-sans.ttf");
        bool const loaded = FT_Init_FreeType(&library) == 0
                            && FT_New_Memory_Face(library, reinterpret_cast<FT_Byte const*>(font.data()),
                                                  static_cast<FT_Long>(font.size()), 0, &face)
                                   == 0;
        expects(loaded && FT_IS_SCALABLE(face), "the program's own font cannot be read");
        listGlyphs();
        load(FT_Get_Char_Index(face, 'H'));
        capHeight = static_cast<double>(face->glyph->metrics.height) / face->units_per_EM;
    }
    Part(Part const&) = delete;
    Part& operator=(Part const&) = delete;
    ~Part()
    {
        FT_Done_Face(face);
        FT_Done_FreeType(library);
    }

    void load(unsigned glyph) const
    {
        expects(FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING) == 0,
                "the program's own font lacks one of its glyphs");
    }

    int thousandths(FT_Pos units) const
    {
        return static_cast<int>(std::lround(static_cast<double>(units) * 1000 / face->units_per_EM));
    }

    void listGlyphs()
    {
        all.resize(static_cast<std::size_t>(face->num_glyphs));
        for (unsigned number = 0; number < all.size(); ++number) {
            load(number);
            FT_Glyph_Metrics const& metrics = face->glyph->metrics;
            all[number] = {number, 0, thousandths(metrics.horiAdvance), thousandths(metrics.horiBearingY),
                           thousandths(metrics.horiBearingY - metrics.height)};
        }
        FT_UInt glyph = 0;
        for (FT_ULong letter = FT_Get_First_Char(face, &glyph); glyph != 0; letter = FT_Get_Next_Char(face, letter, &glyph))
            if (all[glyph].character == 0)
                all[glyph].character = static_cast<char32_t>(letter);
    }
};

Outlines::Outlines() : m_part(std::make_unique<Part>()) {}

Outlines::~Outlines() = default;
Outlines::Outlines(Outlines&&) noexcept = default;
Outlines& Outlines::operator=(Outlines&&) noexcept = default;

std::string Outlines::path(std::string_view text) const
{
    FT_Outline_Funcs const strokes{moveTo, lineTo, quadraticTo, cubicTo, 0, 0};
    Pen drawn;
    for (char32_t const letter : characters(text)) {
        unsigned const glyph = FT_Get_Char_Index(m_part->face, letter);
        if (glyph == 0)
            continue;
        m_part->load(glyph);
        expects(FT_Outline_Decompose(&m_part->face->glyph->outline, &strokes, &drawn) == 0, "a glyph has no outline");
        drawn.close();
        drawn.shift += m_part->face->glyph->metrics.horiAdvance;
    }
    return drawn.path;
}

double Outlines::width(std::string_view text) const
{
    double units = 0;
    for (char32_t const letter : characters(text)) {
        unsigned const glyph = FT_Get_Char_Index(m_part->face, letter);
        if (glyph == 0)
            continue;
        m_part->load(glyph);
        units += static_cast<double>(m_part->face->glyph->metrics.horiAdvance);
    }
    return units;
}

double Outlines::unitsPerSize() const
{
    return m_part->face->units_per_EM;
}

namespace {

// One bit a pixel, the first of each row in the highest bit.
void stamp(FT_Bitmap const& glyph, int left, int top, PixelSize picture, std::vector<std::uint8_t>& rows)
{
    std::size_t const stride = static_cast<std::size_t>(picture.width + 7) / 8;
    for (int y = 0; y < static_cast<int>(glyph.rows); ++y)
        for (int x = 0; x < static_cast<int>(glyph.width); ++x) {
            unsigned char const* const row = glyph.buffer + y * glyph.pitch;
            bool const black = (row[x / 8] & (0x80u >> (x % 8))) != 0;
            int const u = left + x;
            int const v = top + y;
            if (black && u >= 0 && v >= 0 && u < picture.width && v < picture.height)
                rows[static_cast<std::size_t>(v) * stride + static_cast<std::size_t>(u / 8)] |=
                    static_cast<std::uint8_t>(0x80u >> (u % 8));
        }
}

} // namespace

int Outlines::print(std::string_view text, int typeSize, int left, int base, PixelSize picture,
                    std::vector<std::uint8_t>& rows) const
{
    FT_Face const face = m_part->face;
    expects(FT_Set_Pixel_Sizes(face, 0, static_cast<FT_UInt>(typeSize)) == 0, "the program's own font has every size");
    for (char32_t const letter : characters(text)) {
        unsigned const glyph = FT_Get_Char_Index(face, letter);
        if (glyph == 0)
            continue;
        expects(FT_Load_Glyph(face, glyph, FT_LOAD_RENDER | FT_LOAD_TARGET_MONO | FT_LOAD_NO_HINTING) == 0,
                "the program's own font lacks one of its glyphs");
        stamp(face->glyph->bitmap, left + face->glyph->bitmap_left, base - face->glyph->bitmap_top, picture, rows);
        left += static_cast<int>((face->glyph->advance.x + 32) >> 6);
    }
    return left;
}

std::vector<Glyph> Outlines::glyphs(std::string_view text) const
{
    std::vector<Glyph> found;
    for (char32_t const letter : characters(text)) {
        unsigned const glyph = FT_Get_Char_Index(m_part->face, letter);
        found.push_back(m_part->all[glyph != 0 ? glyph : FT_Get_Char_Index(m_part->face, unknownLetter)]);
    }
    return found;
}

std::vector<Glyph> const& Outlines::all() const
{
    return m_part->all;
}

double Outlines::ascent() const
{
    return static_cast<double>(m_part->face->ascender) / m_part->face->units_per_EM;
}

double Outlines::descent() const
{
    return -static_cast<double>(m_part->face->descender) / m_part->face->units_per_EM;
}

double Outlines::capHeight() const
{
    return m_part->capHeight;
}

} // namespace core
