// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Burns the pages of a bundle with several reader processes and hands them on in order.

#include "core/bundle/bundle.h"
#include "ocr/reader_process.h"

namespace ocr {

// A page that fails ends the export with a core::Error that names its record page and the reason.
core::bundle::Press press(std::filesystem::path const& reader, int jobs, ReaderLimits limits = {});

} // namespace ocr
