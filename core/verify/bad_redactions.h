// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Redactions of any PDF that only cover: writing or a picture that comes to light when the bar, note or picture over it is lifted,
// words under a bar that is part of the picture, words that do not show, words off the page, marks that were never carried out.
// Knows nothing of bundles.

#include "core/verify/report.h"

#include <filesystem>
#include <functional>

namespace core::verifier {

// One Leak a place, in order of pages; what the file keeps besides, and is no redaction that failed, among the notices. Throws
// Fault::Input where the file is no PDF that can be opened. The invisible words of a reading over its own scan are no bad redaction.
Report badRedactions(std::filesystem::path const& file, std::function<void(int done, int total)> const& progress = {});

} // namespace core::verifier
