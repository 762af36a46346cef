// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/small_case.h"

#include "tests/support/drawn_pdf.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace cli {

namespace {

support::DrawnPage typed(support::Stored stored, std::vector<std::string> const& lines)
{
    support::DrawnPage page;
    page.stored = stored;
    page.lines = support::column(lines, {72, 90}, 13);
    return page;
}

} // namespace

char const* const requestJson = R"({
 "data_subject": "Kevin Midgley",
 "also_known_as": ["Kevin Walker"],
 "date_of_birth": "1983-06-05",
 "nhs_number": "8685414784",
 "addresses": ["156 Ashgrove Terrace, Calderbeck, WF1 8BJ"],
 "reference": "TEST-1"
})";

std::string smallRecord()
{
    return support::drawnPdf({
        typed(support::Stored::G4, {"Record of a visit on 3 March 1992", "Kevin was at home with his mother.",
                                    "The neighbour, Mr Adrian Armitage, had telephoned",
                                    "and asked to be called on 01632 960123.", "Nothing further was said about the dog."}),
        typed(support::Stored::JpegGrey, {"Letter to the school", "Kevin will return after the holiday.",
                                          "Mrs Marjorie Holroyd has agreed to drive him.", "Her NHS number is 943 476 5919."}),
        typed(support::Stored::Bilevel,
              {"Notes of the meeting", "Those present agreed on the plan.", "The next meeting is in May."}),
    });
}

std::string recordOf(int pages, std::string const& mark)
{
    std::vector<support::DrawnPage> all;
    for (int number = 1; number <= pages; ++number)
        all.push_back(typed(support::Stored::G4,
                            {"Sheet " + std::to_string(number) + " of the " + mark + " volume",
                             "Mr Adrian Armitage spoke to the driver of the van.", "Nothing was decided on that day."}));
    return support::drawnPdf(all);
}

std::string mustDo(std::vector<std::string> const& arguments)
{
    Outcome const outcome = candour(arguments);
    std::string called;
    for (std::string const& argument : arguments)
        called += argument + " ";
    INFO(called << "\n" << outcome.out << outcome.err);
    REQUIRE(outcome.code == 0);
    return outcome.out;
}

State stateOf(std::filesystem::path const& folder)
{
    State state{mustDo({"log", folder, "--format", "json"}),
                mustDo({"dump", folder, "suggestions"}),
                mustDo({"dump", folder, "pages"}),
                mustDo({"dump", folder, "redactions"}),
                {}};
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder)) {
        std::string const name = entry.path().lexically_relative(folder).string();
        // SQLite's own files come and go with each opening.
        if (!name.ends_with("-wal") && !name.ends_with("-shm"))
            state.files.push_back(name);
    }
    std::sort(state.files.begin(), state.files.end());
    return state;
}

nlohmann::json logOf(std::filesystem::path const& folder)
{
    return nlohmann::json::parse(mustDo({"log", folder, "--format", "json"}));
}

void newCase(std::filesystem::path const& folder)
{
    std::filesystem::path const request = folder.string() + "-request.json";
    write(request, requestJson);
    mustDo({"new", folder, "--request", request, "--actor", "Officer"});
}

void smallCase(std::filesystem::path const& folder)
{
    newCase(folder);
    std::filesystem::path const record = folder.parent_path() / "record.pdf";
    write(record, smallRecord());
    mustDo({"add", folder, record, "--actor", "Officer"});
}

void readCase(std::filesystem::path const& folder)
{
    smallCase(folder);
    mustDo({"read", folder, "--jobs", "2"});
    mustDo({"suggest", folder});
}

} // namespace cli
