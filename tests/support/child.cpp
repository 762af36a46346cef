// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/child.h"

#include "core/base/error.h"

#include <csignal>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace support {

Child::Child(std::function<void(Tell const&)> const& work)
{
    int ends[2];
    core::expects(::pipe(ends) == 0, "a test may open a pipe");
    m_pid = ::fork();
    core::expects(m_pid >= 0, "a test may start a process");
    if (m_pid == 0) {
        ::close(ends[0]);
        int code = 0;
        try {
            work([&ends](std::string const& line) {
                std::string const whole = line + '\n';
                if (::write(ends[1], whole.data(), whole.size()) != static_cast<ssize_t>(whole.size()))
                    ::_exit(3);
            });
        } catch (...) {
            code = 2;
        }
        // Without destructors: what the child shares with the parent is the parent's to close.
        ::_exit(code);
    }
    ::close(ends[1]);
    m_pipe = ends[0];
}

Child::~Child()
{
    kill();
    ::close(m_pipe);
}

std::string Child::line()
{
    while (m_unread.find('\n') == std::string::npos) {
        char piece[4096];
        ssize_t const length = ::read(m_pipe, piece, sizeof piece);
        if (length <= 0)
            return {};
        m_unread.append(piece, static_cast<std::size_t>(length));
    }
    std::size_t const end = m_unread.find('\n');
    std::string const line = m_unread.substr(0, end);
    m_unread.erase(0, end + 1);
    return line;
}

void Child::kill()
{
    if (m_pid < 0)
        return;
    ::kill(m_pid, SIGKILL);
    ::waitpid(m_pid, nullptr, 0);
    m_pid = -1;
}

std::string onFullDisk(long bytes, std::function<void()> const& work)
{
    Child child([&](Child::Tell const& tell) {
        // A write beyond the limit fails instead of ending the process.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit const limit{static_cast<rlim_t>(bytes), static_cast<rlim_t>(bytes)};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        try {
            work();
            tell("no error");
        } catch (core::Error const& error) {
            tell(std::to_string(core::exitCode(error.fault())) + ' ' + error.what());
        }
    });
    return child.line();
}

} // namespace support
