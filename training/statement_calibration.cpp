// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/statement_calibration.h"

#include <algorithm>

namespace training {

void StatementCalibration::add(core::StatementScores const& scores, StatementLabels const& labels)
{
    for (std::size_t category = 0; category < m_seen.size(); ++category)
        m_seen[category].push_back({scores[category], labels[category], labels.any()});
}

float StatementCalibration::enough(std::size_t category) const
{
    std::vector<Seen> seen = m_seen[category];
    std::stable_sort(seen.begin(), seen.end(), [](Seen const& a, Seen const& b) { return a.score > b.score; });
    float out = 0;
    double right = 0;
    double any = 0;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        right += seen[i].right ? 1 : 0;
        any += seen[i].any ? 1 : 0;
        auto const shown = static_cast<double>(i + 1);
        if (any >= anyReason * shown && right >= thisReason * shown)
            out = seen[i].score;
    }
    return out;
}

void StatementCalibration::apply(core::LearntStatements& learnt) const
{
    for (std::size_t category = 0; category < m_seen.size(); ++category)
        learnt.bias[category] -= enough(category);
}

} // namespace training
