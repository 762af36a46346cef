// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/picture_alignment.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>
#include <vector>

namespace core::alignment {

namespace {

constexpr double leastLikeness = .55; // correlation of two pictures of one page, both blurred a little
constexpr double hopeless = .4;       // the same of smaller pictures: sharper ones are no more alike than that
constexpr double nearlyAsGood = .12;  // a guess that may prove the better one
constexpr double leastInk = 4;        // standard deviation of grey: less is an empty page

// Darkness at few points, the mean taken away.
struct Ink {
    int width = 0;
    int height = 0;
    double pitch = 1; // page points between two of them
    std::vector<float> values;

    // Between the four around; nothing there beyond the edges.
    float at(float x, float y) const
    {
        if (x < 0 || y < 0)
            return 0;
        int const i = static_cast<int>(x);
        int const j = static_cast<int>(y);
        if (i + 1 >= width || j + 1 >= height)
            return 0;
        return between(x, y);
    }

    // The same of a place that has all four.
    float between(float x, float y) const
    {
        int const i = static_cast<int>(x);
        int const j = static_cast<int>(y);
        float const fx = x - static_cast<float>(i);
        float const fy = y - static_cast<float>(j);
        float const* const row = values.data() + static_cast<std::ptrdiff_t>(j) * width + i;
        float const* const below = row + width;
        return (row[0] * (1 - fx) + row[1] * fx) * (1 - fy) + (below[0] * (1 - fx) + below[1] * fx) * fy;
    }
};

double deviation(std::vector<float> const& values)
{
    double squares = 0;
    for (float const value : values)
        squares += static_cast<double>(value) * static_cast<double>(value);
    return std::sqrt(squares / static_cast<double>(std::max<std::size_t>(1, values.size())));
}

// Every point is the mean of the nine around it, so that a stroke that lies a pixel off still counts.
void blur(Ink& ink)
{
    std::vector<float> const sharp = ink.values;
    for (int y = 0; y < ink.height; ++y)
        for (int x = 0; x < ink.width; ++x) {
            float sum = 0;
            for (int v = std::max(0, y - 1); v <= std::min(ink.height - 1, y + 1); ++v)
                for (int u = std::max(0, x - 1); u <= std::min(ink.width - 1, x + 1); ++u)
                    sum += sharp[static_cast<std::size_t>(v) * static_cast<std::size_t>(ink.width) + static_cast<std::size_t>(u)];
            ink.values[static_cast<std::size_t>(y) * static_cast<std::size_t>(ink.width) + static_cast<std::size_t>(x)] = sum / 9;
        }
}

// The same pitch for both pages, so that paper of one size has one scale.
Ink inkOf(Raster const& picture, Size page, double pitch)
{
    PixelSize const wanted{std::max(2, static_cast<int>(std::lround(page.width / pitch))),
                           std::max(2, static_cast<int>(std::lround(page.height / pitch)))};
    PixelSize const size{std::min(wanted.width, picture.size().width), std::min(wanted.height, picture.size().height)};
    Raster const small = shrunk(grey(picture), size);
    Ink ink{size.width, size.height, page.width / size.width, {}};
    double sum = 0;
    for (int y = 0; y < size.height; ++y)
        for (std::uint8_t const value : small.row(y).first(static_cast<std::size_t>(size.width))) {
            ink.values.push_back(static_cast<float>(255 - value));
            sum += 255 - value;
        }
    auto const mean = static_cast<float>(sum / static_cast<double>(ink.values.size()));
    for (float& value : ink.values)
        value -= mean;
    blur(ink);
    return ink;
}

// About the middles of both pages.
struct Guess {
    double degrees = 0; // clockwise
    double scale = 1;
    double dx = 0; // page points
    double dy = 0;
};

Alignment alignmentOf(Guess const& guess, Size from, Size to)
{
    double const angle = guess.degrees * std::numbers::pi / 180;
    double const c = guess.scale * std::cos(angle);
    double const s = guess.scale * std::sin(angle);
    Alignment a{c, -s, 0, s, c, 0, Alignment::By::Picture, 0, 0};
    a.dx = to.width / 2 + guess.dx - (c * from.width - s * from.height) / 2;
    a.dy = to.height / 2 + guess.dy - (s * from.width + c * from.height) / 2;
    return a;
}

// Of so many steps from that place, those that surely lie within the picture: from the first to in front of the last.
std::pair<int, int> within(Ink const& to, float u, float v, float alongX, float alongY, int steps)
{
    constexpr float edge = 2; // sums of many steps are not exact
    double first = 0;
    double last = steps;
    auto const narrow = [&](double start, double along, double end) {
        constexpr double still = 1e-9;
        if (std::abs(along) < still) {
            if (start < edge || start > end - edge)
                last = 0;
            return;
        }
        double const one = (edge - start) / along;
        double const other = (end - edge - start) / along;
        first = std::max(first, std::ceil(std::min(one, other)));
        last = std::min(last, std::floor(std::max(one, other)));
    };
    narrow(static_cast<double>(u), static_cast<double>(alongX), to.width - 1);
    narrow(static_cast<double>(v), static_cast<double>(alongY), to.height - 1);
    return first < last ? std::pair(static_cast<int>(first), static_cast<int>(last)) : std::pair(0, 0);
}

// Of every so many points along and down.
double correlation(Ink const& from, Ink const& to, Alignment const& a, int stride)
{
    // From points of the one picture to those of the other.
    double const scale = from.pitch / to.pitch;
    auto const alongX = static_cast<float>(a.xx * scale * stride);
    auto const alongY = static_cast<float>(a.yx * scale * stride);
    double product = 0;
    double squares = 0;
    double others = 0;
    for (int y = 0; y < from.height; y += stride) {
        Point const start = a.apply(Point{.5 * from.pitch, (y + .5) * from.pitch});
        auto u = static_cast<float>(start.x / to.pitch - .5);
        auto v = static_cast<float>(start.y / to.pitch - .5);
        float const* const row = &from.values[static_cast<std::size_t>(y) * static_cast<std::size_t>(from.width)];
        float productOfRow = 0;
        float squaresOfRow = 0;
        float othersOfRow = 0;
        auto const add = [&](int x, float other) {
            productOfRow += row[x] * other;
            squaresOfRow += row[x] * row[x];
            othersOfRow += other * other;
        };
        auto const [first, last] = within(to, u, v, alongX, alongY, (from.width + stride - 1) / stride);
        int i = 0;
        for (; i < first; ++i, u += alongX, v += alongY)
            add(i * stride, to.at(u, v));
        for (; i < last; ++i, u += alongX, v += alongY)
            add(i * stride, to.between(u, v));
        for (int x = i * stride; x < from.width; x += stride, u += alongX, v += alongY)
            add(x, to.at(u, v));
        product += static_cast<double>(productOfRow);
        squares += static_cast<double>(squaresOfRow);
        others += static_cast<double>(othersOfRow);
    }
    return squares > 0 && others > 0 ? product / std::sqrt(squares * others) : 0;
}

struct Scored {
    Guess guess;
    double likeness = -1;
};

// The other picture as it lies upon the first by a guess, with so many points more at each edge.
Ink laid(Ink const& from, Ink const& to, Alignment const& a, int edge)
{
    Ink result{from.width + 2 * edge, from.height + 2 * edge, from.pitch, {}};
    for (int y = -edge; y < from.height + edge; ++y)
        for (int x = -edge; x < from.width + edge; ++x) {
            Point const p = a.apply(Point{(x + .5) * from.pitch, (y + .5) * from.pitch});
            result.values.push_back(to.at(static_cast<float>(p.x / to.pitch - .5), static_cast<float>(p.y / to.pitch - .5)));
        }
    return result;
}

double squareSum(Ink const& ink)
{
    double sum = 0;
    for (float const value : ink.values)
        sum += static_cast<double>(value) * static_cast<double>(value);
    return sum;
}

// Of a picture with that sum of squares and of another around it, moved by so many points.
double correlation(Ink const& from, double squares, Ink const& around, int dx, int dy)
{
    constexpr std::size_t lanes = 8; // that sums do not wait for one another
    std::array<float, lanes> product{};
    std::array<float, lanes> others{};
    auto const width = static_cast<std::size_t>(from.width);
    std::size_t const whole = width / lanes * lanes;
    for (int y = 0; y < from.height; ++y) {
        float const* const one = from.values.data() + static_cast<std::ptrdiff_t>(y) * from.width;
        float const* const other = around.values.data() + static_cast<std::ptrdiff_t>(y + dy) * around.width + dx;
        for (std::size_t x = 0; x < whole; x += lanes)
            for (std::size_t lane = 0; lane < lanes; ++lane) {
                product[lane] += one[x + lane] * other[x + lane];
                others[lane] += other[x + lane] * other[x + lane];
            }
        for (std::size_t x = whole; x < width; ++x) {
            product[x - whole] += one[x] * other[x];
            others[x - whole] += other[x] * other[x];
        }
    }
    double const both = std::accumulate(product.begin(), product.end(), 0.0);
    double const square = std::accumulate(others.begin(), others.end(), 0.0);
    return squares > 0 && square > 0 ? both / std::sqrt(squares * square) : 0;
}

// The best of each quarter turn, of three skews, three scales and every small shift, on a coarse picture; only those worth a walk.
std::vector<Scored> coarse(Raster const& from, Size fromSize, Raster const& to, Size toSize)
{
    constexpr int reach = 4;
    double const pitch = std::max({fromSize.width, fromSize.height, toSize.width, toSize.height}) / 48;
    Ink const one = inkOf(from, fromSize, pitch);
    Ink const other = inkOf(to, toSize, pitch);
    double const squares = squareSum(one);
    std::vector<Scored> best;
    for (double const turn : {0.0, 90.0, 180.0, 270.0}) {
        Scored here;
        for (double const skew : {-2.0, 0.0, 2.0})
            for (double const scale : {.95, 1.0, 1.05}) {
                Guess const middle{turn + skew, scale, 0, 0};
                Alignment const lies = alignmentOf(middle, fromSize, toSize);
                Ink const around = laid(one, other, lies, reach);
                for (int dy = -reach; dy <= reach; ++dy)
                    for (int dx = -reach; dx <= reach; ++dx)
                        if (double const likeness = correlation(one, squares, around, reach + dx, reach + dy);
                            likeness > here.likeness) {
                            Point const moved = lies.apply(Point{dx * one.pitch, dy * one.pitch});
                            here = {{turn + skew, scale, moved.x - lies.dx, moved.y - lies.dy}, likeness};
                        }
            }
        best.push_back(here);
    }
    std::sort(best.begin(), best.end(), [](Scored const& a, Scored const& b) { return a.likeness > b.likeness; });
    auto const worse = [&](Scored const& guess) { return guess.likeness < best.front().likeness - nearlyAsGood; };
    best.erase(std::find_if(best.begin(), best.end(), worse), best.end());
    return best;
}

// Walks to where no small step makes the pictures more alike, with ever smaller steps; looks at every so many points along and down. No step is
// tried twice from one place, nor back to where it came from.
Scored refined(Scored best, Ink const& from, Size fromSize, Ink const& to, Size toSize, Guess step, int halvings, int stride)
{
    auto const score = [&](Guess const& guess) { return correlation(from, to, alignmentOf(guess, fromSize, toSize), stride); };
    best.likeness = score(best.guess);
    constexpr std::array<double Guess::*, 4> parts{&Guess::dx, &Guess::dy, &Guess::degrees, &Guess::scale};
    constexpr std::size_t ways = 2 * parts.size();
    for (int round = 0; round < halvings; ++round) {
        std::size_t back = ways; // none
        std::size_t tried = 0;
        for (std::size_t at = 0; tried < ways; at = (at + 1) % ways) {
            ++tried;
            if (at == back)
                continue;
            double Guess::*const part = parts[at % parts.size()];
            Guess moved = best.guess;
            moved.*part += at < parts.size() ? -(step.*part) : step.*part;
            if (double const likeness = score(moved); likeness > best.likeness + 1e-6) {
                best = {moved, likeness};
                tried = 0;
                back = (at + parts.size()) % ways;
            }
        }
        step = {step.degrees / 2, step.scale / 2, step.dx / 2, step.dy / 2};
    }
    return best;
}

} // namespace

std::optional<Alignment> ofPictures(Raster const& from, Size fromSize, Raster const& to, Size toSize)
{
    double const longer = std::max({fromSize.width, fromSize.height, toSize.width, toSize.height});
    Ink const one = inkOf(from, fromSize, longer / 110);
    Ink const other = inkOf(to, toSize, longer / 110);
    if (deviation(one.values) < leastInk || deviation(other.values) < leastInk)
        return std::nullopt;
    Scored best;
    for (Scored const& guess : coarse(from, fromSize, to, toSize)) {
        Scored const walked = refined(guess, one, fromSize, other, toSize, {1, .02, longer / 80, longer / 80}, 4, 2);
        if (walked.likeness > best.likeness)
            best = walked;
    }
    if (best.likeness < hopeless)
        return std::nullopt;
    Ink const fineOne = inkOf(from, fromSize, longer / 360);
    Ink const fineOther = inkOf(to, toSize, longer / 360);
    best = refined(best, fineOne, fromSize, fineOther, toSize, {.12, .002, longer / 700, longer / 700}, 2, 2);
    if (best.likeness < leastLikeness - .05)
        return std::nullopt;
    best = refined(best, fineOne, fromSize, fineOther, toSize, {.03, .0005, longer / 2800, longer / 2800}, 1, 1);
    if (best.likeness < leastLikeness)
        return std::nullopt;
    Alignment found = alignmentOf(best.guess, fromSize, toSize);
    found.support = std::min(1.0, best.likeness);
    found.residual = longer / 360 / 2;
    return found;
}

} // namespace core::alignment
