// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Tesseract 5 through its C++ API, English. The only place that includes it. One engine a thread, used for one page after
// the other; a page's words depend on its pixels alone, not on the pages before.

#include "core/base/digest.h"
#include "ocr/engine.h"

#include <memory>
#include <optional>

namespace ocr {

class TesseractEngine : public Engine {
public:
    // Throws Fault::Missing where the English language data is not installed, saying how to install it.
    TesseractEngine();
    ~TesseractEngine() override;

    core::PageText read(core::Raster const& raster, core::Size page) override;

    // The turn that brings the content upright, by Tesseract's own look at the letters; nothing where it cannot tell.
    std::optional<core::Turn> uprightTurn(core::Raster const& raster);

private:
    struct Part;
    std::unique_ptr<Part> m_part;
};

// Version of the library and digest of the language data.
core::Digest engineFingerprint();

} // namespace ocr
