// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/readings.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <re2/re2.h>
#include <utility>

namespace core {

using nlohmann::json;

namespace {

template <typename Value, std::size_t count>
using Names = std::array<std::pair<Value, std::string_view>, count>;

constexpr Names<ReadingState, 6> stateNames{{{ReadingState::Unread, "unread"},
                                             {ReadingState::Read, "read"},
                                             {ReadingState::Poor, "poor"},
                                             {ReadingState::Unreadable, "unreadable"},
                                             {ReadingState::Blank, "blank"},
                                             {ReadingState::Failed, "failed"}}};
constexpr Names<UnreadArea::Kind, 3> kindNames{
    {{UnreadArea::Kind::Writing, "writing"}, {UnreadArea::Kind::Picture, "picture"}, {UnreadArea::Kind::Mark, "mark"}}};
constexpr Names<EmbeddedText, 4> embeddedNames{{{EmbeddedText::None, ""},
                                                {EmbeddedText::Used, "used"},
                                                {EmbeddedText::Agrees, "agrees"},
                                                {EmbeddedText::Differs, "differs"}}};

template <typename Value, std::size_t count>
std::string_view nameIn(Names<Value, count> const& names, Value value)
{
    for (auto const& [known, text] : names)
        if (known == value)
            return text;
    return {};
}

template <typename Value, std::size_t count>
Value named(Names<Value, count> const& names, std::string const& name)
{
    for (auto const& [value, known] : names)
        if (known == name)
            return value;
    throw Error(Fault::Integrity, "The case holds a reading with a word that this program does not know: " + name
                                      + ". Restore its folder from a backup.");
}

// SQLite compares with a number in one literal; a page that was begun so often and never ended is left alone.
constexpr int attemptsAllowed = 3;
constexpr char const* endedTooOften = "The program ended three times while this page was being read.";

Digest digestFrom(std::string const& bytes)
{
    Digest digest;
    if (bytes.size() != digest.bytes.size())
        throw Error(Fault::Integrity, "The case holds a damaged reading. Restore its folder from a backup.");
    std::copy(bytes.begin(), bytes.end(), digest.bytes.begin());
    return digest;
}

std::string writtenAreas(std::vector<UnreadArea> const& areas)
{
    json list = json::array();
    for (UnreadArea const& area : areas)
        list.push_back({{"kind", name(area.kind)}, {"box", {area.box.x0, area.box.y0, area.box.x1, area.box.y1}}});
    return list.dump();
}

std::vector<UnreadArea> areasFrom(std::string const& written)
{
    std::vector<UnreadArea> areas;
    try {
        for (json const& area : json::parse(written)) {
            json const& box = area.at("box");
            areas.push_back({named(kindNames, area.at("kind")), {box.at(0), box.at(1), box.at(2), box.at(3)}});
        }
    } catch (json::exception const&) {
        throw Error(Fault::Integrity, "The case holds a damaged reading. Restore its folder from a backup.");
    }
    return areas;
}

bool isLanguages(std::string const& languages)
{
    // Tesseract's names: letters, digits and "_", the script folder's "/", several parted by "+".
    return RE2::FullMatch(languages, "[A-Za-z0-9_]+(/[A-Za-z0-9_]+)?(\\+[A-Za-z0-9_]+(/[A-Za-z0-9_]+)?)*");
}

constexpr std::int64_t allPages = 0;

} // namespace

std::string_view name(ReadingState state)
{
    return nameIn(stateNames, state);
}

std::string_view name(UnreadArea::Kind kind)
{
    return nameIn(kindNames, kind);
}

std::string_view name(EmbeddedText text)
{
    return nameIn(embeddedNames, text);
}

bool byEye(ReadingState state)
{
    return state == ReadingState::Poor || state == ReadingState::Unreadable || state == ReadingState::Failed;
}

bool unseen(ReadingSummary const& page)
{
    return (page.state == ReadingState::Unreadable || page.state == ReadingState::Failed) && page.words == 0;
}

namespace readings {

Digest const& Recipes::of(std::string const& languages)
{
    auto const known = m_known.find(languages);
    return known != m_known.end() ? known->second : m_known.emplace(languages, m_recipeFor(languages)).first->second;
}

void chooseLanguages(Act& act, std::optional<PageId> page, std::string const& languages)
{
    if (!isLanguages(languages))
        throw Error(Fault::Usage,
                    "\"" + languages + "\" is no choice of languages. Give Tesseract's names, several parted by \"+\": eng+cym.");
    if (page)
        pages::page(act.database(), *page);
    act.database()
        .prepare(
            "INSERT INTO reading_language (page, codes) VALUES (?, ?) ON CONFLICT (page) DO UPDATE SET codes = excluded.codes")
        .with(page ? page->value : allPages, languages)
        .run();
    json details{{"languages", languages}};
    if (page)
        details["page"] = page->value;
    act.record("choose languages", details.dump());
}

std::string languages(Connection const& connection, std::optional<PageId> page)
{
    Statement row = connection.prepare("SELECT codes FROM reading_language WHERE page IN (?, 0) ORDER BY page DESC LIMIT 1");
    return row.with(page ? page->value : allPages).step() ? row.text(0) : std::string(usualLanguages);
}

namespace {

// How often each page was begun and not finished; few are.
std::map<std::pair<PageId, Digest>, std::int64_t> attempts(Connection const& connection)
{
    std::map<std::pair<PageId, Digest>, std::int64_t> counts;
    Statement rows = connection.prepare("SELECT page, recipe, count FROM attempt");
    while (rows.step())
        counts[{{rows.integer(0)}, digestFrom(rows.blob(1))}] = rows.integer(2);
    return counts;
}

} // namespace

ToDo toDo(Connection const& connection, RecipeFor const& recipeFor)
{
    std::string const usual = languages(connection, {});
    Recipes recipes(recipeFor);
    auto const counts = attempts(connection);
    Statement rows = connection.prepare(R"(
        SELECT page.id, reading_language.codes, reading.recipe FROM page
        LEFT JOIN reading_language ON reading_language.page = page.id
        LEFT JOIN reading ON reading.page = page.id
        ORDER BY page.id)");
    ToDo list;
    std::vector<std::pair<std::int64_t, Task>> begun;
    while (rows.step()) {
        Task task{{rows.integer(0)}, rows.isNull(1) ? usual : rows.text(1), {}};
        task.recipe = recipes.of(task.languages);
        if (!rows.isNull(2) && digestFrom(rows.blob(2)) == task.recipe)
            continue;
        auto const tried = counts.find({task.page, task.recipe});
        std::int64_t const count = tried == counts.end() ? 0 : tried->second;
        if (count >= attemptsAllowed)
            list.setAside.push_back(std::move(task));
        else if (count > 0)
            begun.emplace_back(count, std::move(task));
        else
            list.unread.push_back(std::move(task));
    }
    std::stable_sort(begun.begin(), begun.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
    for (auto& [count, task] : begun)
        list.unread.push_back(std::move(task));
    return list;
}

void begin(Batch& batch, PageId page, Digest const& recipe)
{
    pages::page(batch.database(), page);
    batch.database()
        .prepare("INSERT INTO attempt (page, recipe, count) VALUES (?, ?, 1) ON CONFLICT (page, recipe) DO UPDATE SET count = "
                 "count + 1")
        .with(page.value, Statement::Blob{recipe.raw()})
        .run();
}

void record(Batch& batch, Reading const& reading)
{
    expects(reading.state != ReadingState::Unread, "what is recorded was read");
    Connection& database = batch.database();
    Size const size = pages::page(database, reading.page).size;
    expects(reading.text.words.empty() || (size.width > 0 && size.height > 0), "words stand on a page that has a size");
    std::string const words = pack(reading.text, size);
    std::string const areas = writtenAreas(reading.unread);
    Digest const digest = Fingerprint().add(name(reading.state)).add(words).add(reading.text.text).add(areas).finish();

    // Taken away and put in again, because the index of words follows those two alone.
    database.prepare("DELETE FROM reading WHERE page = ?").with(reading.page.value).run();
    database
        .prepare("INSERT INTO reading (page, recipe, state, problem, method, embedded, turn, skew, confidence, word_count, "
                 "digest, unread, words, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .with(reading.page.value, Statement::Blob{reading.recipe.raw()}, name(reading.state), reading.problem, reading.method,
              name(reading.embedded), reading.text.turn.degrees(), reading.text.skew, reading.text.confidence(),
              static_cast<std::int64_t>(reading.text.words.size()), Statement::Blob{digest.raw()}, areas, Statement::Blob{words},
              reading.text.text)
        .run();
    database.prepare("DELETE FROM attempt WHERE page = ? AND recipe = ?")
        .with(reading.page.value, Statement::Blob{reading.recipe.raw()})
        .run();
}

void giveUp(Batch& batch, PageId page, Digest const& recipe)
{
    batch.database()
        .prepare("UPDATE attempt SET count = count - 1 WHERE page = ? AND recipe = ? AND count > 0")
        .with(page.value, Statement::Blob{recipe.raw()})
        .run();
}

std::optional<Reading> reading(Connection const& connection, PageId page)
{
    Size const size = pages::page(connection, page).size;
    Statement row =
        connection.prepare("SELECT recipe, state, problem, method, embedded, unread, words, text FROM reading WHERE page = ?");
    if (!row.with(page.value).step())
        return std::nullopt;
    return Reading{page,
                   named(stateNames, row.text(1)),
                   row.text(2),
                   digestFrom(row.blob(0)),
                   unpack(row.blob(6), row.text(7), size),
                   row.text(3),
                   named(embeddedNames, row.text(4)),
                   areasFrom(row.text(5))};
}

std::vector<ReadingSummary> summaries(Connection const& connection)
{
    std::vector<ReadingSummary> list;
    Statement rows = connection.prepare(R"(
        SELECT page.id, reading.state, reading.problem, reading.confidence, reading.word_count, reading.digest,
               reading.embedded,
               EXISTS (SELECT 1 FROM attempt WHERE attempt.page = page.id AND attempt.count >= ?), reading.turn
        FROM page LEFT JOIN reading ON reading.page = page.id
        ORDER BY page.id)");
    rows.with(attemptsAllowed);
    while (rows.step()) {
        ReadingSummary& summary = list.emplace_back();
        summary.page = {rows.integer(0)};
        if (!rows.isNull(1)) {
            summary.state = named(stateNames, rows.text(1));
            summary.problem = rows.text(2);
            summary.confidence = static_cast<int>(rows.integer(3));
            summary.words = static_cast<int>(rows.integer(4));
            summary.digest = digestFrom(rows.blob(5));
            summary.embedded = named(embeddedNames, rows.text(6));
            summary.turn = Turn(static_cast<int>(rows.integer(8)));
        } else if (rows.integer(7) != 0) {
            summary.state = ReadingState::Unreadable;
            summary.problem = endedTooOften;
        }
    }
    return list;
}

Digest fingerprint(Connection const& connection, PageId page)
{
    Statement row = connection.prepare("SELECT digest FROM reading WHERE page = ?");
    return row.with(page.value).step() ? digestFrom(row.blob(0)) : Digest{};
}

} // namespace readings
} // namespace core
