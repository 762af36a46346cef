// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/clock.h"

#include "core/base/error.h"
#include "core/base/file.h"
#include "tests/support/sample_case.h"
#include "tests/support/source_tree.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace core;
using nlohmann::json;

namespace {

Date on(json const& iso)
{
    return dayFrom(iso.get<std::string>()).value();
}

std::optional<Date> maybe(json const& input, char const* key)
{
    return input.contains(key) && !input.at(key).is_null() ? std::optional(on(input.at(key))) : std::nullopt;
}

Clock clockOf(json const& input, Regime regime)
{
    Clock clock;
    clock.regime = regime;
    clock.received = on(input.at(input.contains("receipt") ? "receipt" : "received"));
    clock.nation = nation(input.value("nation", "england"));
    clock.identityProved = maybe(input, "id_received");
    clock.feePaid = maybe(input, "fee_paid");
    if (input.value("extended", false) || input.value("n", 20) == 40)
        clock.extension = Extension{clock.received, "many pages"};
    for (json const& pause : input.value("pauses", json::array()))
        clock.pauses.push_back({on(pause.at(0)), pause.at(1).is_null() ? std::nullopt : std::optional(on(pause.at(1)))});
    return clock;
}

void checkSubjectAccess(json const& row)
{
    json const& input = row.at("input");
    json const& expect = row.at("expect");
    Counting const counting = input.value("mode", "cautious") == "statute" ? Counting::Statute : Counting::Cautious;
    Deadline const found = clocks::deadline(clockOf(input, Regime::SubjectAccess), counting);
    CHECK(isoText(found.start) == expect.at("start"));
    if (expect.at("due").is_null()) {
        CHECK_FALSE(found.due);
        CHECK(found.pausedSince);
        return;
    }
    CHECK(isoText(found.due.value()) == expect.at("due"));
    CHECK(found.pausedDays == expect.at("paused_days"));
    CHECK(isoText(found.extensionNoticeBy.value()) == expect.at("extension_notice_by"));
}

std::string answered(json const& row)
{
    json const& input = row.at("input");
    std::string const rule = row.at("rule");
    if (rule == "foia" || rule == "foisa")
        return isoText(clocks::deadline(clockOf(input, regime(rule))).due.value());
    if (rule == "complaint acknowledged")
        return isoText(clocks::complaintAcknowledgedBy(on(input.at("received")), Nation::England));
    if (rule == "health opinion counts")
        return json(clocks::healthOpinionCounts(on(input.at("opinion")), on(input.at("relied_on")))).dump();
    return isoText(clocks::reporterToldBy(on(input.at("arose"))));
}

} // namespace

TEST_CASE("Time limits are those of the worked examples, each with its source", "[request]")
{
    json const rows = json::parse(contentOf(support::sourceTree() / "tests/core/request/deadlines.json"));
    REQUIRE(rows.size() == 33);
    for (json const& row : rows) {
        INFO(row.at("name") << ", from " << row.at("source"));
        if (row.at("rule") == "subject access")
            checkSubjectAccess(row);
        else
            CHECK(answered(row)
                  == (row.at("expect").is_string() ? row.at("expect").get<std::string>() : row.at("expect").dump()));
    }
}

TEST_CASE("An answer begins the twenty working days anew, and an open question stops them", "[request]")
{
    Clock clock;
    clock.regime = Regime::Foia;
    clock.received = on("2026-09-01");
    clock.pauses = {{on("2026-09-03"), std::nullopt}};
    CHECK_FALSE(clocks::deadline(clock).due);
    clock.pauses[0].answered = on("2026-09-05");
    CHECK(isoText(clocks::deadline(clock).due.value()) == "2026-10-02");
}

TEST_CASE("A due date in a year without a table of bank holidays says so", "[request]")
{
    Clock clock;
    clock.received = on("2031-03-03");
    CHECK_FALSE(clocks::deadline(clock).holidaysKnown);
    clock.received = on("2026-03-03");
    CHECK(clocks::deadline(clock).holidaysKnown);
}

TEST_CASE("The request's own file may tell when it was received", "[request]")
{
    auto const clock = clocks::fromRequest(R"({"data_subject":"Parveen Ellis","received":"2026-03-02","nation":"scotland"})");
    REQUIRE(clock);
    CHECK(clock->nation == Nation::Scotland);
    CHECK(isoText(clock->received) == "2026-03-02");
    CHECK_FALSE(clocks::fromRequest(R"({"data_subject":"Parveen Ellis"})"));
    CHECK_THROWS_AS(clocks::fromRequest(R"({"received":"2026-02-30"})"), Error);
}

TEST_CASE("The clock comes back from the case as it was stored, and the log tells who set it", "[request]")
{
    auto sample = support::sampleCase(1);
    CHECK_FALSE(clocks::load(sample.caseFile.database()));
    Clock clock;
    clock.regime = Regime::SubjectAccess;
    clock.nation = Nation::Wales;
    clock.received = on("2026-03-02");
    clock.identityProved = on("2026-03-05");
    clock.pauses = {{on("2026-03-06"), on("2026-03-09")}, {on("2026-03-12"), std::nullopt}};
    clock.extension = Extension{on("2026-03-20"), "twelve volumes"};
    Act act = sample.caseFile.act("Olu Officer");
    clocks::store(act, clock);
    act.commit();
    CHECK(clocks::load(sample.caseFile.database()) == clock);
    CHECK(audit::entries(sample.caseFile.database()).back().action == "clock");
}

TEST_CASE("A clock that cannot be is refused", "[request]")
{
    auto sample = support::sampleCase(1);
    Clock clock;
    clock.received = on("2026-03-02");
    Act act = sample.caseFile.act("Olu Officer");
    clock.pauses = {{on("2026-03-06"), on("2026-03-05")}};
    CHECK_THROWS_AS(clocks::store(act, clock), Error);
    clock.pauses.clear();
    clock.extension = Extension{on("2026-03-20"), ""};
    CHECK_THROWS_AS(clocks::store(act, clock), Error);
    clock.extension->reason = "twelve volumes";
    clock.regime = Regime::Foisa;
    CHECK_THROWS_AS(clocks::store(act, clock), Error);
}
