// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/verifier_process.h"

#include "core/base/error.h"
#include "ocr/spawn.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ocr {

namespace {

using core::Error;
using core::Fault;
using core::verifier::Report;
using Clock = std::chrono::steady_clock;

constexpr std::size_t longestLine = std::size_t{256} << 20;

Error unverified(std::string const& how)
{
    return {Fault::Integrity, "It could not be verified: " + how + " Do not send what was not verified; try again."};
}

// A pipe from which a passphrase can be read; it is shorter than what a pipe holds.
int written(std::string const& passphrase)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw Error(Fault::Internal, std::string("Cannot talk to the verifier: ") + std::strerror(errno));
    ssize_t const length = ::write(ends[1], passphrase.data(), passphrase.size());
    ::close(ends[1]);
    if (length != static_cast<ssize_t>(passphrase.size())) {
        ::close(ends[0]);
        throw Error(Fault::Internal, "Cannot talk to the verifier: it does not take the passphrase.");
    }
    return ends[0];
}

class RunningVerifier {
public:
    RunningVerifier(std::filesystem::path const& program, std::filesystem::path const& what, VerifierLimits const& limits)
    {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            throw Error(Fault::Internal, std::string("Cannot talk to the verifier: ") + std::strerror(errno));
        m_output = ends[0];
        int const secret = limits.passphrase.empty() ? -1 : written(limits.passphrase);
        std::vector<std::string> words{"--progress", "--memory", std::to_string(limits.memory)};
        std::vector<std::pair<int, int>> handed{{ends[1], STDOUT_FILENO}};
        if (secret >= 0) {
            words.insert(words.end(), {"--passphrase-from", "3"});
            handed.push_back({secret, 3});
        }
        words.insert(words.end(), {"--", what.string()});
        try {
            m_pid = spawn(program, words, handed);
        } catch (Error const&) {
            ::close(ends[0]);
            ::close(ends[1]);
            ::close(secret);
            throw;
        }
        ::close(ends[1]);
        ::close(secret);
    }
    RunningVerifier(RunningVerifier const&) = delete;
    RunningVerifier& operator=(RunningVerifier const&) = delete;
    ~RunningVerifier()
    {
        ::close(m_output);
        if (m_pid < 0)
            return;
        ::kill(m_pid, SIGKILL);
        ending();
    }

    // The next line of its output; nothing where it has closed it. A stop is noticed within a tenth of a second.
    std::optional<std::string> line(std::chrono::seconds patience, std::stop_token const& stop)
    {
        auto const deadline = Clock::now() + patience;
        for (;;) {
            if (std::size_t const end = m_read.find('\n'); end != std::string::npos) {
                std::string const found = m_read.substr(0, end);
                m_read.erase(0, end + 1);
                return found;
            }
            if (stop.stop_requested())
                throw Error(Fault::Usage, "Stopped as asked; nothing was verified.");
            if (Clock::now() > deadline)
                throw unverified("the verifier was stuck for " + std::to_string(patience.count()) + " seconds and was ended.");
            if (m_read.size() > longestLine)
                throw unverified("the verifier's report has no end.");
            if (!more())
                return std::nullopt;
        }
    }

    // How it ended, as waitpid says it.
    int ending()
    {
        int status = 0;
        while (::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
        }
        m_pid = -1;
        return status;
    }

private:
    // False at the end of its output.
    bool more()
    {
        pollfd waiting{m_output, POLLIN, 0};
        if (::poll(&waiting, 1, 100) <= 0)
            return true;
        std::array<char, 65536> piece{};
        ssize_t const got = ::read(m_output, piece.data(), piece.size());
        if (got < 0)
            return errno == EINTR;
        m_read.append(piece.data(), static_cast<std::size_t>(got));
        return got > 0;
    }

    pid_t m_pid = -1;
    int m_output = -1;
    std::string m_read;
};

// What one line of the output is; a report or an error is the last.
struct Said {
    std::optional<Report> report;
    std::optional<Error> error;
};

Said said(std::string const& line, std::function<void(int done, int total)> const& progress)
{
    Said what{core::verifier::reportFrom(line), {}};
    auto const json = nlohmann::json::parse(line, nullptr, false);
    if (what.report || !json.is_object())
        return what;
    if (json.contains("error") && json["error"].is_string()) {
        int const code = json.value("code", 0);
        constexpr int first = static_cast<int>(Fault::Usage);
        auto const fault = code >= core::exitCode(Fault::Usage) && code <= core::exitCode(Fault::Internal)
                               ? static_cast<Fault>(first + code - core::exitCode(Fault::Usage))
                               : Fault::Internal;
        what.error = Error(fault, json["error"].get<std::string>());
    } else if (progress && json.contains("done") && json.contains("of")) {
        progress(json["done"].get<int>(), json["of"].get<int>());
    }
    return what;
}

} // namespace

Report verifyApart(std::filesystem::path const& program, std::filesystem::path const& what,
                   std::function<void(int done, int total)> const& progress, std::stop_token const& stop,
                   VerifierLimits const& limits)
{
    RunningVerifier child(program, std::filesystem::absolute(what), limits);
    Said last;
    while (auto const line = child.line(limits.patience, stop)) {
        if (last.report || last.error)
            throw unverified("the verifier went on after its report.");
        last = said(*line, progress);
    }
    int const status = child.ending();
    if (WIFSIGNALED(status))
        throw unverified(std::string("the verifier died (") + ::strsignal(WTERMSIG(status)) + ").");
    int const code = WEXITSTATUS(status);
    if (last.error && code == core::exitCode(last.error->fault()))
        throw *last.error;
    if (!last.report || code != (last.report->leaks.empty() ? 0 : core::exitCode(Fault::Integrity)) || last.report->pages < 1)
        throw unverified("the verifier ended without a report.");
    return *last.report;
}

std::vector<std::string> sentences(std::vector<core::Leak> const& leaks)
{
    std::vector<std::string> all;
    for (core::Leak const& leak : leaks)
        all.push_back((leak.page > 0 ? core::verifier::pageWords(leak) + ": " : "") + leak.what);
    return all;
}

std::filesystem::path verifierProgram()
{
    return programBeside("candour-verify");
}

} // namespace ocr
