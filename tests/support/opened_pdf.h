// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A drawn file, opened both ways: as a document to render and as the scans that lie in it.

#include "core/source/page_pixels.h"
#include "tests/support/drawn_pdf.h"
#include "tests/support/sample_case.h"

#include <filesystem>
#include <optional>
#include <string>

namespace support {

struct OpenedPdf {
    TemporaryFolder folder;
    std::filesystem::path file;
    core::PdfSource source;
    core::ScanFile scans;

    explicit OpenedPdf(std::string const& bytes);
    explicit OpenedPdf(DrawnPage const& page);
    std::optional<core::Scan> scan(int number = 1) const;
};

// A short letter on a quarter of A4, one line of it in red.
DrawnPage shortLetter(Stored stored);

// The mean difference of two pictures of one size, in levels of grey.
double difference(core::Raster const& a, core::Raster const& b);

} // namespace support
