// SPDX-License-Identifier: GPL-3.0-or-later
// The second person returns a decision with a note, the officer answers by changing it, and it comes back.
#include "tests/ui/bench_window.h"

#include "ui/review_model.h"
#include "ui/review_panel.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using support::BenchWindow;

namespace {

ui::ReviewPanel& panel(BenchWindow& bench)
{
    return bench.find<ui::ReviewPanel>("reviewPanel");
}

QListView& list(BenchWindow& bench)
{
    return bench.find<QListView>("reviewList");
}

void becomes(BenchWindow& bench, QString const& name)
{
    bench.answers().officer = name;
    bench.trigger("officer");
    REQUIRE(ui::toQt(bench.open().actor()) == name);
}

void keepAll(BenchWindow& bench)
{
    for (int page = 1; page <= bench.open().pageCount(); ++page) {
        bench.open().viewed({page}, 0xffff);
        for (auto const& mark : std::vector<ui::Mark>(bench.open().page({page}).marks))
            REQUIRE(bench.open().dismiss(mark.place, ""));
    }
}

} // namespace

TEST_CASE("A return and its answer go between two people, and only then can it be signed off", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(2);
    keepAll(bench);
    bench.waitFor("what was seen to be stored", [&] {
        auto const seen = core::coverage::all(bench.open().database());
        return seen.size() == 2 && seen[0].whole() && seen[1].whole();
    });
    becomes(bench, QStringLiteral("Simon Second"));
    bench.trigger("review");
    CHECK_FALSE(bench.find<QAction>("redact").isEnabled());
    CHECK_FALSE(bench.find<QAction>("keep").isEnabled());
    bench.find<QComboBox>("reviewShare").setCurrentIndex(2);
    bench.click("reviewBegin");
    bench.waitFor("the places", [&] { return panel(bench).model()->rowCount() > 0; });
    auto const places = panel(bench).model()->rowCount();

    // Agree to the first, return the second with a note.
    bench.press(list(bench), Qt::Key_Home);
    list(bench).setCurrentIndex(panel(bench).model()->index(0, 0));
    bench.press(list(bench), Qt::Key_A);
    bench.waitFor("the agreement", [&] { return panel(bench).model()->open() == places - 1; });
    list(bench).setCurrentIndex(panel(bench).model()->index(1, 0));
    bench.press(list(bench), Qt::Key_R);
    CHECK(bench.find<QLineEdit>("reviewNote").hasFocus());
    QTest::keyClicks(&bench.find<QLineEdit>("reviewNote"), QStringLiteral("Whose number is this?"));
    QTest::keyClick(&bench.find<QLineEdit>("reviewNote"), Qt::Key_Return);
    bench.waitFor("the return", [&] { return bench.open().review().returned.size() == 1; });
    CHECK(bench.open().review().gates.back().what == "returned places");

    // The officer finds it in the list of what came back, and redacts it.
    becomes(bench, QStringLiteral("Olive Officer"));
    bench.trigger("review");
    CHECK(panel(bench).seat() == ui::Seat::Officer);
    bench.waitFor("what came back", [&] { return panel(bench).model()->rowCount() == 1; });
    list(bench).setCurrentIndex(panel(bench).model()->index(0, 0));
    bench.waitFor("the note", [&] {
        return bench.find<QLabel>("reviewDetail")
            .text()
            .contains(QStringLiteral("Simon Second returned it: Whose number is this?"));
    });
    auto const returned = *panel(bench).model()->place(0);
    auto const* mark = bench.open().decided(returned.page, returned.decision);
    REQUIRE(mark != nullptr);
    CHECK(bench.desk().focus() == mark->place);
    REQUIRE(bench.open().accept(mark->place, "TP", ""));
    // The two pages are copies of each other, so that its twin, which stays bare, is owed now; what was returned is not.
    bench.waitFor("nothing returned to be owed", [&] {
        auto const& gates = bench.open().review().gates;
        return std::none_of(gates.begin(), gates.end(), [](core::Gate const& gate) { return gate.what == "returned places"; });
    });

    // It comes back first, as answered.
    becomes(bench, QStringLiteral("Simon Second"));
    bench.trigger("review");
    bench.waitFor("the answer", [&] {
        auto const* first = panel(bench).model()->place(0);
        return first != nullptr && first->state == core::LookState::Answered;
    });
}

TEST_CASE("Nobody agrees to their own decisions in the window", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(1);
    keepAll(bench);
    bench.trigger("review");
    bench.find<QComboBox>("reviewShare").setCurrentIndex(2);
    bench.click("reviewBegin");
    bench.waitFor("the places", [&] { return panel(bench).model()->rowCount() > 0; });
    auto const open = panel(bench).model()->open();
    list(bench).setCurrentIndex(panel(bench).model()->index(0, 0));
    bench.press(list(bench), Qt::Key_A);
    CHECK(bench.answers().messages.join(QLatin1Char(' ')).contains(QStringLiteral("nobody reviews their own work")));
    CHECK(panel(bench).model()->open() == open);
}
