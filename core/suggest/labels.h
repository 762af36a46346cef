// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The words that stand before a number and say what it is: in front of it in the text, left of it in the same row of a
// form, or above it as the head of a column.

#include "core/text/page_text.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

// The first of the labels that stands before the byte `begin`, with at most so many other words between. Case, points and
// blanks do not count: "D.O.B." is "dob".
std::optional<std::string> labelBefore(PageText const& page, std::size_t begin, std::vector<std::string> const& labels,
                                       int between);

// The same, of a column: nothing but values that `isValue` takes stand between the number and its head.
std::optional<std::string> columnHead(PageText const& page, std::size_t begin, std::vector<std::string> const& labels,
                                      bool (*isValue)(std::string_view word));

// The word of the page that holds the byte, or words.size().
std::size_t wordAt(PageText const& page, std::size_t byte);

} // namespace core
