// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clock_command.h"

#include "app/arguments.h"
#include "core/base/error.h"
#include "core/case/case_file.h"
#include "core/request/clock.h"

#include <cstdlib>
#include <iostream>

namespace app {

namespace {

using core::Error;
using core::Fault;

struct ClockArguments {
    std::string folder, received, nation, regime, identity, fee, asked, answered, extended, reason, actor = userName();
    bool notExtended = false;
    bool changes() const
    {
        for (std::string const* given : {&received, &nation, &regime, &identity, &fee, &asked, &answered, &extended})
            if (!given->empty())
                return true;
        return notExtended;
    }
};

core::Date day(std::string const& text)
{
    auto const found = core::dayFrom(text);
    if (!found)
        throw Error(Fault::Usage, "'" + text + "' is no day of the calendar. Write it as year-month-day, such as 2026-01-28.");
    return *found;
}

core::Clock before(core::Connection const& connection, ClockArguments const& given)
{
    if (auto const clock = core::clocks::load(connection))
        return *clock;
    if (given.received.empty())
        throw Error(Fault::Usage, "Say first when the request was received: --received DAY.");
    return {};
}

void answerLast(core::Clock& clock, core::Date answered)
{
    for (auto pause = clock.pauses.rbegin(); pause != clock.pauses.rend(); ++pause)
        if (!pause->answered) {
            pause->answered = answered;
            return;
        }
    throw Error(Fault::Usage, "No question to the requester is open. Record it first: --asked DAY.");
}

core::Clock changed(core::Clock clock, ClockArguments const& given)
{
    if (!given.received.empty())
        clock.received = day(given.received);
    if (!given.nation.empty())
        clock.nation = core::nation(given.nation);
    if (!given.regime.empty())
        clock.regime = core::regime(given.regime);
    if (!given.identity.empty())
        clock.identityProved = day(given.identity);
    if (!given.fee.empty())
        clock.feePaid = day(given.fee);
    if (!given.asked.empty())
        clock.pauses.push_back({day(given.asked), std::nullopt});
    if (!given.answered.empty())
        answerLast(clock, day(given.answered));
    if (!given.extended.empty())
        clock.extension = core::Extension{day(given.extended), given.reason};
    if (given.notExtended)
        clock.extension.reset();
    return clock;
}

std::string counted(int days)
{
    return std::to_string(days) + " working day" + (days == 1 ? "" : "s");
}

std::string left(core::Date due, core::Nation nation)
{
    core::Date const now = core::today();
    int const days = core::Calendar::shipped().workedBetween(now, due, nation);
    if (due < now)
        return "overdue by " + counted(-days);
    return due == now ? "today" : counted(days) + " left";
}

} // namespace

std::string dueDate(core::Connection const& connection)
{
    auto const clock = core::clocks::load(connection);
    if (!clock)
        return "When the request was received is not recorded, so no due date is known: clock CASE --received DAY.";
    core::Deadline const deadline = core::clocks::deadline(*clock);
    if (deadline.pausedSince)
        return "No due date: the requester was asked on " + core::written(*deadline.pausedSince) + " and has not answered.";
    std::string sentence = "Due " + core::written(*deadline.due) + ", " + left(*deadline.due, clock->nation) + '.';
    if (!deadline.holidaysKnown)
        sentence += " The bank holidays of that year are not known to the program.";
    return sentence;
}

std::function<void()> clock(CLI::App& command)
{
    auto const given = arguments<ClockArguments>();
    addCase(command, given->folder);
    command.add_option("--received", given->received, "The day on which the request was received");
    command.add_option("--nation", given->nation, "Whose bank holidays count: england, wales, scotland or northern_ireland");
    command.add_option("--regime", given->regime, "The right of access: subject_access, foia, foisa or eir");
    command.add_option("--identity", given->identity, "The day on which proof of identity that was asked for came");
    command.add_option("--fee", given->fee, "The day on which a fee that was asked for was paid");
    command.add_option("--asked", given->asked, "The day on which the requester was asked what they meant: time stops");
    command.add_option("--answered", given->answered, "The day on which they answered: time goes on");
    auto* const reason = command.add_option("--reason", given->reason, "Why the time limit is extended");
    auto* const extended =
        command.add_option("--extended", given->extended, "The day on which the requester was told of an extension")
            ->needs(reason);
    command.add_flag("--not-extended", given->notExtended, "Take the extension back")->excludes(extended);
    command.add_option("--actor", given->actor, "Who records it");
    return [given] {
        core::CaseFile caseFile(given->folder);
        if (given->changes()) {
            core::Clock const clock = changed(before(caseFile.database(), *given), *given);
            core::Act act = caseFile.act(given->actor);
            core::clocks::store(act, clock);
            act.commit();
        }
        std::cout << dueDate(caseFile.database()) << "\n";
        auto const clock = core::clocks::load(caseFile.database());
        if (!clock)
            return;
        core::Deadline const deadline = core::clocks::deadline(*clock);
        std::cout << "Time runs from " << core::written(deadline.start) << ".\n";
        if (deadline.pausedDays > 0)
            std::cout << deadline.pausedDays << " days of questions to the requester are not counted.\n";
        if (clock->extension)
            std::cout << "Extended, and the requester told on " << core::written(clock->extension->told) << ".\n";
        else if (deadline.extensionNoticeBy)
            std::cout << "An extension must be told to the requester by " << core::written(*deadline.extensionNoticeBy) << ".\n";
    };
}

} // namespace app
