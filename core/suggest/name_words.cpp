// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/name_words.h"

#include "core/base/error.h"
#include "core/base/resource.h"
#include "core/suggest/tokens.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

namespace core {

namespace {

std::vector<std::string> foldedList(nlohmann::json const& list)
{
    std::vector<std::string> out;
    for (auto const& word : list)
        out.push_back(plainWord(word.get<std::string>()));
    return out;
}

std::vector<std::string> foldedPhrase(std::string const& phrase)
{
    std::vector<std::string> out;
    std::istringstream in(phrase);
    for (std::string word; in >> word;)
        out.push_back(plainWord(word));
    return out;
}

} // namespace

NameWords::NameWords(std::string_view json)
{
    try {
        auto const list = nlohmann::json::parse(json);
        auto const fill = [&](Set& set, char const* key) {
            auto const words = foldedList(list.at(key));
            set.insert(words.begin(), words.end());
        };
        fill(m_titles, "titles");
        fill(m_workTitles, "work_titles");
        fill(m_male, "male");
        fill(m_female, "female");
        fill(m_relations, "relations");
        fill(m_places, "places");
        fill(m_ambiguous, "ambiguous");
        fill(m_noNames, "no_names");
        fill(m_maleNames, "male_names");
        fill(m_femaleNames, "female_names");
        fill(m_children, "children");
        fill(m_particles, "particles");
        fill(m_misreadTitles, "misread_titles");
        fill(m_subjectLabels, "subject_labels");
        fill(m_abbreviations, "abbreviations");
        fill(m_doubtfulAbbreviations, "doubtful_abbreviations");
        fill(m_titledRoles, "titled_roles");
        fill(m_roleModifiers, "role_modifiers");
        for (auto const& [given, nicknames] : list.at("nicknames").items())
            m_nicknames.emplace(plainWord(given), foldedList(nicknames));
        for (auto const& [relation, words] : list.at("relation_words").items())
            for (std::string const& word : foldedList(words))
                m_relationsMeant[word].push_back(plainWord(relation));
        for (auto const& role : list.at("roles"))
            m_roles.push_back(foldedPhrase(role.get<std::string>()));
    } catch (nlohmann::json::exception const& problem) {
        throw Error(Fault::Integrity,
                    "Reading the words beside names failed: " + std::string(problem.what()) + ". Install the program again.");
    }
    std::stable_sort(m_roles.begin(), m_roles.end(), [](auto const& a, auto const& b) { return a.size() > b.size(); });
    for (auto const& role : m_roles)
        m_rolesByWord[role.front()].push_back(&role);
    m_fingerprint = Fingerprint().add(json).finish();
}

std::vector<std::vector<std::string> const*> const& NameWords::rolesBeginning(std::string const& word) const
{
    static std::vector<std::vector<std::string> const*> const none;
    auto const found = m_rolesByWord.find(word);
    return found == m_rolesByWord.end() ? none : found->second;
}

std::vector<std::string> const& NameWords::nicknames(std::string const& given) const
{
    static std::vector<std::string> const none;
    auto const found = m_nicknames.find(given);
    return found == m_nicknames.end() ? none : found->second;
}

std::vector<std::string> const& NameWords::relationsMeant(std::string const& word) const
{
    static std::vector<std::string> const none;
    auto const found = m_relationsMeant.find(word);
    return found == m_relationsMeant.end() ? none : found->second;
}

NameWords const& nameWords()
{
    static NameWords const words(resource("patterns/names.json"));
    return words;
}

} // namespace core
