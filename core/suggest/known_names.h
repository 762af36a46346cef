// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The names that a case knows, taken apart into first names and surnames, so that a word of a page leads to the people who
// bear it. The data subject is among them, as a person like the others: only so can "P. Womersley" be seen to be either
// the data subject or a brother.

#include "core/reference/people.h"
#include "core/request/request.h"
#include "core/suggest/tokens.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace core {

struct KnownPerson {
    std::string name; // as the register writes it
    PersonClass personClass = PersonClass::ThirdParty;
    std::string description; // role or relation, such as "brother"; may be empty
    std::string consent;
    std::vector<std::string> givens;   // folded: first names of every variant, and names used alone
    std::vector<std::string> middles;  // folded
    std::vector<std::string> surnames; // folded, a surname of several words as one
};

// Who may be meant by a word, as places in KnownNames::people().
struct Bearers {
    std::vector<std::size_t> people;
    bool misread = false; // the word differs from the name by what OCR or typing does
    bool empty() const { return people.empty(); }
};

class KnownNames {
public:
    KnownNames(Request const& request, std::vector<Person> const& people);

    std::vector<KnownPerson> const& people() const { return m_people; }
    KnownPerson const& person(std::size_t index) const { return m_people[index]; }
    bool isSubject(std::size_t index) const { return m_people[index].personClass == PersonClass::Subject; }

    // Exact ones, or else those a letter away from a word of at least `shortest` letters (0: exact only).
    Bearers byGiven(std::string const& word, std::size_t shortest = 0) const;
    Bearers bySurname(std::string const& word, std::size_t shortest = 0) const;
    // Adds a person; what an earlier one is called is not forgotten.
    void add(KnownPerson person);

private:
    using Index = std::unordered_map<std::string, std::vector<std::size_t>>;
    static Bearers find(Index const& index, std::string const& word, std::size_t shortest);

    std::vector<KnownPerson> m_people;
    Index m_givens;
    Index m_surnames;
};

} // namespace core
