// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/page_picture.h"

#include "core/base/error.h"
#include "core/source/jpeg.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <span>

namespace core {

namespace {

constexpr int block = 16;              // a place, in pixels of the picture
constexpr int reach = 4;               // how far it may have moved
constexpr int glanceReach = 4;         // how far a page may lie otherwise on its scan, in pixels of the coarse picture
constexpr double alikeFromAfar = 0.42; // of two pictures that are worth a nearer look
constexpr double inkOfPlace = 6;       // standard deviation; below it is paper
constexpr double agreeing = 0.6;
constexpr int inkOfPage = 60; // pixels that are darker than faint, on a page that is not empty
constexpr int faint = 40;

struct View {
    std::span<std::uint8_t const> ink;
    int width;
    int height;
    int at(int x, int y) const
    {
        return ink[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
    }
};

// Sums over the same part of two views, for their correlation. Whole rows at once: half of the time of a search is spent here.
[[gnu::optimize("O3")]] double correlation(View const& a, PixelRect const& part, View const& b, int dx, int dy)
{
    std::int64_t n = 0;
    std::int64_t sumA = 0;
    std::int64_t sumB = 0;
    std::int64_t squareA = 0;
    std::int64_t squareB = 0;
    std::int64_t both = 0;
    for (int y = part.y0; y < part.y1; ++y) {
        std::uint8_t const* const rowA = a.ink.data() + static_cast<std::ptrdiff_t>(y) * a.width;
        std::uint8_t const* const rowB = b.ink.data() + static_cast<std::ptrdiff_t>(y + dy) * b.width + dx;
        std::int32_t lineA = 0;
        std::int32_t lineB = 0;
        std::int32_t lineSquareA = 0;
        std::int32_t lineSquareB = 0;
        std::int32_t lineBoth = 0;
        for (int x = part.x0; x < part.x1; ++x) {
            std::int32_t const p = rowA[x];
            std::int32_t const q = rowB[x];
            lineA += p;
            lineB += q;
            lineSquareA += p * p;
            lineSquareB += q * q;
            lineBoth += p * q;
        }
        sumA += lineA;
        sumB += lineB;
        squareA += lineSquareA;
        squareB += lineSquareB;
        both += lineBoth;
        n += part.width();
    }
    double const count = static_cast<double>(std::max<std::int64_t>(n, 1));
    auto const real = [](std::int64_t value) { return static_cast<double>(value); };
    double const spreadA = real(squareA) - real(sumA) * real(sumA) / count;
    double const spreadB = real(squareB) - real(sumB) * real(sumB) / count;
    return (real(both) - real(sumA) * real(sumB) / count) / std::sqrt(spreadA * spreadB + count);
}

// Sums over one place, kept for its many comparisons.
struct PlaceSums {
    int x = 0;
    int y = 0;
    int sum = 0;
    int square = 0;

    PlaceSums(View const& view, int left, int top) : x(left), y(top)
    {
        for (int row = 0; row < block; ++row)
            for (int column = 0; column < block; ++column) {
                int const value = view.at(x + column, y + row);
                sum += value;
                square += value * value;
            }
    }
};

constexpr double pixelsOfPlace = block * block;

// The same of a place; its width is known to the compiler, which makes it several times as fast.
double correlation(View const& a, PlaceSums const& place, View const& b, int dx, int dy)
{
    int sum = 0;
    int square = 0;
    int both = 0;
    for (int row = 0; row < block; ++row) {
        std::uint8_t const* const p = a.ink.data() + static_cast<std::ptrdiff_t>(place.y + row) * a.width + place.x;
        std::uint8_t const* const q = b.ink.data() + static_cast<std::ptrdiff_t>(place.y + row + dy) * b.width + place.x + dx;
        for (int column = 0; column < block; ++column) {
            sum += q[column];
            square += q[column] * q[column];
            both += p[column] * q[column];
        }
    }
    double const spreadA = place.square - static_cast<double>(place.sum) * place.sum / pixelsOfPlace;
    double const spreadB = square - static_cast<double>(sum) * sum / pixelsOfPlace;
    return (both - static_cast<double>(place.sum) * sum / pixelsOfPlace) / std::sqrt(spreadA * spreadB + pixelsOfPlace);
}

double spread(PlaceSums const& place)
{
    double const mean = place.sum / pixelsOfPlace;
    return std::sqrt(std::max(0.0, place.square / pixelsOfPlace - mean * mean));
}

// std::floor for places on and about a picture; it is asked for each of them many times.
int wholeBelow(double value)
{
    constexpr int margin = 1 << 16;
    return static_cast<int>(value + margin) - margin;
}

// Darker than the paper, which may be grey. Colours of the middle are those of paper on any page that is not a photograph.
std::uint8_t paperOf(Raster const& picture)
{
    std::array<int, 256> counts{};
    for (std::uint8_t const value : picture.bytes())
        ++counts[value];
    int const half = static_cast<int>(picture.bytes().size() / 2);
    int seen = 0;
    for (int value = 255; value > 0; --value)
        if ((seen += counts[static_cast<std::size_t>(value)]) >= half)
            return static_cast<std::uint8_t>(value);
    return 255;
}

} // namespace

std::optional<PagePicture> PagePicture::of(std::string const& jpeg, Turn turn, double skew)
{
    std::optional<Raster> const decoded = jpegPixels(jpeg);
    if (!decoded)
        return std::nullopt;
    Raster const shown = turned(grey(*decoded), turn.inverse());
    int const paper = paperOf(shown);
    PagePicture picture;
    picture.m_ink.resize(static_cast<std::size_t>(width) * height);
    double const angle = skew * std::numbers::pi / 180;
    double const cosine = std::cos(angle);
    double const sine = std::sin(angle);
    double const scaleX = static_cast<double>(shown.size().width) / width;
    double const scaleY = static_cast<double>(shown.size().height) / height;
    std::span<std::uint8_t const> const bytes = shown.bytes();
    auto const sample = [&](double x, double y) {
        double const fromX = x - shown.size().width / 2.0;
        double const fromY = y - shown.size().height / 2.0;
        int const column = wholeBelow(fromX * cosine - fromY * sine + shown.size().width / 2.0);
        int const row = wholeBelow(fromX * sine + fromY * cosine + shown.size().height / 2.0);
        if (column < 0 || row < 0 || column >= shown.size().width || row >= shown.size().height)
            return 0;
        return std::max(0, paper
                               - bytes[static_cast<std::size_t>(row) * static_cast<std::size_t>(shown.size().width)
                                       + static_cast<std::size_t>(column)]);
    };
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            int sum = 0;
            for (double const partY : {0.25, 0.75})
                for (double const partX : {0.25, 0.75})
                    sum += sample((x + partX) * scaleX, (y + partY) * scaleY);
            picture.m_ink[static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x)] = static_cast<std::uint8_t>(sum / 4);
        }
    picture.makeCoarse();
    return picture;
}

void PagePicture::makeCoarse()
{
    constexpr int columns = width / coarseness;
    constexpr int rows = height / coarseness;
    m_coarse.assign(static_cast<std::size_t>(columns) * rows, 0);
    for (int y = 0; y < rows; ++y)
        for (int x = 0; x < columns; ++x) {
            int sum = 0;
            for (int i = 0; i < coarseness * coarseness; ++i)
                sum += m_ink[static_cast<std::size_t>(y * coarseness + i / coarseness) * width
                             + static_cast<std::size_t>(x * coarseness + i % coarseness)];
            m_coarse[static_cast<std::size_t>(y) * columns + static_cast<std::size_t>(x)] =
                static_cast<std::uint8_t>(sum / (coarseness * coarseness));
        }
}

bool PagePicture::empty() const
{
    return std::count_if(m_ink.begin(), m_ink.end(), [](std::uint8_t ink) { return ink > faint; }) < inkOfPage;
}

void PagePicture::keepGlance()
{
    m_ink.clear();
    m_ink.shrink_to_fit();
}

PagePicture PagePicture::upsideDown() const
{
    PagePicture other = *this;
    std::reverse(other.m_ink.begin(), other.m_ink.end());
    other.makeCoarse();
    return other;
}

PagePicture::Shift PagePicture::shiftTo(PagePicture const& other, int far) const
{
    constexpr int columns = width / coarseness;
    constexpr int rows = height / coarseness;
    View const a{m_coarse, columns, rows};
    View const b{other.m_coarse, columns, rows};
    Shift best;
    for (int y = -far; y <= far; ++y)
        for (int x = -far; x <= far; ++x) {
            PixelRect const part{std::max(0, -x), std::max(0, -y), columns - std::max(0, x), rows - std::max(0, y)};
            if (double const alike = correlation(a, part, b, x, y); alike > best.alike)
                best = {alike, x, y};
        }
    return best;
}

double PagePicture::glance(PagePicture const& other) const
{
    return shiftTo(other, 2).alike;
}

bool PagePicture::mayAgree(PagePicture const& other) const
{
    constexpr double about = 0.06; // rows at the foot fall out of the coarse picture
    if (shiftTo(other, glanceReach).alike >= alikeFromAfar)
        return true;
    PagePicture turned;
    turned.m_coarse.assign(other.m_coarse.rbegin(), other.m_coarse.rend());
    return shiftTo(turned, glanceReach).alike >= alikeFromAfar - about;
}

PictureMatch PagePicture::compared(PagePicture const& other) const
{
    return matched(other, {-1, 0, 0});
}

bool PagePicture::agrees(PagePicture const& other, PictureMatch const& least) const
{
    PictureMatch const match = matched(other, least);
    return match.places >= least.places && match.alike >= least.alike && match.share >= least.share;
}

// Nothing as soon as it is certain that they agree less than that.
PictureMatch PagePicture::matched(PagePicture const& other, PictureMatch const& least) const
{
    expects(!m_ink.empty() && !other.m_ink.empty(), "pictures are compared in full");
    Shift const shift = shiftTo(other, glanceReach);
    if (shift.alike < alikeFromAfar)
        return {};
    View const a{m_ink, width, height};
    View const b{other.m_ink, width, height};
    std::vector<PlaceSums> parts;
    for (int y = reach; y + block + reach <= height; y += block)
        for (int x = reach; x + block + reach <= width; x += block)
            if (PlaceSums const part(a, x, y); spread(part) >= inkOfPlace)
                parts.push_back(part);
    if (parts.empty() || static_cast<int>(parts.size()) < least.places)
        return {};
    auto const count = static_cast<double>(parts.size());
    std::vector<double> places;
    double good = 0;
    double below = 0; // what the middle one must reach
    for (PlaceSums const& part : parts) {
        double best = -1;
        for (int dy = shift.y * coarseness - reach; dy <= shift.y * coarseness + reach; ++dy)
            for (int dx = shift.x * coarseness - reach; dx <= shift.x * coarseness + reach; ++dx)
                if (part.x + dx >= 0 && part.y + dy >= 0 && part.x + block + dx <= width && part.y + block + dy <= height)
                    best = std::max(best, correlation(a, part, b, dx, dy));
        places.push_back(best);
        good += best > agreeing;
        below += best < least.alike;
        if (good + count - static_cast<double>(places.size()) < least.share * count || below > count / 2)
            return {};
    }
    auto const middle = places.begin() + static_cast<std::ptrdiff_t>(places.size() / 2);
    std::nth_element(places.begin(), middle, places.end());
    return {*middle, good / count, static_cast<int>(places.size())};
}

std::array<std::uint32_t, PagePicture::keys> PagePicture::lookups() const
{
    // Six bits for each key: in six fields of a grid, whether there is more ink than in the middle field.
    constexpr int columns = 6;
    constexpr int rows = 8;
    constexpr int coarseWidth = width / coarseness;
    constexpr int coarseHeight = height / coarseness;
    std::array<int, columns * rows> ink{};
    for (int y = 0; y < coarseHeight; ++y)
        for (int x = 0; x < coarseWidth; ++x)
            ink[static_cast<std::size_t>(y * rows / coarseHeight * columns + x * columns / coarseWidth)] +=
                m_coarse[static_cast<std::size_t>(y) * coarseWidth + static_cast<std::size_t>(x)];
    auto sorted = ink;
    std::nth_element(sorted.begin(), sorted.begin() + sorted.size() / 2, sorted.end());
    int const middle = sorted[sorted.size() / 2];
    std::array<std::uint32_t, keys> all{};
    for (std::size_t i = 0; i < ink.size(); ++i)
        // Fields that lie apart go to one key, so that a stamp spoils few.
        all[i % keys] = all[i % keys] * 2 + (ink[i] > middle);
    for (std::uint32_t key = 0; key < keys; ++key)
        all[key] += key << 8;
    return all;
}

} // namespace core
