// SPDX-License-Identifier: GPL-3.0-or-later
// What each command of the window sets going.
#include "ui/main_window.h"

#include "ui/carry_dialog.h"
#include "ui/consistency_panel.h"
#include "ui/decision_panel.h"
#include "ui/empty_state.h"
#include "ui/exemption_picker.h"
#include "ui/export_dialog.h"
#include "ui/find_panel.h"
#include "ui/key_coach.h"
#include "ui/key_sheet.h"
#include "ui/page_view.h"
#include "ui/remembered.h"
#include "ui/sign_off_dialog.h"
#include "ui/slip_dialog.h"
#include "ui/suggestions_panel.h"
#include "ui/text.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QListView>
#include <QSettings>
#include <QTabWidget>
#include <QTreeWidget>

#include <algorithm>

#include <fstream>
#include <iterator>

namespace ui {
namespace {

constexpr double zoomStep = 1.2;
QString const officerSetting = QStringLiteral("officer");

// The sample record lies beside the program, installed or not.
QDir sampleRecord()
{
    return QDir(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/candour/sample"));
}

core::Request requestIn(QString const& file)
{
    std::ifstream in(pathFromQt(file), std::ios::binary);
    std::string const json{std::istreambuf_iterator<char>(in), {}};
    if (!in && json.empty())
        throw core::Error(core::Fault::Missing,
                          "The sample record is not installed: " + fromQt(file) + " is missing. Install Candour again.");
    return core::request::parse(json);
}

} // namespace

void MainWindow::joinCommands()
{
    m_actions.on(Command::NewCase, [this] { newCase(); });
    m_actions.on(Command::OpenCase, [this] {
        m_prompts.caseToOpen(this, [this](std::optional<QString> const& folder) {
            if (folder)
                openCase(*folder);
        });
    });
    m_actions.on(Command::Practise, [this] {
        m_prompts.folderForCase(this, [this](std::optional<QString> const& folder) {
            if (folder)
                practise(*folder);
        });
    });
    m_actions.on(Command::AddPdfs, [this] {
        m_prompts.pdfsToAdd(this, [this](std::optional<QStringList> const& chosen) {
            std::vector<std::filesystem::path> files;
            for (auto const& file : chosen.value_or(QStringList()))
                files.push_back(pathFromQt(file));
            if (m_open && !files.empty())
                m_open->addFiles(std::move(files));
        });
    });
    m_actions.on(Command::ImportPeople, [this] {
        m_prompts.peopleFile(this, [this](std::optional<QString> const& file) {
            if (m_open && file)
                m_open->importPeople(pathFromQt(*file));
        });
    });
    m_actions.on(Command::SignOff, [this] { (new SignOffDialog(*m_open, this))->open(); });
    m_actions.on(Command::Export, [this] { (new ExportDialog(*m_open, m_prompts, this))->open(); });
    m_actions.on(Command::CloseCase, [this] { closeCase([] {}); });
    m_actions.on(Command::Quit, [this] { close(); });
    m_actions.on(Command::Officer, [this] { changeOfficer([] {}); });
    m_actions.on(Command::PauseReading, [this] {
        if (m_open->isReading() && m_open->reading() && !m_open->reading()->paused)
            m_open->pauseReading();
        else
            m_open->resumeReading();
    });
    m_actions.on(Command::CancelReading, [this] { m_open->cancelReading(); });
    m_actions.on(Command::Keys, [this] { (new KeySheet(this))->open(); });
    joinDeskCommands();
    joinViewCommands();
    joinFindCommands();
    joinPlaceCommands();
    joinPaperCommands();
}

void MainWindow::joinDeskCommands()
{
    m_actions.on(Command::Undo, [this] { m_desk.undo(); });
    m_actions.on(Command::UndoByKey, [this] { m_desk.undo(); });
    m_actions.on(Command::Redo, [this] { m_desk.redo(); });
    m_actions.on(Command::Redact, [this] {
        // Words that were marked are what is meant, before the place in focus.
        auto const marked = m_view->markedBoxes();
        if (!marked || marked->boxes.empty() || !m_view->hasFocus()) {
            m_desk.redact();
            return;
        }
        m_view->unmark();
        m_desk.draw(*marked);
    });
    m_actions.on(Command::Keep, [this] { m_desk.keep(); });
    joinStepCommands();
    m_actions.on(Command::Ask, [this] { m_desk.ask(); });
    m_actions.on(Command::Withdraw, [this] { m_desk.withdraw(); });
    m_actions.on(Command::Next, [this] { m_desk.next(); });
    m_actions.on(Command::Previous, [this] { m_desk.previous(); });
    m_actions.on(Command::NextUndecided, [this] { m_desk.nextUndecided(); });
    m_actions.on(Command::DrawBox, [this] {
        m_view->drawBoxes(!m_view->drawsBoxes());
        m_view->setFocus();
    });
    m_actions.on(Command::KeepPen, [this] {
        auto const keep = m_actions.action(Command::KeepPen)->isChecked();
        m_view->keepPen(keep);
        m_view->drawBoxes(keep);
        m_view->setFocus();
    });
    m_actions.on(Command::ReadByEye, [this] { readByEye(); });
    m_actions.on(Command::CarryToCopies, [this] { carryToCopies(); });
    m_actions.on(Command::HoldPageBack, [this] { holdPageBack(); });
    m_actions.on(Command::Differences, [this] {
        m_lists->setCurrentWidget(m_consistency);
        m_consistency->list()->setFocus();
    });
    m_actions.onDigit([this](int digit) {
        auto const code = m_decision->exemptions()->onKey(digit);
        if (!code.empty())
            m_desk.choose(code);
    });
}

void MainWindow::joinViewCommands()
{
    m_actions.on(Command::ZoomIn, [this] { m_view->zoomBy(zoomStep); });
    m_actions.on(Command::ZoomOut, [this] { m_view->zoomBy(1 / zoomStep); });
    m_actions.on(Command::ActualSize, [this] { m_view->zoomTo(1); });
    m_actions.on(Command::FitWidth, [this] { m_view->fit(Fit::Width); });
    m_actions.on(Command::FitPage, [this] { m_view->fit(Fit::Page); });
    m_actions.on(Command::Continuous, [this] { m_view->arrange(Arrangement::Continuous); });
    m_actions.on(Command::SinglePage, [this] { m_view->arrange(Arrangement::Single); });
    m_actions.on(Command::Facing, [this] { m_view->arrange(Arrangement::Facing); });
    m_actions.on(Command::TurnLeft, [this] { turnPage(270); });
    m_actions.on(Command::TurnRight, [this] { turnPage(90); });
    m_actions.on(Command::FullScreen, [this] { fullScreen(!isFullScreen()); });
    m_actions.on(Command::SystemTheme, [this] { setTheme(Theme::System); });
    m_actions.on(Command::LightTheme, [this] { setTheme(Theme::Light); });
    m_actions.on(Command::DarkTheme, [this] { setTheme(Theme::Dark); });
    m_actions.on(Command::ContrastTheme, [this] { setTheme(Theme::Contrast); });
}

void MainWindow::setTheme(Theme theme)
{
    dress(*qApp, theme);
    auto now = habits();
    now.theme = theme;
    keep(now);
    m_actions.action(Command::SystemTheme)->setChecked(theme == Theme::System);
    m_actions.action(Command::LightTheme)->setChecked(theme == Theme::Light);
    m_actions.action(Command::DarkTheme)->setChecked(theme == Theme::Dark);
    m_actions.action(Command::ContrastTheme)->setChecked(theme == Theme::Contrast);
}

// Asks for the officer's name once; after that it is known.
void MainWindow::asOfficer(std::function<void()> then)
{
    if (m_officer.empty())
        m_officer = fromQt(QSettings().value(officerSetting).toString());
    if (m_officer.empty())
        changeOfficer(std::move(then));
    else
        then();
}

void MainWindow::changeOfficer(std::function<void()> then)
{
    m_prompts.officer(this, toQt(m_officer), [this, then](std::optional<QString> const& name) {
        if (!name || name->isEmpty()) {
            announce(tr("Without a name nothing can be decided: each decision carries one."));
            return;
        }
        m_officer = fromQt(*name);
        QSettings().setValue(officerSetting, *name);
        if (m_open)
            m_open->worksAs(m_officer);
        then();
    });
}

void MainWindow::newCase()
{
    asOfficer([this] {
        auto* form = new RequestForm(m_prompts, this);
        connect(form, &RequestForm::ready, this, &MainWindow::create);
        form->open();
    });
}

void MainWindow::opening(QString const& words)
{
    m_empty->say(words);
    announce(words);
}

void MainWindow::openFailed(core::Error const& error)
{
    m_empty->say(QString());
    complain(tr("Open a case"), toQt(error.what()));
}

void MainWindow::create(NewCase const& wanted)
{
    closeCase([this, wanted] {
        opening(tr("Making %1").arg(wanted.folder));
        m_background.run(
            this,
            [wanted, officer = m_officer](std::stop_token) {
                return OpenCase::create(pathFromQt(wanted.folder), wanted.request, officer);
            },
            [this, wanted](LoadedCase loaded) {
                take(std::move(loaded), wanted.pdfs);
                if (wanted.clock)
                    m_open->setClock(*wanted.clock);
            },
            [this](core::Error const& error) { openFailed(error); });
    });
}

void MainWindow::openCase(QString const& folder)
{
    asOfficer([this, folder] {
        closeCase([this, folder] {
            opening(tr("Opening %1").arg(folder));
            auto const path = std::filesystem::absolute(pathFromQt(folder));
            if (auto const last = lastPlace(path); last && !last->pixels.isEmpty() && std::filesystem::exists(last->origin.file))
                m_images->expect(last->origin, {last->spot.page, PageImages::affordable(last->pixels)});
            m_background.run(
                this, [folder](std::stop_token) { return OpenCase::load(pathFromQt(folder)); },
                [this](LoadedCase loaded) { take(std::move(loaded), {}); },
                [this](core::Error const& error) { openFailed(error); });
        });
    });
}

void MainWindow::practise(QString const& folder)
{
    if (QFileInfo::exists(folder + QStringLiteral("/case.sqlite"))) {
        openCase(folder);
        return;
    }
    asOfficer([this, folder] {
        closeCase([this, folder] {
            opening(tr("Making a practice case"));
            m_background.run(
                this,
                [folder, officer = m_officer](std::stop_token) {
                    return OpenCase::create(pathFromQt(folder),
                                            requestIn(sampleRecord().filePath(QStringLiteral("request.json"))), officer);
                },
                [this](LoadedCase loaded) {
                    auto const sample = sampleRecord();
                    QStringList pdfs;
                    for (auto const& name : sample.entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Name))
                        pdfs << sample.filePath(name);
                    m_practice = true;
                    take(std::move(loaded), pdfs);
                    m_practice = false;
                    core::Clock clock;
                    clock.received = core::today();
                    m_open->setClock(clock);
                    m_coach->begin();
                    if (sample.exists(QStringLiteral("people.csv")))
                        m_open->importPeople(pathFromQt(sample.filePath(QStringLiteral("people.csv"))));
                },
                [this](core::Error const& error) { openFailed(error); });
        });
    });
}

void MainWindow::joinConsistency()
{
    connect(m_consistency, &ConsistencyPanel::chosen, this, &MainWindow::jumpTo);
    connect(m_consistency, &ConsistencyPanel::carryWanted, this, &MainWindow::carryToCopies);
    connect(m_consistency, &ConsistencyPanel::openChanged, this, [this](int differences) {
        m_lists->setTabText(m_lists->indexOf(m_consistency),
                            differences == 0 ? tr("Differences") : tr("Differences (%1)").arg(counted(differences)));
    });
}

void MainWindow::carryToCopies()
{
    auto* dialog = new CarryDialog(*m_open, this);
    connect(dialog, &CarryDialog::chosen, this, &MainWindow::jumpTo);
    dialog->open();
}

void MainWindow::holdPageBack()
{
    auto const page = m_view->currentPage();
    auto* dialog = new SlipDialog(*m_open, page, this);
    connect(dialog, &QDialog::accepted, this, [this, page] { pageChanged(page); });
    dialog->open();
}

void MainWindow::readByEye()
{
    auto const id = m_view->currentPage();
    auto const& page = m_open->page(id);
    auto const pending = std::any_of(page.marks.begin(), page.marks.end(),
                                     [](Mark const& mark) { return mark.byEye() && mark.state == MarkState::Pending; });
    if (!core::byEye(page.reading.state) && !pending) {
        announce(tr("Page %1 does not have to be read by eye.").arg(id.value));
        return;
    }
    if (m_open->lookedAt(id))
        announce(tr("Page %1 was read by eye.").arg(id.value));
}

} // namespace ui
