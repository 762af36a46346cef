// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/prepare.h"

#include "core/base/error.h"

#include <leptonica/allheaders.h>

#include <array>
#include <cmath>
#include <cstring>
#include <numbers>

namespace ocr {

namespace {

struct PixOwner {
    void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, PixOwner>;

PixPtr pixOf(core::Raster const& grey)
{
    core::expects(grey.colour() == core::Colour::Grey, "a grey picture is prepared for reading");
    PixPtr pix(pixCreateNoInit(grey.size().width, grey.size().height, 8));
    core::expects(pix != nullptr, "there is memory for a page");
    for (int y = 0; y < grey.size().height; ++y)
        std::memcpy(pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix.get()), grey.row(y).data(),
                    grey.row(y).size());
    pixEndianByteSwap(pix.get());
    return pix;
}

core::Raster rasterOf(PixPtr pix)
{
    core::PixelSize const size{pixGetWidth(pix.get()), pixGetHeight(pix.get())};
    pixEndianByteSwap(pix.get());
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height));
    for (int y = 0; y < size.height; ++y)
        std::memcpy(bytes.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(size.width),
                    pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix.get()),
                    static_cast<std::size_t>(size.width));
    return core::Raster(size, core::Colour::Grey, std::move(bytes));
}

// The grey level that most of the page's pixels reach or exceed: its paper.
int paperLevel(core::Raster const& grey)
{
    std::array<std::int64_t, 256> counts{};
    for (std::uint8_t const level : grey.bytes())
        ++counts[level];
    std::int64_t above = 0;
    int level = 255;
    for (; level > 0; --level) {
        above += counts[static_cast<std::size_t>(level)];
        if (above * 2 >= static_cast<std::int64_t>(grey.bytes().size()))
            break;
    }
    return level;
}

// Ink is what is clearly darker than the paper, a quarter at least.
PixPtr inkOf(core::Raster const& grey, Pix* pix)
{
    return PixPtr(pixThresholdToBinary(pix, std::max(1, paperLevel(grey) * 3 / 4)));
}

} // namespace

Survey survey(core::Raster const& raster)
{
    PixPtr const pix = pixOf(raster);
    PixPtr const ink = inkOf(raster, pix.get());
    int const width = pixGetWidth(pix.get());
    int const height = pixGetHeight(pix.get());
    // Scanner shadows lie along the edges, specks are a pixel or two.
    BOX* inner = boxCreate(width / 25, height / 25, width - 2 * (width / 25), height - 2 * (height / 25));
    PixPtr const middle(pixClipRectangle(ink.get(), inner, nullptr));
    boxDestroy(&inner);
    PixPtr const cleaned(pixSelectBySize(middle.get(), 3, 3, 8, L_SELECT_IF_BOTH, L_SELECT_IF_GTE, nullptr));
    Survey result;
    float share = 0;
    pixForegroundFraction(cleaned ? cleaned.get() : middle.get(), &share);
    result.ink = share;
    float up = 0;
    float left = 0;
    int orientation = L_TEXT_ORIENT_UNKNOWN;
    if (result.ink >= blankInk && pixOrientDetect(ink.get(), &up, &left, 0, 0) == 0)
        makeOrientDecision(up, left, 0, 0, &orientation, 0);
    switch (orientation) {
    case L_TEXT_ORIENT_UP:
        result.uprightTurn = core::Turn(0);
        break;
    case L_TEXT_ORIENT_LEFT:
        result.uprightTurn = core::Turn(90);
        break;
    case L_TEXT_ORIENT_DOWN:
        result.uprightTurn = core::Turn(180);
        break;
    case L_TEXT_ORIENT_RIGHT:
        result.uprightTurn = core::Turn(270);
        break;
    default:
        break;
    }
    return result;
}

Straightened straightened(core::Raster const& raster, core::Turn turn)
{
    Straightened result{turn.quarters() == 0 ? raster : core::turned(raster, turn), turn, 0};
    PixPtr const pix = pixOf(result.raster);
    PixPtr const ink = inkOf(result.raster, pix.get());
    float degrees = 0;
    float confidence = 0;
    if (pixFindSkew(ink.get(), &degrees, &confidence) != 0 || confidence < 3 || std::abs(degrees) < 0.3F)
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
        // The picture was rotated about its centre; each corner goes back by the same angle. A word's height is kept from
        // growing with its length: the middle of its left and right edge lead.
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

core::Raster doubled(core::Raster const& raster)
{
    PixPtr const pix = pixOf(raster);
    PixPtr twice(pixScale(pix.get(), 2, 2));
    return twice ? rasterOf(std::move(twice)) : raster;
}

} // namespace ocr
