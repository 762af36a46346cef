// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/known_names.h"

#include "core/suggest/name_words.h"

#include <algorithm>
#include <sstream>

namespace core {

namespace {

constexpr std::size_t shortestHalfName = 3;

struct NameParts {
    std::vector<std::string> givens;
    std::string surname;
    std::string bareSurname; // without the small words in front of it; empty where there are none
};

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
    while (first - words.begin() > 1 && nameWords().isParticle(*(first - 1)))
        --first;
    for (auto word = first; word != words.end(); ++word)
        parts.surname += *word;
    if (words.end() - first > 1)
        parts.bareSurname = words.back();
    parts.givens.assign(words.begin(), first);
    return parts;
}

void addOnce(std::vector<std::string>& list, std::string const& word)
{
    if (std::find(list.begin(), list.end(), word) == list.end())
        list.push_back(word);
}

// The halves of "Hughes-Lister" and "Kerry-Ann", where each is long enough to be a name. Half of a surname is no first name.
void addHalves(KnownPerson& person, std::string const& name)
{
    std::istringstream in(name);
    for (std::string word; in >> word;) {
        std::size_t const hyphen = word.find('-');
        if (hyphen == std::string::npos)
            continue;
        auto const& surnames = person.surnames;
        bool const surname = std::find(surnames.begin(), surnames.end(), plainWord(word)) != surnames.end();
        for (std::string const& half : {plainWord(word.substr(0, hyphen)), plainWord(word.substr(hyphen + 1))})
            if (half.size() >= shortestHalfName)
                addOnce(surname ? person.surnameHalves : person.givenHalves, half);
    }
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
        if (parts.bareSurname.size() >= shortestHalfName)
            addOnce(person.surnameHalves, parts.bareSurname);
        for (std::size_t i = 0; i < parts.givens.size(); ++i)
            addOnce(i == 0 ? person.givens : person.middles, parts.givens[i]);
        addHalves(person, variant);
        if (&variant == &variants.front()) {
            person.listedGivens = person.givens.size();
            person.listedSurnames = person.surnames.size();
        }
    }
    for (std::string const& given : person.givens)
        for (std::string const& nickname : nameWords().nicknames(given))
            addOnce(person.nicknames, nickname);
    return person;
}

Sex sexOf(std::string const& words)
{
    std::istringstream in(words);
    for (std::string word; in >> word;) {
        std::string const plain = plainWord(word);
        if (nameWords().isMale(plain))
            return Sex::Male;
        if (nameWords().isFemale(plain))
            return Sex::Female;
    }
    return Sex::Unknown;
}

// Whoever a relation belongs to says nothing: "mother's partner" is no mother.
std::string withoutOwners(std::string const& words)
{
    std::string out;
    std::istringstream in(words);
    for (std::string word; in >> word;)
        if (!word.ends_with("'s") && !word.ends_with("s'") && !word.ends_with("\u2019s"))
            out += word + ' ';
    return out;
}

bool anyWord(std::string const& words, bool (NameWords::*is)(std::string const&) const)
{
    std::istringstream in(words);
    for (std::string word; in >> word;)
        if ((nameWords().*is)(plainWord(word)))
            return true;
    return false;
}

void describe(KnownPerson& known, std::string const& role, std::string const& relation)
{
    known.description = relation.empty() ? role : relation;
    std::string const roles = withoutOwners(role);
    std::string const relations = withoutOwners(relation);
    known.sex = sexOf(relations);
    if (known.sex == Sex::Unknown)
        known.sex = sexOf(roles);
    for (std::size_t i = 0; known.sex == Sex::Unknown && i < known.givens.size(); ++i)
        known.sex = nameWords().isMaleName(known.givens[i])     ? Sex::Male
                    : nameWords().isFemaleName(known.givens[i]) ? Sex::Female
                                                                : Sex::Unknown;
    // "school friend" in two words too
    known.child = anyWord(relations, &NameWords::isChild) || nameWords().isChild(plainWord(relations))
                  || anyWord(roles, &NameWords::isChild);
    known.titled = anyWord(role, &NameWords::isTitledRole) || anyWord(relation, &NameWords::isTitledRole);
}

} // namespace

KnownNames::KnownNames(Request const& request, std::vector<Person> const& people)
{
    KnownPerson subject = knownPerson(request.dataSubject, request.otherNames, PersonClass::Subject);
    describe(subject, "", "");
    add(std::move(subject));
    for (Person const& person : people) {
        KnownPerson known = knownPerson(person.name, person.otherNames, person.personClass);
        describe(known, person.role, person.relation);
        known.consent = person.consent;
        known.known = person.known;
        known.knownHow = person.knownHow;
        add(std::move(known));
    }
}

void KnownNames::Index::add(std::string const& word, std::size_t person)
{
    auto const [place, isNew] = places.emplace(word, words.size());
    if (isNew) {
        tree.add(word, words.size());
        words.push_back({word, {}});
    }
    words[place->second].people.push_back(person);
}

void KnownNames::add(KnownPerson person)
{
    for (Index const* index : {&m_givens, &m_surnames})
        for (auto& asked : index->asked)
            asked.clear();
    std::size_t const index = m_people.size();
    for (std::string const& word : person.givens)
        m_givens.add(word, index);
    for (std::string const& word : person.surnames)
        m_surnames.add(word, index);
    for (std::string const& word : person.nicknames)
        m_givens.lesser[word].push_back(index);
    for (std::string const& word : person.givenHalves)
        m_givens.lesser[word].push_back(index);
    for (std::string const& word : person.surnameHalves)
        m_surnames.lesser[word].push_back(index);
    m_people.push_back(std::move(person));
}

Bearers const& KnownNames::byGiven(std::string const& word, Support support) const
{
    return find(m_givens, word, support);
}

Bearers const& KnownNames::bySurname(std::string const& word, Support support) const
{
    return find(m_surnames, word, support);
}

namespace {

// Costs this close are no reason to prefer one name to another.
constexpr double asNear = 0.15;

// How many answers are kept, so that a record of misreadings does not fill the memory.
constexpr std::size_t mostAsked = 20000;

} // namespace

Bearers const& KnownNames::find(Index const& index, std::string const& word, Support support)
{
    auto& asked = index.asked[static_cast<std::size_t>(support)];
    if (auto const known = asked.find(word); known != asked.end())
        return known->second;
    if (asked.size() >= mostAsked)
        asked.clear();
    return asked.emplace(word, searched(index, word, support)).first->second;
}

Bearers KnownNames::searched(Index const& index, std::string const& word, Support support)
{
    Bearers found;
    if (auto const exact = index.places.find(word); exact != index.places.end()) {
        found.people = index.words[exact->second].people;
        return found;
    }
    if (auto const lesser = index.lesser.find(word); lesser != index.lesser.end()) {
        found.people = lesser->second;
        found.lesser = true;
        return found;
    }
    double least = mostUnlike(word.size() + 1, support);
    if (support == Support::None || least <= 0)
        return found;
    std::vector<std::pair<double, NameWord const*>> near;
    for (std::size_t const entry : index.tree.near(word, least + asNear)) {
        NameWord const& name = index.words[entry];
        double const limit = std::min(least + asNear, mostUnlike(std::min(name.word.size(), word.size() + 1), support));
        if (limit <= 0)
            continue;
        double const cost = unlikeness(word, name.word, limit);
        if (cost > limit)
            continue;
        near.emplace_back(cost, &name);
        least = std::min(least, cost);
    }
    for (auto const& [cost, name] : near)
        if (cost <= least + asNear)
            found.people.insert(found.people.end(), name->people.begin(), name->people.end());
    std::sort(found.people.begin(), found.people.end());
    found.people.erase(std::unique(found.people.begin(), found.people.end()), found.people.end());
    found.unlike = found.people.empty() ? 0 : least;
    return found;
}

} // namespace core
