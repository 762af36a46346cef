// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads words from pixels. One engine a thread.

#include "core/source/raster.h"
#include "core/text/page_text.h"

namespace ocr {

class Engine {
public:
    virtual ~Engine() = default;
    // `page` is the size in points that the raster covers. Throws core::Error where the engine fails.
    virtual core::PageText read(core::Raster const& raster, core::Size page) = 0;
};

} // namespace ocr
