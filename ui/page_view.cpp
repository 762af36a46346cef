// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page_view.h"

#include "ui/mark_painter.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double screenDots = 96;
constexpr double pointsPerInch = 72;
constexpr int ahead = 1;    // pages prepared on either side of what is in view
constexpr double room = 56; // kept free around what comes into focus

core::PageId idOf(int index)
{
    return {index + 1};
}

int indexOf(core::PageId page)
{
    return static_cast<int>(page.value - 1);
}

} // namespace

PageView::PageView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("pageView"));
    setAccessibleName(tr("Pages of the record"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
}

void PageView::show(OpenCase* open, PageImages* images)
{
    m_open = open;
    m_images = images;
    m_focus = {};
    m_draft.reset();
    m_current = {};
    layOut();
    verticalScrollBar()->setValue(0);
    if (open == nullptr)
        return;
    connect(open, &OpenCase::changed, this, [this](core::PageId page) {
        auto const [first, last] = visible();
        if (indexOf(page) >= first && indexOf(page) <= last)
            viewport()->update();
    });
    connect(open, &OpenCase::recordGrew, this, &PageView::layOut);
    connect(images, &PageImages::arrived, this, [this] { viewport()->update(); });
}

double PageView::pixelsPerPoint(double zoom) const
{
    return zoom * screenDots / pointsPerInch;
}

double PageView::zoom() const
{
    return m_layout.scale() * pointsPerInch / screenDots;
}

void PageView::layOut()
{
    std::vector<core::Size> sizes;
    if (m_open != nullptr) {
        sizes.reserve(static_cast<std::size_t>(m_open->pageCount()));
        for (int i = 0; i < m_open->pageCount(); ++i)
            sizes.push_back(m_open->page(idOf(i)).page.size);
    }
    auto const scale = m_layout.scale();
    m_layout = PageLayout(std::move(sizes));
    m_layout.scaleTo(scale);
    fit(m_fit);
}

void PageView::fit(Fit fit)
{
    m_fit = fit;
    auto zoomed = zoom();
    if (fit != Fit::Free && m_layout.count() > 0) {
        auto const index = m_current.value > 0 ? indexOf(m_current) : 0;
        auto const& page = m_layout.size(std::min(index, m_layout.count() - 1));
        auto const wide = (viewport()->width() - 2 * PageLayout::margin) / pixelsPerPoint(1);
        auto const high = (viewport()->height() - 2 * PageLayout::gap) / pixelsPerPoint(1);
        zoomed = wide / page.width;
        if (fit == Fit::Page)
            zoomed = std::min(zoomed, high / page.height);
    }
    zoomAround(zoomed, QPointF(viewport()->width() / 2.0, 0));
    // A wider page elsewhere leaves room to scroll; what was fitted stands in the middle.
    if (fit != Fit::Free)
        horizontalScrollBar()->setValue(horizontalScrollBar()->maximum() / 2);
}

void PageView::zoomTo(double zoom)
{
    m_fit = Fit::Free;
    zoomAround(zoom, QPointF(viewport()->width() / 2.0, viewport()->height() / 2.0));
}

void PageView::zoomBy(double factor)
{
    zoomTo(zoom() * factor);
}

// Whatever lies at `still` stays there.
void PageView::zoomAround(double zoom, QPointF still)
{
    auto const anchor = m_layout.count() > 0 ? m_layout.at(still.y() + origin().y()) : 0;
    auto const before = m_layout.count() > 0 ? pageRect(anchor) : QRectF();
    auto const across = before.width() > 0 ? (still.x() - before.left()) / before.width() : 0.5;
    auto const down = before.height() > 0 ? (still.y() - before.top()) / before.height() : 0;
    m_layout.scaleTo(pixelsPerPoint(std::clamp(zoom, leastZoom, mostZoom)));

    auto const extent = m_layout.extent();
    auto const size = viewport()->size();
    verticalScrollBar()->setPageStep(size.height());
    verticalScrollBar()->setSingleStep(48);
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(extent.height())) - size.height()));
    horizontalScrollBar()->setPageStep(size.width());
    horizontalScrollBar()->setSingleStep(48);
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(extent.width())) - size.width()));
    if (m_layout.count() > 0) {
        auto const after = m_layout.place(anchor, size.width());
        horizontalScrollBar()->setValue(static_cast<int>(std::round(after.left() + across * after.width() - still.x())));
        auto const offset = down >= 0 ? down * after.height() : before.top() - still.y() > 0 ? -(before.top() - still.y()) : 0;
        verticalScrollBar()->setValue(static_cast<int>(std::round(after.top() + offset - still.y())));
    }
    moved();
    emit zoomChanged(this->zoom());
}

QPointF PageView::origin() const
{
    return QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
}

QRectF PageView::pageRect(int index) const
{
    return m_layout.place(index, viewport()->width()).translated(-origin());
}

QRectF PageView::inViewport(core::PageId page, core::Rect const& box) const
{
    auto const place = pageRect(indexOf(page));
    auto const scale = m_layout.scale();
    return QRectF(QPointF(place.left() + box.x0 * scale, place.top() + box.y0 * scale),
                  QPointF(place.left() + box.x1 * scale, place.top() + box.y1 * scale));
}

std::pair<int, int> PageView::visible() const
{
    if (m_layout.count() == 0)
        return {0, -1};
    auto const top = origin().y();
    return {m_layout.at(top), m_layout.at(top + viewport()->height())};
}

core::PageId PageView::currentPage() const
{
    return m_current;
}

void PageView::goTo(core::PageId page)
{
    if (m_layout.count() == 0)
        return;
    auto const index = std::clamp(indexOf(page), 0, m_layout.count() - 1);
    auto const place = m_layout.place(index, viewport()->width());
    verticalScrollBar()->setValue(static_cast<int>(place.top() - PageLayout::gap));
    moved();
}

void PageView::focusOn(Place const& place)
{
    m_focus = place;
    m_draft.reset();
    if (auto const* mark = m_open != nullptr ? m_open->mark(place) : nullptr)
        ensureVisible(place.page, mark->around());
    moved();
    viewport()->update();
}

void PageView::ensureVisible(core::PageId page, core::Rect const& box)
{
    auto const area = inViewport(page, box);
    auto const needed = area.adjusted(-room, -room, room, room);
    auto const height = static_cast<double>(viewport()->height());
    auto* down = verticalScrollBar();
    // What is far away comes to the upper third; what is near moves as little as it must.
    if (needed.bottom() < 0 || needed.top() > height)
        down->setValue(static_cast<int>(down->value() + area.top() - height / 3));
    else if (needed.top() < 0 || needed.height() > height)
        down->setValue(static_cast<int>(down->value() + needed.top()));
    else if (needed.bottom() > height)
        down->setValue(static_cast<int>(down->value() + needed.bottom() - height));
    auto* across = horizontalScrollBar();
    auto const width = static_cast<double>(viewport()->width());
    if (needed.left() < 0 || needed.width() > width)
        across->setValue(static_cast<int>(across->value() + needed.left()));
    else if (needed.right() > width)
        across->setValue(static_cast<int>(across->value() + needed.right() - width));
}

bool PageView::focusIsSharp() const
{
    auto const* mark = m_open != nullptr ? m_open->mark(m_focus) : nullptr;
    if (mark == nullptr || m_images->exact(wishOf(indexOf(m_focus.page))).isNull())
        return false;
    return QRectF(viewport()->rect()).contains(inViewport(m_focus.page, mark->around()));
}

void PageView::moved()
{
    if (m_open != nullptr && m_layout.count() > 0) {
        // The page that fills the upper third is the one people mean by "this page".
        auto const page = idOf(m_layout.at(origin().y() + viewport()->height() / 3.0));
        if (page != m_current) {
            m_current = page;
            emit currentPageChanged(page);
        }
        wishFor();
    }
    viewport()->update();
}

Wish PageView::wishOf(int index) const
{
    auto const place = m_layout.place(index, viewport()->width());
    auto const ratio = devicePixelRatioF();
    QSize const pixels(static_cast<int>(std::round(place.width() * ratio)), static_cast<int>(std::round(place.height() * ratio)));
    return {idOf(index), PageImages::affordable(pixels)};
}

void PageView::wishFor()
{
    auto const [first, last] = visible();
    std::vector<Wish> wishes;
    // What is in focus first, then what is in view, then its neighbours.
    if (!m_focus.nowhere() && indexOf(m_focus.page) >= first && indexOf(m_focus.page) <= last)
        wishes.push_back(wishOf(indexOf(m_focus.page)));
    for (int i = first; i <= last; ++i)
        wishes.push_back(wishOf(i));
    for (int i = 1; i <= ahead; ++i) {
        if (last + i < m_layout.count())
            wishes.push_back(wishOf(last + i));
        if (first - i >= 0)
            wishes.push_back(wishOf(first - i));
    }
    m_images->wish(Wisher::View, std::move(wishes));
}

void PageView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), deskColour(palette()));
    if (m_open != nullptr) {
        auto const [first, last] = visible();
        for (int i = first; i <= last; ++i)
            paintPage(painter, i);
        if (m_draft)
            paintDraft(painter, inViewport(m_draft->page, m_draft->box));
        else if (auto const* mark = m_open->mark(m_focus))
            paintFocus(painter, inViewport(*mark));
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
    auto const source = toQt(m_open->sourceOf(page.page).file);
    painter.drawText(QRectF(place.left(), place.top() - 24, place.width(), 20), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Page %1").arg(counted(page.page.id.value)));
    painter.drawText(QRectF(place.left() + 90, place.top() - 24, place.width() - 90, 20), Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(tr("%1, %2").arg(source).arg(page.page.number), Qt::ElideMiddle,
                                                      static_cast<int>(place.width()) - 90));
    painter.setPen(QColor(0, 0, 0, isDark(palette()) ? 120 : 26));
    painter.drawRect(place.adjusted(-1, -1, 0, 1));
    painter.drawLine(place.bottomLeft() + QPointF(1, 2), place.bottomRight() + QPointF(0, 2));
    paintPaper(painter, index, place);
    paintMarks(painter, index);
}

void PageView::paintPaper(QPainter& painter, int index, QRectF const& place)
{
    painter.fillRect(place, Qt::white);
    auto const problem = m_images->problem(idOf(index));
    auto image = m_images->exact(wishOf(index));
    auto const sharp = !image.isNull();
    if (!sharp)
        image = m_images->any(idOf(index));
    if (!image.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, image.size() != place.size().toSize() * devicePixelRatioF());
        painter.drawImage(place, image);
    } else {
        painter.setPen(QColor(0x57, 0x60, 0x6a));
        painter.drawText(place.adjusted(40, 40, -40, -40), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                         problem.isEmpty() ? tr("Page %1 is coming").arg(index + 1) : problem);
    }
    auto const& page = m_open->page(idOf(index));
    if (!core::byEye(page.reading.state))
        return;
    // Said on the page itself, because the absence of boxes must not look like safety.
    auto const eye = page.lookedAt ? tr("Read by eye") : tr("To be read by eye (L): %1").arg(toQt(page.reading.problem));
    QRectF const banner(place.left(), place.top(), place.width(), 26);
    painter.fillRect(banner, page.lookedAt ? QColor(0xe4, 0xf1, 0xe6) : QColor(0xfb, 0xe6, 0xe9));
    painter.setPen(page.lookedAt ? QColor(0x1e, 0x5a, 0x2b) : QColor(0xb0, 0x00, 0x20));
    painter.drawText(banner.adjusted(12, 0, -12, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText((page.lookedAt ? QStringLiteral("\u2713  ") : QStringLiteral("!  ")) + eye,
                                                      Qt::ElideRight, static_cast<int>(banner.width()) - 24));
}

void PageView::paintMarks(QPainter& painter, int index)
{
    for (auto const& mark : m_open->page(idOf(index)).marks)
        paintMark(painter, inViewport(mark), mark.state, mark.exemption());
}

std::vector<QRectF> PageView::inViewport(Mark const& mark) const
{
    std::vector<QRectF> boxes;
    for (auto const& box : mark.boxes())
        boxes.push_back(inViewport(mark.place.page, box));
    return boxes;
}

} // namespace ui
