// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cli {

namespace {

constexpr std::chrono::milliseconds betweenLooks{5};

// Without these root is a user like any other. The numbers are those of linux/capability.h.
constexpr int overridePermissions = 1;
constexpr int overrideSearch = 2;

[[noreturn]] void become(std::filesystem::path const& program, std::vector<std::string> const& arguments,
                         Surroundings const& surroundings, std::filesystem::path const& folder)
{
    int const out = ::open((folder / "out").c_str(), O_CREAT | O_WRONLY, 0600);
    int const err = ::open((folder / "err").c_str(), O_CREAT | O_WRONLY, 0600);
    int const in = ::open("/dev/null", O_RDONLY);
    ::dup2(in, STDIN_FILENO);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(err, STDERR_FILENO);
    for (auto const& [name, value] : surroundings.environment)
        ::setenv(name.c_str(), value.c_str(), 1);
    if (surroundings.memory > 0) {
        rlimit const limit{static_cast<rlim_t>(surroundings.memory), static_cast<rlim_t>(surroundings.memory)};
        ::setrlimit(RLIMIT_AS, &limit);
    }
    if (surroundings.user == Surroundings::User::Plain) {
        ::prctl(PR_CAPBSET_DROP, overridePermissions, 0, 0, 0);
        ::prctl(PR_CAPBSET_DROP, overrideSearch, 0, 0, 0);
    }
    std::vector<char*> words{const_cast<char*>(program.c_str())};
    for (std::string const& argument : arguments)
        words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    ::execv(program.c_str(), words.data());
    ::_exit(127);
}

} // namespace

TempFolder::TempFolder()
{
    std::string name = (std::filesystem::temp_directory_path() / "candour-test.XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("no temporary folder could be made");
    m_path = name;
}

TempFolder::~TempFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

Running::Running(std::filesystem::path const& program, std::vector<std::string> const& arguments,
                 Surroundings const& surroundings)
    : m_surroundings(surroundings), m_started(std::chrono::steady_clock::now())
{
    m_process = ::fork();
    if (m_process < 0)
        throw std::runtime_error("no process could be started");
    if (m_process == 0)
        become(program, arguments, surroundings, m_folder.path());
}

Running::~Running()
{
    if (!m_ended) {
        kill();
        wait();
    }
}

void Running::reap(int options)
{
    if (m_ended)
        return;
    int status = 0;
    rusage usage{};
    if (::wait4(m_process, &status, options, &usage) != m_process)
        return;
    m_ended = true;
    m_outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_started).count();
    auto const spent = [](timeval const& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
    m_outcome.processor = spent(usage.ru_utime) + spent(usage.ru_stime);
    m_outcome.largest = std::int64_t{usage.ru_maxrss} * 1024;
    m_outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    m_outcome.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    m_outcome.out = contents(m_folder / "out");
    m_outcome.err = contents(m_folder / "err");
}

bool Running::running()
{
    reap(WNOHANG);
    return !m_ended;
}

void Running::kill()
{
    if (!m_ended)
        ::kill(m_process, SIGKILL);
}

Outcome Running::wait()
{
    while (running()) {
        if (std::chrono::steady_clock::now() - m_started > m_surroundings.patience) {
            m_outcome.outOfPatience = true;
            kill();
            reap(0);
            break;
        }
        std::this_thread::sleep_for(betweenLooks);
    }
    return m_outcome;
}

std::vector<pid_t> Running::children() const
{
    std::vector<pid_t> all;
    std::string const tasks = "/proc/" + std::to_string(m_process) + "/task";
    std::error_code ignored;
    for (auto const& task : std::filesystem::directory_iterator(tasks, ignored)) {
        std::istringstream list(contents(task.path() / "children"));
        for (pid_t child = 0; list >> child;)
            all.push_back(child);
    }
    return all;
}

std::filesystem::path candourCli()
{
    return std::filesystem::read_symlink("/proc/self/exe").parent_path() / "candour-cli";
}

Outcome run(std::filesystem::path const& program, std::vector<std::string> const& arguments, Surroundings const& surroundings)
{
    return Running(program, arguments, surroundings).wait();
}

Outcome candour(std::vector<std::string> const& arguments, Surroundings const& surroundings)
{
    return run(candourCli(), arguments, surroundings);
}

bool alive(pid_t process)
{
    // The state stands behind the name, which is in brackets; Z is a process that has ended and waits for its parent.
    std::string const line = contents("/proc/" + std::to_string(process) + "/stat");
    auto const bracket = line.rfind(')');
    return bracket != std::string::npos && bracket + 2 < line.size() && line[bracket + 2] != 'Z';
}

void write(std::filesystem::path const& file, std::string const& bytes)
{
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << bytes;
    out.close();
    if (!out)
        throw std::runtime_error("could not write " + file.string());
}

std::string contents(std::filesystem::path const& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace cli
