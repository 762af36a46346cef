// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/date_parts.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>

namespace core::date_parts {

namespace {

using namespace std::chrono;

constexpr int earliestYear = 1850;
constexpr int yearsAhead = 10;
constexpr int yearsAheadOfTwoDigits = 1;

// What a reader takes for a digit.
char asDigit(char letter)
{
    switch (letter) {
    case 'O':
    case 'o':
    case 'Q':
    case 'D':
        return '0';
    case 'l':
    case 'I':
    case 'i':
    case '|':
    case '!':
    case '\\':
    case '}':
    case ']':
        return '1';
    case 'Z':
    case 'z':
        return '2';
    case 'S':
    case 's':
        return '5';
    case 'G':
    case 'b':
        return '6';
    case 'B':
        return '8';
    case 'g':
    case 'q':
        return '9';
    default:
        return letter;
    }
}

constexpr std::array<std::string_view, 12> monthNames{"january", "february", "march",     "april",   "may",      "june",
                                                      "july",    "august",   "september", "october", "november", "december"};

// Letters that differ, of words of one length or of lengths that differ by one.
int distance(std::string_view a, std::string_view b)
{
    std::array<int, 16> row{};
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            int const above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])});
            diagonal = above;
        }
    }
    return row[b.size()];
}

// 1 to 12, or 0, of a short form between hyphens: nothing else stands there, so that one letter may be wrong.
int monthBetweenHyphens(std::string_view word)
{
    int month = 0;
    for (std::size_t i = 0; i < monthNames.size(); ++i) {
        if (distance(word, monthNames[i].substr(0, 3)) > 1)
            continue;
        if (month != 0)
            return 0; // May and March, January and June
        month = static_cast<int>(i) + 1;
    }
    return month;
}

constexpr std::array<std::string_view, 12> welshMonths{"ionawr",     "chwefror", "mawrth", "ebrill", "mai",      "mehefin",
                                                       "gorffennaf", "awst",     "medi",   "hydref", "tachwedd", "rhagfyr"};

} // namespace

int thisYear()
{
    return int(year_month_day(floor<days>(system_clock::now())).year());
}

int number(std::string_view text)
{
    constexpr std::string_view looksMostLike = "IlO\\}";
    int value = 0;
    std::size_t digits = 0;
    for (char const letter : text) {
        digits += std::isdigit(static_cast<unsigned char>(letter)) != 0 || looksMostLike.find(letter) != std::string_view::npos;
        char const digit = asDigit(letter);
        if (std::isdigit(static_cast<unsigned char>(digit)) == 0)
            return -1;
        value = value * 10 + (digit - '0');
    }
    return text.empty() || (text.size() > 1 && digits == 0) ? -1 : value;
}

int fullYear(std::string_view text)
{
    int const value = number(text);
    if (value < 0 || text.size() > 2)
        return value;
    int const latest = thisYear() + yearsAheadOfTwoDigits;
    int const century = latest / 100 * 100;
    return century + value <= latest ? century + value : century - 100 + value;
}

int monthNamed(std::string_view text, std::string_view year, bool betweenHyphens)
{
    std::string word;
    for (char const letter : text)
        word += static_cast<char>(std::tolower(static_cast<unsigned char>(letter == '0' ? 'o' : letter)));
    if (word.size() < 3 || word.size() > 10)
        return 0;
    for (std::size_t i = 0; i < monthNames.size(); ++i)
        if (word == monthNames[i].substr(0, 3) || word == monthNames[i] || (i == 8 && word == "sept"))
            return static_cast<int>(i) + 1;
    if (auto const found = std::find(welshMonths.begin(), welshMonths.end(), word); found != welshMonths.end())
        return static_cast<int>(found - welshMonths.begin()) + 1;
    if (betweenHyphens && word.size() == 3 && year.size() == 4)
        return monthBetweenHyphens(word);
    int best = 3;
    int month = 0;
    for (std::size_t i = 0; i < monthNames.size(); ++i) {
        std::size_t const length = monthNames[i].size();
        int const allowed = length >= 6 ? 2 : length == 5 || (length == 4 && year.size() == 4) ? 1 : 0;
        int const wrong = distance(word, monthNames[i]);
        if (wrong > allowed || wrong > best)
            continue;
        month = wrong < best ? static_cast<int>(i) + 1 : 0; // June and July differ in two letters
        best = wrong;
    }
    return month;
}

std::optional<year_month_day> dateOf(int y, int m, int d)
{
    if (y < earliestYear || y > thisYear() + yearsAhead || m < 1 || m > 12 || d < 1)
        return std::nullopt;
    year_month_day const date{year(y), month(static_cast<unsigned>(m)), std::chrono::day(static_cast<unsigned>(d))};
    return date.ok() ? std::optional(date) : std::nullopt;
}

int plausibleDay(int day)
{
    if (day <= 31 || day > 99)
        return day;
    switch (day / 10) {
    case 6:
    case 8:
    case 9:
        return day % 10;
    case 4:
    case 7:
        return 10 + day % 10;
    default:
        return day;
    }
}

int plausibleYear(int y)
{
    if (y < 1000 || (y >= earliestYear && y <= thisYear() + yearsAhead))
        return y;
    int const thisCentury = y / 100 == 10 || y / 1000 == 2 ? 2000 + y % 100 : 0;
    for (int const other : {thisCentury, 1000 + y % 1000, 1900 + y % 100})
        if (other >= earliestYear && other <= thisYear())
            return other;
    return y;
}

int weekdayBefore(std::string_view text)
{
    static RE2 const named(R"((?i)\b(sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}[ ,.]{1,3}(the )?$)");
    constexpr std::array<std::string_view, 7> days{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
    std::string word;
    constexpr std::size_t farthest = 16;
    std::string_view const near = text.substr(text.size() > farthest ? text.size() - farthest : 0);
    if (!RE2::PartialMatch(re2::StringPiece(near.data(), near.size()), named, &word))
        return -1;
    std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return static_cast<int>(std::find(days.begin(), days.end(), word) - days.begin());
}

int dayInWords(std::string_view text)
{
    constexpr std::array<std::string_view, 20> ordinals{"first",     "second",      "third",      "fourth",     "fifth",
                                                        "sixth",     "seventh",     "eighth",     "ninth",      "tenth",
                                                        "eleventh",  "twelfth",     "thirteenth", "fourteenth", "fifteenth",
                                                        "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"};
    std::string word;
    for (unsigned char const letter : text)
        if (std::isalpha(letter) != 0)
            word += static_cast<char>(std::tolower(letter));
    if (word == "thirtieth")
        return 30;
    int tens = 0;
    for (auto const& [name, value] : {std::pair<std::string_view, int>{"twenty", 20}, {"thirty", 30}})
        if (word.rfind(name, 0) == 0) {
            word.erase(0, name.size());
            tens = value;
        }
    auto const found = std::find(ordinals.begin(), ordinals.end(), word);
    int const day = found == ordinals.end() ? 0 : static_cast<int>(found - ordinals.begin()) + 1;
    return day == 0 || (tens > 0 && day > 9) ? 0 : tens + day;
}

bool overlapsOne(std::vector<PageDate> const& dates, std::size_t begin, std::size_t end)
{
    return std::any_of(dates.begin(), dates.end(), [&](PageDate const& known) { return begin < known.end && known.begin < end; });
}

} // namespace core::date_parts
