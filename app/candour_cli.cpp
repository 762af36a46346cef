// SPDX-License-Identifier: GPL-3.0-or-later
// The command line: arguments in, exit code out.

#include "app/commands.h"
#include "core/base/error.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>

namespace {

int fail(core::Fault fault, std::string const& message)
{
    std::cerr << "candour-cli: " << message << "\n";
    return core::exitCode(fault);
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App program("Candour: redact large scanned records, decide with reasons, disclose what can be disclosed.");
    program.name("candour-cli");
    program.require_subcommand(1);
    program.footer("Exit codes: 0 done, 2 usage, 3 input, 4 access, 5 version, 6 integrity, 7 missing, 8 internal.");
    std::function<void()> chosen;
    for (app::Command const& command : app::commands()) {
        CLI::App* const sub = program.add_subcommand(command.name, command.summary);
        sub->callback([&chosen, run = command.prepare(*sub)] { chosen = run; });
    }
    try {
        program.parse(argc, argv);
    } catch (CLI::ParseError const& wrong) {
        return program.exit(wrong) == 0 ? 0 : core::exitCode(core::Fault::Usage);
    }
    try {
        chosen();
        std::cout.flush();
        if (!std::cout)
            throw core::Error(core::Fault::Access, "The output could not be written in full. Check the disk it goes to.");
        return 0;
    } catch (core::Error const& error) {
        return fail(error.fault(), error.what());
    } catch (std::bad_alloc const&) {
        return fail(core::Fault::Access, "There is not enough memory. Close other programs and try again.");
    } catch (std::exception const& error) {
        return fail(core::Fault::Internal, std::string("Something went wrong that should not: ") + error.what());
    }
}
