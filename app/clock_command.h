// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The command "clock": what starts, pauses and extends the time limit of the request, and when an answer is due.

#include <functional>
#include <string>

namespace CLI {
class App;
} // namespace CLI

namespace core {
class Connection;
} // namespace core

namespace app {

std::function<void()> clock(CLI::App& command);

// A sentence: when an answer is due, and how many working days are left.
std::string dueDate(core::Connection const& connection);

} // namespace app
