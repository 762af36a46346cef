// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/clock.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace core {

namespace {

using nlohmann::json;
using std::chrono::days;

constexpr std::array regimes{Regime::SubjectAccess, Regime::Foia, Regime::Foisa, Regime::Eir};
constexpr int usualWorkingDays = 20;
constexpr int extendedWorkingDays = 40;
constexpr int usualMonths = 1;
constexpr int extendedMonths = 3;

// The days after the start on which time did not run; a day of two pauses counts once. Art 12A(5): the days from asking to
// receiving. Read cautiously, the day of the question still counts.
std::set<Date> pausedDays(Clock const& clock, Date start, Counting counting)
{
    std::set<Date> paused;
    for (ClockPause const& pause : clock.pauses) {
        Date const asked = std::max(pause.asked, start);
        for (Date day = counting == Counting::Statute ? asked : asked + days(1); day <= *pause.answered; day += days(1))
            paused.insert(day);
    }
    return paused;
}

std::optional<Date> openQuestion(Clock const& clock)
{
    for (ClockPause const& pause : clock.pauses)
        if (!pause.answered)
            return pause.asked;
    return std::nullopt;
}

void reckonSubjectAccess(Deadline& deadline, Clock const& clock, Counting counting, Calendar const& calendar)
{
    auto const paused = static_cast<int>(pausedDays(clock, deadline.start, counting).size());
    int const length = clock.extension ? extendedMonths : usualMonths;
    deadline.pausedDays = paused;
    deadline.extensionNoticeBy = monthsLater(deadline.start, usualMonths) + days(paused);
    deadline.due = calendar.workedFrom(monthsLater(deadline.start, length) + days(paused), clock.nation);
}

Date workingDaysAfter(Date receipt, int count, Regime regime, Calendar const& calendar)
{
    Date day = receipt;
    while (count > 0) {
        day += days(1);
        bool const worked = regime == Regime::Foisa ? calendar.worked(day, Nation::Scotland) : calendar.workedEverywhere(day);
        count -= worked ? 1 : 0;
    }
    return day;
}

void reckonWorkingDays(Deadline& deadline, Clock const& clock, Calendar const& calendar)
{
    // FOIA s.10(6), FOISA s.10(1)(b): the answer to a question begins the time anew.
    for (ClockPause const& pause : clock.pauses)
        deadline.start = std::max(deadline.start, *pause.answered);
    deadline.extensionNoticeBy = workingDaysAfter(deadline.start, usualWorkingDays, clock.regime, calendar);
    deadline.due = clock.extension ? workingDaysAfter(deadline.start, extendedWorkingDays, clock.regime, calendar)
                                   : deadline.extensionNoticeBy;
    if (clock.regime == Regime::Foisa)
        deadline.extensionNoticeBy.reset();
}

std::optional<Date> dayIn(json const& members, char const* key)
{
    auto const found = members.find(key);
    if (found == members.end() || found->is_null() || *found == "")
        return std::nullopt;
    auto const day = found->is_string() ? dayFrom(found->get<std::string>()) : std::nullopt;
    if (!day)
        throw Error(Fault::Input, "The request cannot be used: \"" + std::string(key)
                                      + "\" is no day of the calendar. Write it as year-month-day, such as 2026-01-28.");
    return day;
}

json dayText(std::optional<Date> const& day)
{
    return day ? json(isoText(*day)) : json();
}

Clock clockIn(json const& members)
{
    Clock clock;
    clock.received = dayIn(members, "received").value();
    if (auto const found = members.find("regime"); found != members.end() && found->is_string())
        clock.regime = regime(found->get<std::string>());
    if (auto const found = members.find("nation"); found != members.end() && found->is_string())
        clock.nation = nation(found->get<std::string>());
    clock.identityProved = dayIn(members, "identity_received");
    clock.feePaid = dayIn(members, "fee_paid");
    return clock;
}

void check(Clock const& clock)
{
    for (ClockPause const& pause : clock.pauses)
        if (pause.answered && *pause.answered < pause.asked)
            throw Error(Fault::Usage, "A question cannot have been answered before it was asked. Correct one of the two days.");
    if (clock.extension && clock.regime == Regime::Foisa)
        throw Error(Fault::Usage, "The time limit of FOISA cannot be extended.");
    if (clock.extension && clock.extension->reason.empty())
        throw Error(Fault::Usage, "Say why the time limit is extended: the requester is told the reason.");
    if (clock.extension && clock.extension->told < clock.received)
        throw Error(Fault::Usage, "The requester cannot have been told of an extension before the request was received.");
}

} // namespace

std::string_view name(Regime regime)
{
    switch (regime) {
    case Regime::SubjectAccess:
        return "subject_access";
    case Regime::Foia:
        return "foia";
    case Regime::Foisa:
        return "foisa";
    case Regime::Eir:
        return "eir";
    }
    return {};
}

Regime regime(std::string_view name)
{
    for (Regime const each : regimes)
        if (core::name(each) == name)
            return each;
    throw Error(Fault::Input, "\"" + std::string(name) + "\" is no right of access. Write subject_access, foia, foisa or eir.");
}

namespace clocks {

Deadline deadline(Clock const& clock, Counting counting, Calendar const& calendar)
{
    Deadline deadline;
    deadline.start = clock.received;
    // Art 12A(2): proof of identity and a fee that were asked for move the start.
    if (clock.regime == Regime::SubjectAccess)
        deadline.start =
            std::max({clock.received, clock.identityProved.value_or(clock.received), clock.feePaid.value_or(clock.received)});
    deadline.pausedSince = openQuestion(clock);
    if (deadline.pausedSince)
        return deadline;
    if (clock.regime == Regime::SubjectAccess)
        reckonSubjectAccess(deadline, clock, counting, calendar);
    else
        reckonWorkingDays(deadline, clock, calendar);
    deadline.holidaysKnown = calendar.knows(*deadline.due);
    return deadline;
}

Date complaintAcknowledgedBy(Date received, Nation nation, Calendar const& calendar)
{
    return calendar.workedFrom(received + days(30), nation);
}

bool healthOpinionCounts(Date opinion, Date reliedOn)
{
    return opinion >= monthsLater(reliedOn, -6) + days(1) && opinion <= reliedOn;
}

Date reporterToldBy(Date arose)
{
    return arose + days(13);
}

std::optional<Clock> fromRequest(std::string_view json)
{
    auto const members = nlohmann::json::parse(json, nullptr, false);
    if (!members.is_object() || !dayIn(members, "received"))
        return std::nullopt;
    return clockIn(members);
}

std::string toJson(Clock const& clock)
{
    json pauses = json::array();
    for (ClockPause const& pause : clock.pauses)
        pauses.push_back({{"asked", isoText(pause.asked)}, {"answered", dayText(pause.answered)}});
    json members{{"regime", name(clock.regime)},        {"nation", name(clock.nation)},
                 {"received", isoText(clock.received)}, {"identity_received", dayText(clock.identityProved)},
                 {"fee_paid", dayText(clock.feePaid)},  {"pauses", pauses}};
    if (clock.extension)
        members["extension"] = {{"told", isoText(clock.extension->told)}, {"reason", clock.extension->reason}};
    return members.dump();
}

std::optional<Clock> fromJson(std::string_view text)
{
    json const members = json::parse(text, nullptr, false);
    if (!members.is_object() || !dayIn(members, "received"))
        return std::nullopt;
    Clock clock = clockIn(members);
    for (json const& pause : members.value("pauses", json::array()))
        clock.pauses.push_back({dayIn(pause, "asked").value(), dayIn(pause, "answered")});
    if (auto const found = members.find("extension"); found != members.end())
        clock.extension = Extension{dayIn(*found, "told").value(), found->at("reason").get<std::string>()};
    return clock;
}

std::optional<Clock> load(Connection const& connection)
{
    Statement row = connection.prepare("SELECT json FROM clock");
    if (!row.step())
        return std::nullopt;
    return fromJson(row.text(0));
}

void store(Act& act, Clock const& clock)
{
    check(clock);
    std::string const text = toJson(clock);
    act.database()
        .prepare("INSERT INTO clock (only, json) VALUES (1, ?) ON CONFLICT (only) DO UPDATE SET json = excluded.json")
        .with(text)
        .run();
    act.record("clock", text);
}

} // namespace clocks
} // namespace core
