// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Case files of earlier versions, for what the program makes of them.

#include "core/base/resource.h"
#include "core/case/database.h"

#include <filesystem>
#include <string>

namespace support {

// A new file with the tables of that version, counted from 1, and nothing in them.
inline core::Connection caseOfVersion(std::filesystem::path const& file, int version)
{
    core::Connection connection(file, core::Connection::Mode::Create);
    for (int script = 1; script <= version; ++script)
        connection.execute(std::string(core::resource("schema/" + std::to_string(10000 + script).substr(1) + ".sql")));
    return connection;
}

} // namespace support
