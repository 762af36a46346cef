// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/date_words.h"

#include "core/order/date_columns.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>

namespace core::date_words {

namespace {

constexpr std::size_t hardlyAnyLetters = 4;

bool matches(std::string_view text, RE2 const& expression)
{
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), expression);
}

std::string_view withoutWeekday(std::string_view before)
{
    static RE2 const named(
        R"((?i)(?:^|\W)((?:sun|mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur)(?:day)?[ ,.]{0,3}(?:the )?)$)");
    re2::StringPiece day;
    if (RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), named, &day))
        before.remove_suffix(day.size());
    return before;
}

std::string_view withoutTime(std::string_view after)
{
    static RE2 const time(
        R"((?i)^([ ,@-]{0,3}(?:at )?[0-9]{1,2}(?:[:.]?[0-9]{2}){0,2} ?(?:[ap]\.?m\b\.?|hrs?\b|hours\b|noon\b)?))");
    re2::StringPiece told;
    if (RE2::PartialMatch(re2::StringPiece(after.data(), after.size()), time, &told))
        after.remove_prefix(told.size());
    return after;
}

std::size_t lettersIn(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) != 0; }));
}

// In forms with a line for each field the label may stand in the line above.
std::string_view labelOf(AroundDate const& place)
{
    constexpr std::size_t lettersOfLabel = 24;
    bool const above = lettersIn(place.before) == 0 && lettersIn(place.lineAbove) <= lettersOfLabel;
    return above ? place.lineAbove : place.before;
}

bool saysBirth(std::string_view words)
{
    static RE2 const born(R"((?i)(born|birth|\bb\.|d[. ]{0,2}[o0][. ]{0,2}b|[o0]\.[o0]\.b|\bedd|aged?)\W{0,4}(on )?\W*$)");
    return matches(words, born);
}

// By a program, as summaries of patients are; stamps say so in capitals.
bool saysPrinted(std::string_view words)
{
    static RE2 const printed(R"((^\W{0,3}P|[a-z] p)rinted( on)?\W{1,3}$)");
    return matches(words, printed);
}

// Of the words of a label alone, whatever stands in front of them.
DateLabel labelAtEnd(std::string_view words)
{
    static RE2 const otherDay(
        R"((?i)\b(next|last|previous|due)\W+(\w+\W+){0,2}$|\b(expiry|review|target|end|due) date\W*$|\bdate of ?(death|expiry|marriage)\W*$|(^|[^f]\W+)hearing\W*$)");
    static RE2 const something(
        R"((?i)\b(clinic|appointment|start|effective|admission|placement|registration|referral|incident|opening) date\W{0,6}$|\bdate of (admission|placement|registration|incident|offence|appointment|clinic)\W{0,6}$|\bdate (opened|closed|placed|started|registered|received|admitted|seen)\W{0,6}$)");
    static RE2 const paper(
        R"((?i)(^|[\W_])(date[d']?|sent ?:|date ?(/|and|&)( ?time)?|date of ?[a-z]+|(date )?(typed|dictated|completed|updated|published|issued|produced|prepared|compiled)|date (of )?(this )?(report|meeting|review|panel|conference|visit|referral|interview|letter|assessment|statement|contact|hearing|call|signed|made|written)|(review|meeting|conference|discussion|visit)? ?held|week (beginning|commencing|ending|of)|w[/.]?[ce])[\W_]{0,6}(this |the )?$)");
    static RE2 const alone(R"((?i)^\W{0,3}(when|sent|report|he[l1][do0]|panel|meeting|conference|visit|interview)\W{1,4}$)");
    static RE2 const asAt(R"(^[^.;:,]{0,60}\b[Aa][Ss] ([Aa][Tt]|[Oo][Ff])\W{1,3}(the )?$)"); // chronologies, accounts
    static RE2 const end(R"((?i)\b(enquir(y|ies)|investigation|assessment) (ended|completed|concluded|finished)\W*$)");
    static RE2 const byWhom(
        R"((?i)\b(prepared|written|compiled|dictated|typed|completed|updated|report) by\b[^,;:]{2,40}[,;:] (the )?$|^[\W_]*(prepared|written|compiled|drawn up|requested|printed|produced) by [^,;:]{2,40} (on )?(the )?$)");
    if (saysBirth(words) || matches(words, otherDay))
        return DateLabel::None;
    if (matches(words, something) || saysPrinted(words))
        return DateLabel::OfSomething;
    bool const ofPaper =
        matches(words, paper) || matches(words, alone) || matches(words, byWhom) || matches(words, end) || matches(words, asAt);
    return ofPaper ? DateLabel::OfPaper : DateLabel::None;
}

// What was begun and completed is of the day of its completion.
DateLabel labelOfColumn(std::string_view head)
{
    static RE2 const completed(R"((?i)^\W*(comp[a-z]{2}ted|concluded|finished)\W*$)");
    return matches(head, completed) ? DateLabel::OfPaper : labelAtEnd(head);
}

} // namespace

AroundDate around(std::string_view text, PageDate const& date)
{
    std::size_t const start = date.begin == 0 ? 0 : text.rfind('\n', date.begin - 1) + 1;
    std::size_t const stop = std::min(text.find('\n', date.end), text.size());
    std::size_t const above = start < 2 ? std::string_view::npos : text.rfind('\n', start - 2);
    AroundDate place{withoutWeekday(text.substr(start, date.begin - start)),
                     withoutTime(text.substr(date.end, stop - date.end)),
                     {},
                     {},
                     {},
                     0};
    if (start > 1)
        place.lineAbove = text.substr(above + 1, start - above - 2);
    place.line = static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(start), '\n'));
    return place;
}

AroundDate around(PageText const& page, PageDate const& date)
{
    AroundDate place = around(std::string_view(page.text), date);
    // The first column of a running record, over all its entries.
    static RE2 const ofEntries(R"((?i)^\W*date( ?(/|&|and) ?time)?\W*$)");
    auto const begin = static_cast<std::size_t>(place.before.data() - page.text.data()) + place.before.size();
    place.columnHead = date_columns::headOver(page, begin);
    place.columnTop = date_columns::topOver(page, begin);
    if (lettersIn(place.before) == 0 && matches(place.columnHead, ofEntries))
        place.columnHead = {};
    return place;
}

std::size_t letters(std::string_view text)
{
    return lettersIn(text);
}

bool isBirth(AroundDate const& place)
{
    static RE2 const column(R"((?i)^\W*(born|birth|date of birth|d[. ]{0,2}[o0][. ]{0,2}b)\W*$)");
    bool const goesOn = lettersIn(place.before) == 0; // "who was born" may end the line above
    return saysBirth(labelOf(place)) || (goesOn && saysBirth(place.lineAbove)) || saysBirth(place.columnHead)
           || matches(place.columnTop, column);
}

DateLabel label(AroundDate const& place)
{
    DateLabel const beside = labelAtEnd(labelOf(place));
    return beside == DateLabel::None ? labelOfColumn(place.columnHead) : beside;
}

bool isAlone(AroundDate const& place)
{
    static RE2 const article(R"((?i)^\W*the $)");
    static RE2 const reference(R"((?i)^\W*((our|your|my) )?ref\b)");
    static RE2 const references(R"((?i)^\W*((our|your|my) ref\b\W+\w[^ ]+ +){1,2}$)");
    std::size_t const before = matches(place.before, article) || matches(place.before, references) ? 0 : letters(place.before);
    // The end of a sentence that began in the line above.
    static RE2 const stop(R"(^\.\W*$)");
    static RE2 const goesOn(R"([A-Za-z0-9,] *$)");
    constexpr std::size_t lettersOfText = 40;
    if (before == 0 && matches(place.after, stop) && lettersIn(place.lineAbove) > lettersOfText
        && matches(place.lineAbove, goesOn))
        return false;
    return before + (matches(place.after, reference) ? 0 : letters(place.after)) < hardlyAnyLetters;
}

bool isBehindFields(AroundDate const& place)
{
    static RE2 const fields(R"((?i)\b(d\.?o\.?b|born|nhs|hosp(ital)?|unit|case|file|ref(erence)?)\b.*[0-9]\S* +(the )?$)");
    return letters(place.after) == 0 && matches(place.before, fields) && !isBirth(place) && !isTold(place) && !isStamped(place)
           && !isAhead(place);
}

bool opensWithPlace(AroundDate const& place)
{
    static RE2 const where(R"(^\W{1,3}(at|by|in) [^.]{4,90}\.?$)");
    return letters(place.before) == 0 && matches(place.after, where);
}

bool isHeld(AroundDate const& place)
{
    static RE2 const words(
        R"((?i)\b(held|taken|made|heard|convened|signed|prepared|completed|written)\b(?:[^.]|\bSt\.){0,60}\bon( the)?\s*$)");
    static RE2 const made(R"((?i)^\W*(drawn|ordered)\b[^.]{0,60}\bon( the)?\s*$)");
    static RE2 const minutes(R"((?i)\bminutes of\b.{0,80}\bheld\b.{0,80}\bon( the)?\s*$)"); // a comma may look like a stop
    return matches(place.before, words) || matches(place.before, made) || matches(place.before, minutes);
}

bool isReview(AroundDate const& place)
{
    static RE2 const words(R"((?i)(^|[^a-z ]|\b(order|status|section [0-9]{1,3}))\W*(date of )?review( date)?\W{0,4}$)");
    return matches(place.before, words);
}

bool isTurnedTo(AroundDate const& place)
{
    static RE2 const words(
        R"((?i)\b(contacted|telephoned|phoned|rang|called|referred|reported|came|wrote)\b[^.]{0,40}\b(department|office|team|section|duty|service)s?( in person)? ?on\W{1,2}(the )?$)");
    return matches(std::string(place.lineAbove) + ' ' + std::string(place.before), words);
}

bool isTold(AroundDate const& place)
{
    static RE2 const words(R"((?i)\b(by|before|until|till|since|from|after|between|and|to|expires?|due|next|on|of)\s+(the )?$)");
    return matches(place.before, words);
}

bool goesOnFromAbove(AroundDate const& place)
{
    static RE2 const words(
        R"((?i)[a-z,]\s+(on|by|before|until|till|since|from|after|between|to|of|dated|was|were|is|in|at|the|day|born) ?$)");
    return lettersIn(place.before) == 0 && matches(place.lineAbove, words);
}

bool isSigned(AroundDate const& place)
{
    static RE2 const name(R"(^\W{0,3}(?:[A-Z][A-Za-z'’.-]*\s+){1,4}\W{0,2}$)");
    static RE2 const goesOn(R"([A-Za-z0-9,;] *$)");
    constexpr std::size_t lettersOfText = 40;
    if (lettersIn(place.lineAbove) > lettersOfText && matches(place.lineAbove, goesOn))
        return false;
    return matches(place.before, name) && label(place) == DateLabel::None && !isBirth(place) && !isTold(place)
           && letters(place.after) < hardlyAnyLetters;
}

bool isAhead(AroundDate const& place)
{
    static RE2 const words(
        R"((?i)\b(by|before|until|till|expires?|due|next|for|to)\W{1,3}(on )?(the )?$|\b(next )?review date\W{0,4}$|\bnext (review|meeting|visit|appointment|appt|conference|hearing)\W{1,4}$)");
    static RE2 const column(R"((?i)^\W*(next )?review( date)?\W*$|\b(next|due|expiry|expires)\b)");
    return matches(place.before, words) || matches(place.columnHead, column);
}

bool isStamped(AroundDate const& place)
{
    static RE2 const ofForm(R"(\b[Dd]ate received\W{0,6}$)");
    static RE2 const label(R"((?i)(received|rec'd|recd|allocated|scanned|printed|faxed|rev\.?|revised|copied)\W{0,4}(on )?$)");
    static RE2 const stamp(R"(\b(RECEIVED|REC'?D|ALLOCATED|SCANNED|PRINTED|FAXED|COPIED|FILED)\b)");
    if (matches(place.before, ofForm) || saysPrinted(place.before))
        return false;
    return matches(place.before, label) || matches(place.before, stamp)
           || (letters(place.after) < hardlyAnyLetters && matches(place.lineAbove, stamp));
}

} // namespace core::date_words
