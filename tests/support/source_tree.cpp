// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/source_tree.h"

#include <cstdlib>

namespace support {

std::filesystem::path sourceTree()
{
    return CANDOUR_SOURCE_DIR;
}

std::filesystem::path strangersFolder(std::string const& kind)
{
    char const* const set = std::getenv("CANDOUR_REAL");
    return (set ? std::filesystem::path(set) : sourceTree() / ".." / "shared" / "real") / kind;
}

} // namespace support
