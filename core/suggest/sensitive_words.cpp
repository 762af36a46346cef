// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/sensitive_words.h"

#include "core/base/error.h"
#include "core/base/resource.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::array<std::pair<char const*, Worth>, 4> worths{
    {{"certain", Worth::Certain}, {"likely", Worth::Likely}, {"hint", Worth::Hint}, {"not", Worth::Not}}};

void addPhrases(Phrases& phrases, std::size_t set, nlohmann::json const& row)
{
    for (auto const& [key, worth] : worths)
        if (row.contains(key))
            for (auto const& phrase : row.at(key))
                phrases.add(set, worth, phrase.get<std::string>());
}

void addOwn(Phrases& phrases, std::vector<StatementKind> const& kinds, std::string_view own)
{
    std::size_t number = 1;
    try {
        auto const file = nlohmann::json::parse(own);
        for (auto const& row : file.value("statements", nlohmann::json::array())) {
            auto const wanted = category(row.at("category").get<std::string>());
            auto const kind =
                std::find_if(kinds.begin(), kinds.end(), [&](StatementKind const& one) { return one.category == wanted; });
            if (kind == kinds.end())
                throw Error(Fault::Input, "its category is none of statements.");
            addPhrases(phrases, static_cast<std::size_t>(kind - kinds.begin()), row);
            ++number;
        }
    } catch (std::exception const& problem) {
        throw Error(Fault::Input, "Row " + std::to_string(number)
                                      + " of the statements cannot be used: " + std::string(problem.what())
                                      + " Each row has a category and lists of phrases: certain, likely, hint, not.");
    }
}

} // namespace

SensitiveWords::SensitiveWords(std::string_view json, std::string_view own)
{
    try {
        auto const file = nlohmann::json::parse(json);
        for (auto const& word : file.at("abbreviations"))
            m_abbreviations.insert(word.get<std::string>());
        for (auto const& word : file.at("reporting"))
            m_reporting.insert(word.get<std::string>());
        for (auto const& word : file.at("relations"))
            m_relations.insert(word.get<std::string>());
        for (char const* part : {"statements", "passages"})
            for (auto const& row : file.at(part)) {
                m_kinds.push_back({category(row.at("category").get<std::string>()), row.at("words").get<std::string>(),
                                   row.value("kind", std::string())});
                addPhrases(m_phrases, m_kinds.size() - 1, row);
            }
    } catch (nlohmann::json::exception const& problem) {
        throw Error(Fault::Integrity, "Reading the lists of sensitive words failed: " + std::string(problem.what())
                                          + ". Install the program again.");
    }
    if (!own.empty())
        addOwn(m_phrases, m_kinds, own);
    m_fingerprint = Fingerprint().add(json).add(own).finish();
}

SensitiveWords const& sensitiveWords()
{
    static SensitiveWords const shipped(resource("sensitive/statements.json"));
    return shipped;
}

std::size_t ownStatements(std::string_view own)
{
    if (own.empty())
        return 0;
    SensitiveWords const tried(resource("sensitive/statements.json"), own);
    return nlohmann::json::parse(own).value("statements", nlohmann::json::array()).size();
}

} // namespace core
