// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// In which order a burnt page is read: its words in paragraphs, and among them, where a redaction begins, what is said of it.

#include "core/bundle/pdf_writer.h"
#include "core/text/page_text.h"

#include <vector>

namespace core {

// One of the two.
struct Utterance {
    Word const* word = nullptr;
    LabelledBox const* box = nullptr;
};
using Paragraph = std::vector<Utterance>;

// Points into `page` and `boxes`, which must live on. Words keep their order; boxes that say nothing are left out.
std::vector<Paragraph> readingFlow(PageText const& page, Size size, std::vector<LabelledBox> const& boxes);

} // namespace core
