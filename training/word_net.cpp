// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/word_net.h"

#include "core/base/error.h"
#include "core/suggest/name_features.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <set>
#include <sstream>

namespace training {

namespace {

constexpr std::size_t sensesOfWord = 2;

std::ifstream opened(std::filesystem::path const& file)
{
    std::ifstream in(file);
    if (!in)
        throw core::Error(core::Fault::Missing, "Opening " + file.string() + " failed. Install wordnet-base.");
    return in;
}

// Lines of the licence begin with blanks.
bool licence(std::string const& line)
{
    return line.starts_with("  ");
}

bool plainLetters(std::string const& word)
{
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::uint32_t senseKey(char part, std::string_view offset)
{
    return core::NameLists::key(std::string(1, part == 's' ? 'a' : part).append(offset));
}

struct Ending {
    std::string_view ending;
    std::string_view base;
};
constexpr std::array<Ending, 9> endings{
    {{"ies", "y"}, {"es", "e"}, {"es", ""}, {"s", ""}, {"ing", ""}, {"ing", "e"}, {"ied", "y"}, {"ed", "e"}, {"ed", ""}}};

} // namespace

WordNet::WordNet(std::filesystem::path const& folder)
{
    for (auto const& [name, part] : {std::pair("noun", 'n'), std::pair("verb", 'v'), std::pair("adj", 'a')}) {
        readSenses(folder / ("data." + std::string(name)), part);
        readWords(folder / ("index." + std::string(name)), part);
        readExceptions(folder / (std::string(name) + ".exc"));
    }
}

// wndb(5WN): offset, topic, kind, number of words in hexadecimal, each with a number, then the number of pointers, each with sign,
// offset, part of speech and place.
void WordNet::readSenses(std::filesystem::path const& file, char part)
{
    std::ifstream in = opened(file);
    for (std::string line; std::getline(in, line);) {
        if (licence(line))
            continue;
        std::istringstream fields(line);
        std::string offset;
        std::string topic;
        std::string skipped;
        std::string words;
        fields >> offset >> topic >> skipped >> words;
        for (int i = 0; i < 2 * std::stoi(words, nullptr, 16); ++i)
            fields >> skipped;
        int pointers = 0;
        fields >> pointers;
        Sense sense{core::NameLists::key("topic " + topic), {}};
        for (int i = 0; i < pointers; ++i) {
            std::string sign;
            std::string target;
            char targetPart = 0;
            fields >> sign >> target >> targetPart >> skipped;
            bool const kindOf = sign == "@" || sign == "@i";
            bool const derived =
                part == 'a' && (sign == "\\" || sign == "+" || sign == "=") && (targetPart == 'n' || targetPart == 'v');
            if (kindOf || derived)
                sense.broader.push_back(senseKey(targetPart, target));
        }
        if (!fields)
            throw core::Error(core::Fault::Input, "Reading " + file.string() + " failed: a line is malformed.");
        m_senses.emplace(senseKey(part, offset), std::move(sense));
    }
}

// wndb(5WN): word, part, number of senses, number of kinds of pointers, these, number of senses, number of tagged ones, offsets.
void WordNet::readWords(std::filesystem::path const& file, char part)
{
    std::ifstream in = opened(file);
    for (std::string line; std::getline(in, line);) {
        if (licence(line))
            continue;
        std::istringstream fields(line);
        std::string word;
        std::string skipped;
        std::size_t senses = 0;
        int pointers = 0;
        fields >> word >> skipped >> senses >> pointers;
        for (int i = 0; i < pointers + 2; ++i)
            fields >> skipped;
        if (!plainLetters(word))
            continue;
        std::string offset;
        for (std::size_t i = 0; i < std::min(senses, sensesOfWord) && fields >> offset; ++i)
            m_words[word].push_back(senseKey(part, offset));
    }
}

void WordNet::readExceptions(std::filesystem::path const& file)
{
    std::ifstream in = opened(file);
    std::string form;
    std::string base;
    for (std::string line; std::getline(in, line);)
        if (std::istringstream(line) >> form >> base && plainLetters(form))
            m_exceptions.emplace(form, base);
}

std::string WordNet::baseOf(std::string const& folded) const
{
    if (known(folded))
        return folded;
    if (auto const found = m_exceptions.find(folded); found != m_exceptions.end() && known(found->second))
        return found->second;
    for (auto const& [ending, base] : endings) {
        if (!folded.ends_with(ending) || folded.size() <= ending.size() + 2)
            continue;
        std::string const stem = folded.substr(0, folded.size() - ending.size());
        if (known(stem + std::string(base)))
            return stem + std::string(base);
        // "stopped", "running"
        if ((ending == "ed" || ending == "ing") && stem.size() > 3 && stem.back() == stem[stem.size() - 2]
            && known(stem.substr(0, stem.size() - 1)))
            return stem.substr(0, stem.size() - 1);
    }
    return {};
}

std::vector<std::uint32_t> const& WordNet::classes(std::string const& folded) const
{
    auto const [place, isNew] = m_classes.try_emplace(folded);
    std::string const base = isNew ? baseOf(folded) : std::string();
    if (base.empty())
        return place->second;
    std::set<std::uint32_t> all;
    std::vector<std::uint32_t> left = m_words.at(base);
    while (!left.empty()) {
        std::uint32_t const sense = left.back();
        left.pop_back();
        if (!all.insert(sense).second)
            continue;
        auto const found = m_senses.find(sense);
        if (found == m_senses.end())
            continue;
        all.insert(found->second.topic);
        left.insert(left.end(), found->second.broader.begin(), found->second.broader.end());
    }
    place->second.assign(all.begin(), all.end());
    return place->second;
}

std::vector<std::string> WordNet::forms() const
{
    std::set<std::string> out;
    auto const add = [&](std::string const& form, std::string const& word) {
        if (form == word || baseOf(form) == word)
            out.insert(form);
    };
    for (auto const& [word, senses] : m_words) {
        if (word.size() < 3)
            continue;
        add(word, word);
        for (auto const& [ending, base] : endings)
            if (word.ends_with(base)) {
                std::string const stem = word.substr(0, word.size() - base.size());
                add(stem + std::string(ending), word);
                if (ending == "ed" || ending == "ing")
                    add(stem + stem.back() + std::string(ending), word);
            }
    }
    for (auto const& [form, base] : m_exceptions)
        add(form, base);
    return {out.begin(), out.end()};
}

} // namespace training
