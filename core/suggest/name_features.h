// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the name tagger looks at: for each piece the word and its parts, its shape, the lists it stands in, its neighbours,
// and what the rest of the text says about the same word. Training and tagging share this, so that both see the same.

#include "core/suggest/name_pieces.h"

#include <cstdint>
#include <unordered_map>

namespace core {

// Lists of words, each word as a hash with one bit for each list that holds it.
class NameLists {
public:
    enum List : std::uint16_t {
        FirstName = 1,
        Surname = 2,
        PersonName = 4, // of people, first or last
        Common = 8,     // an ordinary word of English
        Place = 16,
        Country = 32,
        PlacePart = 64, // of a place of several words
        Title = 128,
        Relation = 256,
        Role = 512,
        Street = 1024,
        Day = 2048
    };
    void add(std::string_view folded, List list) { m_words[key(folded)] |= list; }
    void add(std::uint32_t key, std::uint16_t lists) { m_words[key] |= lists; }
    void reserve(std::size_t words) { m_words.reserve(words); }
    std::uint16_t of(std::uint32_t key) const
    {
        auto const found = m_words.find(key);
        return found == m_words.end() ? std::uint16_t{0} : found->second;
    }
    static std::uint32_t key(std::string_view folded);
    // Of two words that make one name, such as that of a place.
    static std::uint32_t pair(std::uint32_t first, std::uint32_t second);
    std::unordered_map<std::uint32_t, std::uint16_t> const& words() const { return m_words; }

private:
    std::unordered_map<std::uint32_t, std::uint16_t> m_words;
};

// The features of each piece, as hashes: those of piece i are [starts[i], starts[i + 1]).
struct NameFeatures {
    std::vector<std::uint32_t> hashes;
    std::vector<std::uint32_t> starts;
};

NameFeatures nameFeatures(std::string_view text, std::vector<NamePiece> const& pieces, NameLists const& lists);

} // namespace core
