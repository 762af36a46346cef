// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The command "review": what the second person looks at, what they say of it, and what the officer answers.

#include <functional>

namespace CLI {
class App;
} // namespace CLI

namespace app {

std::function<void()> review(CLI::App& command);
std::function<void()> handOver(CLI::App& command);

} // namespace app
