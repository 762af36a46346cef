// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Lists of names and words as the tagger learns with them, read from a folder of text files with one entry a line.

#include "core/suggest/name_features.h"
#include "training/damage.h"

#include <filesystem>

namespace training {

struct NameMaterial {
    core::NameLists lists;
    NamePool pool; // for renaming
};

// `words` is the file of titles, relations and their like. Throws core::Error (Missing) where a list is absent.
NameMaterial readLists(std::filesystem::path const& folder, std::filesystem::path const& words);

} // namespace training
