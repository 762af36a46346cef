// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coverage_strip.h"

#include "ui/by_eye_model.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <bit>
#include <cmath>

namespace ui {
namespace {

constexpr int side = 14;        // pixels free on either side
constexpr int stripPause = 400; // milliseconds between two sums over the record
constexpr double laneHeight = 6;
constexpr double laneStep = 8;
constexpr double firstLane = 6;
constexpr int pixelsOfDocument = 3; // at least, on average, or the marks would run together

} // namespace

CoverageStrip::CoverageStrip(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("coverageStrip"));
    setAccessibleName(tr("The whole record: what was viewed, what is to decide, what was read poorly"));
    setFocusPolicy(Qt::TabFocus);
    setFixedHeight(34);
    setCursor(Qt::PointingHandCursor);
    m_due.setSingleShot(true);
    m_due.setInterval(stripPause);
    connect(&m_due, &QTimer::timeout, this, &CoverageStrip::sum);
}

void CoverageStrip::show(OpenCase* open)
{
    m_open = open;
    m_current = {};
    m_found.clear();
    sum();
    if (open == nullptr)
        return;
    auto const later = [this] {
        if (!m_due.isActive())
            m_due.start();
    };
    connect(open, &OpenCase::changed, this, later);
    connect(open, &OpenCase::viewedMore, this, later);
    connect(open, &OpenCase::recordGrew, this, &CoverageStrip::sum);
    connect(open, &OpenCase::documentsFound, this, &CoverageStrip::sum);
}

void CoverageStrip::follow(core::PageId page)
{
    m_current = page;
    update();
}

void CoverageStrip::showFound(std::vector<core::PageId> pages)
{
    m_found = std::move(pages);
    sum();
}

int CoverageStrip::pageAt(double x) const
{
    auto const count = m_open != nullptr ? m_open->pageCount() : 0;
    auto const wide = std::max(1, width() - 2 * side);
    return std::clamp(static_cast<int>((x - side) * count / wide) + 1, 1, std::max(count, 1));
}

double CoverageStrip::placeOf(int page) const
{
    auto const count = m_open != nullptr ? std::max(m_open->pageCount(), 1) : 1;
    return side + (page - 1) * static_cast<double>(width() - 2 * side) / count;
}

// Over all pages, now and then: what is painted are the sums.
void CoverageStrip::sum()
{
    auto const wide = std::max(1, width() - 2 * side);
    m_columns.assign(static_cast<std::size_t>(wide), {});
    auto const count = m_open != nullptr ? m_open->pageCount() : 0;
    auto const columnOf = [&](int page) {
        return std::min(static_cast<std::size_t>(std::int64_t{page - 1} * wide / count), m_columns.size() - 1);
    };
    for (int number = 1; number <= count; ++number) {
        auto const& page = m_open->page({number});
        auto const first = columnOf(number);
        // A page of a short record fills several columns.
        auto const last = std::max(first + 1, number == count ? m_columns.size() : columnOf(number + 1));
        for (auto at = first; at < last; ++at) {
            auto& column = m_columns[at];
            ++column.pages;
            column.bands += std::popcount(static_cast<unsigned>(m_open->viewedBands({number})));
            column.unread += page.reading.state == core::ReadingState::Unread;
            column.byEye += owed(page);
            column.pending += std::any_of(page.marks.begin(), page.marks.end(),
                                          [](Mark const& mark) { return mark.state == MarkState::Pending; });
        }
    }
    m_startsFit = m_open != nullptr && static_cast<int>(m_open->documentStarts().size()) * pixelsOfDocument <= wide;
    if (m_startsFit)
        for (auto const& [page, start] : m_open->documentStarts())
            if (page.value >= 1 && page.value <= count)
                m_columns[columnOf(static_cast<int>(page.value))].begins = true;
    for (auto const page : m_found)
        if (page.value >= 1 && page.value <= count)
            m_columns[columnOf(static_cast<int>(page.value))].found = true;
    update();
}

void CoverageStrip::resizeEvent(QResizeEvent*)
{
    sum();
}

void CoverageStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.setPen(lineColour(palette()));
    painter.drawLine(0, 0, width(), 0);
    if (m_open == nullptr || m_open->pageCount() == 0)
        return;
    auto const empty = lineColour(palette());
    auto const lane = [&](int number) { return firstLane + number * laneStep; };
    for (int i = 0; i < 3; ++i)
        painter.fillRect(QRectF(side, lane(i), width() - 2 * side, laneHeight), empty);
    auto const viewed = focusColour(palette());
    auto const pending = inList(MarkState::Pending, palette());
    auto const problem = problemColour(palette());
    for (std::size_t x = 0; x < m_columns.size(); ++x) {
        auto const& column = m_columns[x];
        auto const left = side + static_cast<double>(x);
        auto const bar = [&](int number, double share, QColor const& colour) {
            if (share <= 0)
                return;
            // The least that there is is to be seen.
            auto const high = std::max(2.0, std::round(laneHeight * std::min(share, 1.0)));
            painter.fillRect(QRectF(left, lane(number) + laneHeight - high, 1, high), colour);
        };
        auto const pages = static_cast<double>(std::max(column.pages, 1));
        bar(0, column.bands / (16 * pages), viewed);
        bar(1, column.pending / pages, pending);
        bar(2, column.unread / pages, quietColour(palette()));
        bar(2, column.byEye / pages, problem);
        if (column.begins)
            painter.fillRect(QRectF(left, firstLane - 4, 1, 3 * laneStep + 2), palette().color(QPalette::WindowText));
        if (column.found)
            painter.fillRect(QRectF(left, 1, 1, height() - 2), QColor(0xe0, 0xa8, 0x00));
    }
    if (m_current.value > 0) {
        auto const at = std::round(placeOf(static_cast<int>(m_current.value)));
        QRectF const thumb(at - 2, 2, std::max(5.0, placeOf(static_cast<int>(m_current.value) + 1) - at + 3), height() - 4);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::WindowText), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(thumb, 2, 2);
    }
    if (hasFocus()) {
        painter.setPen(QPen(focusColour(palette()), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void CoverageStrip::goTo(double x)
{
    if (m_open != nullptr && m_open->pageCount() > 0)
        emit chosen({pageAt(x)});
}

void CoverageStrip::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragged = true;
    goTo(event->position().x());
}

void CoverageStrip::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragged && pageAt(event->position().x()) != m_current.value)
        goTo(event->position().x());
}

void CoverageStrip::mouseReleaseEvent(QMouseEvent*)
{
    m_dragged = false;
}

void CoverageStrip::keyPressEvent(QKeyEvent* event)
{
    auto const count = m_open != nullptr ? m_open->pageCount() : 0;
    auto const step = std::max(1, count / 100);
    auto const go = [&](std::int64_t page) {
        if (count > 0)
            emit chosen({std::clamp<std::int64_t>(page, 1, count)});
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return go(m_current.value - step);
    case Qt::Key_Right:
        return go(m_current.value + step);
    case Qt::Key_Home:
        return go(1);
    case Qt::Key_End:
        return go(count);
    default:
        QWidget::keyPressEvent(event);
    }
}

QString CoverageStrip::wordsFor(int number) const
{
    auto const& page = m_open->page({number});
    auto const pending =
        std::count_if(page.marks.begin(), page.marks.end(), [](Mark const& mark) { return mark.state == MarkState::Pending; });
    QStringList words{tr("Page %1").arg(counted(number))};
    if (auto const document = m_open->documentAround({number}))
        words << (document->first.value == number ? tr("begins: %1") : tr("in: %1"))
                     .arg(document->second.date.isEmpty() ? document->second.title
                                                          : tr("%1, %2").arg(document->second.title, document->second.date));
    words << (m_open->viewedBands({number}) == 0xffff ? tr("viewed")
              : m_open->viewedBands({number}) != 0    ? tr("viewed in part")
                                                      : tr("not viewed"));
    if (pending > 0)
        words << tr("%1 to decide").arg(pending);
    if (page.reading.state == core::ReadingState::Unread)
        words << tr("not read yet");
    if (owed(page))
        words << tr("to be read by eye");
    return words.join(QStringLiteral(" \u00b7 "));
}

bool CoverageStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_open != nullptr && m_open->pageCount() > 0) {
        auto const* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), wordsFor(pageAt(help->pos().x())), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace ui
