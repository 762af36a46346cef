// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/source/pdf_source.h"
#include "tests/cli/small_case.h"
#include "tests/support/drawn_pdf.h"
#include "tests/support/source_tree.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

using namespace cli;

namespace {

std::string wordsOf(std::filesystem::path const& pdf)
{
    core::PdfSource const source(pdf);
    std::string all;
    for (int number = 1; number <= source.pageCount(); ++number)
        for (core::EmbeddedWord const& word : source.words(number))
            all += word.text + " ";
    return all;
}

nlohmann::json redactionsOf(std::filesystem::path const& folder)
{
    return nlohmann::json::parse(mustDo({"dump", folder, "redactions"}));
}

std::size_t rowsOf(std::string const& csv)
{
    std::size_t rows = 0;
    for (std::size_t at = csv.find("\r\n"); at != std::string::npos; at = csv.find("\r\n", at + 2))
        ++rows;
    return rows - 1;
}

} // namespace

TEST_CASE("A small record goes from scan to verified bundle", "[cli]")
{
    TempFolder const folder;
    std::filesystem::path const at = folder / "case";
    readCase(at);

    nlohmann::json const suggestions = nlohmann::json::parse(mustDo({"dump", at, "suggestions"}));
    auto const suggested = [&](std::string const& category) {
        return std::any_of(suggestions.begin(), suggestions.end(),
                           [&](nlohmann::json const& one) { return one.at("category") == category; });
    };
    CHECK(suggested("PERSON"));
    CHECK(suggested("PHONE"));
    CHECK(suggested("NHS"));
    for (nlohmann::json const& one : suggestions) {
        CHECK_FALSE(one.at("boxes").empty());
        CHECK_FALSE(one.at("reason").get<std::string>().empty());
    }

    mustDo({"decide", at, "--accept-all", "--exemption", "TP", "--actor", "Officer"});
    core::Rect const heading =
        core::grown(support::inkOf(support::column({"Notes of the meeting"}, {72, 90}, 13).front(), "Notes of the meeting"), 2);
    nlohmann::json const drawn{{{"file", "record.pdf"},
                                {"page", 3},
                                {"boxes", {{heading.x0, heading.y0, heading.x1, heading.y1}}},
                                {"exemption", "TP"},
                                {"reason", "secret note"}}};
    write(folder / "drawn.json", drawn.dump());
    mustDo({"decide", at, "--from", folder / "drawn.json", "--actor", "Officer"});
    std::size_t const all = redactionsOf(at).at("redactions").size();
    mustDo({"undo", at, "--actor", "Officer"});
    CHECK(redactionsOf(at).at("redactions").size() == all - 1);
    mustDo({"redo", at, "--actor", "Officer"});
    CHECK(redactionsOf(at).at("redactions").size() == all);

    mustDo({"sign-off", at, "--actor", "Reviewer"});
    CHECK(mustDo({"status", at}).find("Signed off by Reviewer") != std::string::npos);
    std::filesystem::path const bundle = folder / "bundle";
    mustDo({"export", at, "--out", bundle, "--actor", "Reviewer"});
    CHECK(mustDo({"verify", bundle}).find("Nothing was found") != std::string::npos);

    std::string const words = wordsOf(bundle / "disclosure" / "record.pdf");
    INFO(words);
    CHECK(words.find("home") != std::string::npos);
    CHECK(words.find("holiday") != std::string::npos);
    for (char const* withheld : {"Armitage", "Holroyd", "960123", "5919", "Notes"})
        CHECK(words.find(withheld) == std::string::npos);
    std::string const schedule = contents(bundle / "disclosure" / "schedule.csv");
    CHECK(rowsOf(schedule) == all);
    CHECK(schedule.find("secret note") == std::string::npos);
    nlohmann::json const manifest = nlohmann::json::parse(contents(bundle / "retained" / "manifest.json"));
    CHECK(manifest.is_object());
    CHECK_FALSE(manifest.empty());

    nlohmann::json const log = logOf(at);
    std::string actions;
    for (nlohmann::json const& entry : log)
        actions += entry.at("action").get<std::string>() + ";";
    INFO(actions);
    for (char const* action : {"new case;", "add;", "undo", "redo", "sign"})
        CHECK(actions.find(action) != std::string::npos);
    CHECK(log.dump().find("Armitage") == std::string::npos);
    mustDo({"log", at, "--verify"});
}

TEST_CASE("A draft needs no sign-off, and a bundle that was altered does not pass", "[cli]")
{
    TempFolder const folder;
    std::filesystem::path const at = folder / "case";
    readCase(at);
    std::filesystem::path const bundle = folder / "bundle";
    mustDo({"export", at, "--draft", "--out", bundle, "--actor", "Officer"});
    mustDo({"verify", bundle});

    SECTION("another PDF in its place")
    {
        write(bundle / "disclosure" / "record.pdf", smallRecord());
    }
    SECTION("bytes after its end")
    {
        std::string const record = contents(bundle / "disclosure" / "record.pdf");
        write(bundle / "disclosure" / "record.pdf", record + "\nMr Adrian Armitage");
    }
    SECTION("a further file")
    {
        write(bundle / "disclosure" / "notes.txt", "Mr Adrian Armitage");
    }
    Outcome const outcome = candour({"verify", bundle});
    INFO(outcome.out << outcome.err);
    CHECK(outcome.code == core::exitCode(core::Fault::Integrity));
    CHECK((outcome.out + outcome.err).find("Armitage") == std::string::npos);
}

TEST_CASE("The same case exported twice gives the same disclosure, byte for byte", "[cli]")
{
    TempFolder const folder;
    std::filesystem::path const at = folder / "case";
    readCase(at);
    mustDo({"decide", at, "--accept-all", "--exemption", "TP", "--actor", "Officer"});
    mustDo({"sign-off", at, "--actor", "Reviewer"});
    mustDo({"export", at, "--out", folder / "one", "--actor", "Reviewer", "--jobs", "1"});
    mustDo({"export", at, "--out", folder / "two", "--actor", "Reviewer", "--jobs", "2"});
    for (char const* name : {"record.pdf", "schedule.csv"}) {
        std::string const first = contents(folder / "one" / "disclosure" / name);
        CHECK_FALSE(first.empty());
        CHECK(first == contents(folder / "two" / "disclosure" / name));
    }
}

TEST_CASE("The sample record goes from scan to verified bundle", "[cli]")
{
    std::filesystem::path const sample = support::sourceTree() / "resources" / "sample";
    TempFolder const folder;
    std::string const at = folder / "case";
    mustDo({"new", at, "--request", sample / "request.json", "--actor", "Officer"});
    mustDo({"add", at, sample / "Walker vol 1.pdf", sample / "Walker vol 2.pdf", "--actor", "Officer"});
    mustDo({"people", at, "--import", sample / "people.csv", "--actor", "Officer"});
    std::string const read = mustDo({"read", at});
    CHECK(read.find("20 pages read") != std::string::npos);
    CHECK(read.find("0 failed") != std::string::npos);
    mustDo({"suggest", at});
    mustDo({"decide", at, "--accept-all", "--exemption", "TP", "--actor", "Officer"});
    mustDo({"sign-off", at, "--actor", "Reviewer"});
    mustDo({"export", at, "--out", folder / "bundle", "--actor", "Reviewer"});
    mustDo({"verify", folder / "bundle"});

    nlohmann::json const pages = nlohmann::json::parse(mustDo({"dump", at, "pages"}));
    REQUIRE(pages.size() == 20);
    std::vector<int> turned;
    for (std::size_t i = 0; i < pages.size(); ++i)
        if (pages[i].at("rotation") != 0)
            turned.push_back(static_cast<int>(i) + 1);
    CHECK(turned == std::vector<int>{5, 12});

    // People whom the register names, on pages that any engine reads, are withheld.
    std::string const words = wordsOf(folder / "bundle" / "disclosure" / "record.pdf");
    CHECK(redactionsOf(at).at("redactions").size() > 150);
    CHECK(words.find("Midgley") != std::string::npos);
    CHECK(words.find("Marjorie Midgley") == std::string::npos);
}
