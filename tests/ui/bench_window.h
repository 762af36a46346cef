// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The window on a test's bench: its questions are answered by the test, its keys and clicks come from QtTest, and every wait is
// for something that the test names.

#include "tests/support/drawn_pdf.h"
#include "tests/support/sample_case.h"
#include "ui/main_window.h"
#include "ui/page_view.h"
#include "ui/text.h"

#include <QListView>
#include <QTest>

#include <catch2/catch.hpp>

namespace support {

struct Answers {
    QString officer = QStringLiteral("Olive Officer");
    QStringList pdfs;
    QString folder;
    ui::PageSpan span{1, 1};
    QString printed;      // where the printer writes
    QStringList messages; // what the window said
};

class BenchWindow {
public:
    BenchWindow();
    ~BenchWindow();

    ui::MainWindow& window() { return m_window; }
    ui::OpenCase& open();
    ui::Desk& desk() { return m_window.desk(); }
    ui::PageView& view() { return find<ui::PageView>("pageView"); }
    QListView& queue() { return find<QListView>("queue"); }
    TemporaryFolder const& folder() const { return m_folder; }
    QString path(char const* name) const { return ui::pathToQt(m_folder / name); }
    Answers& answers() { return m_answers; }

    // The one part of the window, or of a dialog above it, with that name.
    template <typename Part>
    Part& find(char const* name)
    {
        auto* part = m_window.findChild<Part*>(QString::fromLatin1(name));
        INFO(name);
        REQUIRE(part != nullptr);
        return *part;
    }
    void trigger(char const* command);
    void click(char const* button);
    void type(char const* field, QString const& text);
    // A key as a person would press it there.
    void press(QWidget& where, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void drag(core::PageId page, core::Rect const& box);

    void waitFor(char const* what, std::function<bool()> const& until);
    void waitUntilReady();
    void waitUntilRead();
    // Pages with so much to decide: two telephone numbers and an e-mail address each.
    std::filesystem::path writeRecord(int pages, std::string const& name = "record.pdf");
    // A case with that record, read and with its suggestions.
    // A read page with one line for each of the people, who stand in the register: the first a third party, the others at work.
    void openRecordNaming(std::vector<std::string> const& people);
    void openReadCase(int pages);
    // A case of these pages whose readings are given, word for word, so that many of them cost little; with its suggestions. A reading
    // may be changed before it is stored.
    void openTypedCase(std::vector<std::vector<std::string>> const& pages, std::vector<core::Person> const& people = {},
                       std::function<void(core::Reading&)> const& change = {});

private:
    TemporaryFolder m_folder;
    Answers m_answers;
    ui::MainWindow m_window;
};

} // namespace support
