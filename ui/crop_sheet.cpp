// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crop_sheet.h"

#include "ui/desk.h"
#include "ui/mark_painter.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double gap = 8;
constexpr double captionHeight = 20;
constexpr double lineHeight = 24; // points: what is higher is no single printed line
constexpr std::chrono::milliseconds lookAtOne{40};
constexpr double enlarged = 1.6; // pixels a point, where the place leaves room for it
constexpr double around = 8;     // points beside the boxes

core::Rect unitedOf(std::vector<core::Rect> const& boxes)
{
    core::Rect all;
    for (auto const& box : boxes)
        all = core::united(all, box);
    return all;
}

} // namespace

CropSheet::CropSheet(OpenCase& open, PageImages& images, std::vector<Crop> crops, QWidget* parent)
    : QWidget(parent),
      m_open(open),
      m_images(images),
      m_crops(std::move(crops)),
      m_atOnce(atOnce(m_crops)),
      m_ticks(m_crops.size(), true)
{
    setObjectName(QStringLiteral("cropSheet"));
    setFocusPolicy(Qt::StrongFocus);
    m_dwell.setSingleShot(true);
    connect(&m_dwell, &QTimer::timeout, this, &CropSheet::look);
    connect(&images, &PageImages::arrived, this, qOverload<>(&QWidget::update));
    say();
}

CropSheet::~CropSheet()
{
    m_images.wish(Wisher::Preview, {});
}

int CropSheet::atOnce(std::vector<Crop> const& crops)
{
    auto const oneLine = [](Crop const& crop) { return crop.boxes.size() == 1 && crop.boxes.front().height() <= lineHeight; };
    return across * (std::all_of(crops.begin(), crops.end(), oneLine) ? 8 : 4);
}

int CropSheet::sheets() const
{
    return std::max(1, (static_cast<int>(m_crops.size()) + m_atOnce - 1) / m_atOnce);
}

int CropSheet::last() const
{
    return std::min(first() + m_atOnce, static_cast<int>(m_crops.size())) - 1;
}

void CropSheet::turnTo(int sheet)
{
    auto const wanted = std::clamp(sheet, 0, sheets() - 1);
    if (wanted == m_sheet)
        return;
    m_sheet = wanted;
    m_current = first();
    m_ready = false;
    m_dwell.stop();
    wishFor();
    say();
    update();
    emit changed();
}

void CropSheet::tick(int crop, bool on)
{
    m_ticks[static_cast<std::size_t>(crop)] = on;
    say();
    update();
    emit changed();
}

std::vector<int> CropSheet::chosen() const
{
    std::vector<int> those;
    std::copy_if(m_shown.begin(), m_shown.end(), std::back_inserter(those), [this](int crop) { return ticked(crop); });
    return those;
}

QRectF CropSheet::cell(int crop) const
{
    auto const at = crop - first();
    auto const wide = (width() - gap * (across + 1)) / across;
    auto const down = m_atOnce / across;
    auto const high = (height() - gap * (down + 1)) / down;
    return {gap + at % across * (wide + gap), gap + at / across * (high + gap), wide, high};
}

QRectF CropSheet::picture(int crop) const
{
    return cell(crop).adjusted(1, captionHeight, -1, -1);
}

CropSheet::View CropSheet::viewOf(int crop) const
{
    auto const& its = m_crops[static_cast<std::size_t>(crop)];
    auto const size = m_open.shownSize(its.page);
    auto const box = core::grown(m_open.turnOf(its.page).apply(unitedOf(its.boxes), m_open.page(its.page).page.size), around);
    auto const place = picture(crop);
    View view;
    view.scale = std::min({enlarged, place.width() / std::max(box.width(), 1.0), place.height() / std::max(box.height(), 1.0)});
    auto const wide = place.width() / view.scale;
    auto const high = place.height() / view.scale;
    // What stands to the left of a name tells more than what follows it, and the middle of the box the most.
    auto const left = std::clamp(box.centre().x - wide / 2, std::min(0.0, size.width - wide), std::max(0.0, size.width - wide));
    auto const top = std::clamp(box.centre().y - high / 2, std::min(0.0, size.height - high), std::max(0.0, size.height - high));
    view.part = {left, top, left + wide, top + high};
    return view;
}

Wish CropSheet::wishOf(int crop) const
{
    auto const& its = m_crops[static_cast<std::size_t>(crop)];
    auto const view = viewOf(crop);
    auto const factor = view.scale * devicePixelRatioF();
    auto const size = m_open.shownSize(its.page);
    QSize const pixels(std::max(1, static_cast<int>(std::lround(size.width * factor))),
                       std::max(1, static_cast<int>(std::lround(size.height * factor))));
    QRectF const part(view.part.x0 * factor, view.part.y0 * factor, view.part.width() * factor, view.part.height() * factor);
    return {its.page, pixels, part.toAlignedRect().intersected(QRect(QPoint(0, 0), pixels))};
}

void CropSheet::wishFor()
{
    if (!isVisible() || m_crops.empty())
        return;
    std::vector<Wish> wishes;
    for (int crop = first(); crop <= last(); ++crop)
        wishes.push_back(wishOf(crop));
    // The next sheet too: whoever turns to it finds it sharp.
    auto const here = m_sheet;
    if (m_sheet + 1 < sheets()) {
        ++m_sheet;
        for (int crop = first(); crop <= last(); ++crop)
            wishes.push_back(wishOf(crop));
        m_sheet = here;
    }
    m_images.wish(Wisher::Preview, std::move(wishes));
}

bool CropSheet::sharp()
{
    for (int crop = first(); crop <= last(); ++crop)
        if (m_images.exact(wishOf(crop)).isNull() && m_images.problem(m_crops[static_cast<std::size_t>(crop)].page).isEmpty())
            return false;
    return true;
}

void CropSheet::look()
{
    if (!isVisible() || !sharp())
        return;
    m_ready = true;
    for (int crop = first(); crop <= last(); ++crop)
        m_shown.insert(crop);
    emit changed();
}

void CropSheet::resizeEvent(QResizeEvent*)
{
    m_ready = false;
    m_dwell.stop();
    wishFor();
    emit changed();
}

void CropSheet::showEvent(QShowEvent*)
{
    wishFor();
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

void CropSheet::paintCrop(QPainter& painter, int crop)
{
    auto const& its = m_crops[static_cast<std::size_t>(crop)];
    auto const frame = cell(crop);
    auto const place = picture(crop);
    auto const on = ticked(crop);
    painter.fillRect(frame, palette().color(QPalette::Base));
    QRectF const caption(frame.left() + 8, frame.top(), frame.width() - 16, captionHeight);
    // The tick as words and as a shape.
    QRectF const box(caption.left(), caption.center().y() - 6, 12, 12);
    painter.setPen(QPen(on ? focusColour(palette()) : quietColour(palette()), 1.5));
    painter.drawRect(box);
    if (on) {
        painter.drawLine(box.topLeft() + QPointF(2.5, 6), box.topLeft() + QPointF(5, 9));
        painter.drawLine(box.topLeft() + QPointF(5, 9), box.topLeft() + QPointF(9.5, 3));
    }
    painter.setPen(on ? palette().color(QPalette::Text) : quietColour(palette()));
    auto const words =
        on ? tr("page %1").arg(counted(its.page.value)) : tr("page %1, left as it is").arg(counted(its.page.value));
    painter.drawText(caption.adjusted(20, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, words);
    auto const view = viewOf(crop);
    auto const size = m_open.shownSize(its.page);
    painter.save();
    painter.setClipRect(place);
    auto const placed = [&](core::Rect const& r) {
        return QRectF(place.left() + (r.x0 - view.part.x0) * view.scale, place.top() + (r.y0 - view.part.y0) * view.scale,
                      r.width() * view.scale, r.height() * view.scale);
    };
    painter.fillRect(placed({0, 0, size.width, size.height}), Qt::white);
    auto const wish = wishOf(crop);
    auto const ratio = devicePixelRatioF();
    if (auto const exact = m_images.exact(wish); !exact.isNull()) {
        auto const corner =
            place.topLeft() - QPointF(view.part.x0, view.part.y0) * view.scale + QPointF(wish.part.topLeft()) / ratio;
        painter.drawImage(QRectF(QPointF(std::round(corner.x()), std::round(corner.y())), QSizeF(wish.part.size()) / ratio),
                          exact);
    } else if (auto const any = m_images.any(its.page); !any.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(placed({0, 0, size.width, size.height}), any);
    }
    for (auto const& one : its.boxes)
        paintDraft(painter, placed(m_open.turnOf(its.page).apply(one, m_open.page(its.page).page.size)));
    painter.restore();
    if (!on) {
        auto veil = palette().color(QPalette::Base);
        veil.setAlpha(150);
        painter.fillRect(place, veil);
    }
    auto const inFocus = crop == m_current && hasFocus();
    painter.setPen(QPen(inFocus ? focusColour(palette()) : lineColour(palette()), inFocus ? 3 : 1));
    painter.drawRect(frame);
}

void CropSheet::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    for (int crop = first(); crop <= last(); ++crop)
        if (cell(crop).contains(event->position())) {
            moveTo(crop);
            tick(crop, !ticked(crop));
        }
}

void CropSheet::moveTo(int crop)
{
    m_current = std::clamp(crop, 0, static_cast<int>(m_crops.size()) - 1);
    if (m_current < first() || m_current > last()) {
        auto const wanted = m_current;
        turnTo(m_current / m_atOnce);
        m_current = wanted;
    }
    say();
    update();
}

void CropSheet::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        moveTo(m_current - 1);
        break;
    case Qt::Key_Right:
        moveTo(m_current + 1);
        break;
    case Qt::Key_Up:
        moveTo(m_current - across);
        break;
    case Qt::Key_Down:
        moveTo(m_current + across);
        break;
    case Qt::Key_PageDown:
        turnTo(m_sheet + 1);
        break;
    case Qt::Key_PageUp:
        turnTo(m_sheet - 1);
        break;
    case Qt::Key_Space:
        if (!event->isAutoRepeat())
            tick(m_current, !ticked(m_current));
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

// For those who hear the sheet: which place the keys are at, and whether it takes part.
void CropSheet::say()
{
    if (m_crops.empty())
        return;
    auto const& its = m_crops[static_cast<std::size_t>(m_current)];
    setAccessibleName(tr("Place %1 of %2, page %3, %4: %5")
                          .arg(m_current + 1)
                          .arg(m_crops.size())
                          .arg(its.page.value)
                          .arg(ticked(m_current) ? tr("ticked") : tr("left as it is"), its.words));
}

} // namespace ui
