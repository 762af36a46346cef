// SPDX-License-Identifier: GPL-3.0-or-later
// A day at the desk: hundreds of decisions by key, a person answered everywhere, boxes that reach further, and the way back.
#include "tests/ui/bench_window.h"

#include "ui/final_look.h"
#include "ui/history_dialog.h"
#include "ui/places_dialog.h"
#include "ui/queue_filters.h"
#include "ui/suggestions_panel.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using support::BenchWindow;

namespace {

using Pages = std::vector<std::vector<std::string>>;

// Four telephone numbers a page, of the range that Ofcom keeps for drama; each is another one.
Pages telephones(int pages)
{
    Pages record;
    for (int page = 0; page < pages; ++page) {
        std::vector<std::string> lines{"Record of telephone calls"};
        for (int call = 0; call < 4; ++call) {
            auto const number = std::to_string(1000 + (page * 4 + call) % 1000).substr(1);
            lines.push_back("0117 496 0" + number + (call % 2 == 0 ? " was called at two." : " did not answer."));
        }
        record.push_back(std::move(lines));
    }
    return record;
}

core::Person third(std::string const& name)
{
    core::Person person;
    person.name = name;
    person.personClass = core::PersonClass::ThirdParty;
    return person;
}

// Dean Ellis on every page, Gail Thornber on the first.
Pages visits(int pages)
{
    Pages record;
    for (int page = 0; page < pages; ++page)
        record.push_back({"Record of a visit", "On Friday Dean Ellis came at two. He left at four and", "said nothing of it.",
                          page == 0 ? "Then Gail Thornber came too." : "Nobody else came that day."});
    return record;
}

std::vector<ui::Place> placesOf(BenchWindow& bench, std::string const& person)
{
    std::vector<ui::Place> places;
    for (int page = 1; page <= bench.open().pageCount(); ++page)
        for (auto const& mark : bench.open().page({page}).marks)
            if (mark.suggestion && mark.suggestion->person == person)
                places.push_back(mark.place);
    return places;
}

ui::PlacesDialog& everywhere(BenchWindow& bench)
{
    bench.press(bench.queue(), Qt::Key_G);
    return bench.find<ui::PlacesDialog>("placesDialog");
}

} // namespace

TEST_CASE("Two hundred suggestions are decided by key alone, each looked at, and the last are undone", "[ui]")
{
    BenchWindow bench;
    bench.openTypedCase(telephones(50));
    auto const all = bench.open().tally().pending;
    REQUIRE(all == 200);
    bench.press(bench.queue(), Qt::Key_1);
    for (int i = 0; i < all; ++i) {
        bench.waitUntilReady();
        auto const place = bench.desk().focus();
        bench.press(bench.queue(), i % 3 == 2 ? Qt::Key_D : Qt::Key_F);
        auto const* mark = bench.open().mark(place);
        REQUIRE(mark != nullptr);
        REQUIRE(mark->state == (i % 3 == 2 ? ui::MarkState::Kept : ui::MarkState::Redacted));
    }
    CHECK(bench.open().tally() == ui::Tally{0, 134, 66, 0});
    for (int i = 0; i < 5; ++i)
        bench.press(bench.queue(), Qt::Key_Z);
    CHECK(bench.open().tally().pending == 5);
    CHECK(bench.desk().focus().page == core::PageId{49});
}

TEST_CASE("One person is redacted everywhere after each place was shown, and one undo takes it all back", "[ui]")
{
    BenchWindow bench;
    bench.openTypedCase(visits(100), {third("Dean Ellis"), third("Gail Thornber")});
    auto const places = placesOf(bench, "Dean Ellis");
    REQUIRE(places.size() == 100);
    auto const before = bench.open().tally();
    bench.desk().focusOn(places.front());
    auto& dialog = everywhere(bench);
    auto& sheet = *dialog.sheet();
    auto& redact = bench.find<QPushButton>("placesRedact");
    CHECK_FALSE(redact.isEnabled()); // nothing has been seen yet, and no exemption is chosen
    REQUIRE(sheet.sheets() > 1);
    bench.waitFor("the first sheet", [&] { return sheet.ready(); });
    CHECK_FALSE(redact.isEnabled());
    QTest::keyClick(&sheet, Qt::Key_1);
    CHECK(redact.isEnabled());
    while (sheet.sheet() + 1 < sheet.sheets()) {
        auto const shown = sheet.shown();
        QTest::keyClick(&sheet, Qt::Key_PageDown);
        CHECK_FALSE(redact.isEnabled());
        bench.waitFor("the next sheet", [&] { return sheet.ready(); });
        CHECK(sheet.shown() > shown);
    }
    // One place is left out, by key.
    QTest::keyClick(&sheet, Qt::Key_Space);
    CHECK(sheet.chosen().size() == 99);
    QTest::keyClick(&sheet, Qt::Key_F);
    bench.waitFor("the decisions", [&] { return bench.open().tally().redacted == 99; });
    CHECK(bench.open().tally().pending == before.pending - 99);
    for (auto const& place : placesOf(bench, "Gail Thornber"))
        CHECK(bench.open().mark(place)->state == ui::MarkState::Pending);
    bench.press(bench.queue(), Qt::Key_Z);
    CHECK(bench.open().tally() == before);
    bench.trigger("redo");
    CHECK(bench.open().tally().redacted == 99);
}

TEST_CASE("What was not shown is not decided, and a key that is held down decides nothing in a sheet either", "[ui]")
{
    BenchWindow bench;
    bench.openTypedCase(visits(100), {third("Dean Ellis"), third("Gail Thornber")});
    bench.desk().focusOn(placesOf(bench, "Dean Ellis").front());
    auto& dialog = everywhere(bench);
    auto& sheet = *dialog.sheet();
    // Before anything was seen; and behind the dialog nothing is decided either.
    QTest::keyClick(&sheet, Qt::Key_D);
    QTest::keyClick(&bench.queue(), Qt::Key_D);
    CHECK(bench.open().tally().kept == 0);
    bench.waitFor("the first sheet", [&] { return sheet.ready(); });
    auto const shown = sheet.shown();
    REQUIRE(shown < 100);
    QTest::keyClick(&sheet, Qt::Key_D);
    bench.waitFor("the decisions", [&] { return bench.open().tally().kept > 0; });
    CHECK(bench.open().tally().kept == shown);
}

TEST_CASE("Whoever is treated otherwise elsewhere is told apart in words, in the queue and beside the evidence", "[ui]")
{
    BenchWindow bench;
    bench.openTypedCase(visits(3), {third("Dean Ellis"), third("Gail Thornber")});
    auto const places = placesOf(bench, "Dean Ellis");
    auto& elsewhere = bench.find<QLabel>("decisionElsewhere");
    bench.desk().focusOn(places[0]);
    CHECK(elsewhere.text().contains(QStringLiteral("3 to decide")));
    REQUIRE(bench.open().accept(places[0], "TP", ""));
    CHECK_FALSE(bench.open().disputed(*bench.open().mark(places[0])));
    REQUIRE(bench.open().dismiss(places[1], ""));
    CHECK(bench.open().disputed(*bench.open().mark(places[0])));
    CHECK(bench.open().disputed(*bench.open().mark(places[2]))); // for whoever decides next
    CHECK(elsewhere.text().contains(QStringLiteral("Treated otherwise elsewhere")));
    bench.desk().focusOn(places[2]);
    auto const row = bench.window().findChild<ui::SuggestionsPanel*>()->model()->rowOf(places[2]);
    CHECK(bench.queue()
              .model()
              ->index(row, 0)
              .data(Qt::AccessibleTextRole)
              .toString()
              .contains(QStringLiteral("treated otherwise")));
    REQUIRE(bench.open().accept(places[1], "TP", ""));
    CHECK_FALSE(bench.open().disputed(*bench.open().mark(places[2])));
}

TEST_CASE("A suggestion reaches to its sentence by key before it is redacted, and a redaction back to a word after", "[ui]")
{
    BenchWindow bench;
    bench.openTypedCase(visits(1), {third("Dean Ellis"), third("Gail Thornber")});
    auto const place = placesOf(bench, "Dean Ellis").front();
    bench.desk().focusOn(place);
    bench.waitUntilReady();
    auto const hidden = [&](std::vector<core::Rect> const& boxes) {
        std::string words;
        auto const& text = bench.open().textOf({1});
        for (auto const word : core::reach::under(text, boxes))
            words += (words.empty() ? "" : " ") + std::string(text.textOf(text.words[word]));
        return words;
    };
    REQUIRE(hidden(bench.view().focusBoxes()) == "Dean Ellis");
    bench.press(bench.queue(), Qt::Key_S);
    CHECK(hidden(bench.view().focusBoxes()) == "On Friday Dean Ellis came at two.");
    CHECK(bench.open().mark(place)->state == ui::MarkState::Pending);
    // What changed has to be looked at again before a key counts.
    CHECK_FALSE(bench.desk().ready());
    bench.waitUntilReady();
    bench.press(bench.queue(), Qt::Key_1);
    bench.press(bench.queue(), Qt::Key_F);
    REQUIRE(bench.open().mark(place)->state == ui::MarkState::Redacted);
    CHECK(hidden(bench.open().mark(place)->boxes()) == "On Friday Dean Ellis came at two.");

    bench.desk().focusOn(place);
    bench.press(bench.queue(), Qt::Key_H);
    INFO(bench.find<QLabel>("announcements").text().toStdString());
    CHECK(hidden(bench.open().mark(place)->boxes())
          == "On Friday Dean Ellis came at two. He left at four and said nothing of it.");
    bench.press(bench.queue(), Qt::Key_Z);
    CHECK(hidden(bench.open().mark(place)->boxes()) == "On Friday Dean Ellis came at two.");
    bench.press(bench.queue(), Qt::Key_W);
    CHECK(hidden(bench.open().mark(place)->boxes()) == "On");
}

TEST_CASE("A list is narrowed by kind and by how sure the machine is, kept as a view, and found again in another case", "[ui]")
{
    {
        BenchWindow bench;
        bench.openTypedCase(telephones(3));
        auto& kinds = bench.find<QComboBox>("queueCategories");
        kinds.setCurrentIndex(kinds.findText(QStringLiteral("Name")));
        emit kinds.activated(kinds.currentIndex());
        CHECK(bench.queue().model()->rowCount() == 0);
        kinds.setCurrentIndex(kinds.findData(static_cast<int>(core::Category::Phone)));
        emit kinds.activated(kinds.currentIndex());
        CHECK(bench.queue().model()->rowCount() == 12);
        auto& filters = *bench.window().findChild<ui::QueueFilters*>();
        ui::queue_views::keep({QStringLiteral("Phones & more"), filters.state(), filters.choice()});
        // Next follows the list and nothing else.
        kinds.setCurrentIndex(kinds.findText(QStringLiteral("Name")));
        emit kinds.activated(kinds.currentIndex());
        auto const before = bench.desk().focus();
        bench.press(bench.view(), Qt::Key_J);
        CHECK(bench.desk().focus() == before);
    }
    BenchWindow bench;
    bench.openTypedCase(telephones(2));
    auto const views = ui::queue_views::all();
    REQUIRE(views.size() == 1);
    CHECK(views[0].choice.category == core::Category::Phone);
    bench.window().findChild<ui::QueueFilters*>()->apply(views[0]);
    CHECK(bench.find<QComboBox>("queueCategories").currentData().toInt() == static_cast<int>(core::Category::Phone));
    CHECK(bench.queue().model()->rowCount() == 8);
    ui::queue_views::forget(views[0].name);
    CHECK(ui::queue_views::all().empty());
}

TEST_CASE("The history is read in words, and the case goes back to one of its steps at once", "[ui]")
{
    BenchWindow bench;
    bench.openTypedCase(telephones(1));
    auto const places = bench.open().page({1}).marks;
    auto const before = bench.open().tally();
    REQUIRE(bench.open().accept(places[0].place, "TP", ""));
    REQUIRE(bench.open().dismiss(places[1].place, ""));
    REQUIRE(bench.open().ask(places[2].place, "Whose number?"));
    bench.trigger("history");
    auto& list = bench.find<QListWidget>("history");
    bench.waitFor("the steps", [&] { return list.count() == 3; });
    CHECK(list.item(0)->text().startsWith(QStringLiteral("3. Asked about a place on page 1")));
    CHECK(list.item(2)->text().contains(QStringLiteral("Redacted a place on page 1 \u00b7 TP")));
    CHECK(list.item(2)->text().contains(QStringLiteral("Olive Officer")));
    list.setCurrentRow(0);
    CHECK_FALSE(bench.find<QPushButton>("historyBack").isEnabled()); // that is where the case stands
    list.setCurrentRow(2);
    bench.click("historyBack");
    bench.waitFor("the way back", [&] { return bench.open().tally() == ui::Tally{before.pending - 1, 1, 0, 0}; });
    bench.waitFor("the list", [&] { return list.count() == 5; });
    CHECK(list.item(2)->text().contains(QStringLiteral("taken back")));
    bench.trigger("redo");
    bench.trigger("redo");
    CHECK(bench.open().tally() == ui::Tally{before.pending - 3, 1, 1, 1});
}

TEST_CASE("The final look shows the page as it would be sent, and the page beneath while X is held", "[ui]")
{
    BenchWindow bench;
    bench.openTypedCase(telephones(2));
    auto const place = bench.open().page({1}).marks.front().place;
    REQUIRE(bench.open().accept(place, "TP", ""));
    bench.view().goTo({1});
    bench.press(bench.view(), Qt::Key_P);
    auto& look = bench.find<ui::FinalLook>("finalLook");
    CHECK(look.isVisible());
    CHECK(look.accessibleName().contains(QStringLiteral("3 places are not decided")));
    bench.waitFor("the page", [&] { return look.made(); });
    auto const image = look.image();
    auto const& box = bench.open().mark(place)->boxes().front();
    auto const scale = image.width() / bench.open().page({1}).page.size.width;
    auto const dark = [&](core::Rect const& r) {
        int count = 0;
        for (int y = static_cast<int>(r.y0 * scale) + 1; y < static_cast<int>(r.y1 * scale) - 1; ++y)
            for (int x = static_cast<int>(r.x0 * scale) + 1; x < static_cast<int>(r.x1 * scale) - 1; ++x)
                count += qGray(image.pixel(x, y)) < 235;
        return count;
    };
    // The box is grey but for the white that its label stands on; words alone darken a fifth of their room.
    CHECK(dark(box) > 0.6 * box.area() * scale * scale);
    QTest::keyPress(&look, Qt::Key_X);
    CHECK(look.peeks());
    QTest::keyRelease(&look, Qt::Key_X);
    CHECK_FALSE(look.peeks());
    QTest::keyClick(&look, Qt::Key_Right);
    bench.waitFor("the next page",
                  [&] { return look.page() == core::PageId{2} && (look.made() || !look.accessibleDescription().isEmpty()); });
    INFO(look.accessibleDescription().toStdString());
    CHECK(look.made());
    QTest::keyClick(&look, Qt::Key_P);
    CHECK_FALSE(look.isVisible());
    CHECK(bench.view().currentPage() == core::PageId{2});
}
