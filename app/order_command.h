// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The order of the record from the command line: documents and copies are listed, and changed one at a time. A change is one step that
// undo takes back.

#include <functional>

namespace CLI {
class App;
} // namespace CLI

namespace app {

std::function<void()> order(CLI::App& command);

} // namespace app
