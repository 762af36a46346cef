// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Burns the pages of a bundle with several reader processes and hands them on in order.

#include "core/bundle/bundle.h"
#include "ocr/reader_process.h"

namespace ocr {

// Longer than for reading: a page that is given up ends a whole export, and a busy machine is no fault of the page.
inline constexpr ReaderLimits burnLimits{std::chrono::seconds(180)};

// A page that fails ends the export with a core::Error that names its record page and the reason.
core::bundle::Press press(std::filesystem::path const& reader, int jobs, ReaderLimits limits = burnLimits);

} // namespace ocr
