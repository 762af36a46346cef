// SPDX-License-Identifier: GPL-3.0-or-later
// Words and regions that are marked on the pages, to be copied, looked for or redacted.
#include "ui/page_view.h"

#include "ui/text.h"

#include <QMouseEvent>

#include <cmath>
#include <utility>

namespace ui {

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

std::optional<WaitingBox> PageView::markedBoxes() const
{
    if (!m_marked || m_open == nullptr)
        return std::nullopt;
    auto const& text = m_open->textOf(m_marked->page);
    return WaitingBox{m_marked->page, m_marked->words ? core::selection::boxes(text, *m_marked->words)
                                                      : std::vector<core::Rect>{m_marked->region}};
}

void PageView::unmark()
{
    mark(std::nullopt);
}

void PageView::selectAll()
{
    if (m_open == nullptr || m_current.value == 0)
        return;
    auto const count = m_open->textOf(m_current).words.size();
    if (count > 0)
        mark(Marked{m_current, core::WordRange{0, count - 1}, {}});
}

} // namespace ui
