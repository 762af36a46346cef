// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program without a mouse, and each of its windows and dialogs as those meet it who do not see it: every control has a name,
// Tab reaches it, and Tab leaves it again.
#include "tests/ui/bench_window.h"

#include "core/verify/verifier.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QRadioButton>
#include <QTabWidget>

#include <algorithm>
#include <iterator>
#include <set>

using support::BenchWindow;

namespace {

std::string called(QWidget const& widget)
{
    return std::string(widget.metaObject()->className()) + " '" + widget.objectName().toStdString() + "'";
}

bool wantsName(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::PushButton:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::ProgressBar:
    case QAccessible::PageTab:
    case QAccessible::List:
    case QAccessible::Tree:
    case QAccessible::Table:
    case QAccessible::MenuItem:
    case QAccessible::Dialog:
        return true;
    default:
        return false;
    }
}

bool isWhole(QAccessible::Role role) // what it is made of has no name of its own
{
    return role == QAccessible::ComboBox || role == QAccessible::SpinBox || role == QAccessible::ScrollBar
           || role == QAccessible::List || role == QAccessible::Tree || role == QAccessible::Table;
}

void collectNameless(QAccessibleInterface& part, std::vector<std::string>& nameless)
{
    if (part.state().invisible)
        return;
    auto const* widget = qobject_cast<QWidget*>(part.object());
    auto const takesKeys = widget != nullptr && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isEnabled();
    if ((wantsName(part.role()) || takesKeys) && part.text(QAccessible::Name).trimmed().isEmpty())
        nameless.push_back(widget != nullptr ? called(*widget) : "a part without a widget");
    if (isWhole(part.role()))
        return;
    for (int i = 0; i < part.childCount(); ++i)
        if (auto* child = part.child(i))
            collectNameless(*child, nameless);
}

// Those that Tab has to reach: of radio buttons that belong together it reaches the chosen one.
std::set<QWidget*> tabStops(QWidget& window)
{
    std::set<QWidget*> stops;
    for (auto* widget : window.findChildren<QWidget*>()) {
        auto const* radio = qobject_cast<QRadioButton*>(widget);
        if (widget->window() == &window && widget->isVisible() && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->focusProxy() == nullptr
            && (radio == nullptr || radio->isChecked()))
            stops.insert(widget);
    }
    return stops;
}

std::string sentence(std::set<QWidget*> const& widgets)
{
    std::string all;
    for (auto const* widget : widgets)
        all += called(*widget) + " ";
    return all;
}

void walk(QWidget& window, std::string const& what, Qt::Key key)
{
    INFO(what << (key == Qt::Key_Tab ? ", forward" : ", backward"));
    auto const stops = tabStops(window);
    REQUIRE_FALSE(stops.empty());
    if (window.focusWidget() == nullptr || !stops.contains(window.focusWidget()))
        (*stops.begin())->setFocus();
    std::set<QWidget*> reached;
    for (std::size_t step = 0; step <= 2 * stops.size() + 4; ++step) {
        auto* here = window.focusWidget();
        REQUIRE(here != nullptr);
        reached.insert(here);
        QTest::keyClick(here, key);
        INFO("from " << called(*here));
        CHECK((window.focusWidget() != here || stops.size() == 1));
        if (window.focusWidget() == here)
            break;
    }
    std::set<QWidget*> missed;
    std::set_difference(stops.begin(), stops.end(), reached.begin(), reached.end(), std::inserter(missed, missed.end()));
    INFO("not reached: " << sentence(missed));
    CHECK(missed.empty());
}

void meet(QWidget& window, std::string const& what)
{
    std::vector<std::string> nameless;
    auto* root = QAccessible::queryAccessibleInterface(&window);
    REQUIRE(root != nullptr);
    collectNameless(*root, nameless);
    std::string names;
    for (auto const& name : nameless)
        names += name + " ";
    INFO(what << " has no name for: " << names);
    CHECK(nameless.empty());
    walk(window, what, Qt::Key_Tab);
    walk(window, what, Qt::Key_Backtab);
}

QDialog* dialogAbove(BenchWindow& bench)
{
    for (auto* dialog : bench.window().findChildren<QDialog*>())
        if (dialog->isVisible())
            return dialog;
    return nullptr;
}

void meetDialog(BenchWindow& bench, char const* command)
{
    INFO(command);
    bench.trigger(command);
    bench.waitFor("the dialog", [&] { return dialogAbove(bench) != nullptr; });
    auto* dialog = dialogAbove(bench);
    auto* tabs = dialog->findChild<QTabWidget*>();
    for (int tab = 0; tab < (tabs != nullptr ? tabs->count() : 1); ++tab) {
        if (tabs != nullptr)
            tabs->setCurrentIndex(tab);
        meet(*dialog, command);
    }
    // Escape leaves each of them.
    QTest::keyClick(dialog, Qt::Key_Escape);
    bench.waitFor("the dialog to go", [&] { return dialogAbove(bench) == nullptr; });
}

// The keyboard as a whole: a key goes to whatever has the focus, or to the window where nothing has.
QWidget& focused(BenchWindow& bench)
{
    constexpr int patience = 2000;
    auto const settled = [&] {
        auto const* modal = QApplication::activeModalWidget();
        auto const* focus = QApplication::focusWidget();
        return focus != nullptr && focus->window() == (modal != nullptr ? modal : &bench.window());
    };
    // Without a window manager nobody gives the window its activity back when a dialog has closed.
    if (QApplication::activeModalWidget() == nullptr && !bench.window().isActiveWindow())
        bench.window().activateWindow();
    static_cast<void>(QTest::qWaitFor(settled, patience));
    auto* focus = QApplication::focusWidget();
    return focus != nullptr ? *focus : static_cast<QWidget&>(bench.window());
}

void key(BenchWindow& bench, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(&focused(bench), key, modifiers);
}

void tabTo(BenchWindow& bench, char const* name)
{
    for (int i = 0; i < 60 && focused(bench).objectName() != QLatin1String(name); ++i)
        key(bench, Qt::Key_Tab);
    INFO(name);
    REQUIRE(focused(bench).objectName() == QLatin1String(name));
}

void write(BenchWindow& bench, char const* field, QString const& text)
{
    tabTo(bench, field);
    key(bench, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&focused(bench), text);
}

} // namespace

TEST_CASE("From an empty machine to a verified bundle no mouse is wanted", "[ui]")
{
    BenchWindow bench;
    bench.answers().pdfs = {ui::pathToQt(bench.writeRecord(1))};
    bench.window().setFocus();
    key(bench, Qt::Key_N, Qt::ControlModifier);
    write(bench, "caseFolder", bench.path("case"));
    write(bench, "dataSubject", QStringLiteral("Parveen Ellis"));
    tabTo(bench, "addPdfs");
    key(bench, Qt::Key_Space);
    tabTo(bench, "create");
    key(bench, Qt::Key_Return);
    bench.waitUntilRead();
    bench.waitFor("suggestions", [&] { return bench.open().loaded() && bench.open().tally().pending > 0; });

    // F6 goes through the parts of the window until the queue has the keyboard.
    for (int i = 0; i < 8 && focused(bench).objectName() != QStringLiteral("queue"); ++i)
        key(bench, Qt::Key_F6);
    REQUIRE(focused(bench).objectName() == QStringLiteral("queue"));
    while (bench.open().tally().pending > 0) {
        auto const before = bench.open().tally().pending;
        bench.waitUntilReady();
        key(bench, Qt::Key_1);
        key(bench, before % 2 == 0 ? Qt::Key_F : Qt::Key_D);
        bench.waitFor("the decision", [&] { return bench.open().tally().pending < before; });
    }
    bench.waitFor("the gates to open", [&] { return bench.open().review().gates.empty(); });

    key(bench, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    write(bench, "reviewer", QStringLiteral("Simon Second"));
    bench.waitFor("the button", [&] { return bench.find<QAbstractButton>("signOff").isEnabled(); });
    key(bench, Qt::Key_Return);
    bench.waitFor("the sign-off", [&] { return bench.open().review().signOff.has_value(); });

    bench.window().activateWindow();
    key(bench, Qt::Key_E, Qt::ControlModifier);
    write(bench, "bundleFolder", bench.path("bundle"));
    tabTo(bench, "exportGo");
    key(bench, Qt::Key_Space);
    bench.waitFor("the bundle", [&] { return !bench.find<QLabel>("outcome").text().isEmpty(); });
    INFO(bench.find<QLabel>("report").text().toStdString());
    CHECK(core::verifier::verify(bench.folder() / "bundle").empty());
    key(bench, Qt::Key_Escape);
    CHECK(dialogAbove(bench) == nullptr);
}

TEST_CASE("In every part of the window each control has a name, and Tab reaches it and leaves it", "[ui]")
{
    BenchWindow bench;
    meet(bench.window(), "the window without a case");
    bench.openReadCase(2);
    auto& lists = bench.find<QTabWidget>("lists");
    for (int i = 0; i < lists.count(); ++i) {
        lists.setCurrentIndex(i);
        meet(bench.window(), "the list " + lists.tabText(i).toStdString());
    }
    bench.trigger("overview");
    meet(bench.window(), "the overview");
    bench.trigger("overview");
    bench.trigger("review");
    meet(bench.window(), "the review");
    bench.trigger("review");
    bench.trigger("final-look");
    meet(bench.window(), "the final look");
}

TEST_CASE("In every dialog each control has a name, Tab reaches it and leaves it, and Escape closes it", "[ui]")
{
    BenchWindow bench;
    meetDialog(bench, "new");
    meetDialog(bench, "preferences");
    meetDialog(bench, "keys");
    bench.openReadCase(2);
    for (char const* command : {"sign-off", "export", "carry", "hold-back", "history", "time-limit", "suggesting", "hand-over",
                                "listed", "cover-pages"})
        meetDialog(bench, command);
}
