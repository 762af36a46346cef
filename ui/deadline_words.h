// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The time limit in words, as the window shows it.

#include "core/request/clock.h"

#include <QDate>
#include <QString>

#include <optional>

namespace ui {

enum class Urgency { None, Calm, Soon, Late };

struct DeadlineWords {
    QString brief;  // "Due 14 Mar, 6 working days"
    QString due;    // "Due on 14 March 2026"
    QString left;   // "6 working days are left."
    QString detail; // what it is reckoned from
    Urgency urgency = Urgency::None;
};

// Two working days before it is due there is no room for another mistake.
inline constexpr int soonWorkingDays = 2;

QDate toQt(core::Date day);
core::Date fromQt(QDate const& date);
// "14 March 2026", "14 Mar", in the language of the window.
QString dayWords(core::Date day);
QString briefDay(core::Date day);

DeadlineWords deadlineWords(std::optional<core::Clock> const& clock, core::Date today);

} // namespace ui
