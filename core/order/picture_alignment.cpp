// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/picture_alignment.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace core::alignment {

namespace {

constexpr double leastLikeness = .55; // correlation of two pictures of one page, both blurred a little
constexpr double leastInk = 4;        // standard deviation of grey: less is an empty page

// Darkness at few points, the mean taken away.
struct Ink {
    int width = 0;
    int height = 0;
    double pitch = 1; // page points between two of them
    std::vector<float> values;

    // Between the four around; nothing there beyond the edges.
    float at(double x, double y) const
    {
        double const left = std::floor(x);
        double const top = std::floor(y);
        int const i = static_cast<int>(left);
        int const j = static_cast<int>(top);
        if (i < 0 || j < 0 || i + 1 >= width || j + 1 >= height)
            return 0;
        auto const fx = static_cast<float>(x - left);
        auto const fy = static_cast<float>(y - top);
        float const* const row =
            &values[static_cast<std::size_t>(j) * static_cast<std::size_t>(width) + static_cast<std::size_t>(i)];
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

double correlation(Ink const& from, Ink const& to, Alignment const& a)
{
    double product = 0;
    double squares = 0;
    double others = 0;
    for (int y = 0; y < from.height; ++y)
        for (int x = 0; x < from.width; ++x) {
            Point const p = a.apply(Point{(x + .5) * from.pitch, (y + .5) * from.pitch});
            auto const one = static_cast<double>(
                from.values[static_cast<std::size_t>(y) * static_cast<std::size_t>(from.width) + static_cast<std::size_t>(x)]);
            auto const other = static_cast<double>(to.at(p.x / to.pitch - .5, p.y / to.pitch - .5));
            product += one * other;
            squares += one * one;
            others += other * other;
        }
    return squares > 0 && others > 0 ? product / std::sqrt(squares * others) : 0;
}

struct Scored {
    Guess guess;
    double likeness = -1;
};

// All quarter turns, three skews, three scales and every small shift, on a coarse picture.
std::vector<Scored> coarse(Raster const& from, Size fromSize, Raster const& to, Size toSize)
{
    double const pitch = std::max({fromSize.width, fromSize.height, toSize.width, toSize.height}) / 48;
    Ink const one = inkOf(from, fromSize, pitch);
    Ink const other = inkOf(to, toSize, pitch);
    std::vector<Scored> best;
    for (double const turn : {0.0, 90.0, 180.0, 270.0})
        for (double const skew : {-2.0, 0.0, 2.0})
            for (double const scale : {.95, 1.0, 1.05}) {
                Scored here;
                for (int dy = -4; dy <= 4; ++dy)
                    for (int dx = -4; dx <= 4; ++dx) {
                        Guess const guess{turn + skew, scale, dx * pitch, dy * pitch};
                        double const likeness = correlation(one, other, alignmentOf(guess, fromSize, toSize));
                        if (likeness > here.likeness)
                            here = {guess, likeness};
                    }
                best.push_back(here);
            }
    std::sort(best.begin(), best.end(), [](Scored const& a, Scored const& b) { return a.likeness > b.likeness; });
    best.resize(3);
    return best;
}

// Walks to where no small step makes the pictures more alike, with ever smaller steps.
Scored refined(Scored best, Ink const& from, Size fromSize, Ink const& to, Size toSize, Guess step, int halvings)
{
    auto const score = [&](Guess const& guess) { return correlation(from, to, alignmentOf(guess, fromSize, toSize)); };
    best.likeness = score(best.guess);
    for (int round = 0; round < halvings; ++round) {
        for (bool better = true; better;) {
            better = false;
            for (double const way : {-1.0, 1.0})
                for (double Guess::*const part : {&Guess::dx, &Guess::dy, &Guess::degrees, &Guess::scale}) {
                    Guess moved = best.guess;
                    moved.*part += way * (step.*part);
                    if (double const likeness = score(moved); likeness > best.likeness + 1e-6) {
                        best = {moved, likeness};
                        better = true;
                    }
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
        Scored const walked = refined(guess, one, fromSize, other, toSize, {1, .02, longer / 80, longer / 80}, 4);
        if (walked.likeness > best.likeness)
            best = walked;
    }
    Ink const fineOne = inkOf(from, fromSize, longer / 360);
    Ink const fineOther = inkOf(to, toSize, longer / 360);
    best = refined(best, fineOne, fromSize, fineOther, toSize, {.12, .002, longer / 700, longer / 700}, 3);
    if (best.likeness < leastLikeness)
        return std::nullopt;
    Alignment found = alignmentOf(best.guess, fromSize, toSize);
    found.support = std::min(1.0, best.likeness);
    found.residual = longer / 360 / 2;
    return found;
}

} // namespace core::alignment
