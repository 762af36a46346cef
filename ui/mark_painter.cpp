// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mark_painter.h"

#include "ui/theme.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>

namespace ui {
namespace {

constexpr double leastLabelHeight = 9;
constexpr double largestLabel = 15;

void paintLabel(QPainter& painter, QRectF const& box, QString const& label)
{
    if (label.isEmpty() || box.height() < leastLabelHeight)
        return;
    QFont font = painter.font();
    font.setPixelSize(static_cast<int>(std::clamp(box.height() * 0.62, 7.0, largestLabel)));
    font.setBold(true);
    if (QFontMetricsF(font).horizontalAdvance(label) > box.width() - 4)
        return;
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(box, Qt::AlignCenter, label);
}

// On the corner, so that it hides none of what the question is about.
void paintBadge(QPainter& painter, QRectF const& box, QColor const& colour)
{
    constexpr double side = 15;
    QRectF const badge(box.right() - 2, box.top() - side + 2, side, side);
    QFont font = painter.font();
    font.setPixelSize(11);
    font.setBold(true);
    painter.setFont(font);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::white, 1.5));
    painter.setBrush(colour);
    painter.drawEllipse(badge);
    painter.drawText(badge, Qt::AlignCenter, QStringLiteral("?"));
}

} // namespace

void paintMark(QPainter& painter, std::vector<QRectF> const& boxes, MarkState state, QString const& label)
{
    painter.save();
    auto const colour = onPaper(state);
    for (auto const& box : boxes) {
        switch (state) {
        case MarkState::Pending: {
            auto wash = colour;
            wash.setAlphaF(0.16F);
            painter.fillRect(box, wash);
            QPen pen(colour, 2, Qt::CustomDashLine, Qt::FlatCap, Qt::MiterJoin);
            pen.setDashPattern({3, 2});
            painter.setPen(pen);
            painter.drawRect(box.adjusted(-1, -1, 1, 1));
            break;
        }
        case MarkState::Redacted:
            painter.fillRect(box, QColor(0, 0, 0, 166));
            painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
            painter.drawRect(box.adjusted(-1, -1, 1, 1));
            paintLabel(painter, box, label);
            break;
        case MarkState::Kept: {
            QPen pen(colour, 1.4, Qt::CustomDashLine, Qt::RoundCap, Qt::MiterJoin);
            pen.setDashPattern({0.1, 2.6});
            painter.setPen(pen);
            painter.drawRect(box.adjusted(-1.5, -1.5, 1.5, 1.5));
            break;
        }
        case MarkState::Asked:
            painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
            painter.drawRect(box.adjusted(-1, -1, 1, 1));
            painter.drawRect(box.adjusted(-4, -4, 4, 4));
            break;
        }
    }
    if (state == MarkState::Asked && !boxes.empty())
        paintBadge(painter, boxes.front(), colour);
    painter.restore();
}

void paintUnread(QPainter& painter, std::vector<QRectF> const& boxes, QString const& label)
{
    constexpr QColor ink(0xb0, 0x00, 0x20);
    painter.save();
    auto hatch = ink;
    hatch.setAlphaF(0.22F);
    QFont font = painter.font();
    font.setPixelSize(11);
    font.setBold(true);
    painter.setFont(font);
    QFontMetricsF const metrics(font);
    for (auto const& box : boxes) {
        painter.fillRect(box, QBrush(hatch, Qt::BDiagPattern));
        painter.setPen(QPen(ink, 2, Qt::DashDotLine, Qt::FlatCap, Qt::MiterJoin));
        painter.drawRect(box.adjusted(-1, -1, 1, 1));
        // Above the region, so that the label hides none of it; within it where the page begins.
        QRectF flag(box.left() - 1, box.top() - metrics.height() - 2, metrics.horizontalAdvance(label) + 10,
                    metrics.height() + 2);
        if (flag.top() < 0)
            flag.moveTop(box.top());
        painter.fillRect(flag, ink);
        painter.setPen(Qt::white);
        painter.drawText(flag, Qt::AlignCenter, label);
    }
    painter.restore();
}

void paintFocus(QPainter& painter, std::vector<QRectF> const& boxes)
{
    QPainterPath ring;
    for (auto const& box : boxes) {
        QPainterPath one;
        one.addRoundedRect(box.adjusted(-7, -7, 7, 7), 5, 5);
        ring = ring.united(one);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 8));
    painter.drawPath(ring);
    painter.setPen(QPen(focusOnPaper, 4));
    painter.drawPath(ring);
    painter.restore();
}

void paintHandles(QPainter& painter, QRectF const& box, bool active)
{
    constexpr double side = 8;
    painter.save();
    painter.setPen(QPen(focusOnPaper, 1.5));
    painter.setBrush(active ? focusOnPaper : QColor(Qt::white));
    auto const centre = box.center();
    auto const handle = [&](double x, double y) { painter.drawRect(QRectF(x - side / 2, y - side / 2, side, side)); };
    for (double const x : {box.left(), box.right()})
        for (double const y : {box.top(), box.bottom()})
            handle(x, y);
    // The middles only where they do not hide what is between the corners.
    if (box.width() > 5 * side)
        for (double const y : {box.top(), box.bottom()})
            handle(centre.x(), y);
    if (box.height() > 5 * side)
        for (double const x : {box.left(), box.right()})
            handle(x, centre.y());
    painter.restore();
}

void paintDraft(QPainter& painter, QRectF const& box)
{
    painter.save();
    painter.fillRect(box, QColor(0x33, 0x70, 0xcc, 46));
    painter.setPen(QPen(QColor(0x33, 0x70, 0xcc), 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawRect(box);
    painter.restore();
}

} // namespace ui
