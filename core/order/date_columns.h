// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Forms that stand in columns: a row of heads and, below it, a row of what was filled in. The words of a line do not say which head
// belongs to a date; the places on the sheet do.

#include "core/text/page_text.h"

#include <string_view>

namespace core::date_columns {

// The head in the line above that stands over the word at that byte of the text; empty where the line above is no row of heads.
std::string_view headOver(PageText const& page, std::size_t begin);

} // namespace core::date_columns
