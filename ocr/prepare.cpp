// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/prepare.h"

#include "ocr/leptonica.h"

#include <algorithm>
#include <cmath>
#include <numbers>

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
