// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the commands' arguments have in common.

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace app {

// Arguments live as long as the command that reads them.
template <typename Arguments>
std::shared_ptr<Arguments> arguments()
{
    return std::make_shared<Arguments>();
}

std::string userName();
int processors();

void addCase(CLI::App& command, std::string& folder);
void addActor(CLI::App& command, std::string& actor, std::string const& what);
void addJobs(CLI::App& command, int& jobs);
// A passphrase on the command line would stand in the list of processes and in the shell's history.
void addPassphrase(CLI::App& command, std::string& file);
// The first line of the file; empty where no file is named. Throws core::Fault::Access where it cannot be read, Fault::Usage where the
// line is empty.
std::string passphraseIn(std::string const& file);

} // namespace app
