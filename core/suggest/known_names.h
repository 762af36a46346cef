// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The names that a case knows, taken apart into first names and surnames, so that a word of a page leads to the people who
// bear it. The data subject is among them, as a person like the others: only so can "P. Womersley" be seen to be either
// the data subject or a brother.

#include "core/reference/people.h"
#include "core/request/request.h"
#include "core/suggest/likeness.h"
#include "core/suggest/tokens.h"

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace core {

enum class Sex { Unknown, Female, Male };

struct KnownPerson {
    std::string name; // as the register writes it
    PersonClass personClass = PersonClass::ThirdParty;
    std::string description; // role or relation, such as "brother"; may be empty
    Consent consent = Consent::NotAsked;
    Known known = Known::Unclear;
    std::string knownHow;
    Sex sex = Sex::Unknown;               // as relation, role or first name tell
    bool child = false;                   // as relation or role tell: no title goes with the name
    bool titled = false;                  // at work under a title of their own, such as PC or Dr
    std::vector<std::string> givens;      // folded: first names of every variant, and names used alone
    std::vector<std::string> middles;     // folded
    std::vector<std::string> surnames;    // folded, a surname of several words as one
    std::vector<std::string> givenHalves; // folded: of a first name with a hyphen
    std::vector<std::string> surnameHalves;
    std::vector<std::string> nicknames;
    std::size_t listedGivens = 0; // how many of the first names, and of the surnames, the name itself has
    std::size_t listedSurnames = 0;
};

// Who may be meant by a word, as places in KnownNames::people().
struct Bearers {
    std::vector<std::size_t> people;
    double unlike = 0;   // what the word costs as a misreading of the name (see likeness.h)
    bool lesser = false; // by a nickname or by half of a double name
    bool misread() const { return unlike > 0; }
    bool empty() const { return people.empty(); }
};

// Belongs to the thread that made it: what it was asked it remembers.
class KnownNames {
public:
    KnownNames(Request const& request, std::vector<Person> const& people);

    std::vector<KnownPerson> const& people() const { return m_people; }
    KnownPerson const& person(std::size_t index) const { return m_people[index]; }
    bool isSubject(std::size_t index) const { return m_people[index].personClass == PersonClass::Subject; }

    // Exact ones; or else those whom it calls by a nickname or by half of a double name; or else, as far as the support for a
    // misreading goes, those whose name is nearest.
    // An answer holds until the next question.
    Bearers const& byGiven(std::string const& word, Support support = Support::None) const;
    Bearers const& bySurname(std::string const& word, Support support = Support::None) const;
    // Adds a person; what an earlier one is called is not forgotten.
    void add(KnownPerson person);

private:
    struct NameWord {
        std::string word;
        std::vector<std::size_t> people;
    };
    struct Index {
        std::vector<NameWord> words;
        std::unordered_map<std::string, std::size_t> places;
        NameTree tree;
        std::unordered_map<std::string, std::vector<std::size_t>> lesser; // nicknames, halves of double names
        // What was asked before, by support: the words of a record repeat themselves.
        mutable std::array<std::unordered_map<std::string, Bearers>, supports> asked;
        void add(std::string const& word, std::size_t person);
    };
    static Bearers const& find(Index const& index, std::string const& word, Support support);
    static Bearers searched(Index const& index, std::string const& word, Support support);

    std::vector<KnownPerson> m_people;
    Index m_givens;
    Index m_surnames;
};

} // namespace core
