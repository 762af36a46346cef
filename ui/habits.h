// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How this person works on this computer: what the window looks like, what comes first, what it is careful about.

#include "ui/theme.h"

#include <QString>

namespace ui {

struct Habits {
    Theme theme = Theme::System;
    QString language = QStringLiteral("en"); // "en" or "cy"; from the next start on
    bool overviewFirst = true;
    bool rememberCases = true;
    bool veilPictures = true;
    bool contentNotes = true;
    int pauseMinutes = 50; // 0: no reminder
    bool operator==(Habits const&) const = default;
};

Habits habits();
void keep(Habits const& habits);

} // namespace ui
