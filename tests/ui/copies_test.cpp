// SPDX-License-Identifier: GPL-3.0-or-later
// A letter that was filed twice, in the window: what is decided on the one goes to the other, differences are settled, pages are held back.
#include "tests/ui/bench_window.h"

#include "ui/consistency_panel.h"
#include "ui/queue_model.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QListWidget>
#include <QTreeWidget>

using namespace core;
using namespace support;

namespace {

void openLetterFiledTwice(BenchWindow& bench)
{
    DrawnPage page;
    page.lines = column({"We visited the household on Tuesday morning and found everybody at breakfast.",
                         "The grandmother complained about draughts from the broken kitchen window.",
                         "A plumber promised to repair the boiler before winter begins in earnest.",
                         "School attendance improved during February according to the register.",
                         "Further visits are planned together with a colleague from housing."},
                        {60, 90}, 11);
    auto const pdf = bench.folder().write("record.pdf", drawnPdf({page, page}));
    {
        auto file = CaseFile::create(bench.folder() / "case", "Olive Officer");
        auto act = file.act("Olive Officer");
        request::store(act, sampleRequest());
        act.commit();
    }
    bench.window().openCase(bench.path("case"));
    bench.waitFor("the case", [&] { return bench.window().open() != nullptr; });
    bench.open().addFiles({pdf});
    bench.waitUntilRead();
}

std::size_t decided(BenchWindow& bench, PageId page)
{
    return decisions::onPage(bench.open().database(), page).size();
}

Rect const grandmother{60, 100, 200, 130};

} // namespace

TEST_CASE("What is withheld on a page is carried to its copy after a look at it, and undone at once", "[ui]")
{
    BenchWindow bench;
    openLetterFiledTwice(bench);
    REQUIRE(bench.open().draw({1}, {grandmother}, "TP", ""));
    bench.trigger("carry");
    auto& list = bench.find<QListWidget>("carryList");
    bench.waitFor("what would be carried", [&] { return list.count() == 1; });
    CHECK(list.item(0)->text().contains("Page 1 to page 2"));
    CHECK(decided(bench, {2}) == 0); // looking decides nothing
    bench.click("carryGo");
    CHECK(decided(bench, {2}) == 1);
    bench.trigger("undo");
    CHECK(decided(bench, {2}) == 0);
    CHECK(decided(bench, {1}) == 1);
}

TEST_CASE("The queue lists one of each page that is there again where somebody wants that, and says so", "[ui]")
{
    BenchWindow bench;
    openLetterFiledTwice(bench);
    REQUIRE(bench.open().draw({1}, {grandmother}, "TP", ""));
    REQUIRE(bench.open().draw({2}, {grandmother}, "TP", ""));
    auto& states = bench.find<QComboBox>("queueStates");
    states.setCurrentIndex(static_cast<int>(ui::QueueFilter::Redacted));
    emit states.activated(states.currentIndex());
    auto* list = bench.queue().model();
    REQUIRE(list->rowCount() == 2);
    bench.click("queueMore");
    bench.click("queueFirstOnly");
    bench.waitFor("the copies to be known", [&] { return list->rowCount() == 1; });
    // A list that leaves something out shows why.
    CHECK(bench.find<QCheckBox>("queueFirstOnly").isVisible());
    bench.click("queueFirstOnly");
    CHECK(list->rowCount() == 2);
}

TEST_CASE("Copies that differ are listed, stop a sign-off, and are made alike or explained by key", "[ui]")
{
    BenchWindow bench;
    openLetterFiledTwice(bench);
    REQUIRE(bench.open().draw({1}, {grandmother}, "TP", ""));
    bench.trigger("differences");
    auto& list = bench.find<QTreeWidget>("consistency");
    auto const conflicts = [&] { return list.topLevelItemCount() == 0 ? -1 : list.topLevelItem(0)->childCount(); };
    bench.waitFor("the difference", [&] { return conflicts() == 1; });
    bench.waitFor("the gate", [&] {
        auto const& gates = bench.open().review().gates;
        return std::any_of(gates.begin(), gates.end(), [](Gate const& gate) { return gate.what == "copies that differ"; });
    });
    list.setCurrentItem(list.topLevelItem(0)->child(0));
    bench.press(list, Qt::Key_E);
    bench.type("settleNote", "The copy went to the requester years ago.");
    bench.click("settleGo");
    bench.waitFor("the note", [&] { return conflicts() == 1 && list.topLevelItem(0)->child(0)->text(0).contains("years ago"); });
    list.setCurrentItem(list.topLevelItem(0)->child(0));
    bench.press(list, Qt::Key_A);
    CHECK(decided(bench, {2}) == 1);
    bench.waitFor("nothing to differ", [&] { return conflicts() == 0; });
}

TEST_CASE("A page is sent once, a slip goes out for its copy, and the case says why it refuses another", "[ui]")
{
    BenchWindow bench;
    openLetterFiledTwice(bench);
    bench.waitFor("the copy to be known", [&] { return !bench.open().copiesOf({1}).empty(); });
    bench.trigger("hold-back");
    auto& kind = bench.find<QComboBox>("slipKind");
    kind.setCurrentIndex(kind.findData(static_cast<int>(PageSlip::Kind::Duplicate)));
    bench.click("slipGo");
    auto const slip = bench.open().slipOf({1});
    REQUIRE(slip);
    CHECK(slip->kind == PageSlip::Kind::Duplicate);
    CHECK(slip->copy == PageId{2});
    CHECK(slip->actor == "Olive Officer");
    bench.trigger("undo");
    CHECK_FALSE(bench.open().slipOf({1}));
}
