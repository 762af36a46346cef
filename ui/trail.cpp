// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trail.h"

namespace ui {

void Trail::leave(Spot const& here)
{
    if (here.page.value < 1)
        return;
    m_ahead.clear();
    // To jump twice from one page is one place to return to: the later.
    if (!m_behind.empty() && m_behind.back().page == here.page)
        m_behind.pop_back();
    m_behind.push_back(here);
    if (m_behind.size() > most)
        m_behind.erase(m_behind.begin());
}

std::optional<Spot> Trail::back(Spot const& here)
{
    if (m_behind.empty())
        return std::nullopt;
    auto const spot = m_behind.back();
    m_behind.pop_back();
    m_ahead.push_back(here);
    return spot;
}

std::optional<Spot> Trail::forward(Spot const& here)
{
    if (m_ahead.empty())
        return std::nullopt;
    auto const spot = m_ahead.back();
    m_ahead.pop_back();
    m_behind.push_back(here);
    return spot;
}

void Trail::clear()
{
    m_behind.clear();
    m_ahead.clear();
}

} // namespace ui
