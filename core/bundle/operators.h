// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Numbers, rectangles and matrices as the content of a bundle's pages has them, from page points with y downwards to PDF's y
// upwards. For page_content and page_words.

#include "core/base/geometry.h"

#include <string>

namespace core {

// Directions on the page as displayed for text that is turned clockwise: along the line, and from descenders to ascenders.
struct Direction {
    double x;
    double y;
};
Direction along(Turn turn);
Direction upwards(Turn turn);

// A number as PDF writes it: a point, no exponent, at most so many decimals (6 or fewer), no needless zeros.
std::string pdfNumber(double value, int decimals = 3);
// A matrix for text at a base point; its first four numbers with so many decimals.
std::string textMatrix(Turn turn, Point base, double scale, double pageHeight, int decimals);
std::string rectangle(Rect const& r, double pageHeight);

} // namespace core
