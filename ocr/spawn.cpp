// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/spawn.h"

#include "core/base/error.h"

#include <algorithm>
#include <cstring>
#include <string_view>

#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

namespace ocr {

namespace {

// The environment of the program, with OpenMP held to one thread: left on, it costs nine times the time.
std::vector<std::string> frugalEnvironment()
{
    std::vector<std::string> all;
    for (char** variable = environ; *variable; ++variable)
        if (std::string_view(*variable).substr(0, 17) != "OMP_THREAD_LIMIT=")
            all.emplace_back(*variable);
    all.emplace_back("OMP_THREAD_LIMIT=1");
    return all;
}

std::vector<char*> pointers(std::vector<std::string>& words)
{
    std::vector<char*> all;
    for (std::string& word : words)
        all.push_back(word.data());
    all.push_back(nullptr);
    return all;
}

} // namespace

std::filesystem::path programBeside(std::string const& name)
{
    std::filesystem::path const program = std::filesystem::read_symlink("/proc/self/exe").parent_path() / name;
    if (!std::filesystem::exists(program))
        throw core::Error(core::Fault::Missing,
                          "A part of the program is missing: " + program.string() + ". Install the program again.");
    return program;
}

pid_t spawn(std::filesystem::path const& program, std::vector<std::string> const& words,
            std::vector<std::pair<int, int>> const& handed)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (auto const& [ours, theirs] : handed)
        posix_spawn_file_actions_adddup2(&actions, ours, theirs);
    for (int const standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (std::none_of(handed.begin(), handed.end(), [=](auto const& pair) { return pair.second == standard; }))
            posix_spawn_file_actions_addopen(&actions, standard, "/dev/null", standard == STDIN_FILENO ? O_RDONLY : O_WRONLY, 0);
    std::vector<std::string> arguments{program.string()};
    arguments.insert(arguments.end(), words.begin(), words.end());
    std::vector<std::string> environment = frugalEnvironment();
    pid_t pid = -1;
    int const failed =
        ::posix_spawn(&pid, program.c_str(), &actions, nullptr, pointers(arguments).data(), pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0)
        throw core::Error(core::Fault::Missing, "A part of the program cannot be started: " + program.string() + ": "
                                                    + std::strerror(failed) + ". Install the program again.");
    return pid;
}

} // namespace ocr
