// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/dates_of_birth.h"

#include "core/suggest/cells.h"
#include "core/suggest/known_names.h"
#include "core/suggest/labels.h"
#include "core/suggest/name_words.h"
#include "core/suggest/patterns.h"
#include "core/suggest/subject.h"
#include "core/suggest/tokens.h"
#include "core/text/roman_month.h"

#include <algorithm>

namespace core::dates_of_birth {

namespace {

// Raised with every change of a rule, so that what older rules found is stale.
constexpr std::int64_t birthRules = 8;

struct DatePlace {
    std::size_t begin = 0;
    std::size_t end = 0;
    Day day;
};

std::string monthInFigures(std::string_view month)
{
    int const roman = romanMonth(month);
    return roman == 0 ? std::string(month) : std::to_string(roman);
}

std::vector<DatePlace> datesIn(std::string const& text)
{
    std::vector<DatePlace> out;
    for (auto const& expression : patterns().dates)
        for (Match const& match : matches(*expression, text))
            if (auto const day = dayOf(group(*expression, match, "day"), monthInFigures(group(*expression, match, "month")),
                                       group(*expression, match, "year")))
                out.push_back({match.begin, match.end, *day});
    return out;
}

// "17th November" in one line of a cell and "1987" in the next: both halves of the date.
struct BrokenDate {
    DatePlace upper;
    std::size_t year = 0; // the token below
};

std::vector<BrokenDate> brokenDatesIn(ReadPage const& page)
{
    std::vector<BrokenDate> out;
    for (std::size_t i = 0; i + 1 < page.tokens.size(); ++i) {
        // "November 17th," has them the other way about.
        bool const monthFirst = page.tokens[i].capital() && dayOf("1", page.tokens[i].folded, "1980");
        Token const& day = page.tokens[monthFirst ? i + 1 : i];
        std::string const number = day.folded.substr(0, day.folded.find_first_not_of("0123456789"));
        // "5November" is both.
        bool const joined =
            !monthFirst && day.folded.size() > number.size() + 2 && dayOf(number, day.folded.substr(number.size()), "1980");
        std::size_t const monthAt = joined || monthFirst ? i : i + 1;
        Token const& month = page.tokens[monthAt];
        std::string const name = joined ? day.folded.substr(number.size()) : month.folded;
        std::size_t const lastAt = joined ? i : i + 1;
        bool const parted =
            !joined && (day.folded.size() > 4 || month.line != day.line || page.tokens[lastAt].afterGap || !month.capital());
        if (number.empty() || number.size() > 2 || parted || !dayOf(number, name, "1980"))
            continue;
        auto const isYear = [](Token const& token) {
            return token.folded.size() == 4 && (token.folded.starts_with("19") || token.folded.starts_with("20"))
                   && token.folded.find_first_not_of("0123456789") == std::string::npos;
        };
        // Where the year follows at once, of four figures or of two, the date is whole.
        auto const isShortYear = [](Token const& token) {
            return token.folded.size() == 2 && token.folded.find_first_not_of("0123456789") == std::string::npos;
        };
        if (lastAt + 1 < page.tokens.size() && !page.tokens[lastAt + 1].afterGap
            && (isYear(page.tokens[lastAt + 1])
                || (isShortYear(page.tokens[lastAt + 1]) && page.tokens[lastAt + 1].line == month.line)))
            continue;
        if (auto const below = belowInCell(page, lastAt, isYear))
            if (auto const born = dayOf(number, name, page.tokens[*below].folded))
                out.push_back({{page.tokens[i].begin, page.tokens[lastAt].end, *born}, *below});
    }
    return out;
}

// What may stand in a column of birthdays: dates, and marks for an unknown one.
bool isBirthday(std::string_view word)
{
    bool const figures = std::count_if(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }) >= 1;
    std::string const plain = plainWord(word);
    static constexpr std::string_view marks[] = {
        "nk",    "na",  "unknown", "notknown", "not",    "known",     "dont",    "edd",      "january",  "february", "march",
        "april", "may", "june",    "july",     "august", "september", "october", "november", "december", "jan",      "feb",
        "mar",   "apr", "jun",     "jul",      "aug",    "sep",       "sept",    "oct",      "nov",      "dec"};
    return figures || plain.empty() || std::find(std::begin(marks), std::end(marks), plain) != std::end(marks);
}

// The first token that begins there or behind it.
std::vector<Token>::const_iterator tokenAt(std::vector<Token> const& words, std::size_t byte)
{
    return std::find_if(words.begin(), words.end(), [&](Token const& token) { return token.begin >= byte; });
}

// "Declan (6.2.84)" and "Declan Womersley, 6.2.84, is": a name in front, and nothing but the date between the marks.
bool behindName(PageText const& page, std::vector<Token> const& words, DatePlace const& date)
{
    auto const first = tokenAt(words, date.begin);
    char const behind = date.end < page.text.size() ? page.text[date.end] : '\n';
    if (first == words.end() || first == words.begin() || first->afterGap)
        return false;
    auto const name = [](Token const& token) {
        return token.capital() && token.folded.size() > 2 && !nameWords().isNoName(token.folded);
    };
    Token const& last = *(first - 1);
    if (first->before == '(' && behind == ')')
        return name(last) && last.after == 0 && !nameWords().isPlace(last.folded);
    if (last.after != ',' || (behind != ',' && behind != ';') || first - words.begin() < 2)
        return false;
    Token const& given = *(first - 2);
    // "Laurence Page, 29.8.79, has": a surname that is a word like any other, behind a first name.
    bool const firstName = nameWords().isMaleName(given.folded) || nameWords().isFemaleName(given.folded);
    bool const surname = name(last) || (firstName && last.capital());
    return surname && name(given) && given.after == 0
           && (last.line == first->line || (last.line + 1 == first->line && firstName));
}

// "Other parties: KALSI Sanjay 22.9.77; KALSI Nerys 4.3.79": who is named on a police form is named so, surname first and in capitals.
bool behindNameInCapitals(PageText const& page, std::vector<Token> const& words, DatePlace const& date)
{
    constexpr std::ptrdiff_t mostGivens = 3;
    auto const first = tokenAt(words, date.begin);
    std::string_view const behind = std::string_view(page.text).substr(date.end);
    bool const ends =
        behind.empty() || behind.front() == '\n' || behind.front() == ';' || behind.front() == ',' || behind.front() == '.';
    if (!ends || first == words.begin() || first == words.end() || first->afterGap || first->startsLine)
        return false;
    std::ptrdiff_t givens = 0;
    for (auto at = first - 1;; --at) {
        bool const known = at->folded.size() > 2 && nameWords().isNoName(at->folded);
        if (at->after != 0 || known || at->folded.size() < 2 || at->line != first->line)
            return false;
        if (at->shape == Token::Shape::Capitals)
            return givens > 0 && at->folded.size() > 2;
        if (!at->capital() || ++givens > mostGivens || at == words.begin())
            return false;
    }
}

// "Mother: BARRACLOUGH, Mrs J. (formerly Sykes) 3-6-61": a row of a card that begins with whose it is and names them.
bool inRowOfPerson(std::vector<Token> const& words, DatePlace const& date)
{
    static constexpr std::string_view rows[] = {
        "mother",    "father",  "parent",  "stepfather", "stepmother", "brother",  "sister",      "sibling",
        "sib",       "husband", "wife",    "cohabitee",  "cohab",      "partner",  "guardian",    "suspect",
        "informant", "victim",  "witness", "other",      "accused",    "gran",     "grandmother", "grandfather",
        "applicant", "uncle",   "aunt",    "lodger",     "son",        "daughter", "halfbrother", "halfsister"};
    static constexpr std::string_view links[] = {"nee", "formerly", "alias", "aka", "or", "known", "as", "and"};
    auto const among = [](auto const& list, std::string const& word) {
        return std::find(std::begin(list), std::end(list), word) != std::end(list);
    };
    auto const first = tokenAt(words, date.begin);
    if (first == words.end() || first == words.begin() || first->startsLine)
        return false;
    std::size_t names = 0;
    for (auto at = first - 1;; --at) {
        if (at->startsLine)
            return names > 0 && among(rows, at->folded);
        // "Child  Dean Bailey  Date 3.6.91": another field has begun.
        bool const other = at->folded.size() > 2 && nameWords().isNoName(at->folded) && !nameWords().isTitle(at->folded);
        bool const name = (at->capital() || at->shape == Token::Shape::Initial) && !other && at->folded != "date"
                          && !dayOf("1", at->folded, "1980");
        if (at == words.begin() || !(name || among(links, at->folded)))
            return false;
        names += at->capital() && at->folded.size() > 2 && !nameWords().isNoName(at->folded);
    }
}

// The data subject's name directly in front: then a digit that differs is a misreading.
bool behindSubject(std::vector<Token> const& words, KnownNames const& subject, DatePlace const& date)
{
    auto const first = tokenAt(words, date.begin);
    auto const from = first - std::min<std::ptrdiff_t>(8, first - words.begin());
    return std::any_of(from, first, [&](Token const& token) {
        return token.capital() && !subject.byGiven(token.folded, Support::Little).empty();
    });
}

// "born in Leeds on 3 April 1961": nothing but a place between the word and the date.
std::optional<std::string> bornBefore(std::vector<Token> const& words, DatePlace const& date)
{
    constexpr std::size_t longestPlace = 6;
    static constexpr std::string_view links[] = {"in", "at", "on", "the", "of", "hospital", "a", "twin"};
    auto const first = static_cast<std::size_t>(tokenAt(words, date.begin) - words.begin());
    for (std::size_t k = 1; k <= std::min(longestPlace, first); ++k) {
        Token const& token = words[first - k];
        if (token.folded == "born")
            return "born";
        bool const link = std::find(std::begin(links), std::end(links), token.folded) != std::end(links);
        if (!(link || token.capital()) || (token.after != 0 && token.after != ','))
            break;
    }
    return std::nullopt;
}

// "3 April 1961 (date of birth)".
std::optional<std::string> labelBehind(std::vector<Token> const& words, DatePlace const& date)
{
    auto const at = static_cast<std::size_t>(tokenAt(words, date.end) - words.begin());
    if (at >= words.size() || words[at].before != '(')
        return std::nullopt;
    std::string plain;
    for (std::size_t k = at; k < std::min(at + 3, words.size()); ++k) {
        plain += words[k].folded;
        for (std::string const& label : patterns().birthLabels)
            if (words[k].after == ')' && plain == plainWord(label))
                return label;
    }
    return std::nullopt;
}

std::optional<std::string> labelOf(ReadPage const& page, DatePlace const& date)
{
    auto label = labelBefore(page.page, date.begin, patterns().birthLabels, 1);
    if (!label)
        label = columnHead(page.page, date.begin, patterns().birthLabels, isBirthday);
    if (!label)
        label = bornBefore(page.tokens, date);
    return label ? label : labelBehind(page.tokens, date);
}

void addBroken(std::vector<Finding>& out, ReadPage const& page, std::vector<BrokenDate> const& broken, Subject const& subject)
{
    for (BrokenDate const& date : broken) {
        if (subject.nearlyBornOn(date.upper.day))
            continue;
        auto const label = labelOf(page, date.upper);
        if (!label)
            continue;
        Finding found;
        found.category = Category::DateOfBirth;
        found.begin = date.upper.begin;
        found.end = date.upper.end;
        found.score = 0.85;
        found.reason = "A date over two lines of its cell, after the words '" + *label + "'.";
        out.push_back(found);
        found.begin = page.tokens[date.year].begin;
        found.end = page.tokens[date.year].end;
        out.push_back(std::move(found));
    }
}

} // namespace

std::vector<Finding> detect(ReadPage const& read, Knowledge const& knowledge)
{
    PageText const& page = read.page;
    Subject const& subject = knowledge.subject;
    std::vector<Finding> out;
    std::vector<BrokenDate> const broken = brokenDatesIn(read);
    for (DatePlace const& date : datesIn(read.digits)) {
        // The number in the next cell is not the year.
        if (std::any_of(broken.begin(), broken.end(), [&](BrokenDate const& other) { return other.upper.begin == date.begin; }))
            continue;
        if (subject.bornOn(date.day))
            continue;
        auto const label = labelOf(read, date);
        if (!label && !behindName(page, read.tokens, date) && !behindNameInCapitals(page, read.tokens, date)
            && !inRowOfPerson(read.tokens, date))
            continue;
        Finding found;
        found.category = Category::DateOfBirth;
        found.begin = date.begin;
        found.end = date.end;
        found.score = label ? 0.9 : 0.5;
        found.reason = label ? "A date after the words '" + *label + "'" : "A date set off behind a name";
        if (subject.nearlyBornOn(date.day)) {
            if (behindSubject(read.tokens, knowledge.subjectNames, date))
                continue;
            found.reason += "; one digit differs from the data subject's date of birth";
        }
        found.reason += '.';
        out.push_back(std::move(found));
    }
    addBroken(out, read, broken, subject);
    return out;
}

Digest fingerprint()
{
    return Fingerprint().add(birthRules).add(patterns().fingerprint).finish();
}

} // namespace core::dates_of_birth
