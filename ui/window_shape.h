// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How the window lies on the screen and how wide its panels are, kept for the next start on this machine.

#include <QSize>

class QDialog;
class QMainWindow;
class QSplitter;

namespace ui {

// As it lay last; at first no larger than the screen.
void restoreShape(QMainWindow& window, QSplitter& panels);
void rememberShape(QMainWindow const& window, QSplitter const& panels);

// As large as all that it says needs, at least so large, and no larger than the screen, when it is shown first. A fixed least size would let
// words be cut for whoever made the letters larger.
void takeRoom(QDialog& dialog, QSize least);

} // namespace ui
