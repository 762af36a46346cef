// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The program's own font as lines and curves. What the program prints on a page (labels, page numbers, the draft mark) is
// drawn, not written, so that the only text of a bundle is what a machine read from burnt pixels. The same font, embedded
// whole, carries that text.

#include "core/base/geometry.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace core {

struct Glyph {
    unsigned number = 0;    // in the font
    char32_t character = 0; // the first that it stands for; 0 for none
    int advance = 0;        // this and the next two in 1/1000 of the font size
    int top = 0;            // of its ink, above the base line
    int bottom = 0;         // equal to the top where it has no ink
};

class Outlines {
public:
    Outlines();
    ~Outlines();
    Outlines(Outlines&&) noexcept;
    Outlines& operator=(Outlines&&) noexcept;

    // PDF path operators (m, l, c, h) for a line of text (UTF-8) that begins at 0, 0 on its base line, y upwards, in units of
    // the font; nothing is painted yet. What the font lacks is left out.
    std::string path(std::string_view text) const;
    // From the first letter's origin to the end of the last, in units of the font.
    double width(std::string_view text) const;
    double unitsPerSize() const;

    // Sets a line of text into a bilevel picture of that size (rows as Raster has them), in type of so many pixels, from its base line on. What
    // lies outside is cut off. The same text gives the same pixels. Returns where the next letter would begin.
    int print(std::string_view text, int typeSize, int left, int base, PixelSize picture, std::vector<std::uint8_t>& rows) const;

    // Glyphs that stand for the text; what the font lacks becomes its sign for an unknown letter.
    std::vector<Glyph> glyphs(std::string_view text) const;
    // Every glyph of the font, by number.
    std::vector<Glyph> const& all() const;
    // Of the font size, both positive: above and below the base line.
    double ascent() const;
    double descent() const;
    double capHeight() const;

private:
    struct Part;
    std::unique_ptr<Part> m_part;
};

} // namespace core
