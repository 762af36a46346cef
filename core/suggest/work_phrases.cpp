// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/work_phrases.h"

#include "core/base/error.h"
#include "core/base/resource.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

namespace core {

namespace {

std::vector<std::vector<std::string>> phrases(nlohmann::json const& list)
{
    std::vector<std::vector<std::string>> out;
    for (auto const& phrase : list) {
        std::istringstream in(phrase.get<std::string>());
        out.emplace_back();
        for (std::string word; in >> word;)
            out.back().push_back(plainWord(word));
    }
    return out;
}

bool stands(std::vector<std::string> const& phrase, std::vector<Token> const& tokens, std::size_t at)
{
    return at + phrase.size() <= tokens.size()
           && std::equal(phrase.begin(), phrase.end(), tokens.begin() + static_cast<std::ptrdiff_t>(at),
                         [](std::string const& word, Token const& token) { return word == token.folded; });
}

} // namespace

WorkPhrases::WorkPhrases(std::string_view json)
{
    try {
        auto const list = nlohmann::json::parse(json);
        m_inFront = phrases(list.at("work_phrases_in_front"));
        m_things = phrases(list.at("work_things_behind"));
        m_behind = phrases(list.at("work_phrases_behind"));
    } catch (nlohmann::json::exception const& problem) {
        throw Error(Fault::Integrity,
                    "Reading the words beside names failed: " + std::string(problem.what()) + ". Install the program again.");
    }
}

bool WorkPhrases::beside(std::vector<Token> const& tokens, std::size_t first, std::size_t last) const
{
    // "Recorded by:", whose answer stands elsewhere, and below it a sentence.
    bool const ownLine = last >= tokens.size() || tokens[last].startsLine || tokens[last].afterGap;
    bool const near = first > 0 && tokens[first].line - tokens[first - 1].line <= 1
                      && tokens[first].line >= tokens[first - 1].line
                      && std::string_view(".;,").find(tokens[first - 1].after) == std::string_view::npos
                      && !(tokens[first - 1].after == ':' && tokens[first].startsLine && !ownLine);
    bool const front = near && std::any_of(m_inFront.begin(), m_inFront.end(), [&](std::vector<std::string> const& phrase) {
                           return first >= phrase.size() && stands(phrase, tokens, first - phrase.size());
                       });
    auto const behind = [&](std::vector<std::vector<std::string>> const& list) {
        return std::any_of(list.begin(), list.end(),
                           [&](std::vector<std::string> const& phrase) { return stands(phrase, tokens, last); });
    };
    if (front || last == 0 || last >= tokens.size())
        return front;
    return tokens[last - 1].possessive ? behind(m_things) : tokens[last - 1].after == 0 && behind(m_behind);
}

WorkPhrases const& workPhrases()
{
    static WorkPhrases const shipped(resource("patterns/names.json"));
    return shipped;
}

} // namespace core
