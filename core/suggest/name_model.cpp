// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/name_model.h"

#include "core/base/resource.h"

namespace core {

namespace {

constexpr std::string_view heading = "candour names 1\n";

} // namespace

// In the order of the file: `heading`, number of list words, their keys, their lists; label pairs; the table of weights.
NameModel::NameModel(std::string_view bytes)
{
    ModelBytes left(bytes, "names");
    left.expect(heading);
    auto const words = left.value<std::uint32_t>();
    char const* const keys = left.take(std::size_t{words} * sizeof(std::uint32_t));
    char const* const lists = left.take(std::size_t{words} * sizeof(std::uint16_t));
    m_lists.reserve(words);
    for (std::size_t i = 0; i < words; ++i)
        m_lists.add(ModelBytes::valueAt<std::uint32_t>(keys + i * sizeof(std::uint32_t)),
                    ModelBytes::valueAt<std::uint16_t>(lists + i * sizeof(std::uint16_t)));
    m_pairs = left.value<LabelPairs>();
    m_weights = WeightTable(left, nameLabels);
    m_fingerprint = Fingerprint().add(bytes).finish();
}

std::string written(LearntNames const& learnt)
{
    std::string out(heading);
    std::map<std::uint32_t, std::uint16_t> const words(learnt.lists.words().begin(), learnt.lists.words().end());
    appendValue(out, static_cast<std::uint32_t>(words.size()));
    for (auto const& [key, lists] : words)
        appendValue(out, key);
    for (auto const& [key, lists] : words)
        appendValue(out, lists);
    appendValue(out, learnt.pairs);
    std::vector<FeatureWeights> features;
    for (auto const& [feature, scores] : learnt.weights)
        features.push_back({feature, scores});
    return out + writtenTable(features, nameLabels);
}

NameModel const& nameModel()
{
    static NameModel const model(resource("names/tagger.model"));
    return model;
}

} // namespace core
