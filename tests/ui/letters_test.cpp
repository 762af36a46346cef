// SPDX-License-Identifier: GPL-3.0-or-later
// Letters twice as large: what the window and its dialogs say stands whole.
#include "tests/ui/bench_window.h"

#include "ui/flow_row.h"
#include "ui/preferences.h"
#include "ui/sign_off_dialog.h"
#include "ui/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

#include <set>

using support::BenchWindow;

namespace {

class LargeLetters {
public:
    LargeLetters() : m_before(QApplication::font())
    {
        auto font = m_before;
        font.setPixelSize(2 * font.pixelSize());
        QApplication::setFont(font);
    }
    ~LargeLetters() { QApplication::setFont(m_before); }

private:
    QFont m_before;
};

// The words of buttons, boxes of choice and labels for which there is too little room.
std::set<std::string> cutOff(QWidget const& part)
{
    std::set<std::string> cut;
    for (auto const* button : part.findChildren<QAbstractButton*>()) {
        auto const speaks = qobject_cast<QPushButton const*>(button) != nullptr
                            || qobject_cast<QCheckBox const*>(button) != nullptr
                            || qobject_cast<QRadioButton const*>(button) != nullptr;
        if (speaks && button->isVisible() && button->width() < button->minimumSizeHint().width())
            cut.insert(button->text().toStdString());
    }
    for (auto const* label : part.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty() || !label->pixmap(Qt::ReturnByValue).isNull())
            continue;
        auto const whole = label->wordWrap() ? label->height() >= label->heightForWidth(label->width())
                                             : label->width() >= label->sizeHint().width();
        if (!whole)
            cut.insert(label->text().toStdString());
    }
    return cut;
}

void openCase(BenchWindow& bench)
{
    bench.openTypedCase(
        {{"Record of a visit", "The neighbour has the number 0117 496 0111 at home."}, {"Nobody rang that day."}});
    bench.window().resize(1366, 768);
    bench.waitUntilReady();
}

template <typename Dialog>
std::set<std::string> cutOffIn(Dialog& dialog)
{
    dialog.show();
    REQUIRE(QTest::qWaitForWindowExposed(&dialog));
    QTest::qWait(0);
    return cutOff(dialog);
}

} // namespace

TEST_CASE("Buttons stand beside each other where they fit, and below each other where they do not", "[ui]")
{
    QWidget holder;
    auto* row = new ui::FlowRow(10);
    holder.setLayout(row);
    std::vector<QPushButton*> buttons;
    for (auto const* words : {"Redact   F", "Keep   D", "Ask   Q"}) {
        buttons.push_back(new QPushButton(QString::fromLatin1(words)));
        row->addWidget(buttons.back());
    }
    auto const widest = buttons.front()->minimumSizeHint().width();
    auto const high = buttons.front()->sizeHint().height();
    CHECK(row->heightForWidth(3 * widest + 20) == high);
    CHECK(row->heightForWidth(2 * widest + 10) == 2 * high + 10);
    CHECK(row->heightForWidth(widest) == 3 * high + 20);
    CHECK(row->minimumSize().width() == widest);
    row->setGeometry({0, 0, 2 * widest + 10, 2 * high + 10});
    CHECK(buttons[0]->geometry().top() == buttons[1]->geometry().top());
    CHECK(buttons[0]->geometry().right() < buttons[1]->geometry().left());
    CHECK(buttons[2]->geometry().top() > buttons[0]->geometry().bottom());
    // One that is hidden takes no room.
    buttons[1]->hide();
    CHECK(row->heightForWidth(2 * widest + 10) == high);
}

TEST_CASE("With letters twice as large nothing that the workbench and the overview say is cut off", "[ui]")
{
    LargeLetters const letters;
    BenchWindow bench;
    openCase(bench);
    CHECK(ui::lettersOf(QApplication::font()) > 1.5);
    for (auto const* button : {"redact", "keep", "ask"}) {
        INFO(button);
        auto const& its = bench.find<QPushButton>(button);
        CHECK(its.width() >= its.minimumSizeHint().width());
    }
    for (auto const* label : {"caseName", "caseCount", "caseSigned"}) {
        INFO(label);
        auto const& its = bench.find<QLabel>(label);
        CHECK((!its.isVisible() || its.width() >= its.sizeHint().width()));
    }
    CHECK(bench.find<QLabel>("caseName").isVisible());
    bench.trigger("overview");
    auto& overview = bench.find<QWidget>("caseOverview");
    bench.waitFor("the overview", [&] { return overview.isVisible(); });
    // What is said there comes in bit by bit.
    bench.waitFor("all words of the overview to stand whole", [&] { return cutOff(overview).empty(); });
}

TEST_CASE("With letters twice as large a dialog opens as large as its words need", "[ui]")
{
    LargeLetters const letters;
    BenchWindow bench;
    openCase(bench);
    {
        ui::Preferences preferences;
        preferences.setAttribute(Qt::WA_DeleteOnClose, false);
        CHECK(cutOffIn(preferences) == std::set<std::string>());
    }
    {
        ui::SignOffDialog signOff(bench.open(), &bench.window());
        signOff.setAttribute(Qt::WA_DeleteOnClose, false);
        CHECK(cutOffIn(signOff) == std::set<std::string>());
    }
}
