// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One look of the window wherever it is drawn: a named font at a pixel size, no hinting, no animations, no blinking, settings
// of its own. Must be called before the application is made (environment) and after it (look).

#include "ui/prompts.h"

#include <QString>

namespace support {

void steadyEnvironment();
// `settings` is a folder for what the window remembers between runs.
void steadyLook(QString const& settings);
// For programs that nobody sits before: this officer works, and what the window says goes to the error output.
ui::Prompts silent(QString const& officer);

} // namespace support
