// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/name_context.h"

#include "core/suggest/name_words.h"

#include <algorithm>
#include <string_view>

namespace core {

bool continues(std::vector<Token> const& tokens, std::size_t i)
{
    if (i + 1 >= tokens.size())
        return false;
    Token const& here = tokens[i];
    Token const& next = tokens[i + 1];
    // Points are read as commas, and strokes where there are none.
    bool const lone = here.shape == Token::Shape::Initial && (here.after == '.' || (here.after == ',' && next.capital()));
    bool const abbreviated = lone || (here.after == '.' && nameWords().isTitle(here.folded));
    bool const clean = next.before == 0 || next.before == '\\' || next.before == '|';
    return (here.after == 0 || abbreviated) && !here.possessive && clean && !next.afterGap && next.line - here.line <= 1;
}

std::size_t titleLength(std::vector<Token> const& tokens, std::size_t i)
{
    auto const title = [&](std::size_t k) {
        return k < tokens.size() && (tokens[k].capital() || tokens[k].shape == Token::Shape::Initial)
               && nameWords().isTitle(tokens[k].folded);
    };
    if (!title(i) || !continues(tokens, i))
        return 0;
    // "Mr & Mrs": the sign is no token, it stands before the second title.
    if (title(i + 1) && continues(tokens, i + 1))
        return 2;
    if (i + 2 < tokens.size() && tokens[i + 1].folded == "and" && title(i + 2) && continues(tokens, i + 2))
        return 3;
    return 1;
}

namespace {

// As the list has it, without words in front.
std::size_t bareRoleLength(std::vector<Token> const& tokens, std::size_t i)
{
    for (auto const& role : nameWords().rolesBeginning(tokens[i].folded)) {
        if (i + role->size() > tokens.size())
            continue;
        bool same = true;
        for (std::size_t k = 1; k < role->size() && same; ++k)
            same = tokens[i + k].folded == (*role)[k] && continues(tokens, i + k - 1);
        if (same)
            return role->size();
    }
    return 0;
}

} // namespace

std::size_t roleLength(std::vector<Token> const& tokens, std::size_t i)
{
    constexpr std::size_t mostModifiers = 3;
    for (std::size_t before = 0; before <= mostModifiers && i + before < tokens.size(); ++before) {
        if (std::size_t const role = bareRoleLength(tokens, i + before); role > 0)
            return before + role;
        Token const& token = tokens[i + before];
        if (!token.capital() || !nameWords().isRoleModifier(token.folded) || !continues(tokens, i + before))
            return 0;
    }
    return 0;
}

bool labelsAnother(std::vector<Token> const& tokens, std::size_t role, std::size_t length)
{
    std::size_t const next = role + length;
    auto const named = [&](std::size_t k) {
        return k < tokens.size() && tokens[k].line == tokens[role].line && tokens[k].capital()
               && !nameWords().isNoName(tokens[k].folded) && !nameWords().isPlace(tokens[k].folded);
    };
    return tokens[role].startsLine && next < tokens.size() && tokens[next].line == tokens[role].line
           && (titleLength(tokens, next) > 0 || (named(next) && named(next + 1)));
}

std::size_t roleInFront(std::vector<Token> const& tokens, std::size_t first)
{
    constexpr std::size_t longestRole = 6;
    if (first == 0)
        return 0;
    // "Her midwife is Jean Cole."
    std::string const& word = tokens[first - 1].folded;
    std::size_t const end = (word == "is" || word == "was") && tokens[first - 1].after == 0 ? first - 1 : first;
    char const between = end == 0 ? '.' : tokens[end - 1].after;
    // A heading such as "1. Report of the social worker" says nothing of whoever the line below begins with; a label alone on its line does.
    bool const above = end == first && between == 0 && tokens[end - 1].line != tokens[first].line;
    for (std::size_t length = 1; length <= longestRole && length <= end; ++length)
        if ((between == 0 || (end == first && (between == ',' || between == ':'))) && roleLength(tokens, end - length) == length
            && (!above || tokens[end - length].startsLine))
            return length + first - end;
    return 0;
}

bool roleBeside(std::vector<Token> const& tokens, std::size_t first, std::size_t last)
{
    if (last < tokens.size() && tokens[last].line - tokens[last - 1].line <= 1
        && (tokens[last - 1].after == ',' || tokens[last].before == '(' || tokens[last].startsLine))
        if (std::size_t const length = roleLength(tokens, last);
            length > 0 && (tokens[last - 1].after == ',' || !labelsAnother(tokens, last, length)))
            return true;
    // "Nan Cole, the Guardian".
    if (last + 1 < tokens.size() && tokens[last - 1].after == ',' && tokens[last].line - tokens[last - 1].line <= 1
        && (tokens[last].folded == "the" || tokens[last].folded == "our") && tokens[last].after == 0
        && roleLength(tokens, last + 1) > 0)
        return true;
    return roleInFront(tokens, first) > 0;
}

bool namesPlace(std::vector<Token> const& tokens, std::size_t i)
{
    if (i > 0 && i < tokens.size() && continues(tokens, i - 1)) {
        Token const& before = tokens[i - 1];
        if (before.folded == "st" || before.folded == "saint"
            || (before.shape == Token::Shape::Number && before.line == tokens[i].line && i + 1 < tokens.size()
                && tokens[i + 1].capital() && nameWords().isPlace(tokens[i + 1].folded)))
            return true;
    }
    for (std::size_t k = i; k < i + 2 && k + 1 < tokens.size(); ++k) {
        Token const& here = tokens[k];
        Token const& next = tokens[k + 1];
        bool const runsOn = here.after == 0 && next.before == 0 && !next.afterGap && next.line == here.line;
        if (!runsOn || !next.capital())
            return false;
        if (nameWords().isPlace(next.folded))
            return true;
    }
    return false;
}

bool acts(std::vector<Token> const& tokens, std::size_t i)
{
    if (!continues(tokens, i) || tokens[i + 1].shape != Token::Shape::Lower)
        return false;
    static constexpr std::string_view verbs[] = {"said", "told", "had",     "rang",  "came", "went", "took",
                                                 "saw",  "felt", "thought", "wrote", "left", "gave", "and"};
    std::string const& word = tokens[i + 1].folded;
    return word.ends_with("s") || word.ends_with("ed") || std::find(std::begin(verbs), std::end(verbs), word) != std::end(verbs);
}

} // namespace core
