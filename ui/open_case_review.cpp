// SPDX-License-Identifier: GPL-3.0-or-later
// The open case as its overview and its second person see it: dates, what is owed, what was said of each place.
#include "ui/open_case.h"

#include "core/decide/decisions.h"
#include "core/suggest/care.h"
#include "core/suggest/own_patterns.h"
#include "ui/text.h"

#include <algorithm>

namespace ui {
bool OpenCase::setClock(core::Clock const& clock)
{
    if (!act(tr("Store the time limit"), [&](core::Act& open) { core::clocks::store(open, clock); }))
        return false;
    m_contents.clock = clock;
    emit papersChanged();
    return true;
}

bool OpenCase::leaveNote(std::optional<core::PageId> page, std::string const& note)
{
    if (!act(tr("Leave a note"), [&](core::Act& open) { core::hand_over::leave(open, page, note); }))
        return false;
    m_contents.handOver = core::hand_over::last(m_file.database());
    emit papersChanged();
    return true;
}

bool OpenCase::beginReview(double share)
{
    if (!act(tr("Begin a review"), [&](core::Act& open) { core::second_look::begin(open, share); }))
        return false;
    askLooks();
    return true;
}

bool OpenCase::remark(core::ReviewPlace const& place, core::Remark::Kind kind, std::string const& note)
{
    auto const said = act(tr("Review"), [&](core::Act& open) {
        if (place.decision.value == 0)
            core::remarks::add(open, place.page, kind, note);
        else
            core::remarks::add(open, place.decision, kind, note);
    });
    if (said)
        askLooks();
    return said;
}

void OpenCase::askLooks()
{
    if (m_closing)
        return;
    m_background.run(
        this,
        [this](std::stop_token) {
            auto const file = sibling();
            auto const& connection = file.database();
            return ReviewList{core::second_look::queue(connection), core::remarks::all(connection),
                              core::second_look::round(connection)};
        },
        [this](ReviewList list) {
            m_looks = std::move(list);
            emit looked();
        },
        report(tr("Review")));
}

void OpenCase::askOutlook()
{
    if (m_closing || std::exchange(m_askingOutlook, true))
        return;
    m_background.run(
        this,
        [this, actor = m_actor](std::stop_token) {
            auto const file = sibling();
            std::vector<std::string> own;
            std::vector<std::string> everybody;
            for (auto const& decision : core::decisions::all(file.database())) {
                everybody.push_back(decision.at);
                if (decision.actor == actor)
                    own.push_back(decision.at);
            }
            return Outlook{core::pace::of(std::move(own)), core::pace::of(std::move(everybody))};
        },
        [this](Outlook const& known) {
            m_askingOutlook = false;
            emit outlook(known);
        },
        [this](core::Error const&) { m_askingOutlook = false; });
}

core::PageStanding OpenCase::standingOf(core::PageId id) const
{
    auto const& known = page(id);
    core::PageStanding standing{known.reading.state, known.lookedAt, 0, 0, viewedBands(id) == 0xffff};
    for (auto const& mark : known.marks) {
        standing.undecided += mark.state == MarkState::Pending ? 1 : 0;
        standing.asked += mark.state == MarkState::Asked ? 1 : 0;
    }
    return standing;
}

std::map<core::Owing, std::vector<core::PageId>> OpenCase::owed() const
{
    std::map<core::Owing, std::vector<core::PageId>> pages;
    for (int number = 1; number <= pageCount(); ++number)
        for (auto const owing : core::owingOn(standingOf({number})))
            pages[owing].push_back({number});
    return pages;
}

int OpenCase::pagesSeenWhole() const
{
    return static_cast<int>(std::count(m_contents.viewed.begin(), m_contents.viewed.end(), 0xffff));
}

std::map<std::string, int> OpenCase::holds() const
{
    std::map<std::string, int> places;
    for (auto const& page : m_contents.record)
        for (auto const& mark : page.marks)
            if (mark.state == MarkState::Pending && mark.suggestion)
                if (auto const who = core::hold(mark.suggestion->category); !who.empty())
                    ++places[std::string(who)];
    return places;
}

core::Care OpenCase::care() const
{
    return core::cares::load(m_file.database());
}

std::string OpenCase::ownPatterns() const
{
    return core::own_patterns::load(m_file.database());
}

bool OpenCase::suggestBy(core::Care care, std::string const& patterns)
{
    auto const newCare = care != this->care();
    auto const newPatterns = patterns != ownPatterns();
    if (!newCare && !newPatterns)
        return true;
    auto const done = act(tr("Change what is suggested"), [&](core::Act& open) {
        if (newCare)
            core::cares::store(open, care);
        if (newPatterns)
            core::own_patterns::store(open, patterns);
    });
    if (done)
        suggestAnew();
    return done;
}

} // namespace ui
