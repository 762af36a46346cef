// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A step of the history as a sentence: what was done, where, and under which exemption. Nothing of what stands on the page.

#include "core/decide/history.h"

#include <QString>

namespace ui {

// "Redacted 3 places on pages 4 to 6, TP". For an undo or a redo, which step it concerns.
QString told(core::history::Entry const& entry);
// The day and the time as people here write them: "17 January 2026, 14:05".
QString timeOf(std::string const& at);

} // namespace ui
