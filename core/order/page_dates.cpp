// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/page_dates.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdio>

namespace core::page_dates {

namespace {

using namespace std::chrono;

constexpr int earliestYear = 1850;
constexpr int yearsAhead = 10;
constexpr double surely = 2; // the score of a date that stands out

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

// -1 where it is no number, or where most of it is letters.
int number(std::string_view text)
{
    int value = 0;
    std::size_t digits = 0;
    for (char const letter : text) {
        digits += std::isdigit(static_cast<unsigned char>(letter)) != 0;
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
    int const latest = thisYear() + yearsAhead;
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

// 1 to 12, or 0. A name of six letters and more may have two wrong, one of four and more one; short forms are taken as they are.
int monthNamed(std::string_view text)
{
    std::string word;
    for (char const letter : text)
        word += static_cast<char>(std::tolower(static_cast<unsigned char>(letter == '0' ? 'o' : letter)));
    if (word.size() < 3 || word.size() > 10)
        return 0;
    for (std::size_t i = 0; i < monthNames.size(); ++i)
        if (word == monthNames[i].substr(0, 3) || word == monthNames[i] || (i == 8 && word == "sept"))
            return static_cast<int>(i) + 1;
    int best = 3;
    int month = 0;
    for (std::size_t i = 0; i < monthNames.size(); ++i) {
        std::size_t const length = monthNames[i].size();
        int const allowed = length >= 6 ? 2 : length >= 5 ? 1 : 0;
        int const wrong = distance(word, monthNames[i]);
        if (wrong <= allowed && wrong < best) {
            best = wrong;
            month = static_cast<int>(i) + 1;
        }
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

enum class Form { DayMonthYear, NamedMonth, MonthFirst, Iso };

struct Pattern {
    Form form;
    RE2 expression;
};

// A digit as it may have been read, and its forms.
std::array<Pattern, 4> const& patterns()
{
    static std::string const digit = R"([0-9OoQDlIi|!\\ZzSsGbBgq])";
    static std::string const start = R"((?:^|[^0-9A-Za-z/.,£-]))";
    static std::string const end = R"((?:$|[^0-9A-Za-z/]))";
    static std::string const ordinal = R"((?:\s?(?:st|nd|rd|th|"|\*))?)";
    static std::array<Pattern, 4> const all{
        Pattern{Form::Iso, RE2(start + "((1[89]|20)([0-9]{2})-([0-9]{2})-([0-9]{2}))" + end)},
        Pattern{Form::DayMonthYear, RE2(start + "((" + digit + "{1,2}) ?([/.-]) ?(" + digit + "{1,2}) ?[/.-] ?(" + digit + "{4}|"
                                        + digit + "{2}))" + end)},
        Pattern{Form::NamedMonth, RE2(start + "((" + digit + "{1,2})" + ordinal
                                      + R"((?:\s+day)?(?:\s+of)?[ \n.,'’"”*-]{0,3}([A-Za-z0]{3,10})[.,]?[ \n-]{0,2}'?()" + digit
                                      + "{4}|" + digit + "{2}))" + end)},
        Pattern{Form::MonthFirst,
                RE2(start + "(([A-Za-z0]{3,10})[. ]{1,2}(" + digit + "{1,2})" + ordinal + ",? (" + digit + "{4}))" + end)}};
    return all;
}

std::optional<year_month_day> dateIn(Form form, std::array<std::string_view, 5> const& parts)
{
    switch (form) {
    case Form::Iso:
        return dateOf(number(parts[1]) * 100 + number(parts[2]), number(parts[3]), number(parts[4]));
    case Form::DayMonthYear:
        return dateOf(fullYear(parts[4]), number(parts[3]), number(parts[1]));
    case Form::NamedMonth:
        return dateOf(fullYear(parts[3]), monthNamed(parts[2]), number(parts[1]));
    case Form::MonthFirst:
        return dateOf(fullYear(parts[3]), monthNamed(parts[1]), number(parts[2]));
    }
    return std::nullopt;
}

void findAll(Pattern const& pattern, std::string_view text, std::vector<PageDate>& dates)
{
    std::array<re2::StringPiece, 6> groups;
    std::size_t from = 0;
    re2::StringPiece const whole(text.data(), text.size());
    int const count = std::min(pattern.expression.NumberOfCapturingGroups() + 1, 6);
    while (from < text.size() && pattern.expression.Match(whole, from, text.size(), RE2::UNANCHORED, groups.data(), count)) {
        std::array<std::string_view, 5> parts{};
        for (std::size_t i = 1; i < static_cast<std::size_t>(count); ++i)
            parts[i - 1] = {groups[i].data(), groups[i].size()};
        auto const begin = static_cast<std::size_t>(groups[1].data() - text.data());
        std::size_t const end = begin + groups[1].size();
        auto const date = dateIn(pattern.form, parts);
        bool const taken = std::any_of(dates.begin(), dates.end(),
                                       [&](PageDate const& known) { return begin < known.end && known.begin < end; });
        if (date && !taken)
            dates.push_back({*date, begin, end});
        from = date ? end : begin + 1;
    }
}

// What stands in front of a date and behind it on its line.
struct Around {
    std::string_view before;
    std::string_view after;
    std::string_view lineAbove;
    int line = 0; // from the top, counting from 0
};

Around around(std::string_view text, PageDate const& date)
{
    std::size_t const start = date.begin == 0 ? 0 : text.rfind('\n', date.begin - 1) + 1;
    std::size_t const stop = std::min(text.find('\n', date.end), text.size());
    std::size_t const above = start < 2 ? std::string_view::npos : text.rfind('\n', start - 2);
    Around place{text.substr(start, date.begin - start), text.substr(date.end, stop - date.end), {}, 0};
    if (start > 1)
        place.lineAbove = text.substr(above + 1, start - above - 2);
    place.line = static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(start), '\n'));
    return place;
}

bool matches(std::string_view text, RE2 const& expression)
{
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), expression);
}

std::size_t letters(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) != 0; }));
}

bool isBirth(std::string_view before)
{
    static RE2 const words(R"((?i)(born|birth|\bb\.|d[. ]{0,2}[o0][. ]{0,2}b|[o0]\.[o0]\.b|aged?)\W{0,4}(on )?\W*$)");
    return matches(before, words);
}

bool isLabelled(std::string_view before)
{
    static RE2 const words(
        R"((?i)(^|\W)(date[d']?|sent|date ?/ ?time|date of (report|meeting|review|panel|conference|visit|referral|interview|letter|assessment|statement|contact|hearing|call))\W{0,6}(this |the )?$)");
    return matches(before, words);
}

// "held at the office on".
bool isHeld(std::string_view before)
{
    static RE2 const words(R"((?i)\b(held|taken|made|heard|convened|signed|prepared|completed|written)\b.{0,60}\bon( the)?\s*$)");
    return matches(before, words);
}

// In a sentence, of something else.
bool isTold(std::string_view before)
{
    static RE2 const words(R"((?i)\b(by|before|until|till|since|from|after|between|and|to|expires?|due|next|on|of)\s+(the )?$)");
    return matches(before, words);
}

// What is still to come.
bool isAhead(std::string_view before)
{
    static RE2 const words(R"((?i)\b(by|before|until|till|expires?|due|next|for|to)\W{1,3}(on )?(the )?$)");
    return matches(before, words);
}

bool isStamped(std::string_view before)
{
    static RE2 const words(R"((?i)(received|rec'd|recd|scanned|printed|faxed|rev\.?|revised|copied)\W{0,4}(on )?$)");
    return matches(before, words);
}

struct Scored {
    double score = 0;
    std::string reason;
};

// How likely a date is the one on the face of the document.
Scored scored(Around const& place, double depth, int salutation)
{
    Scored result;
    if (isBirth(place.before))
        return {-10, ""};
    double const head = std::max(0.0, 1.0 - depth / 0.35);
    result.score = 2 * head;
    if (head > 0)
        result.reason = "It stands at the head of the page.";
    std::size_t const others = letters(place.before) + letters(place.after);
    if (isLabelled(place.before)) {
        result.score += 3;
        result.reason = "It is labelled as the date.";
    } else if (isHeld(place.before)) {
        result.score += 2;
        result.reason = "The head says that it was then.";
    } else if (others < 4) {
        result.score += 1.8;
        result.reason = "It stands alone on its line.";
    } else if (isTold(place.before)) {
        result.score -= 1.2;
    }
    if (isStamped(place.before))
        result.score -= 2.5;
    if (salutation >= 0 && place.line > salutation)
        result.score -= 1.5;
    return result;
}

std::vector<PageDate> datesIn(PageText const& page)
{
    std::vector<PageDate> dates;
    for (Pattern const& pattern : patterns())
        findAll(pattern, page.text, dates);
    std::sort(dates.begin(), dates.end(), [](PageDate const& a, PageDate const& b) { return a.begin < b.begin; });
    return dates;
}

int lineOfSalutation(std::string_view text)
{
    static RE2 const dear(R"(^\W{0,3}Dear\b)");
    std::size_t start = 0;
    for (int line = 0; start < text.size(); ++line) {
        std::size_t const stop = std::min(text.find('\n', start), text.size());
        if (matches(text.substr(start, stop - start), dear))
            return line;
        start = stop + 1;
    }
    return -1;
}

// The likeliest of the first page.
std::optional<ProposedDate> atHead(PageText const& page)
{
    std::string_view const text = page.text;
    int const lines = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
    int const salutation = lineOfSalutation(text);
    std::vector<PageDate> const dates = datesIn(page);
    year_month_day last{};
    for (PageDate const& date : dates)
        last = std::max(last, date.date);
    std::optional<ProposedDate> best;
    double bestScore = 0;
    for (PageDate const& date : dates) {
        Around const place = around(text, date);
        // A short page is all head and no body.
        double const depth = static_cast<double>(place.line) / std::max(lines, 30);
        Scored found = scored(place, depth, salutation);
        // Papers tell of what was before them; what is years older than another date is a birthday, or the past.
        if (date.date + years(2) < last)
            found.score -= 3;
        if (found.score <= bestScore)
            continue;
        bestScore = found.score;
        best = ProposedDate{date.date, 0, date.begin, date.end, found.score >= surely, found.reason};
        if (best->reason.empty())
            best->reason = "It is the date that stands out most.";
    }
    return best;
}

// Where statements and reports end: "Dated the 4th of March 1991", or the date beside a signature.
std::optional<ProposedDate> atEnd(PageText const& page)
{
    constexpr int linesOfEnd = 8;
    std::string_view const text = page.text;
    int const lines = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
    std::optional<ProposedDate> found;
    for (PageDate const& date : datesIn(page)) {
        Around const place = around(text, date);
        bool const dated = isLabelled(place.before);
        bool const alone = letters(place.before) + letters(place.after) < 4 && place.line >= lines - linesOfEnd;
        if (dated || alone)
            found = ProposedDate{date.date, 0, date.begin, date.end, true, "It stands at the end of the document."};
    }
    return found;
}

// Where nothing stands out: nobody writes of a day that has not come, except of what is to be done by then.
std::optional<ProposedDate> newest(PageText const& page)
{
    std::optional<ProposedDate> best;
    for (PageDate const& date : datesIn(page)) {
        Around const place = around(page.text, date);
        if (isBirth(place.before) || isAhead(place.before) || (best && date.date <= best->date))
            continue;
        best = ProposedDate{date.date, 0, date.begin, date.end, false, "No date stands out; it is the newest that is told of."};
    }
    return best;
}

// Where lines begin with dates, as the entries of running records do; one that was misread, years away from the others, is passed over.
std::optional<ProposedDate> firstEntry(PageText const& page)
{
    constexpr std::size_t fewestEntries = 2;
    constexpr days near{400};
    std::vector<PageDate> entries;
    for (PageDate const& date : datesIn(page))
        if (letters(around(page.text, date).before) == 0)
            entries.push_back(date);
    if (entries.size() < fewestEntries)
        return std::nullopt;
    std::vector<sys_days> sorted;
    for (PageDate const& entry : entries)
        sorted.emplace_back(entry.date);
    std::sort(sorted.begin(), sorted.end());
    sys_days const middle = sorted[(sorted.size() - 1) / 2];
    for (PageDate const& entry : entries)
        if (sys_days(entry.date) - middle <= near && middle - sys_days(entry.date) <= near)
            return ProposedDate{entry.date, 0, entry.begin, entry.end, false, "It is the date of the first entry."};
    return std::nullopt;
}

} // namespace

std::vector<PageDate> find(PageText const& page)
{
    return datesIn(page);
}

DatesOfPage of(PageText const& page)
{
    return {atHead(page), atEnd(page), newest(page), firstEntry(page)};
}

std::optional<ProposedDate> ofDocument(std::vector<DatesOfPage> const& pages)
{
    if (pages.empty())
        return std::nullopt;
    if (pages.front().face && pages.front().face->standsOut)
        return pages.front().face;
    if (pages.front().entry)
        return pages.front().entry;
    if (std::optional<ProposedDate> end = pages.back().end) {
        end->page = static_cast<int>(pages.size()) - 1;
        return end;
    }
    // A date told of at the head may be a birthday in a list; then something newer is told of elsewhere.
    std::optional<ProposedDate> best = pages.front().face;
    for (std::size_t i = 0; i < pages.size(); ++i)
        if (pages[i].newest && (!best || pages[i].newest->date > best->date)) {
            best = pages[i].newest;
            best->page = static_cast<int>(i);
        }
    return best;
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
