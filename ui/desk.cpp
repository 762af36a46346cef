// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk.h"

#include "ui/text.h"

#include <algorithm>

namespace ui {
namespace {

std::string const drawnByHand = "drawn";

std::string kindOf(Mark const& mark)
{
    return mark.suggestion ? std::string(core::name(mark.suggestion->category)) : drawnByHand;
}

// Under what a reason is remembered, the closest first: for the person, then for the kind.
std::vector<std::string> keysOf(Mark const* mark)
{
    if (mark == nullptr)
        return {drawnByHand};
    if (mark->namesPerson())
        return {kindOf(*mark) + '|' + mark->suggestion->person, kindOf(*mark)};
    return {kindOf(*mark)};
}

} // namespace

Desk::Desk(QObject* parent) : QObject(parent), m_inView([] { return false; })
{
    m_dwell.setSingleShot(true);
    m_dwell.setInterval(dwell);
    connect(&m_dwell, &QTimer::timeout, this, [this] { setReady(m_inView()); });
}

void Desk::work(OpenCase* open)
{
    m_open = open;
    m_draft.reset();
    m_remembered.clear();
    settle({});
    if (open == nullptr)
        return;
    rememberFrom(*open);
    connect(open, &OpenCase::changed, this, [this](core::PageId page) {
        if (page == m_focus.page || m_focus.nowhere())
            look();
    });
    connect(open, &OpenCase::recordGrew, this, &Desk::look);
    connect(open, &OpenCase::undone, this, [this](Place const& place) {
        wentBack(place, tr("Undone, page %1."), tr("Undone: the register of people is as it was."));
    });
    connect(open, &OpenCase::redone, this, [this](Place const& place) {
        wentBack(place, tr("Done again, page %1."), tr("Done again in the register of people."));
    });
    look();
}

Mark const* Desk::mark() const
{
    return m_open != nullptr ? m_open->mark(m_focus) : nullptr;
}

// The last reason that was used for each person and each kind of mark is offered again; nothing is chosen for one that never had
// any.
void Desk::rememberFrom(OpenCase const& open)
{
    std::map<std::string, std::string> latest;
    for (int i = 1; i <= open.pageCount(); ++i) {
        for (auto const& mark : open.page({i}).marks) {
            if (mark.state != MarkState::Redacted)
                continue;
            for (auto const& key : keysOf(&mark)) {
                if (mark.decision->at < latest[key])
                    continue;
                latest[key] = mark.decision->at;
                m_remembered[key] = mark.decision->exemption;
            }
        }
    }
}

void Desk::remember(Mark const* mark, std::string const& exemption)
{
    for (auto const& key : keysOf(mark))
        m_remembered[key] = exemption;
}

void Desk::remember(std::string const& exemption)
{
    remember(mark(), exemption);
}

void Desk::recall()
{
    auto const* current = mark();
    m_note.clear();
    m_exemption.clear();
    if (current != nullptr && current->decision) {
        m_note = toQt(current->decision->reason);
        m_exemption = current->decision->exemption;
    }
    for (auto const& key : keysOf(current))
        if (auto const known = m_remembered.find(key); m_exemption.empty() && known != m_remembered.end())
            m_exemption = known->second;
}

void Desk::settle(Place const& place)
{
    m_focus = place;
    m_dwell.stop();
    setReady(false);
    m_shape.reset();
    auto const* current = mark();
    m_before = current != nullptr ? current->boxes() : std::vector<core::Rect>();
    recall();
    emit focusChanged(m_focus);
    emit exemptionChanged();
}

void Desk::focusOn(Place const& place)
{
    dropDraft();
    if (place == m_focus)
        return;
    settle(place);
}

void Desk::look()
{
    if (m_open == nullptr || m_draft)
        return;
    if (auto const* current = mark(); current != nullptr) {
        if (m_shape && current->decision) {
            m_shape.reset();
            emit shapeChanged();
        }
        emit refreshed();
        return;
    }
    // What was in focus is gone, or nothing was: the first that is undecided from here on.
    if (m_focus.nowhere())
        m_focus.page = {1};
    auto const found = beside(1, true);
    settle(found ? *found : Place{});
}

void Desk::setReady(bool ready)
{
    if (m_ready == ready)
        return;
    m_ready = ready;
    emit readyChanged(ready);
}

void Desk::seen()
{
    if (mark() == nullptr || !m_inView()) {
        m_dwell.stop();
        setReady(false);
        return;
    }
    if (!m_ready && !m_dwell.isActive())
        m_dwell.start();
}

// The nearest place in reading order, wrapping to the start when looking for what is undecided.
std::optional<Place> Desk::beside(int step, bool undecided) const
{
    if (m_open == nullptr || m_open->pageCount() == 0)
        return std::nullopt;
    auto const pages = m_open->pageCount();
    auto const fits = [&](Mark const& mark) {
        return (!undecided || mark.state == MarkState::Pending) && (!m_listed || m_listed(mark));
    };
    auto const start = static_cast<int>(std::clamp<std::int64_t>(m_focus.page.value, 1, pages));
    auto const& here = m_open->page({start}).marks;
    auto const at = std::find_if(here.begin(), here.end(), [&](Mark const& mark) { return mark.place == m_focus; });
    auto const within = at == here.end() ? (step > 0 ? -1 : static_cast<int>(here.size())) : static_cast<int>(at - here.begin());
    for (int i = within + step; i >= 0 && i < static_cast<int>(here.size()); i += step)
        if (fits(here[static_cast<std::size_t>(i)]))
            return here[static_cast<std::size_t>(i)].place;
    auto const last = undecided ? pages : (step > 0 ? pages - start : start - 1);
    for (int moved = 1; moved <= last; ++moved) {
        auto const number = (start - 1 + step * moved % pages + pages) % pages + 1;
        auto const& marks = m_open->page({number}).marks;
        auto const first = step > 0 ? std::find_if(marks.begin(), marks.end(), fits) : marks.end();
        if (step > 0 && first != marks.end())
            return first->place;
        auto const final = step < 0 ? std::find_if(marks.rbegin(), marks.rend(), fits) : marks.rend();
        if (step < 0 && final != marks.rend())
            return final->place;
    }
    return std::nullopt;
}

void Desk::next()
{
    if (auto const place = beside(1, false))
        focusOn(*place);
}

void Desk::previous()
{
    if (auto const place = beside(-1, false))
        focusOn(*place);
}

void Desk::nextUndecided()
{
    if (auto const place = beside(1, true))
        focusOn(*place);
    else
        tell(tr("Nothing is left to decide."));
}

std::vector<Place> Desk::ahead(int count) const
{
    std::vector<Place> places;
    if (m_open == nullptr || m_focus.nowhere())
        return places;
    for (auto page = m_focus.page.value; page <= m_open->pageCount() && static_cast<int>(places.size()) < count; ++page) {
        auto const& marks = m_open->page({page}).marks;
        auto const focus = std::find_if(marks.begin(), marks.end(), [this](Mark const& mark) { return mark.place == m_focus; });
        auto const from = focus == marks.end() ? marks.begin() : focus + 1;
        auto const pending = std::find_if(from, marks.end(), [this](Mark const& mark) {
            return mark.state == MarkState::Pending && (!m_listed || m_listed(mark));
        });
        if (pending != marks.end())
            places.push_back(pending->place);
    }
    return places;
}

void Desk::choose(std::string const& exemption)
{
    if (m_draft) {
        m_exemption = exemption;
        storeDraft();
        return;
    }
    auto const* current = mark();
    auto const changes = current != nullptr && current->state == MarkState::Redacted && current->decision->exemption != exemption;
    if (!changes) {
        m_exemption = exemption;
    } else if (mayDecide() && m_open->accept(m_focus, exemption, fromQt(m_note))) {
        m_exemption = exemption;
        remember(exemption);
        tell(tr("Changed to %1.").arg(toQt(exemption)));
    }
    emit exemptionChanged();
}

void Desk::write(QString const& note)
{
    m_note = note;
    auto const* current = mark();
    if (current == nullptr || !current->decision || toQt(current->decision->reason) == note)
        return;
    if (current->state == MarkState::Asked && note.trimmed().isEmpty()) {
        m_note = toQt(current->decision->reason);
        emit refreshed();
        tell(tr("A question cannot be empty. Redact or keep the place, or take the question back."));
        return;
    }
    auto const stored = current->state == MarkState::Redacted
                            ? m_open->accept(m_focus, current->decision->exemption, fromQt(note))
                        : current->state == MarkState::Asked ? m_open->ask(m_focus, fromQt(note))
                                                             : m_open->dismiss(m_focus, fromQt(note));
    if (stored)
        tell(tr("The note is stored."));
}

bool Desk::mayDecide()
{
    if (m_open == nullptr || mark() == nullptr)
        return false;
    if (m_ready && m_inView())
        return true;
    tell(m_inView() ? tr("Look first: this place has only just come into view.")
                    : tr("Not decided: the place is not wholly in view and sharp."));
    return false;
}

void Desk::redact()
{
    if (m_draft) {
        storeDraft();
        return;
    }
    if (!mayDecide())
        return;
    if (m_exemption.empty()) {
        tell(tr("Choose an exemption first: keys 1 to 9, or the list."));
        return;
    }
    auto const kind = mark()->kind();
    if (!m_open->accept(m_focus, m_exemption, fromQt(m_note), m_shape))
        return;
    remember(m_exemption);
    auto const done = tr("Redacted: %1, %2.").arg(kind, toQt(m_exemption));
    nextUndecided();
    tell(done);
}

void Desk::keep()
{
    if (m_draft) {
        dropDraft();
        return;
    }
    if (!mayDecide())
        return;
    auto const kind = mark()->kind();
    if (!m_open->dismiss(m_focus, fromQt(m_note)))
        return;
    nextUndecided();
    tell(tr("Kept: %1.").arg(kind));
}

void Desk::ask()
{
    if (!m_draft && !mayDecide())
        return;
    if (m_note.trimmed().isEmpty()) {
        tell(tr("Write what is to be found out, then Return."));
        emit questionWanted();
        return;
    }
    if (m_draft) {
        auto const waiting = *m_draft;
        m_draft.reset();
        auto const place = m_open->ask(waiting.page, waiting.boxes, fromQt(m_note));
        emit draftChanged();
        if (place)
            stored(*place, tr("Asked about a box, page %1.").arg(waiting.page.value));
        return;
    }
    auto const kind = mark()->kind();
    if (!m_open->ask(m_focus, fromQt(m_note), m_shape))
        return;
    nextUndecided();
    tell(tr("Asked: %1.").arg(kind));
}

void Desk::withdraw()
{
    if (m_draft) {
        dropDraft();
        return;
    }
    auto const* current = mark();
    if (current == nullptr || !current->decision || !mayDecide())
        return;
    auto const byHand = !current->suggestion;
    if (m_open->withdraw(m_focus))
        tell(byHand ? tr("The box is taken away.") : tr("The decision is taken back; the suggestion is open again."));
}

void Desk::undo()
{
    dropDraft();
    if (m_open == nullptr || !m_open->undo())
        tell(tr("There is nothing to undo."));
}

void Desk::redo()
{
    dropDraft();
    if (m_open == nullptr || !m_open->redo())
        tell(tr("There is nothing to redo."));
}

void Desk::wentBack(Place const& place, QString const& onPage, QString const& inRegister)
{
    if (m_open->mark(place) != nullptr)
        settle(place);
    tell(place.page.value == 0 ? inRegister : onPage.arg(place.page.value));
}

void Desk::reach(core::Reach how)
{
    auto const* current = mark();
    if (m_open == nullptr || (current == nullptr && !m_draft))
        return;
    auto const& text = m_open->textOf(m_draft ? m_draft->page : m_focus.page);
    auto const& now = m_draft ? m_draft->boxes : m_shape ? *m_shape : current->boxes();
    auto const wider = core::reach::boxes(text, m_draft ? m_draft->boxes : m_before, now, how);
    if (!wider)
        tell(tr("No words were read here: draw the box, or change its edges with E."));
    else if (*wider == now)
        tell(tr("It reaches as far as that already."));
    else
        reshape(*wider);
}

void Desk::reshape(std::vector<core::Rect> const& boxes)
{
    if (m_draft) {
        m_draft->boxes = boxes;
        emit draftChanged();
        return;
    }
    auto const* current = mark();
    if (current == nullptr)
        return;
    if (current->decision) {
        if (m_open->reshape(m_focus, boxes))
            tell(tr("The box is changed, and stored."));
    } else {
        m_shape = boxes;
        tell(tr("Changed, not decided yet: %1.").arg(current->kind().toLower()));
    }
    // What is decided next is what is shown now.
    m_dwell.stop();
    setReady(false);
    emit shapeChanged();
}

void Desk::boxDrawn(core::PageId page, core::Rect const& box, Snap snap)
{
    auto const& text = m_open->textOf(page);
    WaitingBox waiting{page, {snap == Snap::Words ? core::reach::snapped(text, box) : box}};
    if (snap == Snap::Lines)
        if (auto const lines = core::reach::boxes(text, {box}, {box}, core::Reach::Line))
            waiting.boxes = *lines;
    draw(waiting);
}

void Desk::draw(WaitingBox const& boxes)
{
    settle({});
    m_draft = boxes;
    emit draftChanged();
    if (m_exemption.empty())
        tell(tr("Choose an exemption for the new box: keys 1 to 9, or the list."));
    else
        storeDraft();
}

// A box with a known reason is stored at once: one that only looks stored would be worse than none.
void Desk::storeDraft()
{
    if (m_exemption.empty()) {
        tell(tr("Choose an exemption for the new box: keys 1 to 9, or the list."));
        return;
    }
    auto const waiting = *m_draft;
    auto const exemption = m_exemption;
    m_draft.reset();
    auto const place = m_open->draw(waiting.page, waiting.boxes, exemption, fromQt(m_note));
    emit draftChanged();
    if (!place)
        return;
    remember(nullptr, exemption);
    stored(*place, tr("Redacted by hand: %1, page %2.").arg(toQt(exemption)).arg(waiting.page.value));
}

void Desk::stored(Place const& place, QString const& what)
{
    settle(place);
    tell(what);
}

void Desk::dropDraft()
{
    if (!m_draft)
        return;
    m_draft.reset();
    emit draftChanged();
    tell(tr("The new box was not stored."));
}

void Desk::tell(QString const& what)
{
    auto words = what;
    if (auto const* current = mark(); current != nullptr && current->state == MarkState::Pending)
        words += QLatin1Char(' ') + tr("Now: %1, page %2.").arg(current->kind().toLower()).arg(m_focus.page.value);
    emit announced(words);
}

} // namespace ui
