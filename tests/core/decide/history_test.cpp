// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/decisions.h"
#include "core/decide/history.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <map>
#include <random>

using namespace core;
using namespace support;

namespace {

// What stands, by number: all that undo and redo have to bring back.
std::map<DecisionId, Decision> standing(Connection const& database)
{
    std::map<DecisionId, Decision> all;
    for (Decision const& decision : decisions::all(database))
        all.emplace(decision.id, decision);
    return all;
}

using State = std::map<DecisionId, Decision>;

// A step of one to three edits at random places: drawn, changed, removed.
Step randomStep(Connection const& database, std::mt19937& random)
{
    std::vector<Decision> open = decisions::all(database);
    Step step;
    for (auto edits = 1 + random() % 3; edits > 0; --edits) {
        double const x = static_cast<double>(random() % 500);
        if (open.empty() || random() % 2 == 0) {
            step.push_back(decisions::draw({1 + static_cast<std::int64_t>(random() % 3)}, {{x, 10, x + 50, 30}}, "TP", ""));
            continue;
        }
        Decision const before = open.back();
        open.pop_back();
        if (random() % 2 == 0) {
            step.push_back(decisions::remove(before));
        } else {
            Decision after = before;
            after.boxes = {{x, 40, x + 50, 60}};
            after.exemption = before.exemption == "TP" ? "HH" : "TP";
            step.push_back(decisions::change(before, after));
        }
    }
    return step;
}

} // namespace

TEST_CASE("However people do, undo and redo, the case is what a pile of sheets would say", "[decide]")
{
    SampleCase test = sampleCase(3);
    CaseFile& caseFile = test.caseFile;
    Connection const& database = caseFile.database();
    caseFile.database().execute("PRAGMA synchronous = OFF"); // thousands of commits, and no power cut to fear
    std::mt19937 random(20240117);

    // The sheets below the one on top are what undo returns to; those laid aside are what redo brings back.
    std::vector<State> sheets{State{}};
    std::vector<State> aside;
    for (int round = 0; round < 1500; ++round) {
        Act act = caseFile.act(round % 2 == 0 ? "Olu Officer" : "Rae Reviewer");
        auto const choice = random() % 5;
        if (choice < 2) {
            Step const applied = decisions::apply(act, randomStep(database, random));
            if (!applied.empty()) {
                sheets.push_back(standing(database));
                aside.clear();
            }
        } else if (choice < 4) {
            bool const undone = decisions::undo(act).has_value();
            REQUIRE(undone == (sheets.size() > 1));
            if (undone) {
                aside.push_back(sheets.back());
                sheets.pop_back();
            }
        } else {
            bool const redone = decisions::redo(act).has_value();
            REQUIRE(redone == !aside.empty());
            if (redone) {
                sheets.push_back(aside.back());
                aside.pop_back();
            }
        }
        act.commit();
        REQUIRE(standing(database) == sheets.back());
        REQUIRE((decisions::undoable(database) > 0) == (sheets.size() > 1));
        REQUIRE((decisions::redoable(database) > 0) == !aside.empty());
    }
    CHECK_FALSE(audit::problem(database));
}

TEST_CASE("The log carries the digest of every step, and none of its words", "[decide]")
{
    SampleCase test = sampleCase(1);
    Act act = test.caseFile.act("Olu Officer");
    decisions::apply(act, {decisions::draw({1}, {{10, 10, 50, 30}}, "TP", "a note about Dean")});
    act.commit();
    Connection const& database = test.caseFile.database();
    Statement row = database.prepare("SELECT edits FROM step WHERE number = 1");
    REQUIRE(row.step());
    AuditEntry const entry = audit::entries(database).back();
    CHECK(entry.action == "decide");
    CHECK(entry.details.find(Fingerprint().add(row.text(0)).finish().hex()) != std::string::npos);
    CHECK(entry.details.find("\"TP\":1") != std::string::npos);
    CHECK(entry.details.find("Dean") == std::string::npos);
}

TEST_CASE("The history can be added to and not altered", "[decide]")
{
    SampleCase test = sampleCase(1);
    Act act = test.caseFile.act("Olu Officer");
    decisions::apply(act, {decisions::draw({1}, {{10, 10, 50, 30}}, "TP", "")});
    act.commit();
    Connection& database = test.caseFile.database();
    CHECK_THROWS_AS(database.execute("DELETE FROM step"), Error);
    CHECK_THROWS_AS(database.execute("UPDATE step SET actor = 'Nobody'"), Error);

    database.execute("DROP TRIGGER step_keeps_what_it_has; UPDATE step SET edits = '[{\"before\":3}]'");
    Act undo = test.caseFile.act("Olu Officer");
    CHECK(refused([&] { decisions::undo(undo); }).fault() == Fault::Integrity);
}

TEST_CASE("The history tells every step, what stands of it, and goes back to any step that stands", "[decide]")
{
    SampleCase test = sampleCase(2);
    Connection const& database = test.caseFile.database();
    auto const draw = [&](double top, std::string const& who) {
        Act act = test.caseFile.act(who);
        decisions::apply(act, {decisions::draw({1}, {{10, top, 50, top + 20}}, "TP", "")});
        act.commit();
    };
    draw(10, "Olu Officer");
    draw(40, "Rae Reviewer");
    draw(70, "Olu Officer");
    draw(100, "Olu Officer");
    {
        Act act = test.caseFile.act("Olu Officer");
        decisions::undo(act);
        act.commit();
    }
    auto const entries = history::latest(database, 100);
    REQUIRE(entries.size() == 5);
    CHECK(entries[0].kind == history::Kind::Undo);
    CHECK(entries[0].of == 4);
    CHECK_FALSE(entries[1].stands);
    CHECK(entries[2].stands);
    CHECK(entries[3].actor == "Rae Reviewer");
    CHECK(entries[3].step.front().after->boxes.front().y0 == 40);
    CHECK(history::latest(database, 2).size() == 2);
    CHECK(history::standing(database) == std::vector<std::int64_t>{3, 2, 1});

    Act act = test.caseFile.act("Olu Officer");
    CHECK(refused([&] { decisions::undoTo(act, 4); }).fault() == Fault::Usage); // it does not stand
    CHECK(decisions::undoTo(act, 1) == 2);
    CHECK(decisions::undoTo(act, 1) == 0);
    act.commit();
    CHECK(decisions::all(database).size() == 1);
    CHECK(history::standing(database) == std::vector<std::int64_t>{1});
    // Nothing is lost: redo brings both again, and going back to before the first takes all away.
    Act again = test.caseFile.act("Olu Officer");
    while (decisions::redo(again)) {
    }
    CHECK(decisions::all(again.database()).size() == 4);
    CHECK(decisions::undoTo(again, 0) == 4);
    again.commit();
    CHECK(decisions::all(database).empty());
    CHECK_FALSE(audit::problem(database));
}
