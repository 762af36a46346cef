// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/unseen_statements.h"

#include <algorithm>

namespace training {

void UnseenStatements::add(core::StatementScores const& scores, StatementLabels const& labels)
{
    for (std::size_t category = 0; category < m_seen.size(); ++category)
        m_seen[category].push_back({scores[category], labels[category], labels.any()});
}

std::vector<UnseenStatements::Shown> UnseenStatements::shown(std::size_t category) const
{
    std::vector<Seen> seen = m_seen[category];
    std::stable_sort(seen.begin(), seen.end(), [](Seen const& a, Seen const& b) { return a.score > b.score; });
    std::vector<Shown> out;
    Shown sum;
    for (Seen const& one : seen) {
        sum = {one.score, sum.all + 1, sum.right + (one.right ? 1 : 0), sum.any + (one.any ? 1 : 0)};
        out.push_back(sum);
    }
    return out;
}

float UnseenStatements::enough(std::size_t category) const
{
    float out = 0;
    for (Shown const& shown : shown(category))
        if (shown.any >= anyReason * shown.all && shown.right >= thisReason * shown.all)
            out = shown.score;
    return out;
}

} // namespace training
