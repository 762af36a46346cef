// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resource.h"

#include "core/base/error.h"

#include "resource_table.inc"

namespace core {

std::string_view resource(std::string_view name)
{
    for (ResourceRow const& row : resourceRows)
        if (row.name == name)
            return {row.begin, static_cast<std::size_t>(row.end - row.begin)};
    throw Error(Fault::Internal, "The program lacks a part of itself: " + std::string(name) + ". Install it again.");
}

} // namespace core
