// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Words that say something about a name beside them: titles, work roles, relations, and words that look like names and are
// none. They are data (resources/patterns/names.json).

#include "core/base/digest.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace core {

class NameWords {
public:
    // Throws Fault::Integrity where the list is malformed.
    explicit NameWords(std::string_view json);

    // All words are folded (see tokens.h).
    bool isTitle(std::string const& word) const { return m_titles.contains(word) || m_workTitles.contains(word); }
    // Borne by people at work: Dr, PC, Sgt.
    bool isWorkTitle(std::string const& word) const { return m_workTitles.contains(word); }
    // A title or a relation that only a man or only a woman bears.
    bool isMale(std::string const& word) const { return m_male.contains(word); }
    bool isFemale(std::string const& word) const { return m_female.contains(word); }
    bool isRelation(std::string const& word) const { return m_relations.contains(word); }
    // Street, Hospital, School: the capitalised word before it names a place.
    bool isPlace(std::string const& word) const { return m_places.contains(word); }
    // A first name or surname that is a common word too, such as Mark, Will or May.
    bool isAmbiguous(std::string const& word) const { return m_ambiguous.contains(word); }
    // A word that is often capitalised and never a name: a verb that opens a sentence, a label of a form, a day.
    bool isNoName(std::string const& word) const { return m_noNames.contains(word); }
    // Work roles as sequences of folded words, longest first.
    std::vector<std::vector<std::string>> const& roles() const { return m_roles; }
    Digest const& fingerprint() const { return m_fingerprint; }

private:
    using Set = std::unordered_set<std::string>;
    Set m_titles;
    Set m_workTitles;
    Set m_male;
    Set m_female;
    Set m_relations;
    Set m_places;
    Set m_ambiguous;
    Set m_noNames;
    std::vector<std::vector<std::string>> m_roles;
    Digest m_fingerprint;
};

// The list that ships with the program.
NameWords const& nameWords();

} // namespace core
