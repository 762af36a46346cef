// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/initials_alone.h"

#include "core/suggest/name_words.h"
#include "core/suggest/word_matches.h"

#include <algorithm>
#include <string_view>

namespace core {

namespace {

bool isInitial(std::vector<Token> const& tokens, std::size_t i)
{
    return i < tokens.size() && tokens[i].shape == Token::Shape::Initial;
}

// "Residents: D.P., JL, KT": a comma parts them from other initials in the same cell.
bool inRow(std::vector<Token> const& tokens, std::size_t first, std::size_t last)
{
    auto const letters = [&](std::size_t i) {
        return isInitial(tokens, i) || (tokens[i].shape == Token::Shape::Capitals && tokens[i].folded.size() == 2);
    };
    auto const joins = [&](std::size_t i) {
        return i + 1 < tokens.size() && (tokens[i].after == ',' || (isInitial(tokens, i) && tokens[i].after == '.'))
               && !tokens[i + 1].afterGap && tokens[i + 1].line == tokens[i].line;
    };
    return (first > 0 && joins(first - 1) && letters(first - 1)) || (joins(last - 1) && letters(last));
}

// Small words in front and behind [first, last), or one of them and the mark at the end of a sentence.
bool inSentence(std::vector<Token> const& tokens, std::size_t first, std::size_t last)
{
    Token const& begin = tokens[first];
    Token const& end = tokens[last - 1];
    auto const small = [&](std::size_t k) { return tokens[k].shape == Token::Shape::Lower; };
    bool const dotted = last - first > 1;
    bool const front =
        first > 0 && !begin.afterGap && (begin.before == 0 || begin.before == '|') && small(first - 1)
        && (tokens[first - 1].line == begin.line || (tokens[first - 1].line == begin.line - 1 && tokens[first - 1].after == 0));
    // At the end of a line they may as well stand in the column of those who sign.
    bool const behind = last < tokens.size() && (end.after == 0 || dotted) && !tokens[last].afterGap && small(last)
                        && tokens[last].line == end.line;
    bool const comma = first > 0 && tokens[first - 1].after == ',' && !begin.afterGap;
    bool const opens = first > 0 && tokens[first - 1].after == '.' && !begin.afterGap && !begin.startsLine;
    bool const ends = end.after == '.' || end.after == ',';
    // An entry of a running record begins behind its date, at the beginning of a line.
    bool const entry = begin.startsLine || (first > 0 && tokens[first - 1].shape == Token::Shape::Number);
    // "whether AE" / "had a telephone": the sentence goes on in the next line.
    bool const goesOn =
        last < tokens.size() && end.after == 0 && small(last) && tokens[last].line == end.line + 1 && acts(tokens, last - 1);
    bool const plainWord = first > 0 && tokens[first - 1].shape == Token::Shape::Capital && tokens[first - 1].startsSentence
                           && tokens[first - 1].after == 0 && tokens[first - 1].line == begin.line
                           && ordinary(tokens[first - 1].folded);
    return end.possessive || inRow(tokens, first, last) || (front && (behind || ends || goesOn))
           || (behind && (comma || opens || plainWord || (entry && acts(tokens, last - 1))));
}

// "told PE that", "SE rang": what is done to people or by them. "In PE", "the SE of" and "a MR scan" are something else.
bool actsOrSuffers(std::vector<Token> const& tokens, std::size_t first, std::size_t last)
{
    static constexpr std::string_view others[] = {"the", "a",    "an",  "in",    "of",   "at",   "on",  "his",
                                                  "her", "my",   "our", "their", "your", "this", "for", "no",
                                                  "any", "each", "do",  "does",  "did",  "doing"};
    bool const behindOther =
        first > 0 && std::find(std::begin(others), std::end(others), tokens[first - 1].folded) != std::end(others);
    return !behindOther && last < tokens.size() && tokens[last].shape == Token::Shape::Lower;
}

} // namespace

std::optional<InitialsPlace> initialsAt(std::vector<Token> const& tokens, std::size_t i)
{
    bool const dotted = isInitial(tokens, i) && tokens[i].after == '.' && isInitial(tokens, i + 1) && tokens[i + 1].after == '.'
                        && tokens[i + 1].line == tokens[i].line && tokens[i + 1].begin == tokens[i].end + 1
                        && !isInitial(tokens, i + 2);
    Token const& token = tokens[i];
    std::size_t const last = i + (dotted ? 2 : 1);
    std::string const word = dotted ? token.folded + tokens[i + 1].folded : token.folded;
    bool const plain = token.shape == Token::Shape::Capitals && token.folded.size() == 2;
    bool const sentence = (dotted || plain) && inSentence(tokens, i, last);
    if (!(dotted || (plain && sentence)) || nameWords().isAbbreviation(word)
        || (nameWords().isDoubtfulAbbreviation(word) && !(sentence && actsOrSuffers(tokens, i, last))))
        return std::nullopt;
    return InitialsPlace{last, word, sentence};
}

std::optional<NamedPlace> initialsAlone(std::vector<Token> const& tokens, KnownNames const& known, std::size_t i)
{
    std::optional<InitialsPlace> const place = initialsAt(tokens, i);
    if (!place)
        return std::nullopt;
    std::vector<std::size_t> people;
    for (std::size_t p = 0; p < known.people().size(); ++p) {
        KnownPerson const& person = known.person(p);
        auto const begins = [](std::vector<std::string> const& names, char letter) {
            return std::any_of(names.begin(), names.end(), [&](std::string const& name) { return name.front() == letter; });
        };
        if (begins(person.givens, place->letters.front()) && begins(person.surnames, place->letters.back()))
            people.push_back(p);
    }
    if (people.empty())
        return std::nullopt;
    return NamedPlace{
        i,     place->last, place->inSentence ? NamedPlace::Form::Letters : NamedPlace::Form::Signed, std::move(people),
        false, false};
}

} // namespace core
