// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The commands about copies of pages and pages as a whole: carry decisions to copies, hold pages back.

#include <CLI/CLI.hpp>

#include <functional>
#include <string>

namespace core {
class CaseFile;
} // namespace core

namespace app {

std::function<void()> carry(CLI::App& command);
std::function<void()> page(CLI::App& command);

// After every open suggestion was answered in this act: what was withheld on a page is withheld on its copies too, also where the same act
// kept it there. Returns what it did, in words; empty where copies were alike.
std::string carryAcceptedAll(core::CaseFile& caseFile, std::string const& actor);

} // namespace app
