// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The dates that a page gives, in the forms that British papers write them in and as machines misread them, and the one that dates the
// document which the page begins. A proposal with its reason, for a person to confirm; a page without a date has none.

#include "core/text/page_text.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace core {

struct PageDate {
    std::chrono::year_month_day date;
    std::size_t begin = 0; // bytes of the page's text
    std::size_t end = 0;
    bool operator==(PageDate const&) const = default;
};

struct ProposedDate {
    std::chrono::year_month_day date;
    int page = 0;          // of the document, counting from 0
    std::size_t begin = 0; // bytes of that page's text
    std::size_t end = 0;
    bool standsOut = false; // it is labelled, stands alone or at the head; otherwise it is only the likeliest
    std::string reason;     // in words: "It stands at the head, after \"Date\"."
    bool likely = false;    // it does not, but comes before what is only told of
    bool doubted = false;   // years away from those of all other papers: it says nothing of the order
    bool operator==(ProposedDate const&) const = default;
};

// Those of a running record, each in front of what it tells of or behind the same label.
struct DatedEntries {
    std::chrono::year_month_day first;
    std::chrono::year_month_day last;
    int count = 0;
    char style = 0; // how all of them are written: '.', '-', '/', 'n' with the month named; 0 where they differ
    bool operator==(DatedEntries const&) const = default;
};

// "Sun 5 Aug" at the head of a letter or before the first entry of a diary.
struct YearlessDay {
    std::vector<std::chrono::year_month_day> possible; // in all years in which the days of the week fall as the page names them
    std::size_t begin = 0;                             // bytes of the page's text
    std::size_t end = 0;
    bool operator==(YearlessDay const&) const = default;
};

// What one page can give to the date of its document.
struct DatesOfPage {
    std::optional<ProposedDate> face;     // at its head
    std::optional<ProposedDate> end;      // where statements and reports end
    std::optional<ProposedDate> dated;    // there, and labelled
    std::optional<ProposedDate> newest;   // that it tells of
    std::optional<ProposedDate> entry;    // the first of several entries, each behind its date, as in a running record
    std::optional<ProposedDate> stamped;  // as received or dealt with
    std::optional<ProposedDate> turnedTo; // when somebody turned to the office, as referrals tell
    std::optional<ProposedDate> second;   // another at its head, the likeliest but for `face`
    std::optional<DatedEntries> entries;  // from the top to the foot
    std::optional<YearlessDay> yearless;  // where no date stands at the head
    bool operator==(DatesOfPage const&) const = default;
};

namespace page_dates {

// Every date with day, month and year, in order of the text: 4/3/91, 04.03.1991, 4th March 1991, March 4, 1991, 1991-03-04. A year of two digits
// is of the century that leaves it at most one year after today, and no date is more than ten years after it. Letters that readers take for
// digits count as such where the form is one of a date; a figure that makes no day or year, or another day of the week than is named in front,
// is put right where only one other is likely.
std::vector<PageDate> find(PageText const& page);

// What may date a document, given its pages in order, the likeliest first: the date on its face. Birthdays, deadlines and dates told of in
// running text are passed over for one that is labelled, stands alone or stands at the head, and then for one at the end.
std::vector<ProposedDate> ofDocument(std::vector<DatesOfPage> const& pages);
DatesOfPage of(PageText const& page);
DatesOfPage of(PageText const& page, std::vector<PageDate> const& dates); // that were found on it

// "1991-03-04", and back; nothing for what is no such day.
std::string iso(std::chrono::year_month_day date);
std::optional<std::chrono::year_month_day> day(std::string const& iso);

} // namespace page_dates
} // namespace core
