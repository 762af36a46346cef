// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/calendar.h"

#include "core/base/error.h"
#include "core/base/resource.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <ctime>

namespace core {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

constexpr std::array nations{Nation::England, Nation::Wales, Nation::Scotland, Nation::NorthernIreland};
constexpr std::array<char const*, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                             "July",    "August",   "September", "October", "November", "December"};

// -1 for what is no number.
int numberIn(std::string_view digits)
{
    int value = 0;
    auto const [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    bool const onlyDigits = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    return problem == std::errc() && onlyDigits ? value : -1;
}

bool weekend(Date day)
{
    std::chrono::weekday const weekday(day);
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

int yearOf(Date day)
{
    return static_cast<int>(year_month_day(day).year());
}

} // namespace

std::optional<Date> dayFrom(std::string_view iso)
{
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-')
        return std::nullopt;
    int const year = numberIn(iso.substr(0, 4));
    int const month = numberIn(iso.substr(5, 2));
    int const day = numberIn(iso.substr(8, 2));
    if (year < 1 || month < 1 || day < 1)
        return std::nullopt;
    year_month_day const date(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                              std::chrono::day(static_cast<unsigned>(day)));
    return date.ok() ? std::optional<Date>(date) : std::nullopt;
}

std::string isoText(Date day)
{
    year_month_day const date(day);
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()));
    return text.data();
}

std::string written(Date day)
{
    year_month_day const date(day);
    return std::to_string(static_cast<unsigned>(date.day())) + ' ' + months.at(static_cast<unsigned>(date.month()) - 1) + ' '
           + std::to_string(static_cast<int>(date.year()));
}

Date today()
{
    std::time_t const now = std::time(nullptr);
    std::tm here{};
    localtime_r(&now, &here);
    return year_month_day(std::chrono::year(here.tm_year + 1900), std::chrono::month(static_cast<unsigned>(here.tm_mon + 1)),
                          std::chrono::day(static_cast<unsigned>(here.tm_mday)));
}

Date monthsLater(Date day, int months)
{
    year_month_day const date = year_month_day(day) + std::chrono::months(months);
    return date.ok() ? Date(date) : Date(date.year() / date.month() / std::chrono::last);
}

std::string_view name(Nation nation)
{
    switch (nation) {
    case Nation::England:
        return "england";
    case Nation::Wales:
        return "wales";
    case Nation::Scotland:
        return "scotland";
    case Nation::NorthernIreland:
        return "northern_ireland";
    }
    return {};
}

Nation nation(std::string_view name)
{
    for (Nation const each : nations)
        if (core::name(each) == name)
            return each;
    throw Error(Fault::Input, "\"" + std::string(name)
                                  + "\" is no nation that has bank holidays of its own. Write england, wales, "
                                    "scotland or northern_ireland.");
}

Calendar const& Calendar::shipped()
{
    static Calendar const calendar(resource("law/bank_holidays.json"));
    return calendar;
}

Calendar::Calendar(std::string_view json)
{
    try {
        auto const table = nlohmann::json::parse(json);
        m_firstYear = table.at("first_year").get<int>();
        m_lastYear = table.at("last_year").get<int>();
        for (Nation const nation : nations)
            for (auto const& row : table.at(std::string(name(nation)))) {
                auto const holiday = dayFrom(row.get<std::string>());
                if (!holiday)
                    throw Error(Fault::Integrity, "The table of bank holidays names a day that there is not: " + row.dump());
                m_holidays[nation].insert(*holiday);
            }
    } catch (nlohmann::json::exception const&) {
        throw Error(Fault::Integrity, "The table of bank holidays cannot be read. Install the program again.");
    }
}

bool Calendar::worked(Date day, Nation nation) const
{
    return !weekend(day) && !m_holidays.at(nation).contains(day);
}

bool Calendar::workedEverywhere(Date day) const
{
    return std::all_of(nations.begin(), nations.end(), [&](Nation nation) { return worked(day, nation); });
}

Date Calendar::workedFrom(Date day, Nation nation) const
{
    while (!worked(day, nation))
        day += days(1);
    return day;
}

int Calendar::workedBetween(Date from, Date to, Nation nation) const
{
    if (to < from)
        return -workedBetween(to, from, nation);
    int count = 0;
    for (Date day = from + days(1); day <= to; day += days(1))
        count += worked(day, nation) ? 1 : 0;
    return count;
}

bool Calendar::knows(Date day) const
{
    return yearOf(day) >= m_firstYear && yearOf(day) <= m_lastYear;
}

} // namespace core
