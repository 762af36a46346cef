// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which names a printed word may be: as it stands, misread, torn apart, run together with the next word, without its capital letter or
// with a mark in the place of a letter.

#include "core/suggest/known_names.h"
#include "core/suggest/name_context.h"

#include <string>
#include <vector>

namespace core {

// A word of the page that bears a name, and how many tokens it takes up: "Kerry Ann" may be the register's "Kerry-Ann".
struct WordMatch {
    Bearers bearers;
    std::size_t length = 0;
    explicit operator bool() const { return length > 0; }
};

class WordMatches {
public:
    enum class Kind { Given, Surname };

    // Both must outlive this.
    WordMatches(std::vector<Token> const& tokens, KnownNames const& known) : m_tokens(tokens), m_known(known) {}

    // Those whose name of that kind begins at token i. Nothing behind the last token.
    WordMatch given(std::size_t i, Support support) const { return at(i, 2, support, Kind::Given); }
    WordMatch surname(std::size_t i, Support support) const;
    WordMatch at(std::size_t i, std::size_t longest, Support support, Kind kind) const;

    Bearers const& find(Kind kind, std::string const& word, Support support) const;
    bool initial(std::size_t i) const { return i < m_tokens.size() && m_tokens[i].shape == Token::Shape::Initial; }
    // A word in small letters may be a name whose capital was misread, if it stands by itself and is no ordinary word.
    bool smallName(std::size_t i) const;

private:
    WordMatch capitalSpoilt(std::string const& word, Kind kind) const;
    Bearers const* edgeMarked(std::size_t i, Kind kind) const;
    WordMatch marked(std::size_t i, Kind kind) const;
    WordMatch several(std::size_t i, std::size_t length, Kind kind) const;
    WordMatch runTogether(std::size_t i, Kind kind) const;

    std::vector<Token> const& m_tokens;
    KnownNames const& m_known;
    Bearers m_nobody;
};

// Ordinary words are no misread names.
bool ordinary(std::string const& word);

} // namespace core
