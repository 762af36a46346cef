// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/golden.h"

#include "core/decide/decisions.h"
#include "core/suggest/suggestions.h"
#include "ocr/reader_process.h"
#include "tests/ui/bench_window.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QTabWidget>

using support::BenchWindow;

namespace {

std::vector<std::string> const lines{"Record of telephone calls", "0117 496 0101 was called at two,", "0117 496 0102 at three,",
                                     "0117 496 0103 at four,", "0117 496 0104 at five."};

// Three pages: one with a box in each state, one that could not be read well, one whose file says other words. Readings are
// given and not made, so that the pictures show the window and not how well a page is read.
void makeCase(BenchWindow& bench)
{
    support::DrawnPage page;
    page.lines = support::column(lines, {72, 65});
    page.dpi = 150;
    auto const pdf = bench.folder().write("record.pdf", support::drawnPdf({page, page, page}));
    auto file = core::CaseFile::create(bench.folder() / "case", "Olive Officer");
    auto act = file.act("Olive Officer");
    core::request::store(act, support::sampleRequest());
    act.commit();
    core::pages::add(file, {{pdf, ocr::ReaderProcess(ocr::readerProgram()).look(pdf)}}, "Olive Officer");
    core::Batch batch(file);
    for (std::int64_t number = 1; number <= 3; ++number) {
        auto reading = support::readingOf({number}, number == 1 ? lines : std::vector<std::string>{lines.front()});
        reading.recipe = ocr::readingRecipe("eng");
        if (number == 2) {
            reading.state = core::ReadingState::Poor;
            reading.problem = "Much of this page could not be read with confidence. Look at it by eye.";
        }
        if (number == 3)
            reading.embedded = core::EmbeddedText::Differs;
        core::readings::record(batch, reading);
    }
    batch.commit();
    core::suggestions::PageByPage suggesting;
    for (std::int64_t number = 1; number <= 3; ++number)
        suggesting.run(file, {number});
}

// Pending, redacted, kept, and a box by hand; the pending one in focus.
void decide(BenchWindow& bench)
{
    std::vector<ui::Place> places;
    for (auto const& mark : bench.open().page({1}).marks)
        places.push_back(mark.place);
    REQUIRE(places.size() == 4);
    REQUIRE(bench.open().accept(places[1], "TP", ""));
    REQUIRE(bench.open().dismiss(places[2], ""));
    REQUIRE(bench.open().draw({1}, {{50, 160, 200, 190}}, "HO", ""));
    bench.desk().focusOn(places[0]);
}

// News of the case that comes in later, such as what is owed before a sign-off, can still move the window's parts.
void settle(BenchWindow& bench)
{
    constexpr int atRest = 600; // milliseconds
    QSize size;
    QElapsedTimer since;
    since.start();
    bench.waitFor("sharp pages in a window at rest", [&] {
        if (bench.view().viewport()->size() != size || !bench.view().isSharp()) {
            size = bench.view().viewport()->size();
            since.restart();
        }
        return since.elapsed() > atRest;
    });
}

} // namespace

TEST_CASE("Pages, boxes in each state and the lists look as they are to look, light and dark", "[ui][golden]")
{
    BenchWindow bench;
    bench.window().resize(1280, 720);
    makeCase(bench);
    bench.trigger("theme-light");
    bench.window().openCase(bench.path("case"));
    bench.waitUntilRead();
    decide(bench);
    bench.view().fit(ui::Fit::Width);
    for (auto const& theme : {std::string("light"), std::string("dark")}) {
        bench.trigger(("theme-" + theme).c_str());
        bench.view().focusOn(bench.desk().focus());
        settle(bench);
        CHECK(support::unlikeGolden(*bench.view().viewport(), ("page-" + theme).c_str()) == "");
        bench.find<QTabWidget>("lists").setCurrentIndex(0);
        CHECK(support::unlikeGolden(*bench.queue().viewport(), ("queue-" + theme).c_str()) == "");
    }
    bench.trigger("theme-light");
    bench.view().goTo({2});
    settle(bench);
    CHECK(support::unlikeGolden(*bench.view().viewport(), "poor-page") == "");
    bench.view().goTo({3});
    settle(bench);
    CHECK(support::unlikeGolden(*bench.view().viewport(), "other-words") == "");
    auto& byEye = bench.find<QListView>("byEye");
    bench.find<QTabWidget>("lists").setCurrentIndex(3);
    CHECK(byEye.model()->rowCount() == 2);
    CHECK(support::unlikeGolden(*byEye.viewport(), "by-eye") == "");
}

TEST_CASE("A picture with another box in it is unlike the one that is kept", "[ui][golden]")
{
    QImage one(200, 200, QImage::Format_RGB888);
    one.fill(Qt::white);
    QImage other = one;
    QPainter(&other).fillRect(20, 20, 10, 10, QColor(200, 220, 255));
    CHECK(support::unlikeness(one, one) == 0);
    CHECK(support::unlikeness(one, other) > 0.001);
    CHECK(support::unlikeness(one, one.copy(0, 0, 100, 100)) == 1);
    CHECK(support::unlikeness(one, QImage()) == 1);
}
