// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A box that a person draws on a page, before anything is decided about it.

#include "core/base/geometry.h"
#include "core/base/id.h"

#include <algorithm>
#include <vector>

namespace ui {

struct Draft {
    core::PageId page;
    core::Rect box;
};

// Between two corners, whichever they are.
inline core::Rect between(core::Point a, core::Point b)
{
    return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

// Boxes that were drawn as one and wait for their reason.
struct WaitingBox {
    core::PageId page;
    std::vector<core::Rect> boxes;
};

// What becomes of the edges of a drawn box: they move to the words that it touches, it takes whole printed lines, or it stays as it
// was drawn.
enum class Snap { Words, Lines, Free };

} // namespace ui
