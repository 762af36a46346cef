// SPDX-License-Identifier: GPL-3.0-or-later
// What lies around the work on pages: the overview, what is owed, the second person, notes, and what each person prefers.
#include "ui/main_window.h"

#include "ui/case_overview.h"
#include "ui/case_settings.h"
#include "ui/clock_dialog.h"
#include "ui/decision_panel.h"
#include "ui/empty_state.h"
#include "ui/evidence.h"
#include "ui/hand_over_dialog.h"
#include "ui/key_coach.h"
#include "ui/page_view.h"
#include "ui/people_panel.h"
#include "ui/preferences.h"
#include "ui/recent_cases.h"
#include "ui/review_panel.h"
#include "ui/suggestions_panel.h"
#include "ui/text.h"

#include <QEvent>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>
#include <QTabWidget>

namespace ui {

void MainWindow::joinPaperCommands()
{
    m_actions.on(Command::Overview, [this] { showOverview(m_inner->currentWidget() != m_overview); });
    m_actions.on(Command::NextOwed, [this] { nextOwed(); });
    m_actions.on(Command::TimeLimit, [this] {
        auto* dialog = new ClockDialog(m_open->clock(), this);
        connect(dialog, &ClockDialog::chosen, m_open.get(), &OpenCase::setClock);
        dialog->open();
    });
    m_actions.on(Command::Suggesting, [this] {
        auto* dialog = new CaseSettings(m_open->care(), toQt(m_open->ownPatterns()), this);
        connect(dialog, &CaseSettings::chosen, m_open.get(),
                [this](core::Care care, QString const& patterns) { m_open->suggestBy(care, fromQt(patterns)); });
        dialog->open();
    });
    m_actions.on(Command::HandOver, [this] { handOver(); });
    m_actions.on(Command::Unveil, [this] {
        auto const page = m_view->currentPage();
        announce(m_veil.toggle(page) ? tr("Pictures of page %1 are shown.").arg(page.value)
                                     : tr("Pictures of page %1 are veiled.").arg(page.value));
    });
    m_actions.on(Command::NextPart, [this] { moveToPart(1); });
    m_actions.on(Command::PreviousPart, [this] { moveToPart(-1); });
    m_actions.on(Command::Coach, [this] {
        showOverview(false);
        m_coach->begin();
        m_queue->list()->setFocus();
    });
    m_actions.on(Command::Preferences, [this] {
        auto* dialog = new Preferences(this);
        connect(dialog, &Preferences::changed, this, &MainWindow::useHabits);
        connect(dialog, &Preferences::keysChanged, this, [this] {
            m_actions.keysChanged();
            useHabits(habits());
        });
        dialog->open();
    });
    joinReview();
    useHabits(habits());
}

void MainWindow::joinReview()
{
    m_actions.on(Command::Review, [this] { review(!m_reviewing); });
    m_actions.on(Command::Agree, [this] { m_review->agree(); });
    m_actions.on(Command::GiveBack, [this] { m_review->giveBack(); });
    m_actions.on(Command::Comment, [this] { m_review->comment(); });
    connect(m_review, &ReviewPanel::announced, this, &MainWindow::announce);
    connect(m_review, &ReviewPanel::chosen, this, [this](core::PageId page, core::DecisionId decision) {
        showOverview(false);
        auto const* mark = m_open ? m_open->decided(page, decision) : nullptr;
        if (mark != nullptr)
            m_desk.focusOn(mark->place);
        else
            goTo(page);
    });
    connect(m_review, &ReviewPanel::waiting, this, [this](int places) {
        m_lists->setTabText(m_lists->indexOf(m_review), places == 0 ? tr("Review") : tr("Review (%1)").arg(counted(places)));
    });
}

void MainWindow::review(bool on)
{
    m_reviewing = on && m_open != nullptr;
    m_actions.action(Command::Review)->setChecked(m_reviewing);
    m_review->sit(m_reviewing ? Seat::SecondPerson : Seat::Officer);
    enable();
    if (!m_open)
        return;
    showOverview(false);
    m_lists->setCurrentWidget(m_review);
    m_review->list()->setFocus();
    announce(m_reviewing ? tr("You look as the second person: A agrees, R returns, C comments. Nothing can be decided meanwhile.")
                         : tr("You work as the officer again."));
}

void MainWindow::showOverview(bool on)
{
    if (m_inner->currentWidget() == (on ? static_cast<QWidget*>(m_overview) : m_across))
        return;
    m_inner->setCurrentWidget(on ? static_cast<QWidget*>(m_overview) : m_across);
    if (on)
        m_overview->begin();
    else
        m_queue->list()->setFocus();
}

// From the page that one is on: what is owed next in the order of the record.
void MainWindow::nextOwed()
{
    auto const pages = m_open->pageCount();
    auto const here = static_cast<int>(m_view->currentPage().value);
    for (int step = 1; step <= pages; ++step) {
        core::PageId const page{(here - 1 + step) % pages + 1};
        auto const owing = core::owingOn(m_open->standingOf(page));
        if (owing.empty())
            continue;
        showOverview(false);
        goTo(page);
        m_view->setFocus();
        announce(owedWords(page, owing.front()));
        return;
    }
    announce(tr("Nothing is owed any more. Have a second person review, and sign off."));
}

QString MainWindow::owedWords(core::PageId page, core::Owing owing)
{
    auto const number = counted(page.value);
    switch (owing) {
    case core::Owing::Unread:
        return tr("Page %1 is not read yet.").arg(number);
    case core::Owing::Unreadable:
        return tr("Page %1: no machine could read it. Look at it, and press L.").arg(number);
    case core::Owing::Poor:
        return tr("Page %1 was read badly. Look at it, and press L.").arg(number);
    case core::Owing::Undecided:
        return tr("Page %1 has something to decide.").arg(number);
    case core::Owing::Asked:
        return tr("Page %1 has an open question.").arg(number);
    case core::Owing::Unseen:
        return tr("Page %1 has not been seen whole. Look at all of it.").arg(number);
    }
    return {};
}

void MainWindow::handOver()
{
    auto const owed = m_open->owed();
    auto const count = [&](core::Owing owing) {
        auto const found = owed.find(owing);
        return found == owed.end() ? 0 : static_cast<int>(found->second.size());
    };
    auto const page = m_view->currentPage();
    auto begun = tr("Stopped at page %1 of %2. Pages with something to decide: %3; with an open question: %4; to be looked at by "
                    "eye: %5; not seen whole: %6.\n\n")
                     .arg(counted(page.value), counted(m_open->pageCount()), counted(count(core::Owing::Undecided)),
                          counted(count(core::Owing::Asked)), counted(count(core::Owing::Unreadable) + count(core::Owing::Poor)),
                          counted(count(core::Owing::Unseen)));
    auto* dialog = new HandOverDialog(begun, this);
    connect(dialog, &HandOverDialog::left, this, [this, page](QString const& note) {
        if (m_open && m_open->leaveNote(page.value > 0 ? std::optional(page) : std::nullopt, fromQt(note)))
            announce(tr("The note is left; it stands on the overview."));
    });
    dialog->open();
}

// Header, lists, pages and decision in turn, for those who work without a mouse.
void MainWindow::moveToPart(int step)
{
    std::vector<QWidget*> const parts = m_inner->currentWidget() == m_overview
                                            ? std::vector<QWidget*>{m_overview}
                                            : std::vector<QWidget*>{m_lists->currentWidget(), m_view, m_decision};
    auto const* now = focusWidget();
    auto at = step > 0 ? -1 : 0;
    for (int i = 0; i < static_cast<int>(parts.size()); ++i)
        if (now != nullptr
            && (parts[static_cast<std::size_t>(i)] == now || parts[static_cast<std::size_t>(i)]->isAncestorOf(now)))
            at = i;
    auto const count = static_cast<int>(parts.size());
    auto* next = parts[static_cast<std::size_t>((at + step + count) % count)];
    if (next == m_overview)
        m_overview->begin();
    else if (next == m_view)
        m_view->setFocus();
    else
        focusWithin(next);
}

void MainWindow::focusWithin(QWidget* part)
{
    for (auto* child : part->findChildren<QListView*>())
        if (child->isVisible()) {
            child->setFocus();
            return;
        }
    for (auto* child : part->findChildren<QWidget*>())
        if (child->isVisible() && child->isEnabled() && child->focusPolicy() & Qt::TabFocus) {
            child->setFocus(Qt::TabFocusReason);
            return;
        }
}

void MainWindow::useHabits(Habits const& chosen)
{
    setTheme(chosen.theme);
    auto const key = m_actions.action(Command::Unveil)->shortcut().toString(QKeySequence::NativeText);
    m_view->veil(&m_veil, key);
    m_decision->evidence()->veil(&m_veil, key);
    m_view->showContentNotes(chosen.contentNotes);
    m_veil.use(chosen.veilPictures);
    m_pause.remindAfter(chosen.pauseMinutes);
    if (!chosen.rememberCases)
        recent_cases::forgetAll();
    m_empty->showRecent(recent_cases::all());
}

void MainWindow::rememberCase()
{
    if (!m_open->loaded())
        return;
    auto const& request = m_open->request();
    auto const folder = std::filesystem::absolute(m_open->folder());
    recent_cases::remember({pathToQt(folder), request.reference.empty() ? pathToQt(folder.filename()) : toQt(request.reference),
                            m_open->clock(), m_open->tally().pending});
    m_empty->showRecent(recent_cases::all());
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress)
        m_pause.worked(m_clock.elapsed());
    return QMainWindow::eventFilter(watched, event);
}

} // namespace ui
