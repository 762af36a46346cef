// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A box that a person draws on a page, before anything is decided about it.

#include "core/base/geometry.h"
#include "core/base/id.h"

namespace ui {

struct Draft {
    core::PageId page;
    core::Rect box;
};

// What becomes of the edges of a drawn box: they move to the words that it touches, it takes whole printed lines, or it stays as it
// was drawn.
enum class Snap { Words, Lines, Free };

} // namespace ui
