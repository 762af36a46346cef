// SPDX-License-Identifier: GPL-3.0-or-later
// Steps of the open case that change many places, what is alike in it, and the history of all steps.
#include "ui/open_case.h"

#include "core/decide/everywhere.h"
#include "ui/text.h"

#include <algorithm>
#include <set>

namespace ui {
namespace {

// A step of more edits than this is taken back in the background.
constexpr int manyEdits = 200;

bool withholds(core::Edit const& edit)
{
    return edit.after && edit.after->verdict == core::Verdict::Redact;
}

} // namespace

std::vector<Place> OpenCase::alike(Place const& place) const
{
    std::vector<Place> places;
    auto const* wanted = mark(place);
    if (wanted == nullptr || !wanted->suggestion)
        return places;
    auto const& meant = *wanted->suggestion;
    for (auto const& page : m_contents.record)
        for (auto const& mark : page.marks)
            if (mark.open() && mark.suggestion && mark.suggestion->category == meant.category
                && core::everywhere::alike(*mark.suggestion, meant))
                places.push_back(mark.place);
    return places;
}

Tally const* OpenCase::tallyOf(std::string const& person) const
{
    auto const found = m_people.find(person);
    return found == m_people.end() ? nullptr : &found->second;
}

bool OpenCase::disputed(Mark const& mark) const
{
    auto const* all = mark.namesPerson() ? tallyOf(mark.suggestion->person) : nullptr;
    if (all == nullptr)
        return false;
    auto const redacted = all->redacted > 0;
    auto const kept = all->kept > 0;
    return mark.state == MarkState::Redacted ? kept : mark.state == MarkState::Kept ? redacted : redacted && kept;
}

// One step in the background; what it changed is shown when it is stored, and then told.
void OpenCase::applyAll(QString const& what, std::function<core::Step(core::Connection const&)> make,
                        std::function<void(core::Step const&)> then)
{
    m_background.run(
        this,
        [this, make = std::move(make), actor = m_actor](std::stop_token) {
            auto file = sibling();
            auto open = file.act(actor);
            auto applied = core::decisions::apply(open, make(open.database()));
            if (!applied.empty())
                open.commit();
            return applied;
        },
        [this, then = std::move(then)](core::Step const& applied) {
            std::set<core::PageId> pages;
            for (auto const& edit : applied)
                pages.insert(edit.page());
            if (!applied.empty())
                stepDone(std::nullopt);
            m_reviewDue.start();
            refresh(pages, [then, applied] { then(applied); });
        },
        report(what));
}

void OpenCase::tellDecided(core::Step const& applied)
{
    auto const redacted = static_cast<int>(std::count_if(applied.begin(), applied.end(), withholds));
    emit decidedAll(redacted, static_cast<int>(applied.size()) - redacted);
}

void OpenCase::decideAll(std::vector<Answer> const& answers, std::string const& note)
{
    std::vector<core::everywhere::Answer> wanted;
    for (auto const& answer : answers)
        if (auto const* found = mark(answer.place); found != nullptr && found->suggestion)
            wanted.push_back({*found->suggestion, answer.verdict, answer.exemption});
    applyAll(
        tr("Decide about all of these"),
        [wanted = std::move(wanted), note](core::Connection const& connection) {
            return core::everywhere::answers(connection, wanted, note);
        },
        [this](core::Step const& applied) { tellDecided(applied); });
}

void OpenCase::drawAll(std::vector<core::PageId> const& pages, std::vector<core::Rect> const& boxes, std::string const& exemption,
                       std::string const& note)
{
    core::Step step;
    for (auto const page : pages) {
        std::vector<core::Rect> cut;
        for (auto const& box : boxes)
            if (auto const on = core::within(box, this->page(page).page.size); !on.empty())
                cut.push_back(on);
        if (!cut.empty())
            step.push_back(core::decisions::draw(page, cut, exemption, note));
    }
    applyAll(
        tr("Draw boxes"), [step](core::Connection const&) { return step; },
        [this](core::Step const& applied) { tellDecided(applied); });
}

void OpenCase::askHistory(int most)
{
    m_background.run(
        this,
        [this, most](std::stop_token) {
            auto const file = sibling();
            return core::history::latest(file.database(), most);
        },
        [this](std::vector<core::history::Entry> const& entries) { emit historyCame(entries); }, report(tr("Show the history")));
}

void OpenCase::goBackTo(std::int64_t step)
{
    m_background.run(
        this,
        [this, step, actor = m_actor](std::stop_token) {
            auto file = sibling();
            auto open = file.act(actor);
            auto const undone = core::decisions::undoTo(open, step);
            if (undone > 0)
                open.commit();
            return undone;
        },
        [this](int undone) {
            // Turned pages stay as they are: they are no steps of the history.
            m_done.clear();
            m_undone.clear();
            reloadAll([this, undone] {
                registerChanged();
                emit wentBack(undone);
            });
        },
        report(tr("Go back")));
}

bool OpenCase::goBack(Way way)
{
    if (m_goingBack)
        return true;
    if (auto const& left = this->left(way); !left.empty() && left.back()) {
        turnBack(way);
        return true;
    }
    auto const edits =
        way == Way::Back ? core::decisions::undoable(m_file.database()) : core::decisions::redoable(m_file.database());
    if (edits == 0)
        return false;
    auto const what = way == Way::Back ? tr("Undo") : tr("Redo");
    auto const move = way == Way::Back ? core::decisions::undo : core::decisions::redo;
    if (edits <= manyEdits) {
        std::optional<core::Step> applied;
        if (act(what, [&](core::Act& open) { applied = move(open); }) && applied)
            wentOneBack(way, *applied);
        return true;
    }
    m_goingBack = true;
    m_background.run(
        this,
        [this, move, actor = m_actor](std::stop_token) {
            auto file = sibling();
            auto open = file.act(actor);
            auto applied = move(open);
            open.commit();
            return applied;
        },
        [this, way](std::optional<core::Step> const& applied) {
            m_goingBack = false;
            m_reviewDue.start();
            if (applied)
                wentOneBack(way, *applied);
        },
        [this, failed = report(what)](core::Error const& error) {
            m_goingBack = false;
            failed(error);
        });
    return true;
}

void OpenCase::turnBack(Way way)
{
    auto const wanted = *left(way).back();
    core::PageTurn const now{wanted.page, turnOf(wanted.page)};
    if (!storeTurn(wanted))
        return;
    left(way).pop_back();
    left(way == Way::Back ? Way::Again : Way::Back).push_back(now);
    tellBack(way, {wanted.page, {}, {}});
}

void OpenCase::wentOneBack(Way way, core::Step const& applied)
{
    if (auto& left = this->left(way); !left.empty())
        left.pop_back();
    left(way == Way::Back ? Way::Again : Way::Back).push_back(std::nullopt);
    std::set<core::PageId> pages;
    bool people = false;
    bool order = false;
    for (auto const& edit : applied) {
        if (edit.aboutPerson())
            people = true;
        else if (edit.aboutOrder())
            order = true;
        else
            pages.insert(edit.page());
    }
    refresh(pages, [this, way, first = core::Step{applied.front()}] { tellBack(way, placeOf(first)); });
    if (people)
        registerChanged();
    if (order)
        emit orderChanged();
}

void OpenCase::tellBack(Way way, Place const& place)
{
    if (way == Way::Back)
        emit undone(place);
    else
        emit redone(place);
}

} // namespace ui
