// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Initials that stand for somebody by themselves: "W.A." with its points, or "WA" in the middle of a sentence.

#include "core/suggest/name_forms.h"

#include <optional>
#include <vector>

namespace core {

// Those whose initials begin at token i; in a sentence they name somebody, elsewhere they may sign. Nothing for what is short for
// something else.
std::optional<NamedPlace> initialsAlone(std::vector<Token> const& tokens, KnownNames const& known, std::size_t i);

} // namespace core
