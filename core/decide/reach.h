// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How far a box reaches over the words of its page: from one word to the whole paragraph, in one press of a key. Always holds:
// what reaches further covers all that was covered before, and a box that snaps to words hides every word that it hid.

#include "core/text/page_text.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

enum class Reach { Word, Line, Sentence, Paragraph };

namespace reach {

// The numbers of the words that the boxes hide, in reading order: those of which a good part lies under them.
std::vector<std::size_t> under(PageText const& page, std::vector<Rect> const& boxes);
// One rectangle for each printed line that the words stand in.
std::vector<Rect> around(PageText const& page, std::vector<std::size_t> const& words);

// What the boxes become. Word is the first word under `from` or, where `now` is one word of them already, the one after it, and
// the first again after the last. Nothing where no words were read there.
std::optional<std::vector<Rect>> boxes(PageText const& page, std::vector<Rect> const& from, std::vector<Rect> const& now,
                                       Reach reach);

// A box as it was drawn, moved to the edges of the words that it touches: outward as far as they go, inward a little. Where no
// words are it stays as it is.
Rect snapped(PageText const& page, Rect const& drawn);

} // namespace reach
} // namespace core
