// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Places on a page. Page points are 1/72 inch, origin top left, y downwards, of the page as it is displayed; they are
// used everywhere. Pixels appear only where pictures are made. Rectangles are half open: x1 and y1 lie outside.

#include <vector>

namespace core {

struct Point {
    double x = 0;
    double y = 0;
    bool operator==(Point const&) const = default;
};

struct Size {
    double width = 0;
    double height = 0;
    bool operator==(Size const&) const = default;
};

struct Rect {
    double x0 = 0;
    double y0 = 0;
    double x1 = 0;
    double y1 = 0;
    bool operator==(Rect const&) const = default;
    double width() const { return x1 - x0; }
    double height() const { return y1 - y0; }
    bool empty() const { return !(x1 > x0 && y1 > y0); }
    double area() const { return empty() ? 0 : width() * height(); }
    Point centre() const { return {(x0 + x1) / 2, (y0 + y1) / 2}; }
    bool contains(Point p) const { return p.x >= x0 && p.x < x1 && p.y >= y0 && p.y < y1; }
};

// The smallest rectangle around both; an empty one adds nothing.
Rect united(Rect const& a, Rect const& b);
// What both share; empty where they do not meet.
Rect shared(Rect const& a, Rect const& b);
// Larger by so many points on every side; a negative margin shrinks.
Rect grown(Rect const& r, double margin);
Rect within(Rect const& r, Size page);

struct PixelSize {
    int width = 0;
    int height = 0;
    bool operator==(PixelSize const&) const = default;
};

struct PixelRect {
    int x0 = 0;
    int y0 = 0;
    int x1 = 0;
    int y1 = 0;
    bool operator==(PixelRect const&) const = default;
    int width() const { return x1 - x0; }
    int height() const { return y1 - y0; }
    bool empty() const { return x1 <= x0 || y1 <= y0; }
};

// How a picture covers a page of a size: the one place that converts between points and pixels.
class Scale {
public:
    Scale(Size page, PixelSize pixels);
    // Every pixel that the rectangle touches, cut to the picture.
    PixelRect outward(Rect const& points) const;
    Rect points(PixelRect const& pixels) const;

private:
    double m_x;
    double m_y;
    PixelSize m_pixels;
};

// Quarter turns clockwise, 0 to 3, that bring something into another position.
class Turn {
public:
    Turn() = default;
    explicit Turn(int degreesClockwise);
    int degrees() const { return m_quarters * 90; }
    int quarters() const { return m_quarters; }
    Turn inverse() const { return Turn(360 - degrees()); }
    Size apply(Size before) const;
    PixelSize apply(PixelSize before) const;
    // Where a rectangle of a page of the size `before` lies once the page has been turned.
    Rect apply(Rect const& r, Size before) const;
    PixelRect apply(PixelRect const& r, PixelSize before) const;
    bool operator==(Turn const&) const = default;

private:
    int m_quarters = 0;
};

} // namespace core
