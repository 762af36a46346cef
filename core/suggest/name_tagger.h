// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Names that nobody listed: how likely each piece of a text belongs to the name of a person, a place or an organisation, by a
// conditional random field over the pieces (name_features.h, name_lattice.h). Who is meant is for names.h and its like.

#include "core/suggest/name_model.h"

namespace core {

struct NameChances {
    float begins = 0; // a person's name begins here
    float inside = 0; // it goes on here
    float place = 0;
    float organisation = 0;
    float person() const { return begins + inside; }
};

struct NameSpan {
    std::size_t first = 0; // pieces [first, last)
    std::size_t last = 0;
    float chance = 0; // of its likeliest piece
    bool operator==(NameSpan const&) const = default;
};

// One entry a piece.
std::vector<NameChances> nameChances(std::string_view text, std::vector<NamePiece> const& pieces, NameModel const& model);

// Runs of pieces that are as likely as that to be of a person's name. Two names in a row are two where the second rather begins than goes on.
std::vector<NameSpan> personSpans(std::vector<NamePiece> const& pieces, std::vector<NameChances> const& chances, float atLeast);

} // namespace core
