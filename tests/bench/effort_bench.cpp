// SPDX-License-Identifier: GPL-3.0-or-later
// How much work a record is: an officer who knows the truth redacts a case through the program's own steps, beside one who finds and
// marks names and draws the rest. Prints a table and fails nothing; the cases are copies, and the one that is named stays as it is.
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/source/pages.h"
#include "tests/bench/simulated_officer.h"

#include <CLI/CLI.hpp>

#include <cstdio>

namespace {

using namespace bench;

void print(char const* who, SimulatedOfficer const& officer, int pages)
{
    Result const result = officer.result();
    std::printf("%-28s %8d %10.2f %12.3f %10d %10d %10d\n", who, officer.total(), static_cast<double>(officer.total()) / pages,
                static_cast<double>(officer.total()) / std::max(1, result.covered), result.targets - result.covered, result.wrong,
                result.overKept);
    for (auto const& [what, times] : officer.actions())
        std::printf("    %-24s %8d\n", what.c_str(), times);
}

std::filesystem::path copyOf(std::filesystem::path const& from, std::filesystem::path const& to)
{
    std::filesystem::remove_all(to);
    std::filesystem::create_directories(to.parent_path());
    std::filesystem::copy(from, to, std::filesystem::copy_options::recursive);
    return to;
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app("Counts the actions that a record takes");
    std::string folder;
    std::string truthFile;
    std::string aside;
    app.add_option("case", folder, "A case that is read and has its suggestions")->required();
    app.add_option("truth", truthFile, "truth.json of its record")->required();
    app.add_option("aside", aside, "A folder for copies of the case")->required();
    std::string people;
    int atLeast = 0;
    bool large = false;
    app.add_option("--people", people, "The register as somebody has it, a list that is imported");
    app.add_option("--confirm", atLeast, "Confirm who is proposed and named so often, in the class that --people gives");
    app.add_flag("--large", large, "A screen of 1920 x 1080 pixels, not 1366 x 768");
    CLI11_PARSE(app, argc, argv);
    try {
        Truth const truth = truthIn(truthFile);
        core::CaseFile desk(copyOf(folder, std::filesystem::path(aside) / "desk"));
        core::CaseFile marking(copyOf(folder, std::filesystem::path(aside) / "marking"));
        desk.database().execute("PRAGMA synchronous = OFF"); // thousands of steps, and nothing to lose
        marking.database().execute("PRAGMA synchronous = OFF");
        int const pages = static_cast<int>(core::pages::all(desk.database()).size());
        SimulatedOfficer officer(desk, truth, large ? Screen{78, 60, 44, 20} : Screen{});
        Result const before = officer.result();
        std::printf("%d pages, %d places to be withheld\n", pages, before.targets);
        std::printf("%-28s %8s %10s %12s %10s %10s %10s\n", "", "actions", "a page", "a redaction", "missed", "wrong",
                    "overkept");
        if (!people.empty()) {
            auto const known = core::people::parseCsv(core::contentOf(people));
            if (atLeast > 0)
                officer.confirmProposals(known, atLeast);
            else
                officer.enter(known);
        }
        officer.triage();
        print("suggestions answered", officer, pages);
        officer.complete();
        print("and the rest completed", officer, pages);
        for (auto const& [what, times] : officer.causes())
            std::printf("    %-40s %8d\n", what.c_str(), times);
        SimulatedOfficer other(marking, truth);
        other.findAndMark();
        print("find and mark by name", other, pages);
        std::printf("share of the actions: %.2f\n", static_cast<double>(officer.total()) / other.total());
    } catch (core::Error const& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return static_cast<int>(error.fault());
    }
    return 0;
}
