// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What goes over the socket between the program and a reader process: a line of JSON and a run of bytes. Nothing that the
// other side sends is trusted: lengths are bounded, and a short or broken frame is the end of the conversation.

#include <functional>
#include <stop_token>
#include <string>

namespace ocr {

struct Frame {
    std::string header; // JSON
    std::string payload;
};

// False where the other side is gone.
bool send(int socket, Frame const& frame);

enum class Wait { Arrived, Gone, TimedOut, Stopped };

struct Received {
    Wait outcome = Wait::Gone;
    Frame frame;
};

// Waits until `enough`, which is asked every tenth of a second, says so; without it, for ever. A stop is noticed as soon.
Received receive(int socket, std::function<bool()> const& enough, std::stop_token const& stop);

} // namespace ocr
