// SPDX-License-Identifier: GPL-3.0-or-later
// The pen on the pages: boxes drawn by mouse and by keys, and those that stand moved and sized.
#include "ui/page_view.h"

#include "ui/text.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double penStep = 4; // points
constexpr core::Size penSize{120, 16};
constexpr double handleReach = 5; // pixels on either side of an edge that still are on it

} // namespace

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
    if (m_keepsPen) {
        m_draft.reset();
        viewport()->update();
    } else {
        drawBoxes(false);
    }
    emit boxDrawn(draft->page, draft->box,
                  modifiers.testFlag(Qt::AltModifier)       ? Snap::Free
                  : modifiers.testFlag(Qt::ControlModifier) ? Snap::Lines
                                                            : Snap::Words);
}

// Words that the pen ran along are drawn as one, a box a printed line; a click takes the word that it is on.
void PageView::finishRun(QPointF position)
{
    if (!m_marked)
        markWord(position, false);
    auto const words = markedBoxes();
    unmark();
    if (!words || words->boxes.empty())
        return;
    if (!m_keepsPen)
        drawBoxes(false);
    emit wordsDrawn(*words);
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

} // namespace ui
