// SPDX-License-Identifier: GPL-3.0-or-later
// The first page of a case, the keys that a person chose, and what the window is careful about.
#include "tests/ui/bench_window.h"

#include "core/review/coverage.h"
#include "ui/deadline_words.h"
#include "ui/habits.h"
#include "ui/keys.h"
#include "ui/pause_reminder.h"
#include "ui/recent_cases.h"
#include "ui/veil.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>

using support::BenchWindow;

namespace {

core::Date on(char const* iso)
{
    return core::dayFrom(iso).value();
}

// Habits of one test alone.
class Habitual {
public:
    explicit Habitual(ui::Habits const& wanted) : m_before(ui::habits()) { ui::keep(wanted); }
    ~Habitual() { ui::keep(m_before); }
    Habitual(Habitual const&) = delete;
    Habitual& operator=(Habitual const&) = delete;

private:
    ui::Habits m_before;
};

ui::CommandRow const& row(ui::Command command)
{
    for (auto const& each : ui::commandTable())
        if (each.command == command)
            return each;
    throw std::logic_error("every command stands in the table");
}

} // namespace

TEST_CASE("A case opens with its overview, and Return leads on to the work", "[ui]")
{
    auto wanted = ui::habits();
    wanted.overviewFirst = true;
    Habitual const habit(wanted);
    BenchWindow bench;
    {
        auto file = core::CaseFile::create(bench.folder() / "case", "Olive Officer");
        auto act = file.act("Olive Officer");
        core::request::store(act, support::sampleRequest());
        act.commit();
    }
    bench.window().openCase(bench.path("case"));
    bench.waitFor("the overview",
                  [&] { return bench.window().open() != nullptr && bench.find<QWidget>("caseOverview").isVisible(); });
    auto& due = bench.find<QLabel>("overviewDue");
    CHECK(due.text() == QStringLiteral("No due date yet"));
    core::Clock clock;
    clock.received = core::today() - std::chrono::days(3);
    REQUIRE(bench.open().setClock(clock));
    bench.waitFor("the due date", [&] { return due.text().startsWith(QStringLiteral("Due on ")); });
    CHECK(bench.find<QWidget>("goOn").hasFocus());
    bench.press(bench.find<QPushButton>("goOn"), Qt::Key_Return);
    CHECK_FALSE(bench.find<QWidget>("caseOverview").isVisible());
    bench.trigger("overview");
    CHECK(bench.find<QWidget>("caseOverview").isVisible());
}

TEST_CASE("One key leads to the next thing that is owed, page by page, until nothing is", "[ui]")
{
    BenchWindow bench;
    bench.openReadCase(3);
    bench.view().goTo({1});
    bench.press(bench.view(), Qt::Key_O);
    CHECK(bench.view().currentPage() == core::PageId{2});
    CHECK(bench.find<QLabel>("announcements").text().contains(QStringLiteral("Page 2")));
    bench.press(bench.view(), Qt::Key_O);
    CHECK(bench.view().currentPage() == core::PageId{3});
    for (int page = 1; page <= 3; ++page) {
        bench.open().viewed({page}, 0xffff);
        for (auto const& mark : std::vector<ui::Mark>(bench.open().page({page}).marks))
            REQUIRE(bench.open().dismiss(mark.place, ""));
    }
    bench.press(bench.view(), Qt::Key_O);
    CHECK(bench.find<QLabel>("announcements").text().contains(QStringLiteral("Nothing is owed")));
}

TEST_CASE("A key that a person chose takes the place of the one in the table", "[ui]")
{
    ui::chooseKey(row(ui::Command::Keep), QKeySequence(QStringLiteral("U")));
    BenchWindow bench;
    bench.openReadCase(1);
    auto const before = bench.open().tally();
    bench.press(bench.queue(), Qt::Key_D);
    CHECK(bench.open().tally() == before);
    bench.waitUntilReady();
    bench.press(bench.queue(), Qt::Key_U);
    CHECK(bench.open().tally().kept == before.kept + 1);
    ui::forgetChosenKeys();
    CHECK(ui::keyOf(row(ui::Command::Keep)) == QKeySequence(QStringLiteral("D")));
}

TEST_CASE("In the preferences a key goes from one command to another, and it is said who lost it", "[ui]")
{
    BenchWindow bench;
    bench.trigger("preferences");
    auto& commands = bench.find<QListWidget>("keyCommands");
    auto const& table = ui::commandTable();
    auto const keep = std::find_if(table.begin(), table.end(), [](auto const& each) { return each.command == ui::Command::Keep; });
    commands.setCurrentRow(static_cast<int>(keep - table.begin()));
    CHECK(bench.find<QKeySequenceEdit>("newKey").keySequence() == QKeySequence(QStringLiteral("D")));
    bench.find<QKeySequenceEdit>("newKey").setKeySequence(QKeySequence(QStringLiteral("N")));
    CHECK(bench.find<QLabel>("keySlip").text().contains(QStringLiteral("Next to decide")));
    bench.find<QDialogButtonBox>("preferenceButtons").button(QDialogButtonBox::Ok)->click();
    CHECK(bench.find<QAction>("keep").shortcut() == QKeySequence(QStringLiteral("N")));
    CHECK(bench.find<QAction>("next-undecided").shortcut().isEmpty());
    ui::forgetChosenKeys();
}

TEST_CASE("Single keys that are turned off do nothing, and keys with Ctrl still act", "[ui]")
{
    ui::turnSingleKeys(false);
    BenchWindow bench;
    bench.openReadCase(1);
    auto const before = bench.open().tally();
    bench.press(bench.queue(), Qt::Key_D);
    CHECK(bench.open().tally() == before);
    CHECK(bench.find<QAction>("keep").shortcut().isEmpty());
    CHECK_FALSE(bench.find<QAction>("find").shortcut().isEmpty());
    ui::turnSingleKeys(true);
}

TEST_CASE("Cases that were open are offered again with their deadlines, unless somebody does not want that", "[ui]")
{
    ui::recent_cases::forgetAll();
    support::TemporaryFolder const folder;
    std::filesystem::create_directory(folder / "one");
    folder.write("one/case.sqlite", "x");
    core::Clock clock;
    clock.received = on("2026-03-02");
    auto const at = ui::pathToQt(folder / "one");
    ui::recent_cases::remember({at, QStringLiteral("SAR-1"), clock, 12});
    ui::recent_cases::remember({ui::pathToQt(folder / "gone"), QStringLiteral("SAR-2"), std::nullopt, 0});
    auto const cases = ui::recent_cases::all();
    REQUIRE(cases.size() == 1);
    CHECK(cases[0].name == QStringLiteral("SAR-1"));
    CHECK(cases[0].toDecide == 12);
    CHECK(cases[0].clock == clock);
    auto wanted = ui::habits();
    wanted.rememberCases = false;
    Habitual const habit(wanted);
    CHECK(ui::recent_cases::all().empty());
}

TEST_CASE("A deadline is told in words, with what is left of it", "[ui]")
{
    core::Clock clock;
    clock.received = on("2026-03-02");
    auto const calm = ui::deadlineWords(clock, on("2026-03-10"));
    CHECK(calm.due == QStringLiteral("Due on 2 April 2026"));
    CHECK(calm.urgency == ui::Urgency::Calm);
    CHECK(ui::deadlineWords(clock, on("2026-03-31")).urgency == ui::Urgency::Soon);
    CHECK(ui::deadlineWords(clock, on("2026-04-02")).left == QStringLiteral("The last day is today."));
    CHECK(ui::deadlineWords(clock, on("2026-04-07")).urgency == ui::Urgency::Late);
    clock.pauses = {{on("2026-03-04"), std::nullopt}};
    CHECK(ui::deadlineWords(clock, on("2026-03-10")).due == QStringLiteral("Time stands still"));
    CHECK(ui::deadlineWords(std::nullopt, on("2026-03-10")).urgency == ui::Urgency::None);
}

TEST_CASE("A pause is suggested after as much work as was chosen, and a pause begins the count anew", "[ui]")
{
    constexpr qint64 minute = 60'000;
    ui::PauseReminder reminder;
    QSignalSpy const said(&reminder, &ui::PauseReminder::due);
    reminder.worked(0);
    reminder.worked(500 * minute);
    CHECK(said.isEmpty()); // nobody asked for it
    reminder.remindAfter(20);
    for (qint64 now = 0; now < 19 * minute; now += minute)
        reminder.worked(now);
    CHECK(said.isEmpty());
    reminder.worked(20 * minute);
    CHECK(said.size() == 1);
    for (qint64 now = 21; now < 39; ++now)
        reminder.worked(now * minute);
    reminder.worked(50 * minute); // after a pause of eleven minutes
    reminder.worked(54 * minute);
    CHECK(said.size() == 1);
}

TEST_CASE("A picture is veiled until somebody asks for it, and words never are", "[ui]")
{
    ui::Mark picture;
    picture.place.page = {4};
    picture.suggestion = core::Suggestion{};
    picture.suggestion->category = core::Category::ReadByEye;
    picture.suggestion->text = "Picture";
    auto writing = picture;
    writing.suggestion->text = "Handwriting";
    ui::Veil veil;
    CHECK_FALSE(veil.covers(picture));
    veil.use(true);
    CHECK(veil.covers(picture));
    CHECK_FALSE(veil.covers(writing));
    CHECK(veil.toggle({4}));
    CHECK_FALSE(veil.covers(picture));
    CHECK_FALSE(veil.toggle({4}));
    CHECK(veil.covers(picture));
}

TEST_CASE("A page says beforehand which hard things it tells of", "[ui]")
{
    ui::Mark mark;
    mark.suggestion = core::Suggestion{};
    mark.suggestion->category = core::Category::Phone;
    CHECK(ui::contentNote({mark}).isEmpty());
    auto hard = mark;
    hard.suggestion->category = core::Category::Sexual;
    auto offence = mark;
    offence.suggestion->category = core::Category::Offence;
    CHECK(ui::contentNote({offence, mark, hard}) == QStringLiteral("sexual matters, offences"));
}
