// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/suggestion_rows.h"

#include "core/base/error.h"
#include "core/suggest/tokens.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <tuple>

namespace core::suggestions {

namespace {

std::string boxesToText(std::vector<Rect> const& boxes)
{
    auto list = nlohmann::json::array();
    for (Rect const& box : boxes)
        list.push_back({box.x0, box.y0, box.x1, box.y1});
    return list.dump();
}

std::vector<Rect> boxesFromText(std::string const& text)
{
    try {
        std::vector<Rect> boxes;
        for (auto const& box : nlohmann::json::parse(text))
            boxes.push_back({box.at(0).get<double>(), box.at(1).get<double>(), box.at(2).get<double>(), box.at(3).get<double>()});
        return boxes;
    } catch (nlohmann::json::exception const&) {
        throw Error(Fault::Integrity, "The case holds a suggestion whose place cannot be read. Restore its folder from a backup, "
                                      "or run the suggestions again.");
    }
}

// Columns: key, page, category, text, boxes, score, reason, person, advice, exemption, wording.
Suggestion fromRow(Statement const& row)
{
    Suggestion suggestion;
    suggestion.key = row.text(0);
    suggestion.page = {row.integer(1)};
    suggestion.category = category(row.text(2));
    suggestion.text = row.text(3);
    suggestion.boxes = boxesFromText(row.text(4));
    suggestion.score = row.real(5);
    suggestion.reason = row.text(6);
    suggestion.person = row.text(7);
    suggestion.advice = advice(row.text(8));
    suggestion.exemption = row.text(9);
    suggestion.wording = row.text(10);
    return suggestion;
}

std::vector<Suggestion> fromRows(Statement& rows)
{
    std::vector<Suggestion> out;
    while (rows.step())
        out.push_back(fromRow(rows));
    return out;
}

// The same words in nearly the same place, as when a page was read again.
bool sameAs(Suggestion const& a, Suggestion const& b)
{
    if (a.category != b.category || plainWord(a.text) != plainWord(b.text) || a.boxes.size() != b.boxes.size())
        return false;
    for (std::size_t i = 0; i < a.boxes.size(); ++i)
        if (shared(a.boxes[i], b.boxes[i]).area() < 0.5 * std::max(a.boxes[i].area(), b.boxes[i].area()))
            return false;
    return true;
}

std::vector<Suggestion> decidedOn(Connection const& connection, PageId page)
{
    Statement rows = connection.prepare(R"(
        SELECT key, page, category, text, boxes, score, reason, person, advice, exemption, wording FROM suggestion
        WHERE page = ?1 AND EXISTS (SELECT 1 FROM decision WHERE decision.suggestion = suggestion.key)
        ORDER BY place)");
    rows.with(page.value);
    return fromRows(rows);
}

// What an officer would see of a suggestion.
using Face = std::tuple<std::string, Advice, std::string, std::string, std::string, std::string>;

std::set<Face> openOn(Connection const& connection, PageId page)
{
    Statement rows = connection.prepare(R"(
        SELECT key, page, category, text, boxes, score, reason, person, advice, exemption, wording FROM suggestion
        WHERE page = ?1 AND NOT EXISTS (SELECT 1 FROM decision WHERE decision.suggestion = suggestion.key))");
    std::set<Face> out;
    for (Suggestion const& seen : fromRows(rows.with(page.value)))
        out.emplace(seen.key, seen.advice, seen.person, seen.exemption, seen.wording, seen.reason);
    return out;
}

// Suggestions that came, went or changed, each once.
int changed(std::set<Face> const& before, std::set<Face> const& after)
{
    std::set<std::string> keys;
    for (Face const& face : before)
        if (!after.contains(face))
            keys.insert(std::get<0>(face));
    for (Face const& face : after)
        if (!before.contains(face))
            keys.insert(std::get<0>(face));
    return static_cast<int>(keys.size());
}

} // namespace

int replaceOpen(Batch& batch, PageId page, std::vector<Suggestion> const& found)
{
    Connection& connection = batch.database();
    std::set<Face> const before = openOn(connection, page);
    connection
        .prepare(R"(
        DELETE FROM suggestion
        WHERE page = ?1 AND NOT EXISTS (SELECT 1 FROM decision WHERE decision.suggestion = suggestion.key))")
        .with(page.value)
        .run();
    std::vector<Suggestion> const decided = decidedOn(connection, page);
    std::int64_t place = 0;
    for (Suggestion const& suggestion : found) {
        ++place;
        if (std::any_of(decided.begin(), decided.end(),
                        [&](Suggestion const& old) { return old.key == suggestion.key || sameAs(old, suggestion); }))
            continue;
        connection
            .prepare(R"(
            INSERT INTO suggestion (key, page, place, category, text, boxes, score, reason, person, advice, exemption, wording)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12))")
            .with(suggestion.key, suggestion.page.value, place, name(suggestion.category), suggestion.text,
                  boxesToText(suggestion.boxes), suggestion.score, suggestion.reason, suggestion.person, name(suggestion.advice),
                  suggestion.exemption, suggestion.wording)
            .run();
    }
    return changed(before, openOn(connection, page));
}

std::set<std::string> namedOn(Connection const& connection, PageId page)
{
    std::set<std::string> out;
    Statement rows = connection.prepare("SELECT DISTINCT person FROM suggestion WHERE page = ?1 AND person <> ''");
    rows.with(page.value);
    while (rows.step())
        out.insert(rows.text(0));
    return out;
}

std::vector<Suggestion> all(Connection const& connection)
{
    Statement rows = connection.prepare("SELECT key, page, category, text, boxes, score, reason, person, advice, exemption, "
                                        "wording FROM suggestion ORDER BY page, place, key");
    return fromRows(rows.with());
}

std::vector<Suggestion> onPage(Connection const& connection, PageId page)
{
    Statement rows = connection.prepare(R"(
        SELECT key, page, category, text, boxes, score, reason, person, advice, exemption, wording FROM suggestion WHERE page = ?1 ORDER BY place, key)");
    return fromRows(rows.with(page.value));
}

std::optional<Suggestion> withKey(Connection const& connection, std::string const& key)
{
    Statement rows = connection.prepare("SELECT key, page, category, text, boxes, score, reason, person, advice, exemption, "
                                        "wording FROM suggestion WHERE key = ?1");
    rows.with(key);
    return rows.step() ? std::optional<Suggestion>(fromRow(rows)) : std::nullopt;
}

} // namespace core::suggestions
