// SPDX-License-Identifier: GPL-3.0-or-later
// How an officer decides, from the first suggestion to the last undo. The story comes first and may be read on its own;
// what the program refuses comes after it.
#include "core/decide/decisions.h"
#include "tests/support/child.h"
#include "tests/support/refused.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <limits>

using namespace core;
using namespace support;

namespace {

// A machine proposes two places on page 1: a brother's name, and a social worker's.
Suggestion named(std::string const& person, Rect const& place, Advice advice)
{
    std::string const key = Fingerprint().add(person).finish().hex().substr(0, 16);
    return {key, {1}, Category::Person, person, {place}, 0.9, "Named in the register.", person, advice};
}

Suggestion const brother = named("Dean Ellis", {72, 90, 132, 102}, Advice::Redact);
Suggestion const worker = named("Gail Thornber", {72, 108, 150, 120}, Advice::Keep);

bool undo(CaseFile& caseFile, std::string const& actor = officer)
{
    Act act = caseFile.act(actor);
    bool const undone = decisions::undo(act).has_value();
    act.commit();
    return undone;
}

bool redo(CaseFile& caseFile)
{
    Act act = caseFile.act(officer);
    bool const redone = decisions::redo(act).has_value();
    act.commit();
    return redone;
}

} // namespace

TEST_CASE("An officer accepts, dismisses, draws, changes, and takes it all back the next day", "[decide]")
{
    TemporaryFolder const folder;
    std::filesystem::path const kept = folder / "Ellis";

    // On Monday the officer opens a new case of two pages.
    {
        CaseFile monday = CaseFile::create(kept, officer);
        addPages(monday, folder, "record.pdf", {a4, a4});
        Connection const& database = monday.database();

        // The brother's name is withheld; the social worker was at work, and stays.
        decide(monday, {decisions::accept(database, brother, "TP", "has not agreed")});
        decide(monday, {decisions::dismiss(database, worker, "acted in her role")});

        Decision const withheld = decisions::about(database, brother.key).value();
        CHECK(withheld.verdict == Verdict::Redact);
        CHECK(withheld.exemption == "TP");
        CHECK(withheld.boxes == brother.boxes);
        CHECK(withheld.actor == officer);
        CHECK(decisions::about(database, worker.key)->verdict == Verdict::Keep);

        // On page 2 a line was missed by every machine, so the officer draws a box.
        Step const drawn = decide(monday, {decisions::draw({2}, {{60, 300, 400, 316}}, "HH", "")});
        Decision const box = drawn.front().after.value();

        // It reaches a little too far, so it is made smaller: the same decision, with the same number.
        Decision smaller = box;
        smaller.boxes = {{60, 300, 280, 316}};
        decide(monday, {decisions::change(box, smaller)});

        REQUIRE(decisions::all(database).size() == 3);
        CHECK(decisions::onPage(database, {2}).front().boxes == smaller.boxes);
        CHECK(decisions::onPage(database, {2}).front().id == box.id);
    }

    // On Tuesday the program was started anew, and still knows what came last.
    CaseFile tuesday(kept);
    Connection const& database = tuesday.database();
    Digest const asOfMonday = decisions::fingerprint(database);

    CHECK(undo(tuesday));
    CHECK(decisions::onPage(database, {2}).front().boxes == std::vector<Rect>{{60, 300, 400, 316}}); // as first drawn
    CHECK(undo(tuesday));
    CHECK(decisions::onPage(database, {2}).empty());
    CHECK(undo(tuesday));
    CHECK_FALSE(decisions::about(database, worker.key)); // open again, as if never answered
    CHECK(undo(tuesday));
    CHECK(decisions::all(database).empty());
    CHECK_FALSE(undo(tuesday)); // that was the first thing ever done

    // On second thoughts Monday's work was right. Four times redo, and all of it is back, number by number.
    while (redo(tuesday)) {
    }
    CHECK(decisions::fingerprint(database) == asOfMonday);
    CHECK(decisions::all(database).size() == 3);

    // The box on page 2 is undone once more, and something else is decided instead. From here on redo has nothing to bring.
    undo(tuesday);
    decide(tuesday, {decisions::accept(database, worker, "SP", "her private number stands beside it")});
    CHECK_FALSE(redo(tuesday));
    CHECK(decisions::about(database, worker.key)->verdict == Verdict::Redact); // answered anew, not answered twice

    // Nothing of this back and forth is lost: the history only grew, and the log holds an entry for each press of a key.
    std::vector<AuditEntry> const log = audit::entries(database);
    auto const pressed = [&log](std::string const& action) {
        return std::count_if(log.begin(), log.end(), [&action](AuditEntry const& entry) { return entry.action == action; });
    };
    CHECK(pressed("decide") == 5);
    CHECK(pressed("undo") == 5);
    CHECK(pressed("redo") == 4);
    CHECK_FALSE(audit::problem(database));
}

TEST_CASE("Accepting everything is one step, and one press of undo", "[decide]")
{
    SampleCase test = sampleCase(1);
    Connection const& database = test.caseFile.database();
    decide(test.caseFile, {decisions::accept(database, brother, "TP", ""), decisions::accept(database, worker, "TP", "")});
    CHECK(decisions::all(database).size() == 2);
    CHECK(decisions::undoable(database) == 2);
    undo(test.caseFile);
    CHECK(decisions::all(database).empty());
    CHECK(decisions::undoable(database) == 0);
    CHECK(decisions::redoable(database) == 2);
    redo(test.caseFile);
    CHECK(decisions::all(database).size() == 2);
    CHECK(decisions::all(database).front().exemption == "TP");
}

TEST_CASE("What undo brings back keeps the name of the one who decided it", "[decide]")
{
    SampleCase test = sampleCase(1);
    Connection const& database = test.caseFile.database();
    decide(test.caseFile, {decisions::accept(database, brother, "TP", "")});
    Decision const before = decisions::about(database, brother.key).value();
    decide(test.caseFile, {decisions::remove(before)}, "Rae Reviewer");
    CHECK(decisions::actors(database).empty());
    undo(test.caseFile, "Rae Reviewer");
    CHECK(decisions::about(database, brother.key) == before);
    CHECK(decisions::actors(database) == std::vector<std::string>{officer});
    CHECK(audit::entries(database).back().actor == "Rae Reviewer");
}

TEST_CASE("The same answer given twice changes nothing", "[decide]")
{
    SampleCase test = sampleCase(1);
    Connection const& database = test.caseFile.database();
    decide(test.caseFile, {decisions::accept(database, brother, "TP", "")});
    std::int64_t const entries = audit::head(database).count;
    CHECK(decide(test.caseFile, {decisions::accept(database, brother, "TP", "")}, "Rae Reviewer").empty());
    CHECK(decide(test.caseFile, {}).empty());
    CHECK(audit::head(database).count == entries);
    CHECK(decisions::about(database, brother.key)->actor == officer);
}

TEST_CASE("A box that the officer moved stays where it is when the reason changes", "[decide]")
{
    SampleCase test = sampleCase(1);
    Connection const& database = test.caseFile.database();
    decide(test.caseFile, {decisions::accept(database, brother, "TP", "")});
    Decision wider = decisions::about(database, brother.key).value();
    wider.boxes = {{60, 88, 200, 104}};
    decide(test.caseFile, {decisions::change(*decisions::about(database, brother.key), wider)});
    decide(test.caseFile, {decisions::accept(database, brother, "CR", "")});
    CHECK(decisions::about(database, brother.key)->boxes == wider.boxes);
    CHECK(decisions::about(database, brother.key)->exemption == "CR");
}

TEST_CASE("Decisions are listed by page, and from the top of each", "[decide]")
{
    SampleCase test = sampleCase(2);
    Connection const& database = test.caseFile.database();
    auto const at = [](std::int64_t page, double x, double y) {
        return decisions::draw({page}, {{x, y, x + 40, y + 12}}, "TP", "");
    };
    decide(test.caseFile, {at(2, 50, 50), at(1, 50, 700), at(1, 300, 100), at(1, 50, 100)});
    std::vector<std::int64_t> numbers;
    for (Decision const& decision : decisions::all(database))
        numbers.push_back(decision.id.value);
    CHECK(numbers == std::vector<std::int64_t>{4, 3, 2, 1});
    CHECK(decisions::onPage(database, {1}).size() == 3);
    CHECK(decisions::withId(database, {2})->boxes.front().y0 == 700);
    CHECK_FALSE(decisions::withId(database, {9}));
    CHECK_FALSE(decisions::about(database, "")); // what was drawn by hand answers no suggestion
}

TEST_CASE("Two windows cannot overwrite each other unseen", "[decide]")
{
    SampleCase test = sampleCase(1);
    Connection const& database = test.caseFile.database();
    Decision const seen = decide(test.caseFile, {decisions::draw({1}, {{10, 10, 60, 30}}, "TP", "")}).front().after.value();
    Decision mine = seen;
    mine.exemption = "HH";
    decide(test.caseFile, {decisions::change(seen, mine)});

    Decision theirs = seen;
    theirs.exemption = "CR";
    for (Edit const& late : {decisions::change(seen, theirs), decisions::change(seen, seen), decisions::remove(seen)}) {
        Error const error = refused([&] { decide(test.caseFile, {late}); });
        CHECK(error.fault() == Fault::Integrity);
        CHECK(says(error, "page 1 has changed in the meantime"));
    }
    CHECK(decisions::withId(database, seen.id)->exemption == "HH");

    // The same suggestion, answered in both windows before either saved.
    Edit const one = decisions::accept(database, brother, "TP", "");
    Edit const other = decisions::dismiss(database, brother, "");
    decide(test.caseFile, {one});
    CHECK(refused([&] { decide(test.caseFile, {other}); }).fault() == Fault::Integrity);
    CHECK(refused([&] {
              decide(test.caseFile, {decisions::remove(*decisions::about(database, brother.key)), other, other});
          }).fault()
          == Fault::Integrity);
    CHECK(decisions::about(database, brother.key)->verdict == Verdict::Redact);
}

TEST_CASE("A redaction has a reason that the catalogue knows, and a box on its page", "[decide]")
{
    SampleCase test = sampleCase(1);
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double endless = std::numeric_limits<double>::infinity();
    auto const refusal = [&test](Edit const& edit) {
        Error const error = refused([&] { decide(test.caseFile, {edit}); });
        CHECK(error.fault() == Fault::Usage);
        return std::string(error.what());
    };
    Rect const good{10, 10, 60, 30};
    CHECK(refusal(decisions::draw({1}, {good}, "", "")).find("has no exemption") != std::string::npos);
    CHECK(refusal(decisions::draw({1}, {good}, "ZZZ", "")).find("ZZZ is not in the catalogue") != std::string::npos);
    CHECK(refusal(decisions::draw({1}, {}, "TP", "")).find("has no box") != std::string::npos);
    CHECK(refusal(decisions::draw({1}, {good}, "TP", "Zo\xEB")).find("not readable text") != std::string::npos);
    for (Rect const& bad : {Rect{}, Rect{60, 10, 10, 30}, Rect{600, 10, 650, 30}, Rect{10, 10, 60, 900}, Rect{-20, 10, 60, 30},
                            Rect{nan, 10, 60, 30}, Rect{10, 10, nan, 30}, Rect{10, 10, endless, 30}})
        CHECK(refusal(decisions::draw({1}, {good, bad}, "TP", "")).find("off page 1") != std::string::npos);

    Edit keep = decisions::dismiss(test.caseFile.database(), worker, "");
    keep.after->exemption = "TP";
    CHECK(refusal(keep).find("carries an exemption") != std::string::npos);
    CHECK(refused([&] { decide(test.caseFile, {decisions::draw({9}, {good}, "TP", "")}); }).fault() == Fault::Missing);
    CHECK(refused([&] { decide(test.caseFile, {Edit{}}); }).fault() == Fault::Internal);
    CHECK(decisions::all(test.caseFile.database()).empty());
}

TEST_CASE("A box that hangs over the edge by a hair is cut at the edge", "[decide]")
{
    SampleCase test = sampleCase(1);
    decide(test.caseFile, {decisions::draw({1}, {{-0.4, 10, 595.3, 842.9}}, "TP", "")});
    CHECK(decisions::all(test.caseFile.database()).front().boxes == std::vector<Rect>{{0, 10, 595, 842}});
}

TEST_CASE("A decision stays on its page", "[decide]")
{
    SampleCase test = sampleCase(2);
    Decision const before = decide(test.caseFile, {decisions::draw({1}, {{10, 10, 60, 30}}, "TP", "")}).front().after.value();
    Decision after = before;
    after.page = {2};
    CHECK(refused([&] { decide(test.caseFile, {decisions::change(before, after)}); }).fault() == Fault::Usage);
}

TEST_CASE("A number of a decision is never given to another", "[decide]")
{
    SampleCase test = sampleCase(1);
    Edit const box = decisions::draw({1}, {{10, 10, 60, 30}}, "TP", "");
    Decision const first = decide(test.caseFile, {box}).front().after.value();
    decide(test.caseFile, {decisions::remove(first)});
    Decision const second = decide(test.caseFile, {box}).front().after.value();
    CHECK(second.id != first.id);
    undo(test.caseFile);
    undo(test.caseFile);
    CHECK(decisions::all(test.caseFile.database()) == std::vector<Decision>{first});
}

TEST_CASE("A fingerprint changes with what was decided, and not with who or when", "[decide]")
{
    SampleCase test = sampleCase(2);
    Connection const& database = test.caseFile.database();
    Digest const nothing = decisions::fingerprint(database);
    Digest const otherPage = decisions::fingerprint(database, {2});
    Edit const box = decisions::draw({1}, {{10, 10, 60, 30}}, "TP", "");
    Decision const drawn = decide(test.caseFile, {box}).front().after.value();
    Digest const one = decisions::fingerprint(database);
    Digest const onePage = decisions::fingerprint(database, {1});
    CHECK(one != nothing);
    CHECK(decisions::fingerprint(database, {2}) == otherPage);

    std::vector<Decision> changed(3, drawn);
    changed[0].boxes = {{10, 10, 61, 30}};
    changed[1].exemption = "HH";
    changed[2].reason = "seen";
    for (Decision const& after : changed) {
        decide(test.caseFile, {decisions::change(drawn, after)});
        CHECK(decisions::fingerprint(database) != one);
        CHECK(decisions::fingerprint(database, {1}) != onePage);
        undo(test.caseFile);
        CHECK(decisions::fingerprint(database) == one);
    }
    decide(test.caseFile, {decisions::remove(drawn)});
    CHECK(decisions::fingerprint(database) == nothing);
    decide(test.caseFile, {box}, "Rae Reviewer");
    CHECK(decisions::fingerprint(database) == one);
}

TEST_CASE("What is still to be decided is counted by page", "[decide]")
{
    SampleCase test = sampleCase(2);
    Connection const& database = test.caseFile.database();
    {
        Batch batch(test.caseFile);
        Statement row = batch.database().prepare(
            "INSERT INTO suggestion (key, page, place, category, text, boxes, score, reason, person, advice) "
            "VALUES (?, ?, 0, 'PERSON', '', '[]', 1, '', '', 'redact')");
        row.with(brother.key, 1).run();
        row.with(worker.key, 1).run();
        row.with("00000000000000cc", 2).run();
        batch.commit();
    }
    decide(test.caseFile, {decisions::dismiss(database, worker, ""), decisions::draw({2}, {{10, 10, 60, 30}}, "TP", "")});
    std::vector<decisions::Owed> const owed = decisions::undecided(database);
    REQUIRE(owed.size() == 2);
    CHECK(owed[0].page == PageId{1});
    CHECK(owed[0].suggestions == 1);
    CHECK(owed[1].page == PageId{2});
}

TEST_CASE("A program that is killed in the middle loses no decision that it had saved", "[decide]")
{
    TemporaryFolder const folder;
    {
        CaseFile caseFile = CaseFile::create(folder / "case", officer);
        addPages(caseFile, folder, "record.pdf", {a4});
    }
    std::size_t saved = 0;
    for (std::size_t round = 1; round <= 6; ++round) {
        Child officerAtWork([&folder](Child::Tell const& tell) {
            CaseFile caseFile(folder / "case");
            for (int i = 0;; i = (i + 1) % 500) {
                double const x = static_cast<double>(i);
                Step const step = decide(caseFile, {decisions::draw({1}, {{x, 10, x + 40, 30}}, "TP", "")});
                tell(std::to_string(step.front().after->id.value));
            }
        });
        std::vector<std::string> told;
        while (told.size() < 20 * round)
            told.push_back(officerAtWork.line());
        officerAtWork.kill();
        for (std::string line = officerAtWork.line(); !line.empty(); line = officerAtWork.line())
            told.push_back(line);

        CaseFile const again(folder / "case");
        for (std::string const& id : told)
            REQUIRE(decisions::withId(again.database(), {std::stoll(id)}));
        // The last one may have been saved and not yet told.
        saved += told.size();
        std::size_t const found = decisions::all(again.database()).size();
        REQUIRE((found == saved || found == saved + 1));
        saved = found;
        REQUIRE_FALSE(audit::problem(again.database()));
        REQUIRE(audit::head(again.database()).count == static_cast<std::int64_t>(2 + found));
    }
}

TEST_CASE("A place that is asked about is neither withheld nor kept, and can be answered, asked again and undone", "[decide]")
{
    SampleCase test = sampleCase(2);
    Connection const& database = test.caseFile.database();
    decide(test.caseFile, {decisions::ask(database, brother, "Does she know him?")});
    decide(test.caseFile, {decisions::ask({2}, {{60, 300, 400, 316}}, "Whose hand is this?")});
    std::vector<Decision> const asked = decisions::asked(database);
    REQUIRE(asked.size() == 2);
    CHECK(asked[0].verdict == Verdict::Ask);
    CHECK(asked[0].suggestion == brother.key);
    CHECK(asked[0].boxes == brother.boxes);
    CHECK(asked[0].reason == "Does she know him?");
    CHECK(asked[0].exemption.empty());
    CHECK(audit::entries(database).back().details.find("\"asked\":1") != std::string::npos);
    CHECK(audit::entries(database).back().details.find("hand") == std::string::npos);
    Digest const open = decisions::fingerprint(database);

    decide(test.caseFile, {decisions::accept(database, brother, "TP", "")});
    CHECK(decisions::asked(database).size() == 1);
    CHECK(decisions::fingerprint(database) != open);
    undo(test.caseFile);
    CHECK(decisions::fingerprint(database) == open);
    redo(test.caseFile);
    CHECK(decisions::about(database, brother.key)->verdict == Verdict::Redact);
}

TEST_CASE("Nobody asks without a question", "[decide]")
{
    SampleCase test = sampleCase(1);
    Connection const& database = test.caseFile.database();
    for (char const* question : {"", "  \n"})
        CHECK(refused([&] { decide(test.caseFile, {decisions::ask(database, brother, question)}); }).fault() == Fault::Usage);
    Edit coded = decisions::ask(database, brother, "Who?");
    coded.after->exemption = "TP";
    CHECK(refused([&] { decide(test.caseFile, {coded}); }).fault() == Fault::Usage);
    CHECK(decisions::all(database).empty());
}
