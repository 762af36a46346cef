// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/case/schema.h"
#include "core/source/previews.h"
#include "core/suggest/care.h"
#include "core/suggest/record_names.h"
#include "core/text/search.h"
#include "tests/migration/old_case.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

using namespace core;
using namespace support;

namespace {

// A case as version 1 wrote it: one page, read.
void writeVersion1(std::filesystem::path const& file)
{
    Connection connection = caseOfVersion(file, 1);
    connection.execute("INSERT INTO source VALUES (1, 'a.pdf', 'ab', 10, 1, ''); INSERT INTO page VALUES (1, 1, 1, 595, 842);");
    PageText const text = typed({"Seen by Gail Thornber"});
    std::string const recipe(32, 'r');
    std::string const words = pack(text, {595, 842});
    connection.prepare("INSERT INTO reading VALUES (1, ?, 'poor', 'Faint.', 0, 0.0, 90, 4, ?, ?, ?)")
        .with(Statement::Blob{recipe}, Statement::Blob{recipe}, Statement::Blob{words}, text.text)
        .run();
}

} // namespace

TEST_CASE("A case of version 1 keeps its readings, and they can still be searched", "[migration]")
{
    TemporaryFolder const folder;
    std::filesystem::path const file = folder / "case.sqlite";
    writeVersion1(file);
    Connection connection(file, Connection::Mode::Open);
    bringUpToDate(connection, file);

    Reading const reading = readings::reading(connection, {1}).value();
    CHECK(reading.state == ReadingState::Poor);
    CHECK(reading.problem == "Faint.");
    CHECK(reading.text.text == "Seen by Gail Thornber\n");
    CHECK(reading.method.empty());
    CHECK(reading.embedded == EmbeddedText::None);
    CHECK(reading.unread.empty());
    CHECK(search::find(connection, {"thornber", {}, {}, {}}, 10).size() == 1);
    connection.execute("DELETE FROM reading");
    CHECK(search::find(connection, {"thornber", {}, {}, {}}, 10).empty());
    CHECK(readings::languages(connection, PageId{1}) == "eng");
    CHECK_FALSE(previews::preview(connection, {1}));
    CHECK(cares::load(connection) == Care::Normal);
    CHECK(record_names::load(connection).fingerprint() == RecordNames().fingerprint());
}
