// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Tesseract 5 through its C++ API. The only place that includes it. One engine a thread, used for one page after
// the other; a page's words depend on its pixels alone, not on the pages before.

#include "core/base/digest.h"
#include "ocr/engine.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ocr {

class TesseractEngine : public Engine {
public:
    // `languages` as Tesseract names them, parted by "+". Throws Fault::Missing where data is not installed, naming its package.
    explicit TesseractEngine(std::string const& languages);
    ~TesseractEngine() override;

    std::string const& languages() const;

    core::PageText read(core::Raster const& raster, core::Size page, Layout layout) override;

    // The turn that brings the content upright, by Tesseract's own look at the letters; nothing where it cannot tell.
    std::optional<core::Turn> uprightTurn(core::Raster const& raster);

private:
    struct Part;
    std::unique_ptr<Part> m_part;
};

// Version of the library and digests of the languages' data. Throws as the constructor does.
core::Digest engineFingerprint(std::string const& languages);

// The languages that are installed, in order of their names; "osd" is none.
std::vector<std::string> installedLanguages();

} // namespace ocr
