// SPDX-License-Identifier: GPL-3.0-or-later
// Going to places: pages by number, hits of a search, back and forward, where one was last time; and what is done with a page
// as a whole: turn it, print it.
#include "ui/main_window.h"

#include "ui/counts.h"
#include "ui/coverage_strip.h"
#include "ui/draft_print.h"
#include "ui/find_panel.h"
#include "ui/page_view.h"
#include "ui/redact_all_dialog.h"
#include "ui/remembered.h"
#include "ui/suggestions_panel.h"
#include "ui/text.h"
#include "ui/thumbnails.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QTabWidget>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr std::size_t queuePagesRead = 20; // of those that are to be read, ahead of all others

} // namespace

void MainWindow::joinFind()
{
    connect(m_find, &FindPanel::chosen, this, &MainWindow::jumpTo);
    connect(m_find, &FindPanel::redactWanted, this, &MainWindow::redactFound);
    connect(m_find, &FindPanel::hitsChanged, this, [this] {
        auto const* hits = &m_find->hits();
        std::vector<core::PageId> pages;
        for (auto const& hit : hits->hits())
            if (pages.empty() || pages.back() != hit.page)
                pages.push_back(hit.page);
        m_strip->showFound(std::move(pages));
        m_view->showFound(hits->rowCount() == 0 ? PlacesOnPage() : [hits](core::PageId page) { return hits->onPage(page); });
    });
}

void MainWindow::joinFindCommands()
{
    m_actions.on(Command::Find, [this] {
        m_lists->setCurrentWidget(m_find);
        // What is marked on the page is what one wants to find elsewhere.
        auto const marked = m_view->selectedText().simplified();
        m_find->begin(marked.size() <= 80 ? marked : QString());
    });
    m_actions.on(Command::FindNext, [this] { m_find->step(1); });
    m_actions.on(Command::FindPrevious, [this] { m_find->step(-1); });
}

void MainWindow::joinPlaceCommands()
{
    m_actions.on(Command::GoTo, [this] {
        std::vector<FileSpan> files;
        int first = 1;
        for (auto const& source : m_open->sources()) {
            files.push_back({toQt(source.file), first, source.pageCount});
            first += source.pageCount;
        }
        m_prompts.pageNumber(this, files, [this](std::optional<int> const& page) {
            if (page)
                goTo({*page});
        });
    });
    m_actions.on(Command::Back, [this] { goBack(&Trail::back); });
    m_actions.on(Command::Forward, [this] { goBack(&Trail::forward); });
    m_actions.on(Command::Copy, [this] {
        auto const words = m_view->selectedText();
        if (words.isEmpty())
            return;
        QGuiApplication::clipboard()->setText(words);
        announce(tr("Copied %1 letters.").arg(counted(words.size())));
    });
    m_actions.on(Command::SelectPage, [this] { m_view->selectAll(); });
    m_actions.on(Command::Print, [this] { print(); });
}

void MainWindow::pageChanged(core::PageId page)
{
    auto const& shown = m_open->page(page).page;
    auto const& source = m_open->sourceOf(shown);
    auto words = tr("Page %1 of %2").arg(counted(page.value), counted(m_open->pageCount()));
    m_place->setToolTip(tr("Page %1 of %2").arg(counted(shown.number)).arg(toQt(source.file)));
    if (m_open->slipOf(page))
        words = tr("%1 \u00b7 not sent, a slip goes out").arg(words);
    m_place->setText(words);
    m_thumbnails->follow(page);
    m_strip->follow(page);
    wantRead();
}

// The page that one is on and the next; then those of the queue as it is listed, which one comes to by and by.
void MainWindow::wantRead()
{
    auto const page = m_view->currentPage();
    if (!m_open || page.value < 1)
        return;
    std::vector<core::PageId> wanted{page};
    if (page.value < m_open->pageCount())
        wanted.push_back({page.value + 1});
    for (auto const next : m_queue->model()->pagesFrom(page, queuePagesRead))
        wanted.push_back(next);
    m_open->wantRead(wanted);
}

void MainWindow::goBack(std::optional<Spot> (Trail::*way)(Spot const&))
{
    auto const spot = (m_trail.*way)(m_view->spot());
    if (spot && m_open && spot->page.value <= m_open->pageCount())
        m_view->returnTo(*spot);
    enable();
}

void MainWindow::jumpTo(core::PageId page, std::vector<core::Rect> const& boxes)
{
    if (!m_open || page.value < 1 || page.value > m_open->pageCount())
        return;
    if (page != m_view->currentPage())
        m_trail.leave(m_view->spot());
    if (boxes.empty())
        m_view->goTo(page);
    else
        m_view->reveal(page, boxes.front());
    enable();
}

void MainWindow::restorePlace()
{
    if (!m_open || m_open->pageCount() == 0)
        return;
    auto const last = lastPlace(m_open->folder());
    if (!last || last->spot.page.value > m_open->pageCount())
        return;
    m_view->arrange(last->arrangement);
    if (last->fit == Fit::Free)
        m_view->zoomTo(last->zoom);
    else
        m_view->fit(last->fit);
    m_view->returnTo(last->spot);
}

void MainWindow::rememberHere()
{
    auto const id = m_view->currentPage();
    if (!m_open || id.value < 1)
        return;
    auto const& page = m_open->page(id).page;
    rememberPlace(m_open->folder(), {m_view->spot(),
                                     m_view->zoom(),
                                     m_view->fitted(),
                                     m_view->arrangement(),
                                     {m_open->fileOf(page), page.number, page.size, m_open->turnOf(id)},
                                     m_view->pixelsOf(id)});
}

void MainWindow::redactFound()
{
    auto* dialog = new RedactAllDialog(*m_open, *m_images, m_find->hits().hits(), m_find->words(), m_desk.exemption(), this);
    connect(dialog, &RedactAllDialog::wanted, this,
            [this](std::vector<core::SearchHit> const& hits, std::string const& exemption, QString const& note) {
                announce(tr("Redacting"));
                m_open->redactAll(hits, exemption, fromQt(note));
            });
    dialog->open();
}

void MainWindow::turnPage(int degrees)
{
    auto const page = m_view->currentPage();
    if (page.value > 0 && m_open->turn(page, core::Turn(degrees)))
        announce(tr("Page %1 is turned on the screen, for everybody. In the bundle it stands as in its file.")
                     .arg(counted(page.value)));
}

void MainWindow::print()
{
    m_prompts.print(this, m_open->pageCount(), static_cast<int>(m_view->currentPage().value),
                    [this](std::optional<PrintOrder> const& order) {
                        if (order && m_open)
                            printPages(*order);
                    });
}

void MainWindow::printPages(PrintOrder const& order)
{
    for (int number = order.first; number <= order.last; ++number)
        m_open->bring({number});
    auto const pages = draftPages(*m_open, order.first, order.last);
    auto const count = static_cast<int>(pages.size());
    announce(tr("Printing %1").arg(pagesWords(count)));
    m_printing = m_background.run(
        this,
        [this, order, pages, count, reader = m_machinery.reader](std::stop_token stop) {
            auto const told = [this, count](int done) {
                m_background.tell([this, done, count] { announce(tr("Printing page %1 of %2").arg(done).arg(count)); });
            };
            return printDraft(*order.printer, reader, pages, told, stop);
        },
        [this](int printed) { announce(tr("Printed as a draft: %1.").arg(pagesWords(printed))); },
        [this](core::Error const& error) { complain(tr("Print"), toQt(error.what())); });
}

void MainWindow::showArrangement(Arrangement arrangement)
{
    m_actions.action(Command::Continuous)->setChecked(arrangement == Arrangement::Continuous);
    m_actions.action(Command::SinglePage)->setChecked(arrangement == Arrangement::Single);
    m_actions.action(Command::Facing)->setChecked(arrangement == Arrangement::Facing);
}

void MainWindow::fullScreen(bool on)
{
    setWindowState(on ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    m_actions.action(Command::FullScreen)->setChecked(on);
}

} // namespace ui
