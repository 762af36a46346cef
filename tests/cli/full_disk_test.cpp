// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "tests/cli/small_case.h"

#include <catch2/catch.hpp>

using namespace cli;

namespace {

// Runs a command on a copy of the case that lies on a disk of its own, with so many kilobytes left. Afterwards the disk has
// room again and the case is copied back. The first two words of the command stand for the program and the case.
char const* const script = R"sh(
set -e
disk="$1" case="$2" free="$3" code=0
shift 3
mount -t tmpfs -o size=32m none "$disk"
cp -a "$case" "$disk/case"
dd if=/dev/zero of="$disk/filler" bs=1k count=40000 2>/dev/null || true
truncate --size=-"${free}k" "$disk/filler"
"$@" || code=$?
rm "$disk/filler"
for left in "$disk"/*; do
    test "$left" = "$disk/case" || { echo "left behind: $left" >&2; code=99; }
done
rm -rf "$case"
cp -a "$disk/case" "$case"
exit $code
)sh";

std::vector<std::string> unshared(std::vector<std::string> const& command)
{
    std::vector<std::string> all{"--user", "--map-root-user", "--mount", "/bin/sh", "-c", script, "sh"};
    all.insert(all.end(), command.begin(), command.end());
    return all;
}

// Some machines, such as containers, do not let their users mount anything.
bool mayMount(TempFolder const& folder)
{
    std::filesystem::create_directory(folder / "try");
    std::vector<std::string> const call{"--user", "--map-root-user", "--mount", "/bin/mount",
                                        "-t",     "tmpfs",           "none",    folder / "try"};
    return run("/usr/bin/unshare", call).code == 0;
}

std::string manyDecisions()
{
    std::string list = "[";
    for (int i = 0; i < 3000; ++i)
        list += std::string(i > 0 ? "," : "") + R"({"file": "record.pdf", "page": 1, "boxes": [[72, 80, 200, )"
                + std::to_string(100 + i % 500)
                + R"(]], "exemption": "TP", "reason": "This note makes the row longer than it would otherwise be."})";
    return list + "]";
}

} // namespace

TEST_CASE("On a full disk a command says so and leaves the case as it was", "[cli]")
{
    TempFolder const folder;
    if (!mayMount(folder)) {
        WARN("Skipped: this machine does not let its users mount a small disk.");
        return;
    }
    std::string const at = folder / "case";
    readCase(at);
    write(folder / "more.pdf", recordOf(40, "second"));
    write(folder / "decisions.json", manyDecisions());
    std::filesystem::create_directory(folder / "disk");
    std::string const disk = folder / "disk";
    std::string const there = disk + "/case";
    State const before = stateOf(at);

    struct Call {
        int kilobytes;
        std::vector<std::string> command;
    };
    std::vector<Call> const calls{{100, {"add", there, folder / "more.pdf"}},
                                  {300, {"decide", there, "--from", folder / "decisions.json", "--actor", "Officer"}},
                                  {60, {"export", there, "--draft", "--out", disk + "/bundle"}},
                                  {16, {"new", disk + "/other", "--subject", "Ada Midgley"}}};
    for (Call const& call : calls) {
        std::vector<std::string> command{disk, at, std::to_string(call.kilobytes), candourCli()};
        command.insert(command.end(), call.command.begin(), call.command.end());
        Outcome const outcome = run("/usr/bin/unshare", unshared(command));
        INFO(call.command[0] << ": " << outcome.out << outcome.err);
        CHECK(outcome.code == core::exitCode(core::Fault::Access));
        CHECK(
            (outcome.err.find("disk is full") != std::string::npos || outcome.err.find("too little room") != std::string::npos));
        CHECK(stateOf(at) == before);
    }
}
