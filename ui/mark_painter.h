// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How marks look on a page: states differ by edge, fill and badge, never by colour alone; the focus has a halo of its own
// around whatever state it is in.

#include "ui/mark.h"

#include <QPainter>
#include <QRectF>

#include <vector>

namespace ui {

// `boxes` in pixels of the widget. `label` stands in redacted boxes.
void paintMark(QPainter& painter, std::vector<QRectF> const& boxes, MarkState state, QString const& label);
// A region that somebody has yet to read by eye: hatched and named, so that nobody takes it for words that were found.
void paintUnread(QPainter& painter, std::vector<QRectF> const& boxes, QString const& label);
void paintFocus(QPainter& painter, std::vector<QRectF> const& boxes);
// Where a box can be taken hold of; filled where the keys move that one of several.
void paintHandles(QPainter& painter, QRectF const& box, bool active);
// A box that is being drawn, not stored yet.
void paintDraft(QPainter& painter, QRectF const& box);

} // namespace ui
