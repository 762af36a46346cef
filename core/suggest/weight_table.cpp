// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/weight_table.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr double fullness = 0.85; // share of the slots that hold a feature

std::uint32_t slotOf(std::uint32_t feature, std::uint32_t slots)
{
    return static_cast<std::uint32_t>((std::uint64_t{feature} * slots) >> 32U);
}

} // namespace

char const* ModelBytes::take(std::size_t size)
{
    if (size > m_bytes.size())
        throw Error(Fault::Integrity,
                    "The model of " + std::string(m_what) + " that belongs to the program is cut short. Install it again.");
    char const* const at = m_bytes.data();
    m_bytes.remove_prefix(size);
    return at;
}

void ModelBytes::expect(std::string_view heading)
{
    if (!m_bytes.starts_with(heading))
        throw Error(Fault::Integrity,
                    "The model of " + std::string(m_what) + " that belongs to the program is of another kind. Install it again.");
    m_bytes.remove_prefix(heading.size());
}

// In the order of the file: what a step is worth, number of slots, a key for each (0 where it is empty), then the weights of each.
WeightTable::WeightTable(ModelBytes& bytes, std::size_t labels) : m_labels(labels)
{
    m_unit = bytes.value<float>();
    m_slots = bytes.value<std::uint32_t>();
    m_keys = bytes.take(std::size_t{m_slots} * sizeof(std::uint32_t));
    m_weights = bytes.take(std::size_t{m_slots} * labels);
}

void WeightTable::fetch(std::uint32_t feature) const
{
    std::size_t const slot = slotOf(feature, m_slots);
    __builtin_prefetch(m_keys + slot * sizeof(std::uint32_t));
    __builtin_prefetch(m_weights + slot * m_labels);
}

void WeightTable::add(std::uint32_t feature, std::span<float> scores, float times) const
{
    for (std::uint32_t slot = slotOf(feature, m_slots);; slot = slot + 1 == m_slots ? 0 : slot + 1) {
        auto const key = ModelBytes::valueAt<std::uint32_t>(m_keys + std::size_t{slot} * sizeof(std::uint32_t));
        if (key == 0)
            return;
        if (key != feature)
            continue;
        char const* const weights = m_weights + std::size_t{slot} * m_labels;
        for (std::size_t label = 0; label < m_labels; ++label)
            scores[label] += times * m_unit * static_cast<float>(static_cast<signed char>(weights[label]));
        return;
    }
}

std::string writtenTable(std::vector<FeatureWeights> const& features, std::size_t labels)
{
    float largest = 0;
    for (FeatureWeights const& one : features)
        for (float const weight : one.weights)
            largest = std::max(largest, std::abs(weight));
    float const unit = largest > 0 ? largest / 127.0F : 1.0F;
    auto const slots = static_cast<std::uint32_t>(static_cast<double>(features.size()) / fullness) + 2;
    std::vector<std::uint32_t> keys(slots);
    std::string bytes(std::size_t{slots} * labels, '\0');
    for (FeatureWeights const& one : features) {
        if (one.feature == 0)
            continue;
        std::uint32_t slot = slotOf(one.feature, slots);
        while (keys[slot] != 0)
            slot = slot + 1 == slots ? 0 : slot + 1;
        keys[slot] = one.feature;
        for (std::size_t label = 0; label < labels; ++label)
            bytes[std::size_t{slot} * labels + label] =
                static_cast<char>(static_cast<signed char>(std::lround(one.weights[label] / unit)));
    }
    std::string out;
    appendValue(out, unit);
    appendValue(out, slots);
    for (std::uint32_t const key : keys)
        appendValue(out, key);
    return out + bytes;
}

} // namespace core
