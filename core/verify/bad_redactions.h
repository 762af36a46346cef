// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Redactions of any PDF that only cover: writing or a picture that comes to light when the bar over it is lifted, and words that
// can be copied from under a bar that is part of the picture. Knows nothing of bundles.

#include "core/verify/verifier.h"

#include <filesystem>
#include <functional>
#include <vector>

namespace core::verifier {

// One Leak a place, in order of pages. Throws Fault::Input where the file is no PDF that can be opened. Text that nothing covers,
// such as the invisible words of a reading over its own scan, is no bad redaction.
std::vector<Leak> badRedactions(std::filesystem::path const& file, std::function<void(int done, int total)> const& progress = {});

} // namespace core::verifier
