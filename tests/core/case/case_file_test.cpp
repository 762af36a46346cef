// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/case/case_file.h"
#include "tests/support/child.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <thread>

#include <unistd.h>

using namespace core;
using namespace support;
using std::filesystem::perms;

namespace {

perms permissions(std::filesystem::path const& path)
{
    return std::filesystem::status(path).permissions() & perms::all;
}

void addPerson(Connection& database, std::string const& name)
{
    database
        .prepare("INSERT INTO person (name, other_names, class, role, relation, consent) VALUES (?, '[]', 'carer', '', '', '')")
        .with(name)
        .run();
}

std::int64_t personCount(Connection const& database)
{
    Statement row = database.prepare("SELECT count(*) FROM person");
    row.step();
    return row.integer(0);
}

} // namespace

TEST_CASE("A new case is a folder that only its owner may enter", "[case]")
{
    TemporaryFolder const folder;
    CaseFile const caseFile = CaseFile::create(folder / "Ellis 2024", "Olu Officer");
    CHECK(caseFile.folder() == folder / "Ellis 2024");
    CHECK(permissions(folder / "Ellis 2024") == perms::owner_all);
    CHECK(permissions(folder / "Ellis 2024/sources") == perms::owner_all);
    CHECK(permissions(folder / "Ellis 2024/case.sqlite") == (perms::owner_read | perms::owner_write));
    CHECK(caseFile.sourcePath(sha256("abc")) == folder / "Ellis 2024/sources" / (sha256("abc").hex() + ".pdf"));
    CHECK(audit::entries(caseFile.database()).front().actor == "Olu Officer");
}

TEST_CASE("A case that was closed is opened again", "[case]")
{
    TemporaryFolder const folder;
    CaseFile::create(folder / "case/", "Olu Officer");
    CaseFile const again(folder / "case/");
    CHECK(again.folder() == folder / "case");
}

TEST_CASE("A case is not made where something is already", "[case]")
{
    TemporaryFolder const folder;
    folder.write("letter", "Dear sir");
    std::filesystem::create_directory(folder / "empty");
    for (char const* name : {"letter", "empty"}) {
        Error const error = refused([&] { CaseFile::create(folder / name, "Olu Officer"); });
        CHECK(error.fault() == Fault::Access);
        CHECK(says(error, "is there already"));
    }
    CHECK(std::filesystem::is_empty(folder / "empty"));
}

TEST_CASE("A case that cannot be made leaves nothing behind", "[case]")
{
    TemporaryFolder const folder;
    folder.write("letter", "Dear sir");
    for (std::filesystem::path const& place :
         {folder / "letter/case", folder / "no such folder/case", std::filesystem::path("/proc/case")}) {
        Error const error = refused([&] { CaseFile::create(place, "Olu Officer"); });
        CHECK(error.fault() == Fault::Access);
        CHECK(says(error, "Making the case " + place.string() + " failed"));
        CHECK_FALSE(std::filesystem::exists(place));
    }
    std::filesystem::create_directory(folder / "full");
    std::string const told = onFullDisk(20'000, [&] { CaseFile::create(folder / "full/case", "Olu Officer"); });
    CHECK(told.starts_with("4 "));
    CHECK(told.find("the disk is full") != std::string::npos);
    CHECK(std::filesystem::is_empty(folder / "full"));
}

TEST_CASE("Where there is no case, none is opened", "[case]")
{
    TemporaryFolder const folder;
    folder.write("letter", "Dear sir");
    for (std::filesystem::path const& place : {folder / "nowhere", folder.path(), folder / "letter"}) {
        Error const error = refused([&] { CaseFile{place}; });
        CHECK(error.fault() == Fault::Missing);
        CHECK(says(error, place.string()));
    }
}

TEST_CASE("A second program is told who has the case open", "[case]")
{
    TemporaryFolder const folder;
    CaseFile::create(folder / "case", "Olu Officer");
    Child other([&folder](Child::Tell const& tell) {
        CaseFile const open(folder / "case");
        tell("open " + std::to_string(::getpid()));
        ::pause();
    });
    std::string const process = other.line().substr(5);

    Error const error = refused([&] { CaseFile{folder / "case"}; });
    CHECK(error.fault() == Fault::Access);
    CHECK(says(error, "is open elsewhere"));
    CHECK(says(error, "process " + process));
    CHECK(says(error, " on "));
    CHECK(says(error, "since 20"));

    other.kill();
    CHECK_NOTHROW(CaseFile(folder / "case"));
}

TEST_CASE("A case is opened once in one program too, and again when it was closed", "[case]")
{
    TemporaryFolder const folder;
    std::optional<CaseFile> first(CaseFile::create(folder / "case", "Olu Officer"));
    CHECK(refused([&] { CaseFile{folder / "case"}; }).fault() == Fault::Access);
    CaseFile moved = std::move(*first);
    first.reset();
    CHECK(refused([&] { CaseFile{folder / "case"}; }).fault() == Fault::Access);
    moved = CaseFile::create(folder / "other", "Olu Officer");
    CHECK_NOTHROW(CaseFile(folder / "case"));
    CHECK(refused([&] { CaseFile{folder / "other"}; }).fault() == Fault::Access);
}

TEST_CASE("A change that was not recorded cannot be saved", "[case]")
{
    TemporaryFolder const folder;
    CaseFile caseFile = CaseFile::create(folder / "case", "Olu Officer");
    {
        Act act = caseFile.act("Olu Officer");
        addPerson(act.database(), "Gail Thornber");
        CHECK(refused([&] { act.commit(); }).fault() == Fault::Internal);
    }
    CHECK(personCount(caseFile.database()) == 0);
    {
        Act act = caseFile.act("Olu Officer");
        addPerson(act.database(), "Gail Thornber");
        act.record("people", "{}");
        act.commit();
    }
    CHECK(personCount(caseFile.database()) == 1);
    CHECK_NOTHROW(caseFile.act("Olu Officer").commit());
}

TEST_CASE("Whoever changes a case has a name, and one act has one time", "[case]")
{
    TemporaryFolder const folder;
    CaseFile caseFile = CaseFile::create(folder / "case", "Olu Officer");
    CHECK(refused([&] { caseFile.act(" \t"); }).fault() == Fault::Usage);
    CHECK(refused([&] { caseFile.act("Zo\xEB"); }).fault() == Fault::Usage);
    CHECK(refused([&] { CaseFile::create(folder / "other", ""); }).fault() == Fault::Usage);
    CHECK_FALSE(std::filesystem::exists(folder / "other"));

    Act act = caseFile.act(" Olu Officer ");
    CHECK(act.actor() == "Olu Officer");
    act.record("one", "{}");
    act.record("two", "{}");
    act.commit();
    std::vector<AuditEntry> const log = audit::entries(caseFile.database());
    CHECK(log[1].at == act.at());
    CHECK(log[2].at == act.at());
    CHECK(refused([&] { caseFile.act("Olu Officer").record("two", "{\n}"); }).fault() == Fault::Internal);
}

TEST_CASE("A machine's results need no entry each, and its entries name it", "[case]")
{
    TemporaryFolder const folder;
    CaseFile caseFile = CaseFile::create(folder / "case", "Olu Officer");
    {
        Batch batch(caseFile);
        addPerson(batch.database(), "Gail Thornber");
        batch.commit();
    }
    {
        Batch batch(caseFile);
        addPerson(batch.database(), "Dean Ellis");
        batch.record("reading ended", "{}");
    }
    CHECK(personCount(caseFile.database()) == 1);
    CHECK(audit::head(caseFile.database()).count == 1);
    Batch batch(caseFile);
    batch.record("reading ended", "{}");
    batch.commit();
    CHECK(audit::entries(caseFile.database()).back().actor == "candour");
}

TEST_CASE("People decide while a machine records, and the log stays whole", "[case]")
{
    TemporaryFolder const folder;
    CaseFile caseFile = CaseFile::create(folder / "case", "Olu Officer");
    std::thread machine([&caseFile] {
        CaseFile own = caseFile.sibling();
        for (int i = 0; i < 50; ++i) {
            Batch batch(own);
            addPerson(batch.database(), "machine " + std::to_string(i));
            batch.record("read", "{}");
            batch.commit();
        }
    });
    for (int i = 0; i < 50; ++i) {
        Act act = caseFile.act("Olu Officer");
        addPerson(act.database(), "person " + std::to_string(i));
        act.record("people", "{}");
        act.commit();
    }
    machine.join();
    CHECK(personCount(caseFile.database()) == 100);
    CHECK(audit::head(caseFile.database()).count == 101);
    CHECK_FALSE(audit::problem(caseFile.database()));
}

TEST_CASE("What a killed program had half copied is gone when the case is opened", "[case]")
{
    TemporaryFolder const folder;
    CaseFile::create(folder / "case", "Olu Officer");
    folder.write("case/sources/a1b2c3.part", "half a scan");
    CaseFile const again(folder / "case");
    CHECK(std::filesystem::is_empty(folder / "case/sources"));
}
