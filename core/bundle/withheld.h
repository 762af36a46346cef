// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The names and numbers that a record withholds wherever a person decided on them, for the verifier to search in all that is
// sent. They stay in retained/; after decisions, before the manifest.

#include "core/case/case_file.h"

#include <string>
#include <vector>

namespace core::withheld {

// Names of two words and more, with the other names that the register has of the same person, and numbers and addresses that belong to
// one person alone; none that a person kept anywhere, nor the data subject's. Sorted, each once.
std::vector<std::string> texts(Connection const& connection);

} // namespace core::withheld
