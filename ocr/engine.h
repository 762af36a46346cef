// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Reads words from pixels. One engine a thread.

#include "core/source/raster.h"
#include "core/text/page_text.h"

namespace ocr {

// How the words are thought to stand: in columns and tables that the engine looks for, or as one block of lines.
enum class Layout { Automatic, OneBlock };

class Engine {
public:
    virtual ~Engine() = default;
    // `page` is the size in points that the raster covers. Throws core::Error where the engine fails.
    virtual core::PageText read(core::Raster const& raster, core::Size page, Layout layout) = 0;
};

} // namespace ocr
