// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/small_case.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace cli;

TEST_CASE("The time limit is told from the day of receipt, and stops while a question is open", "[cli]")
{
    TempFolder const folder;
    std::string const at = folder / "case";
    newCase(at);
    CHECK(mustDo({"status", at}).find("no due date is known") != std::string::npos);
    CHECK(candour({"clock", at, "--asked", "2026-03-04"}).code == 2);
    CHECK(mustDo({"clock", at, "--received", "2026-03-02", "--nation", "wales", "--actor", "Officer"}).find("Due 2 April 2026")
          != std::string::npos);
    CHECK(mustDo({"clock", at, "--asked", "2026-03-04"}).find("No due date") != std::string::npos);
    CHECK(mustDo({"clock", at, "--answered", "2026-03-11"}).find("Due 9 April 2026") != std::string::npos);
    CHECK(mustDo({"clock", at, "--extended", "2026-03-12", "--reason", "twelve volumes"}).find("Due 9 June 2026")
          != std::string::npos);
    CHECK(mustDo({"status", at}).find("Due 9 June 2026") != std::string::npos);
    CHECK(candour({"clock", at, "--received", "2026-02-30"}).code == 2);
    CHECK(candour({"clock", at, "--nation", "cornwall"}).code == 3);
}

TEST_CASE("A second person returns a decision, the officer answers, and only then can the case be signed off", "[cli]")
{
    TempFolder const folder;
    std::string const at = folder / "case";
    readCase(at);
    mustDo({"decide", at, "--accept-all", "--exemption", "TP", "--actor", "Officer"});
    CHECK(mustDo({"review", at, "--begin", "1", "--actor", "Reviewer"}).find("unseen, open") != std::string::npos);
    CHECK(candour({"review", at, "--agree", "1", "--actor", "officer"}).code == 4);
    CHECK(candour({"review", at, "--return", "1", "--actor", "Reviewer"}).code == 2);
    mustDo({"review", at, "--return", "1", "--note", "Why?", "--actor", "Reviewer"});
    CHECK(mustDo({"review", at, "--returned"}).find("return by Reviewer: Why?") != std::string::npos);
    CHECK(candour({"sign-off", at, "--actor", "Reviewer"}).code == 4);
    mustDo({"review", at, "--answer", "1", "--note", "A neighbour.", "--actor", "Officer"});
    CHECK(mustDo({"review", at, "--returned"}).find("0 places") != std::string::npos);
    mustDo({"looked-at", at, "1", "2", "3", "--actor", "Officer"});
    mustDo({"sign-off", at, "--actor", "Reviewer"});
    mustDo({"undo", at, "--actor", "Officer"});
    CHECK(mustDo({"status", at}).find("The sign-off by Reviewer is void on") != std::string::npos);
}

TEST_CASE("A note is left for whoever takes over", "[cli]")
{
    TempFolder const folder;
    std::string const at = folder / "case";
    newCase(at);
    CHECK(mustDo({"hand-over", at}).find("Nobody left a note") != std::string::npos);
    mustDo({"hand-over", at, "--note", "Ask the police first.", "--actor", "Officer"});
    CHECK(mustDo({"hand-over", at}).find("Ask the police first.") != std::string::npos);
}
