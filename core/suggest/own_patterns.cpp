// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/own_patterns.h"

#include "core/suggest/patterns.h"
#include "core/suggest/sensitive_words.h"

#include <nlohmann/json.hpp>

namespace core::own_patterns {

std::string load(Connection const& connection)
{
    Statement row = connection.prepare("SELECT json FROM own_pattern");
    return row.step() ? row.text(0) : std::string();
}

void store(Act& act, std::string_view json)
{
    std::size_t const rows = ownNumbers(json).size() + ownStatements(json);
    act.database().prepare("DELETE FROM own_pattern").run();
    if (!json.empty())
        act.database().prepare("INSERT INTO own_pattern (only, json) VALUES (1, ?)").with(json).run();
    act.record("patterns", nlohmann::json{{"rows", rows}, {"digest", Fingerprint().add(json).finish().hex()}}.dump());
}

} // namespace core::own_patterns
