// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/page_dates.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>

namespace core::page_dates {

namespace {

using namespace std::chrono;

constexpr double surely = 2; // the score of a date that stands out

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
        R"((?i)(^|[\W_])(date[d']?|sent|date ?(/|and|&) ?time|(report|letter) date|date (of )?(this )?(report|meeting|review|panel|conference|visit|referral|interview|letter|assessment|statement|contact|hearing|call|issue|typed|dictated|completed|signed|made))[\W_]{0,6}(this |the )?$)");
    static RE2 const otherDay(R"((?i)\b(next|last|previous|due)\W+(\w+\W+){0,2}$)");
    if (matches(before, otherDay))
        return false;
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

// When an office took it in or dealt with it: soon after it was written, but not then.
bool isStamped(Around const& place)
{
    static RE2 const label(R"((?i)(received|rec'd|recd|allocated|scanned|printed|faxed|rev\.?|revised|copied)\W{0,4}(on )?$)");
    static RE2 const stamp(R"(\b(RECEIVED|REC'?D|ALLOCATED|SCANNED|PRINTED|FAXED|COPIED|FILED)\b)");
    return matches(place.before, label) || matches(place.before, stamp)
           || (letters(place.after) < 4 && matches(place.lineAbove, stamp));
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
    if (isStamped(place))
        result.score -= 2.5;
    if (salutation >= 0 && place.line > salutation)
        result.score -= 1.5;
    return result;
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

// The newest day that a page tells of, without what was still to come.
year_month_day lastTold(std::string_view text, std::vector<PageDate> const& dates)
{
    year_month_day const today(floor<days>(system_clock::now()));
    year_month_day last{};
    for (PageDate const& date : dates)
        if (date.date <= today && !isAhead(around(text, date).before))
            last = std::max(last, date.date);
    return last;
}

// The likeliest of the first page.
std::optional<ProposedDate> atHead(PageText const& page)
{
    std::string_view const text = page.text;
    int const lines = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
    int const salutation = lineOfSalutation(text);
    std::vector<PageDate> const dates = find(page);
    year_month_day const last = lastTold(text, dates);
    std::optional<ProposedDate> best;
    double bestScore = 0;
    for (PageDate const& date : dates) {
        Around const place = around(text, date);
        // A short page is all head and no body.
        double const depth = static_cast<double>(place.line) / std::max(lines, 30);
        Scored found = scored(place, depth, salutation);
        // Papers tell of what was before them; what is years older than another date is a birthday, or the past.
        if (date.date + years(2) < last)
            found.score -= isLabelled(place.before) ? 1 : 3;
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
    for (PageDate const& date : find(page)) {
        Around const place = around(text, date);
        bool const dated = isLabelled(place.before);
        bool const alone = letters(place.before) + letters(place.after) < 4 && place.line >= lines - linesOfEnd;
        if (dated || alone)
            found = ProposedDate{date.date, 0, date.begin, date.end, true, "It stands at the end of the document."};
    }
    return found;
}

// The first stamp: a paper without a date came in not long after it was written.
std::optional<ProposedDate> stamped(PageText const& page)
{
    std::optional<ProposedDate> first;
    for (PageDate const& date : find(page))
        if (isStamped(around(page.text, date)) && (!first || date.date < first->date))
            first = ProposedDate{date.date, 0, date.begin, date.end, false, "No date stands out; it was stamped then."};
    return first;
}

// Where nothing stands out: nobody writes of a day that has not come, except of what is to be done by then.
std::optional<ProposedDate> newest(PageText const& page)
{
    std::optional<ProposedDate> best;
    for (PageDate const& date : find(page)) {
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
    for (PageDate const& date : find(page))
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

DatesOfPage of(PageText const& page)
{
    return {atHead(page), atEnd(page), newest(page), firstEntry(page), stamped(page)};
}

namespace {

// Of the last sheets: behind the date there may be signatures alone, and blank backs.
std::optional<ProposedDate> atEndOf(std::vector<DatesOfPage> const& pages)
{
    constexpr std::size_t sheets = 3;
    std::size_t const first = pages.size() > sheets ? pages.size() - sheets : 0;
    for (std::size_t i = pages.size(); i-- > first;)
        if (std::optional<ProposedDate> end = pages[i].end) {
            end->page = static_cast<int>(i);
            return end;
        }
    return std::nullopt;
}

} // namespace

std::optional<ProposedDate> ofDocument(std::vector<DatesOfPage> const& pages)
{
    if (pages.empty())
        return std::nullopt;
    if (pages.front().face && pages.front().face->standsOut)
        return pages.front().face;
    if (pages.front().entry)
        return pages.front().entry;
    if (auto const end = atEndOf(pages))
        return end;
    for (DatesOfPage const& page : pages)
        if (page.stamped)
            return page.stamped;
    // A date told of at the head may be a birthday in a list; then something newer is told of elsewhere.
    std::optional<ProposedDate> best = pages.front().face;
    for (std::size_t i = 0; i < pages.size(); ++i)
        if (pages[i].newest && (!best || pages[i].newest->date > best->date)) {
            best = pages[i].newest;
            best->page = static_cast<int>(i);
        }
    return best;
}

} // namespace core::page_dates
