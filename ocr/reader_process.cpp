// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/reader_process.h"

#include "ocr/messages.h"
#include "ocr/reader_server.h"
#include "ocr/shared_bytes.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ocr {

namespace {

// The environment of the program, with OpenMP held to one thread: left on, it costs nine times the time.
std::vector<std::string> readerEnvironment()
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

struct Child {
    pid_t pid = -1;
    int socket = -1;
};

// The child finds the socket as its standard input; what the libraries grumble goes nowhere.
Child spawn(std::filesystem::path const& program, ReaderLimits const& limits, std::optional<SharedBytes> const& shared)
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        throw core::Error(core::Fault::Internal, std::string("Cannot talk to the page reader: ") + std::strerror(errno));
    // A picture of a page goes over in a few pieces instead of a hundred.
    int const roomy = 4 << 20;
    for (int const end : ends)
        for (int const way : {SO_SNDBUF, SO_RCVBUF})
            ::setsockopt(end, SOL_SOCKET, way, &roomy, sizeof roomy);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
    if (shared)
        posix_spawn_file_actions_adddup2(&actions, shared->descriptor(), sharedBytesDescriptor);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::vector<std::string> arguments{program.string(), std::to_string(limits.memory)};
    std::vector<std::string> environment = readerEnvironment();
    Child child;
    int const failed =
        ::posix_spawn(&child.pid, program.c_str(), &actions, nullptr, pointers(arguments).data(), pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    child.socket = ends[0];
    if (failed != 0) {
        ::close(ends[0]);
        throw core::Error(core::Fault::Missing, "Cannot start the page reader " + program.string() + ": " + std::strerror(failed)
                                                    + ". Install the program again.");
    }
    return child;
}

// How a process that is gone ended, in words.
std::string ending(int status)
{
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT)
        return "The page made the reader give up, most likely for lack of memory.";
    if (WIFSIGNALED(status))
        return std::string("The page made the reader crash (") + ::strsignal(WTERMSIG(status)) + ").";
    return "The page made the reader stop without an answer.";
}

} // namespace

struct ReaderProcess::Part {
    std::filesystem::path program;
    ReaderLimits limits;
    Child child;
    std::optional<SharedBytes> shared; // made with the first process, and its successors' too

    Part(std::filesystem::path path, ReaderLimits const& within) : program(std::move(path)), limits(within) {}
    Part(Part const&) = delete;
    Part& operator=(Part const&) = delete;
    ~Part() { end(); }

    // Ends the process, if there is one, and returns its exit status.
    int end()
    {
        if (child.pid < 0)
            return 0;
        ::close(child.socket);
        ::kill(child.pid, SIGKILL);
        int status = 0;
        while (::waitpid(child.pid, &status, 0) < 0 && errno == EINTR) {
        }
        child = {};
        return status;
    }

    // A process that went away by itself is given a moment to say how.
    std::string reasonOfDeath()
    {
        int status = 0;
        for (int tries = 0; tries < 50; ++tries) {
            if (::waitpid(child.pid, &status, WNOHANG) == child.pid) {
                ::close(child.socket);
                child = {};
                return ending(status);
            }
            ::usleep(10'000);
        }
        end();
        return "The page made the reader stop answering.";
    }

    void wake()
    {
        if (child.pid >= 0)
            return;
        if (!shared)
            shared = SharedBytes::made();
        child = spawn(program, limits, shared);
    }

    Frame ask(Question const& question, std::stop_token const& stop)
    {
        wake();
        auto const deadline = std::chrono::steady_clock::now() + limits.patience;
        if (!send(child.socket, frameOf(question)))
            throw ReaderFailure(reasonOfDeath());
        Received received = receive(child.socket, deadline, stop);
        switch (received.outcome) {
        case Wait::Arrived:
            throwError(received.frame);
            return std::move(received.frame);
        case Wait::TimedOut:
            end();
            throw ReaderFailure("The page took longer than " + std::to_string(limits.patience.count())
                                + " seconds and was given up.");
        case Wait::Stopped:
            end();
            throw Stopped();
        case Wait::Gone:
            break;
        }
        throw ReaderFailure(reasonOfDeath());
    }
};

ReaderProcess::ReaderProcess(std::filesystem::path program, ReaderLimits limits)
    : m_part(std::make_unique<Part>(std::move(program), limits))
{
}

ReaderProcess::~ReaderProcess() = default;
ReaderProcess::ReaderProcess(ReaderProcess&&) noexcept = default;
ReaderProcess& ReaderProcess::operator=(ReaderProcess&&) noexcept = default;

core::PdfPages ReaderProcess::look(std::filesystem::path const& file, std::stop_token stop)
{
    return pagesOf(m_part->ask(LookQuestion{std::filesystem::absolute(file)}, stop));
}

core::Raster ReaderProcess::render(std::filesystem::path const& file, int number, core::PixelSize atMost, core::Colour colour,
                                   std::stop_token stop)
{
    return rasterOf(m_part->ask(RenderQuestion{std::filesystem::absolute(file), number, atMost, colour}, stop));
}

void ReaderProcess::wake()
{
    m_part->wake();
}

core::Raster ReaderProcess::show(std::filesystem::path const& file, core::Look const& look, std::stop_token stop)
{
    auto const answer = m_part->ask(ShowQuestion{std::filesystem::absolute(file), look}, stop);
    return rasterOf(answer, m_part->shared ? m_part->shared->bytes() : std::span<std::uint8_t>());
}

bool ReaderProcess::countsAreTrue(std::filesystem::path const& file, std::stop_token stop)
{
    return answerOf(m_part->ask(CountsQuestion{std::filesystem::absolute(file)}, stop));
}

ReadPage ReaderProcess::read(std::filesystem::path const& file, int number, std::string const& languages, std::stop_token stop)
{
    return readPageOf(m_part->ask(ReadQuestion{std::filesystem::absolute(file), number, languages}, stop));
}

core::BurntPage ReaderProcess::burn(core::BurnOrder const& order, std::stop_token stop)
{
    core::BurnOrder absolute = order;
    absolute.file = std::filesystem::absolute(order.file);
    return burntPageOf(m_part->ask(BurnQuestion{std::move(absolute)}, stop));
}

core::Digest readingRecipe(std::string const& languages)
{
    return readingFingerprint(languages);
}

std::filesystem::path readerProgram()
{
    std::filesystem::path const program = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "candour-reader";
    if (!std::filesystem::exists(program))
        throw core::Error(core::Fault::Missing,
                          "The page reader is missing: " + program.string() + ". Install the program again.");
    return program;
}

} // namespace ocr
