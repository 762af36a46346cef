// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The command that lists what is treated differently, between copies of a page and anywhere, and what is left of what was withheld; each can be
// made alike or explained.

#include <CLI/CLI.hpp>

#include <functional>

namespace app {

std::function<void()> consistency(CLI::App& command);

} // namespace app
