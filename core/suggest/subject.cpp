// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/subject.h"

#include "core/suggest/patterns.h"
#include "core/suggest/postcodes.h"
#include "core/suggest/tokens.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <sstream>

namespace core {

namespace {

std::optional<int> number(std::string_view digits)
{
    int value = 0;
    auto const [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (problem != std::errc() || end != digits.data() + digits.size() || digits.empty())
        return std::nullopt;
    return value;
}

std::optional<int> monthOf(std::string_view text)
{
    if (auto const value = number(text))
        return value;
    static constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                             "jul", "aug", "sep", "oct", "nov", "dec"};
    std::string const word = plainWord(text);
    if (word.size() < 3)
        return std::nullopt;
    auto const found = std::find(months.begin(), months.end(), std::string_view(word).substr(0, 3));
    if (found == months.end())
        return std::nullopt;
    return static_cast<int>(found - months.begin()) + 1;
}

// A misread letter of a number, as the digit it stands for.
char digitFor(char c)
{
    static constexpr std::string_view letters = "OoQIl|!\\SsBZz";
    static constexpr std::string_view digits = "0001111155822";
    auto const at = letters.find(c);
    return at == std::string_view::npos ? '\0' : digits[at];
}

bool digit(char c)
{
    return c >= '0' && c <= '9';
}

std::vector<std::string> addressWords(std::string const& address)
{
    std::vector<std::string> words;
    std::string plain = address;
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return c == ',' || c == '.' || c == ';' || c == '\n'; }, ' ');
    std::istringstream in(plain);
    for (std::string word; in >> word;)
        if (std::string made = plainWord(word); !made.empty())
            words.push_back(std::move(made));
    return words;
}

// The number that a street follows: in "Flat 3, 12 High Street" the second.
std::size_t houseNumberIn(std::vector<std::string> const& words)
{
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (digit(words[i].front()) && !digit(words[i + 1].front()))
            return i;
    return 0;
}

std::string flatIn(std::vector<std::string> const& words)
{
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (patterns().address.flats.contains(words[i]))
            return words[i + 1];
    return {};
}

// How many characters differ, letters and digits that look alike being the same.
int differences(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return 99;
    int count = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        char const x = digitFor(a[i]) ? digitFor(a[i]) : a[i];
        char const y = digitFor(b[i]) ? digitFor(b[i]) : b[i];
        count += x == y ? 0 : 1;
    }
    return count;
}

// "Sth" and "lst" in front of a month: the day as misread digits, with the ending that its number calls for.
bool ordinal(std::string_view word)
{
    if (word.size() < 3 || word.size() > 4)
        return false;
    std::string number;
    for (char c : word.substr(0, word.size() - 2))
        number += digitFor(c) != 0 ? digitFor(c) : c;
    if (!std::all_of(number.begin(), number.end(), digit))
        return false;
    int const day = std::stoi(number);
    int const last = day / 10 == 1 ? 0 : day % 10;
    std::string_view const end = last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
    return day >= 1 && day <= 31 && word.substr(word.size() - 2) == end;
}

std::string printed(Day const& day)
{
    std::string text = std::to_string(day.year);
    for (int part : {day.month, day.day})
        text += (part < 10 ? "0" : "") + std::to_string(part);
    return text;
}

} // namespace

std::optional<Day> dayOf(std::string_view day, std::string_view month, std::string_view year)
{
    auto const d = number(day);
    auto const m = monthOf(month);
    auto y = number(year);
    if (!d || !m || !y)
        return std::nullopt;
    // A record of the past: "87" is 1987, "03" is 2003, and nobody in it was born in the 2030s.
    if (year.size() <= 2)
        *y += *y < 30 ? 2000 : 1900;
    std::chrono::year_month_day const date{std::chrono::year(*y), std::chrono::month(static_cast<unsigned>(*m)),
                                           std::chrono::day(static_cast<unsigned>(*d))};
    if (!date.ok() || *y < 1850 || *y > 2100)
        return std::nullopt;
    return Day{*y, *m, *d};
}

std::string bare(std::string_view number)
{
    std::string out;
    for (char c : number) {
        if (digit(c) || (c >= 'A' && c <= 'Z'))
            out += c;
        else if (c >= 'a' && c <= 'z')
            out += static_cast<char>(c - 'a' + 'A');
    }
    return out;
}

std::string withDigitsPutRight(std::string const& text)
{
    auto const letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    std::string out = text;
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t const end = std::min(text.find_first_of(" \n", at), text.size());
        std::string_view const word = std::string_view(text).substr(at, end - at);
        auto const digits = std::count_if(word.begin(), word.end(), digit);
        auto const misread = std::count_if(word.begin(), word.end(), [](char c) { return digitFor(c) != 0; });
        bool const others = std::any_of(word.begin(), word.end(), [&](char c) { return letter(c) && digitFor(c) == 0; });
        // Two noughts or more are no word at all.
        bool const noughts = word.size() > 1 && word.find_first_not_of("Oo0") == std::string_view::npos;
        // A long row with two digits or more in it is no word either.
        bool const row = digits >= 2 && (digits >= misread || word.size() >= 5);
        std::size_t const digitsEnd = ordinal(word) ? end - 2 : !others && (row || noughts) ? end : at;
        // A stroke at the edge of a word is the line of a table.
        auto const stroke = [&](std::size_t i) { return text[i] == '|' && (i == at || i + 1 == end); };
        for (std::size_t i = at; i < digitsEnd; ++i)
            if (!stroke(i))
                out[i] = digitFor(text[i]) != 0 ? digitFor(text[i]) : text[i];
        at = end + 1;
    }
    return out;
}

Subject::Subject(Request const& request)
{
    for (Identifier const& identifier : request.identifiers)
        if (std::string value = bare(identifier.value); value.size() >= 4)
            m_numbers.push_back(std::move(value));
    for (std::string const& address : request.addresses) {
        Home home{addressWords(address), 0, {}};
        home.number = houseNumberIn(home.words);
        home.flat = flatIn(home.words);
        if (home.words.size() >= 2)
            m_homes.push_back(std::move(home));
        for (PostcodePlace const& place : postcodesIn(address))
            m_postcodes.push_back(place.postcode);
    }
    std::string_view const iso = request.dateOfBirth;
    if (iso.size() == 10)
        m_born = dayOf(iso.substr(8, 2), iso.substr(5, 2), iso.substr(0, 4));
}

bool Subject::owns(std::string_view number, Checked checked) const
{
    std::string const plain = bare(number);
    int const allowed = checked == Checked::Yes ? 0 : 1;
    return std::any_of(m_numbers.begin(), m_numbers.end(),
                       [&](std::string const& own) { return differences(plain, own) <= (own.size() >= 8 ? allowed : 0); });
}

bool Subject::nearlyBornOn(Day const& day) const
{
    return m_born && differences(printed(*m_born), printed(day)) <= 1;
}

bool Subject::livesAt(std::vector<std::string> const& words) const
{
    std::string const flat = flatIn(words);
    return std::any_of(m_homes.begin(), m_homes.end(), [&](Home const& home) {
        if (home.number + 1 >= home.words.size() || (!flat.empty() && !home.flat.empty() && differences(flat, home.flat) != 0))
            return false;
        for (std::size_t i = 0; i + 1 < words.size(); ++i)
            if (differences(words[i], home.words[home.number]) == 0 && nearlySame(words[i + 1], home.words[home.number + 1]))
                return true;
        return false;
    });
}

bool Subject::ownsPostcode(std::string_view postcode, int mostDifferences) const
{
    return std::any_of(m_postcodes.begin(), m_postcodes.end(), [&](std::string const& own) {
        return own == postcode || (mostDifferences > 0 && differences(own, postcode) <= mostDifferences);
    });
}

} // namespace core
