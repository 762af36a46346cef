// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/readings.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

namespace {

constexpr std::array<std::pair<ReadingState, std::string_view>, 5> stateNames{{{ReadingState::Unread, "unread"},
                                                                               {ReadingState::Read, "read"},
                                                                               {ReadingState::Poor, "poor"},
                                                                               {ReadingState::Blank, "blank"},
                                                                               {ReadingState::Failed, "failed"}}};

ReadingState stateNamed(std::string const& name)
{
    for (auto const& [state, known] : stateNames)
        if (known == name)
            return state;
    throw Error(Fault::Integrity, "The case holds a reading in a state that there is not. Restore its folder from a backup.");
}

// SQLite compares with a number in one literal; a page that was begun so often and never ended is left alone.
constexpr int attemptsAllowed = 2;
constexpr char const* stoppedTwice = "Reading this page stopped the reader twice.";

std::string_view bytesOf(Digest const& digest)
{
    return {reinterpret_cast<char const*>(digest.bytes.data()), digest.bytes.size()};
}

Digest digestFrom(std::string const& bytes)
{
    Digest digest;
    if (bytes.size() != digest.bytes.size())
        throw Error(Fault::Integrity, "The case holds a damaged reading. Restore its folder from a backup.");
    std::copy(bytes.begin(), bytes.end(), digest.bytes.begin());
    return digest;
}

std::vector<PageId> pagesOf(Statement& rows)
{
    std::vector<PageId> list;
    while (rows.step())
        list.push_back({rows.integer(0)});
    return list;
}

} // namespace

std::string_view name(ReadingState state)
{
    for (auto const& [known, text] : stateNames)
        if (known == state)
            return text;
    return {};
}

namespace readings {

std::vector<PageId> unread(Connection const& connection, Digest const& recipe)
{
    Statement rows = connection.prepare(R"(
        SELECT page.id FROM page
        LEFT JOIN reading ON reading.page = page.id AND reading.recipe = ?1
        LEFT JOIN attempt ON attempt.page = page.id AND attempt.recipe = ?1
        WHERE reading.page IS NULL AND coalesce(attempt.count, 0) < ?2
        ORDER BY page.id)");
    return pagesOf(rows.with(Statement::Blob{bytesOf(recipe)}, attemptsAllowed));
}

std::vector<PageId> setAside(Connection const& connection, Digest const& recipe)
{
    Statement rows = connection.prepare(R"(
        SELECT attempt.page FROM attempt
        LEFT JOIN reading ON reading.page = attempt.page AND reading.recipe = attempt.recipe
        WHERE attempt.recipe = ? AND reading.page IS NULL AND attempt.count >= ?
        ORDER BY attempt.page)");
    return pagesOf(rows.with(Statement::Blob{bytesOf(recipe)}, attemptsAllowed));
}

void begin(Batch& batch, PageId page, Digest const& recipe)
{
    pages::page(batch.database(), page);
    batch.database()
        .prepare("INSERT INTO attempt (page, recipe, count) VALUES (?, ?, 1) ON CONFLICT (page, recipe) DO UPDATE SET count = "
                 "count + 1")
        .with(page.value, Statement::Blob{bytesOf(recipe)})
        .run();
}

void record(Batch& batch, Reading const& reading)
{
    expects(reading.state != ReadingState::Unread, "what is recorded was read");
    Connection& database = batch.database();
    Size const size = pages::page(database, reading.page).size;
    expects(reading.text.words.empty() || (size.width > 0 && size.height > 0), "words stand on a page that has a size");
    std::string const words = pack(reading.text, size);
    Digest const digest = Fingerprint().add(name(reading.state)).add(words).add(reading.text.text).finish();

    // Taken away and put in again, because the index of words follows those two alone.
    database.prepare("DELETE FROM reading WHERE page = ?").with(reading.page.value).run();
    database
        .prepare("INSERT INTO reading (page, recipe, state, problem, turn, skew, confidence, word_count, digest, words, text) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .with(reading.page.value, Statement::Blob{bytesOf(reading.recipe)}, name(reading.state), reading.problem,
              reading.text.turn.degrees(), reading.text.skew, reading.text.confidence(),
              static_cast<std::int64_t>(reading.text.words.size()), Statement::Blob{bytesOf(digest)}, Statement::Blob{words},
              reading.text.text)
        .run();
    database.prepare("DELETE FROM attempt WHERE page = ? AND recipe = ?")
        .with(reading.page.value, Statement::Blob{bytesOf(reading.recipe)})
        .run();
}

void giveUp(Batch& batch, PageId page, Digest const& recipe)
{
    batch.database()
        .prepare("UPDATE attempt SET count = count - 1 WHERE page = ? AND recipe = ? AND count > 0")
        .with(page.value, Statement::Blob{bytesOf(recipe)})
        .run();
}

std::optional<Reading> reading(Connection const& connection, PageId page)
{
    Size const size = pages::page(connection, page).size;
    Statement row = connection.prepare("SELECT recipe, state, problem, words, text FROM reading WHERE page = ?");
    if (!row.with(page.value).step())
        return std::nullopt;
    return Reading{page, stateNamed(row.text(1)), row.text(2), digestFrom(row.blob(0)), unpack(row.blob(3), row.text(4), size)};
}

std::vector<ReadingSummary> summaries(Connection const& connection)
{
    std::vector<ReadingSummary> list;
    Statement rows = connection.prepare(R"(
        SELECT page.id, reading.state, reading.problem, reading.confidence, reading.word_count, reading.digest,
               EXISTS (SELECT 1 FROM attempt WHERE attempt.page = page.id AND attempt.count >= ?)
        FROM page LEFT JOIN reading ON reading.page = page.id
        ORDER BY page.id)");
    rows.with(attemptsAllowed);
    while (rows.step()) {
        ReadingSummary& summary = list.emplace_back();
        summary.page = {rows.integer(0)};
        if (!rows.isNull(1)) {
            summary.state = stateNamed(rows.text(1));
            summary.problem = rows.text(2);
            summary.confidence = static_cast<int>(rows.integer(3));
            summary.words = static_cast<int>(rows.integer(4));
            summary.digest = digestFrom(rows.blob(5));
        } else if (rows.integer(6) != 0) {
            summary.state = ReadingState::Failed;
            summary.problem = stoppedTwice;
        }
    }
    return list;
}

Digest fingerprint(Connection const& connection, PageId page)
{
    Statement row = connection.prepare("SELECT digest FROM reading WHERE page = ?");
    return row.with(page.value).step() ? digestFrom(row.blob(0)) : Digest{};
}

namespace {

// Each word in quotes, so that nothing in it is taken for an operator; FTS5 wants all of them.
std::string quoted(std::string const& words)
{
    std::string query;
    bool inWord = false;
    for (char const c : words) {
        bool const blank = static_cast<unsigned char>(c) <= ' ';
        if (blank != !inWord) {
            query += inWord ? "\" " : "\"";
            inWord = !inWord;
        }
        if (c == '"')
            query += '"';
        if (!blank)
            query += c;
    }
    return inWord ? query + '"' : query;
}

} // namespace

std::vector<SearchHit> search(Connection const& connection, std::string const& words, int limit)
{
    std::vector<SearchHit> hits;
    std::string const query = quoted(words);
    if (query.empty() || limit < 1)
        return hits;
    Statement rows = connection.prepare("SELECT rowid, snippet(reading_words, 0, '', '', '…', 16) FROM reading_words "
                                        "WHERE reading_words MATCH ? ORDER BY rank, rowid LIMIT ?");
    rows.with(query, limit);
    while (rows.step()) {
        std::string excerpt = rows.text(1);
        std::replace(excerpt.begin(), excerpt.end(), '\n', ' ');
        hits.push_back({{rows.integer(0)}, std::move(excerpt)});
    }
    return hits;
}

} // namespace readings
} // namespace core
