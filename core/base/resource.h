// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Files of resources/ that are part of the program: the schema, the catalogue of law, the font. They are linked in, so
// that no installation can lack them.

#include <string_view>

namespace core {

// By the name under resources/, such as "law/exemptions.json". An unknown name is Fault::Internal.
std::string_view resource(std::string_view name);

} // namespace core
