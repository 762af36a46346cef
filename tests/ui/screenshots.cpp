// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the window with the sample record, some of it decided: candour-screenshots FOLDER [--all] [--contrast] [--size 1366x768] [--text 2]
// [--language cy].
// Writes window-light.png and window-dark.png, and with --all every other screen too, for the guide and for those who work on their
// looks; --contrast draws the theme of high contrast as well.

#include "core/base/error.h"
#include "ocr/reader_process.h"
#include "tests/ui/steady.h"
#include "ui/find_panel.h"
#include "ui/languages.h"
#include "ui/main_window.h"
#include "ui/page_view.h"
#include "ui/text.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QListView>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <functional>
#include <iostream>

namespace {

constexpr int patience = 600'000; // milliseconds: a slow machine reads twenty pages in less

void waitFor(char const* what, std::function<bool()> const& until)
{
    if (!QTest::qWaitFor(until, patience))
        throw core::Error(core::Fault::Internal, std::string("The screenshots waited in vain for ") + what + ".");
}

void save(QWidget& widget, QString const& file)
{
    auto picture = widget.grab().toImage().convertToFormat(QImage::Format_RGB888);
    // Six bits a channel: nobody sees the difference, and the file is a good deal smaller.
    for (int y = 0; y < picture.height(); ++y) {
        auto* row = picture.scanLine(y);
        std::transform(row, row + 3 * picture.width(), row,
                       [](uchar value) { return static_cast<uchar>((value & 0xfc) | (value >> 6)); });
    }
    if (!picture.save(file, "PNG", 0))
        throw core::Error(core::Fault::Access, ui::fromQt(file) + " could not be written.");
    std::cout << ui::fromQt(file) << "\n";
}

void trigger(ui::MainWindow& window, char const* command)
{
    auto* action = window.findChild<QAction*>(QString::fromLatin1(command));
    core::expects(action != nullptr, "the command stands in the table");
    action->trigger();
}

// The page with the most to see, its first half decided: redacted and kept in turn.
void decideSome(ui::MainWindow& window)
{
    auto& open = *window.open();
    core::PageId fullest{1};
    for (int i = 1; i <= open.pageCount(); ++i)
        if (open.page({i}).marks.size() > open.page(fullest).marks.size())
            fullest = {i};
    for (std::int64_t i = 1; i <= fullest.value; ++i) {
        auto const places = [&] {
            std::vector<ui::Place> all;
            for (auto const& mark : open.page({i}).marks)
                all.push_back(mark.place);
            return all;
        }();
        auto const last = i == fullest.value ? (places.size() * 2 + 2) / 3 : places.size();
        for (std::size_t n = 0; n < last; ++n) {
            // Every third is left open on the page that is shown, so that all states stand side by side.
            if (i == fullest.value && n % 3 == 2)
                continue;
            if (n % 3 == 1)
                open.dismiss(places[n], "");
            else
                open.accept(places[n], "TP", "");
        }
    }
    ui::Place focus;
    for (auto const& mark : open.page(fullest).marks)
        if (mark.state == ui::MarkState::Pending && focus.nowhere())
            focus = mark.place;
    window.desk().focusOn(focus);
    window.desk().choose("TP");
}

void showDialog(ui::MainWindow& window, char const* command, char const* name, QString const& file)
{
    trigger(window, command);
    auto* dialog = window.findChild<QDialog*>(QString::fromLatin1(name));
    core::expects(dialog != nullptr, "the command opens its dialog");
    waitFor("a dialog", [&] { return dialog->isVisible(); });
    QTest::qWait(300);
    save(*dialog, file);
    dialog->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

// Pages two by two and alone, and what a search finds, with the look before all of it is redacted.
void pageScreens(ui::MainWindow& window, QDir const& out, QString const& theme)
{
    auto& view = window.view();
    for (char const* way : {"facing", "single-page", "continuous"}) {
        trigger(window, way);
        trigger(window, QByteArray(way) == "continuous" ? "fit-width" : "fit-page");
        waitFor("sharp pages", [&] { return view.isSharp(); });
        QTest::qWait(200);
        if (QByteArray(way) != "continuous")
            save(window, out.filePath(QStringLiteral("%1-%2.png").arg(QString::fromLatin1(way), theme)));
    }
    auto* panel = window.findChild<ui::FindPanel*>();
    bool searched = false;
    auto const told = QObject::connect(window.open(), &ui::OpenCase::searched, &window, [&] { searched = true; });
    trigger(window, "find");
    panel->begin(QStringLiteral("school*"));
    waitFor("the search", [&] { return searched; });
    QObject::disconnect(told);
    trigger(window, "find-next");
    waitFor("sharp pages", [&] { return view.isSharp(); });
    QTest::qWait(300);
    save(window, out.filePath(QStringLiteral("find-%1.png").arg(theme)));
    auto* button = window.findChild<QAbstractButton*>(QStringLiteral("redactAll"));
    button->click();
    auto* dialog = window.findChild<QDialog*>(QStringLiteral("redactAllDialog"));
    core::expects(dialog != nullptr, "the button opens its dialog");
    QTest::qWait(600);
    save(*dialog, out.filePath(QStringLiteral("redact-all-%1.png").arg(theme)));
    dialog->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    panel->begin(QStringLiteral(" "));
}

// All that the queue lists, on sheets.
void sheetScreen(ui::MainWindow& window, QDir const& out, QString const& theme)
{
    trigger(window, "listed");
    auto* dialog = window.findChild<ui::PlacesDialog*>();
    core::expects(dialog != nullptr, "the command opens its dialog");
    waitFor("a sharp sheet", [&] { return dialog->sheet()->ready(); });
    save(*dialog, out.filePath(QStringLiteral("sheet-%1.png").arg(theme)));
    dialog->sheet()->turnTo(dialog->sheet()->sheets() - 1);
    waitFor("a sharp sheet", [&] { return dialog->sheet()->ready(); });
    save(*dialog, out.filePath(QStringLiteral("sheet-of-passages-%1.png").arg(theme)));
    dialog->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void preferenceScreens(ui::MainWindow& window, QDir const& out, QString const& theme)
{
    trigger(window, "preferences");
    auto* dialog = window.findChild<QDialog*>(QStringLiteral("preferences"));
    auto* tabs = dialog->findChild<QTabWidget*>(QStringLiteral("preferenceTabs"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QTest::qWait(300);
        save(*dialog, out.filePath(QStringLiteral("preferences-%1-%2.png").arg(tab + 1).arg(theme)));
    }
    dialog->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void reviewScreen(ui::MainWindow& window, QDir const& out, QString const& theme)
{
    window.open()->worksAs("B. Reviewer");
    trigger(window, "review");
    if (!window.open()->looks().round)
        window.open()->beginReview(0.25);
    waitFor("places to review", [&] { return window.open()->looks().round && !window.open()->looks().places.empty(); });
    auto* list = window.findChild<QListView*>(QStringLiteral("reviewList"));
    list->setCurrentIndex(list->model()->index(1, 0));
    waitFor("sharp pages", [&] { return window.view().isSharp(); });
    QTest::qWait(500);
    save(window, out.filePath(QStringLiteral("review-%1.png").arg(theme)));
    trigger(window, "review");
    window.open()->worksAs("A. Officer");
}

void otherScreens(ui::MainWindow& window, QDir const& out, QString const& theme)
{
    pageScreens(window, out, theme);
    auto* lists = window.findChild<QTabWidget*>(QStringLiteral("lists"));
    for (int tab = 1; tab < lists->count(); ++tab) {
        lists->setCurrentIndex(tab);
        QTest::qWait(1500);
        save(window, out.filePath(QStringLiteral("list-%1-%2.png").arg(tab).arg(theme)));
    }
    lists->setCurrentIndex(0);
    sheetScreen(window, out, theme);
    showDialog(window, "history", "historyDialog", out.filePath(QStringLiteral("history-%1.png").arg(theme)));
    showDialog(window, "carry", "carryDialog", out.filePath(QStringLiteral("carry-%1.png").arg(theme)));
    showDialog(window, "export", "exportDialog", out.filePath(QStringLiteral("export-%1.png").arg(theme)));
    showDialog(window, "sign-off", "signOffDialog", out.filePath(QStringLiteral("sign-off-%1.png").arg(theme)));
    showDialog(window, "new", "requestForm", out.filePath(QStringLiteral("new-case-%1.png").arg(theme)));
    showDialog(window, "keys", "keySheet", out.filePath(QStringLiteral("keys-%1.png").arg(theme)));
    showDialog(window, "time-limit", "clockDialog", out.filePath(QStringLiteral("time-limit-%1.png").arg(theme)));
    showDialog(window, "suggesting", "caseSettings", out.filePath(QStringLiteral("suggesting-%1.png").arg(theme)));
    showDialog(window, "hand-over", "handOver", out.filePath(QStringLiteral("hand-over-%1.png").arg(theme)));
    preferenceScreens(window, out, theme);
    trigger(window, "overview");
    QTest::qWait(1500);
    save(window, out.filePath(QStringLiteral("overview-%1.png").arg(theme)));
    trigger(window, "overview");
    reviewScreen(window, out, theme);
    lists->setCurrentIndex(0);
}

void draw(QDir const& out, QStringList const& arguments)
{
    auto const all = arguments.contains(QStringLiteral("--all"));
    QTemporaryDir work;
    auto const kept = qEnvironmentVariable("CANDOUR_SCREENSHOT_CASE");
    auto const folder = kept.isEmpty() ? work.filePath(QStringLiteral("SAR-2024-0117")) : kept;
    ui::MainWindow window({ocr::readerProgram(), 2}, support::silent(QStringLiteral("A. Officer")));
    auto const size = arguments.value(arguments.indexOf(QStringLiteral("--size")) + 1).split(QLatin1Char('x'));
    if (arguments.contains(QStringLiteral("--size")) && size.size() == 2)
        window.resize(size[0].toInt(), size[1].toInt());
    else
        window.resize(1440, 900);
    window.show();
    trigger(window, "theme-light");
    if (all) {
        save(window, out.filePath(QStringLiteral("empty-light.png")));
        trigger(window, "theme-dark");
        save(window, out.filePath(QStringLiteral("empty-dark.png")));
        trigger(window, "theme-light");
    }
    window.practise(folder);
    if (auto* coach = window.findChild<QWidget*>(QStringLiteral("keyCoach")))
        QObject::connect(&window, &ui::MainWindow::caseOpened, coach, &QWidget::hide, Qt::QueuedConnection);
    waitFor("the case", [&] { return window.open() != nullptr && window.open()->pageCount() > 0 && window.open()->isReading(); });
    if (all && kept.isEmpty()) {
        waitFor("the first pages", [&] { return window.open()->tally().all() > 12; });
        save(window, out.filePath(QStringLiteral("reading-light.png")));
    }
    waitFor("the reading",
            [&] { return !window.open()->isReading() && window.open()->reading() && window.open()->reading()->ended; });
    waitFor("the suggestions", [&] {
        return window.open()->review().gates.empty() || window.open()->review().gates.front().what != "stale suggestions";
    });
    if (window.open()->tally().redacted == 0)
        decideSome(window);
    QStringList themes{QStringLiteral("light"), QStringLiteral("dark")};
    if (arguments.contains(QStringLiteral("--contrast")))
        themes << QStringLiteral("contrast");
    for (auto const& theme : themes) {
        trigger(window, ("theme-" + theme.toLatin1()).constData());
        // The other screens left the place in focus out of view.
        window.view().focusOn(window.desk().focus());
        waitFor("a sharp picture", [&] { return window.desk().ready(); });
        QTest::qWait(200);
        save(window, out.filePath(QStringLiteral("window-%1.png").arg(theme)));
        if (all)
            otherScreens(window, out, theme);
    }
    bool closed = false;
    QObject::connect(&window, &ui::MainWindow::caseClosed, &window, [&] { closed = true; });
    window.close();
    waitFor("the case to close", [&] { return closed; });
}

} // namespace

int main(int argc, char** argv)
{
    support::steadyEnvironment();
    QApplication application(argc, argv);
    QTemporaryDir settings;
    support::steadyLook(settings.path());
    auto const arguments = QCoreApplication::arguments();
    auto const language = arguments.indexOf(QStringLiteral("--language"));
    ui::speak(application, language > 0 ? arguments.value(language + 1) : QStringLiteral("en"));
    // As somebody sees it whose letters are so many times as large.
    if (auto const text = arguments.indexOf(QStringLiteral("--text")); text > 0 && text + 1 < arguments.size()) {
        auto font = QApplication::font();
        font.setPixelSize(static_cast<int>(font.pixelSize() * arguments[text + 1].toDouble()));
        QApplication::setFont(font);
    }
    if (arguments.size() < 2) {
        std::cerr << "candour-screenshots FOLDER [--all] [--contrast] [--size 1366x768] [--text 2] [--language cy]\n";
        return core::exitCode(core::Fault::Usage);
    }
    try {
        draw(QDir(arguments.at(1)), arguments);
        return 0;
    } catch (core::Error const& error) {
        std::cerr << "candour-screenshots: " << error.what() << "\n";
        return core::exitCode(error.fault());
    }
}
