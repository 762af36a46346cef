// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/statement_model.h"

#include "core/base/resource.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::string_view headingOfModel = "candour statements 1\n";

} // namespace

// In the order of the file: the heading, what holds of every sentence, the table of weights.
StatementModel::StatementModel(std::string_view bytes)
{
    ModelBytes left(bytes, "statements");
    left.expect(headingOfModel);
    m_bias = left.value<StatementScores>();
    m_weights = WeightTable(left, statementCategories.size());
    m_fingerprint = Fingerprint().add(bytes).finish();
}

StatementScores StatementModel::weigh(StatementFeatures const& features) const
{
    StatementScores scores = m_bias;
    for (StatementFeatures::OfWords const& one : features.words)
        m_weights.fetch(one.feature);
    for (StatementFeatures::OfWords const& one : features.words)
        m_weights.add(one.feature, scores, features.share);
    for (std::uint32_t const sign : features.signs)
        m_weights.add(sign, scores);
    return scores;
}

std::pair<std::size_t, std::size_t> StatementModel::telling(StatementFeatures const& features, std::size_t category) const
{
    if (features.words.empty())
        return {};
    std::size_t const from = features.words.front().first;
    std::vector<float> parts(features.words.back().last - from);
    for (StatementFeatures::OfWords const& one : features.words) {
        StatementScores scores{};
        m_weights.add(one.feature, scores, 1 / static_cast<float>(one.last - one.first));
        for (std::size_t i = one.first; i < one.last; ++i)
            parts[i - from] += scores[category];
    }
    auto const most = std::max_element(parts.begin(), parts.end());
    if (*most <= 0)
        return {};
    // Neighbours that tell nearly as much belong to it.
    auto first = most;
    auto last = most + 1;
    while (first != parts.begin() && *(first - 1) * 2 > *most)
        --first;
    while (last != parts.end() && *last * 2 > *most)
        ++last;
    return {from + static_cast<std::size_t>(first - parts.begin()), from + static_cast<std::size_t>(last - parts.begin())};
}

std::string written(LearntStatements const& learnt)
{
    std::string out(headingOfModel);
    appendValue(out, learnt.bias);
    std::vector<FeatureWeights> features;
    for (auto const& [feature, weights] : learnt.weights)
        features.push_back({feature, weights});
    return out + writtenTable(features, statementCategories.size());
}

StatementModel const& statementModel()
{
    static StatementModel const model(resource("sensitive/statements.model"));
    return model;
}

} // namespace core
