// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Work done in a process of its own, which may run out of disk or be killed without harm to the test.

#include <functional>
#include <string>

#include <sys/types.h>

namespace support {

class Child {
public:
    // The work gets a function that sends a line to the parent. It must not use what the parent has opened.
    using Tell = std::function<void(std::string const& line)>;
    explicit Child(std::function<void(Tell const&)> const& work);
    ~Child();
    Child(Child const&) = delete;
    Child& operator=(Child const&) = delete;

    // The next line it sent; empty once it has ended and all was read.
    std::string line();
    // SIGKILL: nothing in the child runs after this.
    void kill();

private:
    pid_t m_pid = -1;
    int m_pipe = -1;
    std::string m_unread;
};

// Runs the work in a child that can write no file beyond so many bytes, as on a full disk, and returns the first line it tells:
// the message of the core::Error that ended the work, or "no error".
std::string onFullDisk(long bytes, std::function<void()> const& work);

} // namespace support
