// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which key a command has: the one of the table, or the one that this person chose. Single keys can be turned off altogether, for
// those whose speech or switch device types letters unasked (WCAG 2.1.4).

#include "ui/actions.h"

#include <QKeySequence>

namespace ui {

QKeySequence keyOf(CommandRow const& row);
// Kept for this person on this computer; the key of the table again where it is that one.
void chooseKey(CommandRow const& row, QKeySequence const& key);
void forgetChosenKeys();

bool singleKeysOn();
void turnSingleKeys(bool on);
// Without Ctrl, Alt or Meta, and no function key.
bool isSingle(QKeySequence const& key);

// The command without the marks of a menu: "Add PDFs".
QString plainName(CommandRow const& row);

} // namespace ui
