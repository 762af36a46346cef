// SPDX-License-Identifier: GPL-3.0-or-later
// One user journey a case: real clicks and keys, real reading, real bundles.
#include "tests/support/drawn_pdf.h"
#include "tests/ui/bench_window.h"

#include "core/verify/verifier.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabWidget>

using support::BenchWindow;

namespace {

// Decides all that is left, by key, with the first exemption.
void redactTheRest(BenchWindow& bench)
{
    while (bench.open().tally().pending > 0) {
        auto const before = bench.open().tally().pending;
        bench.waitUntilReady();
        bench.press(bench.queue(), Qt::Key_1);
        bench.press(bench.queue(), Qt::Key_F);
        bench.waitFor("the decision", [&] { return bench.open().tally().pending < before; });
    }
}

// Two pages that nobody takes for copies of one another.
std::filesystem::path writeTwoCalls(BenchWindow& bench)
{
    support::DrawnPage first;
    first.lines = support::column({"Record of a telephone call", "The neighbour can be reached on 0117 496 0100 after six.",
                                   "Her office number is 0117 496 0101 in the day."},
                                  {60, 90}, 14);
    support::DrawnPage second;
    second.lines =
        support::column({"Visit to the school", "Attendance was good all through the spring term.",
                         "A teacher asked for a call on 0117 496 0155 before lunch.",
                         "Swimming lessons begin again in May, she said, and", "the head can be reached on 0117 496 0177."},
                        {60, 90}, 14);
    return bench.folder().write("calls.pdf", support::drawnPdf({first, second}));
}

void signOffBy(BenchWindow& bench, QString const& name)
{
    bench.trigger("sign-off");
    bench.type("reviewer", name);
    bench.waitFor("the button", [&] { return bench.find<QPushButton>("signOff").isEnabled(); });
    bench.click("signOff");
}

} // namespace

TEST_CASE("An officer makes a case, decides by key, draws a box, and a second person signs off a bundle that verifies", "[ui]")
{
    BenchWindow bench;
    bench.answers().pdfs = {ui::pathToQt(writeTwoCalls(bench))};
    bench.trigger("new");
    bench.type("caseFolder", bench.path("case"));
    bench.type("dataSubject", QStringLiteral("Parveen Ellis"));
    bench.type("born", QStringLiteral("28/01/1987"));
    bench.click("addPdfs");
    bench.click("create");
    bench.waitUntilRead();
    CHECK(bench.open().request().dateOfBirth == "1987-01-28");
    bench.waitFor("suggestions", [&] { return bench.open().tally().pending >= 4; });

    auto const found = bench.open().tally().pending;
    bench.waitUntilReady();
    bench.press(bench.queue(), Qt::Key_1);
    bench.press(bench.queue(), Qt::Key_F);
    CHECK(bench.open().tally() == ui::Tally{found - 1, 1, 0});
    bench.waitUntilReady();
    bench.press(bench.view(), Qt::Key_D);
    CHECK(bench.open().tally() == ui::Tally{found - 2, 1, 1});

    // A box drawn on empty paper waits for its reason, and is stored with it.
    bench.view().goTo({1});
    bench.press(bench.view(), Qt::Key_B);
    bench.drag({1}, {80, 300, 240, 330});
    CHECK(bench.desk().holdsDraft());
    CHECK(bench.open().tally().redacted == 1);
    bench.press(bench.view(), Qt::Key_2);
    CHECK(bench.open().tally() == ui::Tally{found - 2, 2, 1});
    CHECK(bench.desk().mark()->exemption().toStdString() == core::Exemptions::shipped().all()[1].code);

    bench.press(bench.queue(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(bench.open().tally().redacted == 1);
    bench.press(bench.queue(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(bench.open().tally() == ui::Tally{found - 1, 1, 0});
    CHECK(bench.desk().mark()->state == ui::MarkState::Pending);
    bench.press(bench.queue(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    bench.press(bench.queue(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(bench.open().tally() == ui::Tally{found - 2, 2, 1});

    bench.desk().nextUndecided();
    redactTheRest(bench);
    bench.waitFor("the gates to open", [&] { return bench.open().review().gates.empty(); });
    signOffBy(bench, QStringLiteral("Olive Officer"));
    bench.waitFor("the refusal", [&] { return bench.find<QLabel>("refusal").text().contains(QStringLiteral("Olive Officer")); });
    CHECK_FALSE(bench.open().review().signOff);
    bench.type("reviewer", QStringLiteral("Simon Second"));
    bench.click("signOff");
    bench.waitFor("the sign-off", [&] { return bench.open().review().signOff.has_value(); });
    CHECK(bench.open().review().signOff->actor == "Simon Second");

    bench.trigger("export");
    CHECK(bench.find<QRadioButton>("final").isChecked());
    bench.type("bundleFolder", bench.path("bundle"));
    bench.click("exportGo");
    bench.waitFor("the bundle", [&] { return !bench.find<QLabel>("outcome").text().isEmpty(); });
    INFO(bench.find<QLabel>("report").text().toStdString());
    CHECK(bench.find<QLabel>("outcome").text().contains(QStringLiteral("verified")));
    CHECK(core::verifier::verify(bench.folder() / "bundle").empty());
    CHECK(std::filesystem::exists(bench.folder() / "bundle" / "disclosure" / core::bundle::recordName));
}

TEST_CASE("Keys that decide do nothing while somebody writes", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(1);
    auto const before = bench.open().tally();
    bench.type("note", QStringLiteral("fd1zbl"));
    CHECK(bench.find<QLineEdit>("note").text() == QStringLiteral("fd1zbl"));
    bench.type("exemptionSearch", QStringLiteral("fd"));
    CHECK(bench.find<QLineEdit>("exemptionSearch").text() == QStringLiteral("fd"));
    CHECK(bench.open().tally() == before);
    CHECK(bench.desk().exemption().empty());
    CHECK_FALSE(bench.view().drawsBoxes());
}

TEST_CASE("A key that is held down decides nothing", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(1);
    bench.press(bench.queue(), Qt::Key_1);
    auto const before = bench.open().tally();
    auto const repeated = [&](Qt::Key key, QString const& text) {
        bench.queue().setFocus();
        if (qt_sendShortcutOverrideEvent(&bench.queue(), 0, key, Qt::NoModifier, text, true))
            return;
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text, true);
        QCoreApplication::sendEvent(&bench.queue(), &event);
    };
    for (int i = 0; i < 5; ++i) {
        repeated(Qt::Key_F, QStringLiteral("f"));
        repeated(Qt::Key_D, QStringLiteral("d"));
    }
    CHECK(bench.open().tally() == before);
    // The same key, pressed once, does decide.
    bench.waitUntilReady();
    bench.press(bench.queue(), Qt::Key_F);
    CHECK(bench.open().tally().redacted == 1);
}

TEST_CASE("A key does not decide about a place that has only just come into view, nor about one out of view", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(2);
    bench.press(bench.queue(), Qt::Key_1);
    bench.press(bench.queue(), Qt::Key_J);
    CHECK_FALSE(bench.desk().ready());
    bench.press(bench.queue(), Qt::Key_F);
    CHECK(bench.open().tally().redacted == 0);
    bench.waitUntilReady();
    bench.view().goTo({3 - bench.desk().focus().page.value});
    bench.waitFor("the place to leave the view", [&] { return !bench.desk().ready(); });
    bench.press(bench.view(), Qt::Key_D);
    CHECK(bench.open().tally().kept == 0);
}

TEST_CASE("Without a chosen exemption nothing is redacted, and the one last used is offered again", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(2);
    CHECK(bench.desk().exemption().empty());
    bench.press(bench.queue(), Qt::Key_F);
    CHECK(bench.open().tally().redacted == 0);
    CHECK(bench.find<QLabel>("announcements").text().contains(QStringLiteral("exemption")));
    bench.press(bench.queue(), Qt::Key_2);
    bench.press(bench.queue(), Qt::Key_F);
    REQUIRE(bench.open().tally().redacted == 1);
    // The next of the same kind has the reason of the last.
    REQUIRE(bench.desk().mark()->kind() == bench.open().page({1}).marks.front().kind());
    CHECK(bench.desk().exemption() == core::Exemptions::shipped().all()[1].code);
}

TEST_CASE("A place is asked about by key with a question, listed as asked, and answered later", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(1);
    auto const before = bench.open().tally();
    auto const first = bench.desk().focus();
    auto& note = bench.find<QLineEdit>("note");
    bench.queue().setFocus();
    bench.press(bench.queue(), Qt::Key_Q);
    // The question comes first: nothing is asked without one, and Escape leaves it.
    bench.waitFor("the field", [&] { return note.hasFocus(); });
    CHECK(bench.open().tally() == before);
    QTest::keyClick(&note, Qt::Key_Escape);
    CHECK(bench.queue().hasFocus());
    bench.waitUntilReady();
    bench.press(bench.queue(), Qt::Key_Q);
    bench.waitFor("the field", [&] { return note.hasFocus(); });
    QTest::keyClicks(&note, QStringLiteral("Does she know him?"));
    QTest::keyClick(&note, Qt::Key_Return);
    CHECK(bench.open().tally() == ui::Tally{before.pending - 1, 0, 0, 1});
    CHECK(bench.queue().hasFocus());
    CHECK_FALSE(bench.desk().focus() == first);

    auto& states = bench.find<QComboBox>("queueStates");
    states.setCurrentIndex(4);
    emit states.activated(4);
    CHECK(bench.queue().model()->rowCount() == 1);
    CHECK(bench.queue().model()->index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Asked")));
    bench.desk().focusOn(first);
    CHECK(note.text() == QStringLiteral("Does she know him?"));
    bench.waitUntilReady();
    bench.press(bench.view(), Qt::Key_D);
    CHECK(bench.open().tally() == ui::Tally{before.pending - 1, 0, 1, 0});
    bench.press(bench.view(), Qt::Key_Z);
    bench.press(bench.view(), Qt::Key_Z);
    CHECK(bench.open().tally() == before);
}

TEST_CASE("A case that is closed while it is read keeps what was read and is free for others", "[ui]")
{
    BenchWindow bench;
    bench.answers().pdfs = {ui::pathToQt(bench.writeRecord(12))};
    bench.trigger("new");
    bench.type("caseFolder", bench.path("case"));
    bench.type("dataSubject", QStringLiteral("Parveen Ellis"));
    bench.click("addPdfs");
    bench.click("create");
    bench.waitFor("the first page", [&] {
        return bench.window().open() != nullptr && bench.open().reading() && bench.open().reading()->done >= 1;
    });
    REQUIRE(bench.open().isReading());
    auto const done = bench.open().reading()->done;
    QSignalSpy closed(&bench.window(), &ui::MainWindow::caseClosed);
    bench.window().close();
    bench.waitFor("the case to close", [&] { return closed.count() == 1; });
    CHECK(bench.window().open() == nullptr);

    core::CaseFile const again(bench.folder() / "case");
    int read = 0;
    for (auto const& summary : core::readings::summaries(again.database()))
        read += summary.state == core::ReadingState::Read ? 1 : 0;
    CHECK(read >= done);
    CHECK(read < 12);
}

TEST_CASE("A case that is open elsewhere says who has it", "[ui]")
{
    BenchWindow bench;
    auto const held = core::CaseFile::create(bench.folder() / "case", "Somebody Else");
    bench.window().openCase(bench.path("case"));
    bench.waitFor("the refusal", [&] { return !bench.answers().messages.isEmpty(); });
    CHECK(bench.window().open() == nullptr);
    CHECK(bench.answers().messages.first().contains(QStringLiteral("ui_tests")));
}

TEST_CASE("An export without a sign-off lists what is owed, and a draft can be made all the same", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(1);
    bench.waitFor("the gates", [&] { return !bench.open().review().gates.empty(); });
    bench.trigger("export");
    bench.find<QRadioButton>("final").click();
    CHECK(bench.find<QLabel>("owed").text().contains(ui::toQt(bench.open().review().gates.front().message)));
    CHECK_FALSE(bench.find<QPushButton>("exportGo").isEnabled());
    bench.find<QRadioButton>("draft").click();
    bench.type("bundleFolder", bench.path("draft"));
    bench.click("exportGo");
    bench.waitFor("the draft", [&] { return !bench.find<QLabel>("outcome").text().isEmpty(); });
    INFO(bench.find<QLabel>("report").text().toStdString());
    CHECK(core::verifier::verify(bench.folder() / "draft").empty());
}

TEST_CASE("A page that no machine can read is listed with its reason until somebody has looked at it", "[ui]")
{
    BenchWindow bench;
    {
        auto file = core::CaseFile::create(bench.folder() / "case", "Olive Officer");
        // The source is no PDF: the reader refuses each of its pages.
        support::addPages(file, bench.folder(), "torn.pdf", {support::a4});
    }
    bench.window().openCase(bench.path("case"));
    bench.waitUntilRead();
    auto& list = *bench.find<QListView>("byEye").model();
    auto const row = [&] { return list.index(0, 0).data(Qt::AccessibleTextRole).toString(); };
    bench.waitFor("the list", [&] { return list.rowCount() == 1; });
    CHECK(row().contains(QStringLiteral("Could not be read")));
    CHECK_FALSE(bench.open().page({1}).reading.problem.empty());
    bench.press(bench.view(), Qt::Key_L);
    CHECK(bench.open().page({1}).lookedAt);
    bench.waitFor("the list", [&] { return row().contains(QStringLiteral("Read by eye")); });
}

TEST_CASE("A box can be drawn without the mouse", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(1);
    bench.press(bench.view(), Qt::Key_B);
    for (int i = 0; i < 4; ++i)
        bench.press(bench.view(), Qt::Key_Down);
    bench.press(bench.view(), Qt::Key_Right, Qt::ShiftModifier);
    REQUIRE(bench.view().draft());
    auto const drawn = bench.view().draft()->box;
    bench.press(bench.view(), Qt::Key_Return);
    bench.press(bench.view(), Qt::Key_1);
    REQUIRE(bench.open().tally().redacted == 1);
    CHECK(bench.desk().mark()->boxes().front() == drawn);
}

TEST_CASE("In the register of people an officer follows a person's mentions, records a consent, and takes it back", "[ui]")
{
    BenchWindow bench;
    bench.openRecordNaming({"Dean Ellis", "Gail Thornber"});
    auto& people = bench.find<QListWidget>("people");
    bench.find<QTabWidget>("lists").setCurrentIndex(4);
    bench.waitFor("the people", [&] { return people.count() == 2; });
    people.setCurrentRow(0);
    REQUIRE(people.currentItem()->text().startsWith(QStringLiteral("Dean Ellis")));
    bench.waitFor("the count", [&] { return people.currentItem()->text().contains(QStringLiteral("1 open")); });

    bench.click("personMentions");
    CHECK(bench.find<QTabWidget>("lists").currentIndex() == 0);
    CHECK(bench.queue().model()->rowCount() == 1);
    bench.click("queuePerson");
    CHECK(bench.queue().model()->rowCount() == 2);

    bench.find<QTabWidget>("lists").setCurrentIndex(4);
    auto& consent = bench.find<QComboBox>("personConsent");
    consent.setCurrentIndex(consent.findData(static_cast<int>(core::Consent::Given)));
    emit consent.activated(consent.currentIndex());
    auto const advice = [&] {
        for (auto const& mark : bench.open().page({1}).marks)
            if (mark.suggestion && mark.suggestion->person == "Dean Ellis")
                return mark.suggestion->advice;
        return core::Advice::Redact;
    };
    bench.waitFor("the suggestion to be kept", [&] { return advice() == core::Advice::Keep; });
    CHECK(bench.open().registered().front().consent == core::Consent::Given);
    bench.trigger("undo");
    bench.waitFor("the suggestion to be redacted again", [&] { return advice() == core::Advice::Redact; });
    CHECK(bench.open().registered().front().consent == core::Consent::NotAsked);
}

TEST_CASE("Entries of the register are merged and parted in the window", "[ui]")
{
    BenchWindow bench;
    bench.openRecordNaming({"Dean Ellis", "Gail Thornber"});
    auto& people = bench.find<QListWidget>("people");
    bench.find<QTabWidget>("lists").setCurrentIndex(4);
    bench.waitFor("the people", [&] { return people.count() == 2; });
    people.setCurrentRow(0);
    bench.click("personMerge");
    CHECK(bench.open().registered().size() == 1);
    CHECK(bench.open().registered().front().otherNames == std::vector<std::string>{"Dean Ellis"});
    people.setCurrentRow(0);
    auto& names = bench.find<QListWidget>("personNames");
    REQUIRE(names.count() == 2);
    names.item(1)->setCheckState(Qt::Checked);
    bench.click("personPart");
    CHECK(bench.open().registered().size() == 2);
}
