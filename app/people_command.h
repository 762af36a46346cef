// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The register of people from the command line: lists in and out, proposals from the readings, and changes one at a time. A change
// is one step that undo takes back, and says how many suggestions it changed.

#include <functional>

namespace CLI {
class App;
} // namespace CLI

namespace app {

std::function<void()> people(CLI::App& command);

} // namespace app
