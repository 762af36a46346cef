// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/font_rules.h"

#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/base/resource.h"
#include "core/verify/stream_bytes.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <array>
#include <cmath>
#include <cstdlib>
#include <set>

namespace core::verifier {

namespace {

std::string_view shippedFont()
{
    return resource("fonts/candour-sans.ttf");
}

class Face {
public:
    Face()
    {
        std::string_view const font = shippedFont();
        bool const loaded = FT_Init_FreeType(&m_library) == 0
                            && FT_New_Memory_Face(m_library, reinterpret_cast<FT_Byte const*>(font.data()),
                                                  static_cast<FT_Long>(font.size()), 0, &m_face)
                                   == 0;
        expects(loaded, "the program's own font cannot be read");
    }
    Face(Face const&) = delete;
    Face& operator=(Face const&) = delete;
    ~Face()
    {
        FT_Done_Face(m_face);
        FT_Done_FreeType(m_library);
    }
    FT_Face operator*() const { return m_face; }

private:
    FT_Library m_library = nullptr;
    FT_Face m_face = nullptr;
};

// Two bytes as a hexadecimal string gives them; -1 for anything else.
int code(QPDFTokenizer::Token const& token)
{
    std::string const& value = token.getValue();
    if (token.getType() != QPDFTokenizer::tt_string || value.size() != 2 || !token.getRawValue().starts_with('<'))
        return -1;
    return (static_cast<unsigned char>(value[0]) << 8) | static_cast<unsigned char>(value[1]);
}

std::string joined(std::vector<QPDFTokenizer::Token> const& tokens, std::size_t begin, std::size_t end)
{
    std::string text;
    for (std::size_t i = begin; i < end; ++i)
        text += tokens[i].getRawValue() + ' ';
    return text;
}

} // namespace

Metrics metricsOfTheFont()
{
    Face const face;
    double const unit = (*face)->units_per_EM;
    Metrics metrics{{}, (*face)->ascender / unit, -(*face)->descender / unit, FT_Get_Char_Index(*face, ' ')};
    for (FT_UInt glyph = 0; glyph < static_cast<FT_UInt>((*face)->num_glyphs); ++glyph) {
        expects(FT_Load_Glyph(*face, glyph, FT_LOAD_NO_SCALE) == 0, "the program's own font lacks one of its glyphs");
        metrics.widths.push_back(
            static_cast<int>(std::lround(static_cast<double>((*face)->glyph->metrics.horiAdvance) * 1000 / unit)));
    }
    return metrics;
}

std::string codesOf(std::string_view ascii)
{
    static Face const face;
    std::string codes;
    for (char const letter : ascii) {
        FT_UInt const glyph = FT_Get_Char_Index(*face, static_cast<unsigned char>(letter));
        codes += static_cast<char>(glyph >> 8);
        codes += static_cast<char>(glyph & 0xFF);
    }
    return codes;
}

bool isTheFont(std::string_view bytes)
{
    return sha256(bytes) == sha256(shippedFont());
}

bool mapsAsTheFontDoes(std::string_view unicodeMap)
{
    // As Adobe's technical note 5411 lays such a map out.
    std::string const head =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) "
        "/Supplement 0 >> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def 1 begincodespacerange <0000> <ffff> "
        "endcodespacerange ";
    std::string const foot = "endcmap CMapName currentdict /CMap defineresource pop end end ";
    constexpr std::size_t headTokens = 29;
    constexpr std::size_t footTokens = 8;
    auto const tokens = tokensOf(unicodeMap);
    if (!tokens || tokens->size() < headTokens + footTokens || joined(*tokens, 0, headTokens) != head
        || joined(*tokens, tokens->size() - footTokens, tokens->size()) != foot)
        return false;
    Face const face;
    std::set<int> seen;
    std::size_t at = headTokens;
    std::size_t const end = tokens->size() - footTokens;
    while (at + 1 < end) {
        std::size_t const rows = (*tokens)[at].isInteger() ? std::strtoul((*tokens)[at].getValue().c_str(), nullptr, 10) : 0;
        std::size_t const after = at + 2 + 2 * rows;
        if (rows == 0 || rows > 100 || after >= end || !(*tokens)[at + 1].isWord("beginbfchar")
            || !(*tokens)[after].isWord("endbfchar"))
            return false;
        for (at += 2; at < after; at += 2) {
            int const glyph = code((*tokens)[at]);
            int const letter = code((*tokens)[at + 1]);
            if (glyph <= 0 || letter <= 0
                || FT_Get_Char_Index(*face, static_cast<FT_ULong>(letter)) != static_cast<FT_UInt>(glyph)
                || !seen.insert(glyph).second)
                return false;
        }
        at = after + 1;
    }
    return at == end;
}

} // namespace core::verifier
