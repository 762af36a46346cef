// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/known_names.h"

#include "core/suggest/name_words.h"

#include <algorithm>
#include <sstream>

namespace core {

namespace {

struct NameParts {
    std::vector<std::string> givens;
    std::string surname;
};

// Small words that belong to the surname behind them.
bool particle(std::string const& word)
{
    static constexpr std::string_view particles[] = {"van", "von", "de", "der", "den", "del", "della", "di",  "da", "dos", "du",
                                                     "la",  "le",  "el", "al",  "bin", "ibn", "st",    "mac", "mc", "o",   "ap"};
    return std::find(std::begin(particles), std::end(particles), word) != std::end(particles);
}

std::vector<std::string> foldedWords(std::string const& text)
{
    std::vector<std::string> words;
    std::istringstream in(text);
    for (std::string word; in >> word;) {
        std::string plain = plainWord(word);
        if (!plain.empty() && !(words.empty() && nameWords().isTitle(plain)))
            words.push_back(std::move(plain));
    }
    return words;
}

// "Ainley, Winifred" is turned round. One word alone is what somebody is called: neither first name nor surname for certain.
NameParts partsOf(std::string const& name)
{
    auto const comma = name.find(',');
    std::vector<std::string> words =
        foldedWords(comma == std::string::npos ? name : name.substr(comma + 1) + ' ' + name.substr(0, comma));
    NameParts parts;
    if (words.size() < 2) {
        parts.givens = std::move(words);
        return parts;
    }
    auto first = words.end() - 1;
    while (first - words.begin() > 1 && particle(*(first - 1)))
        --first;
    for (auto word = first; word != words.end(); ++word)
        parts.surname += *word;
    parts.givens.assign(words.begin(), first);
    return parts;
}

void addOnce(std::vector<std::string>& list, std::string const& word)
{
    if (std::find(list.begin(), list.end(), word) == list.end())
        list.push_back(word);
}

KnownPerson knownPerson(std::string const& name, std::vector<std::string> const& otherNames, PersonClass personClass)
{
    KnownPerson person;
    person.name = name;
    person.personClass = personClass;
    std::vector<std::string> variants = otherNames;
    variants.insert(variants.begin(), name);
    for (std::string const& variant : variants) {
        NameParts const parts = partsOf(variant);
        if (!parts.surname.empty())
            addOnce(person.surnames, parts.surname);
        for (std::size_t i = 0; i < parts.givens.size(); ++i)
            addOnce(i == 0 ? person.givens : person.middles, parts.givens[i]);
    }
    return person;
}

} // namespace

KnownNames::KnownNames(Request const& request, std::vector<Person> const& people)
{
    add(knownPerson(request.dataSubject, request.otherNames, PersonClass::Subject));
    for (Person const& person : people) {
        KnownPerson known = knownPerson(person.name, person.otherNames, person.personClass);
        known.description = person.relation.empty() ? person.role : person.relation;
        known.consent = person.consent;
        add(std::move(known));
    }
}

void KnownNames::add(KnownPerson person)
{
    std::size_t const index = m_people.size();
    for (std::string const& word : person.givens)
        m_givens[word].push_back(index);
    for (std::string const& word : person.surnames)
        m_surnames[word].push_back(index);
    m_people.push_back(std::move(person));
}

Bearers KnownNames::byGiven(std::string const& word, std::size_t shortest) const
{
    return find(m_givens, word, shortest);
}

Bearers KnownNames::bySurname(std::string const& word, std::size_t shortest) const
{
    return find(m_surnames, word, shortest);
}

Bearers KnownNames::find(Index const& index, std::string const& word, std::size_t shortest)
{
    Bearers found;
    if (auto const exact = index.find(word); exact != index.end()) {
        found.people = exact->second;
        return found;
    }
    if (shortest == 0 || word.size() < shortest)
        return found;
    for (auto const& [name, people] : index)
        if (name.size() >= shortest && nearlySame(word, name))
            found.people.insert(found.people.end(), people.begin(), people.end());
    // The index has no order of its own: same input, same suggestions.
    std::sort(found.people.begin(), found.people.end());
    found.people.erase(std::unique(found.people.begin(), found.people.end()), found.people.end());
    found.misread = true;
    return found;
}

} // namespace core
