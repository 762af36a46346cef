// SPDX-License-Identifier: GPL-3.0-or-later
// Journeys through the pages: find, go, turn, mark, copy, print.
#include "tests/ui/bench_window.h"

#include "core/review/coverage.h"
#include "core/suggest/care.h"
#include "core/suggest/suggestions.h"
#include "ui/coverage_strip.h"
#include "ui/draft_print.h"
#include "ui/find_panel.h"
#include "ui/redact_all_dialog.h"
#include "ui/thumbnails.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleHints>

using support::BenchWindow;

namespace {

void findWords(BenchWindow& bench, char const* words)
{
    bench.trigger("find");
    bench.type("findWords", QString::fromLatin1(words));
    bench.press(bench.find<QLineEdit>("findWords"), Qt::Key_Return);
    auto& count = bench.find<QLabel>("findCount");
    bench.waitFor("the end of the search", [&] {
        return count.text().contains(QStringLiteral(" on ")) || count.text().contains(QStringLiteral("No page"));
    });
}

ui::HitModel& hitsOf(BenchWindow& bench)
{
    return bench.window().findChild<ui::FindPanel*>()->hits();
}

QImage seen(BenchWindow& bench)
{
    return bench.view().viewport()->grab().toImage();
}

// How many pixels are dark where this box lies on the screen.
int inkIn(BenchWindow& bench, core::PageId page, core::Rect const& box)
{
    auto const picture = seen(bench);
    auto const area = bench.view().inViewport(page, box).toRect();
    int ink = 0;
    for (int y = std::max(area.top(), 0); y <= std::min(area.bottom(), picture.height() - 1); ++y)
        for (int x = std::max(area.left(), 0); x <= std::min(area.right(), picture.width() - 1); ++x)
            ink += qGray(picture.pixel(x, y)) < 100;
    return ink;
}

core::Rect boxOf(BenchWindow& bench, core::PageId page, char const* word)
{
    auto const& text = bench.open().textOf(page);
    for (auto const& each : text.words)
        if (text.textOf(each) == word)
            return each.box;
    FAIL("the page holds the word " << word);
    return {};
}

void waitUntilSharp(BenchWindow& bench)
{
    bench.waitFor("a sharp page", [&] { return bench.view().isSharp(); });
}

} // namespace

TEST_CASE("Words that were read are found, marked on the page, and lead there", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(2);
    findWords(bench, "\"0117 496 0102\"");
    auto& hits = hitsOf(bench);
    REQUIRE(hits.rowCount() == 1);
    CHECK(hits.onPage({2}).size() == 1);
    CHECK(hits.onPage({1}).empty());
    bench.trigger("find-next");
    CHECK(QRectF(bench.view().viewport()->rect()).contains(bench.view().inViewport({2}, hits.boxes(0).front())));
    findWords(bench, "nobody wrote this");
    CHECK(hits.rowCount() == 0);
}

TEST_CASE("A name is found with letters misread, and only where that is asked for", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(1);
    findWords(bench, "neighbovr");
    CHECK(hitsOf(bench).rowCount() == 0);
    bench.find<QCheckBox>("findMisread").setChecked(true);
    bench.waitFor("hits", [&] { return hitsOf(bench).rowCount() > 0; });
    CHECK(hitsOf(bench).context(0).hit == "neighbour");
}

TEST_CASE("All that was found is redacted as one step after a look, and undone as one", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(3);
    auto const before = bench.open().tally();
    findWords(bench, "reached");
    REQUIRE(hitsOf(bench).rowCount() == 3);
    bench.click("redactAll");
    auto& dialog = bench.find<ui::RedactAllDialog>("redactAllDialog");
    bench.waitFor("the dialog", [&] { return dialog.isVisible(); });
    CHECK_FALSE(bench.find<QPushButton>("redactAllGo").isEnabled());
    bench.find<QComboBox>("redactAllExemption").setCurrentIndex(1);
    // The second place is left out.
    auto& list = bench.find<QListView>("redactAllHits");
    list.setCurrentIndex(list.model()->index(1, 0));
    QTest::keyClick(&list, Qt::Key_Space);
    bench.click("redactAllGo");
    bench.waitFor("the redactions", [&] { return bench.open().tally().redacted == before.redacted + 2; });
    CHECK(bench.open().tally().pending == before.pending);
    bench.press(bench.queue(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(bench.open().tally() == before);
}

TEST_CASE("To redact all of a suggestion's words answers the suggestion and draws no second box", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(2);
    auto const before = bench.open().tally();
    findWords(bench, "\"0117 496 0100\"");
    bench.click("redactAll");
    bench.find<QComboBox>("redactAllExemption").setCurrentIndex(1);
    bench.click("redactAllGo");
    bench.waitFor("the redaction", [&] { return bench.open().tally().redacted == before.redacted + 1; });
    CHECK(bench.open().tally().pending == before.pending - 1);
    CHECK(bench.open().tally().all() == before.all());
    // What is redacted is no longer among what is not.
    auto& places = bench.find<QComboBox>("findPlaces");
    places.setCurrentIndex(places.findData(static_cast<int>(ui::Where::NotRedacted)));
    findWords(bench, "\"0117 496 0100\"");
    CHECK(hitsOf(bench).rowCount() == 0);
}

TEST_CASE("Back and forward lead through the places that were visited", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(5);
    bench.view().goTo({1});
    bench.trigger("go-to");
    CHECK(bench.view().currentPage() == core::PageId{5});
    emit bench.find<ui::CoverageStrip>("coverageStrip").chosen({3});
    CHECK(bench.view().currentPage() == core::PageId{3});
    bench.trigger("back");
    CHECK(bench.view().currentPage() == core::PageId{5});
    bench.trigger("back");
    CHECK(bench.view().currentPage() == core::PageId{1});
    bench.trigger("forward");
    CHECK(bench.view().currentPage() == core::PageId{5});
}

TEST_CASE("Pages stand under one another, alone, or two by two, and keep their place", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(4);
    bench.view().goTo({3});
    bench.trigger("single-page");
    CHECK(bench.view().currentPage() == core::PageId{3});
    waitUntilSharp(bench);
    CHECK(bench.view().inViewport({2}, {0, 0, 10, 10}).bottom() < 0);
    bench.trigger("fit-page");
    bench.press(bench.view(), Qt::Key_Space);
    CHECK(bench.view().currentPage() == core::PageId{4});
    bench.press(bench.view(), Qt::Key_PageUp);
    CHECK(bench.view().currentPage() == core::PageId{3});
    bench.trigger("facing");
    CHECK(bench.view().currentPage() == core::PageId{3});
    auto const left = bench.view().inViewport({3}, {0, 0, 10, 10});
    auto const right = bench.view().inViewport({4}, {0, 0, 10, 10});
    CHECK(left.top() == right.top());
    CHECK(left.right() < right.left());
    bench.trigger("continuous");
    CHECK(bench.view().arrangement() == ui::Arrangement::Continuous);
    CHECK(bench.view().currentPage() == core::PageId{3});
}

TEST_CASE("A case opens at the place where it was closed", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(4);
    bench.trigger("facing");
    bench.view().zoomTo(1.1);
    bench.view().goTo({3});
    auto const spot = bench.view().spot();
    QSignalSpy closed(&bench.window(), &ui::MainWindow::caseClosed);
    bench.trigger("close");
    bench.waitFor("the case to close", [&] { return closed.count() == 1; });
    bench.window().openCase(bench.path("case"));
    bench.waitFor("the case", [&] { return bench.window().open() != nullptr; });
    CHECK(bench.view().currentPage() == core::PageId{3});
    CHECK(bench.view().arrangement() == ui::Arrangement::Facing);
    CHECK(bench.view().zoom() == Approx(1.1).margin(0.01));
    CHECK(bench.view().spot().down == Approx(spot.down).margin(0.01));
    // Marks of the page come with it, not only when everything is loaded.
    CHECK_FALSE(bench.open().page({3}).marks.empty());
    bench.waitFor("the rest", [&] { return bench.open().loaded(); });
    CHECK(bench.open().tally().pending >= 8);
}

TEST_CASE("A case that closes while it is loaded begins no new suggestions", "[ui]")
{
    BenchWindow bench;
    bench.openTypedCase({{"Telephone 01632 960123"}, {"Telephone 01632 960124"}});
    QSignalSpy closed(&bench.window(), &ui::MainWindow::caseClosed);
    bench.trigger("close");
    bench.waitFor("the case to close", [&] { return closed.count() == 1; });
    {
        core::CaseFile file(bench.folder() / "case");
        auto act = file.act("Olive Officer");
        core::cares::store(act, core::Care::Brief);
        act.commit();
        REQUIRE(core::suggestions::stalePages(file.database()) == 2);
    }
    QObject::connect(&bench.window(), &ui::MainWindow::caseOpened, &bench.window(), [&] {
        bench.open().fill();
        bench.trigger("close");
    });
    bench.window().openCase(bench.path("case"));
    bench.waitFor("the case to close again", [&] { return closed.count() == 2; });
    core::CaseFile const file(bench.folder() / "case");
    CHECK(core::suggestions::stalePages(file.database()) == 2);
}

TEST_CASE("A page that was turned shows its boxes on their words, and undo turns it back", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(1);
    bench.trigger("fit-page");
    waitUntilSharp(bench);
    auto const word = boxOf(bench, {1}, "Record");
    auto const upright = bench.view().inViewport({1}, word);
    REQUIRE(inkIn(bench, {1}, word) > 20);
    bench.trigger("turn-right");
    waitUntilSharp(bench);
    auto const lying = bench.view().inViewport({1}, word);
    CHECK(lying.height() > lying.width());
    CHECK(upright.width() > upright.height());
    CHECK(inkIn(bench, {1}, word) > 20);
    // A box that is drawn on the turned page covers the word on the paper.
    bench.press(bench.view(), Qt::Key_B);
    bench.drag({1}, core::grown(word, 2));
    bench.press(bench.view(), Qt::Key_1);
    auto const* drawn = bench.desk().mark();
    REQUIRE(drawn != nullptr);
    CHECK(core::textUnder(bench.open().textOf({1}), drawn->around()) == "Record");
    bench.press(bench.view(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(bench.open().turnOf({1}) == core::Turn(90));
    bench.press(bench.view(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(bench.open().turnOf({1}) == core::Turn(0));
    bench.press(bench.view(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(bench.open().turnOf({1}) == core::Turn(90));
}

TEST_CASE("Words are marked with the mouse and copied, on a turned page too", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(1);
    bench.trigger("fit-page");
    for (int const turns : {0, 1}) {
        for (int i = 0; i < turns; ++i)
            bench.trigger("turn-right");
        auto const from = bench.view().inViewport({1}, boxOf(bench, {1}, "Record")).center().toPoint();
        auto const to = bench.view().inViewport({1}, boxOf(bench, {1}, "telephone")).center().toPoint();
        auto* paper = bench.view().viewport();
        QTest::mousePress(paper, Qt::LeftButton, Qt::NoModifier, from);
        QTest::mouseMove(paper, (from + to) / 2);
        QTest::mouseMove(paper, to);
        QTest::mouseRelease(paper, Qt::LeftButton, Qt::NoModifier, to);
        INFO(turns << " turns");
        bench.press(bench.view(), Qt::Key_C, Qt::ControlModifier);
        CHECK(QGuiApplication::clipboard()->text() == QStringLiteral("Record of a telephone"));
    }
    bench.trigger("select-page");
    CHECK(bench.view().selectedText().startsWith(QStringLiteral("Record of a telephone call\n")));
    bench.press(bench.view(), Qt::Key_Escape);
    CHECK(bench.view().selectedText().isEmpty());
}

TEST_CASE("A double click marks a word, and Alt marks a region", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(1);
    auto* paper = bench.view().viewport();
    auto const word = bench.view().inViewport({1}, boxOf(bench, {1}, "telephone"));
    QTest::mouseDClick(paper, Qt::LeftButton, Qt::NoModifier, word.center().toPoint());
    CHECK(bench.view().selectedText() == QStringLiteral("telephone"));
    auto const first = bench.view().inViewport({1}, boxOf(bench, {1}, "Record"));
    QTest::qWait(QGuiApplication::styleHints()->mouseDoubleClickInterval() + 50);
    auto const from = first.topLeft().toPoint() - QPoint(4, 4);
    auto const to = word.bottomRight().toPoint() + QPoint(4, 4);
    QTest::mousePress(paper, Qt::LeftButton, Qt::AltModifier, from);
    QTest::mouseMove(paper, to);
    QTest::mouseRelease(paper, Qt::LeftButton, Qt::AltModifier, to);
    CHECK(bench.view().selectedText() == QStringLiteral("Record of a telephone"));
}

TEST_CASE("The words under a box are shown while it is drawn", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(1);
    bench.press(bench.view(), Qt::Key_B);
    auto const word = core::grown(boxOf(bench, {1}, "telephone"), 2);
    auto const area = bench.view().inViewport({1}, word);
    auto* paper = bench.view().viewport();
    QTest::mousePress(paper, Qt::LeftButton, Qt::NoModifier, area.topLeft().toPoint());
    QTest::mouseMove(paper, area.bottomRight().toPoint());
    CHECK(bench.view().draftText() == QStringLiteral("telephone"));
    QTest::mouseRelease(paper, Qt::LeftButton, Qt::NoModifier, area.bottomRight().toPoint());
}

TEST_CASE("A page at eight times its size is sharp in parts, and within the budget", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(1);
    bench.view().zoomTo(8);
    auto const word = boxOf(bench, {1}, "Record");
    bench.view().reveal({1}, word);
    waitUntilSharp(bench);
    CHECK(inkIn(bench, {1}, word) > 1000);
    CHECK(bench.window().images()->bytes() < ui::PageImages::budget + ui::PageImages::previewBudget);
}

TEST_CASE("What stood on the screen for a while is kept as viewed", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(2);
    bench.view().zoomTo(0.7);
    bench.view().goTo({1});
    bench.waitFor("a look at the page", [&] { return bench.open().viewedBands({1}) != 0; });
    QSignalSpy closed(&bench.window(), &ui::MainWindow::caseClosed);
    bench.trigger("close");
    bench.waitFor("the case to close", [&] { return closed.count() == 1; });
    core::CaseFile const file(bench.folder() / "case");
    auto const seenBy = core::coverage::by(file.database(), "Olive Officer");
    REQUIRE_FALSE(seenBy.empty());
    CHECK(seenBy.front().page == core::PageId{1});
}

TEST_CASE("Pages printed as a draft hold nothing of what is redacted", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(2);
    auto const word = boxOf(bench, {1}, "telephone");
    REQUIRE(bench.open().draw({1}, {word}, "TP", ""));
    bench.answers().printed = bench.path("draft.pdf");
    bench.trigger("print");
    auto& words = bench.find<QLabel>("announcements");
    bench.waitFor("the print", [&] { return words.text().contains(QStringLiteral("Printed")); });
    core::PdfSource const printed(bench.folder() / "draft.pdf");
    CHECK(printed.pageCount() == 2);

    auto const pages = ui::draftPages(bench.open(), 1, 1);
    ocr::ReaderProcess reader(ocr::readerProgram());
    auto const picture = ui::draftPicture(reader, pages.at(0), {1190, 1684});
    auto const size = bench.open().page({1}).page.size;
    auto const across = picture.width() / size.width;
    auto const down = picture.height() / size.height;
    int light = 0;
    for (int y = static_cast<int>(word.y0 * down); y < static_cast<int>(word.y0 * down) + 4; ++y)
        for (int x = static_cast<int>(word.x0 * across); x < static_cast<int>(word.x1 * across); ++x)
            light += qGray(picture.pixel(x, y)) > 60;
    CHECK(light == 0);
    // Beside the box the page is as it was.
    CHECK(qGray(picture.pixel(static_cast<int>(word.x0 * across), static_cast<int>((word.y1 + 8) * down))) > 200);
}
