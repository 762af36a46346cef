// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/final_look.h"

#include "ui/text.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int bannerHeight = 34;
constexpr int margin = 18;
constexpr std::size_t mostKept = 6;

} // namespace

FinalLook::FinalLook(QWidget* parent) : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("finalLook"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
}

void FinalLook::show(OpenCase* open, PageImages* images)
{
    m_open = open;
    m_images = images;
    m_made.clear();
    m_page = {};
    m_peeking = false;
    if (open == nullptr)
        return;
    connect(open, &OpenCase::finalPageMade, this,
            [this](core::PageId page, QSize size, QImage const& image, QString const& problem) {
                if (m_made.size() >= mostKept)
                    m_made.clear();
                m_made[page] = {size, image, problem};
                setAccessibleDescription(problem);
                viewport()->update();
                if (page == m_page)
                    emit shown(page);
            });
    auto const anew = [this] {
        m_made.clear();
        if (isVisible())
            wishFor();
        viewport()->update();
    };
    connect(open, &OpenCase::changed, this, anew);
    connect(open, &OpenCase::recordGrew, this, anew);
    connect(images, &PageImages::arrived, viewport(), [this] {
        if (m_peeking)
            viewport()->update();
    });
}

void FinalLook::lookAt(core::PageId page)
{
    m_page = page;
    verticalScrollBar()->setValue(0);
    setRange();
    wishFor();
    setAccessibleName(words());
    viewport()->update();
}

QImage FinalLook::image() const
{
    auto const found = m_made.find(m_page);
    return found == m_made.end() ? QImage() : found->second.image;
}

// As wide as the window, as the file displays the page: a page that was turned for the eye is sent as it stands in its file.
QSize FinalLook::pixels() const
{
    if (m_open == nullptr || m_page.value < 1)
        return {};
    auto const size = m_open->page(m_page).page.size;
    auto const wide = std::max(100.0, (viewport()->width() - 2.0 * margin) * devicePixelRatioF());
    return PageImages::affordable(QSize(static_cast<int>(wide), static_cast<int>(std::lround(wide * size.height / size.width))));
}

QRectF FinalLook::paper() const
{
    auto const size = QSizeF(pixels()) / devicePixelRatioF();
    return {(viewport()->width() - size.width()) / 2, static_cast<double>(bannerHeight + margin - verticalScrollBar()->value()),
            size.width(), size.height()};
}

void FinalLook::setRange()
{
    auto const high = static_cast<int>(paper().height()) + bannerHeight + 2 * margin;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(48);
    verticalScrollBar()->setRange(0, std::max(0, high - viewport()->height()));
}

void FinalLook::wishFor()
{
    if (m_open == nullptr || m_page.value < 1)
        return;
    auto const found = m_made.find(m_page);
    if (found == m_made.end() || found->second.pixels != pixels())
        m_open->makeFinalPage(m_page, pixels());
    auto const turned = m_open->turnOf(m_page).quarters() % 2 == 1;
    m_images->wish(Wisher::Preview, {{m_page, turned ? pixels().transposed() : pixels()}});
}

QString FinalLook::words() const
{
    if (m_open == nullptr || m_page.value < 1)
        return {};
    auto const& marks = m_open->page(m_page).marks;
    auto const pending =
        std::count_if(marks.begin(), marks.end(), [](Mark const& mark) { return mark.state == MarkState::Pending; });
    auto said = m_peeking ? tr("Page %1 as it is in the file").arg(counted(m_page.value))
                          : tr("Page %1 as its recipient would see it").arg(counted(m_page.value));
    if (pending > 0)
        said += tr(" \u00b7 %n places are not decided and would be sent as they are", nullptr, static_cast<int>(pending));
    return said + tr(" \u00b7 hold X to look beneath, P goes back");
}

void FinalLook::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), deskColour(palette()));
    if (m_open == nullptr || m_page.value < 1)
        return;
    auto const place = paper();
    painter.fillRect(place, Qt::white);
    auto const found = m_made.find(m_page);
    auto const turn = m_open->turnOf(m_page);
    auto image = found == m_made.end() ? QImage() : found->second.image;
    if (m_peeking) {
        image = m_images->any(m_page);
        if (turn.quarters() != 0)
            image = image.transformed(QTransform().rotate(turn.inverse().degrees()));
    }
    if (!image.isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, image.size() != (place.size() * devicePixelRatioF()).toSize());
        painter.drawImage(place, image);
    } else {
        painter.setPen(QColor(0x57, 0x60, 0x6a));
        painter.drawText(place.adjusted(40, 60, -40, -40), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                         found != m_made.end() && !found->second.problem.isEmpty()
                             ? found->second.problem
                             : tr("The page is being made as it would be sent."));
    }
    QRectF const banner(0, 0, viewport()->width(), bannerHeight);
    painter.fillRect(banner, m_peeking ? QColor(0xb0, 0x00, 0x20) : QColor(0x1d, 0x23, 0x2a));
    painter.setPen(Qt::white);
    painter.drawText(banner.adjusted(14, 0, -14, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(words(), Qt::ElideRight, static_cast<int>(banner.width()) - 28));
    if (hasFocus()) {
        painter.setPen(QPen(focusColour(palette()), 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void FinalLook::resizeEvent(QResizeEvent*)
{
    setRange();
    if (isVisible())
        wishFor();
}

void FinalLook::peek(bool on)
{
    if (m_peeking == on)
        return;
    m_peeking = on;
    setAccessibleName(words());
    viewport()->update();
}

void FinalLook::step(int by)
{
    auto const wanted = m_page.value + by;
    if (m_open != nullptr && wanted >= 1 && wanted <= m_open->pageCount())
        lookAt({wanted});
}

void FinalLook::keyPressEvent(QKeyEvent* event)
{
    auto* bar = verticalScrollBar();
    auto const scrollOr = [&](QAbstractSlider::SliderAction action, int by) {
        auto const before = bar->value();
        bar->triggerAction(action);
        if (bar->value() == before)
            step(by);
    };
    switch (event->key()) {
    case Qt::Key_X:
        peek(true);
        break;
    case Qt::Key_P:
    case Qt::Key_Escape:
        if (!event->isAutoRepeat())
            emit left(m_page);
        break;
    case Qt::Key_Space:
    case Qt::Key_PageDown:
        scrollOr(QAbstractSlider::SliderPageStepAdd, 1);
        break;
    case Qt::Key_PageUp:
        scrollOr(QAbstractSlider::SliderPageStepSub, -1);
        break;
    case Qt::Key_Down:
        scrollOr(QAbstractSlider::SliderSingleStepAdd, 1);
        break;
    case Qt::Key_Up:
        scrollOr(QAbstractSlider::SliderSingleStepSub, -1);
        break;
    case Qt::Key_Left:
        step(-1);
        break;
    case Qt::Key_Right:
        step(1);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void FinalLook::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_X && !event->isAutoRepeat())
        peek(false);
    else
        QAbstractScrollArea::keyReleaseEvent(event);
}

// A key that is let go of elsewhere would leave the page beneath on the screen.
void FinalLook::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    peek(false);
}

} // namespace ui
