// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The cases that were open on this computer, and when they are due, for the window without a case. A person may turn it off, and
// then nothing of it is kept.

#include "core/request/clock.h"

#include <QString>

#include <optional>
#include <vector>

namespace ui {

struct RecentCase {
    QString folder;
    QString name; // the reference, or the folder's name; never a data subject's
    std::optional<core::Clock> clock;
    int toDecide = 0;
};

namespace recent_cases {

// The last first; without those whose folder is gone.
std::vector<RecentCase> all();
void remember(RecentCase const& recent);
void forgetAll();

} // namespace recent_cases
} // namespace ui
