// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/entry_dates.h"

#include "core/order/date_parts.h"
#include "core/order/date_words.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace core::entry_dates {

namespace {

using namespace std::chrono;
using namespace date_parts;

bool beginsLine(std::string_view text, std::size_t begin)
{
    std::size_t const start = begin == 0 ? 0 : text.rfind('\n', begin - 1) + 1;
    auto const says = [](unsigned char c) { return std::isalnum(c) != 0; };
    return std::none_of(text.begin() + static_cast<std::ptrdiff_t>(start), text.begin() + static_cast<std::ptrdiff_t>(begin),
                        says);
}

char styleOf(std::string_view date)
{
    auto const isLetter = [](unsigned char c) { return std::isalpha(c) != 0; };
    if (std::count_if(date.begin(), date.end(), isLetter) >= 3)
        return 'n';
    std::size_t const sign = date.find_first_of("./-,:\\");
    if (sign != std::string_view::npos)
        return date[sign] == ',' ? '.' : date[sign];
    return date.find(' ') == std::string_view::npos ? '\0' : ' ';
}

sys_days middleOf(std::vector<year_month_day> dates)
{
    auto const middle = dates.begin() + static_cast<std::ptrdiff_t>((dates.size() - 1) / 2);
    std::nth_element(dates.begin(), middle, dates.end());
    return sys_days(*middle);
}

bool isNear(sys_days middle, year_month_day date)
{
    constexpr days longest{400};
    return sys_days(date) - middle <= longest && middle - sys_days(date) <= longest;
}

// As the next entry comes after one.
bool isSoonAfter(year_month_day entry, year_month_day next)
{
    constexpr days longest{100};
    return entry <= next && sys_days(next) - sys_days(entry) <= longest;
}

struct NamedDay {
    int weekday = -1;
    int month = 0;
    int day = 0;
    bool alone = false; // in its line
    int line = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

// Those at the beginning of lines, without the dates that have a year.
std::vector<NamedDay> daysBeginningLines(std::string_view text, std::vector<PageDate> const& dates)
{
    static RE2 const entry(
        R"(^\W{0,3}((?:(?i:sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}[ ,.]{1,3})?([0-9]{1,2}) ?(?:st|nd|rd|th|ST|ND|RD|TH)? (?:of )?([A-Za-z]{3,10})\b[.,:]?)(.*)$)");
    std::vector<NamedDay> days;
    std::size_t start = 0;
    for (int line = 0; start < text.size(); ++line) {
        std::size_t const stop = std::min(text.find('\n', start), text.size());
        std::array<re2::StringPiece, 5> groups;
        re2::StringPiece const all(text.data() + start, stop - start);
        if (entry.Match(all, 0, all.size(), RE2::UNANCHORED, groups.data(), 5)) {
            auto const part = [&](std::size_t i) { return std::string_view(groups[i].data(), groups[i].size()); };
            auto const dayAt = static_cast<std::size_t>(groups[2].data() - text.data());
            NamedDay named{weekdayBefore(text.substr(0, dayAt)), monthNamed(part(3), {}), number(part(2)), false, line, dayAt, 0};
            named.end = static_cast<std::size_t>(groups[1].data() - text.data()) + groups[1].size();
            named.alone = std::none_of(groups[4].begin(), groups[4].end(), [](unsigned char c) { return std::isalnum(c) != 0; });
            if (dateOf(2000, named.month, named.day) && !overlapsOne(dates, named.begin, named.end))
                days.push_back(named);
        }
        start = stop + 1;
    }
    return days;
}

} // namespace

std::vector<PageDate> of(PageText const& page, std::vector<PageDate> const& dates)
{
    constexpr std::size_t lettersOfLabel = 16;
    std::vector<PageDate> entries;
    for (PageDate const& date : dates) {
        AroundDate const place = date_words::around(page, date);
        if (date_words::isStamped(place) || date_words::isBirth(place) || date_words::goesOnFromAbove(place))
            continue;
        std::size_t const before = date_words::letters(place.before);
        if (before == 0 || (before <= lettersOfLabel && date_words::label(place) == DateLabel::OfPaper))
            entries.push_back(date);
    }
    return entries;
}

std::vector<PageDate> inOneTime(std::vector<PageDate> entries)
{
    if (entries.empty())
        return entries;
    std::vector<year_month_day> all;
    for (PageDate const& entry : entries)
        all.push_back(entry.date);
    sys_days const middle = middleOf(all);
    auto const isFar = [&](PageDate const& entry) { return !isNear(middle, entry.date); };
    entries.erase(std::remove_if(entries.begin(), entries.end(), isFar), entries.end());
    return entries;
}

std::optional<DatedEntries> span(std::string_view text, std::vector<PageDate> const& entries)
{
    if (entries.empty())
        return std::nullopt;
    auto const style = [text](PageDate const& entry) { return styleOf(text.substr(entry.begin, entry.end - entry.begin)); };
    char const first = style(entries.front());
    bool const one = std::all_of(entries.begin(), entries.end(), [&](PageDate const& entry) { return style(entry) == first; });
    return DatedEntries{entries.front().date, entries.back().date, static_cast<int>(entries.size()), one ? first : '\0'};
}

void mend(std::string_view text, std::vector<PageDate>& dates)
{
    constexpr std::size_t fewest = 4;
    constexpr std::size_t fewestNear = 3;
    std::vector<PageDate*> entries;
    std::vector<year_month_day> all;
    for (PageDate& date : dates)
        if (beginsLine(text, date.begin)) {
            entries.push_back(&date);
            all.push_back(date.date);
        }
    if (entries.size() < fewest)
        return;
    sys_days const middle = middleOf(all);
    auto const near = [&](PageDate const* entry) { return isNear(middle, entry->date); };
    auto const count = static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), near));
    constexpr std::size_t oneIn = 3; // a hand is misread in one way time and again
    if (count < fewestNear || oneIn * count < entries.size())
        return;
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        if (near(*entry))
            continue;
        auto const behind = std::find_if(entry, entries.end(), near);
        auto const before = std::find_if(std::make_reverse_iterator(entry), entries.rend(), near);
        year const right = behind != entries.end() ? (*behind)->date.year() : (*before)->date.year();
        year_month_day const mended(right, (*entry)->date.month(), (*entry)->date.day());
        if (mended.ok() && (behind == entries.end() || isSoonAfter(mended, (*behind)->date))
            && (before == entries.rend() || isSoonAfter((*before)->date, mended)))
            (*entry)->date = mended;
    }
}

std::optional<YearlessDay> yearless(PageText const& page, std::vector<PageDate> const& dates)
{
    constexpr std::size_t fewestEntries = 2;
    constexpr int linesOfHead = 12;
    constexpr int yearsBack = 80;
    std::vector<NamedDay> const days = daysBeginningLines(page.text, dates);
    if (days.empty() || (days.size() < fewestEntries && !(days.front().alone && days.front().line < linesOfHead)))
        return std::nullopt;
    NamedDay const& first = days.front();
    YearlessDay found{{}, first.begin, first.end};
    std::size_t mostAgree = 0; // of the days of the week
    for (int y = thisYear() - yearsBack; y <= thisYear(); ++y) {
        auto const agrees = [y](NamedDay const& named) {
            auto const date = dateOf(y, named.month, named.day);
            return named.weekday >= 0 && date && static_cast<int>(weekday(sys_days(*date)).c_encoding()) == named.weekday;
        };
        auto const agree = static_cast<std::size_t>(std::count_if(days.begin(), days.end(), agrees));
        auto const date = dateOf(y, first.month, first.day);
        if (!date || agree < mostAgree)
            continue;
        if (agree > mostAgree)
            found.possible.clear();
        mostAgree = agree;
        found.possible.push_back(*date);
    }
    return found;
}

} // namespace core::entry_dates
