// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evidence.h"

#include "ui/mark_painter.h"
#include "ui/theme.h"

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
    wishFor();
    update();
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
double Evidence::scale() const
{
    auto const* mark = m_open != nullptr ? m_open->mark(m_focus) : nullptr;
    auto const full = enlarged * pixelsPerPoint;
    if (mark == nullptr)
        return full;
    auto const box = core::grown(shown(m_focus.page, mark->around()), around);
    return std::min({full, width() / std::max(box.width(), 1.0), height() / std::max(box.height(), 1.0)});
}

Wish Evidence::wishOf(core::PageId page) const
{
    auto const size = m_open->shownSize(page);
    auto const factor = enlarged * pixelsPerPoint * devicePixelRatioF();
    return {page, PageImages::affordable(QSize(std::max(1, static_cast<int>(std::round(size.width * factor))),
                                               std::max(1, static_cast<int>(std::round(size.height * factor)))))};
}

void Evidence::wishFor()
{
    if (m_open == nullptr)
        return;
    std::vector<Wish> now;
    if (m_open->mark(m_focus) != nullptr)
        now.push_back(wishOf(m_focus.page));
    m_images->wish(Wisher::Evidence, std::move(now));
    std::vector<Wish> soon;
    for (auto const& place : m_ahead)
        soon.push_back(wishOf(place.page));
    m_images->wish(Wisher::Ahead, std::move(soon));
}

core::Rect Evidence::window(Mark const& mark) const
{
    auto const box = shown(mark.place.page, mark.around());
    auto const page = m_open->shownSize(mark.place.page);
    auto const wide = width() / scale();
    auto const high = height() / scale();
    // Centred on the box, but not beyond the paper where that can be helped.
    auto const left = std::clamp(box.centre().x - wide / 2, std::min(0.0, page.width - wide), std::max(0.0, page.width - wide));
    auto const top = std::clamp(box.centre().y - high / 2, std::min(0.0, page.height - high), std::max(0.0, page.height - high));
    return {left, top, left + wide, top + high};
}

bool Evidence::isSharp() const
{
    auto const* mark = m_open != nullptr ? m_open->mark(m_focus) : nullptr;
    if (mark == nullptr || !isVisible() || m_images->exact(wishOf(m_focus.page)).isNull())
        return false;
    auto const shown = window(*mark);
    auto const box = this->shown(m_focus.page, mark->around());
    auto const tolerance = 0.5;
    return box.x0 >= shown.x0 - tolerance && box.y0 >= shown.y0 - tolerance && box.x1 <= shown.x1 + tolerance
           && box.y1 <= shown.y1 + tolerance;
}

void Evidence::resizeEvent(QResizeEvent*)
{
    wishFor();
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
    auto const shown = window(*mark);
    auto const factor = scale();
    auto const onWidget = [&](core::Rect const& r) {
        return QRectF((r.x0 - shown.x0) * factor, (r.y0 - shown.y0) * factor, r.width() * factor, r.height() * factor);
    };
    auto const size = m_open->shownSize(m_focus.page);
    auto const paper = onWidget({0, 0, size.width, size.height});
    painter.fillRect(paper, Qt::white);
    auto image = m_images->exact(wishOf(m_focus.page));
    if (image.isNull())
        image = m_images->any(m_focus.page);
    if (!image.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(paper, image);
    }
    // Edges only: what is decided about has to be legible here, whatever its state.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (auto const& box : mark->boxes()) {
        QPen pen(onPaper(mark->state), 2,
                 mark->state == MarkState::Redacted ? Qt::SolidLine
                 : mark->state == MarkState::Kept   ? Qt::DotLine
                                                    : Qt::DashLine);
        painter.setPen(pen);
        painter.drawRect(onWidget(this->shown(m_focus.page, box)).adjusted(-3, -3, 3, 3));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(lineColour(palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    emit painted();
}

} // namespace ui
