// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signals.h"

#include <ctime>

namespace app {

SignalWatch::SignalWatch()
{
    sigemptyset(&m_watched);
    sigaddset(&m_watched, SIGINT);
    sigaddset(&m_watched, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &m_watched, &m_before);
}

SignalWatch::~SignalWatch()
{
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

bool SignalWatch::wait()
{
    timespec const moment{0, 100'000'000};
    while (!m_ended)
        if (sigtimedwait(&m_watched, nullptr, &moment) > 0)
            return true;
    return false;
}

} // namespace app
