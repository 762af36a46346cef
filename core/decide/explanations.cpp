// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/explanations.h"

#include "core/base/error.h"
#include "core/base/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace core::explanations {

namespace {

} // namespace

void note(Act& act, std::string const& what, std::vector<Digest> const& explained, std::string const& note)
{
    bool const blank = note.find_first_not_of(" \t\r\n") == std::string::npos;
    if (blank || !isUtf8(note))
        throw Error(Fault::Usage, "An explanation needs a note. Say why it is right as it is.");
    if (explained.empty())
        return;
    nlohmann::json digests = nlohmann::json::array();
    for (Digest const& digest : explained) {
        act.database()
            .prepare("INSERT INTO explanation (digest, note, actor, at) VALUES (?, ?, ?, ?) ON CONFLICT (digest) DO UPDATE SET "
                     "note = excluded.note, actor = excluded.actor, at = excluded.at")
            .with(Statement::Blob{digest.raw()}, note, act.actor(), act.at())
            .run();
        digests.push_back(digest.hex());
    }
    act.record("explain", nlohmann::json{{"what", what}, {"explained", digests}, {"note", note}}.dump());
}

void withdraw(Act& act, Digest const& explained)
{
    act.database().prepare("DELETE FROM explanation WHERE digest = ?").with(Statement::Blob{explained.raw()}).run();
    act.record("withdraw explanation", nlohmann::json{{"explained", {explained.hex()}}}.dump());
}

std::map<Digest, Explanation> all(Connection const& connection)
{
    std::map<Digest, Explanation> list;
    Statement rows = connection.prepare("SELECT digest, note, actor, at FROM explanation");
    while (rows.step()) {
        Digest digest;
        std::string const bytes = rows.blob(0);
        std::copy_n(bytes.begin(), std::min(bytes.size(), digest.bytes.size()), digest.bytes.begin());
        list[digest] = {rows.text(1), rows.text(2), rows.text(3)};
    }
    return list;
}

std::vector<std::string> actors(Connection const& connection)
{
    std::vector<std::string> names;
    Statement rows = connection.prepare("SELECT DISTINCT actor FROM explanation ORDER BY actor");
    while (rows.step())
        names.push_back(rows.text(0));
    return names;
}

} // namespace core::explanations
