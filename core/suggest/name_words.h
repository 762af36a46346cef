// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Words that say something about a name beside them: titles, work roles, relations, and words that look like names and are
// none. They are data (resources/patterns/names.json).

#include "core/base/digest.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace core {

class NameWords {
public:
    // Throws Fault::Integrity where the list is malformed.
    explicit NameWords(std::string_view json);
    NameWords(NameWords const&) = delete;
    NameWords& operator=(NameWords const&) = delete;

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
    // First names that are nearly always a man's, or a woman's.
    bool isMaleName(std::string const& word) const { return m_maleNames.contains(word); }
    bool isFemaleName(std::string const& word) const { return m_femaleNames.contains(word); }
    // A relation or role of somebody who is a child: no Mr or Mrs goes with the name.
    // Small words that belong to the surname behind them: "van", "ap".
    bool isParticle(std::string const& word) const { return m_particles.contains(word); }
    bool isChild(std::string const& word) const { return m_children.contains(word); }
    // A title as scans spoil it: "Me" for "Mr". It counts before a known surname only.
    bool isMisreadTitle(std::string const& word) const { return m_misreadTitles.contains(word); }
    // Two letters that are short for something else: PE, GP.
    bool isAbbreviation(std::string const& word) const { return m_abbreviations.contains(word); }
    // The same, but as often somebody's initials: PE, SE.
    bool isDoubtfulAbbreviation(std::string const& word) const { return m_doubtfulAbbreviations.contains(word); }
    // A word of a work role that goes with a title of its own, so that no Mr or Mrs stands before the name.
    bool isTitledRole(std::string const& word) const { return m_titledRoles.contains(word); }
    // What a form prints in front of the name of whom it is about: "Surname", "Child".
    bool isSubjectLabel(std::string const& word) const { return m_subjectLabels.contains(word); }
    // The relations that a word may mean: "nan" is a grandmother, "brother" a brother or a half-brother. All folded.
    std::vector<std::string> const& relationsMeant(std::string const& word) const;
    // What somebody of that first name may be called; folded.
    std::vector<std::string> const& nicknames(std::string const& given) const;
    // "Agency", "Acting": may stand in front of a work role and belongs to it.
    bool isRoleModifier(std::string const& word) const { return m_roleModifiers.contains(word); }
    // Work roles as sequences of folded words, longest first.
    std::vector<std::vector<std::string>> const& roles() const { return m_roles; }
    // Those of them that begin with the word, longest first.
    std::vector<std::vector<std::string> const*> const& rolesBeginning(std::string const& word) const;
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
    Set m_maleNames;
    Set m_femaleNames;
    Set m_children;
    Set m_particles;
    Set m_misreadTitles;
    Set m_subjectLabels;
    Set m_abbreviations;
    Set m_doubtfulAbbreviations;
    Set m_titledRoles;
    Set m_roleModifiers;
    std::unordered_map<std::string, std::vector<std::string>> m_nicknames;
    std::unordered_map<std::string, std::vector<std::string>> m_relationsMeant;
    std::vector<std::vector<std::string>> m_roles;
    std::unordered_map<std::string, std::vector<std::vector<std::string> const*>> m_rolesByWord; // into m_roles
    Digest m_fingerprint;
};

// The list that ships with the program.
NameWords const& nameWords();

} // namespace core
