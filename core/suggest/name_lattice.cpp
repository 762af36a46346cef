// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/name_lattice.h"

#include <algorithm>
#include <cmath>

namespace core {

NameLattice::NameLattice(LabelPairs const& pairs)
{
    for (std::size_t a = 0; a < nameLabels; ++a) {
        m_first[a] = std::exp(static_cast<double>(pairs.first[a]));
        for (std::size_t b = 0; b < nameLabels; ++b)
            m_next[a][b] = std::exp(static_cast<double>(pairs.next[a][b]));
    }
}

double NameLattice::weigh(std::vector<LabelScores> const& scores, std::vector<Allowed> const& allowed)
{
    m_logSum = 0;
    m_expected = {};
    m_local.resize(scores.size());
    m_forward.resize(scores.size());
    m_scale.resize(scores.size());
    m_chances.resize(scores.size());
    if (scores.empty())
        return 0;
    forward(scores, allowed);
    backward();
    return m_logSum;
}

void NameLattice::forward(std::vector<LabelScores> const& scores, std::vector<Allowed> const& allowed)
{
    for (std::size_t t = 0; t < scores.size(); ++t) {
        // The largest score is taken out, so that no exponential overflows.
        float const top = *std::max_element(scores[t].begin(), scores[t].end());
        double total = 0;
        for (std::size_t b = 0; b < nameLabels; ++b) {
            bool const may = allowed.empty() || (allowed[t] >> b & 1U) != 0;
            m_local[t][b] = may ? std::exp(static_cast<double>(scores[t][b] - top)) : 0;
            double reached = 0;
            if (t == 0)
                reached = m_first[b];
            else
                for (std::size_t a = 0; a < nameLabels; ++a)
                    reached += m_forward[t - 1][a] * m_next[a][b];
            m_forward[t][b] = reached * m_local[t][b];
            total += m_forward[t][b];
        }
        m_scale[t] = total;
        for (double& value : m_forward[t])
            value /= total;
        m_logSum += std::log(total) + static_cast<double>(top);
    }
}

void NameLattice::backward()
{
    Row behind;
    behind.fill(1);
    for (std::size_t t = m_local.size(); t-- > 0;) {
        for (std::size_t b = 0; b < nameLabels; ++b)
            m_chances[t][b] = static_cast<float>(m_forward[t][b] * behind[b]);
        if (t == 0) {
            m_expected.first = m_chances[0];
            return;
        }
        Row before{};
        for (std::size_t b = 0; b < nameLabels; ++b) {
            double const weight = m_local[t][b] * behind[b] / m_scale[t];
            for (std::size_t a = 0; a < nameLabels; ++a) {
                double const way = m_next[a][b] * weight;
                before[a] += way;
                m_expected.next[a][b] += static_cast<float>(m_forward[t - 1][a] * way);
            }
        }
        behind = before;
    }
}

} // namespace core
