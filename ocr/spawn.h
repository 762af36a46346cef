// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Starting the programs that stand beside this one. They are handed what they need and nothing else.

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <sys/types.h>

namespace ocr {

// A program of this installation, such as "candour-reader". Throws core::Fault::Missing where it is not there.
std::filesystem::path programBeside(std::string const& name);

// Starts it with these words after its name. Each pair hands it a descriptor of ours (first) under a number of its own (second);
// of its input, output and complaints, what is not handed leads nowhere. Throws core::Fault::Missing where it cannot be started.
pid_t spawn(std::filesystem::path const& program, std::vector<std::string> const& words,
            std::vector<std::pair<int, int>> const& handed);

} // namespace ocr
