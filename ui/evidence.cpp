// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence.h"

#include "ui/mark_painter.h"
#include "ui/theme.h"
#include "ui/veil.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double pixelsPerPoint = 96.0 / 72.0;
constexpr double enlarged = 2;
constexpr double around = 6; // points that stay free beside a box

} // namespace

Evidence::Evidence(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("evidence"));
    setAccessibleName(tr("The place in focus, enlarged"));
    setMinimumHeight(150);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Evidence::show(OpenCase* open, PageImages* images)
{
    m_open = open;
    m_images = images;
    m_focus = {};
    m_ahead.clear();
    update();
    if (open == nullptr)
        return;
    connect(images, &PageImages::arrived, this, [this] { update(); });
    connect(open, &OpenCase::changed, this, [this](core::PageId page) {
        if (page == m_focus.page)
            update();
    });
}

void Evidence::focusOn(Place const& place)
{
    m_focus = place;
    m_shape.reset();
    wishFor();
    update();
}

void Evidence::showShape(std::optional<std::vector<core::Rect>> boxes)
{
    m_shape = std::move(boxes);
    wishFor();
    update();
}

std::vector<core::Rect> Evidence::boxesOf(Mark const& mark) const
{
    return m_shape && mark.place == m_focus ? *m_shape : mark.boxes();
}

core::Rect Evidence::aroundOf(Mark const& mark) const
{
    core::Rect all;
    for (auto const& box : boxesOf(mark))
        all = core::united(all, box);
    return all;
}

void Evidence::prepare(std::vector<Place> const& places)
{
    m_ahead = places;
    wishFor();
}

// Where a box lies on the page as people turned it.
core::Rect Evidence::shown(core::PageId page, core::Rect const& box) const
{
    return m_open->turnOf(page).apply(box, m_open->page(page).page.size);
}

// Twice the size, or less where a wide box would not fit.
double Evidence::scale(Mark const& mark) const
{
    auto const box = core::grown(shown(mark.place.page, aroundOf(mark)), around);
    return std::min({enlarged * pixelsPerPoint, width() / std::max(box.width(), 1.0), height() / std::max(box.height(), 1.0)});
}

// The part that is shown, and nothing of the rest of the page.
std::optional<Wish> Evidence::wishOf(Mark const& mark) const
{
    auto const factor = scale(mark) * devicePixelRatioF();
    auto const size = m_open->shownSize(mark.place.page);
    QSize const pixels(static_cast<int>(std::lround(size.width * factor)), static_cast<int>(std::lround(size.height * factor)));
    auto const seen = window(mark);
    QRectF const part(seen.x0 * factor, seen.y0 * factor, seen.width() * factor, seen.height() * factor);
    Wish const wish{mark.place.page, pixels, part.toAlignedRect().intersected(QRect(QPoint(0, 0), pixels))};
    return wish.part.isEmpty() ? std::nullopt : std::optional(wish);
}

void Evidence::wishFor()
{
    if (m_open == nullptr || !isVisible())
        return;
    auto const wishes = [this](std::vector<Place> const& places) {
        std::vector<Wish> all;
        for (auto const& place : places)
            if (auto const* mark = m_open->mark(place))
                if (auto const wish = wishOf(*mark))
                    all.push_back(*wish);
        return all;
    };
    m_images->wish(Wisher::Evidence, wishes({m_focus}));
    m_images->wish(Wisher::Ahead, wishes(m_ahead));
}

core::Rect Evidence::window(Mark const& mark) const
{
    auto const box = shown(mark.place.page, aroundOf(mark));
    auto const page = m_open->shownSize(mark.place.page);
    auto const wide = width() / scale(mark);
    auto const high = height() / scale(mark);
    // Centred on the box, but not beyond the paper where that can be helped.
    auto const left = std::clamp(box.centre().x - wide / 2, std::min(0.0, page.width - wide), std::max(0.0, page.width - wide));
    auto const top = std::clamp(box.centre().y - high / 2, std::min(0.0, page.height - high), std::max(0.0, page.height - high));
    return {left, top, left + wide, top + high};
}

bool Evidence::isSharp() const
{
    auto const* mark = m_open != nullptr ? m_open->mark(m_focus) : nullptr;
    auto const wish = mark != nullptr && isVisible() ? wishOf(*mark) : std::nullopt;
    if (!wish || m_images->exact(*wish).isNull() || (m_veil != nullptr && m_veil->covers(*mark)))
        return false;
    auto const shown = window(*mark);
    auto const box = this->shown(m_focus.page, aroundOf(*mark));
    auto const tolerance = 0.5;
    return box.x0 >= shown.x0 - tolerance && box.y0 >= shown.y0 - tolerance && box.x1 <= shown.x1 + tolerance
           && box.y1 <= shown.y1 + tolerance;
}

void Evidence::resizeEvent(QResizeEvent*)
{
    wishFor();
}

void Evidence::showEvent(QShowEvent*)
{
    wishFor();
}

void Evidence::veil(Veil const* veil, QString const& key)
{
    m_veil = veil;
    m_veilKey = key;
    update();
}

void Evidence::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), deskColour(palette()));
    auto const* mark = m_open != nullptr ? m_open->mark(m_focus) : nullptr;
    if (mark == nullptr) {
        painter.setPen(quietColour(palette()));
        painter.drawText(rect().adjusted(20, 20, -20, -20), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Choose a place in the queue or on the page."));
        return;
    }
    if (m_veil != nullptr && m_veil->covers(*mark)) {
        paintVeil(painter, rect(), m_veilKey);
        emit painted();
        return;
    }
    auto const shown = window(*mark);
    auto const factor = scale(*mark);
    auto const onWidget = [&](core::Rect const& r) {
        return QRectF((r.x0 - shown.x0) * factor, (r.y0 - shown.y0) * factor, r.width() * factor, r.height() * factor);
    };
    auto const size = m_open->shownSize(m_focus.page);
    auto const paper = onWidget({0, 0, size.width, size.height});
    painter.fillRect(paper, Qt::white);
    paintPicture(painter, *mark, paper);
    // Edges only: what is decided about has to be legible here, whatever its state.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (auto const& box : boxesOf(*mark)) {
        QPen pen(onPaper(mark->state), 2,
                 mark->state == MarkState::Redacted ? Qt::SolidLine
                 : mark->state == MarkState::Asked  ? Qt::SolidLine
                 : mark->state == MarkState::Kept   ? Qt::DotLine
                                                    : Qt::DashLine);
        painter.setPen(pen);
        auto const edge = onWidget(this->shown(m_focus.page, box)).adjusted(-3, -3, 3, 3);
        painter.drawRect(edge);
        if (mark->state == MarkState::Asked)
            painter.drawRect(edge.adjusted(-4, -4, 4, 4));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(lineColour(palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    emit painted();
}

void Evidence::paintPicture(QPainter& painter, Mark const& mark, QRectF const& paper) const
{
    auto const wish = wishOf(mark);
    auto const sharp = wish ? m_images->exact(*wish) : QImage();
    if (!sharp.isNull()) {
        auto const ratio = devicePixelRatioF();
        auto const topLeft = paper.topLeft() + QPointF(wish->part.topLeft()) / ratio;
        // On whole pixels, as it was made.
        painter.drawImage(QRectF(QPointF(std::round(topLeft.x() * ratio), std::round(topLeft.y() * ratio)) / ratio,
                                 QSizeF(wish->part.size()) / ratio),
                          sharp);
        return;
    }
    auto const image = m_images->any(mark.place.page);
    if (image.isNull())
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(paper, image);
}

} // namespace ui
