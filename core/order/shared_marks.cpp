// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/order/shared_marks.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace core {

namespace {

constexpr std::size_t commonness = 40;  // a mark on more pages than that is no rare one
constexpr std::size_t fewestShared = 6; // rare marks
constexpr std::size_t fewestOfFar = 2;
constexpr std::size_t mostFar = 4;
constexpr double alikeFrom = 0.24; // of the weight of both pages' marks

} // namespace

std::vector<SharedMarks::Mark> SharedMarks::of(std::vector<ComparedWord> const& tokens)
{
    std::vector<Mark> marks;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].letters.size() >= 3)
            marks.push_back(tokens[i].mark);
        if (i > 0)
            marks.push_back(same_words::markOf(tokens[i - 1].letters + ' ' + tokens[i].letters));
    }
    std::sort(marks.begin(), marks.end());
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
    return marks;
}

SharedMarks::SharedMarks(std::vector<std::vector<Mark>> pages) : m_pages(std::move(pages))
{
    for (std::size_t page = 0; page < m_pages.size(); ++page)
        for (Mark const mark : m_pages[page])
            m_places.push_back({mark, static_cast<std::uint32_t>(page)});
    std::sort(m_places.begin(), m_places.end(),
              [](Place const& a, Place const& b) { return std::tie(a.mark, a.page) < std::tie(b.mark, b.page); });
    m_weights.resize(m_pages.size());
    m_sums.resize(m_pages.size());
    for (auto& marks : m_pages)
        marks.clear();
    // What one page alone has counts against it, and is otherwise of no use.
    std::size_t kept = 0;
    for (std::size_t begin = 0, end = 0; begin < m_places.size(); begin = end) {
        while (end < m_places.size() && m_places[end].mark == m_places[begin].mark)
            ++end;
        double const weight = std::log(static_cast<double>(m_pages.size() + 1) / static_cast<double>(end - begin));
        for (std::size_t i = begin; i < end; ++i) {
            m_sums[m_places[i].page] += weight;
            if (end - begin == 1)
                continue;
            m_pages[m_places[i].page].push_back(m_places[i].mark);
            m_weights[m_places[i].page].push_back(static_cast<float>(weight));
            m_places[kept++] = m_places[i];
        }
    }
    m_places.resize(kept);
    m_places.shrink_to_fit();
    for (auto& marks : m_pages)
        marks.shrink_to_fit();
}

SharedMarks::Others SharedMarks::before(std::size_t page, std::function<bool(std::size_t)> const& farFits) const
{
    std::unordered_map<std::uint32_t, std::size_t> shared;
    for (Mark const mark : m_pages[page]) {
        auto const first = std::lower_bound(m_places.begin(), m_places.end(), mark,
                                            [](Place const& place, Mark wanted) { return place.mark < wanted; });
        auto here = first;
        std::size_t pages = 0;
        for (auto place = first; place != m_places.end() && place->mark == mark && pages <= commonness; ++place, ++pages)
            if (place->page < page)
                here = place + 1;
        if (pages <= commonness)
            for (auto place = first; place != here; ++place)
                ++shared[place->page];
    }
    std::vector<std::pair<double, std::size_t>> list;
    for (auto const& [other, count] : shared)
        if (count >= fewestOfFar)
            list.emplace_back(-likeness(page, other), other);
    std::sort(list.begin(), list.end());
    Others others;
    for (auto const& [both, other] : list) {
        if (-both >= alikeFrom && shared.at(static_cast<std::uint32_t>(other)) >= fewestShared)
            others.near.push_back(other);
        else if (others.far.size() < mostFar && (!farFits || farFits(other)))
            others.far.push_back(other);
    }
    return others;
}

double SharedMarks::likeness(std::size_t one, std::size_t other) const
{
    double common = 0;
    auto const& a = m_pages[one];
    auto const& b = m_pages[other];
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            common += static_cast<double>(m_weights[one][i]);
            ++i;
            ++j;
        } else {
            ++(a[i] < b[j] ? i : j);
        }
    }
    return common / (m_sums[one] + m_sums[other] - common);
}

} // namespace core
