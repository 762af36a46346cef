// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes drawn, moved and sized: by dragging, by two clicks and by keys alone, on pages that lie turned too.
#include "tests/ui/bench_window.h"

#include "ui/places_dialog.h"

#include <QAction>
#include <QPushButton>

using support::BenchWindow;

namespace {

std::vector<std::string> const lines{"Record of a visit", "On Friday Dean Ellis came at two.",
                                     "He rang 0117 496 0101 from the door.", "Nobody else came that day."};

void openPages(BenchWindow& bench, int pages)
{
    bench.openTypedCase(std::vector<std::vector<std::string>>(static_cast<std::size_t>(pages), lines));
}

core::Rect word(BenchWindow& bench, char const* wanted)
{
    auto const& text = bench.open().textOf({1});
    for (auto const& one : text.words)
        if (text.textOf(one) == wanted)
            return one.box;
    FAIL("no such word");
    return {};
}

// The first box of all waits for its reason; after that the reason is remembered.
core::Rect drawnBox(BenchWindow& bench)
{
    if (bench.desk().holdsDraft())
        bench.press(bench.view(), Qt::Key_1);
    auto const* mark = bench.desk().mark();
    REQUIRE(mark != nullptr);
    REQUIRE(mark->state == ui::MarkState::Redacted);
    return mark->boxes().front();
}

bool near(core::Rect const& a, core::Rect const& b, double tolerance)
{
    return std::abs(a.x0 - b.x0) <= tolerance && std::abs(a.y0 - b.y0) <= tolerance && std::abs(a.x1 - b.x1) <= tolerance
           && std::abs(a.y1 - b.y1) <= tolerance;
}

void dragBy(BenchWindow& bench, QPointF from, QPointF to)
{
    auto* paper = bench.view().viewport();
    QTest::mousePress(paper, Qt::LeftButton, Qt::NoModifier, from.toPoint());
    QTest::mouseMove(paper, ((from + to) / 2).toPoint());
    QTest::mouseMove(paper, to.toPoint());
    QTest::mouseRelease(paper, Qt::LeftButton, Qt::NoModifier, to.toPoint());
}

} // namespace

TEST_CASE("A box that is drawn roughly takes whole words; with Ctrl whole lines, with Alt just what was drawn", "[ui]")
{
    BenchWindow bench;
    openPages(bench, 1);
    auto const dean = word(bench, "Dean");
    core::Rect const rough{dean.x0 + 3, dean.y0 - 2, dean.x1 - 3, dean.y1 + 3};
    auto const draw = [&](Qt::KeyboardModifiers modifiers) {
        bench.press(bench.view(), Qt::Key_B);
        auto const area = bench.view().inViewport({1}, rough);
        auto* paper = bench.view().viewport();
        QTest::mousePress(paper, Qt::LeftButton, Qt::NoModifier, area.topLeft().toPoint());
        QTest::mouseMove(paper, area.bottomRight().toPoint());
        QTest::mouseRelease(paper, Qt::LeftButton, modifiers, area.bottomRight().toPoint());
        auto const box = drawnBox(bench);
        bench.press(bench.view(), Qt::Key_Z);
        return box;
    };
    CHECK(draw(Qt::NoModifier) == dean);
    CHECK(near(draw(Qt::AltModifier), rough, 1));
    auto const line = draw(Qt::ControlModifier);
    CHECK(line.x0 == word(bench, "On").x0);
    CHECK(line.x1 == word(bench, "two.").x1);
}

TEST_CASE("With Shift the pen runs along the words from line to line, in one stroke, and a click takes the word that it is on",
          "[ui]")
{
    BenchWindow bench;
    openPages(bench, 1);
    auto const middle = [&](char const* wanted) { return bench.view().inViewport({1}, word(bench, wanted)).center(); };
    bench.press(bench.view(), Qt::Key_B, Qt::ControlModifier); // and stays in the hand
    auto* paper = bench.view().viewport();
    QTest::mousePress(paper, Qt::LeftButton, Qt::ShiftModifier, middle("Ellis").toPoint());
    QTest::mouseMove(paper, middle("came").toPoint());
    QTest::mouseMove(paper, middle("rang").toPoint());
    CHECK(bench.view().selectedText() == QStringLiteral("Ellis came at two.\nHe rang"));
    QTest::mouseRelease(paper, Qt::LeftButton, Qt::NoModifier, middle("rang").toPoint());
    CHECK(bench.view().selectedText().isEmpty());
    drawnBox(bench);
    auto const& drawn = bench.open().page({1}).marks.back();
    auto const boxes = drawn.boxes();
    REQUIRE(boxes.size() == 2);
    CHECK(near(boxes[0], core::united(word(bench, "Ellis"), word(bench, "two.")), 0.01));
    CHECK(near(boxes[1], core::united(word(bench, "He"), word(bench, "rang")), 0.01));
    CHECK(bench.view().drawsBoxes());
    auto const before = bench.open().tally().redacted;
    QTest::mouseClick(paper, Qt::LeftButton, Qt::ShiftModifier, middle("Nobody").toPoint());
    CHECK(bench.open().tally().redacted == before + 1);
    CHECK(near(bench.open().page({1}).marks.back().boxes().front(), word(bench, "Nobody"), 0.01));
    // Where no word stands, nothing is drawn.
    auto const nowhere = bench.view().inViewport({1}, {400, 700, 401, 701}).center();
    QTest::mouseClick(paper, Qt::LeftButton, Qt::ShiftModifier, nowhere.toPoint());
    CHECK(bench.open().tally().redacted == before + 1);
    bench.press(bench.view(), Qt::Key_Z);
    bench.press(bench.view(), Qt::Key_Z);
    CHECK(bench.open().tally().redacted == before - 1);
}

TEST_CASE("A box is drawn by two clicks, without holding a button down", "[ui]")
{
    BenchWindow bench;
    openPages(bench, 1);
    core::Rect const wanted{300, 400, 380, 430};
    auto const area = bench.view().inViewport({1}, wanted);
    bench.press(bench.view(), Qt::Key_B);
    auto* paper = bench.view().viewport();
    QTest::mouseClick(paper, Qt::LeftButton, Qt::NoModifier, area.topLeft().toPoint());
    CHECK(bench.open().tally().redacted == 0);
    CHECK(bench.view().drawsBoxes());
    QTest::mouseMove(paper, area.bottomRight().toPoint());
    QTest::mouseClick(paper, Qt::LeftButton, Qt::NoModifier, area.bottomRight().toPoint());
    CHECK(near(drawnBox(bench), wanted, 1));
}

TEST_CASE("On a page that lies turned a box is drawn, moved and sized by mouse where the eye sees it", "[ui]")
{
    BenchWindow bench;
    openPages(bench, 1);
    bench.trigger("turn-right");
    bench.view().fit(ui::Fit::Page);
    bench.waitFor("the turned page", [&] { return bench.view().isSharp(); });
    core::Rect const wanted{300, 400, 380, 430};
    bench.press(bench.view(), Qt::Key_B);
    bench.drag({1}, wanted);
    CHECK(near(drawnBox(bench), wanted, 2));
    auto const area = bench.view().inViewport({1}, drawnBox(bench));
    CHECK(area.height() > area.width()); // it stands on the screen

    // By its middle it moves down the screen, which is along the page.
    auto const before = drawnBox(bench);
    dragBy(bench, area.center(), area.center() + QPointF(0, 40));
    auto const moved = drawnBox(bench);
    CHECK(std::abs(moved.width() - before.width()) < 0.01);
    CHECK(moved.x0 > before.x0 + 10);
    CHECK(std::abs(moved.y0 - before.y0) < 2);
    // By its lower edge on the screen it grows along the page, and nowhere else.
    auto const now = bench.view().inViewport({1}, moved);
    dragBy(bench, QPointF(now.center().x(), now.bottom()), QPointF(now.center().x(), now.bottom() + 30));
    auto const sized = drawnBox(bench);
    CHECK(sized.x1 > moved.x1 + 8);
    CHECK(sized.x0 == moved.x0);
    CHECK(sized.y0 == moved.y0);
    CHECK(sized.y1 == moved.y1);
    // Each of these is a step of its own.
    bench.press(bench.view(), Qt::Key_Z);
    CHECK(drawnBox(bench) == moved);
    bench.press(bench.view(), Qt::Key_Z);
    CHECK(drawnBox(bench) == before);
}

TEST_CASE("On a page that lies turned a box is drawn, moved and sized by keys alone", "[ui]")
{
    BenchWindow bench;
    openPages(bench, 1);
    bench.trigger("turn-right");
    bench.waitFor("the turned page", [&] { return bench.view().isSharp(); });
    bench.press(bench.view(), Qt::Key_B);
    bench.press(bench.view(), Qt::Key_Down);
    REQUIRE(bench.view().draft());
    bench.press(bench.view(), Qt::Key_Return, Qt::AltModifier);
    auto const before = drawnBox(bench);

    bench.press(bench.view(), Qt::Key_E);
    CHECK(bench.view().editsBoxes());
    for (int i = 0; i < 3; ++i)
        bench.press(bench.view(), Qt::Key_Down);
    bench.press(bench.view(), Qt::Key_Down, Qt::ControlModifier);
    CHECK(drawnBox(bench) == before); // not stored yet
    bench.press(bench.view(), Qt::Key_Return);
    auto const moved = drawnBox(bench);
    CHECK(moved.x0 == before.x0 + 13); // down the screen is along the page
    CHECK(moved.y0 == before.y0);
    bench.press(bench.view(), Qt::Key_E);
    bench.press(bench.view(), Qt::Key_Down, Qt::ShiftModifier);
    bench.press(bench.view(), Qt::Key_Return);
    CHECK(drawnBox(bench).x1 == moved.x1 + 4);
    CHECK(drawnBox(bench).x0 == moved.x0);
    bench.press(bench.view(), Qt::Key_E);
    bench.press(bench.view(), Qt::Key_Left);
    bench.press(bench.view(), Qt::Key_Escape);
    CHECK_FALSE(bench.view().editsBoxes());
    CHECK(drawnBox(bench).x1 == moved.x1 + 4);
}

TEST_CASE("The same place is covered on the pages that follow, as one step, after each was shown", "[ui]")
{
    BenchWindow bench;
    openPages(bench, 6);
    bench.press(bench.view(), Qt::Key_B);
    bench.drag({1}, {300, 400, 380, 430});
    auto const box = drawnBox(bench);
    bench.answers().span = {2, 5};
    bench.press(bench.view(), Qt::Key_E, Qt::ShiftModifier);
    auto& sheet = *bench.find<ui::PlacesDialog>("placesDialog").sheet();
    bench.waitFor("the places", [&] { return sheet.ready(); });
    CHECK(bench.find<QPushButton>("placesKeep").isHidden()); // there is nothing to keep
    QTest::keyClick(&sheet, Qt::Key_F);
    bench.waitFor("the boxes", [&] { return bench.open().tally().redacted == 5; });
    for (int page = 2; page <= 5; ++page)
        CHECK(bench.open().page({page}).marks.back().boxes().front() == box);
    bench.press(bench.view(), Qt::Key_Z);
    CHECK(bench.open().tally().redacted == 1);
}

TEST_CASE("Whole pages are covered, one by key and several as one step", "[ui]")
{
    BenchWindow bench;
    openPages(bench, 4);
    bench.view().goTo({2});
    bench.press(bench.view(), Qt::Key_B, Qt::ShiftModifier);
    auto const size = bench.open().page({2}).page.size;
    CHECK(drawnBox(bench) == core::Rect{0, 0, size.width, size.height});
    bench.press(bench.view(), Qt::Key_Z);
    REQUIRE(bench.open().tally().redacted == 0);
    bench.answers().span = {2, 4};
    bench.trigger("cover-pages");
    auto& sheet = *bench.find<ui::PlacesDialog>("placesDialog").sheet();
    bench.waitFor("the pages", [&] { return sheet.ready(); });
    QTest::keyClick(&sheet, Qt::Key_1);
    QTest::keyClick(&sheet, Qt::Key_F);
    bench.waitFor("the boxes", [&] { return bench.open().tally().redacted == 3; });
    CHECK(bench.open().page({4}).marks.back().boxes().front() == core::Rect{0, 0, size.width, size.height});
}
