// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/by_eye_panel.h"
#include "ui/case_header.h"
#include "ui/case_overview.h"
#include "ui/consistency_panel.h"
#include "ui/counts.h"
#include "ui/coverage_strip.h"
#include "ui/decision_panel.h"
#include "ui/empty_state.h"
#include "ui/evidence.h"
#include "ui/final_look.h"
#include "ui/find_panel.h"
#include "ui/key_coach.h"
#include "ui/list_tabs.h"
#include "ui/order_panel.h"
#include "ui/page_view.h"
#include "ui/people_panel.h"
#include "ui/reading_bar.h"
#include "ui/remembered.h"
#include "ui/review_panel.h"
#include "ui/suggestions_panel.h"
#include "ui/text.h"
#include "ui/thumbnails.h"
#include "ui/window_shape.h"

#include <QAccessible>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace ui {
namespace {

constexpr int listWidth = 330;
constexpr int decisionWidth = 390;
constexpr std::chrono::milliseconds fillAtLatest{250};
constexpr int pagesAhead = 3; // of the queue, drawn before they come into focus

QWidget* line(Qt::Orientation orientation)
{
    auto* frame = new QFrame;
    frame->setFrameShape(orientation == Qt::Horizontal ? QFrame::HLine : QFrame::VLine);
    frame->setFrameShadow(QFrame::Plain);
    frame->setForegroundRole(QPalette::Mid);
    return frame;
}

} // namespace

MainWindow::MainWindow(Machinery machinery, Prompts prompts, QWidget* parent)
    : QMainWindow(parent),
      m_machinery(std::move(machinery)),
      m_prompts(std::move(prompts)),
      m_actions(this),
      m_images(std::make_unique<PageImages>(m_machinery.reader)),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(m_actions)),
      m_words(new QLabel)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Candour"));
    // Half of a small screen, so that it still fits one at 200 %.
    setMinimumSize(680, 380);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(workbench());
    setCentralWidget(m_stack);
    restoreShape(*this, *m_across);
    m_words->setObjectName(QStringLiteral("announcements"));
    m_words->setContentsMargins(10, 0, 0, 0);
    m_words->setTextFormat(Qt::PlainText);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_words, 1);
    statusBar()->addPermanentWidget(m_reading);
    // As high without the buttons of a run as with them, so that the page does not move when reading begins or ends.
    m_words->setMinimumHeight(ReadingBar::heightWithButtons());
    connect(m_images.get(), &PageImages::distrusted, this, [this](QString const& file) {
        complain(tr("Show the pages"),
                 tr("%1 is put together wrongly: it says of some pages that they stand elsewhere. Its pages are shown again, "
                    "found one by one; go back to those that you have looked at.")
                     .arg(file));
    });
    fillMenus();
    joinParts();
    joinCommands();
    m_actions.colour(palette());
    setWindowIcon(QIcon(QStringLiteral(":/icons/candour.svg")));
    enable();
}

MainWindow::~MainWindow()
{
    showCase(nullptr);
}

QWidget* MainWindow::workbench()
{
    m_header = new CaseHeader(m_actions);
    m_reading = new ReadingBar;
    m_decision = new DecisionPanel(m_desk);
    auto* across = new QSplitter(Qt::Horizontal);
    across->setHandleWidth(1);
    across->setChildrenCollapsible(false);
    across->addWidget(lists());
    across->addWidget(pages());
    across->addWidget(m_decision);
    auto const letters = lettersOf(font());
    m_decision->setMinimumWidth(static_cast<int>(280 * std::min(1.07, letters)));
    across->setStretchFactor(0, 0);
    across->setStretchFactor(1, 1);
    across->setStretchFactor(2, 0);
    // What is read beside the pages takes more room with larger letters, and the pages can be zoomed.
    auto const wider = [letters](int width) { return static_cast<int>(width * std::min(1.5, letters)); };
    across->setSizes({wider(listWidth), 1440 - wider(listWidth) - wider(decisionWidth), wider(decisionWidth)});
    auto* bench = new QWidget;
    auto* column = new QVBoxLayout(bench);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_coach = new KeyCoach(m_actions);
    m_overview = new CaseOverview(m_actions);
    m_across = across;
    m_inner = new QStackedWidget;
    m_inner->addWidget(m_across);
    m_inner->addWidget(m_overview);
    column->addWidget(m_header);
    column->addWidget(line(Qt::Horizontal));
    column->addWidget(m_coach);
    column->addWidget(m_inner, 1);
    return bench;
}

QWidget* MainWindow::lists()
{
    auto* tabs = new ListTabs;
    m_lists = tabs->lists();
    m_queue = new SuggestionsPanel;
    m_thumbnails = new Thumbnails;
    m_find = new FindPanel;
    m_byEye = new ByEyePanel;
    m_people = new PeoplePanel;
    m_order = new OrderPanel;
    m_consistency = new ConsistencyPanel;
    m_review = new ReviewPanel;
    m_lists->setObjectName(QStringLiteral("lists"));
    m_lists->addTab(m_queue, tr("Queue"));
    m_lists->addTab(m_thumbnails, tr("Pages"));
    m_lists->addTab(m_find, tr("Find"));
    m_lists->addTab(m_byEye, tr("By eye"));
    m_lists->addTab(m_people, tr("People"));
    m_lists->addTab(m_order, tr("Order"));
    m_lists->addTab(m_consistency, tr("Differences"));
    m_lists->addTab(m_review, tr("Review"));
    tabs->setMinimumWidth(static_cast<int>(200 * std::min(1.35, lettersOf(font()))));
    return tabs;
}

QWidget* MainWindow::pages()
{
    m_view = new PageView;
    m_strip = new CoverageStrip;
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(zoomBar());
    m_final = new FinalLook;
    m_sheets = new QStackedWidget;
    m_sheets->addWidget(m_view);
    m_sheets->addWidget(m_final);
    column->addWidget(m_sheets, 1);
    column->addWidget(m_strip);
    return middle;
}

QWidget* MainWindow::zoomBar()
{
    m_place = new QLabel;
    m_place->setObjectName(QStringLiteral("placeWords"));
    m_zoom = new QLabel;
    m_zoom->setAlignment(Qt::AlignCenter);
    m_zoom->setMinimumWidth(std::max(52, m_zoom->fontMetrics().horizontalAdvance(tr("%1 %").arg(100)) + 8));
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(14, 5, 10, 5);
    row->setSpacing(4);
    auto const button = [&](Command command) {
        auto* made = new QToolButton;
        made->setDefaultAction(m_actions.action(command));
        made->setAutoRaise(true);
        made->setFixedSize(30, 30);
        made->setIconSize(QSize(20, 20));
        made->setFocusPolicy(Qt::TabFocus);
        made->setAccessibleName(m_actions.action(command)->text().remove(QLatin1Char('&')));
        row->addWidget(made);
    };
    button(Command::Back);
    button(Command::Forward);
    row->addSpacing(8);
    row->addWidget(m_place);
    row->addStretch(1);
    button(Command::DrawBox);
    row->addSpacing(8);
    button(Command::Undo);
    button(Command::Redo);
    row->addSpacing(8);
    button(Command::ZoomOut);
    row->addWidget(m_zoom);
    button(Command::ZoomIn);
    row->addSpacing(8);
    button(Command::FitWidth);
    button(Command::FitPage);
    row->addSpacing(8);
    button(Command::Continuous);
    button(Command::SinglePage);
    button(Command::Facing);
    row->addSpacing(8);
    button(Command::TurnLeft);
    button(Command::TurnRight);
    return bar;
}

void MainWindow::fillMenus()
{
    auto const fill = [this](QMenu* menu, std::initializer_list<Command> commands) {
        for (auto const command : commands)
            menu->addAction(m_actions.action(command));
    };
    auto* file = menuBar()->addMenu(tr("&File"));
    fill(file, {Command::NewCase, Command::OpenCase, Command::Practise});
    file->addSeparator();
    fill(file, {Command::Print});
    file->addSeparator();
    fill(file, {Command::CloseCase, Command::Quit});
    auto* theCase = menuBar()->addMenu(tr("&Case"));
    fill(theCase, {Command::Overview, Command::TimeLimit, Command::Suggesting, Command::HandOver});
    theCase->addSeparator();
    fill(theCase, {Command::AddPdfs, Command::ImportPeople});
    theCase->addSeparator();
    fill(theCase, {Command::PauseReading, Command::CancelReading});
    theCase->addSeparator();
    fill(theCase, {Command::SignOff, Command::Export});
    auto* edit = menuBar()->addMenu(tr("&Edit"));
    fill(edit, {Command::Undo, Command::Redo, Command::History});
    edit->addSeparator();
    fill(edit, {Command::Copy, Command::SelectPage});
    edit->addSeparator();
    fill(edit, {Command::Find, Command::FindNext, Command::FindPrevious});
    edit->addSeparator();
    fill(edit, {Command::GoTo, Command::Back, Command::Forward});
    edit->addSeparator();
    fill(edit, {Command::Officer, Command::Preferences});
    auto* decide = menuBar()->addMenu(tr("&Decide"));
    fill(decide, {Command::Redact, Command::Keep, Command::Ask, Command::Withdraw});
    decide->addSeparator();
    fill(decide, {Command::NarrowToWord, Command::WidenToSentence, Command::WidenToLine, Command::WidenToParagraph});
    decide->addSeparator();
    fill(decide, {Command::Everywhere, Command::WordsEverywhere, Command::ListedTogether, Command::ByEyeTogether,
                  Command::SameOnFollowing});
    decide->addSeparator();
    fill(decide, {Command::NextUndecided, Command::NextOwed, Command::Next, Command::Previous});
    decide->addSeparator();
    fill(decide,
         {Command::DrawBox, Command::KeepPen, Command::EditBox, Command::CoverPage, Command::CoverPages, Command::ReadByEye});
    decide->addSeparator();
    fill(decide, {Command::CarryToCopies, Command::HoldPageBack, Command::Differences});
    auto* second = menuBar()->addMenu(tr("&Review"));
    fill(second, {Command::Review});
    second->addSeparator();
    fill(second, {Command::Agree, Command::GiveBack, Command::Comment});
    auto* view = menuBar()->addMenu(tr("&View"));
    fill(view, {Command::ZoomIn, Command::ZoomOut, Command::ActualSize, Command::FitWidth, Command::FitPage});
    view->addSeparator();
    fill(view, {Command::Continuous, Command::SinglePage, Command::Facing});
    view->addSeparator();
    fill(view, {Command::TurnLeft, Command::TurnRight});
    view->addSeparator();
    fill(view, {Command::FinalLook});
    view->addSeparator();
    fill(view, {Command::Unveil, Command::NextPart, Command::PreviousPart, Command::FullScreen});
    auto* theme = view->addMenu(tr("&Theme"));
    fill(theme, {Command::SystemTheme, Command::LightTheme, Command::DarkTheme, Command::ContrastTheme});
    fill(menuBar()->addMenu(tr("&Help")), {Command::Keys, Command::Coach});
}

void MainWindow::joinParts()
{
    m_actions.workIn(m_queue->list());
    m_actions.workIn(m_view);
    m_actions.workIn(m_review->list());
    m_clock.start();
    qApp->installEventFilter(this);
    connect(&m_pause, &PauseReminder::due, this, [this](int minutes) {
        announce(
            tr("You have worked for %1 minutes. A pause does good; the record waits. (Preferences turn this off.)").arg(minutes));
    });
    connect(&m_veil, &Veil::changed, m_view->viewport(), qOverload<>(&QWidget::update));
    connect(&m_veil, &Veil::changed, m_decision->evidence(), qOverload<>(&QWidget::update));
    connect(m_overview, &CaseOverview::goOn, this, [this] { showOverview(false); });
    connect(m_overview, &CaseOverview::pageWanted, this, [this](core::PageId page) {
        showOverview(false);
        goTo(page);
        m_view->setFocus();
    });
    connect(m_overview, &CaseOverview::peopleWanted, this, [this] {
        showOverview(false);
        m_lists->setCurrentWidget(m_people);
        focusWithin(m_people);
    });
    connect(m_empty, &EmptyState::recentWanted, this, &MainWindow::openCase);
    // A key that was meant for a dialog which is just opening decides nothing behind it.
    m_desk.trust([this] {
        return QApplication::activeModalWidget() == nullptr && m_view->focusIsSharp() && m_decision->evidence()->isSharp();
    });
    // Queued: a dwell must not begin or end in the middle of painting.
    connect(m_view, &PageView::painted, &m_desk, &Desk::seen, Qt::QueuedConnection);
    connect(m_decision->evidence(), &Evidence::painted, &m_desk, &Desk::seen, Qt::QueuedConnection);
    connect(&m_desk, &Desk::announced, this, &MainWindow::announce);
    connect(&m_desk, &Desk::focusChanged, this, [this](Place const& place) {
        if (!place.nowhere() && place.page != m_view->currentPage())
            m_trail.leave(m_view->spot());
        m_view->unmark();
        m_view->focusOn(place);
        m_queue->focusOn(place);
        std::vector<core::PageId> soon;
        for (auto const& next : m_desk.ahead(pagesAhead))
            soon.push_back(next.page);
        m_view->prepare(std::move(soon));
        enable();
    });
    connect(&m_desk, &Desk::draftChanged, this, [this] {
        auto const& waiting = m_desk.draft();
        m_view->showDraft(waiting ? waiting->page : core::PageId{}, waiting ? waiting->boxes : std::vector<core::Rect>());
    });
    connect(m_view, &PageView::markClicked, &m_desk, &Desk::focusOn);
    connect(m_view, &PageView::boxDrawn, &m_desk, &Desk::boxDrawn);
    connect(m_view, &PageView::wordsDrawn, &m_desk, &Desk::draw);
    connect(m_view, &PageView::escaped, &m_desk, &Desk::dropDraft);
    connect(m_view, &PageView::drawingChanged, this, [this](bool on) {
        m_actions.action(Command::DrawBox)->setChecked(on);
        if (!on) {
            m_actions.action(Command::KeepPen)->setChecked(false);
            m_view->keepPen(false);
        }
        if (on)
            announce(
                tr("Draw a box with the mouse, by two clicks, or with the arrow keys and Return. It takes whole words; with "
                   "Shift all that follow one another from line to line, with Ctrl whole lines, with Alt just what was drawn. "
                   "Escape leaves."));
    });
    connect(m_view, &PageView::currentPageChanged, this, &MainWindow::pageChanged);
    connect(m_view, &PageView::looked, this, [this](core::PageId page, int bands) { m_open->viewed(page, bands); });
    connect(m_view, &PageView::arranged, this, &MainWindow::showArrangement);
    connect(m_view, &PageView::selectionChanged, this, &MainWindow::enable);
    connect(m_strip, &CoverageStrip::chosen, this, &MainWindow::goTo);
    showArrangement(m_view->arrangement());
    joinFind();
    joinEditing();
    joinConsistency();
    connect(m_view, &PageView::zoomChanged, this,
            [this](double zoom) { m_zoom->setText(tr("%1 %").arg(std::lround(zoom * 100))); });
    connect(m_queue, &SuggestionsPanel::chosen, &m_desk, &Desk::focusOn);
    // Another filter calls for other pages to be read first.
    connect(m_queue->model(), &QAbstractItemModel::modelReset, this, &MainWindow::wantRead);
    connect(m_thumbnails, &Thumbnails::chosen, this, &MainWindow::goTo);
    connect(m_byEye, &ByEyePanel::chosen, this, &MainWindow::goTo);
    connect(m_order, &OrderPanel::chosen, this, &MainWindow::goTo);
    connect(m_order, &OrderPanel::announced, this, &MainWindow::announce);
    connect(m_people, &PeoplePanel::mentionsWanted, this, [this](QString const& person) {
        m_lists->setCurrentWidget(m_queue);
        m_queue->showPerson(person);
        m_queue->list()->setFocus();
    });
    connect(m_byEye->list(), &QListView::clicked, m_view, [this] { m_view->setFocus(); });
    connect(m_byEye, &ByEyePanel::owedChanged, this, [this](int pages) {
        m_lists->setTabText(m_lists->indexOf(m_byEye), pages == 0 ? tr("By eye") : tr("By eye (%1)").arg(counted(pages)));
    });
}

void MainWindow::showCase(OpenCase* open)
{
    auto* images = open != nullptr ? m_images.get() : nullptr;
    finalLook(false);
    m_view->show(open, images);
    m_final->show(open, images);
    m_decision->show(open, images);
    m_thumbnails->show(open, images);
    m_queue->show(open);
    m_find->show(open);
    m_strip->show(open);
    m_trail.clear();
    m_byEye->show(open);
    m_people->show(open);
    m_order->show(open);
    m_consistency->show(open);
    m_reviewing = false;
    m_actions.action(Command::Review)->setChecked(false);
    m_review->show(open);
    m_veil.begin();
    m_coach->hide();
    m_overview->show(open);
    m_header->show(open);
    m_reading->show(open);
    m_desk.work(open);
    restorePlace();
    m_stack->setCurrentIndex(open != nullptr ? 1 : 0);
    m_empty->say(QString());
    m_words->clear();
    setWindowTitle(open != nullptr ? tr("%1 - Candour").arg(pathToQt(open->folder().filename())) : tr("Candour"));
    enable();
    if (open == nullptr)
        return;
    auto const overview = habits().overviewFirst && !m_practice;
    m_inner->setCurrentWidget(overview ? static_cast<QWidget*>(m_overview) : m_across);
    if (overview)
        m_overview->begin();
    else
        m_queue->list()->setFocus();
}

void MainWindow::take(LoadedCase loaded, QStringList const& pdfs)
{
    m_open = std::make_unique<OpenCase>(std::move(loaded), m_machinery, m_officer);
    auto* open = m_open.get();
    m_images->serve(
        [open](core::PageId id) {
            auto const& page = open->page(id).page;
            return page.size.width > 0 ? PageOrigin{open->fileOf(page), page.number, page.size, open->turnOf(id)} : PageOrigin{};
        },
        [open](core::PageId id) { return open->previewOf(id); });
    connect(open, &OpenCase::failed, this, &MainWindow::complain);
    connect(open, &OpenCase::announced, this, &MainWindow::announce);
    connect(open, &OpenCase::papersChanged, this, &MainWindow::rememberCase);
    connect(open, &OpenCase::filled, this, &MainWindow::rememberCase);
    connect(open, &OpenCase::signOffLapsed, this, [this](std::vector<core::PageId> const& pages) {
        QStringList numbers;
        for (std::size_t i = 0; i < pages.size() && i < 5; ++i)
            numbers << counted(pages[i].value);
        announce(tr("The sign-off is void now on %n page(s): %1. The rest stays as it was signed.", nullptr,
                    static_cast<int>(pages.size()))
                     .arg(numbers.join(QStringLiteral(", ")) + (pages.size() > 5 ? QStringLiteral(" ...") : QString())));
    });
    connect(open, &OpenCase::recordGrew, this, &MainWindow::enable);
    connect(open, &OpenCase::readingMoved, this, &MainWindow::enable);
    connect(open, &OpenCase::redactedAll, this, [this](int places) {
        announce(places == 0 ? tr("All of these are redacted already.")
                             : tr("Redacted: %1. Undo takes all of it back.").arg(placesWords(places)));
    });
    connect(open, &OpenCase::decidedAll, this, [this](int redacted, int kept) {
        if (auto const* mark = m_desk.mark(); mark == nullptr || mark->state != MarkState::Pending)
            m_desk.nextUndecided();
        auto const words = kept == 0       ? tr("Redacted: %1.").arg(placesWords(redacted))
                           : redacted == 0 ? tr("Kept: %1.").arg(placesWords(kept))
                                           : tr("Redacted: %1. Kept: %2.").arg(placesWords(redacted), placesWords(kept));
        announce(words + QLatin1Char(' ') + tr("Undo takes all of it back."));
    });
    connect(open, &OpenCase::wentBack, this, [this](int steps) {
        m_desk.look();
        announce(tr("%n steps are taken back. Redo brings them again.", nullptr, steps));
    });
    connect(open, &OpenCase::adding, this, [this](QString const& file) { announce(tr("Adding %1").arg(file)); });
    connect(open, &OpenCase::added, this, [this](QStringList const& refused) {
        announce(tr("The record has %1.").arg(pagesWords(m_open->pageCount())));
        if (!refused.isEmpty())
            complain(tr("Add PDFs"), refused.join(QStringLiteral("\n\n")));
    });
    connect(open, &OpenCase::closed, this, [this] {
        showCase(nullptr);
        m_images->rest();
        // Not from within its own signal. Others may open the case when it is gone, and not before.
        auto* gone = m_open.release();
        connect(gone, &QObject::destroyed, this, [this] {
            emit caseClosed();
            m_images->wake();
            if (auto const then = std::exchange(m_afterClose, {}))
                then();
        });
        gone->deleteLater();
    });
    showCase(open);
    emit caseOpened();
    if (!pdfs.isEmpty()) {
        std::vector<std::filesystem::path> files;
        for (auto const& pdf : pdfs)
            files.push_back(pathFromQt(pdf));
        open->addFiles(std::move(files));
    } else if (open->loaded()) {
        open->startReading();
    } else {
        connect(open, &OpenCase::filled, open, &OpenCase::startReading);
        // The first page first: what else the case holds comes when that stands there, or does not come at all.
        connect(m_images.get(), &PageImages::arrived, open, &OpenCase::fill);
        QTimer::singleShot(fillAtLatest, open, &OpenCase::fill);
        if (!m_images->any(m_view->currentPage()).isNull() && m_view->isSharp())
            open->fill();
    }
}

void MainWindow::closeCase(std::function<void()> then)
{
    if (!m_open) {
        then();
        return;
    }
    m_afterClose = std::move(then);
    rememberHere();
    rememberCase();
    m_printing.request_stop();
    announce(tr("Closing the case"));
    m_open->close();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    rememberShape(*this, *m_across);
    if (!m_open) {
        event->accept();
        return;
    }
    event->ignore();
    if (std::exchange(m_quitting, true))
        return;
    closeCase([this] { close(); });
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_actions.colour(palette());
}

void MainWindow::goTo(core::PageId page)
{
    if (!m_open || page.value < 1 || page.value > m_open->pageCount())
        return;
    if (page != m_view->currentPage())
        m_trail.leave(m_view->spot());
    m_view->goTo(page);
    enable();
    if (m_desk.focus().page == page) {
        m_view->focusOn(m_desk.focus());
        return;
    }
    for (auto const& mark : m_open->page(page).marks) {
        if (mark.state == MarkState::Pending) {
            m_desk.focusOn(mark.place);
            break;
        }
    }
}

void MainWindow::announce(QString const& words)
{
    m_words->setText(words);
    QAccessibleEvent event(m_words, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MainWindow::complain(QString const& what, QString const& why)
{
    announce(tr("%1: %2").arg(what, why.section(QLatin1Char('\n'), 0, 0)));
    m_prompts.message(this, Gravity::Problem, what, why);
}

void MainWindow::enable()
{
    std::set<Needs> there{Needs::Nothing};
    if (m_open)
        there.insert(Needs::Case);
    if (m_open && m_open->pageCount() > 0)
        there.insert(Needs::Pages);
    if (m_open && (m_open->isReading() || (m_open->reading() && m_open->reading()->done < m_open->reading()->total)))
        there.insert(Needs::Reading);
    if (m_reviewing)
        there.insert(Needs::Review);
    m_actions.have(there);
    if (!there.contains(Needs::Pages))
        return;
    m_actions.action(Command::Back)->setEnabled(m_trail.hasBack());
    m_actions.action(Command::Forward)->setEnabled(m_trail.hasForward());
    m_actions.action(Command::Copy)->setEnabled(!m_view->selectedText().isEmpty());
}

} // namespace ui
