// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A cell of a table that takes two printed lines is read with the cells beside it in between. What begins in the upper line goes
// on in the lower one, at the left edge of the cell.

#include "core/suggest/knowledge.h"

#include <functional>
#include <optional>

namespace core {

// The token on the next line of the cell that the token `last` ends, if it stands at the cell's left edge and fits; as a place in
// page.tokens. Nothing where the text simply runs on.
std::optional<std::size_t> belowInCell(ReadPage const& page, std::size_t last, std::function<bool(Token const&)> const& fits);

} // namespace core
