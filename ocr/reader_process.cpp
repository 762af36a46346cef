// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/reader_process.h"

#include "ocr/messages.h"
#include "ocr/reader_server.h"
#include "ocr/shared_bytes.h"
#include "ocr/spawn.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ocr {

namespace {

struct Child {
    pid_t pid = -1;
    int socket = -1;
};

// The child finds the socket as its standard input; what the libraries grumble goes nowhere.
Child started(std::filesystem::path const& program, ReaderLimits const& limits, std::optional<SharedBytes> const& shared)
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        throw core::Error(core::Fault::Internal, std::string("Cannot talk to the page reader: ") + std::strerror(errno));
    // A picture of a page goes over in a few pieces instead of a hundred.
    int const roomy = 4 << 20;
    for (int const end : ends)
        for (int const way : {SO_SNDBUF, SO_RCVBUF})
            ::setsockopt(end, SOL_SOCKET, way, &roomy, sizeof roomy);
    std::vector<std::pair<int, int>> handed{{ends[1], STDIN_FILENO}};
    if (shared)
        handed.emplace_back(shared->descriptor(), sharedBytesDescriptor);
    try {
        Child const child{spawn(program, {std::to_string(limits.memory)}, handed), ends[0]};
        ::close(ends[1]);
        return child;
    } catch (core::Error const&) {
        ::close(ends[0]);
        ::close(ends[1]);
        throw;
    }
}

// Whether a process has computed for longer than it was given, or has stood still for as long.
class Allowance {
public:
    Allowance(pid_t process, std::chrono::seconds given) : m_given(given)
    {
        if (::clock_getcpuclockid(process, &m_clock) != 0)
            m_clock = CLOCK_MONOTONIC;
        m_began = m_computed = computed();
    }

    bool usedUp()
    {
        auto const now = std::chrono::steady_clock::now();
        if (auto const until = computed(); until != m_computed) {
            m_computed = until;
            m_moved = now;
        }
        return m_computed - m_began > m_given || now - m_moved > m_given;
    }

private:
    // That of a process that is gone stands still.
    std::chrono::nanoseconds computed() const
    {
        timespec time{};
        if (::clock_gettime(m_clock, &time) != 0)
            return m_computed;
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    }

    std::chrono::seconds m_given;
    clockid_t m_clock = CLOCK_MONOTONIC;
    std::chrono::nanoseconds m_began{};
    std::chrono::nanoseconds m_computed{};
    std::chrono::steady_clock::time_point m_moved = std::chrono::steady_clock::now();
};

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
        child = started(program, limits, shared);
    }

    Frame ask(Question const& question, std::stop_token const& stop)
    {
        wake();
        Allowance allowance(child.pid, limits.patience);
        if (!send(child.socket, frameOf(question)))
            throw ReaderFailure(reasonOfDeath());
        Received received = receive(
            child.socket, [&] { return allowance.usedUp(); }, stop);
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
    return programBeside("candour-reader");
}

} // namespace ocr
