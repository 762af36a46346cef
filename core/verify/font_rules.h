// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The one font that a bundle may have, and what may be said about it: nothing that depends on the words of the record.

#include <string>
#include <string_view>
#include <vector>

namespace core::verifier {

struct Metrics {
    std::vector<int> widths; // by glyph number, in 1/1000 of the font's size
    double ascent = 0;       // of the font's size, both positive
    double descent = 0;
    std::size_t blank = 0; // glyph number
};
Metrics metricsOfTheFont();
// The codes of the glyphs for an ASCII text, two bytes each.
std::string codesOf(std::string_view ascii);
bool isTheFont(std::string_view bytes);
// Every glyph once, with a letter that the font itself gives it, and not a word more.
bool mapsAsTheFontDoes(std::string_view unicodeMap);

} // namespace core::verifier
