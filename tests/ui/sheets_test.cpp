// SPDX-License-Identifier: GPL-3.0-or-later
// Many places looked at together, and answered each in its own way by one key; words and boxes withheld without going to and fro.
#include "tests/ui/bench_window.h"

#include "core/decide/together.h"
#include "ui/places_dialog.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>
#include <map>

using core::together::Extent;
using support::BenchWindow;
using Tick = ui::CropSheet::Tick;

namespace {

core::Person somebody(std::string const& name, core::PersonClass what)
{
    core::Person person;
    person.name = name;
    person.personClass = what;
    return person;
}

// On each page somebody of the family and somebody at work; on the first a telephone number too.
void openVisits(BenchWindow& bench, int pages)
{
    std::vector<std::vector<std::string>> record;
    for (int page = 0; page < pages; ++page)
        record.push_back({"Record of a visit", "On Friday Dean Ellis came at two and stayed until four.",
                          "Gail Thornber took the notes and wrote them up.",
                          page == 0 ? "The neighbour has the number 0117 496 0111 at home." : "Nobody rang that day."});
    bench.openTypedCase(record, {somebody("Dean Ellis", core::PersonClass::ThirdParty),
                                 somebody("Gail Thornber", core::PersonClass::Professional)});
}

std::map<ui::MarkState, int> statesOf(BenchWindow& bench, std::string const& person)
{
    std::map<ui::MarkState, int> states;
    for (int page = 1; page <= bench.open().pageCount(); ++page)
        for (auto const& mark : bench.open().page({page}).marks)
            if (mark.suggestion && mark.suggestion->person == person)
                ++states[mark.state];
    return states;
}

ui::CropSheet& listed(BenchWindow& bench)
{
    bench.press(bench.queue(), Qt::Key_T);
    auto& sheet = *bench.find<ui::PlacesDialog>("placesDialog").sheet();
    bench.waitFor("the first sheet", [&] { return sheet.ready(); });
    return sheet;
}

void lookAtAll(BenchWindow& bench, ui::CropSheet& sheet)
{
    while (sheet.sheet() + 1 < sheet.sheets()) {
        QTest::keyClick(&sheet, Qt::Key_PageDown);
        bench.waitFor("the next sheet", [&] { return sheet.ready(); });
    }
}

} // namespace

TEST_CASE("A sheet holds as many places as can be read on it, on a small screen and on a large one", "[ui]")
{
    // What is left for the sheet of a dialog as large as a window of 1366 x 768, and of 1920 x 1080.
    QSize const small(1294, 552);
    QSize const large(1848, 862);
    CHECK(ui::gridFor(small, Extent::Line).all() == 80);
    CHECK(ui::gridFor(small, Extent::FewLines).all() == 39);
    CHECK(ui::gridFor(small, Extent::Passage).all() == 21);
    CHECK(ui::gridFor(small, Extent::Large).all() == 9);
    CHECK(ui::gridFor(large, Extent::Line).all() == 78);
    CHECK(ui::gridFor(large, Extent::FewLines).all() == 60); // no more than somebody takes in
    CHECK(ui::gridFor(large, Extent::Passage).all() == 44);
    CHECK(ui::gridFor(large, Extent::Large).all() == 20);
    // With larger letters there is less room.
    CHECK(ui::gridFor(small, Extent::Line, ui::leastMargin * 2).all() < 50);
    CHECK(ui::gridFor({100, 40}, Extent::Line).all() == 1);
}

TEST_CASE("The mouse drawn over a sheet gives all that it passes the tick of the first, and drawn back their own again", "[ui]")
{
    BenchWindow bench;
    openVisits(bench, 6);
    auto& sheet = listed(bench);
    REQUIRE(sheet.chosen().size() >= 7);
    auto const at = [&](int crop) { return sheet.cell(crop).topLeft().toPoint() + QPoint(6, 6); };
    auto const ticks = [&](int last) {
        std::vector<bool> on;
        for (int crop = 0; crop <= last; ++crop)
            on.push_back(sheet.tick(crop) == Tick::On);
        return on;
    };
    QTest::mousePress(&sheet, Qt::LeftButton, Qt::NoModifier, at(1));
    QTest::mouseMove(&sheet, at(3));
    CHECK(ticks(4) == std::vector{true, false, false, false, true});
    QTest::mouseMove(&sheet, at(2));
    CHECK(ticks(4) == std::vector{true, false, false, true, true});
    QTest::mouseRelease(&sheet, Qt::LeftButton, Qt::NoModifier, at(2));
    QTest::mouseMove(&sheet, at(4));
    CHECK(ticks(4) == std::vector{true, false, false, true, true});
    // By keys: Shift with an arrow takes the tick of the place along.
    QTest::keyClick(&sheet, Qt::Key_Home);
    QTest::keyClick(&sheet, Qt::Key_Right);
    QTest::keyClick(&sheet, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&sheet, Qt::Key_Right, Qt::ShiftModifier);
    CHECK(ticks(4) == std::vector{true, false, false, false, true});
    CHECK(sheet.current() == 3);
    QTest::keyClick(&sheet, Qt::Key_Space);
    QTest::keyClick(&sheet, Qt::Key_Home, Qt::ShiftModifier);
    CHECK(ticks(4) == std::vector{true, true, true, true, true});
    QTest::keyClick(&sheet, Qt::Key_1);
    auto const ticked = static_cast<int>(sheet.chosen().size());
    QTest::keyClick(&sheet, Qt::Key_B);
    bench.waitFor("the decisions", [&] { return bench.open().tally().pending == 0; });
    CHECK(bench.open().tally().redacted == ticked);
}

TEST_CASE("A name within a statement is shown with it, has a tick of its own and is decided with it", "[ui]")
{
    BenchWindow bench;
    bench.openTypedCase({{"Record of a visit", "Dean Ellis was arrested for theft and Dean Ellis was convicted of assault.",
                          "Nobody rang that day."}},
                        {somebody("Dean Ellis", core::PersonClass::ThirdParty)});
    auto const places = bench.open().tally().pending;
    auto& sheet = listed(bench);
    lookAtAll(bench, sheet);
    REQUIRE(static_cast<int>(sheet.chosen().size()) == places);
    auto inner = -1;
    for (int crop = 0; crop < places && inner < 0; ++crop)
        if (!sheet.withinCell(crop).isEmpty())
            inner = crop;
    REQUIRE(inner > 0); // those with a cell of their own come first
    QTest::mouseClick(&sheet, Qt::LeftButton, Qt::NoModifier, sheet.withinCell(inner).center().toPoint());
    CHECK(sheet.tick(inner) == Tick::Off);
    CHECK(static_cast<int>(sheet.chosen().size()) == places - 1);
    CHECK(sheet.accessibleName().contains(QStringLiteral("Within it, not ticked")));
    // By keys: Return goes to what stands within.
    QTest::keyClick(&sheet, Qt::Key_Home);
    QTest::keyClick(&sheet, Qt::Key_Return);
    QTest::keyClick(&sheet, Qt::Key_Space);
    CHECK(static_cast<int>(sheet.chosen().size()) == places);
    // And what waits takes along what stands within it.
    QTest::keyClick(&sheet, Qt::Key_L);
    CHECK(sheet.tick(inner) == Tick::Later);
    QTest::keyClick(&sheet, Qt::Key_L);
    CHECK(sheet.tick(inner) == Tick::On);
    QTest::keyClick(&sheet, Qt::Key_1);
    QTest::keyClick(&sheet, Qt::Key_B);
    bench.waitFor("the decisions", [&] { return bench.open().tally().pending == 0; });
    CHECK(bench.open().tally().redacted == places);
    bench.press(bench.queue(), Qt::Key_Z);
    CHECK(bench.open().tally().pending == places);
}

TEST_CASE("Regions that no machine could read are looked at on sheets, and what is not ticked counts as looked at", "[ui]")
{
    BenchWindow bench;
    auto const unread = [](core::Reading& reading) {
        reading.unread = {{core::UnreadArea::Kind::Writing, {72, 500, 300, 540}},
                          {core::UnreadArea::Kind::Picture, {72, 600, 300, 660}}};
    };
    bench.openTypedCase({{"The neighbour has the number 0117 496 0111 at home."}, {"Nobody rang that day."}, {"Nor then."}}, {},
                        unread);
    auto const pending = bench.open().tally().pending;
    bench.press(bench.queue(), Qt::Key_L, Qt::ShiftModifier);
    auto& sheet = *bench.find<ui::PlacesDialog>("placesDialog").sheet();
    bench.waitFor("the sheet", [&] { return sheet.ready(); });
    // Pictures stay beneath their veil, on their pages.
    CHECK(sheet.chosen().empty());
    REQUIRE(sheet.chosen(Tick::Off).size() == 3);
    CHECK(sheet.scaleOf(0) >= 0.8);
    QTest::keyClick(&sheet, Qt::Key_Space);
    QTest::keyClick(&sheet, Qt::Key_1);
    QTest::keyClick(&sheet, Qt::Key_B);
    bench.waitFor("the decisions", [&] { return bench.open().tally().pending == pending - 3; });
    CHECK(bench.open().tally().redacted == 1);
    CHECK(bench.open().tally().kept == 2);
    bench.press(bench.queue(), Qt::Key_Z);
    CHECK(bench.open().tally().pending == pending);
}

TEST_CASE("A place on a page that was scanned lying stands upright on its sheet, and large enough to be read", "[ui]")
{
    BenchWindow bench;
    // Words that go down the paper: a quarter to the right.
    auto const lie = [](core::Reading& reading) {
        reading.text.turn = core::Turn(90);
        for (auto& word : reading.text.words)
            word.box = {595 - word.box.y1, word.box.x0, 595 - word.box.y0, word.box.x1};
    };
    bench.openTypedCase({{"Record of a visit", "On Friday Dean Ellis came at two and stayed until four."}},
                        {somebody("Dean Ellis", core::PersonClass::ThirdParty)}, lie);
    auto const& mark = bench.open().page({1}).marks.front();
    REQUIRE(mark.around().height() > 2 * mark.around().width());
    auto& sheet = listed(bench);
    auto const upright = sheet.scaleOf(0);
    CHECK(upright > 1);
    CHECK(ui::lieOf(bench.open(), {1}) == core::together::Lie::Along);
    CHECK(sheet.cell(0).height() < 40); // as what stands in a line takes
    QTest::keyClick(&sheet, Qt::Key_Escape);
    // Where a person turned the page, that is how it stands.
    bench.trigger("turn-right");
    bench.trigger("turn-right");
    auto& turned = listed(bench);
    CHECK(turned.scaleOf(0) < 0.8 * upright);
}

TEST_CASE(
    "All that is listed is looked at together: one key redacts what is ticked and keeps the rest, and one undo takes it back",
    "[ui]")
{
    BenchWindow bench;
    openVisits(bench, 40);
    auto const before = bench.open().tally();
    auto& sheet = listed(bench);
    REQUIRE(sheet.sheets() > 1);
    QTest::keyClick(&sheet, Qt::Key_1);
    lookAtAll(bench, sheet);
    // Ticked is what would be withheld, and who is at work is not.
    CHECK(sheet.chosen(Tick::Off).size() == 40);
    QTest::keyClick(&sheet, Qt::Key_B);
    bench.waitFor("the decisions", [&] { return bench.open().tally().pending == 0; });
    CHECK(statesOf(bench, "Dean Ellis") == std::map<ui::MarkState, int>{{ui::MarkState::Redacted, 40}});
    CHECK(statesOf(bench, "Gail Thornber") == std::map<ui::MarkState, int>{{ui::MarkState::Kept, 40}});
    bench.press(bench.queue(), Qt::Key_Z);
    CHECK(bench.open().tally() == before);
}

TEST_CASE("A step over hundreds of places is taken back and brought again as one, however often the key is pressed meanwhile",
          "[ui]")
{
    BenchWindow bench;
    openVisits(bench, 130);
    auto const rest = bench.open().tally().pending - 1;
    REQUIRE(rest > 250);
    std::vector<ui::OpenCase::Answer> answers;
    for (int page = 1; page <= 130; ++page)
        for (auto const& mark : bench.open().page({page}).marks)
            answers.push_back({mark.place, core::Verdict::Keep});
    auto const& first = answers.front();
    REQUIRE(bench.open().accept(first.place, "TP", "")); // an earlier step, which stands
    answers.erase(answers.begin());
    bench.open().decideAll(answers, "");
    bench.waitFor("the decisions", [&] { return bench.open().tally().kept == rest; });
    bench.press(bench.queue(), Qt::Key_Z);
    bench.press(bench.queue(), Qt::Key_Z);
    bench.waitFor("all of them to be open again", [&] { return bench.open().tally().pending == rest; });
    CHECK(bench.open().tally().redacted == 1);
    bench.trigger("redo");
    bench.waitFor("all of them to be kept again", [&] { return bench.open().tally().kept == rest; });
}

TEST_CASE("In a sheet Shift turns the tick of all that are the same, and what is left for later stays undecided", "[ui]")
{
    BenchWindow bench;
    openVisits(bench, 6);
    auto& sheet = listed(bench);
    QTest::keyClick(&sheet, Qt::Key_1);
    lookAtAll(bench, sheet);
    auto const ticked = sheet.chosen().size();
    QTest::keyClick(&sheet, Qt::Key_Space, Qt::ShiftModifier);
    auto const turned = ticked - sheet.chosen().size();
    CHECK(turned > 1);
    QTest::keyClick(&sheet, Qt::Key_Space, Qt::ShiftModifier);
    CHECK(sheet.chosen().size() == ticked);
    QTest::keyClick(&sheet, Qt::Key_L);
    QTest::keyClick(&sheet, Qt::Key_Right);
    QTest::keyClick(&sheet, Qt::Key_Space);
    CHECK(sheet.chosen(Tick::Later).size() == 1);
    CHECK(sheet.chosen().size() == ticked - 2);
    QTest::keyClick(&sheet, Qt::Key_B);
    bench.waitFor("the decisions", [&] { return bench.open().tally().pending == 1; });
    CHECK(bench.open().tally().redacted == static_cast<int>(ticked) - 2);
}

TEST_CASE("Words that are marked on the page are redacted by the key that redacts", "[ui]")
{
    BenchWindow bench;
    openVisits(bench, 1);
    bench.waitUntilReady();
    auto const pending = bench.open().tally().pending;
    bench.press(bench.queue(), Qt::Key_1); // the reason of whatever comes next
    bench.press(bench.queue(), Qt::Key_F);
    bench.trigger("select-page");
    REQUIRE_FALSE(bench.view().selectedText().isEmpty());
    bench.press(bench.view(), Qt::Key_F);
    // A reason was used for a name; words that a person marks have had none yet.
    bench.press(bench.view(), Qt::Key_1);
    auto const& drawn = bench.open().page({1}).marks.back();
    CHECK(drawn.state == ui::MarkState::Redacted);
    CHECK_FALSE(drawn.suggestion);
    CHECK(drawn.boxes().size() >= 3); // one a printed line
    CHECK(bench.open().tally().pending == pending - 1);
    CHECK(bench.view().selectedText().isEmpty());
}

TEST_CASE("With the pen kept in the hand box after box is drawn, until Escape puts it away", "[ui]")
{
    BenchWindow bench;
    openVisits(bench, 1);
    bench.trigger("fit-page");
    bench.press(bench.view(), Qt::Key_B, Qt::ControlModifier);
    bench.drag({1}, {100, 400, 200, 430});
    bench.press(bench.view(), Qt::Key_1);
    bench.drag({1}, {100, 500, 200, 530});
    bench.drag({1}, {300, 500, 400, 530});
    CHECK(bench.open().tally().redacted == 3);
    CHECK(bench.view().drawsBoxes());
    bench.press(bench.view(), Qt::Key_Escape);
    CHECK_FALSE(bench.view().drawsBoxes());
    CHECK_FALSE(bench.find<QAction>("keep-pen").isChecked());
    // And a single box puts the pen away itself.
    bench.press(bench.view(), Qt::Key_B);
    bench.drag({1}, {100, 600, 200, 630});
    CHECK_FALSE(bench.view().drawsBoxes());
}

TEST_CASE("What the verifier lets pass and somebody may want to look at stands in the window after an export", "[ui]")
{
    BenchWindow bench;
    openVisits(bench, 2);
    // Withheld on both pages, but on the second by a box that lies beside the name.
    for (int page = 1; page <= 2; ++page) {
        auto const marks = bench.open().page({page}).marks;
        for (auto const& mark : marks) {
            bool const named = mark.suggestion && mark.suggestion->person == "Dean Ellis";
            REQUIRE((named ? bench.open().accept(mark.place, "TP", "") : bench.open().dismiss(mark.place, "")));
            if (named && page == 2)
                REQUIRE(bench.open().reshape(mark.place, {{100, 600, 200, 630}}));
        }
    }
    bench.waitFor("the gates to open", [&] { return bench.open().review().gates.empty(); });
    bench.open().signOff("Simon Second");
    bench.waitFor("the sign-off", [&] { return bench.open().review().signOff.has_value(); });
    bench.trigger("export");
    bench.type("bundleFolder", bench.path("bundle"));
    bench.click("exportGo");
    bench.waitFor("the bundle", [&] { return !bench.find<QLabel>("outcome").text().isEmpty(); });
    auto& notices = bench.find<QListWidget>("notices");
    INFO(bench.find<QLabel>("report").text().toStdString());
    REQUIRE(notices.count() > 0);
    CHECK(notices.isVisible());
    CHECK(notices.item(0)->text().contains(QStringLiteral("Page 2")));
}
