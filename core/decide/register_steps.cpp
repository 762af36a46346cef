// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/register_steps.h"

#include "core/base/error.h"

#include <algorithm>

namespace core::register_steps {

namespace {

bool bears(Person const& person, std::string const& name)
{
    return person.name == name || std::find(person.otherNames.begin(), person.otherNames.end(), name) != person.otherNames.end();
}

} // namespace

Edit add(Person person)
{
    person.id = {};
    return {std::nullopt, std::nullopt, std::nullopt, std::move(person)};
}

Edit change(Person const& before, Person after)
{
    after.id = before.id;
    return {std::nullopt, std::nullopt, before, std::move(after)};
}

Edit remove(Person const& before)
{
    return {std::nullopt, std::nullopt, before, std::nullopt};
}

Step import(Connection const& connection, std::vector<Person> const& people)
{
    Step step;
    for (auto const& [before, after] : people::changes(connection, people))
        step.push_back(before ? change(*before, after) : add(after));
    return step;
}

Step merge(Person const& person, Person const& same)
{
    if (person.id == same.id)
        throw Error(Fault::Usage, "A person cannot be merged with the same entry. Choose another.");
    Person merged = person;
    std::vector<std::string> names = same.otherNames;
    names.insert(names.begin(), same.name);
    for (std::string const& name : names)
        if (!bears(merged, name))
            merged.otherNames.push_back(name);
    // What only the other entry says is not lost.
    for (auto const field : {&Person::role, &Person::relation, &Person::agency, &Person::knownHow})
        if ((merged.*field).empty())
            merged.*field = same.*field;
    if (merged.consent == Consent::NotAsked)
        merged.consent = same.consent;
    if (merged.known == Known::Unclear)
        merged.known = same.known;
    return {remove(same), change(person, std::move(merged))};
}

Step split(Person const& person, std::vector<std::string> const& names, Person other)
{
    if (names.empty())
        throw Error(Fault::Usage, "To part a person say which of the names are another's.");
    for (std::string const& name : names)
        if (!bears(person, name))
            throw Error(Fault::Usage, "A name that is to go is none of the entry's names. Choose from those that it has.");
    std::vector<std::string> stay;
    std::vector<std::string> all = person.otherNames;
    all.insert(all.begin(), person.name);
    std::copy_if(all.begin(), all.end(), std::back_inserter(stay),
                 [&](std::string const& name) { return std::find(names.begin(), names.end(), name) == names.end(); });
    if (stay.empty())
        throw Error(Fault::Usage, "A person who is parted keeps at least one name. Leave one.");
    Person left = person;
    left.name = stay.front();
    left.otherNames.assign(stay.begin() + 1, stay.end());
    if (other.name.empty())
        other.name = names.front();
    other.otherNames.clear();
    for (std::string const& name : names)
        if (name != other.name)
            other.otherNames.push_back(name);
    return {change(person, std::move(left)), add(std::move(other))};
}

} // namespace core::register_steps
