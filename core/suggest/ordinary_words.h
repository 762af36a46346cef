// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Ordinary words of English (resources/names/ordinary_words.txt, from SCOWL): what is one of them is no misread name, and a
// name that is one of them, such as Grace or Young, needs more than its capital letter.

#include <string_view>

namespace core {

// Whether the folded word (see tokens.h) is an ordinary one.
bool isOrdinaryWord(std::string_view word);

} // namespace core
