// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How far a word as read is from a name as it is known, counted as misreading and mistyping go: letters that look alike in
// print cost little, a letter doubled or two exchanged cost less than a strange one.

#include <string_view>

namespace core {

// Stands in a word for a mark that the scan has where a letter was.
constexpr char unreadMark = '?';

// The cost of reading `name` as `word`, both folded (see tokens.h); more than `limit` where it cannot be had for that. A
// letter that looks nothing like the other costs 1.
double unlikeness(std::string_view word, std::string_view name, double limit);

// What a word may cost and still be taken for a name of so many letters.
enum class Support {
    None,   // nothing else speaks for it: it must be as it is known
    Little, // it stands alone, capitalised
    Much    // a first name or surname beside it is the same person's
};
double mostUnlike(std::size_t letters, Support support);

} // namespace core
