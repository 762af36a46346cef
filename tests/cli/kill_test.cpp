// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/case/database.h"
#include "tests/cli/small_case.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <chrono>
#include <functional>
#include <thread>

#include <signal.h>

using namespace cli;
using namespace std::chrono_literals;

namespace {

bool within(std::chrono::seconds limit, std::function<bool()> const& happened)
{
    auto const until = std::chrono::steady_clock::now() + limit;
    while (!happened()) {
        if (std::chrono::steady_clock::now() > until)
            return false;
        std::this_thread::sleep_for(2ms);
    }
    return true;
}

// What is committed, seen past the lock of the program that works on it.
std::int64_t count(std::filesystem::path const& folder, char const* sql)
{
    core::Connection const connection(folder / "case.sqlite", core::Connection::Mode::Open);
    core::Statement statement = connection.prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::string readingsOf(std::filesystem::path const& folder)
{
    core::Connection const connection(folder / "case.sqlite", core::Connection::Mode::Open);
    core::Statement rows = connection.prepare("SELECT page, hex(digest), text FROM reading ORDER BY page");
    std::string all;
    while (rows.step())
        all += std::to_string(rows.integer(0)) + " " + rows.text(1) + " " + rows.text(2) + "\n";
    return all;
}

nlohmann::json redactionsOf(std::filesystem::path const& folder)
{
    return nlohmann::json::parse(mustDo({"dump", folder, "redactions"})).at("redactions");
}

std::string decisionList(std::string const& file, int rows)
{
    nlohmann::json list = nlohmann::json::array();
    for (int i = 0; i < rows; ++i)
        list.push_back({{"file", file},
                        {"page", 1 + i % 3},
                        {"boxes", {{72, 80 + i % 600, 200, 95 + i % 600}}},
                        {"exemption", "TP"},
                        {"reason", "listed"}});
    return list.dump();
}

bool leftAside(std::filesystem::path const& folder, std::string const& name)
{
    for (auto const& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().filename() == name)
            return true;
    return false;
}

} // namespace

TEST_CASE("A reading that is killed loses no page that was read, and reads none of them twice", "[cli]")
{
    TempFolder const folder;
    std::filesystem::path const at = folder / "case";
    newCase(at);
    constexpr int pages = 8;
    write(folder / "record.pdf", recordOf(pages, "first"));
    mustDo({"add", at, folder / "record.pdf"});

    std::vector<pid_t> readers;
    {
        Running reading(candourCli(), {"read", at, "--jobs", "2"});
        REQUIRE(within(120s, [&] { return !reading.running() || count(at, "SELECT count(*) FROM reading") >= 3; }));
        readers = reading.children();
        reading.kill();
        CHECK(reading.wait().signal == SIGKILL);
    }
    std::int64_t const kept = count(at, "SELECT count(*) FROM reading");
    REQUIRE(kept >= 3);
    REQUIRE(kept < pages);
    std::string const before = readingsOf(at);

    // The readers notice that nobody is there any more.
    CHECK_FALSE(readers.empty());
    for (pid_t const reader : readers)
        CHECK(within(60s, [&] { return !alive(reader); }));

    std::string const said = mustDo({"read", at, "--jobs", "2"});
    CHECK(said.find(std::to_string(pages - kept) + " pages read") != std::string::npos);
    CHECK(said.find("0 failed") != std::string::npos);
    std::string const after = readingsOf(at);
    CHECK(count(at, "SELECT count(*) FROM reading WHERE state = 'read'") == pages);
    std::istringstream lines(before);
    for (std::string line; std::getline(lines, line);)
        CHECK(after.find(line) != std::string::npos);
    // Pages that were kept had one attempt; those in hand had a second.
    CHECK(count(at, "SELECT max(count) FROM attempt") <= 2);
    CHECK(count(at, "SELECT count(*) FROM attempt WHERE count > 1") <= pages - kept);
    CHECK(mustDo({"read", at}).find("0 pages read") != std::string::npos);
    mustDo({"log", at, "--verify"});
}

TEST_CASE("A reading that is killed twenty times goes on each time with what is left, and spoils no page", "[cli]")
{
    TempFolder const folder;
    std::filesystem::path const at = folder / "case";
    newCase(at);
    constexpr int pages = 90;
    constexpr int kills = 20;
    write(folder / "record.pdf", recordOf(pages, "first"));
    mustDo({"add", at, folder / "record.pdf"});
    auto const read = [&] { return count(at, "SELECT count(*) FROM reading"); };

    for (int time = 0; time < kills; ++time) {
        std::int64_t const before = read();
        Running reading(candourCli(), {"read", at, "--jobs", "2"});
        REQUIRE(within(120s, [&] { return !reading.running() || read() > before; }));
        reading.kill();
        CHECK(reading.wait().signal == SIGKILL);
    }
    std::int64_t const kept = read();
    REQUIRE(kept >= kills);
    std::string const before = readingsOf(at);
    std::string const said = mustDo({"read", at, "--jobs", "2"});
    CHECK(said.find(std::to_string(pages - kept) + " pages read") != std::string::npos);
    CHECK(count(at, "SELECT count(*) FROM reading WHERE state = 'read'") == pages);
    // Every run said how much was left to it: never more than the run before had left.
    std::int64_t left = pages;
    for (nlohmann::json const& entry : logOf(at))
        if (entry.at("action") == "reading began") {
            std::int64_t const now = entry.at("details").at("pages");
            CHECK(now <= left);
            left = now;
        }
    std::istringstream lines(before);
    std::string const after = readingsOf(at);
    for (std::string line; std::getline(lines, line);)
        CHECK(after.find(line) != std::string::npos);
}

TEST_CASE("Decisions that are killed on the way are there as a whole or not at all, and none from before is lost", "[cli]")
{
    TempFolder const folder;
    std::filesystem::path const at = folder / "case";
    smallCase(at);
    write(folder / "few.json", decisionList("record.pdf", 5));
    mustDo({"decide", at, "--from", folder / "few.json", "--actor", "Officer"});
    constexpr int rows = 4000;
    write(folder / "many.json", decisionList("record.pdf", rows));

    std::size_t committed = redactionsOf(at).size();
    REQUIRE(committed == 5);
    int killed = 0;
    int entries = static_cast<int>(logOf(at).size());
    // From before it has opened the case to when it is nearly done, whatever that is on this machine.
    for (auto delay = 4ms; delay < 4s; delay = delay * 3 / 2) {
        Running deciding(candourCli(), {"decide", at, "--from", folder / "many.json", "--actor", "Officer"});
        within(std::chrono::seconds(10), [&, end = std::chrono::steady_clock::now() + delay] {
            return !deciding.running() || std::chrono::steady_clock::now() > end;
        });
        deciding.kill();
        Outcome const outcome = deciding.wait();
        killed += outcome.signal == SIGKILL;
        std::size_t const now = redactionsOf(at).size();
        INFO("killed after " << delay.count() << " ms, " << now << " decisions, before " << committed);
        REQUIRE((now == committed || now == committed + rows));
        if (outcome.code == 0)
            CHECK(now == committed + rows);
        int const logged = static_cast<int>(logOf(at).size());
        CHECK(logged == entries + (now == committed ? 0 : 1));
        entries = logged;
        committed = now;
        mustDo({"log", at, "--verify"});
        if (outcome.code == 0)
            break;
    }
    CHECK(killed >= 3);
    // What was committed can be taken back step by step.
    if (committed > 5) {
        mustDo({"undo", at, "--actor", "Officer"});
        CHECK(redactionsOf(at).size() == committed - rows);
    }
}

TEST_CASE("An export that is killed leaves no bundle under the final name, and the next one succeeds", "[cli]")
{
    TempFolder const folder;
    std::filesystem::path const at = folder / "case";
    newCase(at);
    write(folder / "record.pdf", recordOf(6, "first"));
    mustDo({"add", at, folder / "record.pdf"});
    mustDo({"read", at, "--jobs", "2"});
    write(folder / "decisions.json", decisionList("record.pdf", 6));
    mustDo({"decide", at, "--from", folder / "decisions.json", "--actor", "Officer"});
    State before = stateOf(at);

    std::filesystem::path const bundle = folder / "bundle";
    std::vector<std::string> const call{"export", at, "--draft", "--out", bundle, "--actor", "Officer", "--jobs", "2"};
    int killed = 0;
    for (auto delay = 20ms; delay < 60s; delay = delay * 2) {
        Running exporting(candourCli(), call);
        within(std::chrono::seconds(70), [&, end = std::chrono::steady_clock::now() + delay] {
            return !exporting.running() || std::chrono::steady_clock::now() > end;
        });
        exporting.kill();
        Outcome const outcome = exporting.wait();
        INFO("killed after " << delay.count() << " ms\n" << outcome.out << outcome.err);
        if (outcome.code == 0)
            break;
        REQUIRE(outcome.signal == SIGKILL);
        ++killed;
        // Either it is not there, or the kill came after the rename and it is whole.
        if (leftAside(folder.path(), "bundle")) {
            mustDo({"verify", bundle});
            break;
        }
        State const now = stateOf(at);
        CHECK(now.redactions == before.redactions);
        CHECK(now.pages == before.pages);
        CHECK(now.files == before.files);
        mustDo({"log", at, "--verify"});
    }
    CHECK(killed >= 2);
    if (!leftAside(folder.path(), "bundle"))
        mustDo(call);
    mustDo({"verify", bundle});
}
