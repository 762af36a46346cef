// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/outlines.h"

#include "core/base/error.h"
#include "core/base/resource.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <optional>

namespace core {

// A step of a glyph's outline, in the font's own units: what PDF calls m, l, c or h.
struct Stroke {
    char kind = 'h';
    std::array<FT_Vector, 3> points{};
    std::size_t count = 0; // of the points
};

namespace {

constexpr char32_t unknownLetter = 0xFFFD;

// The characters of UTF-8; a broken sequence is one unknown letter.
std::vector<char32_t> characters(std::string_view text)
{
    std::vector<char32_t> found;
    found.reserve(text.size());
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
    std::vector<Stroke> strokes;
    FT_Vector at{};
    bool open = false;

    void draw(char kind, std::initializer_list<FT_Vector> points)
    {
        Stroke stroke{kind, {}, points.size()};
        std::copy(points.begin(), points.end(), stroke.points.begin());
        strokes.push_back(stroke);
        at = *(points.end() - 1);
    }
    void close()
    {
        if (open)
            strokes.push_back({});
        open = false;
    }
};

Pen& pen(void* user)
{
    return *static_cast<Pen*>(user);
}

int moveTo(FT_Vector const* to, void* user)
{
    pen(user).close();
    pen(user).draw('m', {*to});
    pen(user).open = true;
    return 0;
}

int lineTo(FT_Vector const* to, void* user)
{
    pen(user).draw('l', {*to});
    return 0;
}

int cubicTo(FT_Vector const* one, FT_Vector const* two, FT_Vector const* to, void* user)
{
    pen(user).draw('c', {*one, *two, *to});
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

Point operator-(FT_Vector const& to, FT_Vector const& from)
{
    return {static_cast<double>(to.x - from.x), static_cast<double>(to.y - from.y)};
}

Point onCurve(FT_Vector const& from, Stroke const& curve, double t)
{
    std::array<double, 4> const shares{(1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t};
    Point at{shares[0] * static_cast<double>(from.x), shares[0] * static_cast<double>(from.y)};
    for (std::size_t i = 0; i < 3; ++i) {
        at.x += shares[i + 1] * static_cast<double>(curve.points[i].x);
        at.y += shares[i + 1] * static_cast<double>(curve.points[i].y);
    }
    return at;
}

// Two curves as one that leaves as the first does, meets where they meet and arrives as the second does; nothing where it would run
// elsewhere by more than `most`. A font of quadratic curves has two for each quarter of a round.
std::optional<Stroke> joined(FT_Vector const& from, Stroke const& first, Stroke const& second, double most)
{
    FT_Vector const to = second.points[2];
    Point const leaving = first.points[0] - from;
    Point const arriving = second.points[1] - to;
    Point const middle = {(4 * (first.points[2] - from).x + 4 * (first.points[2] - to).x) / 3,
                          (4 * (first.points[2] - from).y + 4 * (first.points[2] - to).y) / 3};
    double const crossed = leaving.x * arriving.y - leaving.y * arriving.x;
    if (std::abs(crossed) < 1)
        return {};
    double const a = (middle.x * arriving.y - middle.y * arriving.x) / crossed;
    double const b = (leaving.x * middle.y - leaving.y * middle.x) / crossed;
    auto const along = [](FT_Vector const& end, Point const& way, double share) {
        return FT_Vector{end.x + std::lround(way.x * share), end.y + std::lround(way.y * share)};
    };
    Stroke const one{'c', {along(from, leaving, a), along(to, arriving, b), to}, 3};
    auto const apart = [](Point const& p, Point const& q) { return std::hypot(p.x - q.x, p.y - q.y); };
    bool const alike = apart(onCurve(from, one, 0.25), onCurve(from, first, 0.5)) <= most
                       && apart(onCurve(from, one, 0.75), onCurve(first.points[2], second, 0.5)) <= most;
    return a > 1 && b > 1 && alike ? std::optional(one) : std::nullopt;
}

std::vector<Stroke> withCurvesJoined(std::vector<Stroke> const& strokes, double most)
{
    std::vector<Stroke> fewer;
    for (Stroke const& stroke : strokes) {
        std::optional<Stroke> one;
        if (stroke.kind == 'c' && fewer.size() > 1 && fewer.back().kind == 'c') {
            Stroke const& before = fewer[fewer.size() - 2];
            one = joined(before.points[before.count - 1], fewer.back(), stroke, most);
        }
        if (one)
            fewer.back() = *one;
        else
            fewer.push_back(stroke);
    }
    return fewer;
}

void append(std::string& path, long number)
{
    std::array<char, 24> digits{};
    char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    *end = ' ';
    path.append(digits.data(), end + 1);
}

} // namespace

struct Outlines::Part {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    std::vector<Glyph> all;
    std::vector<FT_Pos> advances;             // in the font's own units
    std::array<unsigned, 0x600> usual{};      // the glyphs of the letters that nearly all text is of
    std::vector<std::vector<Stroke>> strokes; // of each glyph that was drawn so far
    std::string lastText;                     // that was drawn: a page's boxes tend to say the same
    std::string lastPath;
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

    std::vector<Stroke> const& strokesOf(unsigned glyph)
    {
        static FT_Outline_Funcs const steps{moveTo, lineTo, quadraticTo, cubicTo, 0, 0};
        std::vector<Stroke>& known = strokes[glyph];
        if (known.empty()) {
            load(glyph);
            Pen drawn;
            expects(FT_Outline_Decompose(&face->glyph->outline, &steps, &drawn) == 0, "a glyph has no outline");
            drawn.close();
            known = withCurvesJoined(drawn.strokes, face->units_per_EM / 400.0);
        }
        return known;
    }

    // 0 where the font has none.
    unsigned glyphOf(char32_t letter) const { return letter < usual.size() ? usual[letter] : FT_Get_Char_Index(face, letter); }

    int thousandths(FT_Pos units) const
    {
        return static_cast<int>(std::lround(static_cast<double>(units) * 1000 / face->units_per_EM));
    }

    void listGlyphs()
    {
        all.resize(static_cast<std::size_t>(face->num_glyphs));
        advances.resize(all.size());
        strokes.resize(all.size());
        for (unsigned number = 0; number < all.size(); ++number) {
            load(number);
            FT_Glyph_Metrics const& metrics = face->glyph->metrics;
            advances[number] = metrics.horiAdvance;
            all[number] = {number, 0, thousandths(metrics.horiAdvance), thousandths(metrics.horiBearingY),
                           thousandths(metrics.horiBearingY - metrics.height)};
        }
        FT_UInt glyph = 0;
        for (FT_ULong letter = FT_Get_First_Char(face, &glyph); glyph != 0; letter = FT_Get_Next_Char(face, letter, &glyph))
            if (all[glyph].character == 0)
                all[glyph].character = static_cast<char32_t>(letter);
        for (std::size_t letter = 0; letter < usual.size(); ++letter)
            usual[letter] = FT_Get_Char_Index(face, letter);
    }
};

Outlines::Outlines() : m_part(std::make_unique<Part>()) {}

Outlines::~Outlines() = default;
Outlines::Outlines(Outlines&&) noexcept = default;
Outlines& Outlines::operator=(Outlines&&) noexcept = default;

std::string Outlines::path(std::string_view text) const
{
    if (text == m_part->lastText)
        return m_part->lastPath;
    double const scale = unitsPerSize() / m_part->face->units_per_EM;
    auto const scaled = [&](FT_Pos units) { return std::lround(static_cast<double>(units) * scale); };
    std::string drawn;
    FT_Pos shift = 0;
    for (char32_t const letter : characters(text)) {
        unsigned const glyph = m_part->glyphOf(letter);
        if (glyph == 0)
            continue;
        for (Stroke const& stroke : m_part->strokesOf(glyph)) {
            for (std::size_t i = 0; i < stroke.count; ++i) {
                append(drawn, scaled(stroke.points[i].x + shift));
                append(drawn, scaled(stroke.points[i].y));
            }
            drawn += stroke.kind;
            drawn += '\n';
        }
        shift += m_part->advances[glyph];
    }
    m_part->lastText = text;
    m_part->lastPath = drawn;
    return drawn;
}

double Outlines::width(std::string_view text) const
{
    FT_Pos units = 0;
    for (char32_t const letter : characters(text))
        if (unsigned const glyph = m_part->glyphOf(letter); glyph != 0)
            units += m_part->advances[glyph];
    return static_cast<double>(units) * unitsPerSize() / m_part->face->units_per_EM;
}

// Coarse enough to be short in a file, and finer than any printer: a fiftieth of a point in the type of a label.
double Outlines::unitsPerSize() const
{
    return 512;
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
        unsigned const glyph = m_part->glyphOf(letter);
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
    found.reserve(text.size());
    for (char32_t const letter : characters(text)) {
        unsigned const glyph = m_part->glyphOf(letter);
        found.push_back(m_part->all[glyph != 0 ? glyph : m_part->glyphOf(unknownLetter)]);
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
