// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Days, and which of them are worked: not Saturdays, Sundays and bank holidays, which differ between the nations of the United
// Kingdom. Always holds: a day of a year whose bank holidays are not known is told apart from one that is known to be worked.

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace core {

using Date = std::chrono::sys_days;

// ISO 8601, such as "2026-03-14"; nothing for what is no day of the calendar.
std::optional<Date> dayFrom(std::string_view iso);
std::string isoText(Date day);
// "14 March 2026".
std::string written(Date day);
// By the clock of this computer, where it stands.
Date today();
// The same day so many months later, or the last of that month where it has no such day.
Date monthsLater(Date day, int months);

enum class Nation { England, Wales, Scotland, NorthernIreland };
// "england", "wales", "scotland", "northern_ireland". The second throws Fault::Input for another word.
std::string_view name(Nation nation);
Nation nation(std::string_view name);

class Calendar {
public:
    // The one of resources/law/bank_holidays.json.
    static Calendar const& shipped();
    // Throws Fault::Integrity where it is not such a table.
    explicit Calendar(std::string_view json);

    bool worked(Date day, Nation nation) const;
    // No bank holiday in any part of the United Kingdom: what a working day is under FOIA s.10(6) and the EIR.
    bool workedEverywhere(Date day) const;
    // The day itself where it is worked, or else the next that is.
    Date workedFrom(Date day, Nation nation) const;
    // How many days after `from`, up to and with `to`, are worked; negative where `to` lies before.
    int workedBetween(Date from, Date to, Nation nation) const;
    // Whether the bank holidays of its year are in the table.
    bool knows(Date day) const;

private:
    std::map<Nation, std::set<Date>> m_holidays;
    int m_firstYear = 0;
    int m_lastYear = 0;
};

} // namespace core
