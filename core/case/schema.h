// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Brings a case up to date by the numbered scripts of resources/schema, each in a transaction of its own after a copy was
// set aside. A case that is newer than the program is left alone.

#include "core/case/database.h"

namespace core {

// The version that this program writes: the number of its last script.
int schemaVersion();

// `file` is the database behind the connection. Throws Fault::Version, naming both versions, where the case is newer;
// Fault::Integrity where the file is no Candour case.
void bringUpToDate(Connection& connection, std::filesystem::path const& file);

} // namespace core
