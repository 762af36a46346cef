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
#include <numeric>

namespace ui {
namespace {

constexpr double gap = 6;
constexpr double captionHeight = 18;
constexpr int lineWide = 300; // pixels that a place of one line takes at least, and one of more
constexpr int lineHigh = 46;
constexpr int passageWide = 400;
constexpr int passageHigh = 92;
constexpr int mostAtOnce = 60;    // more than that nobody takes in
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

bool Crop::oneLine() const
{
    return boxes.size() == 1 && boxes.front().height() <= lineHeight;
}

SheetGrid gridFor(QSize sheet, bool oneLine)
{
    auto const wide = oneLine ? lineWide : passageWide;
    auto const high = oneLine ? lineHigh : passageHigh;
    auto const across = std::clamp(static_cast<int>((sheet.width() - gap) / (wide + gap)), 1, 6);
    return {across, std::clamp(static_cast<int>((sheet.height() - gap) / (high + gap)), 1, std::max(1, mostAtOnce / across))};
}

CropSheet::CropSheet(OpenCase& open, PageImages& images, std::vector<Crop> crops, QWidget* parent)
    : QWidget(parent), m_open(open), m_images(images), m_numbers(crops.size())
{
    setObjectName(QStringLiteral("cropSheet"));
    setFocusPolicy(Qt::StrongFocus);
    std::iota(m_numbers.begin(), m_numbers.end(), 0);
    std::stable_partition(m_numbers.begin(), m_numbers.end(),
                          [&](int number) { return crops[static_cast<std::size_t>(number)].oneLine(); });
    for (auto const number : m_numbers) {
        m_crops.push_back(std::move(crops[static_cast<std::size_t>(number)]));
        m_ticks.push_back(m_crops.back().ticked ? Tick::On : Tick::Off);
    }
    layOut();
    m_dwell.setSingleShot(true);
    connect(&m_dwell, &QTimer::timeout, this, &CropSheet::look);
    connect(&images, &PageImages::arrived, this, qOverload<>(&QWidget::update));
    say();
}

CropSheet::~CropSheet()
{
    m_images.wish(Wisher::Preview, {});
}

// No sheet holds places of both kinds.
void CropSheet::layOut()
{
    auto const room = size().expandedTo(minimumSizeHint());
    auto const count = static_cast<int>(m_crops.size());
    auto const lines = static_cast<int>(
        std::find_if(m_crops.begin(), m_crops.end(), [](Crop const& crop) { return !crop.oneLine(); }) - m_crops.begin());
    m_firsts.clear();
    for (int at = 0; at < lines; at += gridFor(room, true).all())
        m_firsts.push_back(at);
    for (int at = lines; at < count; at += gridFor(room, false).all())
        m_firsts.push_back(at);
    if (m_firsts.empty())
        m_firsts.push_back(0);
    m_sheet = sheetOf(m_current);
}

int CropSheet::firstOf(int sheet) const
{
    return sheet < sheets() ? m_firsts[static_cast<std::size_t>(sheet)] : static_cast<int>(m_crops.size());
}

int CropSheet::sheetOf(int crop) const
{
    return static_cast<int>(std::upper_bound(m_firsts.begin(), m_firsts.end(), crop) - m_firsts.begin()) - 1;
}

SheetGrid CropSheet::grid() const
{
    return gridFor(size().expandedTo(minimumSizeHint()), m_crops.empty() || m_crops[static_cast<std::size_t>(first())].oneLine());
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

void CropSheet::setTick(int crop, Tick tick)
{
    m_ticks[static_cast<std::size_t>(crop)] = tick;
    say();
    update();
    emit changed();
}

void CropSheet::setTickOfAlike(int crop, Tick tick)
{
    auto const& like = m_crops[static_cast<std::size_t>(crop)].like;
    for (std::size_t i = 0; i < m_crops.size() && !like.isEmpty(); ++i)
        if (m_crops[i].like == like)
            m_ticks[i] = tick;
    setTick(crop, tick);
}

std::vector<int> CropSheet::chosen(Tick tick) const
{
    std::vector<int> those;
    for (auto const crop : m_shown)
        if (this->tick(crop) == tick)
            those.push_back(m_numbers[static_cast<std::size_t>(crop)]);
    std::sort(those.begin(), those.end());
    return those;
}

void CropSheet::sayReasons(std::function<QString(Crop const&)> reason)
{
    m_reason = std::move(reason);
    update();
}

QRectF CropSheet::cell(int crop) const
{
    auto const at = crop - first();
    auto const [across, down] = grid();
    auto const wide = (width() - gap * (across + 1)) / across;
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
    if (m_sheet + 1 < sheets()) {
        ++m_sheet;
        for (int crop = first(); crop <= last(); ++crop)
            wishes.push_back(wishOf(crop));
        --m_sheet;
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
    layOut();
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

// The tick as words and as a shape.
void CropSheet::paintCaption(QPainter& painter, int crop) const
{
    auto const& its = m_crops[static_cast<std::size_t>(crop)];
    auto const state = tick(crop);
    auto const frame = cell(crop);
    QRectF const caption(frame.left() + 8, frame.top(), frame.width() - 16, captionHeight);
    QRectF const box(caption.left(), caption.center().y() - 6, 12, 12);
    painter.setPen(QPen(state == Tick::On ? focusColour(palette()) : quietColour(palette()), 1.5));
    painter.drawRect(box);
    if (state == Tick::On) {
        painter.drawLine(box.topLeft() + QPointF(2.5, 6), box.topLeft() + QPointF(5, 9));
        painter.drawLine(box.topLeft() + QPointF(5, 9), box.topLeft() + QPointF(9.5, 3));
    }
    painter.setPen(state == Tick::On ? palette().color(QPalette::Text) : quietColour(palette()));
    auto const words = state == Tick::On    ? tr("page %1")
                       : state == Tick::Off ? tr("page %1, not ticked")
                                            : tr("page %1, left for later");
    painter.drawText(caption.adjusted(20, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, words.arg(counted(its.page.value)));
    if (m_reason && state == Tick::On)
        painter.drawText(caption, Qt::AlignRight | Qt::AlignVCenter, m_reason(its));
}

void CropSheet::paintPaper(QPainter& painter, int crop)
{
    auto const& its = m_crops[static_cast<std::size_t>(crop)];
    auto const place = picture(crop);
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
        auto const origin =
            place.topLeft() - QPointF(view.part.x0, view.part.y0) * view.scale + QPointF(wish.part.topLeft()) / ratio;
        painter.drawImage(QRectF(QPointF(std::round(origin.x()), std::round(origin.y())), QSizeF(wish.part.size()) / ratio),
                          exact);
    } else if (auto const any = m_images.any(its.page); !any.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(placed({0, 0, size.width, size.height}), any);
    }
    for (auto const& one : its.boxes)
        paintDraft(painter, placed(m_open.turnOf(its.page).apply(one, m_open.page(its.page).page.size)));
    painter.restore();
}

void CropSheet::paintCrop(QPainter& painter, int crop)
{
    auto const frame = cell(crop);
    painter.fillRect(frame, palette().color(QPalette::Base));
    paintCaption(painter, crop);
    paintPaper(painter, crop);
    if (tick(crop) != Tick::On) {
        auto veil = palette().color(QPalette::Base);
        veil.setAlpha(150);
        painter.fillRect(picture(crop), veil);
    }
    auto const inFocus = crop == m_current && hasFocus();
    painter.setPen(QPen(inFocus ? focusColour(palette()) : lineColour(palette()), inFocus ? 3 : 1));
    painter.drawRect(frame);
}

// A click, or Space, turns the tick of one; with Shift of all that are the same.
void CropSheet::flip(bool alike)
{
    auto const wanted = tick(m_current) == Tick::On ? Tick::Off : Tick::On;
    if (alike)
        setTickOfAlike(m_current, wanted);
    else
        setTick(m_current, wanted);
}

void CropSheet::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    for (int crop = first(); crop <= last(); ++crop)
        if (cell(crop).contains(event->position())) {
            moveTo(crop);
            flip(event->modifiers().testFlag(Qt::ShiftModifier));
        }
}

void CropSheet::moveTo(int crop)
{
    m_current = std::clamp(crop, 0, static_cast<int>(m_crops.size()) - 1);
    if (m_current < first() || m_current > last()) {
        auto const wanted = m_current;
        turnTo(sheetOf(m_current));
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
        moveTo(m_current - grid().across);
        break;
    case Qt::Key_Down:
        moveTo(m_current + grid().across);
        break;
    case Qt::Key_PageDown:
        turnTo(m_sheet + 1);
        break;
    case Qt::Key_PageUp:
        turnTo(m_sheet - 1);
        break;
    case Qt::Key_Space:
        if (!event->isAutoRepeat())
            flip(event->modifiers().testFlag(Qt::ShiftModifier));
        break;
    case Qt::Key_L:
        if (!event->isAutoRepeat())
            setTick(m_current, tick(m_current) == Tick::Later ? Tick::On : Tick::Later);
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
    auto const state = tick(m_current);
    setAccessibleName(tr("Place %1 of %2, page %3, %4: %5")
                          .arg(m_current + 1)
                          .arg(m_crops.size())
                          .arg(its.page.value)
                          .arg(state == Tick::On    ? tr("ticked")
                               : state == Tick::Off ? tr("not ticked")
                                                    : tr("left for later"),
                               its.words));
}

} // namespace ui
