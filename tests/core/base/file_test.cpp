// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "tests/support/child.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <cerrno>

#include <fcntl.h>

using namespace core;
using namespace support;

TEST_CASE("A file is written whole and read back", "[base]")
{
    TemporaryFolder const folder;
    std::string const much(3'000'000, 'x');
    {
        File file(folder / "new", O_WRONLY | O_CREAT | O_EXCL, 0600, "Writing");
        file.write(much);
        file.sync();
    }
    CHECK(contentOf(folder / "new") == much);
}

TEST_CASE("What cannot be read is refused by its name", "[base]")
{
    TemporaryFolder const folder;
    CHECK(says(refused([&] { contentOf(folder / "none"); }), "none failed"));
    CHECK(refused([&] { contentOf(folder / "none"); }).fault() == Fault::Access);
    CHECK(refused([&] { contentOf(folder / "."); }).fault() == Fault::Access);
}

TEST_CASE("A full disk and a missing permission are told apart", "[base]")
{
    CHECK(says(accessError("Saving", ENOSPC), "Saving failed because the disk is full"));
    CHECK(says(accessError("Saving", EROFS), "you may not do that there"));
    CHECK(accessError("Saving", EIO).fault() == Fault::Access);

    TemporaryFolder const folder;
    std::string const told = onFullDisk(
        1000, [&] { File(folder / "new", O_WRONLY | O_CREAT, 0600, "Saving the page").write(std::string(2000, 'x')); });
    CHECK(told.starts_with("4 Saving the page failed because the disk is full"));
}

TEST_CASE("A file that cannot be opened is said to be so", "[base]")
{
    Error const error = refused([] { File("/proc/no/such", O_RDONLY, 0, "Opening the list"); });
    CHECK(error.fault() == Fault::Access);
    CHECK(says(error, "Opening the list failed"));
    CHECK(refused([] { File::unique("/proc/no/XXXXXX", "Copying"); }).fault() == Fault::Access);
    CHECK(refused([] { syncFolder("/proc/no/such"); }).fault() == Fault::Access);
}

TEST_CASE("Two files made at once have different names and only their owner may read them", "[base]")
{
    TemporaryFolder const folder;
    File const one = File::unique(folder / "XXXXXX", "Copying", ".part");
    File const other = File::unique(folder / "XXXXXX", "Copying", ".part");
    CHECK(one.path() != other.path());
    CHECK(one.path().extension() == ".part");
    CHECK((std::filesystem::status(one.path()).permissions() & std::filesystem::perms::all)
          == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE("What is not finished is gone again", "[base]")
{
    TemporaryFolder const folder;
    {
        std::filesystem::create_directory(folder / "half");
        Unfinished half(folder / "half");
        folder.write("half/page", "x");
        half.rename(folder / "almost", "Saving");
        CHECK(std::filesystem::exists(folder / "almost/page"));
    }
    CHECK(std::filesystem::is_empty(folder.path()));

    {
        Unfinished kept(folder.write("half", "x"));
        kept.rename(folder / "whole", "Saving");
        kept.keep();
    }
    CHECK(std::filesystem::exists(folder / "whole"));
    Unfinished lost(folder / "never made");
    CHECK(refused([&] { lost.rename(folder / "x", "Saving"); }).fault() == Fault::Access);
}
