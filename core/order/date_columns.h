// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Forms that stand in columns: a row of heads and, below it, a row of what was filled in. The words of a line do not say which head
// belongs to a date; the places on the sheet do.

#include "core/text/page_text.h"

#include <string_view>

namespace core::date_columns {

// The head in the line above that stands over the word at that byte of the text; empty where the line above is no row of heads.
std::string_view headOver(PageText const& page, std::size_t begin);

// The nearest cell without figures that stands over that word, a few rows up, where all between them have figures or nothing there.
std::string_view topOver(PageText const& page, std::size_t begin);

// The word in the next line that stands below those that the bytes [begin, end) of the text touch; empty where none does.
std::string_view wordBelow(PageText const& page, std::size_t begin, std::size_t end);

} // namespace core::date_columns
