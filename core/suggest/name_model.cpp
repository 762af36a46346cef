// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/name_model.h"

#include "core/base/error.h"
#include "core/base/resource.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace core {

namespace {

constexpr std::string_view heading = "candour names 1\n";
constexpr double fullness = 0.85; // share of the slots that hold a feature

template <typename Value>
Value valueAt(char const* bytes)
{
    Value value;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

// Takes values from the front of what is left of a file.
class Taker {
public:
    explicit Taker(std::string_view bytes) : m_bytes(bytes) {}
    char const* take(std::size_t size)
    {
        if (size > m_bytes.size())
            throw Error(Fault::Integrity, "The model of names that belongs to the program is cut short. Install it again.");
        char const* const at = m_bytes.data();
        m_bytes.remove_prefix(size);
        return at;
    }
    template <typename Value>
    Value value()
    {
        return valueAt<Value>(take(sizeof(Value)));
    }

private:
    std::string_view m_bytes;
};

template <typename Value>
void append(std::string& out, Value value)
{
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    out.append(bytes, sizeof value);
}

std::uint32_t slotOf(std::uint32_t feature, std::uint32_t slots)
{
    return static_cast<std::uint32_t>((std::uint64_t{feature} * slots) >> 32U);
}

} // namespace

// In the order of the file: `heading`, number of list words, their keys, their lists; label pairs; unit, slots, keys, weights. A key of 0 is
// an empty slot.
NameModel::NameModel(std::string_view bytes)
{
    Taker taker(bytes);
    if (std::string_view(taker.take(heading.size()), heading.size()) != heading)
        throw Error(Fault::Integrity, "The model of names that belongs to the program is of another kind. Install it again.");
    auto const words = taker.value<std::uint32_t>();
    char const* const keys = taker.take(std::size_t{words} * sizeof(std::uint32_t));
    char const* const lists = taker.take(std::size_t{words} * sizeof(std::uint16_t));
    m_lists.reserve(words);
    for (std::size_t i = 0; i < words; ++i)
        m_lists.add(valueAt<std::uint32_t>(keys + i * sizeof(std::uint32_t)),
                    valueAt<std::uint16_t>(lists + i * sizeof(std::uint16_t)));
    m_pairs = taker.value<LabelPairs>();
    m_unit = taker.value<float>();
    m_slots = taker.value<std::uint32_t>();
    m_keys = taker.take(std::size_t{m_slots} * sizeof(std::uint32_t));
    m_weights = taker.take(std::size_t{m_slots} * nameLabels);
    m_fingerprint = Fingerprint().add(bytes).finish();
}

void NameModel::add(std::uint32_t feature, LabelScores& scores) const
{
    for (std::uint32_t slot = slotOf(feature, m_slots);; slot = slot + 1 == m_slots ? 0 : slot + 1) {
        auto const key = valueAt<std::uint32_t>(m_keys + std::size_t{slot} * sizeof(std::uint32_t));
        if (key == 0)
            return;
        if (key != feature)
            continue;
        char const* const weights = m_weights + std::size_t{slot} * nameLabels;
        for (std::size_t label = 0; label < nameLabels; ++label)
            scores[label] += m_unit * static_cast<float>(static_cast<signed char>(weights[label]));
        return;
    }
}

std::string written(LearntNames const& learnt)
{
    std::string out(heading);
    std::map<std::uint32_t, std::uint16_t> const words(learnt.lists.words().begin(), learnt.lists.words().end());
    append(out, static_cast<std::uint32_t>(words.size()));
    for (auto const& [key, lists] : words)
        append(out, key);
    for (auto const& [key, lists] : words)
        append(out, lists);
    append(out, learnt.pairs);
    float largest = 0;
    for (auto const& [feature, scores] : learnt.weights)
        for (float const score : scores)
            largest = std::max(largest, std::abs(score));
    float const unit = largest > 0 ? largest / 127.0F : 1.0F;
    auto const slots = static_cast<std::uint32_t>(static_cast<double>(learnt.weights.size()) / fullness) + 2;
    std::vector<std::uint32_t> keys(slots);
    std::string weights(std::size_t{slots} * nameLabels, '\0');
    for (auto const& [feature, scores] : learnt.weights) {
        if (feature == 0)
            continue;
        std::uint32_t slot = slotOf(feature, slots);
        while (keys[slot] != 0)
            slot = slot + 1 == slots ? 0 : slot + 1;
        keys[slot] = feature;
        for (std::size_t label = 0; label < nameLabels; ++label)
            weights[std::size_t{slot} * nameLabels + label] =
                static_cast<char>(static_cast<signed char>(std::lround(scores[label] / unit)));
    }
    append(out, unit);
    append(out, slots);
    for (std::uint32_t const key : keys)
        append(out, key);
    return out + weights;
}

NameModel const& nameModel()
{
    static NameModel const model(resource("names/tagger.model"));
    return model;
}

} // namespace core
