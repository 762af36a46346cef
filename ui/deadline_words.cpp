// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deadline_words.h"

#include "ui/languages.h"

#include <QCoreApplication>

namespace ui {
namespace {

struct Limit {
    Q_DECLARE_TR_FUNCTIONS(Deadline)
};

QString detailWords(core::Clock const& clock, core::Deadline const& deadline)
{
    QStringList sentences;
    sentences << (deadline.start == clock.received
                      ? Limit::tr("Received on %1.").arg(dayWords(clock.received))
                      : Limit::tr("Received on %1; time runs from %2.").arg(dayWords(clock.received), dayWords(deadline.start)));
    if (deadline.pausedDays > 0)
        sentences << Limit::tr("%n day(s) of questions to the requester are not counted.", nullptr, deadline.pausedDays);
    if (clock.extension)
        sentences << Limit::tr("Extended; the requester was told on %1.").arg(dayWords(clock.extension->told));
    else if (deadline.extensionNoticeBy)
        sentences << Limit::tr("An extension would have to be told by %1.").arg(dayWords(*deadline.extensionNoticeBy));
    if (!deadline.holidaysKnown)
        sentences << Limit::tr("The bank holidays of that year are not known to the program.");
    return sentences.join(QLatin1Char(' '));
}

void addDue(DeadlineWords& words, core::Date due, core::Nation nation, core::Date today)
{
    auto const left = core::Calendar::shipped().workedBetween(today, due, nation);
    words.due = Limit::tr("Due on %1").arg(dayWords(due));
    if (due < today) {
        words.urgency = Urgency::Late;
        words.left = Limit::tr("Overdue by %n working day(s).", nullptr, -left);
        words.brief = Limit::tr("Overdue since %1").arg(briefDay(due));
    } else if (due == today) {
        words.urgency = Urgency::Late;
        words.left = Limit::tr("The last day is today.");
        words.brief = Limit::tr("Due today");
    } else {
        words.urgency = left <= soonWorkingDays ? Urgency::Soon : Urgency::Calm;
        words.left = Limit::tr("%n working day(s) left.", nullptr, left);
        words.brief = Limit::tr("Due %1, %n working day(s)", nullptr, left).arg(briefDay(due));
    }
}

} // namespace

QDate toQt(core::Date day)
{
    std::chrono::year_month_day const date(day);
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

core::Date fromQt(QDate const& date)
{
    return std::chrono::year_month_day(std::chrono::year(date.year()), std::chrono::month(static_cast<unsigned>(date.month())),
                                       std::chrono::day(static_cast<unsigned>(date.day())));
}

QString dayWords(core::Date day)
{
    return spokenLocale().toString(toQt(day), QStringLiteral("d MMMM yyyy"));
}

QString briefDay(core::Date day)
{
    return spokenLocale().toString(toQt(day), QStringLiteral("d MMM"));
}

DeadlineWords deadlineWords(std::optional<core::Clock> const& clock, core::Date today)
{
    DeadlineWords words;
    if (!clock) {
        words.brief = Limit::tr("No due date");
        words.due = Limit::tr("No due date yet");
        words.left = Limit::tr("Say when the request was received, and the due date stands here.");
        return words;
    }
    auto const deadline = core::clocks::deadline(*clock);
    words.detail = detailWords(*clock, deadline);
    if (deadline.due) {
        addDue(words, *deadline.due, clock->nation, today);
        return words;
    }
    words.brief = Limit::tr("Waiting for the requester");
    words.due = Limit::tr("Time stands still");
    words.left = Limit::tr("The requester was asked on %1 and has not answered. The days do not count.")
                     .arg(dayWords(*deadline.pausedSince));
    return words;
}

} // namespace ui
