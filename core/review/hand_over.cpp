// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/hand_over.h"

#include "core/base/error.h"
#include "core/base/utf8.h"

#include <nlohmann/json.hpp>

namespace core::hand_over {

void leave(Act& act, std::optional<PageId> page, std::string const& note)
{
    std::string const kept = trimmed(note);
    if (kept.empty())
        throw Error(Fault::Usage, "The note is empty. Write what the next person has to know.");
    if (!isUtf8(kept))
        throw Error(Fault::Input, "The note is not UTF-8 text. Type it again.");
    act.database()
        .prepare("INSERT INTO hand_over (page, note, actor, at) VALUES (?, ?, ?, ?)")
        .with(page ? std::optional(page->value) : std::nullopt, kept, act.actor(), act.at())
        .run();
    // The note may tell of the record; the log does not.
    act.record("hand over", nlohmann::json{{"page", page ? page->value : 0}, {"letters", kept.size()}}.dump());
}

std::optional<HandOver> last(Connection const& connection)
{
    Statement row = connection.prepare("SELECT page, note, actor, at FROM hand_over ORDER BY number DESC LIMIT 1");
    if (!row.step())
        return std::nullopt;
    HandOver found{std::nullopt, row.text(1), row.text(2), row.text(3)};
    if (!row.isNull(0))
        found.page = PageId{row.integer(0)};
    return found;
}

} // namespace core::hand_over
