// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/statement_features.h"

#include "core/suggest/name_features.h"
#include "core/suggest/ordinary_words.h"

#include <algorithm>
#include <cmath>

namespace core::statement_features {

namespace {

constexpr std::uint32_t numberWord = 1;
constexpr std::uint32_t nameWord = 2;

// Kinds of features: a word and another do not make the same feature in two ways.
enum Kind : std::uint32_t { Single = 11, Beginning, Pair, PairApart, Three, Phrase, Papers };

std::uint32_t made(Kind kind, std::uint32_t what)
{
    return std::max(1U, NameLists::pair(kind, what));
}

bool number(Token const& token)
{
    return token.shape == Token::Shape::Number
           || std::any_of(token.folded.begin(), token.folded.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::uint32_t wordOf(Token const& token)
{
    if (number(token))
        return numberWord;
    if (token.capital() && !isOrdinaryWord(token.folded))
        return nameWord;
    return NameLists::key(token.folded);
}

} // namespace

std::uint32_t ofWord(std::string_view folded)
{
    return made(Single, NameLists::key(folded));
}

StatementFeatures of(std::vector<Token> const& tokens, std::size_t first, std::size_t last, std::span<Hit const> hits,
                     PageKind kind, std::vector<bool> const& named)
{
    constexpr std::size_t beginning = 5;
    StatementFeatures out;
    out.share = 1 / std::sqrt(static_cast<float>(last - first));
    std::vector<std::uint32_t> words;
    for (std::size_t i = first; i < last; ++i)
        words.push_back(!named.empty() && named[i] ? nameWord : wordOf(tokens[i]));
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::size_t const at = first + i;
        std::string const& folded = tokens[at].folded;
        out.words.push_back({made(Single, words[i]), at, at + 1});
        if (words[i] != numberWord && words[i] != nameWord && folded.size() > beginning)
            out.words.push_back({made(Beginning, NameLists::key(folded.substr(0, beginning))), at, at + 1});
        if (i + 1 < words.size())
            out.words.push_back({made(Pair, NameLists::pair(words[i], words[i + 1])), at, at + 2});
        if (i + 2 < words.size()) {
            out.words.push_back({made(PairApart, NameLists::pair(words[i], words[i + 2])), at, at + 3});
            out.words.push_back(
                {made(Three, NameLists::pair(NameLists::pair(words[i], words[i + 1]), words[i + 2])), at, at + 3});
        }
    }
    for (Hit const& hit : hits)
        out.signs.push_back(made(Phrase, static_cast<std::uint32_t>(hit.set * 4 + static_cast<std::size_t>(hit.worth))));
    std::sort(out.signs.begin(), out.signs.end());
    out.signs.erase(std::unique(out.signs.begin(), out.signs.end()), out.signs.end());
    out.signs.push_back(made(Papers, static_cast<std::uint32_t>(kind)));
    return out;
}

} // namespace core::statement_features
