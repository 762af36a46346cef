// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// People whom the readings name again and again and the register does not hold: with their titles, roles and relations, the ways of
// writing one name put together. They are proposals: somebody confirms, merges or parts them before they count.

#include "core/suggest/knowledge.h"
#include "core/suggest/proposed_person.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace core {

class ProposedPeople {
public:
    // Looks at one page; in any order of pages the proposals are the same.
    void look(PageId page, ReadPage const& read, Knowledge const& knowledge);
    // Whoever is named at least so often, the most often named first.
    std::vector<ProposedPerson> all(int atLeast) const;

private:
    struct Mention {
        std::string given; // as printed; an initial or empty where the page gives none
        std::string title; // folded
        std::string role;
        std::string relation;
        bool atWork = false;
        int workSigns = 0;
        PageId page;
    };
    struct Named;

    void add(std::string const& surname, Mention mention);
    static void attach(Named& into, std::string const& surname, Mention const& mention, bool full);
    static ProposedPerson proposal(Named const& named);

    std::map<std::string, std::vector<Mention>> m_bySurname;   // folded
    std::map<std::string, std::map<std::string, int>> m_spelt; // folded to the ways in which it is printed
};

namespace proposed_people {

// Over all readings of the case, with what the case knows.
std::vector<ProposedPerson> inCase(Connection const& connection, int atLeast);

} // namespace proposed_people
} // namespace core
