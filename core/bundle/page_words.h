// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The invisible text of a bundle's page, as PDF operators in the font /F: the words that were read from burnt pixels, and in each
// redaction what is said of it, tagged by paragraphs. No word that was read touches a box, and nothing leaves the page.

#include "core/bundle/burn.h"
#include "core/bundle/outlines.h"
#include "core/bundle/pdf_writer.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// What is read out, and found by a search, where an exemption with this print label was applied.
std::string saidOf(std::string_view printLabel);

struct PageWords {
    std::string operators; // one marked P a paragraph, with its number from 0
    int paragraphs = 0;
};
PageWords pageWords(BurntPage const& page, std::vector<LabelledBox> const& boxes, Outlines const& outlines);

// The part of a word that no box touches. Nothing where a box touches much of it, or where little is left.
std::optional<Rect> clearOf(Rect const& word, std::vector<LabelledBox> const& boxes, Size page);

} // namespace core
