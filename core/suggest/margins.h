// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The column of a running record in which whoever made an entry signs it with initials. It is read as the end of each line, and so
// comes between the words of a sentence that goes on in the next: "Miss T.H." and "Kitson" are Miss Kitson, signed by T.H.

#include "core/text/page_text.h"

#include <vector>

namespace core {

// For each word of the page whether it stands in such a column.
std::vector<bool> marginWords(PageText const& page);

// The bytes [begin, end) of the page without the words of the column, where it has others; lines parted by a blank.
std::string textWithoutMargin(PageText const& page, std::vector<bool> const& margin, std::size_t begin, std::size_t end);

} // namespace core
