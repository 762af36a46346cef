// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keys do on the pages: scroll, zoom, choose a box, draw one; a box can be drawn without the mouse.
#include "ui/page_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double wheelStep = 1.0015; // for one eighth of a degree
constexpr double penStep = 4;        // points
constexpr core::Size penSize{120, 16};
constexpr double leastSide = 2; // points: anything smaller was a click
constexpr double slack = 4;     // pixels around a mark that still count as on it

core::Rect between(core::Point a, core::Point b)
{
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

} // namespace

void PageView::resizeEvent(QResizeEvent*)
{
    auto const page = m_current;
    fit(m_fit);
    if (auto const* mark = m_open != nullptr ? m_open->mark(m_focus) : nullptr; mark != nullptr && page == m_focus.page)
        ensureVisible(m_focus.page, mark->around());
}

void PageView::scrollContentsBy(int, int)
{
    moved();
}

void PageView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::EnabledChange)
        viewport()->update();
}

void PageView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_fit = Fit::Free;
    zoomAround(zoom() * std::pow(wheelStep, event->angleDelta().y()), event->position());
    event->accept();
}

// The page under the position and the place on it, kept on the page; nothing in the gap between pages.
std::optional<Draft> PageView::at(QPointF position) const
{
    if (m_layout.count() == 0)
        return std::nullopt;
    auto const index = m_anchor >= 0 ? m_anchor : m_layout.at(position.y() + origin().y());
    auto const place = pageRect(index);
    if (m_anchor < 0 && !place.contains(position))
        return std::nullopt;
    auto const& size = m_layout.size(index);
    auto const x = std::clamp((position.x() - place.left()) / m_layout.scale(), 0.0, size.width);
    auto const y = std::clamp((position.y() - place.top()) / m_layout.scale(), 0.0, size.height);
    return Draft{{index + 1}, {x, y, x, y}};
}

Mark const* PageView::markAt(QPointF position) const
{
    auto const spot = at(position);
    if (!spot || m_open == nullptr)
        return nullptr;
    auto const reach = slack / m_layout.scale();
    Mark const* best = nullptr;
    double least = 0;
    for (auto const& mark : m_open->page(spot->page).marks) {
        for (auto const& box : mark.boxes()) {
            if (!core::grown(box, reach).contains({spot->box.x0, spot->box.y0}))
                continue;
            // Of boxes within boxes the smallest is meant.
            if (best == nullptr || box.area() < least) {
                best = &mark;
                least = box.area();
            }
        }
    }
    return best;
}

void PageView::drawBoxes(bool on)
{
    if (m_drawing == on)
        return;
    m_drawing = on;
    m_draft.reset();
    viewport()->setCursor(on ? Qt::CrossCursor : Qt::ArrowCursor);
    viewport()->update();
    emit drawingChanged(on);
}

void PageView::showDraft(std::optional<Draft> draft)
{
    m_draft = std::move(draft);
    viewport()->update();
}

void PageView::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    if (event->button() == Qt::MiddleButton) {
        m_panned = event->position().toPoint();
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    if (!m_drawing) {
        if (auto const* mark = markAt(event->position()))
            emit markClicked(mark->place);
        return;
    }
    if (auto const start = at(event->position())) {
        m_pressed = event->position();
        m_anchor = static_cast<int>(start->page.value - 1);
        m_draft = start;
    }
}

void PageView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_panned) {
        auto const step = event->position().toPoint() - *m_panned;
        m_panned = event->position().toPoint();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - step.x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - step.y());
        return;
    }
    if (m_pressed) {
        auto const from = at(*m_pressed);
        auto const to = at(event->position());
        m_draft = Draft{from->page, between({from->box.x0, from->box.y0}, {to->box.x0, to->box.y0})};
        viewport()->update();
        return;
    }
    if (!m_drawing)
        viewport()->setCursor(markAt(event->position()) != nullptr ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PageView::mouseReleaseEvent(QMouseEvent* event)
{
    m_panned.reset();
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    m_pressed.reset();
    m_anchor = -1;
    finishDraft();
}

void PageView::finishDraft()
{
    auto const draft = m_draft;
    if (!draft || draft->box.width() < leastSide || draft->box.height() < leastSide) {
        m_draft.reset();
        viewport()->update();
        return;
    }
    drawBoxes(false);
    emit boxDrawn(draft->page, draft->box);
}

// The pen for those who draw without a mouse: arrows move the box, with Shift they size it, Return stores it.
bool PageView::penKey(QKeyEvent* event)
{
    if (!m_drawing || m_layout.count() == 0)
        return false;
    auto const index = static_cast<int>(std::max<std::int64_t>(m_current.value, 1) - 1);
    auto const page = m_layout.size(index);
    if (!m_draft) {
        auto const middle = QPointF(viewport()->rect().center());
        auto const spot = at(middle);
        auto const centre = spot ? core::Point{spot->box.x0, spot->box.y0} : core::Point{page.width / 2, page.height / 2};
        m_draft = Draft{spot ? spot->page : core::PageId{index + 1},
                        {centre.x - penSize.width / 2, centre.y - penSize.height / 2, centre.x + penSize.width / 2,
                         centre.y + penSize.height / 2}};
    }
    auto& box = m_draft->box;
    auto const sizing = event->modifiers().testFlag(Qt::ShiftModifier);
    auto const nudge = [&](double x, double y) {
        if (!sizing) {
            box.x0 += x;
            box.y0 += y;
        }
        box.x1 = std::max(box.x1 + x, box.x0 + leastSide);
        box.y1 = std::max(box.y1 + y, box.y0 + leastSide);
        box = core::within(box, m_layout.size(static_cast<int>(m_draft->page.value - 1)));
    };
    switch (event->key()) {
    case Qt::Key_Left:
        nudge(-penStep, 0);
        break;
    case Qt::Key_Right:
        nudge(penStep, 0);
        break;
    case Qt::Key_Up:
        nudge(0, -penStep);
        break;
    case Qt::Key_Down:
        nudge(0, penStep);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        finishDraft();
        return true;
    default:
        return false;
    }
    ensureVisible(m_draft->page, box);
    viewport()->update();
    return true;
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && (m_drawing || m_draft)) {
        m_draft.reset();
        drawBoxes(false);
        viewport()->update();
        emit escaped();
        return;
    }
    if (penKey(event))
        return;
    auto* down = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Space:
        down->triggerAction(event->modifiers().testFlag(Qt::ShiftModifier) ? QScrollBar::SliderPageStepSub
                                                                           : QScrollBar::SliderPageStepAdd);
        break;
    case Qt::Key_Home:
        down->triggerAction(QScrollBar::SliderToMinimum);
        break;
    case Qt::Key_End:
        down->triggerAction(QScrollBar::SliderToMaximum);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace ui
