// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/page_dates.h"

#include "core/order/date_columns.h"
#include "core/order/entry_dates.h"
#include "core/text/roman_month.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdio>
#include <map>

namespace core::page_dates {

namespace {

using namespace std::chrono;

constexpr int earliestYear = 1850;
constexpr int yearsAhead = 10;
constexpr int yearsAheadOfTwoDigits = 1;

int thisYear()
{
    return int(year_month_day(floor<days>(system_clock::now())).year());
}

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

// -1 where it is no number, or where all of it is letters but those that look most like figures.
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

// 1 to 12, or 0. A name of six letters and more may have two wrong, one of five one, and one of four where a year of four figures stands
// behind it and makes it no other word; short forms are taken as they are, but between hyphens.
int monthNamed(std::string_view text, std::string_view year, bool betweenHyphens = false)
{
    std::string word;
    for (char const letter : text)
        word += static_cast<char>(std::tolower(static_cast<unsigned char>(letter == '0' ? 'o' : letter)));
    if (word.size() < 3 || word.size() > 10)
        return 0;
    for (std::size_t i = 0; i < monthNames.size(); ++i)
        if (word == monthNames[i].substr(0, 3) || word == monthNames[i] || (i == 8 && word == "sept"))
            return static_cast<int>(i) + 1;
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

enum class Form { DayMonthYear, RomanMonth, NamedMonth, MonthFirst, Iso, BrokenFigures, BrokenYear, BrokenName, LostStroke };

struct Pattern {
    Form form;
    RE2 expression;
};

// A digit as it may have been read, and its forms. A bar in front of a figure is the border of a table and no 1.
std::array<Pattern, 14> const& patterns()
{
    static std::string const digit = R"([0-9OoQDlIi|!\\ZzSsGbBgq])";
    static std::string const stroke = R"([}\]])"; // a 1 by hand; nothing like it stands in front of a figure
    static std::string const dayOrMonth =
        "(?:(?:[0-9OoQDlIi!\\\\ZzSsGbBgq]|" + stroke + ")(?:" + digit + '|' + stroke + ")|" + digit + ")";
    // Leaders may run up to a date; a sign of its own would make it a number.
    static std::string const start = R"((?:^|[^0-9A-Za-z/.,£-]|[^0-9A-Za-z£][.-]))";
    // The next word, or the hour, may run into it.
    static std::string const end = R"((?:$|[^0-9A-Za-z/]|at\b|page\b|[0-2][0-9][0-5][0-9] ?hrs))";
    static std::string const label = R"(\b[Dd][Aa][Tt][Ee]d?\W{1,3})";
    static std::string const endOfLine = R"( *(?:\n|$))";
    static std::string const ordinal = R"((?:\s?(?:(?i:st|nd|rd|th|fh|t[ln])|"|\*))?)";
    static std::string const roman = "((?:i{2,3}|iv|vi{0,3}|ix|xi{0,2})|(?:III|IV|VI{0,3}|IX|XI{0,2}))";
    static std::string const named = "((" + dayOrMonth + "|[123] [0-9](?i:st|nd|rd|th))" + ordinal
                                     + R"((?:\s+day)?(?:\s+of)?[ \n.,'’"”*/-]{0,3}([A-Za-z0]{3,10})[.,:)]?[ \n-]{0,2}(?:'|‘|’)?()"
                                     + digit + "{4}|" + digit + "{2}))";
    static std::array<Pattern, 14> const all{
        Pattern{Form::Iso, RE2(start + "((1[89]|20)([0-9]{2})-([0-9]{2})-([0-9]{2}))" + end)},
        // Doctors write months in Roman figures; capitals of 1 and 2 are figures that were misread.
        Pattern{Form::RomanMonth,
                RE2(start + "((" + dayOrMonth + ") ?[/.-] ?" + roman + " ?[/.-] ?(" + digit + "{4}|" + digit + "{2}))" + end)},
        Pattern{Form::DayMonthYear, RE2(start + "((" + dayOrMonth + ") ?([/.,-]) ?(" + dayOrMonth + ") ?[/.,-] ?(" + digit
                                        + "{4}|" + digit + "{2}))" + end)},
        // Its second stop was lost.
        Pattern{Form::DayMonthYear, RE2(start + "((" + dayOrMonth + ")([/.-])(" + dayOrMonth + ") ((?:19|20)[0-9]{2}))" + end)},
        // Its label may run into it.
        Pattern{Form::NamedMonth, RE2(R"(\b[Dd]ated?)" + named + end)}, Pattern{Form::NamedMonth, RE2(start + named + end)},
        Pattern{Form::MonthFirst, RE2(start + "(([A-Za-z0]{3,10})[. ]{1,2}(" + dayOrMonth + ")" + ordinal + "[,.]?[ \\n](" + digit
                                      + "{4}))" + end)},
        // In a narrow column the year goes on, or stands, at the beginning of the next line.
        Pattern{Form::BrokenFigures, RE2(start + "((" + dayOrMonth + ")([/.-])(" + dayOrMonth
                                         + R"()[/.-]((?:19|20)[0-9])(?:[^0-9\n][^\n]*)?\n\W{0,3}([0-9]))(?:[^0-9]|$))")},
        // Each part alone in its line, or the year.
        Pattern{Form::BrokenYear, RE2("(?:^|\\n)((" + dayOrMonth + ")([/.-])\\n?(" + dayOrMonth + ")[/.-]\\n(" + digit + "{4}|"
                                      + digit + "{2}))(?:\\n|$)")},
        // One of the strokes was read as a figure. What is no date may look like that: only behind a label or above a salutation.
        Pattern{Form::LostStroke, RE2(label + "(([0-9]{1,2})([/.-])([0-9]{1,2})[17lI|]([0-9]{4}|[0-9]{2}))" + endOfLine)},
        Pattern{Form::LostStroke, RE2(label + "(([0-9]{1,2})([17lI|])([0-9]{1,2})[/.-]([0-9]{4}|[0-9]{2}))" + endOfLine)},
        Pattern{Form::LostStroke,
                RE2("(?:^|\\n)(([0-9]{1,2})([17lI|])([0-9]{1,2})[/.-]([0-9]{4}|[0-9]{2}))\\n(?:[^\\n]{0,60}\\n){0,2}Dear ")},
        Pattern{Form::BrokenYear, RE2(start + "((" + dayOrMonth + ")([/.-])(" + dayOrMonth
                                      + R"()[/.-] ?\n\W{0,3}((?:19|20)[0-9]{2}))(?:[^0-9]|$))")},
        Pattern{
            Form::BrokenName,
            RE2(start + "((" + dayOrMonth + ")" + ordinal
                + R"( ([A-Za-z]{3,10})(?:[^0-9\n]?|[^0-9\n]\D[^\n]{0,120})\n\W{0,3}((?:19|20)[0-9]{2}))(?:[^0-9A-Za-z/]|$))")}};
    return all;
}

// Where no month has such a day, the figure that readers took for the first one: 69 for 09, 71 for 11.
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

// The same of a year of four figures: 7993 and 1093 for 1993, 1006 and 2906 for 2006.
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

std::optional<year_month_day> dateOfFigures(std::string_view y, int m, std::string_view d)
{
    return dateOf(plausibleYear(fullYear(y)), m, plausibleDay(number(d)));
}

// "1th" of a day whose other figure was lost: the ordinal says that it is the 11th.
int dayBefore(std::string_view month, std::string_view day)
{
    int const found = plausibleDay(number(day));
    std::string_view const between(day.data() + day.size(), static_cast<std::size_t>(month.data() - day.data()) - day.size());
    bool const ordinal = between.substr(0, 2) == "th" || between.substr(0, 2) == "TH";
    return ordinal && found >= 1 && found <= 3 ? 10 + found : found;
}

// At the head of its line, or behind its label.
bool isFielded(std::string_view before)
{
    static RE2 const label(R"((?i)\bdate\b[^0-9\n]{0,10}$)");
    return before.empty() || before.back() == '\n' || RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), label);
}

// "21, 5. 00", as some write dates with a blank behind each stop; one of the stops was misread.
bool isSpaced(std::string_view date)
{
    static RE2 const spaced(R"([0-9]{1,2}(?:, [0-9]{1,2}\. |\. [0-9]{1,2}, )[0-9]{2})");
    return RE2::FullMatch(re2::StringPiece(date.data(), date.size()), spaced);
}

std::optional<year_month_day> dateIn(Form form, std::array<std::string_view, 6> const& parts, std::string_view before)
{
    switch (form) {
    case Form::Iso:
        return dateOf(number(parts[1]) * 100 + number(parts[2]), number(parts[3]), number(parts[4]));
    case Form::DayMonthYear:
        // Commas are stops that were misread, but also part figures in a row.
        if (parts[0].find(',') != std::string_view::npos && parts[4].size() == 2 && !isSpaced(parts[0])
            && !(std::count(parts[0].begin(), parts[0].end(), ',') == 2 && parts[0].size() == 8 && isFielded(before)))
            return std::nullopt;
        return dateOfFigures(parts[4], number(parts[3]), parts[1]);
    case Form::BrokenYear:
    case Form::LostStroke:
        return dateOfFigures(parts[4], number(parts[3]), parts[1]);
    case Form::RomanMonth:
        return dateOf(plausibleYear(fullYear(parts[3])), romanMonth(parts[2]), plausibleDay(number(parts[1])));
    case Form::NamedMonth: {
        bool const betweenHyphens = parts[0].find('-' + std::string(parts[2]) + '-') != std::string_view::npos;
        std::string_view const day = parts[1];
        bool const apart = day.size() > 2; // "1 1th"
        // The first letter of the month, where the day stands behind it.
        if (day.size() == 1 && std::isdigit(static_cast<unsigned char>(day[0])) == 0 && parts[2].data() == day.data() + 1)
            return std::nullopt;
        return dateOf(plausibleYear(fullYear(parts[3])), monthNamed(parts[2], parts[3], betweenHyphens),
                      apart ? number(std::string{day[0], day[2]}) : dayBefore(parts[2], day));
    }
    case Form::BrokenFigures:
        return dateOfFigures(std::string(parts[4]) + std::string(parts[5]), number(parts[3]), parts[1]);
    case Form::BrokenName:
        return dateOfFigures(parts[3], monthNamed(parts[2], parts[3]), parts[1]);
    case Form::MonthFirst:
        return dateOfFigures(parts[3], monthNamed(parts[1], parts[3]), parts[2]);
    }
    return std::nullopt;
}

// 0 for Sunday to 6, of the word that ends in front of a date; -1 where it names no day of the week.
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

// Figures that readers take for one another.
constexpr std::array<std::string_view, 10> lookAlikes{"689", "47", "7", "8", "19", "68", "058", "12", "0356", "04"};

// The same date with another figure in its day, or in the last place of its year.
std::vector<year_month_day> misreadDays(year_month_day date)
{
    std::vector<year_month_day> others;
    unsigned const day = unsigned(date.day());
    for (unsigned const place : {1U, 10U})
        for (char const other : lookAlikes[day / place % 10])
            others.emplace_back(date.year(), date.month(),
                                std::chrono::day(day - day / place % 10 * place + static_cast<unsigned>(other - '0') * place));
    return others;
}

std::vector<year_month_day> misreadYears(year_month_day date)
{
    std::vector<year_month_day> others;
    int const figure = int(date.year()) % 10;
    for (char const other : lookAlikes[static_cast<std::size_t>(figure)])
        others.emplace_back(date.year() + years(other - '0' - figure), date.month(), date.day());
    return others;
}

// Where the day of the week says that a figure was misread, and only one other reading of the day agrees with it, that one; where none
// does, the only one of the year.
year_month_day checkedBy(int weekdayNamed, year_month_day date)
{
    auto const agrees = [&](year_month_day other) {
        return other.ok() && static_cast<int>(weekday(sys_days(other)).c_encoding()) == weekdayNamed;
    };
    if (weekdayNamed < 0 || agrees(date))
        return date;
    for (auto const& others : {misreadDays(date), misreadYears(date)}) {
        auto const found = std::find_if(others.begin(), others.end(), agrees);
        if (found != others.end())
            return std::none_of(found + 1, others.end(), agrees) ? *found : date;
    }
    return date;
}

bool isTaken(std::vector<PageDate> const& dates, std::size_t begin, std::size_t end)
{
    return std::any_of(dates.begin(), dates.end(), [&](PageDate const& known) { return begin < known.end && known.begin < end; });
}

void findAll(Pattern const& pattern, std::string_view text, std::vector<PageDate>& dates)
{
    std::array<re2::StringPiece, 7> groups;
    std::size_t from = 0;
    re2::StringPiece const whole(text.data(), text.size());
    int const count = std::min(pattern.expression.NumberOfCapturingGroups() + 1, 7);
    while (from < text.size() && pattern.expression.Match(whole, from, text.size(), RE2::UNANCHORED, groups.data(), count)) {
        std::array<std::string_view, 6> parts{};
        for (std::size_t i = 1; i < static_cast<std::size_t>(count); ++i)
            parts[i - 1] = {groups[i].data(), groups[i].size()};
        auto const begin = static_cast<std::size_t>(groups[1].data() - text.data());
        std::size_t const end = begin + groups[1].size();
        bool const figures =
            std::any_of(groups[1].begin(), groups[1].end(), [](unsigned char c) { return std::isdigit(c) != 0; });
        auto const date = figures ? dateIn(pattern.form, parts, text.substr(0, begin)) : std::nullopt;
        if (date && !isTaken(dates, begin, end))
            dates.push_back({checkedBy(weekdayBefore(text.substr(0, begin)), *date), begin, end});
        from = date ? end : begin + 1;
    }
}

// In a narrow column years of two figures stand at the beginning of the next line. So do numbers of houses: only where two entries of the
// page say the same.
void findBrokenShortYears(std::string_view text, std::vector<PageDate>& dates)
{
    static RE2 const entry(
        R"((?:^|\n)\W{0,2}((?:(?i:sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}[ ,.]{1,3})?([0-9]{1,2}) ?(?i:st|nd|rd|th)? )"
        R"(([A-Za-z]{3,10})\b[^0-9\n]?(?:[^0-9\n][^\n]{0,120})?\n\W{0,3}([0-9]{2}))(?:[ \n]|$))");
    std::map<int, std::vector<PageDate>> byYear;
    re2::StringPiece const whole(text.data(), text.size());
    std::array<re2::StringPiece, 5> groups;
    for (std::size_t from = 0; from < text.size() && entry.Match(whole, from, text.size(), RE2::UNANCHORED, groups.data(), 5);) {
        auto const part = [&](std::size_t i) { return std::string_view(groups[i].data(), groups[i].size()); };
        auto const begin = static_cast<std::size_t>(groups[2].data() - text.data());
        auto const end = static_cast<std::size_t>(groups[4].data() - text.data()) + groups[4].size();
        if (auto const date = dateOf(fullYear(part(4)), monthNamed(part(3), part(4)), number(part(2))))
            byYear[int(date->year())].push_back({*date, begin, end});
        from = static_cast<std::size_t>(groups[4].data() - text.data()) - 1; // the next entry may begin in that line
    }
    for (auto const& [year, found] : byYear)
        if (found.size() >= 2)
            for (PageDate const& date : found)
                if (!isTaken(dates, date.begin, date.end))
                    dates.push_back(date);
}

// In the cell of a table the year stands below its day and month.
void findYearsBelow(PageText const& page, std::vector<PageDate>& dates)
{
    static RE2 const dayFirst(R"((?:^|[^0-9A-Za-z/.,£-])(([0-9]{1,2}) ?(?i:st|nd|rd|th)? ([A-Za-z]{3,10}))[.,]?(?:[ \n]|$))");
    static RE2 const monthFirst(R"((?:^|[^0-9A-Za-z/.,£-])(([A-Za-z]{3,10}) ([0-9]{1,2}) ?(?i:st|nd|rd|th)?)[.,]?(?:[ \n]|$))");
    static RE2 const year(R"((?:19|20)[0-9]{2})");
    std::string_view const text = page.text;
    re2::StringPiece const whole(text.data(), text.size());
    std::array<re2::StringPiece, 4> groups;
    for (bool const first : {true, false}) {
        RE2 const& expression = first ? dayFirst : monthFirst;
        for (std::size_t from = 0;
             from < text.size() && expression.Match(whole, from, text.size(), RE2::UNANCHORED, groups.data(), 4);) {
            auto const begin = static_cast<std::size_t>(groups[1].data() - text.data());
            std::size_t const end = begin + groups[1].size();
            from = end;
            std::string_view const month(groups[first ? 3 : 2].data(), groups[first ? 3 : 2].size());
            std::string_view const day(groups[first ? 2 : 3].data(), groups[first ? 2 : 3].size());
            if (monthNamed(month, {}) == 0 || isTaken(dates, begin, end))
                continue;
            std::string_view const below = date_columns::wordBelow(page, begin, end);
            if (!RE2::FullMatch(re2::StringPiece(below.data(), below.size()), year))
                continue;
            if (auto const date = dateOf(number(below), monthNamed(month, below), number(day)))
                dates.push_back({*date, begin, end});
        }
    }
}

} // namespace

std::vector<PageDate> find(PageText const& page)
{
    std::vector<PageDate> dates;
    for (Pattern const& pattern : patterns())
        findAll(pattern, page.text, dates);
    findBrokenShortYears(page.text, dates);
    findYearsBelow(page, dates);
    std::sort(dates.begin(), dates.end(), [](PageDate const& a, PageDate const& b) { return a.begin < b.begin; });
    entry_dates::mend(page.text, dates);
    return dates;
}

std::string iso(year_month_day date)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", int(date.year()), unsigned(date.month()), unsigned(date.day()));
    return text.data();
}

std::optional<year_month_day> day(std::string const& iso)
{
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-')
        return std::nullopt;
    auto const number = [&iso](std::size_t begin, std::size_t length) {
        unsigned value = 0;
        auto const [end, problem] = std::from_chars(iso.data() + begin, iso.data() + begin + length, value);
        return problem == std::errc() && end == iso.data() + begin + length ? value : 0;
    };
    year_month_day const date{year(static_cast<int>(number(0, 4))), month(number(5, 2)), std::chrono::day(number(8, 2))};
    return number(0, 4) > 0 && date.ok() ? std::optional(date) : std::nullopt;
}

} // namespace core::page_dates
