// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The real candour-cli as a process: what it is called with, what it may use, what came out. Tests see of it what an
// officer sees, and end it as a power cut would.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <sys/types.h>

namespace cli {

// A folder that goes away with its owner, with all that is in it.
class TempFolder {
public:
    TempFolder();
    ~TempFolder();
    TempFolder(TempFolder const&) = delete;
    TempFolder& operator=(TempFolder const&) = delete;
    std::filesystem::path const& path() const { return m_path; }
    std::filesystem::path operator/(std::string const& name) const { return m_path / name; }

private:
    std::filesystem::path m_path;
};

struct Surroundings {
    std::map<std::string, std::string> environment{};        // besides the one of the tests
    std::int64_t memory = 0;                                 // bytes of address space for each process; 0 for no limit
    enum class User { AsTests, Plain } user = User::AsTests; // Plain: permissions hold, even where tests run as root
    std::chrono::seconds patience{300};                      // then the program is killed and the test fails
};

struct Outcome {
    int code = -1; // exit code; -1 where a signal ended it
    int signal = 0;
    std::string out;
    std::string err;
    double seconds = 0;       // by the clock on the wall
    double processor = 0;     // seconds of all its processes together
    std::int64_t largest = 0; // bytes that the largest of its processes held at its peak
    bool outOfPatience = false;
};

// A program that was started and not yet waited for.
class Running {
public:
    Running(std::filesystem::path const& program, std::vector<std::string> const& arguments,
            Surroundings const& surroundings = {});
    ~Running();
    Running(Running const&) = delete;
    Running& operator=(Running const&) = delete;

    bool running();
    // SIGKILL: no chance to clean up.
    void kill();
    Outcome wait();
    // Processes that it started and that still run.
    std::vector<pid_t> children() const;

private:
    void reap(int options);

    TempFolder m_folder;
    Surroundings m_surroundings;
    pid_t m_process = -1;
    std::chrono::steady_clock::time_point m_started;
    bool m_ended = false;
    Outcome m_outcome;
};

std::filesystem::path candourCli();

Outcome run(std::filesystem::path const& program, std::vector<std::string> const& arguments,
            Surroundings const& surroundings = {});
Outcome candour(std::vector<std::string> const& arguments, Surroundings const& surroundings = {});

// Whether a process of this number is there and not yet ended.
bool alive(pid_t process);

void write(std::filesystem::path const& file, std::string const& bytes);
std::string contents(std::filesystem::path const& file);

} // namespace cli
