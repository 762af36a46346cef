// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keys do on the pages: scroll, zoom, choose a box, draw one, mark words; a box can be drawn without the mouse.
#include "ui/page_view.h"

#include "ui/text.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleHints>
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
        viewport()->setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton || m_open == nullptr)
        return;
    if (!m_drawing) {
        // With Shift words are marked under a box too.
        auto const* hit = event->modifiers().testFlag(Qt::ShiftModifier) ? nullptr : markAt(event->position());
        if (hit != nullptr)
            emit markClicked(hit->place);
        else if (m_sinceDouble.isValid() && m_sinceDouble.elapsed() < QGuiApplication::styleHints()->mouseDoubleClickInterval())
            markWord(event->position(), true);
        else
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
    if (m_pressed) {
        auto const from = at(*m_pressed);
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
    viewport()->setCursor(markAt(event->position()) != nullptr ? Qt::PointingHandCursor
                          : overWord                           ? Qt::IBeamCursor
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
    }
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    m_pressed.reset();
    m_anchor = -1;
    finishDraft();
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

// A press marks nothing yet; with Alt a region is marked instead of words that follow one another.
void PageView::beginMarking(QMouseEvent* event)
{
    mark(std::nullopt);
    auto const spot = at(event->position());
    if (!spot)
        return;
    m_marking = true;
    m_anchor = static_cast<int>(spot->page.value - 1);
    m_markingRegion = event->modifiers().testFlag(Qt::AltModifier);
    m_regionFrom = {spot->box.x0, spot->box.y0};
    auto const& page = m_open->page(spot->page).page;
    m_markedFrom = core::selection::nearest(m_open->textOf(spot->page), page.size, m_regionFrom);
}

void PageView::markTo(QPointF position)
{
    auto const spot = at(position);
    if (!spot)
        return;
    core::Point const here{spot->box.x0, spot->box.y0};
    if (m_markingRegion) {
        mark(Marked{spot->page, std::nullopt, between(m_regionFrom, here)});
        return;
    }
    auto const& text = m_open->textOf(spot->page);
    auto const to = core::selection::nearest(text, m_open->page(spot->page).page.size, here);
    auto const moved = std::hypot(here.x - m_regionFrom.x, here.y - m_regionFrom.y) * m_layout.scale() > slack;
    if (m_markedFrom && to && (moved || m_marked))
        mark(Marked{spot->page, core::selection::between(*m_markedFrom, *to), {}});
}

void PageView::markWord(QPointF position, bool line)
{
    auto const spot = at(position);
    if (!spot)
        return;
    auto const& text = m_open->textOf(spot->page);
    auto const word = core::selection::at(text, {spot->box.x0, spot->box.y0});
    if (word)
        mark(Marked{spot->page, line ? core::selection::lineOf(text, *word) : core::WordRange{*word, *word}, {}});
}

void PageView::mark(std::optional<Marked> marked)
{
    auto const had = m_marked.has_value();
    m_marked = std::move(marked);
    viewport()->update();
    if (had || m_marked)
        emit selectionChanged();
}

QString PageView::selectedText() const
{
    if (!m_marked || m_open == nullptr)
        return {};
    auto const& text = m_open->textOf(m_marked->page);
    return toQt(m_marked->words ? core::selection::text(text, *m_marked->words)
                                : core::selection::textIn(text, m_marked->region));
}

void PageView::selectAll()
{
    if (m_open == nullptr || m_current.value == 0)
        return;
    auto const count = m_open->textOf(m_current).words.size();
    if (count > 0)
        mark(Marked{m_current, core::WordRange{0, count - 1}, {}});
}

QString PageView::draftText() const
{
    if (!m_draft || m_open == nullptr)
        return {};
    return toQt(core::textUnder(m_open->textOf(m_draft->page), m_draft->box));
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
    auto const page = m_open->page({index + 1}).page.size;
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
        box = core::within(box, m_open->page(m_draft->page).page.size);
    };
    // Arrows go where they point on the screen, also on a page that was turned.
    auto const along = [&](double x, double y) {
        switch (m_open->turnOf(m_draft->page).quarters()) {
        case 1:
            return nudge(y, -x);
        case 2:
            return nudge(-x, -y);
        case 3:
            return nudge(-y, x);
        default:
            return nudge(x, y);
        }
    };
    switch (event->key()) {
    case Qt::Key_Left:
        along(-penStep, 0);
        break;
    case Qt::Key_Right:
        along(penStep, 0);
        break;
    case Qt::Key_Up:
        along(0, -penStep);
        break;
    case Qt::Key_Down:
        along(0, penStep);
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
    if (event->key() == Qt::Key_Escape && (m_drawing || m_draft || m_marked)) {
        mark(std::nullopt);
        m_draft.reset();
        drawBoxes(false);
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
