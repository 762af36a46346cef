// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Brings a case up to date by the numbered scripts of resources/schema, each in a transaction of its own after a copy was
// set aside. A case that is newer than the program is left alone.

#include "core/case/database.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace core {

// The version that this program writes: the number of its last script.
int schemaVersion();

// Looks at the head of the file alone, and writes nothing, not even the files that SQLite puts beside an open database. Throws
// as bringUpToDate does.
void refuseForeign(std::filesystem::path const& file);

// `file` is the database behind the connection. Throws Fault::Version, naming both versions, where the case is newer;
// Fault::Integrity where the file is no Candour case.
void bringUpToDate(Connection& connection, std::filesystem::path const& file);
// The same by other scripts: the first makes version 1, and each sets user_version to its own number.
void bringUpToDate(Connection& connection, std::filesystem::path const& file, std::vector<std::string_view> const& scripts);

} // namespace core
