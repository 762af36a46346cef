// SPDX-License-Identifier: GPL-3.0-or-later
// The order of the record in the real window.
#include "tests/ui/bench_window.h"
#include "ui/coverage_strip.h"
#include "ui/side_by_side.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QTabWidget>
#include <QTreeWidget>

using support::BenchWindow;

namespace {

QTreeWidget& orderOf(BenchWindow& bench)
{
    auto& lists = bench.find<QTabWidget>("lists");
    auto& order = bench.find<QTreeWidget>("order");
    lists.setCurrentWidget(order.parentWidget());
    bench.waitFor("the documents", [&] { return order.topLevelItemCount() > 0; });
    return order;
}

} // namespace

TEST_CASE("Documents are split and joined by key, and undo takes that back", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(3);
    auto& order = orderOf(bench);
    REQUIRE(order.topLevelItemCount() == 1);
    REQUIRE(order.topLevelItem(0)->childCount() == 3);
    order.setCurrentItem(order.topLevelItem(0)->child(1));
    CHECK(bench.view().currentPage() == core::PageId{2});
    bench.press(order, Qt::Key_S);
    bench.waitFor("two documents", [&] { return order.topLevelItemCount() == 2; });
    bench.press(order, Qt::Key_Z, Qt::ControlModifier);
    bench.waitFor("one document", [&] { return order.topLevelItemCount() == 1; });
    order.setCurrentItem(order.topLevelItem(0)->child(2));
    bench.press(order, Qt::Key_Up, Qt::ControlModifier);
    bench.waitFor("the page to move up", [&] {
        return order.topLevelItemCount() == 1 && order.topLevelItem(0)->child(1)->text(0).endsWith(QStringLiteral("3"));
    });
}

TEST_CASE("A date that somebody types stands, and dates that are none do not", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(2);
    auto& order = orderOf(bench);
    order.setCurrentItem(order.topLevelItem(0));
    bench.type("documentDate", QStringLiteral("the other day"));
    bench.press(bench.find<QLineEdit>("documentDate"), Qt::Key_Return);
    CHECK(order.topLevelItem(0)->text(1) == QStringLiteral("undated"));
    bench.type("documentDate", QStringLiteral("4/3/1991"));
    bench.press(bench.find<QLineEdit>("documentDate"), Qt::Key_Return);
    bench.waitFor("the date", [&] { return order.topLevelItem(0)->text(1) == QStringLiteral("1991-03-04"); });
    CHECK(order.topLevelItem(0)->text(0).startsWith(QStringLiteral("\u2713")));
    bench.press(order, Qt::Key_Delete);
    bench.waitFor("no date", [&] { return order.topLevelItem(0)->text(1) == QStringLiteral("undated"); });
}

TEST_CASE("Two pages stand side by side, and what differs is counted", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(2);
    ui::SideBySide const same(bench.open(), {1}, {1});
    CHECK(same.differencesOfOne() == 0);
    // Each page has numbers and an address of its own.
    ui::SideBySide const other(bench.open(), {1}, {2});
    CHECK(other.differencesOfOne() > 0);
    CHECK(other.differencesOfOne() == other.differencesOfOther());
    CHECK(other.differencesOfOne() < 8);
}

TEST_CASE("Where a document begins is marked beside the pages and on the strip, and undo takes the mark away", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(3);
    auto& pages = bench.find<QListView>("thumbnails");
    auto const begins = [&](int row) {
        return pages.model()->index(row, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("begins"));
    };
    bench.waitFor("the first document", [&] { return begins(0); });
    CHECK_FALSE(begins(1));
    auto& strip = bench.find<ui::CoverageStrip>("coverageStrip");
    QImage const before = strip.grab().toImage();
    auto& order = orderOf(bench);
    order.setCurrentItem(order.topLevelItem(0)->child(1));
    bench.press(order, Qt::Key_S);
    bench.waitFor("the mark of the second document", [&] { return begins(1); });
    order.setCurrentItem(order.topLevelItem(0));
    bench.waitFor("the strip", [&] { return bench.open().documentAround(core::PageId{3})->first == core::PageId{2}; });
    CHECK(strip.grab().toImage() != before);
    bench.press(order, Qt::Key_Z, Qt::ControlModifier);
    bench.waitFor("the mark to go", [&] { return !begins(1); });
}

TEST_CASE("The order of the pages is chosen where the bundle is made, and kept for the next one", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(1);
    bench.trigger("export");
    bench.find<QRadioButton>("draft").click();
    auto& orders = bench.find<QComboBox>("bundleOrder");
    CHECK(orders.currentIndex() == 0);
    orders.setCurrentIndex(2);
    bench.type("bundleFolder", bench.path("draft"));
    bench.click("exportGo");
    bench.waitFor("the draft", [&] { return !bench.find<QLabel>("outcome").text().isEmpty(); });
    CHECK(bench.open().bundleOrder() == core::BundleOrder{core::PageOrder::Chronological, core::Undated::Gathered});
}

TEST_CASE("Once a draft is out, the window says how many pages keep their numbers, and numbers them anew where that is asked",
          "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(2);
    auto const exported = [&](char const* name, bool anew) {
        bench.trigger("export");
        bench.find<QRadioButton>("draft").click();
        bench.type("bundleFolder", bench.path(name));
        if (anew)
            bench.find<QCheckBox>("numberAnew").click();
        bench.click("exportGo");
        bench.waitFor("the draft", [&] { return !bench.find<QLabel>("outcome").text().isEmpty(); });
        auto const report = bench.find<QLabel>("report").text();
        bench.click("exportClose");
        bench.waitFor("the dialog to go", [&] { return bench.window().findChild<QDialog*>("exportDialog") == nullptr; });
        return report;
    };
    CHECK_FALSE(exported("first", false).contains("keep their numbers"));
    CHECK(bench.open().pagesWithNumbers() == 2);
    bench.trigger("export");
    CHECK(bench.find<QLabel>("keptNumbers").text().contains("keep their numbers: 2."));
    bench.click("exportClose");
    bench.waitFor("the dialog to go", [&] { return bench.window().findChild<QDialog*>("exportDialog") == nullptr; });
    CHECK(exported("second", false).contains("keep their numbers: 2."));
    CHECK_FALSE(exported("third", true).contains("keep their numbers"));
}
