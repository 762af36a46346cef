// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A small record of chance, and its bundle, made the whole way that a person's goes: pages in any codec, size, resolution and turn,
// boxes wherever they fall, a draft or a final one. The same number gives the same record.

#include <filesystem>

namespace support {

// Writes `folder`/bundle and returns its place. Throws what the export throws, so a bundle that its verifier refused too.
std::filesystem::path exportedRecord(std::filesystem::path const& folder, unsigned number);

} // namespace support
