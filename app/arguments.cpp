// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arguments.h"

#include "core/base/error.h"
#include "core/base/file.h"

#include <algorithm>
#include <thread>

#include <pwd.h>
#include <unistd.h>

namespace app {

std::string userName()
{
    passwd const* const user = ::getpwuid(::getuid());
    return user ? user->pw_name : "unknown user";
}

int processors()
{
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

void addCase(CLI::App& command, std::string& folder)
{
    command.add_option("CASE", folder, "The case folder")->required();
}

void addActor(CLI::App& command, std::string& actor, std::string const& what)
{
    command.add_option("--actor", actor, "Who " + what + "; stands in the audit log")->required();
}

void addJobs(CLI::App& command, int& jobs)
{
    command.add_option("--jobs", jobs, "How many pages at a time; one a processor if left out")->check(CLI::Range(1, 256));
}

void addPassphrase(CLI::App& command, std::string& file)
{
    command.add_option("--passphrase-file", file, "A file whose first line is the passphrase of the record (AES-256)");
}

std::string passphraseIn(std::string const& file)
{
    if (file.empty())
        return {};
    std::string line = core::contentOf(file);
    line.resize(std::min(line.find_first_of("\r\n"), line.size()));
    if (line.empty())
        throw core::Error(core::Fault::Usage, "There is no passphrase on the first line of " + file + ". Write one there.");
    return line;
}

} // namespace app
