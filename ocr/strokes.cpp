// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/strokes.h"

#include "ocr/leptonica.h"

#include <algorithm>
#include <cstdint>

namespace ocr {

namespace {

// In points: no shorter than a word of three letters, no higher than a line of large type.
constexpr double shortest = 24;
constexpr double lowest = 4.5;
constexpr double highest = 30;

bool ink(Pix* pix, int x, int y)
{
    l_uint32 value = 0;
    pixGetPixel(pix, x, y, &value);
    return value != 0;
}

// The longer side across.
PixPtr lying(Pix* piece)
{
    return PixPtr(pixGetHeight(piece) > pixGetWidth(piece) ? pixRotateOrth(piece, 1) : pixClone(piece));
}

// What a stroke and the letters under it have in common with no print, as shares of the columns and of the stroke.
struct Crossing {
    double columns = 0; // that the stroke runs through
    double middle = 0;  // of the stroke: how much lies in the middle of the height
    double above = 0;   // columns with ink above the stroke
    double below = 0;
};

Crossing crossing(Pix* piece, Pix* stroke, double pixelsPerPoint)
{
    int const width = pixGetWidth(piece);
    int const height = pixGetHeight(piece);
    int const clear = std::max(2, static_cast<int>(1.2 * pixelsPerPoint));
    std::int64_t all = 0, middle = 0, columns = 0, above = 0, below = 0;
    for (int x = 0; x < width; ++x) {
        int first = height;
        int last = -1;
        for (int y = 0; y < height; ++y) {
            if (!ink(stroke, x, y))
                continue;
            first = std::min(first, y);
            last = y;
            ++all;
            middle += y > 0.25 * height && y < 0.7 * height;
        }
        if (last < 0)
            continue;
        ++columns;
        bool over = false;
        bool under = false;
        for (int y = 0; y < height; ++y) {
            over = over || (y < first - clear && ink(piece, x, y));
            under = under || (y > last + clear && ink(piece, x, y));
        }
        above += over;
        below += under;
    }
    double const wide = std::max(1, width);
    return {static_cast<double>(columns) / wide, all == 0 ? 0 : static_cast<double>(middle) / static_cast<double>(all),
            static_cast<double>(above) / wide, static_cast<double>(below) / wide};
}

} // namespace

bool struckThrough(Pix* piece, double pixelsPerPoint)
{
    PixPtr const words = lying(piece);
    double const length = pixGetWidth(words.get()) / pixelsPerPoint;
    double const height = pixGetHeight(words.get()) / pixelsPerPoint;
    if (length < shortest || height < lowest || height > highest || length < 2 * height)
        return false;
    // The bars of letters are shorter than this, a stroke of the pen is longer and bends little over it.
    constexpr double straight = 18;
    PixPtr const stroke(pixOpenBrick(nullptr, words.get(), static_cast<int>(straight * pixelsPerPoint), 1));
    if (!stroke)
        return false;
    Crossing const seen = crossing(words.get(), stroke.get(), pixelsPerPoint);
    return seen.columns >= 0.7 && seen.middle >= 0.8 && seen.above >= 0.2 && seen.below >= 0.2;
}

bool bar(Pix* piece, double pixelsPerPoint)
{
    constexpr double longest = 300; // what is longer is a rule of the letterhead
    constexpr double dense = 0.8;
    PixPtr const lain = lying(piece);
    double const length = pixGetWidth(lain.get()) / pixelsPerPoint;
    double const height = pixGetHeight(lain.get()) / pixelsPerPoint;
    if (length < shortest || length > longest || height < lowest + 0.5 || height > highest)
        return false;
    int count = 0;
    pixCountPixels(lain.get(), &count, nullptr);
    return count > dense * pixGetWidth(lain.get()) * pixGetHeight(lain.get());
}

} // namespace ocr
