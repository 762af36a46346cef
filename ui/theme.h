// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Light, dark and high contrast: the palettes, the colours of the states of a mark, and the pictures on buttons. The paper of a page
// stays white in all, so marks on a page have one set of colours and marks in lists have one for each.

#include "ui/mark.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

class QApplication;
class QPainter;
class QStyleOptionViewItem;

namespace ui {

enum class Theme { System, Light, Dark, Contrast };

// One scale of type and one of space for the whole window.
enum class Type { Small, Body, Strong, Heading, Title, Display };
QFont type(QFont const& body, Type wanted);
namespace space {
inline constexpr int tiny = 4;
inline constexpr int small = 8;
inline constexpr int medium = 12;
inline constexpr int large = 18;
inline constexpr int huge = 28;
} // namespace space

// Dresses the whole application. May be called again at any time.
void dress(QApplication& application, Theme theme);
bool isDark(QPalette const& palette);
// How many times as large as usual the letters are; never less than once.
double lettersOf(QFont const& font);

// On the white of a page.
QColor onPaper(MarkState state);
inline QColor const focusOnPaper{0x00, 0x5f, 0xcc};
// In lists and panels.
QColor inList(MarkState state, QPalette const& palette);
QColor focusColour(QPalette const& palette);
QColor problemColour(QPalette const& palette);
QColor quietColour(QPalette const& palette);
// Lines between parts of the window.
QColor lineColour(QPalette const& palette);
// What lies around the pages.
QColor deskColour(QPalette const& palette);

// A diamond, a filled square, a ring or a question mark: states differ in shape and not only in colour.
void paintSymbol(QPainter& painter, QRectF const& place, MarkState state, QColor const& colour);

// Two arrows that point apart: the same person is treated otherwise elsewhere.
void paintDispute(QPainter& painter, QRectF const& place, QPalette const& palette);

// What lies under a row that is chosen in a list.
void paintChosen(QPainter& painter, QStyleOptionViewItem const& option);

// The same font, larger or smaller, and heavier or not.
QFont scaled(QFont font, double factor, QFont::Weight weight = QFont::Normal);

// A picture of resources/icons in the colour of the palette's text.
QIcon icon(QString const& name, QPalette const& palette);

} // namespace ui
