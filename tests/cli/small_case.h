// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A small case, made by the program itself from pages drawn in code, and all that the program says a case holds: what a
// refused command must leave as it was.

#include "tests/cli/program.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace cli {

// Pages of a care file of three typed pages: names, an NHS number, a telephone number.
std::string smallRecord();
// A PDF of so many pages with a line of words on each; `mark` makes one record differ from the next.
std::string recordOf(int pages, std::string const& mark);

extern char const* const requestJson;

// Runs the program and fails the test, with what the program said, where it does not end well.
std::string mustDo(std::vector<std::string> const& arguments);

// All that can be seen of a case from outside.
struct State {
    std::string log;
    std::string suggestions;
    std::string pages;
    std::string redactions;
    std::vector<std::string> files;
    bool operator==(State const&) const = default;
};

State stateOf(std::filesystem::path const& folder);
nlohmann::json logOf(std::filesystem::path const& folder);

// Makes a case with its request, in the folder.
void newCase(std::filesystem::path const& folder);
// The same with the small record added as record.pdf, which is kept beside the case.
void smallCase(std::filesystem::path const& folder);
// The same, read and with suggestions.
void readCase(std::filesystem::path const& folder);

} // namespace cli
