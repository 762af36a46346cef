// SPDX-License-Identifier: GPL-3.0-or-later
// How the pages look: paper, its picture or what stands in for it, and what is marked on it.
#include "ui/page_view.h"

#include "ui/by_eye_model.h"
#include "ui/mark_painter.h"
#include "ui/text.h"
#include "ui/theme.h"
#include "ui/veil.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

QColor const foundOnPaper{0xff, 0xd2, 0x33};

// Wash over words that stay legible under it.
void wash(QPainter& painter, QRectF const& area, QColor const& colour)
{
    painter.save();
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    painter.fillRect(area, colour);
    painter.restore();
}

} // namespace

void PageView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), deskColour(palette()));
    if (m_open != nullptr) {
        auto const [first, last] = visible();
        for (int i = first; i <= last; ++i)
            paintPage(painter, i);
        paintMarked(painter);
        if (m_draft) {
            auto const box = inViewport(m_draft->page, m_draft->box);
            paintDraft(painter, box);
            for (auto const& other : m_waiting)
                paintDraft(painter, inViewport(m_draft->page, other));
            paintDraftText(painter, box);
        } else if (m_open->mark(m_focus) != nullptr) {
            paintInFocus(painter);
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(focusColour(palette()), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
    emit painted();
}

void PageView::paintPage(QPainter& painter, int index)
{
    auto const place = pageRect(index);
    auto const& page = m_open->page(idOf(index));
    painter.setPen(quietColour(palette()));
    QFont caption = font();
    caption.setPixelSize(12);
    painter.setFont(caption);
    auto const words = tr("Page %1").arg(counted(page.page.id.value));
    auto const left = painter.fontMetrics().horizontalAdvance(words) + 12;
    painter.drawText(QRectF(place.left(), place.top() - 24, place.width(), 20), Qt::AlignLeft | Qt::AlignVCenter, words);
    auto const source = tr("%1, %2").arg(toQt(m_open->sourceOf(page.page).file)).arg(page.page.number);
    painter.drawText(QRectF(place.left() + left, place.top() - 24, place.width() - left, 20), Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(source, Qt::ElideMiddle, static_cast<int>(place.width()) - left));
    painter.setPen(QColor(0, 0, 0, isDark(palette()) ? 120 : 26));
    painter.drawRect(place.adjusted(-1, -1, 0, 1));
    painter.drawLine(place.bottomLeft() + QPointF(1, 2), place.bottomRight() + QPointF(0, 2));
    paintPaper(painter, index, place);
    paintBanner(painter, index, place);
    paintMarks(painter, index);
}

void PageView::paintPaper(QPainter& painter, int index, QRectF const& place)
{
    auto image = m_images->exact(wishOf(index));
    if (image.isNull())
        image = m_images->any(idOf(index));
    if (image.isNull()) {
        painter.fillRect(place, Qt::white);
        auto const problem = m_images->problem(idOf(index));
        painter.setPen(QColor(0x57, 0x60, 0x6a));
        painter.drawText(place.adjusted(40, 40, -40, -40), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                         problem.isEmpty() ? tr("Page %1 is coming").arg(index + 1) : problem);
        return;
    }
    // Only what is in view: enlarging all of a page to paint a part of it takes many times as long.
    auto const seen = place.intersected(QRectF(viewport()->rect()));
    auto const across = image.width() / place.width();
    auto const down = image.height() / place.height();
    QRectF const from((seen.left() - place.left()) * across, (seen.top() - place.top()) * down, seen.width() * across,
                      seen.height() * down);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, image.size() != (place.size() * devicePixelRatioF()).toSize());
    painter.drawImage(seen, image, from);
    if (needsTiles(index))
        paintTiles(painter, index, place);
}

void PageView::paintTiles(QPainter& painter, int index, QRectF const& place)
{
    auto const ratio = devicePixelRatioF();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    for (auto const& tile : tilesOf(index, QRectF(viewport()->rect()))) {
        auto const image = m_images->exact(tile);
        if (image.isNull())
            continue;
        painter.drawImage(QRectF(place.left() + tile.part.left() / ratio, place.top() + tile.part.top() / ratio,
                                 tile.part.width() / ratio, tile.part.height() / ratio),
                          image);
    }
}

// Said on the page itself, because the absence of boxes must not look like safety.
void PageView::paintBanner(QPainter& painter, int index, QRectF const& place)
{
    auto const& page = m_open->page(idOf(index));
    auto top = place.top();
    auto const say = [&](QString const& words, QColor const& back, QColor const& fore) {
        // In view even where the page is wider than that.
        auto const left = std::max(place.left(), 0.0);
        auto const right = std::min(place.right(), static_cast<double>(viewport()->width()));
        QRectF const banner(left, top, std::max(right - left, 24.0), 26);
        painter.fillRect(banner, back);
        painter.setPen(fore);
        painter.drawText(banner.adjusted(12, 0, -12, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(words, Qt::ElideRight, static_cast<int>(banner.width()) - 24));
        top = banner.bottom();
    };
    if (auto const things = m_contentNotes ? contentNote(page.marks) : QString(); !things.isEmpty())
        say(tr("This page tells of %1.").arg(things), QColor(0xea, 0xe6, 0xf4), QColor(0x3f, 0x2a, 0x6b));
    if (core::byEye(page.reading.state) && page.lookedAt)
        say(tr("\u2713  Read by eye"), QColor(0xe4, 0xf1, 0xe6), QColor(0x1e, 0x5a, 0x2b));
    else if (core::byEye(page.reading.state))
        say(tr("!  To be read by eye (L): %1").arg(toQt(page.reading.problem)), QColor(0xfb, 0xe6, 0xe9),
            QColor(0xb0, 0x00, 0x20));
    if (wordsDiffer(page))
        say(tr("\u2260  The text in the file says other words than this picture. What was read from the picture counts."),
            QColor(0xfd, 0xf0, 0xd8), QColor(0x7a, 0x4a, 0x00));
}

void PageView::veil(Veil const* veil, QString const& key)
{
    m_veil = veil;
    m_veilKey = key;
    viewport()->update();
}

void PageView::showContentNotes(bool on)
{
    m_contentNotes = on;
    viewport()->update();
}

void PageView::paintMarks(QPainter& painter, int index)
{
    if (m_found)
        for (auto const& box : m_found(idOf(index)))
            wash(painter, inViewport(idOf(index), core::grown(box, 1)), foundOnPaper);
    for (auto const& mark : m_open->page(idOf(index)).marks) {
        if (m_veil != nullptr && m_veil->covers(mark))
            for (auto const& box : inViewport(mark))
                paintVeil(painter, box, m_veilKey);
        if (mark.byEye() && mark.state == MarkState::Pending)
            paintUnread(painter, inViewport(mark), tr("Read by eye: %1").arg(mark.text()));
        else
            paintMark(painter, inViewport(mark), mark.state, mark.exemption());
    }
}

// The halo, what the place would cover where that was changed, and handles where a hand or the keys may change it.
void PageView::paintInFocus(QPainter& painter)
{
    std::vector<QRectF> areas;
    for (auto const& box : focusBoxes())
        areas.push_back(inViewport(m_focus.page, box));
    paintFocus(painter, areas);
    if (m_shape || m_edited)
        for (auto const& area : areas)
            paintDraft(painter, area);
    for (std::size_t i = 0; i < areas.size(); ++i)
        if (m_edited || m_hovers)
            paintHandles(painter, areas[i], m_edited && areas.size() > 1 && i == m_active);
}

void PageView::paintMarked(QPainter& painter)
{
    if (!m_marked)
        return;
    auto const colour = QColor(0x9c, 0xc8, 0xff);
    if (!m_marked->words) {
        auto const area = inViewport(m_marked->page, m_marked->region);
        wash(painter, area, colour);
        painter.setPen(QPen(focusOnPaper, 1));
        painter.drawRect(area);
        return;
    }
    for (auto const& box : core::selection::boxes(m_open->textOf(m_marked->page), *m_marked->words))
        wash(painter, inViewport(m_marked->page, core::grown(box, 1)), colour);
}

// What stands under the box that is being drawn, beside it: whoever draws sees at once whether a letter is missing.
void PageView::paintDraftText(QPainter& painter, QRectF const& box)
{
    auto const words = draftText();
    if (words.isEmpty())
        return;
    QFont small = font();
    small.setPixelSize(12);
    painter.setFont(small);
    auto const most = std::max(120, viewport()->width() / 2);
    auto const shown = painter.fontMetrics().elidedText(words, Qt::ElideRight, most);
    QRectF label(box.left(), box.bottom() + 6, painter.fontMetrics().horizontalAdvance(shown) + 14, 24);
    if (label.bottom() > viewport()->height())
        label.moveBottom(box.top() - 6);
    label.moveLeft(std::clamp(label.left(), 4.0, std::max(4.0, viewport()->width() - label.width() - 4)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x1d, 0x23, 0x2a));
    painter.drawRoundedRect(label, 4, 4);
    painter.setPen(Qt::white);
    painter.drawText(label, Qt::AlignCenter, shown);
}

std::vector<QRectF> PageView::inViewport(Mark const& mark) const
{
    std::vector<QRectF> boxes;
    for (auto const& box : mark.boxes())
        boxes.push_back(inViewport(mark.place.page, box));
    return boxes;
}

} // namespace ui
