// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/page_dates.h"

#include "core/order/date_words.h"
#include "core/order/entry_dates.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>

namespace core::page_dates {

namespace {

using namespace std::chrono;

constexpr double surely = 2;        // the score of a date that stands out
constexpr double likely = 1;        // of one that comes before what is told of
constexpr double endOfFields = 0.6; // of the page: below that a form is all text
constexpr double foot = 0.7;        // where it was signed

struct Scored {
    double score = 0;
    std::string reason;
};

// What the head of a page says of the paper.
struct PageHead {
    int salutation = -1;    // its line
    bool ofReview = false;  // the papers of a review bear its date; elsewhere the review is still to come
    bool ofMeeting = false; // minutes and notes of what was said open with when and where
};

// How likely a date is the one on the face of the document.
Scored scored(AroundDate const& place, double depth, PageHead const& page)
{
    Scored result;
    if (date_words::isBirth(place))
        return {-10, ""};
    constexpr std::size_t lettersOfText = 20;
    double const head = std::max(0.0, 1.0 - depth / 0.35);
    bool const inText = date_words::letters(place.after) > lettersOfText;
    result.score = inText ? head : 2 * head;
    if (head > 0)
        result.reason = "It stands at the head of the page.";
    DateLabel const label = date_words::label(place);
    if (label == DateLabel::OfPaper || (page.ofReview && head > 0 && date_words::isReview(place))) {
        result.score += depth < foot ? 3 : 1.5;
        result.reason = "It is labelled as the date.";
    } else if (date_words::isHeld(place) || (page.ofMeeting && head > 0 && date_words::opensWithPlace(place))) {
        result.score += 2;
        result.reason = "The head says that it was then.";
    } else if (label == DateLabel::OfSomething && depth < endOfFields) {
        result.score += 2;
        result.reason = "It is the date of what the paper is about.";
    } else if (head > 0 && date_words::isBehindFields(place)) {
        result.score += 2;
        result.reason = "It stands at the head, behind whose paper it is.";
    } else if (date_words::isAlone(place)) {
        result.score += 1.8;
        result.reason = "It stands alone on its line.";
    } else if (date_words::isTold(place) || date_words::goesOnFromAbove(place)) {
        result.score -= 1.2;
    }
    if (date_words::isStamped(place))
        result.score -= 2.5;
    if (page.salutation >= 0 && place.line > page.salutation) // what is told of, where no line is of the date alone
        result.score -= date_words::isAlone(place) && !date_words::goesOnFromAbove(place) ? 0.7 : 1.5;
    return result;
}

int lineOfSalutation(std::string_view text)
{
    static RE2 const dear(R"(^\W{0,3}Dear\b)");
    std::size_t start = 0;
    for (int line = 0; start < text.size(); ++line) {
        std::size_t const stop = std::min(text.find('\n', start), text.size());
        if (RE2::PartialMatch(re2::StringPiece(text.data() + start, stop - start), dear))
            return line;
        start = stop + 1;
    }
    return -1;
}

PageHead headOf(std::string_view text)
{
    static RE2 const review(R"(^(?:[^\n]*\n){0,3}?[^\n0-9]*\b(?:REVIEW|Review)(?:ing|ING)?\b[^\n0-9]*(?:\n|$))");
    static RE2 const meeting(
        R"(^(?:[^\n]*\n){0,5}?[^\n0-9]*\b(?i:minutes|meeting|conference|discussion|panel|hearing)\b[^\n0-9]*(?:\n|$))");
    re2::StringPiece const page(text.data(), text.size());
    return {lineOfSalutation(text), RE2::PartialMatch(page, review), RE2::PartialMatch(page, meeting)};
}

// The newest day that a page tells of, without what was still to come.
year_month_day lastTold(PageText const& page, std::vector<PageDate> const& dates)
{
    year_month_day const today(floor<days>(system_clock::now()));
    year_month_day last{};
    for (PageDate const& date : dates)
        if (date.date <= today && !date_words::isAhead(date_words::around(page, date)))
            last = std::max(last, date.date);
    return last;
}

// Date stamps have their months in capitals; what is written or typed without a label mostly has not.
bool looksStamped(std::string_view date)
{
    auto const isSmall = [](unsigned char c) { return std::islower(c) != 0; };
    auto const isCapital = [](unsigned char c) { return std::isupper(c) != 0; };
    bool const parted = date.find_first_of(" -./") != std::string_view::npos; // what programs print may run together
    return parted && std::none_of(date.begin(), date.end(), isSmall) && std::count_if(date.begin(), date.end(), isCapital) >= 3;
}

// The likeliest of the first page.
std::optional<ProposedDate> atHead(PageText const& page, std::vector<PageDate> const& dates)
{
    std::string_view const text = page.text;
    int const lines = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
    PageHead const head = headOf(text);
    year_month_day const last = lastTold(page, dates);
    std::optional<ProposedDate> best;
    double bestScore = 0;
    for (PageDate const& date : dates) {
        AroundDate const place = date_words::around(page, date);
        // A short page is all head and no body.
        double const depth = static_cast<double>(place.line) / std::max(lines, 30);
        Scored found = scored(place, depth, head);
        DateLabel const label = date_words::label(place);
        // Papers tell of what was before them; what is years older than another date is a birthday, or the past. One that stands alone
        // above the salutation of a letter is neither.
        bool const heads = head.salutation >= 0 && place.line < head.salutation && date_words::isAlone(place);
        if (date.date + years(2) < last)
            found.score -= label == DateLabel::OfPaper || heads ? 1 : 3;
        if (label == DateLabel::None && looksStamped(text.substr(date.begin, date.end - date.begin)))
            found.score -= 1;
        if (found.score <= bestScore)
            continue;
        bestScore = found.score;
        best = ProposedDate{date.date, 0, date.begin, date.end, found.score >= surely, found.reason, found.score >= likely};
        if (best->reason.empty())
            best->reason = "It is the date that stands out most.";
    }
    return best;
}

// The likeliest but for that one: where it was misread, years away from all others of the record.
std::optional<ProposedDate> secondAtHead(PageText const& page, std::vector<PageDate> dates,
                                         std::optional<ProposedDate> const& first)
{
    if (!first)
        return std::nullopt;
    dates.erase(std::remove_if(dates.begin(), dates.end(), [&](PageDate const& date) { return date.date == first->date; }),
                dates.end());
    return atHead(page, dates);
}

// Where statements and reports end: "Dated the 4th of March 1991", or the date beside a signature.
std::optional<ProposedDate> atEnd(PageText const& page, std::vector<PageDate> const& dates)
{
    constexpr int linesOfEnd = 8;
    constexpr int linesOfSignature = 4;
    std::string_view const text = page.text;
    int const lines = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
    std::optional<ProposedDate> found;
    for (PageDate const& date : dates) {
        AroundDate const place = date_words::around(page, date);
        bool const dated = date_words::label(place) == DateLabel::OfPaper;
        bool const stamp =
            date_words::isStamped(place) || (!dated && looksStamped(text.substr(date.begin, date.end - date.begin)));
        if (stamp)
            continue;
        bool const alone =
            place.line >= lines - linesOfEnd
            && (date_words::isAlone(place) || (place.line >= lines - linesOfSignature && date_words::isSigned(place)));
        if (dated || alone)
            found = ProposedDate{date.date, 0, date.begin, date.end, true, "It stands at the end of the document."};
    }
    return found;
}

// "Dated the 4th of March 1991" at the foot.
std::optional<ProposedDate> datedAtEnd(PageText const& page, std::vector<PageDate> const& dates)
{
    constexpr int linesOfEnd = 12;
    int const lines = static_cast<int>(std::count(page.text.begin(), page.text.end(), '\n'));
    std::optional<ProposedDate> found;
    for (PageDate const& date : dates) {
        AroundDate const place = date_words::around(page, date);
        if (place.line >= lines - linesOfEnd && date_words::label(place) == DateLabel::OfPaper && !date_words::isStamped(place))
            found = ProposedDate{date.date, 0, date.begin, date.end, true, "It is the date at the end of the document."};
    }
    return found;
}

std::optional<ProposedDate> turnedTo(PageText const& page, std::vector<PageDate> const& dates)
{
    for (PageDate const& date : dates)
        if (date_words::isTurnedTo(date_words::around(page, date)))
            return ProposedDate{date.date, 0,     date.begin,
                                date.end,  false, "No date stands out; somebody turned to the office then."};
    return std::nullopt;
}

// The first stamp: a paper without a date came in not long after it was written.
std::optional<ProposedDate> stamped(PageText const& page, std::vector<PageDate> const& dates)
{
    std::optional<ProposedDate> first;
    for (PageDate const& date : dates)
        if (date_words::isStamped(date_words::around(page, date)) && (!first || date.date < first->date))
            first = ProposedDate{date.date, 0, date.begin, date.end, false, "No date stands out; it was stamped then."};
    return first;
}

// Where nothing stands out: nobody writes of a day that has not come, except of what is to be done by then.
std::optional<ProposedDate> newest(PageText const& page, std::vector<PageDate> const& dates)
{
    std::optional<ProposedDate> best;
    for (PageDate const& date : dates) {
        AroundDate const place = date_words::around(page, date);
        if (date_words::isBirth(place) || date_words::isAhead(place) || (best && date.date <= best->date))
            continue;
        best = ProposedDate{date.date, 0, date.begin, date.end, false, "No date stands out; it is the newest that is told of."};
    }
    return best;
}

// Of so many that the page has, those of one time.
std::optional<ProposedDate> firstEntry(std::size_t count, std::vector<PageDate> const& entries)
{
    constexpr std::size_t fewestEntries = 2;
    if (count < fewestEntries || entries.empty())
        return std::nullopt;
    PageDate const& first = entries.front();
    return ProposedDate{first.date, 0, first.begin, first.end, false, "It is the date of the first entry."};
}

// A paper is stamped within the month in which it came: where what is written on it is of a day before that but of years away, its year was
// misread.
std::vector<PageDate> checkedByStamp(PageText const& page, std::vector<PageDate> dates)
{
    constexpr days longest{31};
    constexpr years fewest{2};
    std::vector<year_month_day> stamps;
    for (PageDate const& date : dates)
        if (date_words::isStamped(date_words::around(page, date)))
            stamps.push_back(date.date);
    for (PageDate& date : dates) {
        AroundDate const place = date_words::around(page, date);
        bool const written = date_words::isAlone(place) || date_words::label(place) == DateLabel::OfPaper;
        if (stamps.empty() || !written || date_words::isStamped(place) || date_words::isBirth(place))
            continue;
        for (year_month_day const stamp : stamps)
            for (years const back : {years(0), years(1)}) {
                year_month_day const right(stamp.year() - back, date.date.month(), date.date.day());
                bool const fits = right.ok() && right <= stamp && sys_days(stamp) - sys_days(right) <= longest;
                if (fits && (date.date + fewest <= right || right + fewest <= date.date)) {
                    date.date = right;
                    break;
                }
            }
    }
    return dates;
}

} // namespace

DatesOfPage of(PageText const& page)
{
    return of(page, find(page));
}

DatesOfPage of(PageText const& page, std::vector<PageDate> const& found)
{
    std::vector<PageDate> const dates = checkedByStamp(page, found);
    auto face = atHead(page, dates);
    auto second = secondAtHead(page, dates, face);
    std::vector<PageDate> const all = entry_dates::of(page, dates);
    std::vector<PageDate> const entries = entry_dates::inOneTime(all);
    DatesOfPage given;
    given.face = std::move(face);
    given.second = std::move(second);
    given.end = atEnd(page, dates);
    given.dated = datedAtEnd(page, dates);
    given.newest = newest(page, dates);
    given.entry = firstEntry(all.size(), entries);
    given.entries = entry_dates::span(page.text, entries);
    given.stamped = stamped(page, dates);
    given.turnedTo = turnedTo(page, dates);
    if (!given.face || !given.face->standsOut)
        given.yearless = entry_dates::yearless(page, dates);
    return given;
}

namespace {

// Of the last sheets: behind the date there may be signatures alone, and blank backs.
std::optional<ProposedDate> atEndOf(std::vector<DatesOfPage> const& pages, std::optional<ProposedDate> DatesOfPage::*kind)
{
    constexpr std::size_t sheets = 3;
    std::size_t const first = pages.size() > sheets ? pages.size() - sheets : 0;
    for (std::size_t i = pages.size(); i-- > first;)
        if (std::optional<ProposedDate> end = pages[i].*kind) {
            end->page = static_cast<int>(i);
            return end;
        }
    return std::nullopt;
}

// A date told of at the head may be a birthday in a list; then something newer is told of elsewhere.
std::optional<ProposedDate> newestOf(std::vector<DatesOfPage> const& pages)
{
    std::optional<ProposedDate> best = pages.front().face;
    for (std::size_t i = 0; i < pages.size(); ++i)
        if (pages[i].newest && (!best || pages[i].newest->date > best->date)) {
            best = pages[i].newest;
            best->page = static_cast<int>(i);
        }
    return best;
}

// Papers are stamped in the month after they were written.
bool cameSoonAfter(std::optional<ProposedDate> const& written, ProposedDate const& stamp)
{
    constexpr days longest{31};
    if (!written)
        return false;
    days const between = sys_days(stamp.date) - sys_days(written->date);
    return between >= days(0) && between <= longest;
}

} // namespace

std::vector<ProposedDate> ofDocument(std::vector<DatesOfPage> const& pages)
{
    std::vector<ProposedDate> list;
    if (pages.empty())
        return list;
    auto const add = [&list](std::optional<ProposedDate> const& date) {
        if (date)
            list.push_back(*date);
    };
    DatesOfPage const& first = pages.front();
    if (first.face && first.face->standsOut)
        add(first.face);
    if (first.second && first.second->standsOut)
        add(first.second);
    add(atEndOf(pages, &DatesOfPage::dated));
    add(first.entry);
    add(atEndOf(pages, &DatesOfPage::end));
    add(first.turnedTo);
    auto const stamp = std::find_if(pages.begin(), pages.end(), [](DatesOfPage const& page) { return page.stamped.has_value(); });
    if (stamp != pages.end() && cameSoonAfter(first.face, *stamp->stamped))
        add(first.face);
    if (stamp != pages.end())
        add(stamp->stamped);
    if (first.face && first.face->likely)
        add(first.face);
    add(newestOf(pages));
    auto const later =
        std::find_if(pages.begin() + 1, pages.end(), [](DatesOfPage const& page) { return page.entry.has_value(); });
    if (!first.entry && later != pages.end()) {
        add(later->entry);
        list.back().page = static_cast<int>(later - pages.begin());
    }
    return list;
}

} // namespace core::page_dates
