// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The ways in which a known name is written on a page: in full, in capitals, surname first, with initials or a title, with
// a middle name nobody listed, broken by a line, a first name or a surname alone, a letter misread.

#include "core/suggest/known_names.h"
#include "core/suggest/name_context.h"

#include <vector>

namespace core {

struct NamedPlace {
    enum class Form {
        Full,     // Winifred Ainley; AINLEY, Winifred
        Initials, // W. Ainley; Miss W Ainley
        Titled,   // Miss Ainley; Miss Winifred
        Given,    // Winifred
        Surname,  // Ainley
        Mixed,    // the first name of one with the surname of another
        Family,   // an unlisted first name with a known surname
        Unlisted, // a known first name with a surname that nobody of that first name has
        Letters,  // W.A. in a sentence
        Signed    // W.A. elsewhere, as those who write sign
    };
    std::size_t first = 0; // tokens [first, last)
    std::size_t last = 0;
    Form form = Form::Full;
    std::vector<std::size_t> people; // who may be meant; for Family, who bears the surname
    bool misread = false;
    bool startsSentence = false;
};

// In reading order, none overlapping another. The data subject's own are among them.
std::vector<NamedPlace> namesOn(std::vector<Token> const& tokens, KnownNames const& known);

} // namespace core
