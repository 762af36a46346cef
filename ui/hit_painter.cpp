// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hit_painter.h"

#include "ui/text.h"
#include "ui/theme.h"

#include <QAbstractItemModel>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int hitHeight = 66;
constexpr int checkSide = 18;
constexpr double outOfSight = 1e4;

void paintCheck(QPainter& painter, QRectF const& box, bool on, QPalette const& palette)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on ? focusColour(palette) : quietColour(palette), 1.5));
    painter.setBrush(on ? focusColour(palette) : palette.color(QPalette::Base));
    painter.drawRoundedRect(box, 3, 3);
    if (on) {
        painter.setPen(QPen(palette.color(QPalette::Base), 2));
        painter.drawPolyline(QPolygonF{QPointF(box.left() + 4, box.center().y()), QPointF(box.left() + 7.5, box.bottom() - 5),
                                       QPointF(box.right() - 4, box.top() + 5)});
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace

HitPainter::HitPainter(HitModel const& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

QSize HitPainter::sizeHint(QStyleOptionViewItem const& option, QModelIndex const&) const
{
    return {200, std::max(hitHeight, 3 * option.fontMetrics.lineSpacing() + 18)};
}

void HitPainter::paint(QPainter* painter, QStyleOptionViewItem const& option, QModelIndex const& index) const
{
    painter->save();
    auto const& palette = option.palette;
    QRectF const row(option.rect);
    paintChosen(*painter, option);
    auto left = 16.0;
    if (auto const check = index.data(Qt::CheckStateRole); check.isValid()) {
        paintCheck(*painter, QRectF(row.left() + 14, row.top() + 10, checkSide, checkSide), check.toInt() == Qt::Checked,
                   palette);
        left += checkSide + 12;
    }
    paintWords(*painter, row.adjusted(left, 7, -12, -7), index, palette);
    painter->setPen(lineColour(palette));
    painter->drawLine(QPointF(row.left() + 16, row.bottom() - 0.5), QPointF(row.right(), row.bottom() - 0.5));
    painter->restore();
}

void HitPainter::paintWords(QPainter& painter, QRectF const& area, QModelIndex const& index, QPalette const& palette) const
{
    auto const& hit = m_model.hits()[static_cast<std::size_t>(index.row())];
    auto const line = static_cast<double>(painter.fontMetrics().height());
    painter.setPen(quietColour(palette));
    painter.drawText(QRectF(area.left(), area.top(), area.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Page %1").arg(counted(hit.page.value)));
    auto const words = m_model.context(index.row());
    auto const before = toQt(words.before);
    auto const found = toQt(words.hit);
    QTextLayout layout(before + found + toQt(words.after), painter.font());
    QTextCharFormat strong;
    strong.setFontWeight(QFont::Bold);
    strong.setForeground(palette.color(QPalette::Text));
    auto wash = QColor(0xff, 0xd2, 0x33);
    wash.setAlpha(isDark(palette) ? 90 : 130);
    strong.setBackground(wash);
    layout.setFormats({{static_cast<int>(before.size()), static_cast<int>(found.size()), strong}});
    layout.beginLayout();
    double top = area.top() + line + 2;
    for (auto text = layout.createLine(); text.isValid(); text = layout.createLine()) {
        text.setLineWidth(area.width());
        // What there is no room for is laid where nothing is painted: every line that was made is drawn somewhere.
        auto const fits = top + line <= area.bottom() + 2;
        text.setPosition(QPointF(0, fits ? top - area.top() : outOfSight));
        top += line;
        if (!fits)
            break;
    }
    layout.endLayout();
    painter.setPen(palette.color(QPalette::Text));
    painter.setClipRect(area.adjusted(0, 0, 0, 2));
    layout.draw(&painter, area.topLeft());
    painter.setClipping(false);
}

} // namespace ui
