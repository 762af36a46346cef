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
#include <utility>

namespace ui {
namespace {

constexpr double wheelStep = 1.0015; // for one eighth of a degree
constexpr double penStep = 4;        // points
constexpr core::Size penSize{120, 16};
constexpr double leastSide = 2;   // points: anything smaller was a click
constexpr double handleReach = 5; // pixels on either side of an edge that still are on it
constexpr double gripSlack = 6;   // pixels: a hand that moves less has only pressed
constexpr double slack = 4;       // pixels around a mark that still count as on it

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
    if (on)
        editBoxes(false);
    m_draft.reset();
    m_waiting.clear();
    m_corner.reset();
    m_anchor = -1;
    viewport()->setCursor(on ? Qt::CrossCursor : Qt::ArrowCursor);
    viewport()->update();
    emit drawingChanged(on);
}

void PageView::showDraft(core::PageId page, std::vector<core::Rect> boxes)
{
    m_draft.reset();
    m_waiting.clear();
    if (!boxes.empty()) {
        m_draft = Draft{page, boxes.front()};
        m_waiting.assign(boxes.begin() + 1, boxes.end());
    }
    viewport()->update();
}

void PageView::editBoxes(bool on)
{
    if (on == m_edited.has_value() || (on && focusBoxes().empty()))
        return;
    if (on)
        drawBoxes(false);
    m_edited = on ? std::optional(focusBoxes()) : std::nullopt;
    m_active = 0;
    m_grip.reset();
    viewport()->update();
    emit editingChanged(on);
}

void PageView::finishEdit()
{
    auto const boxes = focusBoxes();
    editBoxes(false);
    emit reshaped(boxes);
}

// The edges and corners of what is in focus; within it, all of it. Of two boxes the one that was drawn last is meant.
std::optional<PageView::Grip> PageView::gripAt(QPointF position) const
{
    if (m_open == nullptr || m_drawing)
        return std::nullopt;
    auto const spot = at(position);
    if (!spot || spot->page != m_focus.page)
        return std::nullopt;
    auto const boxes = focusBoxes();
    auto const reach = handleReach / m_layout.scale();
    core::Point const p{spot->box.x0, spot->box.y0};
    for (std::size_t i = boxes.size(); i-- > 0;) {
        auto const& box = boxes[i];
        if (!core::grown(box, reach).contains(p))
            continue;
        // A small box keeps a middle by which it can be moved.
        auto const across = std::min(reach, box.width() / 4);
        auto const down = std::min(reach, box.height() / 4);
        return Grip{i, p.x<box.x0 + across, p.y<box.y0 + down, p.x> box.x1 - across, p.y> box.y1 - down, p};
    }
    return std::nullopt;
}

void PageView::gripTo(QPointF position)
{
    auto const* mark = m_open->mark(m_focus);
    auto const spot = at(position);
    if (mark == nullptr || !spot || spot->page != m_focus.page)
        return;
    core::Point const p{spot->box.x0, spot->box.y0};
    if (!m_gripMoved && std::hypot(p.x - m_grip->from.x, p.y - m_grip->from.y) * m_layout.scale() < gripSlack)
        return;
    m_gripMoved = true;
    auto boxes = m_shape ? *m_shape : mark->boxes();
    auto& box = boxes[m_grip->box];
    auto const across = p.x - m_grip->from.x;
    auto const down = p.y - m_grip->from.y;
    auto const& page = m_open->page(m_focus.page).page.size;
    if (m_grip->moves()) {
        auto const x = std::clamp(across, -box.x0, page.width - box.x1);
        auto const y = std::clamp(down, -box.y0, page.height - box.y1);
        box = {box.x0 + x, box.y0 + y, box.x1 + x, box.y1 + y};
    } else {
        box.x0 = m_grip->left ? std::clamp(box.x0 + across, 0.0, box.x1 - leastSide) : box.x0;
        box.y0 = m_grip->top ? std::clamp(box.y0 + down, 0.0, box.y1 - leastSide) : box.y0;
        box.x1 = m_grip->right ? std::clamp(box.x1 + across, box.x0 + leastSide, page.width) : box.x1;
        box.y1 = m_grip->bottom ? std::clamp(box.y1 + down, box.y0 + leastSide, page.height) : box.y1;
    }
    m_edited = boxes;
    viewport()->update();
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

Qt::CursorShape PageView::cursorOf(Grip const& grip) const
{
    if (grip.moves())
        return Qt::SizeAllCursor;
    auto const turned = m_open->turnOf(m_focus.page).quarters() % 2 == 1;
    auto const across = grip.left || grip.right;
    auto const down = grip.top || grip.bottom;
    if (across && down)
        return ((grip.left == grip.top) != turned) ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
    return across != turned ? Qt::SizeHorCursor : Qt::SizeVerCursor;
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

void PageView::finishDraft(Qt::KeyboardModifiers modifiers)
{
    auto const draft = m_draft;
    if (!draft || draft->box.width() < leastSide || draft->box.height() < leastSide) {
        m_draft.reset();
        viewport()->update();
        return;
    }
    drawBoxes(false);
    emit boxDrawn(draft->page, draft->box,
                  modifiers.testFlag(Qt::AltModifier)       ? Snap::Free
                  : modifiers.testFlag(Qt::ControlModifier) ? Snap::Lines
                                                            : Snap::Words);
}

// The box that the keys move: the one that is being edited, or a new one in the middle of what is in view.
core::Rect* PageView::penBox()
{
    if (m_edited)
        return m_active < m_edited->size() ? &(*m_edited)[m_active] : nullptr;
    if (!m_drawing || m_layout.count() == 0)
        return nullptr;
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
    return &m_draft->box;
}

// The pen for those who draw without a mouse: arrows move the box, with Shift they size it, with Ctrl by a point; Return stores it.
bool PageView::penKey(QKeyEvent* event)
{
    auto* pen = penBox();
    if (pen == nullptr)
        return false;
    auto& box = *pen;
    auto const page = m_edited ? m_focus.page : m_draft->page;
    auto const step = event->modifiers().testFlag(Qt::ControlModifier) ? 1.0 : penStep;
    auto const sizing = event->modifiers().testFlag(Qt::ShiftModifier);
    auto const nudge = [&](double x, double y) {
        // A box that is moved keeps its size, at the edge of the page too.
        auto const size = m_open->page(page).page.size;
        x = std::min(sizing ? x : std::max(x, -box.x0), std::max(0.0, size.width - box.x1));
        y = std::min(sizing ? y : std::max(y, -box.y0), std::max(0.0, size.height - box.y1));
        if (!sizing) {
            box.x0 += x;
            box.y0 += y;
        }
        box.x1 = std::max(box.x1 + x, box.x0 + leastSide);
        box.y1 = std::max(box.y1 + y, box.y0 + leastSide);
    };
    // Arrows go where they point on the screen, also on a page that was turned.
    auto const along = [&](double x, double y) {
        switch (m_open->turnOf(page).quarters()) {
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
        along(-step, 0);
        break;
    case Qt::Key_Right:
        along(step, 0);
        break;
    case Qt::Key_Up:
        along(0, -step);
        break;
    case Qt::Key_Down:
        along(0, step);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_edited)
            finishEdit();
        else
            finishDraft(event->modifiers());
        return true;
    default:
        return false;
    }
    ensureVisible(page, box);
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
