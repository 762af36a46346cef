// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where tests find what lies beside the code: the tree they were built from, and other people's PDFs next to it.

#include <filesystem>
#include <string>

namespace support {

// The root of the tree: resources/, tests/ and the rest.
std::filesystem::path sourceTree();
// The folder of other people's PDFs of that kind ("scans", "hostile", "leaky"): below CANDOUR_REAL where that is set, beside the
// tree otherwise. It need not exist.
std::filesystem::path strangersFolder(std::string const& kind);

} // namespace support
