// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every command of the command line: one function each, one table. A command reads its arguments, calls the house, and
// prints; it has no rules of its own.

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
} // namespace CLI

namespace app {

struct Command {
    std::string name;
    std::string summary;
    // Adds the command's arguments and returns what to do once they are read. Throws core::Error.
    std::function<std::function<void()>(CLI::App&)> prepare;
};

std::vector<Command> const& commands();

} // namespace app
