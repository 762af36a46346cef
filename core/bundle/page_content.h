// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is drawn on a page of a bundle, as PDF operators: the picture /Im, the boxes with their labels, the page number, the
// draft mark, and the invisible words in the font /F. No word that stands here touches a box or leaves the page.

#include "core/bundle/burn.h"
#include "core/bundle/outlines.h"
#include "core/bundle/pdf_writer.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

// Where the page number stands: it is printed once the number of pages is known.
struct Foot {
    Point base;         // page points, on the base line
    double align = 0.5; // the share of its width that lies left of the base
    double size = 8;
};

// A number as PDF writes it: a point, no exponent, at most so many decimals (6 or fewer), no needless zeros.
std::string pdfNumber(double value, int decimals = 3);

std::string pageContent(BurntPage const& page, std::vector<LabelledBox> const& boxes, Stamp stamp, Outlines const& outlines);
// At the foot of the page, or its head, where it touches no box and as few words as possible.
Foot footOf(BurntPage const& page, std::vector<LabelledBox> const& boxes, Outlines const& outlines);
std::string footContent(Foot const& foot, Size page, int number, int total, Outlines const& outlines);

// The part of a word that no box touches. Nothing where a box touches much of it, or where little is left.
std::optional<Rect> clearOf(Rect const& word, std::vector<LabelledBox> const& boxes, Size page);

} // namespace core
