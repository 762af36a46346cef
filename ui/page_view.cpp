// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page_view.h"

#include "ui/text.h"
#include "ui/theme.h"

#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {
namespace {

constexpr double screenDots = 96;
constexpr double pointsPerInch = 72;
constexpr int ahead = 2;    // pages prepared on either side of what is in view
constexpr double room = 56; // kept free around what comes into focus
constexpr int tileSide = 1024;
constexpr int bandsOfPage = 16;
constexpr double legibleZoom = 0.6;
constexpr std::chrono::milliseconds lookTime{1000};

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
    // Whether it is there must not depend on how wide the pages are, which depends on whether it is there.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(lookTime);
    connect(&m_lookTimer, &QTimer::timeout, this, &PageView::lookFor);
}

void PageView::show(OpenCase* open, PageImages* images)
{
    m_open = open;
    m_images = images;
    m_focus = {};
    m_draft.reset();
    m_shape.reset();
    m_edited.reset();
    m_grip.reset();
    m_corner.reset();
    m_marked.reset();
    m_found = {};
    m_ahead.clear();
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
    connect(open, &OpenCase::recordGrew, this, [this] {
        // What stands on the pages may be new without their being more: then nothing may move under the eye.
        if (m_layout.count() != m_open->pageCount())
            layOut();
        viewport()->update();
    });
    connect(open, &OpenCase::turned, this, [this](core::PageId page) {
        m_images->forget(page);
        layOut();
    });
    connect(images, &PageImages::arrived, viewport(), [this](core::PageId page) {
        auto const [first, last] = visible();
        if (indexOf(page) < first || indexOf(page) > last)
            return;
        // A picture that came in its own, fewer pixels tells whether parts of it have to be asked for.
        if (needsTiles(indexOf(page)))
            wishFor();
        viewport()->update();
    });
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
            sizes.push_back(m_open->shownSize(idOf(i)));
    }
    auto const scale = m_layout.scale();
    m_layout = PageLayout(std::move(sizes), m_layout.arrangement());
    m_layout.scaleTo(scale);
    if (m_current.value > 0 && m_layout.count() > 0)
        m_layout.showOnly(m_layout.rowOf(std::min(indexOf(m_current), m_layout.count() - 1)));
    fit(m_fit);
}

void PageView::arrange(Arrangement arrangement)
{
    if (arrangement == m_layout.arrangement())
        return;
    auto const here = spot();
    auto const scale = m_layout.scale();
    m_layout = PageLayout({}, arrangement);
    m_layout.scaleTo(scale);
    layOut();
    if (here.page.value > 0)
        returnTo(here);
    emit arranged(arrangement);
}

void PageView::fit(Fit fit)
{
    m_fit = fit;
    auto zoomed = zoom();
    if (fit != Fit::Free && m_layout.count() > 0) {
        auto const index = std::min(m_current.value > 0 ? indexOf(m_current) : 0, m_layout.count() - 1);
        auto const row = m_layout.rowSize(m_layout.rowOf(index));
        auto const wide = (viewport()->width() - 2 * PageLayout::margin - m_layout.between()) / pixelsPerPoint(1);
        auto const high = (viewport()->height() - 2 * PageLayout::gap) / pixelsPerPoint(1);
        zoomed = wide / row.width;
        if (fit == Fit::Page)
            zoomed = std::min(zoomed, high / row.height);
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

void PageView::setRanges()
{
    auto const extent = m_layout.extent();
    auto const size = viewport()->size();
    verticalScrollBar()->setPageStep(size.height());
    verticalScrollBar()->setSingleStep(48);
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(extent.height())) - size.height()));
    horizontalScrollBar()->setPageStep(size.width());
    horizontalScrollBar()->setSingleStep(48);
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(extent.width())) - size.width()));
}

// Whatever lies at `still` stays there.
void PageView::zoomAround(double zoom, QPointF still)
{
    auto const anchor = m_layout.count() > 0 ? m_layout.at(still.y() + origin().y()) : 0;
    auto const before = m_layout.count() > 0 ? pageRect(anchor) : QRectF();
    auto const across = before.width() > 0 ? (still.x() - before.left()) / before.width() : 0.5;
    auto const down = before.height() > 0 ? (still.y() - before.top()) / before.height() : 0;
    m_layout.scaleTo(pixelsPerPoint(std::clamp(zoom, leastZoom, mostZoom)));
    setRanges();
    if (m_layout.count() > 0) {
        auto const after = m_layout.place(anchor, viewport()->width());
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

// Boxes lie on the page as its file displays it; a person may have turned it since.
QRectF PageView::inViewport(core::PageId page, core::Rect const& box) const
{
    auto const place = pageRect(indexOf(page));
    auto const scale = m_layout.scale();
    auto const shown = m_open != nullptr ? m_open->turnOf(page).apply(box, m_open->page(page).page.size) : box;
    return QRectF(QPointF(place.left() + shown.x0 * scale, place.top() + shown.y0 * scale),
                  QPointF(place.left() + shown.x1 * scale, place.top() + shown.y1 * scale));
}

// The other way round, kept on the page.
core::Point PageView::onPage(int index, QPointF position) const
{
    auto const place = pageRect(index);
    auto const& size = m_layout.size(index);
    auto const x = std::clamp((position.x() - place.left()) / m_layout.scale(), 0.0, size.width);
    auto const y = std::clamp((position.y() - place.top()) / m_layout.scale(), 0.0, size.height);
    auto const back = m_open->turnOf(idOf(index)).inverse().apply(core::Rect{x, y, x, y}, size);
    return {back.x0, back.y0};
}

std::pair<int, int> PageView::visible() const
{
    if (m_layout.count() == 0)
        return {0, -1};
    // A page of which less than a pixel shows is not in view: a page that one goes to ends the page before it there.
    auto const top = origin().y() + 1;
    return {m_layout.at(top), m_layout.lastOf(m_layout.rowOf(m_layout.at(top + viewport()->height() - 2)))};
}

core::PageId PageView::currentPage() const
{
    return m_current;
}

void PageView::goTo(core::PageId page)
{
    returnTo({page, 0});
}

Spot PageView::spot() const
{
    if (m_layout.count() == 0 || m_current.value == 0)
        return {};
    auto const place = pageRect(indexOf(m_current));
    return {m_current, std::max(0.0, (PageLayout::gap - place.top()) / std::max(place.height(), 1.0))};
}

void PageView::returnTo(Spot const& spot)
{
    if (m_layout.count() == 0)
        return;
    auto const index = std::clamp(indexOf(spot.page), 0, m_layout.count() - 1);
    if (m_layout.arrangement() == Arrangement::Single) {
        m_layout.showOnly(m_layout.rowOf(index));
        m_current = idOf(index);
        emit currentPageChanged(m_current);
        if (m_fit != Fit::Free)
            fit(m_fit);
        setRanges();
    }
    auto const place = m_layout.place(index, viewport()->width());
    verticalScrollBar()->setValue(static_cast<int>(std::round(place.top() + spot.down * place.height() - PageLayout::gap)));
    // In a row of two, the page that was meant stays the page that one is on.
    if (m_layout.rowOf(index) == m_layout.rowOf(std::max(indexOf(m_current), 0)) && m_current != idOf(index)) {
        m_current = idOf(index);
        emit currentPageChanged(m_current);
    }
    moved();
}

// With one page at a time, what lies beyond its edge is the next page.
bool PageView::turnRow(int step)
{
    if (m_layout.arrangement() != Arrangement::Single || m_layout.count() == 0)
        return false;
    auto const row = m_layout.rowOf(indexOf(m_current)) + step;
    if (row < 0 || row >= m_layout.rows())
        return false;
    goTo(idOf(m_layout.firstOf(row)));
    if (step < 0)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    return true;
}

void PageView::focusOn(Place const& place)
{
    if (m_edited && !(place == m_focus))
        editBoxes(false);
    m_focus = place;
    m_shape.reset();
    m_grip.reset();
    m_draft.reset();
    m_waiting.clear();
    if (auto const* mark = m_open != nullptr ? m_open->mark(place) : nullptr)
        ensureVisible(place.page, mark->around());
    moved();
}

void PageView::reveal(core::PageId page, core::Rect const& box)
{
    if (m_layout.count() == 0)
        return;
    ensureVisible(page, box);
    moved();
}

void PageView::ensureVisible(core::PageId page, core::Rect const& box)
{
    if (m_layout.arrangement() == Arrangement::Single && page != m_current)
        goTo(page);
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

std::vector<core::Rect> PageView::focusBoxes() const
{
    auto const* mark = m_open != nullptr ? m_open->mark(m_focus) : nullptr;
    if (mark == nullptr)
        return {};
    return m_edited ? *m_edited : m_shape ? *m_shape : mark->boxes();
}

void PageView::showShape(std::optional<std::vector<core::Rect>> boxes)
{
    m_shape = std::move(boxes);
    core::Rect all;
    for (auto const& box : focusBoxes())
        all = core::united(all, box);
    if (!all.empty())
        ensureVisible(m_focus.page, all);
    moved();
}

bool PageView::focusIsSharp() const
{
    // What is being moved is not what would be decided about.
    if (m_focus.page.value < 1 || m_focus.page.value > m_layout.count() || m_edited)
        return false;
    core::Rect all;
    for (auto const& box : focusBoxes())
        all = core::united(all, box);
    if (all.empty())
        return false;
    auto const area = inViewport(m_focus.page, all);
    return QRectF(viewport()->rect()).contains(area) && sharp(indexOf(m_focus.page), area);
}

bool PageView::isSharp() const
{
    auto const [first, last] = visible();
    for (int i = first; i <= last; ++i)
        if (!sharp(i, QRectF(viewport()->rect())))
            return false;
    return last >= first;
}

bool PageView::isSharp(core::PageId page) const
{
    return page.value >= 1 && page.value <= m_layout.count() && sharp(indexOf(page), QRectF(viewport()->rect()));
}

// Whether what lies in the area of the viewport is shown with all the pixels that the screen or the page has.
bool PageView::sharp(int index, QRectF const& area) const
{
    if (!m_images->problem(idOf(index)).isEmpty())
        return true;
    if (m_images->exact(wishOf(index)).isNull())
        return false;
    if (!needsTiles(index))
        return true;
    auto const tiles = tilesOf(index, area);
    return std::none_of(tiles.begin(), tiles.end(), [this](Wish const& tile) { return m_images->exact(tile).isNull(); });
}

void PageView::moved()
{
    if (m_open != nullptr && m_layout.count() > 0) {
        auto const top = verticalScrollBar()->value();
        if (top != m_lastTop)
            m_down = top > m_lastTop ? 1 : -1;
        m_lastTop = top;
        // The page that fills the upper third is the one people mean by "this page".
        auto const index = m_layout.at(origin().y() + viewport()->height() / 3.0);
        auto const same = m_current.value > 0 && m_current.value <= m_layout.count()
                          && m_layout.rowOf(indexOf(m_current)) == m_layout.rowOf(index);
        if (!same) {
            m_current = idOf(index);
            emit currentPageChanged(m_current);
        }
        wishFor();
        auto const [first, last] = visible();
        for (int i = first; i <= last; ++i)
            m_open->bring(idOf(i));
        m_lookTimer.start();
    }
    viewport()->update();
}

void PageView::lookFor()
{
    if (m_open == nullptr || m_layout.count() == 0 || zoom() < legibleZoom || !window()->isActiveWindow())
        return;
    auto const [first, last] = visible();
    auto const height = static_cast<double>(viewport()->height());
    for (int i = first; i <= last; ++i) {
        if (!sharp(i, QRectF(viewport()->rect()))) {
            m_lookTimer.start();
            continue;
        }
        auto const place = pageRect(i);
        int bands = 0;
        for (int band = 0; band < bandsOfPage; ++band) {
            auto const top = place.top() + place.height() * band / bandsOfPage;
            auto const bottom = place.top() + place.height() * (band + 1) / bandsOfPage;
            if (top >= -1 && bottom <= height + 1)
                bands |= 1 << band;
        }
        if (bands != 0)
            emit looked(idOf(i), bands);
    }
}

QSize PageView::pixelsOf(core::PageId page) const
{
    return m_layout.count() == 0 ? QSize() : pixelsOf(std::clamp(indexOf(page), 0, m_layout.count() - 1));
}

QSize PageView::pixelsOf(int index) const
{
    auto const place = m_layout.place(index, viewport()->width());
    auto const ratio = devicePixelRatioF();
    return {std::max(1, static_cast<int>(std::round(place.width() * ratio))),
            std::max(1, static_cast<int>(std::round(place.height() * ratio)))};
}

Wish PageView::wishOf(int index) const
{
    return {idOf(index), PageImages::affordable(pixelsOf(index))};
}

// A page whose pixels the screen cannot afford is shown in parts, unless it has no more pixels than have come.
bool PageView::needsTiles(int index) const
{
    auto const wish = wishOf(index);
    if (wish.pixels == pixelsOf(index))
        return false;
    auto const whole = m_images->exact(wish);
    return !whole.isNull() && (whole.width() >= wish.pixels.width() - 1 || whole.height() >= wish.pixels.height() - 1);
}

std::vector<Wish> PageView::tilesOf(int index, QRectF const& area) const
{
    auto const pixels = pixelsOf(index);
    auto const ratio = devicePixelRatioF();
    auto const place = pageRect(index);
    auto const seen = area.intersected(place).translated(-place.topLeft());
    std::vector<Wish> tiles;
    if (seen.isEmpty())
        return tiles;
    auto const tile = [](double at) { return static_cast<int>(std::floor(at / tileSide)); };
    for (int y = tile(seen.top() * ratio); y * tileSide < seen.bottom() * ratio; ++y)
        for (int x = tile(seen.left() * ratio); x * tileSide < seen.right() * ratio; ++x) {
            auto const part = QRect(x * tileSide, y * tileSide, tileSide, tileSide).intersected(QRect(QPoint(0, 0), pixels));
            if (!part.isEmpty())
                tiles.push_back({idOf(index), pixels, part});
        }
    return tiles;
}

void PageView::prepare(std::vector<core::PageId> pages)
{
    m_ahead = std::move(pages);
    if (m_open != nullptr)
        wishFor();
}

void PageView::showFound(PlacesOnPage found)
{
    m_found = std::move(found);
    viewport()->update();
}

void PageView::wishFor()
{
    // Before it is shown it does not have its size yet: what it wished for would be made twice.
    if (m_images == nullptr || !isVisible())
        return;
    auto const [first, last] = visible();
    std::vector<Wish> wishes;
    auto const want = [&](int index) {
        if (index >= 0 && index < m_layout.count())
            wishes.push_back(wishOf(index));
    };
    // What is in focus first, then the page that one is on, what else is in view, where one is going, where one came from.
    for (auto const page : {m_focus.page, m_current})
        if (page.value > 0 && indexOf(page) >= first && indexOf(page) <= last)
            want(indexOf(page));
    for (int i = first; i <= last; ++i)
        want(i);
    for (int i = first; i <= last; ++i)
        if (needsTiles(i))
            for (auto const& tile : tilesOf(i, QRectF(viewport()->rect())))
                wishes.push_back(tile);
    m_images->wish(Wisher::View, std::exchange(wishes, {}));
    auto const onward = m_down > 0 ? last : first;
    auto const behind = m_down > 0 ? first : last;
    want(onward + m_down);
    for (auto const page : m_ahead)
        want(indexOf(page));
    for (int i = 2; i <= ahead; ++i)
        want(onward + i * m_down);
    want(behind - m_down);
    m_images->wish(Wisher::Next, std::move(wishes));
}

} // namespace ui
