// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/dismissed_people.h"

#include "core/base/error.h"
#include "core/suggest/tokens.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace core::dismissed_people {

void dismiss(Act& act, std::string_view name)
{
    if (contains(all(act.database()), name))
        return;
    act.database().prepare("INSERT INTO dismissed_person (name) VALUES (?)").with(name).run();
    act.record("proposal dismissed", nlohmann::json{{"name", name}}.dump());
}

void proposeAgain(Act& act, std::string_view name)
{
    std::vector<std::string> const dismissed = all(act.database());
    if (std::find(dismissed.begin(), dismissed.end(), name) == dismissed.end())
        throw Error(Fault::Missing, "Nobody of the name '" + std::string(name)
                                        + "' was dismissed. Take the name from the list of those who were.");
    act.database().prepare("DELETE FROM dismissed_person WHERE name = ?").with(name).run();
    act.record("proposed again", nlohmann::json{{"name", name}}.dump());
}

std::vector<std::string> all(Connection const& connection)
{
    std::vector<std::string> out;
    Statement rows = connection.prepare("SELECT name FROM dismissed_person ORDER BY name");
    while (rows.step())
        out.push_back(rows.text(0));
    return out;
}

bool contains(std::vector<std::string> const& dismissed, std::string_view name)
{
    std::string const plain = plainWord(name);
    return std::any_of(dismissed.begin(), dismissed.end(), [&](std::string const& other) { return plainWord(other) == plain; });
}

} // namespace core::dismissed_people
