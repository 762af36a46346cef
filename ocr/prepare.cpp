// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/prepare.h"

#include "ocr/ink.h"
#include "ocr/leptonica.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace ocr {

namespace {

// Letters of ten points are too few pixels high for the engine below this.
constexpr double fewestDotsPerInch = 140;
// More pixels than this add time and no words.
constexpr double mostDotsPerInch = 320;
constexpr double wantedDotsPerInch = 300;
constexpr double enoughToShrink = 260;
constexpr double shrunkDotsPerInch = 200;
// Points; capitals and small letters together, as in type of nine points.
constexpr double tallLetters = 4.7;
// Grey levels between paper and stroke: fewer are noise, and at this many the engine reads as well as ever. Of 95 typical pages all
// that lost words by being pale had at most 105.
constexpr int noiseLevels = 24;
constexpr int enoughContrast = 110;
constexpr int wantedContrast = 200;
// Points; no stroke of text is wider.
constexpr double widestStroke = 3.2;
// Share of the page's pixels. Blank pages with holes and staples have up to 0.0003 of strokes, a few lines of text 0.003.
constexpr double fewestStrokes = 0.00125;
// Degrees; the engine finds the lines of a page that is less askew by itself.
constexpr float leastSkew = 0.7F;

double dotsPerInch(core::Raster const& raster, core::Size page)
{
    return raster.size().width * 72 / page.width;
}

core::Raster scaled(core::Raster const& raster, double factor)
{
    return core::shrunk(raster, {std::max(1, static_cast<int>(raster.size().width * factor)),
                                 std::max(1, static_cast<int>(raster.size().height * factor))});
}

// How far the strokes of letters stand from the paper about them, in grey levels: what a tenth of their pixels exceeds. Nothing
// where there are too few. Larger dark areas (edges, holes, pictures) have no paper close on both sides and do not count.
std::optional<int> strokeContrast(core::Raster const& grey, core::Size page)
{
    auto const reach = static_cast<std::size_t>(std::max(2.0, widestStroke / 72 * dotsPerInch(grey, page)));
    std::array<std::int64_t, 256> counts{};
    constexpr int rowStep = 2;
    for (int y = 0; y < grey.size().height; y += rowStep) {
        auto const row = grey.row(y);
        for (std::size_t x = reach; x + reach < row.size(); ++x)
            if (int const contrast = std::min(row[x - reach], row[x + reach]) - row[x]; contrast > noiseLevels)
                ++counts[static_cast<std::size_t>(contrast)];
    }
    std::int64_t const all = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
    if (static_cast<double>(all) * rowStep < fewestStrokes * static_cast<double>(grey.bytes().size()))
        return std::nullopt;
    int level = 255;
    for (std::int64_t above = 0; level > 0; --level)
        if ((above += counts[static_cast<std::size_t>(level)]) * 10 >= all)
            break;
    return level;
}

core::Raster doubled(core::Raster const& raster)
{
    PixPtr twice(pixScale(pixOf(raster).get(), 2, 2));
    return twice ? rasterOf(std::move(twice)) : raster;
}

} // namespace

core::Raster atReadingScale(core::Raster const& grey, core::Size page)
{
    double const dots = dotsPerInch(grey, page);
    if (dots < fewestDotsPerInch)
        return doubled(grey);
    return dots <= mostDotsPerInch ? grey : scaled(grey, wantedDotsPerInch / dots);
}

core::Raster levelled(core::Raster const& grey, core::Size page)
{
    std::optional<int> const contrast = strokeContrast(grey, page);
    if (!contrast || *contrast >= enoughContrast)
        return grey;
    int const paper = paperLevel(grey);
    std::array<std::uint8_t, 256> raised{};
    for (int level = 0; level < 256; ++level)
        raised[static_cast<std::size_t>(level)] =
            static_cast<std::uint8_t>(std::clamp(255 - (paper - level) * wantedContrast / *contrast, 0, 255));
    std::vector<std::uint8_t> bytes(grey.bytes().size());
    std::transform(grey.bytes().begin(), grey.bytes().end(), bytes.begin(), [&](std::uint8_t level) { return raised[level]; });
    return {grey.size(), core::Colour::Grey, std::move(bytes)};
}

Straightened straightened(core::Raster const& raster, core::Turn turn)
{
    Straightened result{turn.quarters() == 0 ? raster : core::turned(raster, turn), turn, 0};
    PixPtr const pix = pixOf(result.raster);
    PixPtr const ink(pixThresholdToBinary(pix.get(), 160));
    float degrees = 0;
    float confidence = 0;
    if (pixFindSkew(ink.get(), &degrees, &confidence) != 0 || confidence < 3 || std::abs(degrees) < leastSkew)
        return result;
    constexpr float toRadians = std::numbers::pi_v<float> / 180;
    if (PixPtr rotated{pixRotate(pix.get(), degrees * toRadians, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0)}) {
        result.raster = rasterOf(std::move(rotated));
        result.degrees = static_cast<double>(degrees);
    }
    return result;
}

core::Rect asDisplayed(core::Rect const& box, Straightened const& how, core::Size page)
{
    core::Size const upright = how.turn.apply(page);
    core::Rect back = box;
    if (how.degrees != 0) {
        // The picture was rotated about its centre; each corner goes back by the same angle.
        double const angle = -how.degrees * std::numbers::pi / 180;
        double const cosine = std::cos(angle);
        double const sine = std::sin(angle);
        core::Point const centre{upright.width / 2, upright.height / 2};
        auto const rotate = [&](double x, double y) {
            double const dx = x - centre.x;
            double const dy = y - centre.y;
            return core::Point{centre.x + dx * cosine - dy * sine, centre.y + dx * sine + dy * cosine};
        };
        back = {};
        for (core::Point const p :
             {rotate(box.x0, box.y0), rotate(box.x1, box.y0), rotate(box.x0, box.y1), rotate(box.x1, box.y1)})
            back = back.x1 == 0 && back.y1 == 0 ? core::Rect{p.x, p.y, p.x, p.y}
                                                : core::Rect{std::min(back.x0, p.x), std::min(back.y0, p.y),
                                                             std::max(back.x1, p.x), std::max(back.y1, p.y)};
    }
    return core::within(how.turn.inverse().apply(back, upright), page);
}

core::Raster smoothed(core::Raster const& raster)
{
    PixPtr smooth(pixBlockconv(pixOf(raster).get(), 1, 1));
    return smooth ? rasterOf(std::move(smooth)) : raster;
}

core::Raster evened(core::Raster const& raster, core::Size page, double letterHeight)
{
    double const dots = dotsPerInch(raster, page);
    if (dots < enoughToShrink || letterHeight < tallLetters)
        return smoothed(raster);
    return scaled(raster, shrunkDotsPerInch / dots);
}

core::Raster thickened(core::Raster const& raster)
{
    PixPtr const ink(pixThresholdToBinary(pixOf(raster).get(), 160));
    PixPtr const closed(ink ? pixCloseSafeBrick(nullptr, ink.get(), 2, 2) : nullptr);
    PixPtr grey(closed ? pixConvert1To8(nullptr, closed.get(), 255, 0) : nullptr);
    return grey ? rasterOf(std::move(grey)) : raster;
}

} // namespace ocr
