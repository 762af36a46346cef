// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Texts in which people have marked the names: read from token files (a line a token: word, tag, begin, end; an empty line behind
// each sentence; -DOCSTART- before each text), put together as a text, and cut into pieces as the program cuts a page.

#include "core/suggest/name_lattice.h"
#include "core/suggest/name_pieces.h"

#include <filesystem>
#include <string>
#include <vector>

namespace training {

struct LabelledToken {
    std::string word;
    std::string tag; // B-PER, I-PER ..., O; "o": outside, or of a class that the corpus does not mark; "?": anything
    bool blankBefore = true;
    bool startsSentence = false;
};

struct LabelledDocument {
    std::string id;
    std::vector<LabelledToken> tokens;
};

// Throws core::Error (Missing, Input) where the file is absent or malformed.
std::vector<LabelledDocument> readTokens(std::filesystem::path const& file);

struct MarkedSpan {
    std::string kind; // PER, LOC ...; "?" for what may be anything
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct LabelledText {
    std::string text;
    std::vector<MarkedSpan> spans;
    std::vector<core::NamePiece> pieces;
};
LabelledText assembled(LabelledDocument const& document);

// Which labels each piece may bear.
std::vector<core::NameLattice::Allowed> allowedLabels(LabelledText const& text);

} // namespace training
