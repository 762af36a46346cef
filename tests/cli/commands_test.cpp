// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/small_case.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace cli;

namespace {

// The commands as the program itself lists them.
std::vector<std::string> commandNames()
{
    std::istringstream help(mustDo({"--help"}));
    std::vector<std::string> names;
    bool listing = false;
    for (std::string line; std::getline(help, line);) {
        if (listing && line.starts_with("  ")) {
            std::istringstream words(line);
            names.emplace_back();
            words >> names.back();
        } else if (listing && !names.empty())
            break;
        listing = listing || line == "Subcommands:";
    }
    return names;
}

} // namespace

TEST_CASE("Every command explains itself when it is asked for help", "[cli]")
{
    std::vector<std::string> const names = commandNames();
    REQUIRE(names.size() >= 15);
    for (std::string const& name : names) {
        INFO(name);
        Outcome const outcome = candour({name, "--help"});
        CHECK(outcome.code == 0);
        CHECK(outcome.err.empty());
        CHECK(outcome.out.find(name) != std::string::npos);
        CHECK(outcome.out.find(name == "verify" ? "DIR" : "CASE") != std::string::npos);
    }
}

TEST_CASE("The help names every exit code", "[cli]")
{
    std::string const help = mustDo({"--help"});
    for (char const* code : {"2 usage", "3 input", "4 access", "5 version", "6 integrity", "7 missing", "8 internal"})
        CHECK(help.find(code) != std::string::npos);
}

TEST_CASE("A command that lacks what it needs is refused as wrong usage", "[cli]")
{
    TempFolder const folder;
    newCase(folder / "case");
    std::string const at = folder / "case";
    State const before = stateOf(at);
    std::vector<std::vector<std::string>> calls{{},
                                                {"redact"},
                                                {"new", folder / "other"},
                                                {"add", at},
                                                {"read", at, "--jobs", "0"},
                                                {"read", at, "--jobs", "many"},
                                                {"read", at, "--unknown"},
                                                {"decide", at, "--accept-all", "--exemption", "TP"},
                                                {"decide", at, "--actor", "Officer"},
                                                {"decide", at, "--actor", "Officer", "--accept-all"},
                                                {"undo", at},
                                                {"sign-off", at},
                                                {"sign-off", at, "--actor", "  "},
                                                {"looked-at", at, "--actor", "Officer"},
                                                {"export", at},
                                                {"log", at, "--format", "xml"},
                                                {"dump", at, "everything"}};
    for (std::string const& name : commandNames())
        calls.push_back({name});
    for (auto const& call : calls) {
        std::string called;
        for (std::string const& word : call)
            called += word + " ";
        INFO("candour-cli " << called);
        Outcome const outcome = candour(call);
        CHECK(outcome.code == 2);
        CHECK_FALSE(outcome.err.empty());
    }
    CHECK_FALSE(std::filesystem::exists(folder / "other"));
    CHECK(stateOf(at) == before);
}

TEST_CASE("A command on a folder that holds no case says that it is missing", "[cli]")
{
    TempFolder const folder;
    std::filesystem::create_directory(folder / "empty");
    for (std::string const at : {folder / "empty", folder / "nowhere"}) {
        std::vector<std::vector<std::string>> const calls{
            {"status", at},
            {"add", at, "a.pdf"},
            {"read", at},
            {"people", at},
            {"suggest", at},
            {"decide", at, "--accept-all", "--exemption", "TP", "--actor", "Officer"},
            {"undo", at, "--actor", "Officer"},
            {"redo", at, "--actor", "Officer"},
            {"looked-at", at, "1", "--actor", "Officer"},
            {"sign-off", at, "--actor", "Reviewer"},
            {"export", at, "--out", folder / "bundle"},
            {"log", at},
            {"dump", at, "pages"},
            {"verify", at}};
        for (auto const& call : calls) {
            INFO(call[0] << " " << at);
            Outcome const outcome = candour(call);
            CHECK(outcome.code == 7);
            CHECK(outcome.err.find(at) != std::string::npos);
        }
    }
    CHECK(std::filesystem::is_empty(folder / "empty"));
    CHECK_FALSE(std::filesystem::exists(folder / "nowhere"));
    CHECK_FALSE(std::filesystem::exists(folder / "bundle"));
}

TEST_CASE("A case can be opened with nothing but the data subject's name", "[cli]")
{
    TempFolder const folder;
    mustDo({"new", folder / "case", "--subject", "Ada Midgley", "--actor", "Officer"});
    CHECK(mustDo({"status", folder / "case"}).find("Ada Midgley") != std::string::npos);
    CHECK((std::filesystem::status(folder / "case").permissions() & std::filesystem::perms::mask)
          == std::filesystem::perms::owner_all);
    nlohmann::json const log = logOf(folder / "case");
    REQUIRE_FALSE(log.empty());
    CHECK(log.front().at("actor") == "Officer");
}

TEST_CASE("The log is printed as text, as CSV and as JSON, and its chain is checked", "[cli]")
{
    TempFolder const folder;
    std::string const at = folder / "case";
    smallCase(at);
    nlohmann::json const list = logOf(at);
    REQUIRE(list.size() >= 2);
    std::string const csv = mustDo({"log", at, "--format", "csv"});
    CHECK(csv.starts_with("number,at,actor,action,details,seal\r\n"));
    std::size_t rows = 0;
    for (std::size_t at2 = csv.find("\r\n"); at2 != std::string::npos; at2 = csv.find("\r\n", at2 + 2))
        ++rows;
    CHECK(rows == list.size() + 1);
    std::string const text = mustDo({"log", at});
    CHECK(text.find("Officer  add") != std::string::npos);
    std::string const verified = mustDo({"log", at, "--verify"});
    CHECK(verified.find(std::to_string(list.size()) + " entries") != std::string::npos);
    CHECK(verified.find(list.back().at("seal").get<std::string>()) != std::string::npos);
}

TEST_CASE("Progress goes to the error output in plain lines where no terminal is", "[cli]")
{
    TempFolder const folder;
    std::string const at = folder / "case";
    smallCase(at);
    Outcome const outcome = candour({"read", at});
    CHECK(outcome.code == 0);
    CHECK(outcome.err.find("Reading: 3 of 3") != std::string::npos);
    CHECK(outcome.err.find('\r') == std::string::npos);
    CHECK(outcome.err.find('\x1b') == std::string::npos);
    CHECK(outcome.out.find("3 pages read") != std::string::npos);
}

TEST_CASE("Places are asked about with a question, listed apart, and stop the sign-off", "[cli]")
{
    TempFolder const folder;
    std::filesystem::path const at = folder / "case";
    readCase(at);
    auto const suggestions = nlohmann::json::parse(mustDo({"dump", at, "suggestions"}));
    REQUIRE_FALSE(suggestions.empty());
    nlohmann::json const list{
        {{"suggestion", suggestions.front().at("id")}, {"ask", true}, {"reason", "Does she know?"}},
        {{"file", "record.pdf"}, {"page", 2}, {"boxes", {{72, 90, 180, 104}}}, {"ask", true}, {"reason", "Whose hand?"}}};
    write(folder / "asked.json", list.dump());
    mustDo({"decide", at, "--from", folder / "asked.json", "--actor", "Officer"});
    auto const dump = nlohmann::json::parse(mustDo({"dump", at, "redactions"}));
    CHECK(dump.at("redactions").empty());
    REQUIRE(dump.at("asked").size() == 2);
    CHECK(dump.at("asked")[1].at("question") == "Whose hand?");
    CHECK(dump.at("asked")[1].at("page") == 2);
    mustDo({"decide", at, "--accept-all", "--exemption", "TP", "--actor", "Officer"});
    Outcome const refused = candour({"sign-off", at, "--actor", "Second"});
    CHECK(refused.code != 0);
    CHECK(refused.err.find("2 questions") != std::string::npos);
    mustDo({"undo", at, "--actor", "Officer"});
    mustDo({"undo", at, "--actor", "Officer"});
    CHECK(nlohmann::json::parse(mustDo({"dump", at, "redactions"})).at("asked").empty());
}
