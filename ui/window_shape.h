// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How the window lies on the screen and how wide its panels are, kept for the next start on this machine.

class QMainWindow;
class QSplitter;

namespace ui {

// As it lay last; at first no larger than the screen.
void restoreShape(QMainWindow& window, QSplitter& panels);
void rememberShape(QMainWindow const& window, QSplitter const& panels);

} // namespace ui
