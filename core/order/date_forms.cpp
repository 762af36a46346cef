// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/page_dates.h"

#include "core/order/date_columns.h"
#include "core/order/date_parts.h"
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
using namespace date_parts;

enum class Form {
    DayMonthYear,
    RomanMonth,
    NamedMonth,
    MonthFirst,
    Iso,
    BrokenFigures,
    BrokenYear,
    BrokenName,
    LostStroke,
    Colons,
    Blanks,
    InWords
};

struct Pattern {
    Form form;
    RE2 expression;
};

// A digit as it may have been read, and its forms. A bar in front of a figure is the border of a table and no 1.
std::array<Pattern, 19> const& patterns()
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
    static std::array<Pattern, 19> const all{
        Pattern{Form::Iso, RE2(start + "((1[89]|20)([0-9]{2})-([0-9]{2})-([0-9]{2}))" + end)},
        // Doctors write months in Roman figures; capitals of 1 and 2 are figures that were misread.
        Pattern{Form::RomanMonth,
                RE2(start + "((" + dayOrMonth + ") ?[/.-] ?" + roman + " ?[/.-] ?(" + digit + "{4}|" + digit + "{2}))" + end)},
        Pattern{Form::DayMonthYear, RE2(start + "((" + dayOrMonth + ") ?([/.,-]) ?(" + dayOrMonth + ") ?[/.,-] ?(?:'|‘|’)?("
                                        + digit + "{4}|" + digit + "{2}))" + end)},
        Pattern{
            Form::DayMonthYear,
            RE2(R"((?:^|[^0-9A-Za-z/.,£\\-])(([0-9]{1,2}) ?(\\) ?([0-9]{1,2}) ?\\ ?([0-9]{4}|[0-9]{2}))(?:$|[^0-9A-Za-z/\\]))")},
        Pattern{Form::Colons,
                RE2(R"((?:^|[^0-9A-Za-z/.,£:-])(([0-9]{1,2}) ?(:) ?([0-9]{1,2}) ?: ?([0-9]{4}|[0-9]{2}))(?:$|[^0-9A-Za-z/:]))")},
        // Two figures each; a time of day may follow.
        Pattern{
            Form::Blanks,
            RE2(R"((?:^|[^0-9A-Za-z/.,£-])(([0-3][0-9])( )([01][0-9]) ((?:19|20)?[0-9]{2}))(?:$|[\n,;.)]| [^0-9]| [0-9]{1,2}[.:]?[0-9]{2} ?(?i:am|pm|hrs?)\b))")},
        // Its second stop was lost.
        Pattern{Form::DayMonthYear, RE2(start + "((" + dayOrMonth + ")([/.-])(" + dayOrMonth + ") ((?:19|20)[0-9]{2}))" + end)},
        // Its label may run into it.
        Pattern{Form::NamedMonth, RE2(R"(\b[Dd]ated?)" + named + end)}, Pattern{Form::NamedMonth, RE2(start + named + end)},
        Pattern{Form::MonthFirst,
                RE2(start + "(([A-Za-z]{3,10})[. ]{1,2}(" + dayOrMonth + ")" + ordinal + "[,.]? ?(?:'|‘|’)([0-9]{2}))" + end)},
        // Of deeds and orders of a court.
        Pattern{Form::InWords,
                RE2(R"((?i)\b(([a-z]+(?:[ -][a-z]+)?) day of ([a-z]{3,10}),? (?:in the year )?((?:19|20)[0-9]{2}))\b)")},
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

// "Sent: 3 May 2001 10:12:04": hours, minutes and seconds stand behind a date.
bool isTime(std::string_view before)
{
    static RE2 const day(R"((?i)(?:[0-9]|\bat)[ ,:]{0,2}$)");
    return RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), day);
}

// "12:53:42": no day has such a month, and neither have the other times of the page.
bool tellsSeconds(std::string_view text)
{
    static RE2 const time(R"(\b[0-2]?[0-9]:(?:1[3-9]|[2-5][0-9]):[0-5][0-9]\b)");
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), time);
}

// A sort code, or the rest of a longer number.
bool isOtherNumber(std::string_view before)
{
    static RE2 const number(
        R"((?i)(?:[0-9][ -]?|\b(?:code|sort|account|acc|a/c|no|number|tel|telephone|fax|phone|ext)\W{0,4})$)");
    return RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), number);
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
    case Form::Colons:
        return isTime(before) ? std::nullopt : dateOfFigures(parts[4], number(parts[3]), parts[1]);
    case Form::Blanks:
        return isOtherNumber(before) ? std::nullopt : dateOfFigures(parts[4], number(parts[3]), parts[1]);
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
    case Form::InWords:
        return dateOf(number(parts[3]), monthNamed(parts[2], parts[3]), dayInWords(parts[1]));
    case Form::MonthFirst:
        return dateOfFigures(parts[3], monthNamed(parts[1], parts[3]), parts[2]);
    }
    return std::nullopt;
}

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
        if (date && !overlapsOne(dates, begin, end))
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
                if (!overlapsOne(dates, date.begin, date.end))
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
            if (monthNamed(month, {}) == 0 || overlapsOne(dates, begin, end))
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
    bool const times = tellsSeconds(page.text);
    for (Pattern const& pattern : patterns())
        if (pattern.form != Form::Colons || !times)
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
