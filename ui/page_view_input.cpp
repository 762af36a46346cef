// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keys do on the pages: scroll, zoom, choose a box, and hand on what is for the pen and for marking.
#include "ui/page_view.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleHints>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace ui {
namespace {

constexpr double wheelStep = 1.0015; // for one eighth of a degree

} // namespace

// What was in focus and in view stays in view; what one has scrolled away from does not come back.
void PageView::resizeEvent(QResizeEvent* event)
{
    auto const* mark = m_open != nullptr && m_focus.page.value <= m_layout.count() ? m_open->mark(m_focus) : nullptr;
    auto const inView =
        mark != nullptr && QRectF(QPointF(0, 0), QSizeF(event->oldSize())).intersects(inViewport(m_focus.page, mark->around()));
    fit(m_fit);
    if (inView)
        ensureVisible(m_focus.page, mark->around());
}

void PageView::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    moved();
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
        auto const* down = verticalScrollBar();
        auto const step = event->angleDelta().y();
        if ((step < 0 && down->value() == down->maximum() && turnRow(1))
            || (step > 0 && down->value() == down->minimum() && turnRow(-1))) {
            event->accept();
            return;
        }
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
    auto index = m_anchor;
    if (index < 0) {
        auto const row = m_layout.rowOf(m_layout.at(position.y() + origin().y()));
        for (int i = m_layout.firstOf(row); i <= m_layout.lastOf(row) && index < 0; ++i)
            if (pageRect(i).contains(position))
                index = i;
        if (index < 0)
            return std::nullopt;
    }
    auto const spot = onPage(index, position);
    return Draft{{index + 1}, {spot.x, spot.y, spot.x, spot.y}};
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

void PageView::leaveEvent(QEvent* event)
{
    QAbstractScrollArea::leaveEvent(event);
    if (std::exchange(m_hovers, false))
        viewport()->update();
}

// Tab goes from box to box of a place that is being edited, and out of the pages otherwise.
bool PageView::focusNextPrevChild(bool next)
{
    if (!m_edited || m_edited->size() < 2)
        return QAbstractScrollArea::focusNextPrevChild(next);
    auto const count = m_edited->size();
    m_active = (m_active + (next ? 1 : count - 1)) % count;
    ensureVisible(m_focus.page, (*m_edited)[m_active]);
    viewport()->update();
    return true;
}

void PageView::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    if (event->button() == Qt::MiddleButton) {
        m_panned = event->position().toPoint();
        viewport()->setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton || m_open == nullptr)
        return;
    if (!m_drawing) {
        // With Shift words are marked under a box too.
        auto const plain = !event->modifiers().testFlag(Qt::ShiftModifier);
        auto const* hit = plain ? markAt(event->position()) : nullptr;
        if (auto const grip = plain ? gripAt(event->position()) : std::nullopt;
            grip && (hit == nullptr || hit->place == m_focus || !grip->moves())) {
            m_grip = grip;
            m_gripMoved = false;
            m_anchor = static_cast<int>(m_focus.page.value - 1);
        } else if (hit != nullptr)
            emit markClicked(hit->place);
        else if (m_sinceDouble.isValid() && m_sinceDouble.elapsed() < QGuiApplication::styleHints()->mouseDoubleClickInterval())
            markWord(event->position(), true);
        else
            beginMarking(event);
        return;
    }
    if (m_corner) {
        m_pressed = event->position();
        return;
    }
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        beginMarking(event);
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
    if (m_grip) {
        gripTo(event->position());
        return;
    }
    if (m_pressed || m_corner) {
        auto const from = m_corner ? m_corner : at(*m_pressed);
        auto const to = at(event->position());
        m_draft = Draft{from->page, between({from->box.x0, from->box.y0}, {to->box.x0, to->box.y0})};
        viewport()->update();
        return;
    }
    if (m_marking) {
        markTo(event->position());
        return;
    }
    if (m_drawing || m_open == nullptr)
        return;
    auto const spot = at(event->position());
    auto const overWord = spot && core::selection::at(m_open->textOf(spot->page), {spot->box.x0, spot->box.y0});
    auto const grip = gripAt(event->position());
    if (std::exchange(m_hovers, grip.has_value()) != grip.has_value())
        viewport()->update();
    viewport()->setCursor(grip                                   ? cursorOf(*grip)
                          : markAt(event->position()) != nullptr ? Qt::PointingHandCursor
                          : overWord                             ? Qt::IBeamCursor
                                                                 : Qt::ArrowCursor);
}

void PageView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_panned)
        viewport()->setCursor(m_drawing ? Qt::CrossCursor : Qt::ArrowCursor);
    m_panned.reset();
    if (event->button() == Qt::LeftButton && m_marking) {
        m_marking = false;
        m_anchor = -1;
        if (m_drawing)
            finishRun(event->position());
    }
    if (event->button() == Qt::LeftButton && m_grip) {
        m_grip.reset();
        m_anchor = -1;
        if (std::exchange(m_gripMoved, false))
            finishEdit();
        return;
    }
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    auto const dragged = (event->position() - *m_pressed).manhattanLength() > gripSlack;
    m_pressed.reset();
    // A click sets one corner, the next click the other: nobody has to hold a button down and draw.
    if (!dragged && !m_corner) {
        m_corner = m_draft;
        return;
    }
    if (m_corner && m_draft && (m_draft->box.width() < leastSide || m_draft->box.height() < leastSide))
        return;
    m_corner.reset();
    m_anchor = -1;
    finishDraft(event->modifiers());
}

void PageView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_drawing || m_open == nullptr || markAt(event->position()) != nullptr) {
        mousePressEvent(event);
        return;
    }
    markWord(event->position(), false);
    m_sinceDouble.start();
}

// Beyond the end of a page that is shown alone stands the next one.
void PageView::stepOrScroll(QAbstractSlider::SliderAction action, int step)
{
    auto* down = verticalScrollBar();
    auto const before = down->value();
    down->triggerAction(action);
    if (down->value() == before)
        turnRow(step);
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && (m_drawing || m_draft || m_marked || m_edited)) {
        mark(std::nullopt);
        m_draft.reset();
        m_waiting.clear();
        m_gripMoved = false;
        m_anchor = -1;
        drawBoxes(false);
        editBoxes(false);
        viewport()->update();
        emit escaped();
        return;
    }
    if (penKey(event))
        return;
    switch (event->key()) {
    case Qt::Key_Space:
        if (event->modifiers().testFlag(Qt::ShiftModifier))
            stepOrScroll(QAbstractSlider::SliderPageStepSub, -1);
        else
            stepOrScroll(QAbstractSlider::SliderPageStepAdd, 1);
        break;
    case Qt::Key_PageDown:
        stepOrScroll(QAbstractSlider::SliderPageStepAdd, 1);
        break;
    case Qt::Key_PageUp:
        stepOrScroll(QAbstractSlider::SliderPageStepSub, -1);
        break;
    case Qt::Key_Down:
        stepOrScroll(QAbstractSlider::SliderSingleStepAdd, 1);
        break;
    case Qt::Key_Up:
        stepOrScroll(QAbstractSlider::SliderSingleStepSub, -1);
        break;
    case Qt::Key_Home:
        goTo({1});
        break;
    case Qt::Key_End:
        goTo({m_layout.count()});
        if (m_layout.arrangement() != Arrangement::Single)
            verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMaximum);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace ui
