// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is drawn on a page of a bundle, as PDF operators: the picture /Im, the boxes with their labels, the page number and the
// draft mark, all marked as what a screen reader passes over; and the invisible words.

#include "core/bundle/burn.h"
#include "core/bundle/outlines.h"
#include "core/bundle/page_numbers.h"
#include "core/bundle/pdf_writer.h"

#include <string>
#include <vector>

namespace core {

// Where the page number stands: it is printed once the number of pages is known.
struct Foot {
    Point base;         // page points, on the base line
    double align = 0.5; // the share of its width that lies left of the base
    double size = 8;
};

struct PageContent {
    std::string operators;
    int paragraphs = 0; // of marked words
};
PageContent pageContent(BurntPage const& page, std::vector<LabelledBox> const& boxes, Style const& style,
                        Outlines const& outlines);
// "Page 12 of 20"; where the number is not the page's place in the bundle, both, as viewers have it: "Page 12A (13 of 20)".
std::string footWords(PageNumber const& number, int place, int total);
// At the foot of the page, or its head, where it touches no box and as few words as possible.
Foot footOf(BurntPage const& page, std::vector<LabelledBox> const& boxes, PageNumber const& number, int place,
            Outlines const& outlines);
std::string footContent(Foot const& foot, Size page, std::string const& words, Outlines const& outlines);

} // namespace core
