// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/confinement.h"

#include "core/base/file.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <functional>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace core;

namespace {

// What the work says, done in a process that has given up its rights. The work must not touch what a fork does not copy.
int confined(std::function<int()> const& work)
{
    pid_t const child = ::fork();
    if (child == 0) {
        int code = 99;
        try {
            confine(std::uint64_t{4} << 30);
            code = work();
        } catch (...) {
            code = 98;
        }
        ::_exit(code);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

TEST_CASE("A confined process still reads files and writes to what it was handed", "[base]")
{
    support::TemporaryFolder const folder;
    auto const file = folder.write("letter.txt", "Dear Ms Ellis");
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    CHECK(confined([&] {
              int const descriptor = ::open(file.c_str(), O_RDONLY);
              char letter = 0;
              return ::read(descriptor, &letter, 1) == 1 && letter == 'D' && ::write(ends[1], "x", 1) == 1 ? 0 : 1;
          })
          == 0);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST_CASE("A confined process can neither write a file, nor start a program, nor reach a network", "[base]")
{
    support::TemporaryFolder const folder;
    auto const file = folder.write("letter.txt", "Dear Ms Ellis");
    auto const fresh = folder / "fresh.txt";
    CHECK(confined([&] { return ::open(file.c_str(), O_WRONLY) < 0 ? 0 : 1; }) == 0);
    CHECK(confined([&] { return ::open(file.c_str(), O_RDWR) < 0 ? 0 : 1; }) == 0);
    CHECK(confined([&] { return ::open(fresh.c_str(), O_WRONLY | O_CREAT, 0600) < 0 ? 0 : 1; }) == 0);
    CHECK(confined([&] { return ::creat(fresh.c_str(), 0600) < 0 ? 0 : 1; }) == 0);
    CHECK(confined([&] { return ::unlink(file.c_str()) != 0 ? 0 : 1; }) == 0);
    CHECK(confined([&] { return ::rename(file.c_str(), fresh.c_str()) != 0 ? 0 : 1; }) == 0);
    CHECK(confined([&] { return ::truncate(file.c_str(), 1) != 0 ? 0 : 1; }) == 0);
    CHECK(confined([&] { return ::socket(AF_INET, SOCK_STREAM, 0) < 0 ? 0 : 1; }) == 0);
    CHECK(confined([&] { return ::execl("/bin/true", "true", nullptr) != 0 ? 0 : 1; }) == 0);
    CHECK(contentOf(file) == "Dear Ms Ellis");
    CHECK_FALSE(std::filesystem::exists(fresh));
}
#endif
