// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// PDFs drawn in code: pages of words as a scanner would store them, in each codec, or as born-digital text. The same page
// drawn twice gives the same bytes, and two pages that differ in one word differ in that word's pixels alone (and, in
// JPEG, in the blocks that they reach).

#include "core/base/geometry.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace support {

// How the picture of the page is stored; Text is no picture but live text in an embedded font.
enum class Stored {
    G4,
    G3,
    G3Mixed,
    Bilevel,
    Grey,
    Rgb,
    Palette,
    JpegGrey,
    Jpeg420,
    Jpeg422,
    Jpeg444,
    JpegProgressive,
    JpegArithmetic,
    JpegRgb, // three components that are red, green and blue
    Jpx,
    Jbig2,
    Text
};

struct DrawnLine {
    std::string text;             // ASCII
    core::Point at;               // left end of the base line, in points of the page as displayed
    double height = 12;           // size of type, in points
    std::uint32_t rgb = 0x000000; // bilevel and grey pictures take its brightness
};

struct DrawnNote {
    std::string subtype; // Link, Stamp, Square ...
    core::Rect place;    // as displayed
    enum class Look { None, Appearance, Hidden } look = Look::Appearance;
};

struct DrawnPage {
    Stored stored = Stored::G4;
    std::vector<DrawnLine> lines;
    core::Size size{595, 842}; // as displayed, in points
    int dpi = 200;
    int quality = 80;              // JPEG
    int rotate = 0;                // the page's /Rotate
    int pictureTurn = 0;           // quarter turns by the picture's matrix, in degrees clockwise; the page still displays upright
    std::vector<DrawnLine> hidden; // an older reading: invisible text over the picture
    std::vector<DrawnNote> notes;
    std::string before;       // further operators of the page's content, before the picture ...
    std::string after;        // ... and after it, in the default space of the page
    std::string pictureKeys;  // keys that the picture has instead of, or beside, its own: "/Decode [1 0]"
    std::string resourceKeys; // further resources of the page, beside /Font and /XObject: \"/ExtGState << ... >>\"
    bool blackIs1 = false;    // G4 and G3: how the stream is declared; the page looks the same
    double slant = 0;         // of the lines of a picture: points down for each point to the right
    double noise = 0;         // 0 to 1: paper grain, for grey and colour
};

// The whole file. The title, where there is one, stands in the document's /Info.
std::string drawnPdf(std::vector<DrawnPage> const& pages, std::string const& title = {});

// Where the ink of some words of a line lies on the page, as displayed. The words must stand in the line.
core::Rect inkOf(DrawnLine const& line, std::string_view words);

// Lines of text below one another, from the top left, at 1.5 times their height.
std::vector<DrawnLine> column(std::vector<std::string> const& lines, core::Point at, double height = 12);

} // namespace support
