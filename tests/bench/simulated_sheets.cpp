// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/simulated_sheets.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace bench {

using core::together::Extent;

Sheets::Sheets(std::vector<core::Suggestion> const& places, std::vector<Tick> ticks, Screen const& screen,
               std::function<core::together::Lie(core::PageId)> const& lieOf)
    : m_places(places), m_ticks(std::move(ticks))
{
    std::vector<core::Suggestion const*> all;
    for (core::Suggestion const& place : places)
        all.push_back(&place);
    std::map<Extent, int> const room{{Extent::Line, screen.lines},
                                     {Extent::FewLines, screen.fewLines},
                                     {Extent::Passage, screen.passages},
                                     {Extent::Large, screen.large}};
    Extent last = Extent::Line;
    for (core::together::Cell const& cell : core::together::laidOut(all, lieOf)) {
        Extent const extent = core::together::extent(places[cell.place].boxes, lieOf(places[cell.place].page));
        if (m_sheets.empty() || extent != last || static_cast<int>(m_sheets.back().size()) >= room.at(extent))
            m_sheets.emplace_back();
        m_sheets.back().push_back(cell.place);
        last = extent;
    }
    m_sheetOf.assign(places.size(), m_sheets.size());
    for (std::size_t sheet = 0; sheet < m_sheets.size(); ++sheet)
        for (std::size_t const place : m_sheets[sheet])
            m_sheetOf[place] = sheet;
}

// Over neighbours that end up alike, also where one of them is so already. Each by its first.
std::vector<std::size_t> Sheets::strokesOn(std::vector<std::size_t> const& sheet) const
{
    std::vector<std::size_t> strokes;
    std::size_t at = 0;
    while (at < sheet.size()) {
        std::size_t const place = sheet[at++];
        Tick const& tick = m_ticks[place];
        if (tick.now == tick.wanted)
            continue;
        strokes.push_back(place);
        while (at < sheet.size() && m_ticks[sheet[at]].wanted == tick.wanted)
            ++at;
    }
    return strokes;
}

int Sheets::strokes() const
{
    int all = 0;
    for (auto const& sheet : m_sheets)
        all += static_cast<int>(strokesOn(sheet).size());
    return all;
}

std::map<std::string, int> Sheets::causes() const
{
    std::map<std::string, int> causes;
    for (auto const& sheet : m_sheets)
        for (std::size_t const place : strokesOn(sheet))
            ++causes[std::string(core::name(m_places[place].category))
                     + (m_ticks[place].wanted ? " to be withheld" : " to be kept")];
    return causes;
}

int Sheets::within() const
{
    int wrong = 0;
    for (std::size_t i = 0; i < m_ticks.size(); ++i)
        wrong += m_sheetOf[i] == m_sheets.size() && m_ticks[i].now != m_ticks[i].wanted;
    return wrong;
}

bool Sheets::turnAlike(std::vector<std::size_t> const& alike)
{
    std::set<std::size_t> sheets;
    for (std::size_t const place : alike)
        sheets.insert(m_sheetOf[place]);
    auto const cost = [&] {
        int all = 0;
        for (std::size_t const sheet : sheets)
            if (sheet < m_sheets.size())
                all += static_cast<int>(strokesOn(m_sheets[sheet]).size());
        for (std::size_t const place : alike)
            all += m_sheetOf[place] == m_sheets.size() && m_ticks[place].now != m_ticks[place].wanted;
        return all;
    };
    int const before = cost();
    std::vector<Tick> const ticks = m_ticks;
    for (bool const on : {false, true}) {
        // One of them is turned, and the others follow.
        if (std::all_of(alike.begin(), alike.end(), [&](std::size_t place) { return m_ticks[place].now == on; }))
            continue;
        for (std::size_t const place : alike)
            m_ticks[place].now = on;
        if (1 + cost() < before)
            return true;
        m_ticks = ticks;
    }
    return false;
}

int Sheets::turnAlike()
{
    std::map<std::pair<core::Category, std::string>, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < m_places.size(); ++i)
        groups[{m_places[i].category, core::folded(m_places[i].person.empty() ? m_places[i].text : m_places[i].person)}]
            .push_back(i);
    int turned = 0;
    for (auto const& [what, alike] : groups)
        turned += alike.size() > 1 && turnAlike(alike);
    return turned;
}

} // namespace bench
