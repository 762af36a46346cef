// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/frame.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>

#include <poll.h>
#include <sys/socket.h>

namespace ocr {

namespace {

constexpr std::uint64_t longestHeader = std::uint64_t{64} << 20;
constexpr std::uint64_t longestPayload = std::uint64_t{1} << 30;

bool sendAll(int socket, char const* bytes, std::size_t length)
{
    while (length > 0) {
        ssize_t const sent = ::send(socket, bytes, length, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return false;
        bytes += sent;
        length -= static_cast<std::size_t>(sent);
    }
    return true;
}

// One conversation's patience, used for every piece of a frame.
struct Patience {
    std::function<bool()> const& enough;
    std::stop_token const& stop;

    // Until the socket has something to say.
    Wait wait(int socket) const
    {
        for (;;) {
            if (stop.stop_requested())
                return Wait::Stopped;
            pollfd asked{socket, POLLIN, 0};
            int const ready = ::poll(&asked, 1, 100);
            if (ready < 0 && errno != EINTR)
                return Wait::Gone;
            if (ready > 0)
                return Wait::Arrived;
            if (enough && enough())
                return Wait::TimedOut;
        }
    }

    Wait fill(int socket, char* bytes, std::size_t length) const
    {
        while (length > 0) {
            if (Wait const outcome = wait(socket); outcome != Wait::Arrived)
                return outcome;
            ssize_t const got = ::recv(socket, bytes, length, 0);
            if (got < 0 && errno == EINTR)
                continue;
            if (got <= 0)
                return Wait::Gone;
            bytes += got;
            length -= static_cast<std::size_t>(got);
        }
        return Wait::Arrived;
    }
};

} // namespace

bool send(int socket, Frame const& frame)
{
    std::array<std::uint64_t, 2> const lengths{frame.header.size(), frame.payload.size()};
    return sendAll(socket, reinterpret_cast<char const*>(lengths.data()), sizeof lengths)
           && sendAll(socket, frame.header.data(), frame.header.size())
           && sendAll(socket, frame.payload.data(), frame.payload.size());
}

Received receive(int socket, std::function<bool()> const& enough, std::stop_token const& stop)
{
    Patience const patience{enough, stop};
    Received received;
    std::array<std::uint64_t, 2> lengths{};
    received.outcome = patience.fill(socket, reinterpret_cast<char*>(lengths.data()), sizeof lengths);
    if (received.outcome != Wait::Arrived)
        return received;
    if (lengths[0] > longestHeader || lengths[1] > longestPayload) {
        received.outcome = Wait::Gone;
        return received;
    }
    received.frame.header.resize(lengths[0]);
    received.frame.payload.resize(lengths[1]);
    received.outcome = patience.fill(socket, received.frame.header.data(), received.frame.header.size());
    if (received.outcome == Wait::Arrived)
        received.outcome = patience.fill(socket, received.frame.payload.data(), received.frame.payload.size());
    return received;
}

} // namespace ocr
