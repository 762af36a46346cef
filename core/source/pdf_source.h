// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One open PDF: sizes, rendering, and the words that came with it. The only place that includes Poppler. An object belongs
// to the thread that opened it; `warmUp` is called once before other threads start, because Poppler's colour tables are
// built unguarded.

#include "core/base/geometry.h"
#include "core/source/raster.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace core {

struct EmbeddedWord {
    std::string text;
    Rect box;
};

class PdfSource {
public:
    // Throws Fault::Input, saying which: not a PDF, broken, encrypted, or without a page.
    // A passphrase opens one that is encrypted.
    explicit PdfSource(std::filesystem::path const& file, std::string const& passphrase = {});
    // A PDF in memory, such as the page that ScanFile makes around a picture.
    static PdfSource ofBytes(std::string bytes);
    ~PdfSource();
    PdfSource(PdfSource&&) noexcept;
    PdfSource& operator=(PdfSource&&) noexcept;

    int pageCount() const;
    // Size as displayed, in points, after the page's own rotation. `number` counts from 1; a page that cannot be opened
    // or has no area is an empty size.
    Size pageSize(int number) const;
    // Renders the whole page to fit the pixels exactly. Throws Fault::Input where the page cannot be drawn.
    Raster render(int number, PixelSize pixels, Colour colour) const;
    // A part of the page as it were rendered to `whole`, in full colour.
    Raster renderPart(int number, PixelSize whole, PixelRect const& part) const;
    std::vector<EmbeddedWord> words(int number) const;

    static void warmUp();

private:
    struct Part;
    explicit PdfSource(std::unique_ptr<Part> part);
    std::unique_ptr<Part> m_part;
};

} // namespace core
