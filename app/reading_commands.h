// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The commands that turn pages into words: in place, in shares on other machines, and in which languages.

#include <CLI/CLI.hpp>

#include <functional>

namespace app {

std::function<void()> read(CLI::App& command);
std::function<void()> language(CLI::App& command);

} // namespace app
