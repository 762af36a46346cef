// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the words about a date say of it: that the paper was written then, that somebody was born, that it was stamped, that it is told of.
// Taken from the line of the date and the line above it; page_dates.h weighs them.

#include "core/order/page_dates.h"

#include <string_view>

namespace core {

// What stands in front of a date and behind it on its line, without the day of the week and the time of day, and above it.
struct AroundDate {
    std::string_view before;
    std::string_view after;
    std::string_view lineAbove;
    std::string_view columnHead; // where the date stands in a row below a row of heads
    std::string_view columnTop;  // the nearest words in its column, above figures alone
    int line = 0;                // from the top, counting from 0
    bool operator==(AroundDate const&) const = default;
};

// Of what a label says that it is the date. "Date opened" and "Clinic date" are of something that may be the same day.
enum class DateLabel { None, OfSomething, OfPaper };

namespace date_words {

AroundDate around(std::string_view text, PageDate const& date); // without the head of its column
AroundDate around(PageText const& page, PageDate const& date);
std::size_t letters(std::string_view text); // and figures

DateLabel label(AroundDate const& place); // on its line, or alone on the line above
bool isBirth(AroundDate const& place);
bool isAlone(AroundDate const& place);
bool isBehindFields(AroundDate const& place); // at the end of a line that says whose paper it is: "DOB 3/4/91 NHS 123 5 May 2001"
bool opensWithPlace(AroundDate const& place); // "5 May 2001 at County Hall" below the title of minutes
bool isHeld(AroundDate const& place);         // "held at the office on"
bool isReview(AroundDate const& place);       // of the review, or of the next one
bool isTurnedTo(AroundDate const& place);     // "rang the office on", as referrals tell
bool isTold(AroundDate const& place);         // in a sentence, of something else
bool goesOnFromAbove(AroundDate const& place); // at the beginning of a line, of a sentence that broke in front of it
bool isSigned(AroundDate const& place);        // behind a name alone in its line
bool isAhead(AroundDate const& place);         // what is still to come
bool isStamped(AroundDate const& place); // when an office took it in or dealt with it: soon after it was written, but not then

} // namespace date_words
} // namespace core
