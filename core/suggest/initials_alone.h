// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Initials that stand for somebody by themselves: "W.A." with its points, or "WA" in the middle of a sentence.

#include "core/suggest/name_forms.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

struct InitialsPlace {
    std::size_t last = 0; // behind their last token
    std::string letters;  // two, folded
    bool inSentence = false;
};
// Initials that begin at token i, whosoever they are. Nothing for what is short for something else.
std::optional<InitialsPlace> initialsAt(std::vector<Token> const& tokens, std::size_t i);

// Those whose initials begin at token i; in a sentence they name somebody, elsewhere they may sign.
std::optional<NamedPlace> initialsAlone(std::vector<Token> const& tokens, KnownNames const& known, std::size_t i);

} // namespace core
