// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/name_lists.h"

#include "core/base/error.h"
#include "core/suggest/tokens.h"

#include <fstream>
#include <sstream>

namespace training {

namespace {

using core::NameLists;

std::vector<std::string> lines(std::filesystem::path const& file)
{
    std::ifstream in(file);
    if (!in)
        throw core::Error(core::Fault::Missing, "There is no " + file.string() + ". Name the folder that holds the lists.");
    std::vector<std::string> out;
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && line.front() != '#')
            out.push_back(line);
    return out;
}

std::vector<std::string> wordsOf(std::string const& line)
{
    std::istringstream in(line);
    std::vector<std::string> out;
    for (std::string word; in >> word;)
        out.push_back(core::plainWord(word));
    return out;
}

bool small(std::string const& word)
{
    return word.front() >= 'a' && word.front() <= 'z';
}

// One word as itself; of several, each two that follow each other.
void addPlace(NameLists& lists, std::string const& line, NameLists::List list)
{
    std::vector<std::string> const words = wordsOf(line);
    if (words.size() == 1)
        lists.add(words.front(), list);
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        lists.add(NameLists::pair(NameLists::key(words[i]), NameLists::key(words[i + 1])), NameLists::PlacePart);
}

NameLists::List listNamed(std::string const& name)
{
    static std::vector<std::pair<std::string_view, NameLists::List>> const kinds{{"title", NameLists::Title},
                                                                                 {"relation", NameLists::Relation},
                                                                                 {"role", NameLists::Role},
                                                                                 {"street", NameLists::Street},
                                                                                 {"day", NameLists::Day}};
    for (auto const& [kind, list] : kinds)
        if (kind == name)
            return list;
    throw core::Error(core::Fault::Input, "The file of words has a kind that is not known: " + name + ".");
}

} // namespace

NameMaterial readLists(std::filesystem::path const& folder, std::filesystem::path const& words)
{
    NameMaterial out;
    for (std::string const& line : lines(folder / "common_words.txt"))
        if (small(line))
            out.lists.add(core::plainWord(line), NameLists::Common);
    auto const names = [&](char const* file, NameLists::List list, std::vector<std::string>* pool,
                           std::vector<std::string>* ordinary) {
        for (std::string const& line : lines(folder / file)) {
            std::vector<std::string> const parts = wordsOf(line);
            if (parts.size() != 1 || parts.front().size() < 2)
                continue;
            out.lists.add(parts.front(), list);
            if (pool == nullptr || line.front() < 'A' || line.front() > 'Z' || line.size() < 3)
                continue;
            bool const common = (out.lists.of(NameLists::key(parts.front())) & NameLists::Common) != 0;
            (common ? ordinary : pool)->push_back(line);
        }
    };
    names("first_names.txt", NameLists::FirstName, &out.pool.firstNames, &out.pool.ordinaryFirstNames);
    names("surnames.txt", NameLists::Surname, &out.pool.surnames, &out.pool.ordinarySurnames);
    names("people_names.txt", NameLists::PersonName, nullptr, nullptr);
    for (std::string const& line : lines(folder / "uk_places.txt"))
        addPlace(out.lists, line, NameLists::Place);
    for (std::string const& line : lines(folder / "countries.txt"))
        addPlace(out.lists, line, NameLists::Country);
    for (std::string const& line : lines(words)) {
        std::size_t const colon = line.find(':');
        for (std::string const& word : wordsOf(line.substr(colon + 1)))
            out.lists.add(word, listNamed(line.substr(0, colon)));
    }
    return out;
}

} // namespace training
