// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/bench_window.h"

#include "ocr/reader_process.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QPrinter>

namespace support {
namespace {

constexpr int patience = 60'000; // milliseconds, for a busy machine
constexpr int readers = 2;

ui::Prompts answered(Answers& answers)
{
    ui::Prompts prompts;
    auto const folder = [&answers](QWidget*, ui::Answer<QString> const& answer) { answer(answers.folder); };
    prompts.caseToOpen = folder;
    prompts.folderForCase = folder;
    prompts.folderForBundle = [&answers](QWidget*, QString const&, ui::Answer<QString> const& answer) { answer(answers.folder); };
    prompts.pdfsToAdd = [&answers](QWidget*, ui::Answer<QStringList> const& answer) { answer(answers.pdfs); };
    prompts.requestFile = folder;
    prompts.peopleFile = folder;
    prompts.officer = [&answers](QWidget*, QString const&, ui::Answer<QString> const& answer) { answer(answers.officer); };
    prompts.pageNumber = [](QWidget*, std::vector<ui::FileSpan> const& files, ui::Answer<int> const& answer) {
        answer(files.back().first + files.back().count - 1);
    };
    prompts.pageSpan = [&answers](QWidget*, QString const&, int, ui::PageSpan, ui::Answer<ui::PageSpan> const& answer) {
        answer(answers.span);
    };
    prompts.print = [&answers](QWidget*, int pages, int, ui::Answer<ui::PrintOrder> const& answer) {
        auto printer = std::make_shared<QPrinter>(QPrinter::ScreenResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(answers.printed);
        answer(ui::PrintOrder{printer, 1, pages});
    };
    prompts.ask = [](QWidget*, ui::Question const&, std::function<void(bool)> const& answer) { answer(true); };
    prompts.message = [&answers](QWidget*, ui::Gravity, QString const& title, QString const& text) {
        answers.messages << title + QStringLiteral(": ") + text;
    };
    return prompts;
}

} // namespace

BenchWindow::BenchWindow() : m_window({ocr::readerProgram(), readers}, answered(m_answers))
{
    m_window.resize(1440, 900);
    m_window.show();
    m_window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&m_window));
}

BenchWindow::~BenchWindow()
{
    if (m_window.open() == nullptr)
        return;
    m_window.close();
    static_cast<void>(QTest::qWaitFor([this] { return m_window.open() == nullptr; }, patience));
}

ui::OpenCase& BenchWindow::open()
{
    REQUIRE(m_window.open() != nullptr);
    return *m_window.open();
}

void BenchWindow::trigger(char const* command)
{
    auto& action = find<QAction>(command);
    REQUIRE(action.isEnabled());
    action.trigger();
}

void BenchWindow::click(char const* button)
{
    auto& found = find<QAbstractButton>(button);
    INFO(button);
    REQUIRE(found.isEnabled());
    QTest::mouseClick(&found, Qt::LeftButton);
}

void BenchWindow::type(char const* field, QString const& text)
{
    auto& edit = find<QWidget>(field);
    edit.setFocus();
    if (auto* line = qobject_cast<QLineEdit*>(&edit))
        line->clear();
    QTest::keyClicks(&edit, text);
}

void BenchWindow::press(QWidget& where, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    // Without a window manager nobody gives the window its activity back when a dialog has closed.
    if (QApplication::activeModalWidget() == nullptr && !m_window.isActiveWindow()) {
        m_window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&m_window));
    }
    where.setFocus();
    INFO(where.objectName().toStdString() << (where.isVisible() ? " is visible" : " is hidden")
                                          << (m_window.isActiveWindow() ? "" : ", the window is not active"));
    waitFor("the keyboard focus", [&] { return where.hasFocus(); });
    QTest::keyClick(&where, key, modifiers);
}

void BenchWindow::drag(core::PageId page, core::Rect const& box)
{
    auto const area = view().inViewport(page, box);
    auto* paper = view().viewport();
    REQUIRE(QRectF(paper->rect()).contains(area));
    QTest::mousePress(paper, Qt::LeftButton, Qt::NoModifier, area.topLeft().toPoint());
    QTest::mouseMove(paper, area.center().toPoint());
    QTest::mouseMove(paper, area.bottomRight().toPoint());
    QTest::mouseRelease(paper, Qt::LeftButton, Qt::NoModifier, area.bottomRight().toPoint());
}

void BenchWindow::waitFor(char const* what, std::function<bool()> const& until)
{
    auto const came = QTest::qWaitFor(until, patience);
    INFO("waiting for " << what << "; said: " << m_answers.messages.join(QStringLiteral(" | ")).toStdString());
    REQUIRE(came);
}

void BenchWindow::waitUntilReady()
{
    waitFor("a place that stood sharp and in view", [this] { return desk().ready(); });
}

void BenchWindow::waitUntilRead()
{
    waitFor("the case", [this] { return m_window.open() != nullptr && open().pageCount() > 0; });
    waitFor("the reading", [this] { return !open().isReading() && open().reading() && open().reading()->ended; });
    waitFor("the suggestions of the whole record", [this] { return !open().suggesting(); });
}

std::filesystem::path BenchWindow::writeRecord(int pages, std::string const& name)
{
    std::vector<DrawnPage> drawn;
    for (int i = 0; i < pages; ++i) {
        DrawnPage page;
        // Numbers of Ofcom's range for drama; each page has its own.
        auto const tail = std::to_string(100 + 2 * i);
        page.lines = column({"Record of a telephone call", "The neighbour can be reached on 0117 496 0" + tail + " after six.",
                             "Her office number is 0117 496 0" + std::to_string(101 + 2 * i) + " in the day.",
                             "Her mail is neighbour" + tail + "@calder.example for letters."},
                            {60, 90}, 14);
        drawn.push_back(std::move(page));
    }
    return m_folder.write(name, drawnPdf(drawn));
}

void BenchWindow::openReadCase(int pages)
{
    auto const pdf = writeRecord(pages);
    {
        auto file = core::CaseFile::create(m_folder / "case", "Olive Officer");
        auto act = file.act("Olive Officer");
        core::request::store(act, sampleRequest());
        act.commit();
    }
    m_window.openCase(path("case"));
    waitFor("the case", [this] { return m_window.open() != nullptr; });
    open().addFiles({pdf});
    waitUntilRead();
    waitFor("suggestions", [this] { return open().tally().pending >= 2; });
    waitUntilReady();
}

void BenchWindow::openTypedCase(std::vector<std::vector<std::string>> const& pages, std::vector<core::Person> const& people,
                                std::function<void(core::Reading&)> const& change)
{
    std::vector<DrawnPage> drawn;
    for (auto const& lines : pages) {
        DrawnPage page;
        page.lines = column(lines, {72, 72});
        page.dpi = 100;
        drawn.push_back(std::move(page));
    }
    auto const pdf = m_folder.write("record.pdf", drawnPdf(drawn));
    {
        auto file = core::CaseFile::create(m_folder / "case", "Olive Officer");
        auto act = file.act("Olive Officer");
        core::request::store(act, sampleRequest());
        core::people::import(act, people);
        act.commit();
        core::pages::add(file, {{pdf, ocr::ReaderProcess(ocr::readerProgram()).look(pdf)}}, "Olive Officer");
        core::Batch batch(file);
        for (std::size_t i = 0; i < pages.size(); ++i) {
            auto reading = readingOf({static_cast<std::int64_t>(i) + 1}, pages[i]);
            reading.recipe = ocr::readingRecipe("eng");
            if (change)
                change(reading);
            core::readings::record(batch, reading);
        }
        batch.commit();
        core::suggestions::run(file, {}, {});
    }
    m_window.openCase(path("case"));
    waitUntilRead();
    waitFor("suggestions", [this] { return open().loaded() && open().tally().pending > 0; });
    waitUntilReady();
}

void BenchWindow::openRecordNaming(std::vector<std::string> const& people)
{
    DrawnPage page;
    std::vector<std::string> lines{"Record of a visit"};
    std::vector<core::Person> entries;
    for (auto const& name : people) {
        lines.push_back("On Friday " + name + " came at two and left at four.");
        core::Person person;
        person.name = name;
        person.personClass = entries.empty() ? core::PersonClass::ThirdParty : core::PersonClass::Professional;
        entries.push_back(person);
    }
    page.lines = column(lines, {60, 90}, 14);
    auto const pdf = m_folder.write("record.pdf", drawnPdf({page}));
    {
        auto file = core::CaseFile::create(m_folder / "case", "Olive Officer");
        auto act = file.act("Olive Officer");
        core::request::store(act, sampleRequest());
        core::people::import(act, entries);
        act.commit();
    }
    m_window.openCase(path("case"));
    waitFor("the case", [this] { return m_window.open() != nullptr; });
    open().addFiles({pdf});
    waitUntilRead();
    waitFor("suggestions", [&] { return open().tally().pending >= static_cast<int>(people.size()); });
    waitUntilReady();
}

} // namespace support
