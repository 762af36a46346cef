// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The languages in which the window speaks: English and Welsh. What is not translated stays English.

#include <QLocale>
#include <QString>

class QApplication;

namespace ui {

// "en" or "cy", before the first window is made. Anything else is English.
void speak(QApplication& application, QString const& language);
// For dates: of the chosen language, as it is written in Britain, whatever the machine is set to.
QLocale spokenLocale();

} // namespace ui
