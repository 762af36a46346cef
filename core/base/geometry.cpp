// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/geometry.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>

namespace core {

Rect united(Rect const& a, Rect const& b)
{
    if (a.empty())
        return b;
    if (b.empty())
        return a;
    return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

Rect shared(Rect const& a, Rect const& b)
{
    Rect const r{std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
    return r.empty() ? Rect{} : r;
}

Rect grown(Rect const& r, double margin)
{
    return {r.x0 - margin, r.y0 - margin, r.x1 + margin, r.y1 + margin};
}

Rect within(Rect const& r, Size page)
{
    return shared(r, {0, 0, page.width, page.height});
}

Scale::Scale(Size page, PixelSize pixels) : m_x(pixels.width / page.width), m_y(pixels.height / page.height), m_pixels(pixels)
{
    expects(page.width > 0 && page.height > 0, "a picture covers a page that has a size");
}

PixelRect Scale::outward(Rect const& points) const
{
    // A millionth of a pixel of tolerance keeps a box that was made from pixels on those pixels.
    auto const down = [](double v, int limit) {
        return static_cast<int>(std::clamp(std::floor(v + 1e-6), 0.0, static_cast<double>(limit)));
    };
    auto const up = [](double v, int limit) {
        return static_cast<int>(std::clamp(std::ceil(v - 1e-6), 0.0, static_cast<double>(limit)));
    };
    return {down(points.x0 * m_x, m_pixels.width), down(points.y0 * m_y, m_pixels.height), up(points.x1 * m_x, m_pixels.width),
            up(points.y1 * m_y, m_pixels.height)};
}

Rect Scale::points(PixelRect const& pixels) const
{
    return {pixels.x0 / m_x, pixels.y0 / m_y, pixels.x1 / m_x, pixels.y1 / m_y};
}

Turn::Turn(int degreesClockwise) : m_quarters(((degreesClockwise / 90) % 4 + 4) % 4)
{
    expects(degreesClockwise % 90 == 0, "a turn is a multiple of 90 degrees");
}

Size Turn::apply(Size before) const
{
    return m_quarters % 2 ? Size{before.height, before.width} : before;
}

PixelSize Turn::apply(PixelSize before) const
{
    return m_quarters % 2 ? PixelSize{before.height, before.width} : before;
}

namespace {

template <typename R, typename S>
R turned(R const& r, S before, int quarters)
{
    switch (quarters) {
    case 1:
        return {before.height - r.y1, r.x0, before.height - r.y0, r.x1};
    case 2:
        return {before.width - r.x1, before.height - r.y1, before.width - r.x0, before.height - r.y0};
    case 3:
        return {r.y0, before.width - r.x1, r.y1, before.width - r.x0};
    default:
        return r;
    }
}

} // namespace

Rect Turn::apply(Rect const& r, Size before) const
{
    return turned(r, before, m_quarters);
}

PixelRect Turn::apply(PixelRect const& r, PixelSize before) const
{
    return turned(r, before, m_quarters);
}

} // namespace core
