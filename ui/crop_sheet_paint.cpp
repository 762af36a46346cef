// SPDX-License-Identifier: GPL-3.0-or-later
// How places stand on their sheet: upright also where the page was scanned lying, with a margin that says what becomes of them, and what
// stands within them.
#include "ui/crop_sheet.h"

#include "ui/desk.h"
#include "ui/mark_painter.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTransform>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double cellGap = 4;
constexpr double tickSide = 12;
constexpr std::chrono::milliseconds lookAtOne{40};
constexpr double cropScale = 1.5; // pixels a point, where the place leaves room for it
constexpr double besideCrop = 4;  // points beside the boxes, and above and below them
constexpr double aboveCrop = 3;

core::Rect unitedOf(std::vector<core::Rect> const& boxes)
{
    core::Rect all;
    for (auto const& box : boxes)
        all = core::united(all, box);
    return all;
}

QImage turned(QImage const& picture, core::Turn turn)
{
    return turn.quarters() == 0 ? picture : picture.transformed(QTransform().rotate(turn.degrees()));
}

} // namespace

// Room for the largest page number, and for two lines.
QSize CropSheet::margin() const
{
    QFontMetrics const letters(type(font(), Type::Small));
    return QSize(letters.horizontalAdvance(counted(m_open.pageCount())) + 8, 2 * letters.height()).expandedTo(leastMargin);
}

QRectF CropSheet::cell(int crop) const
{
    auto const at = crop - first();
    auto const [across, down] = grid();
    auto const wide = (width() - cellGap * (across + 1)) / across;
    auto const high = (height() - cellGap * (down + 1)) / down;
    return {cellGap + at % across * (wide + cellGap), cellGap + at / across * (high + cellGap), wide, high};
}

QRectF CropSheet::picture(int crop) const
{
    return cell(crop).adjusted(margin().width(), 1, -1, -1);
}

core::Size CropSheet::uprightSize(core::PageId page) const
{
    return m_open.uprightFrom(page).apply(m_open.shownSize(page));
}

core::Rect CropSheet::upright(core::PageId page, core::Rect const& box) const
{
    auto const shown = m_open.turnOf(page).apply(box, m_open.page(page).page.size);
    return m_open.uprightFrom(page).apply(shown, m_open.shownSize(page));
}

CropSheet::View CropSheet::viewOf(int crop) const
{
    auto const& its = m_crops[static_cast<std::size_t>(crop)];
    auto const size = uprightSize(its.page);
    auto const bare = upright(its.page, unitedOf(its.boxes));
    core::Rect const box{bare.x0 - besideCrop, bare.y0 - aboveCrop, bare.x1 + besideCrop, bare.y1 + aboveCrop};
    auto const place = picture(crop);
    View view;
    view.scale = std::min({cropScale, place.width() / std::max(box.width(), 1.0), place.height() / std::max(box.height(), 1.0)});
    auto const wide = place.width() / view.scale;
    auto const high = place.height() / view.scale;
    // What stands to the left of a name tells more than what follows it, and the middle of the box the most.
    auto const left = std::clamp(box.centre().x - wide / 2, std::min(0.0, size.width - wide), std::max(0.0, size.width - wide));
    auto const top = std::clamp(box.centre().y - high / 2, std::min(0.0, size.height - high), std::max(0.0, size.height - high));
    view.part = {left, top, left + wide, top + high};
    return view;
}

// Pictures are wished for as the page is shown elsewhere, and turned when they are painted.
Wish CropSheet::wishOf(int crop) const
{
    auto const& its = m_crops[static_cast<std::size_t>(crop)];
    auto const view = viewOf(crop);
    auto const factor = view.scale * devicePixelRatioF();
    auto const size = m_open.shownSize(its.page);
    QSize const pixels(std::max(1, static_cast<int>(std::lround(size.width * factor))),
                       std::max(1, static_cast<int>(std::lround(size.height * factor))));
    auto const shown = m_open.uprightFrom(its.page).inverse().apply(view.part, uprightSize(its.page));
    QRectF const part(shown.x0 * factor, shown.y0 * factor, shown.width() * factor, shown.height() * factor);
    return {its.page, pixels, part.toAlignedRect().intersected(QRect(QPoint(0, 0), pixels))};
}

QRectF CropSheet::placed(int crop, core::Rect const& box) const
{
    auto const place = picture(crop);
    auto const view = viewOf(crop);
    return {place.left() + (box.x0 - view.part.x0) * view.scale, place.top() + (box.y0 - view.part.y0) * view.scale,
            box.width() * view.scale, box.height() * view.scale};
}

QRectF CropSheet::withinCell(int inner) const
{
    for (int crop = first(); crop <= last(); ++crop) {
        auto const& within = m_within[static_cast<std::size_t>(crop)];
        if (std::find(within.begin(), within.end(), inner) == within.end())
            continue;
        auto const& its = m_crops[static_cast<std::size_t>(inner)];
        return placed(crop, upright(its.page, unitedOf(its.boxes))).intersected(picture(crop));
    }
    return {};
}

void CropSheet::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), deskColour(palette()));
    for (int crop = first(); crop <= last(); ++crop)
        paintCrop(painter, crop);
    if (!m_ready && !m_dwell.isActive() && sharp())
        m_dwell.start(Desk::dwell + lookAtOne * (last() - first() + 1));
}

// The tick as a shape and, where there is more to say, a word; below it the page.
void CropSheet::paintMargin(QPainter& painter, int crop) const
{
    auto const& its = m_crops[static_cast<std::size_t>(crop)];
    auto const state = tick(crop);
    auto const frame = cell(crop);
    QRectF const all(frame.left() + 4, frame.top() + 1, margin().width() - 6, frame.height() - 2);
    painter.save();
    painter.setFont(type(font(), Type::Small));
    auto const line = std::min<double>(painter.fontMetrics().height(), all.height() / 2);
    QRectF const box(all.left(), all.top() + (line - tickSide) / 2 + 1, tickSide, tickSide);
    painter.setPen(QPen(state == Tick::On ? focusColour(palette()) : quietColour(palette()), 1.5));
    painter.drawRect(box);
    if (state == Tick::On) {
        painter.drawLine(box.topLeft() + QPointF(2.5, 6), box.topLeft() + QPointF(5, 9));
        painter.drawLine(box.topLeft() + QPointF(5, 9), box.topLeft() + QPointF(9.5, 3));
    }
    painter.setPen(state == Tick::On ? palette().color(QPalette::Text) : quietColour(palette()));
    auto const said = state == Tick::Later ? tr("later") : state == Tick::On && m_reason ? m_reason(its) : QString();
    QRectF const word(box.right() + 3, all.top(), all.right() - box.right() - 3, line);
    painter.drawText(word, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(said, Qt::ElideRight, static_cast<int>(word.width())));
    painter.drawText(QRectF(all.left(), all.top() + line, all.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                     counted(its.page.value));
    painter.restore();
}

void CropSheet::paintPaper(QPainter& painter, int crop)
{
    auto const& its = m_crops[static_cast<std::size_t>(crop)];
    auto const place = picture(crop);
    auto const view = viewOf(crop);
    auto const size = uprightSize(its.page);
    auto const turn = m_open.uprightFrom(its.page);
    auto const paper = placed(crop, {0, 0, size.width, size.height});
    painter.save();
    painter.setClipRect(place);
    painter.fillRect(paper, Qt::white);
    auto const wish = wishOf(crop);
    auto const ratio = devicePixelRatioF();
    if (auto const exact = m_images.exact(wish); !exact.isNull()) {
        auto const part = turn.apply(
            core::PixelRect{wish.part.x(), wish.part.y(), wish.part.x() + wish.part.width(), wish.part.y() + wish.part.height()},
            {wish.pixels.width(), wish.pixels.height()});
        auto const origin =
            place.topLeft() - QPointF(view.part.x0, view.part.y0) * view.scale + QPointF(part.x0, part.y0) / ratio;
        painter.drawImage(
            QRectF(QPointF(std::round(origin.x()), std::round(origin.y())), QSizeF(part.x1 - part.x0, part.y1 - part.y0) / ratio),
            turned(exact, turn));
    } else if (auto const any = m_images.any(its.page); !any.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(paper, turned(any, turn));
    }
    for (auto const& one : its.boxes)
        paintDraft(painter, placed(crop, upright(its.page, one)));
    painter.restore();
}

// Each with its own tick: a line around what goes with the others, dots around what does not.
void CropSheet::paintWithin(QPainter& painter, int crop)
{
    painter.save();
    painter.setClipRect(picture(crop));
    for (auto const inner : m_within[static_cast<std::size_t>(crop)]) {
        auto const on = tick(inner) == Tick::On;
        auto const& its = m_crops[static_cast<std::size_t>(inner)];
        painter.setPen(QPen(on ? QColor(0x33, 0x70, 0xcc) : QColor(0x47, 0x4b, 0x4c), 1, on ? Qt::SolidLine : Qt::DotLine));
        for (auto const& box : its.boxes)
            painter.drawRect(placed(crop, upright(its.page, box)).adjusted(1, 1, -1, -1));
        if (crop == m_current && m_inner == inner)
            paintFocus(painter, {placed(crop, upright(its.page, unitedOf(its.boxes)))});
    }
    painter.restore();
}

void CropSheet::paintCrop(QPainter& painter, int crop)
{
    auto const frame = cell(crop);
    painter.fillRect(frame, palette().color(QPalette::Base));
    paintMargin(painter, crop);
    paintPaper(painter, crop);
    if (tick(crop) != Tick::On) {
        auto veil = palette().color(QPalette::Base);
        veil.setAlpha(150);
        painter.fillRect(picture(crop), veil);
    }
    paintWithin(painter, crop);
    auto const inFocus = crop == m_current && hasFocus();
    painter.setPen(QPen(inFocus ? focusColour(palette()) : lineColour(palette()), inFocus ? 3 : 1));
    painter.drawRect(frame);
}

} // namespace ui
