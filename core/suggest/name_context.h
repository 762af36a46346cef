// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What stands around a name on a page and belongs to it or tells of it: titles, work roles, words that make a place of it.

#include "core/suggest/tokens.h"

#include <cstddef>
#include <vector>

namespace core {

// How many tokens of a work role ("Senior Social Worker", "Acting Team Manager") stand at i; 0 for none.
std::size_t roleLength(std::vector<Token> const& tokens, std::size_t i);

// Whether the role at token `role`, so many tokens long, begins a line and labels whoever stands behind it there, as in "GP Dr Robert
// Lyle": then it says nothing of the line above.
bool labelsAnother(std::vector<Token> const& tokens, std::size_t role, std::size_t length);

// How many tokens in front of the name that begins at `first` are a work role with what joins it: "midwife", "midwife is"; 0 for none.
std::size_t roleInFront(std::vector<Token> const& tokens, std::size_t first);

// Whether a work role stands beside the name at [first, last): behind it after a comma, in brackets or on the next line, or in front.
bool roleBeside(std::vector<Token> const& tokens, std::size_t first, std::size_t last);

// Whether a name may go on from token i to token i + 1.
bool continues(std::vector<Token> const& tokens, std::size_t i);

// How many tokens a title takes up at i: "Mr" one, "Mr and Mrs" three; 0 for none.
std::size_t titleLength(std::vector<Token> const& tokens, std::size_t i);

// Whether the capitalised word at i is the name of a street, a school or another place.
bool namesPlace(std::vector<Token> const& tokens, std::size_t i);

// "Mark says", "Don wants": the word i does something.
bool acts(std::vector<Token> const& tokens, std::size_t i);

} // namespace core
