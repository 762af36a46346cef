// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Finds phrases of several sets in the words of a page. A phrase is words parted by blanks: "a|b" is one of them, "arrest*" any
// ending, "the?" may be missing, "_" any word, "^_" one with a capital, "^num" a word printed in capitals, with points between its
// letters or without. Of a set's phrases at a place the longest counts.

#include "core/suggest/tokens.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace core {

// What a phrase is worth as a sign of its set. Not: the words are none of the set's, whatever else they look like.
enum class Worth : std::uint8_t { Certain, Likely, Hint, Not };

struct Hit {
    std::size_t set = 0;
    Worth worth = Worth::Hint;
    std::size_t first = 0; // tokens, [first, last)
    std::size_t last = 0;
    bool misread = false; // a word of it was taken for another, by a letter
    bool operator==(Hit const&) const = default;
};

class Phrases {
public:
    // Throws Fault::Integrity for a phrase without a word to begin with.
    void add(std::size_t set, Worth worth, std::string_view phrase);
    // In order of the page, then of the sets.
    std::vector<Hit> find(std::vector<Token> const& tokens) const;

private:
    using Atom = std::uint32_t;
    struct Element {
        std::vector<Atom> atoms;      // sorted
        std::vector<Atom> inCapitals; // sorted; where the word is printed so
        bool anyName = false;         // any word that begins with a capital
        bool any = false;             // any word at all
        bool beginsPhrase() const { return !any && !anyName && !(atoms.empty() && inCapitals.empty()); }
    };
    struct Phrase {
        std::size_t set = 0;
        Worth worth = Worth::Hint;
        std::vector<Element> elements;
    };
    struct Text {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using Atoms = std::unordered_map<std::string, Atom, Text, std::equal_to<>>;

    Element element(std::string_view words);
    // False where it has no word to begin with.
    bool addPhrase(std::size_t set, Worth worth, std::vector<std::string_view> const& words);
    void learn(std::string const& word, bool beginning);
    std::vector<Atom> atomsOf(std::string_view word) const;
    std::string_view meant(Token const& token) const;
    std::vector<Hit> findIn(std::vector<Token> const& tokens) const;
    static bool fits(Element const& element, std::vector<Atom> const& atoms, Token const& token);

    Atoms m_whole;
    Atoms m_beginnings;
    Atom m_next = 0;
    std::size_t m_sets = 0;
    std::vector<Phrase> m_phrases;
    std::unordered_map<Atom, std::vector<std::size_t>> m_byFirst; // phrases by a word that they may begin with
    struct LongWord {
        Spelling spelling;
        bool beginning = false;
    };
    std::unordered_map<std::uint32_t, std::vector<LongWord>> m_longWords; // by first letter and length: for misread words
};

} // namespace core
