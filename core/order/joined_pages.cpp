// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/joined_pages.h"

#include <algorithm>
#include <numeric>

namespace core {

JoinedPages::JoinedPages(std::size_t count) : m_parent(count), m_members(count)
{
    std::iota(m_parent.begin(), m_parent.end(), std::size_t{0});
}

std::size_t JoinedPages::of(std::size_t page)
{
    while (m_parent[page] != page)
        page = m_parent[page] = m_parent[m_parent[page]];
    return page;
}

void JoinedPages::keepApart(std::size_t one, std::size_t other)
{
    m_apart[one].push_back(other);
    m_apart[other].push_back(one);
}

bool JoinedPages::mayJoin(std::size_t smaller, std::size_t larger)
{
    auto const free = [&](std::size_t page) {
        auto const known = m_apart.find(page);
        return known == m_apart.end() || std::none_of(known->second.begin(), known->second.end(), [&](std::size_t other) {
                   return of(other) == larger;
               });
    };
    auto const& members = m_members[smaller];
    return members.empty() ? free(smaller) : std::all_of(members.begin(), members.end(), free);
}

bool JoinedPages::join(std::size_t one, std::size_t other)
{
    std::size_t const first = std::min(of(one), of(other));
    std::size_t const second = std::max(of(one), of(other));
    if (first == second)
        return true;
    bool const fewer = m_members[first].size() < m_members[second].size();
    if (!mayJoin(fewer ? first : second, fewer ? second : first))
        return false;
    for (std::size_t const root : {first, second})
        if (m_members[root].empty())
            m_members[root].push_back(static_cast<std::uint32_t>(root));
    m_parent[second] = first;
    if (fewer)
        m_members[first].swap(m_members[second]);
    m_members[first].insert(m_members[first].end(), m_members[second].begin(), m_members[second].end());
    m_members[second] = {};
    return true;
}

std::vector<std::vector<std::size_t>> JoinedPages::groups()
{
    std::vector<std::vector<std::size_t>> list(m_parent.size());
    for (std::size_t page = 0; page < m_parent.size(); ++page)
        list[of(page)].push_back(page);
    return list;
}

} // namespace core
