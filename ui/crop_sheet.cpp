// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/crop_sheet.h"

#include "core/decide/together.h"
#include "ui/desk.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <map>
#include <numeric>

namespace ui {

using core::together::Extent;
using core::together::Lie;

namespace {

constexpr int gap = 4;
// What somebody takes in at once: about as many words as on a printed page.
constexpr int mostAtOnce = 60;
constexpr int mostNames = 80; // a word or two each

// What a place takes at least on a sheet beside its margin, in pixels.
QSize leastOf(Extent extent)
{
    switch (extent) {
    case Extent::Line:
        return {206, 30};
    case Extent::FewLines:
        return {376, 36};
    case Extent::Passage:
        return {376, 68};
    case Extent::Large:
        break;
    }
    return {376, 160};
}

} // namespace

SheetGrid gridFor(QSize sheet, Extent extent, QSize margin)
{
    auto const bare = leastOf(extent);
    auto const wide = bare.width() + margin.width() + gap;
    auto const high = std::max(bare.height(), margin.height() + 2) + gap;
    auto const most = extent == Extent::Line ? mostNames : mostAtOnce;
    auto const across = std::clamp((sheet.width() - gap) / wide, 1, 6);
    return {across, std::clamp((sheet.height() - gap) / high, 1, std::max(1, most / across))};
}

Lie lieOf(OpenCase const& open, core::PageId page)
{
    auto const quarters = open.turnOf(page).quarters() + open.uprightFrom(page).quarters();
    return quarters % 2 == 0 ? Lie::Across : Lie::Along;
}

CropSheet::CropSheet(OpenCase& open, PageImages& images, std::vector<Crop> crops, QWidget* parent)
    : QWidget(parent), m_open(open), m_images(images), m_numbers(crops.size())
{
    setObjectName(QStringLiteral("cropSheet"));
    setFocusPolicy(Qt::StrongFocus);
    sortIn(std::move(crops));
    layOut();
    m_dwell.setSingleShot(true);
    connect(&m_dwell, &QTimer::timeout, this, &CropSheet::look);
    connect(&images, &PageImages::arrived, this, qOverload<>(&QWidget::update));
    say();
}

void CropSheet::sortIn(std::vector<Crop> crops)
{
    auto const nth = [&](int number) -> Crop& { return crops[static_cast<std::size_t>(number)]; };
    std::iota(m_numbers.begin(), m_numbers.end(), 0);
    auto const rank = [&](int number) {
        auto const& crop = nth(number);
        return std::pair(crop.in.has_value(),
                         crop.in ? Extent::Line : core::together::extent(crop.boxes, lieOf(m_open, crop.page)));
    };
    std::stable_sort(m_numbers.begin(), m_numbers.end(), [&](int one, int other) { return rank(one) < rank(other); });
    m_cells = static_cast<int>(std::count_if(crops.begin(), crops.end(), [](Crop const& crop) { return !crop.in; }));
    m_within.resize(static_cast<std::size_t>(m_cells));
    std::map<int, int> cellOf;
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        m_crops.push_back(std::move(nth(m_numbers[i])));
        m_ticks.push_back(firstTick(static_cast<int>(i)));
        if (auto const in = m_crops.back().in)
            m_within[static_cast<std::size_t>(cellOf.at(*in))].push_back(static_cast<int>(i));
        else
            cellOf[m_numbers[i]] = static_cast<int>(i);
    }
}

CropSheet::Tick CropSheet::firstTick(int crop) const
{
    return m_crops[static_cast<std::size_t>(crop)].ticked ? Tick::On : Tick::Off;
}

CropSheet::~CropSheet()
{
    m_images.wish(Wisher::Preview, {});
}

// No sheet holds places of two extents.
void CropSheet::layOut()
{
    auto const room = size().expandedTo(minimumSizeHint());
    m_firsts.clear();
    for (int at = 0, sheet = 0; at < m_cells; ++at) {
        if (!m_firsts.empty() && at < sheet && extentOf(at) == extentOf(m_firsts.back()))
            continue;
        m_firsts.push_back(at);
        sheet = at + gridFor(room, extentOf(at), margin()).all();
    }
    if (m_firsts.empty())
        m_firsts.push_back(0);
    m_sheet = sheetOf(m_current);
}

Extent CropSheet::extentOf(int crop) const
{
    auto const& its = m_crops[static_cast<std::size_t>(crop)];
    return core::together::extent(its.boxes, lieOf(m_open, its.page));
}

int CropSheet::firstOf(int sheet) const
{
    return sheet < sheets() ? m_firsts[static_cast<std::size_t>(sheet)] : m_cells;
}

int CropSheet::sheetOf(int crop) const
{
    return static_cast<int>(std::upper_bound(m_firsts.begin(), m_firsts.end(), crop) - m_firsts.begin()) - 1;
}

SheetGrid CropSheet::grid() const
{
    return gridFor(size().expandedTo(minimumSizeHint()), m_cells == 0 ? Extent::Line : extentOf(first()), margin());
}

void CropSheet::turnTo(int sheet)
{
    auto const wanted = std::clamp(sheet, 0, sheets() - 1);
    if (wanted == m_sheet)
        return;
    m_sheet = wanted;
    m_current = first();
    m_inner.reset();
    m_stroke.reset();
    m_ready = false;
    m_dwell.stop();
    wishFor();
    say();
    update();
    emit changed();
}

// What stands within a place that is left for later waits with it.
void CropSheet::put(int crop, Tick tick)
{
    auto& now = m_ticks[static_cast<std::size_t>(crop)];
    if (crop < m_cells && (now == Tick::Later) != (tick == Tick::Later))
        for (auto const inner : m_within[static_cast<std::size_t>(crop)])
            m_ticks[static_cast<std::size_t>(inner)] = tick == Tick::Later ? Tick::Later : firstTick(inner);
    now = tick;
}

void CropSheet::tellTicks()
{
    say();
    update();
    emit changed();
}

void CropSheet::setTick(int crop, Tick tick)
{
    put(crop, tick);
    tellTicks();
}

void CropSheet::setTickOfAlike(int crop, Tick tick)
{
    auto const& like = m_crops[static_cast<std::size_t>(crop)].like;
    for (std::size_t i = 0; i < m_crops.size() && !like.isEmpty(); ++i)
        if (m_crops[i].like == like)
            put(static_cast<int>(i), tick);
    setTick(crop, tick);
}

void CropSheet::setTicksBetween(int from, int to, Tick tick)
{
    for (int crop = std::min(from, to); crop <= std::max(from, to); ++crop)
        put(crop, tick);
    tellTicks();
}

std::vector<int> CropSheet::chosen(Tick tick) const
{
    std::vector<int> those;
    for (auto const crop : m_shown)
        if (this->tick(crop) == tick)
            those.push_back(m_numbers[static_cast<std::size_t>(crop)]);
    std::sort(those.begin(), those.end());
    return those;
}

void CropSheet::sayReasons(std::function<QString(Crop const&)> reason)
{
    m_reason = std::move(reason);
    update();
}

void CropSheet::wishFor()
{
    if (!isVisible() || m_cells == 0)
        return;
    std::vector<Wish> wishes;
    for (int crop = first(); crop <= last(); ++crop)
        wishes.push_back(wishOf(crop));
    // The next sheet too: whoever turns to it finds it sharp.
    if (m_sheet + 1 < sheets()) {
        ++m_sheet;
        for (int crop = first(); crop <= last(); ++crop)
            wishes.push_back(wishOf(crop));
        --m_sheet;
    }
    m_images.wish(Wisher::Preview, std::move(wishes));
}

bool CropSheet::sharp()
{
    for (int crop = first(); crop <= last(); ++crop)
        if (m_images.exact(wishOf(crop)).isNull() && m_images.problem(m_crops[static_cast<std::size_t>(crop)].page).isEmpty())
            return false;
    return true;
}

void CropSheet::look()
{
    if (!isVisible() || !sharp())
        return;
    m_ready = true;
    for (int crop = first(); crop <= last(); ++crop) {
        m_shown.insert(crop);
        for (auto const inner : m_within[static_cast<std::size_t>(crop)])
            m_shown.insert(inner);
    }
    emit changed();
}

void CropSheet::resizeEvent(QResizeEvent*)
{
    layOut();
    m_ready = false;
    m_dwell.stop();
    wishFor();
    emit changed();
}

void CropSheet::showEvent(QShowEvent*)
{
    wishFor();
}

// A click, or Space, turns the tick of one; with Shift of all that are the same.
void CropSheet::flip(int crop, bool alike)
{
    auto const wanted = tick(crop) == Tick::On ? Tick::Off : Tick::On;
    if (alike)
        setTickOfAlike(crop, wanted);
    else
        setTick(crop, wanted);
}

std::optional<int> CropSheet::cropAt(QPointF const& point) const
{
    for (int crop = first(); crop <= last(); ++crop)
        if (cell(crop).contains(point))
            return crop;
    return {};
}

std::optional<int> CropSheet::withinAt(int crop, QPointF const& point) const
{
    for (auto const inner : m_within[static_cast<std::size_t>(crop)])
        if (withinCell(inner).contains(point))
            return inner;
    return {};
}

void CropSheet::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    auto const crop = cropAt(event->position());
    if (!crop || event->button() != Qt::LeftButton)
        return;
    moveTo(*crop);
    m_inner = withinAt(*crop, event->position());
    auto const alike = event->modifiers().testFlag(Qt::ShiftModifier);
    flip(m_inner.value_or(*crop), alike);
    if (!m_inner && !alike)
        m_stroke = Stroke{*crop, tick(*crop), m_ticks};
}

// Drawn on over others, the mouse gives them the tick of the first; drawn back, it gives them theirs again.
void CropSheet::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_stroke || !event->buttons().testFlag(Qt::LeftButton))
        return;
    auto const crop = cropAt(event->position());
    if (!crop || *crop == m_current)
        return;
    m_ticks = m_stroke->before;
    m_current = *crop;
    setTicksBetween(m_stroke->from, *crop, m_stroke->tick);
}

void CropSheet::mouseReleaseEvent(QMouseEvent*)
{
    m_stroke.reset();
}

void CropSheet::moveTo(int crop)
{
    m_current = std::clamp(crop, 0, std::max(0, m_cells - 1));
    m_inner.reset();
    if (m_current < first() || m_current > last()) {
        auto const wanted = m_current;
        turnTo(sheetOf(m_current));
        m_current = wanted;
    }
    say();
    update();
}

// The keys go on and take the tick of the place along, over all that they pass on the sheet.
void CropSheet::carryTick(int step)
{
    auto const from = m_current;
    auto const to = std::clamp(from + step, first(), last());
    setTicksBetween(from, to, tick(from));
    moveTo(to);
}

// To what stands within the place, one after the other, and back to the place itself.
void CropSheet::enterWithin()
{
    if (m_cells == 0)
        return;
    auto const& within = m_within[static_cast<std::size_t>(m_current)];
    auto next = within.begin();
    if (m_inner)
        next = std::next(std::find(within.begin(), within.end(), *m_inner));
    m_inner = next == within.end() ? std::nullopt : std::optional(*next);
    say();
    update();
}

void CropSheet::keyPressEvent(QKeyEvent* event)
{
    auto const shift = event->modifiers().testFlag(Qt::ShiftModifier);
    auto const go = [&](int step) {
        if (shift)
            carryTick(step);
        else
            moveTo(m_current + step);
    };
    switch (event->key()) {
    case Qt::Key_Left:
        go(-1);
        break;
    case Qt::Key_Right:
        go(1);
        break;
    case Qt::Key_Up:
        go(-grid().across);
        break;
    case Qt::Key_Down:
        go(grid().across);
        break;
    case Qt::Key_End:
        go(last() - m_current);
        break;
    case Qt::Key_Home:
        go(first() - m_current);
        break;
    case Qt::Key_PageDown:
        turnTo(m_sheet + 1);
        break;
    case Qt::Key_PageUp:
        turnTo(m_sheet - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enterWithin();
        break;
    case Qt::Key_Space:
        if (!event->isAutoRepeat() && m_cells > 0)
            flip(m_inner.value_or(m_current), shift);
        break;
    case Qt::Key_L:
        if (!event->isAutoRepeat() && m_cells > 0)
            setTick(m_current, tick(m_current) == Tick::Later ? Tick::On : Tick::Later);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

// For those who hear the sheet: which place the keys are at, and whether it takes part.
void CropSheet::say()
{
    if (m_cells == 0)
        return;
    auto const said = m_inner.value_or(m_current);
    auto const& its = m_crops[static_cast<std::size_t>(said)];
    auto const state = tick(said);
    auto const how = state == Tick::On ? tr("ticked") : state == Tick::Off ? tr("not ticked") : tr("left for later");
    setAccessibleName(
        m_inner ? tr("Within it, %1: %2").arg(how, its.words)
                : tr("Place %1 of %2, page %3, %4: %5").arg(m_current + 1).arg(m_cells).arg(its.page.value).arg(how, its.words));
}

} // namespace ui
