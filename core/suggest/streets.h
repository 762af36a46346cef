// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where an address begins on a page: a house number with a street behind it, whatever a scan made of either, and the words that
// belong to an address or end one. What follows the street is for addresses.h.

#include "core/suggest/knowledge.h"
#include "core/suggest/postcodes.h"

#include <optional>
#include <vector>

namespace core {

// A token that numbers a house: "14", "14a", "2ob" for 20b; no year.
bool houseNumber(Token const& token);

// Tokens [first, last) of the page.
struct Street {
    std::size_t first = 0;
    std::size_t last = 0;
    bool whole = true;    // with its house number, and nothing in it misread
    bool certain = false; // one by itself; any other only where a town or a postcode stands behind it
};

class Streets {
public:
    // The page and what is known must outlive this.
    Streets(ReadPage const& page, Knowledge const& knowledge);

    // What street may begin with the token i, or have its number there, the likeliest first; none, one or two.
    std::vector<Street> at(std::size_t i) const;
    std::vector<PostcodePlace> const& postcodes() const { return m_postcodes; }

    // A word of an office, unless it only names a street or a village: "Council Offices", not "Council Street" nor "Church Fenton".
    bool officeWord(std::size_t i) const;
    // A word as the names of streets and towns have them.
    bool placeWord(std::size_t i) const;
    // A word that ends an address.
    bool stop(Token const& token) const;
    // Words that only the name of a place can be: a strange one, and behind it "Moor" or "Bridge".
    bool uncommon(std::size_t from, std::size_t end) const;
    // Nothing but a blank or a new line between i and i + 1.
    bool runsOn(std::size_t i) const;
    bool near(std::size_t i) const;
    // The postcode that begins with the token i, and the first token at or behind `from` that is none of the postcode's.
    PostcodePlace const* postcodeAt(std::size_t i) const;
    std::size_t behind(PostcodePlace const& postcode, std::size_t from) const;

private:
    bool streetKind(std::size_t i) const;
    std::size_t kindOfStreet(std::size_t from) const;
    std::size_t behindKind(std::size_t from) const;
    std::size_t misreadKind(std::size_t from) const;
    std::size_t unkindStreet(std::size_t number) const;
    std::vector<Street> withoutNumber(std::size_t i) const;
    std::optional<Street> namedHouse(std::size_t i) const;
    bool spoiltNumber(std::size_t i) const;
    std::size_t startOf(std::size_t number) const;
    bool behindStroke(std::size_t i) const;
    std::size_t flatBefore(std::size_t house) const;

    AddressWords const& m_words;
    KnownNames const& m_known;
    std::vector<Token> const& m_tokens;
    std::vector<PostcodePlace> m_postcodes;
};

} // namespace core
