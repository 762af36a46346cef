// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Lets a command that works in other threads end in good order on Ctrl+C. Must be made before those threads are, since they
// inherit the blocked signals.

#include <atomic>

#include <signal.h>

namespace app {

class SignalWatch {
public:
    SignalWatch();
    // The signals do again what they did.
    ~SignalWatch();
    SignalWatch(SignalWatch const&) = delete;
    SignalWatch& operator=(SignalWatch const&) = delete;

    // Until end() is called (false) or SIGINT or SIGTERM arrives (true).
    bool wait();
    // May be called from any thread.
    void end() { m_ended = true; }

private:
    sigset_t m_watched;
    sigset_t m_before;
    std::atomic<bool> m_ended{false};
};

} // namespace app
