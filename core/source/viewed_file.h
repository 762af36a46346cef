// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One PDF as the window looks at it: a page is found without walking the tree of pages, a scan is shown from its own codec,
// a place on a large page is shown without the rest of it. The pixels of the page last seen are kept, since the next look is
// mostly at the same page. What is looked at here is never read or burnt from: that goes through page_pixels.

#include "core/source/page_pixels.h"

#include <filesystem>
#include <memory>

namespace core {

struct Look {
    int number = 0;  // in the file, from 1
    Size page;       // as displayed, as the case knows it
    PixelSize whole; // the pixels that the page as a whole would have
    PixelRect part;  // of those, what is wanted
    bool all() const { return part == PixelRect{0, 0, whole.width, whole.height}; }
};

class ViewedFile {
public:
    // Opens nothing before it must.
    explicit ViewedFile(std::filesystem::path file);
    ~ViewedFile();
    ViewedFile(ViewedFile&&) noexcept;
    ViewedFile& operator=(ViewedFile&&) noexcept;

    std::filesystem::path const& path() const;
    // A look at a part has exactly its pixels. A look at a whole page has the page's own pixels where those are fewer.
    // A scan comes in the colours that it was stored in, anything else in full colour. Throws Fault::Input.
    Raster show(Look const& look);
    // Whether pages found without walking the tree are those that a walk finds. Walks the tree: slow on a cold file.
    bool countsAreTrue() const;

private:
    struct Part;
    std::unique_ptr<Part> m_part;
};

// The part of the picture once it were scaled to `whole`, by averaging areas; bilevel becomes grey.
Raster scaledPart(Raster const& raster, PixelSize whole, PixelRect const& part);

} // namespace core
