// SPDX-License-Identifier: GPL-3.0-or-later
// Steps that reach further than one place: widening, all that is the same, whole pages, the same place elsewhere; and the history.
#include "ui/main_window.h"

#include "core/decide/together.h"
#include "ui/decision_panel.h"
#include "ui/evidence.h"
#include "ui/final_look.h"
#include "ui/find_panel.h"
#include "ui/history_dialog.h"
#include "ui/page_view.h"
#include "ui/suggestions_panel.h"
#include "ui/text.h"
#include "ui/veil.h"

#include <QStackedWidget>
#include <QTabWidget>

#include <algorithm>

namespace ui {
namespace {

constexpr std::size_t mostTogether = 12000; // places

} // namespace

void MainWindow::joinStepCommands()
{
    for (auto const& [command, how] :
         {std::pair{Command::NarrowToWord, core::Reach::Word}, std::pair{Command::WidenToLine, core::Reach::Line},
          std::pair{Command::WidenToSentence, core::Reach::Sentence},
          std::pair{Command::WidenToParagraph, core::Reach::Paragraph}})
        m_actions.on(command, [this, how = how] { m_desk.reach(how); });
    m_actions.on(Command::Everywhere, [this] { everywhere(); });
    m_actions.on(Command::ListedTogether, [this] { listedTogether(); });
    m_actions.on(Command::ByEyeTogether, [this] { byEyeTogether(); });
    m_actions.on(Command::WordsEverywhere, [this] { wordsEverywhere(); });
    m_actions.on(Command::EditBox, [this] {
        m_view->editBoxes(!m_view->editsBoxes());
        m_view->setFocus();
    });
    m_actions.on(Command::CoverPage, [this] { coverPage(); });
    m_actions.on(Command::CoverPages, [this] { coverPages(); });
    m_actions.on(Command::SameOnFollowing, [this] { sameOnFollowing(); });
    m_actions.on(Command::FinalLook, [this] { finalLook(m_sheets->currentWidget() != m_final); });
    m_actions.on(Command::History, [this] { showHistory(); });
}

void MainWindow::joinEditing()
{
    constexpr std::chrono::milliseconds placePause{1500};
    m_placeDue.setSingleShot(true);
    m_placeDue.setInterval(placePause);
    connect(&m_placeDue, &QTimer::timeout, this, &MainWindow::rememberHere);
    auto const later = [this] {
        if (m_open && !m_placeDue.isActive())
            m_placeDue.start();
    };
    connect(m_view, &PageView::currentPageChanged, this, later);
    connect(&m_desk, &Desk::focusChanged, this, later);
    m_desk.follow([this](Mark const& mark) { return m_queue->model()->lists(mark); });
    connect(&m_desk, &Desk::shapeChanged, this, [this] {
        m_view->showShape(m_desk.shape());
        m_decision->evidence()->showShape(m_desk.shape());
    });
    connect(m_final, &FinalLook::left, this, [this](core::PageId page) {
        finalLook(false);
        if (page != m_view->currentPage())
            m_view->goTo(page);
    });
    connect(m_view, &PageView::reshaped, &m_desk, &Desk::reshape);
    connect(m_view, &PageView::editingChanged, this, [this](bool on) {
        m_actions.action(Command::EditBox)->setChecked(on);
        if (on)
            announce(tr("Arrows move the box, with Shift they size it, with Ctrl by a point. Tab takes the next of several. "
                        "Return stores "
                        "it, Escape leaves it as it was."));
    });
}

void MainWindow::showPlaces(std::vector<Crop> crops, QString const& title,
                            std::function<void(std::vector<PlacesDialog::Choice> const&)> decided, PlacesDialog::Offers offers)
{
    auto* dialog = new PlacesDialog(*m_open, *m_images, std::move(crops), title, m_desk.exemption(), offers, this);
    connect(dialog, &PlacesDialog::decided, this, decided);
    connect(m_open.get(), &OpenCase::closed, dialog, &QDialog::reject);
    dialog->open();
}

// Draws on the pages that were shown and ticked, each the boxes that it was shown with.
void MainWindow::showPages(std::vector<Crop> crops, QString const& title, std::vector<core::Rect> const& boxes)
{
    std::vector<core::PageId> pages;
    for (auto const& crop : crops)
        pages.push_back(crop.page);
    showPlaces(
        std::move(crops), title,
        [this, pages, boxes](std::vector<PlacesDialog::Choice> const& choices) {
            std::vector<core::PageId> wanted;
            for (auto const& choice : choices)
                wanted.push_back(pages[static_cast<std::size_t>(choice.place)]);
            if (!choices.empty())
                m_open->drawAll(wanted, boxes, choices.front().exemption, fromQt(m_desk.note()));
        },
        PlacesDialog::Offers::RedactOnly);
}

// The person, or the words, wherever they are suggested and nobody has decided yet.
void MainWindow::everywhere()
{
    auto const places = m_open->alike(m_desk.focus());
    if (places.size() < 2) {
        announce(tr("Nothing else that is to be decided is the same as this."));
        return;
    }
    auto const& meant = *m_open->mark(places.front())->suggestion;
    auto const name = toQt(meant.person.empty() ? meant.text : meant.person).simplified();
    decideTogether(places, tr("All that is the same: %1").arg(name));
}

// What the queue lists and nobody has decided, a sheet after the other.
void MainWindow::listedTogether()
{
    auto const* list = m_queue->model();
    std::vector<Place> places;
    for (int row = 0; row < list->rowCount() && places.size() < mostTogether; ++row)
        if (auto const* mark = list->mark(row); mark != nullptr && mark->open() && mark->suggestion && !mark->byEye())
            places.push_back(mark->place);
    if (places.empty())
        announce(tr("Nothing that is listed is to be decided."));
    else
        decideTogether(places, tr("All that are listed"));
}

// Regions that no machine could read, where a sheet shows them large enough to be read. A picture stays on its page, beneath its veil.
void MainWindow::byEyeTogether()
{
    std::vector<Place> places;
    auto left = 0;
    for (int number = 1; number <= m_open->pageCount(); ++number)
        for (auto const& mark : m_open->page({number}).marks) {
            if (!mark.byEye() || !mark.open())
                continue;
            if (isPicture(mark) || !core::together::readable(mark.boxes(), lieOf(*m_open, {number}))
                || places.size() >= mostTogether)
                ++left;
            else
                places.push_back(mark.place);
        }
    if (left > 0)
        announce(tr("%n places are too large for a sheet, or pictures: look at them on their pages.", nullptr, left));
    if (places.empty() && left == 0)
        announce(tr("Nothing is left to be read by eye."));
    if (!places.empty())
        decideTogether(places, tr("To be read by eye"));
}

namespace {

Crop cropOf(Mark const& mark)
{
    auto const& meant = *mark.suggestion;
    auto const like = meant.person.empty() ? meant.text : meant.person;
    Crop crop;
    crop.page = mark.place.page;
    crop.boxes = mark.boxes();
    crop.words = mark.text();
    if (!mark.byEye())
        crop.like = mark.kind() + QLatin1Char('|') + toQt(like).simplified().toCaseFolded();
    crop.exemption = meant.exemption;
    // Whoever reads by eye ticks what is to be withheld; all else waits for what the machine would do to be confirmed.
    crop.ticked = !mark.byEye() && core::together::ticked(meant);
    return crop;
}

// The marks in the order of their sheets, each with what stands within it behind it.
std::vector<Crop> laidOut(OpenCase const& open, std::vector<Mark const*>& marks)
{
    std::vector<core::Suggestion const*> meant;
    for (auto const* mark : marks)
        meant.push_back(&*mark->suggestion);
    std::vector<Mark const*> ordered;
    std::vector<Crop> crops;
    for (auto const& cell : core::together::laidOut(meant, [&](core::PageId page) { return lieOf(open, page); })) {
        auto const at = static_cast<int>(crops.size());
        crops.push_back(cropOf(*marks[cell.place]));
        ordered.push_back(marks[cell.place]);
        for (auto const inner : cell.within) {
            crops.push_back(cropOf(*marks[inner]));
            crops.back().in = at;
            ordered.push_back(marks[inner]);
        }
    }
    marks = std::move(ordered);
    return crops;
}

} // namespace

void MainWindow::decideTogether(std::vector<Place> const& wanted, QString const& title)
{
    std::vector<Mark const*> marks;
    for (auto const& place : wanted)
        if (auto const* mark = m_open->mark(place); mark != nullptr && mark->suggestion)
            marks.push_back(mark);
    auto crops = laidOut(*m_open, marks);
    std::vector<Place> places;
    for (auto const* mark : marks)
        places.push_back(mark->place);
    // Where all would be kept, all are ticked: F and D say what they are.
    auto const keeps = [](Mark const* mark) { return !mark->byEye() && !core::together::ticked(*mark->suggestion); };
    if (std::all_of(marks.begin(), marks.end(), keeps))
        for (auto& crop : crops)
            crop.ticked = true;
    showPlaces(
        std::move(crops), title,
        [this, places, note = fromQt(m_desk.note())](std::vector<PlacesDialog::Choice> const& choices) {
            std::vector<OpenCase::Answer> answers;
            for (auto const& choice : choices)
                answers.push_back({places[static_cast<std::size_t>(choice.place)], choice.verdict, choice.exemption});
            auto const redacted = std::find_if(choices.begin(), choices.end(),
                                               [](auto const& choice) { return choice.verdict == core::Verdict::Redact; });
            if (redacted != choices.end())
                m_desk.remember(redacted->exemption);
            m_open->decideAll(answers, note);
        },
        PlacesDialog::Offers::RedactOrKeep);
}

void MainWindow::wordsEverywhere()
{
    auto const* mark = m_desk.mark();
    auto words = m_view->selectedText().simplified();
    if (words.isEmpty() && mark != nullptr)
        words = mark->suggestion ? mark->text()
                                 : toQt(core::textUnder(m_open->textOf(mark->place.page), mark->around())).simplified();
    if (words.isEmpty()) {
        announce(tr("Mark some words on the page first, or choose a place where some were read."));
        return;
    }
    m_lists->setCurrentWidget(m_find);
    m_find->begin(words);
    connect(
        m_open.get(), &OpenCase::searched, this,
        [this, words] {
            if (m_find->words() == words && m_find->hits().rowCount() > 0)
                redactFound();
        },
        Qt::SingleShotConnection);
}

void MainWindow::coverPage()
{
    auto const page = m_view->currentPage();
    if (page.value < 1)
        return;
    auto const size = m_open->page(page).page.size;
    m_desk.boxDrawn(page, {0, 0, size.width, size.height}, Snap::Free);
}

void MainWindow::coverPages()
{
    auto const here = static_cast<int>(m_view->currentPage().value);
    m_prompts.pageSpan(this, tr("Cover a range of pages"), m_open->pageCount(), {here, here},
                       [this](std::optional<PageSpan> const& span) {
                           if (!span || !m_open)
                               return;
                           std::vector<Crop> crops;
                           for (int number = span->first; number <= span->last; ++number) {
                               auto const size = m_open->page({number}).page.size;
                               crops.push_back({{number}, {{0, 0, size.width, size.height}}, tr("the whole page")});
                           }
                           // Larger than any page: it is cut to each.
                           showPages(std::move(crops), tr("Cover whole pages"), {{0, 0, 1e6, 1e6}});
                       });
}

void MainWindow::sameOnFollowing()
{
    auto const* mark = m_desk.mark();
    auto const boxes = m_view->focusBoxes();
    if (mark == nullptr || boxes.empty() || mark->place.page.value >= m_open->pageCount()) {
        announce(tr("Choose a box that has pages after it."));
        return;
    }
    auto const next = static_cast<int>(mark->place.page.value) + 1;
    m_prompts.pageSpan(this, tr("The same place on the following pages"), m_open->pageCount(), {next, next},
                       [this, boxes](std::optional<PageSpan> const& span) {
                           if (!span || !m_open)
                               return;
                           std::vector<Crop> crops;
                           for (int number = span->first; number <= span->last; ++number)
                               crops.push_back({{number}, boxes, tr("the same place")});
                           showPages(std::move(crops), tr("The same place on the following pages"), boxes);
                       });
}

void MainWindow::finalLook(bool on)
{
    auto const was = m_sheets->currentWidget() == m_final;
    m_actions.action(Command::FinalLook)->setChecked(on);
    if (was == on)
        return;
    m_sheets->setCurrentWidget(on ? static_cast<QWidget*>(m_final) : m_view);
    if (!on) {
        m_view->setFocus();
        return;
    }
    m_final->lookAt(m_view->currentPage());
    m_final->setFocus();
}

void MainWindow::showHistory()
{
    auto* dialog = new HistoryDialog(*m_open, m_prompts, this);
    connect(dialog, &HistoryDialog::placeWanted, this, &MainWindow::goTo);
    dialog->show();
}

} // namespace ui
