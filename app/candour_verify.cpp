// SPDX-License-Identifier: GPL-3.0-or-later
// The process that looks at a bundle, or at any PDF, for what must not be there. It can read files and print; nothing else.
// Its last line of output is a report, or an error, in JSON; its exit code says the same.

#include "core/base/confinement.h"
#include "core/base/error.h"
#include "core/verify/bad_redactions.h"
#include "core/verify/report.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <array>
#include <cerrno>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <iostream>
#include <string>

#include <unistd.h>

namespace {

int fail(core::Fault fault, std::string const& message)
{
    nlohmann::ordered_json const json{{"error", message}, {"code", core::exitCode(fault)}};
    std::cout << json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << std::endl;
    return core::exitCode(fault);
}

int look(std::filesystem::path const& what, bool tellProgress, std::string const& passphrase)
{
    using namespace core::verifier;
    Report report{std::filesystem::is_regular_file(what) ? Subject::Pdf : Subject::Bundle, 0, {}};
    auto const progress = [&](int done, int total) {
        report.pages = done;
        if (tellProgress)
            std::cout << R"({"done":)" << done << R"(,"of":)" << total << '}' << std::endl;
    };
    report = report.subject == Subject::Pdf ? badRedactions(what, progress) : core::verifier::look(what, progress, passphrase);
    std::cout << toJson(report) << std::endl;
    return report.leaks.empty() ? 0 : core::exitCode(core::Fault::Integrity);
}

// What whoever started this process wrote into an open file, up to its end.
std::string all(int descriptor)
{
    std::string text;
    std::array<char, 512> piece{};
    for (;;) {
        ssize_t const got = ::read(descriptor, piece.data(), piece.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return text;
        text.append(piece.data(), static_cast<std::size_t>(got));
    }
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App program("Looks at a Candour bundle, or at any PDF, for what must not be there, and prints a report in JSON.");
    program.name("candour-verify");
    program.footer("Exit codes: 0 nothing found, 3 no such input, 6 something was found or is damaged, 7 no bundle.");
    std::filesystem::path what;
    bool progress = false;
    std::uint64_t memory = std::uint64_t{3} << 30;
    program.add_option("PATH", what, "A bundle's folder, or a PDF")->required();
    program.add_flag("--progress", progress, "Print a line for each page that was looked at");
    program.add_option("--memory", memory, "Most bytes of address space");
    int passphrase = -1;
    program.add_option("--passphrase-from", passphrase, "An open descriptor that gives the passphrase of an encrypted record");
    try {
        program.parse(argc, argv);
    } catch (CLI::ParseError const& wrong) {
        return program.exit(wrong) == 0 ? 0 : core::exitCode(core::Fault::Usage);
    }
    try {
        std::string const words = passphrase < 0 ? std::string() : all(passphrase);
        core::confine(memory);
        return look(what, progress, words);
    } catch (core::Error const& error) {
        return fail(error.fault(), error.what());
    } catch (std::bad_alloc const&) {
        return fail(core::Fault::Access, "There is not enough memory to verify this.");
    } catch (std::exception const& error) {
        return fail(core::Fault::Internal, std::string("Something went wrong that should not: ") + error.what());
    }
}
