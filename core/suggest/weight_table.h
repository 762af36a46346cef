// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What features say of a few labels, as a trained model keeps it: a hashed table with a byte for each weight, read where it lies. Models
// are files of the program's own, written by the programs in training/.

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// Takes values from the front of what is left of a model.
class ModelBytes {
public:
    // `what` names the model in errors.
    ModelBytes(std::string_view bytes, std::string_view what) : m_bytes(bytes), m_what(what) {}
    // Throws Fault::Integrity where the model is cut short.
    char const* take(std::size_t size);
    // Throws Fault::Integrity where it does not begin so.
    void expect(std::string_view heading);
    template <typename Value>
    Value value()
    {
        return valueAt<Value>(take(sizeof(Value)));
    }
    template <typename Value>
    static Value valueAt(char const* bytes)
    {
        Value value;
        std::memcpy(&value, bytes, sizeof value);
        return value;
    }

private:
    std::string_view m_bytes;
    std::string_view m_what;
};

template <typename Value>
void appendValue(std::string& out, Value value)
{
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    out.append(bytes, sizeof value);
}

class WeightTable {
public:
    WeightTable() = default;
    // The bytes must outlive this.
    WeightTable(ModelBytes& bytes, std::size_t labels);

    // Has the processor fetch what add() will want of the feature: the table is larger than its caches.
    void fetch(std::uint32_t feature) const;
    // Adds `times` what a feature says of each label; nothing for one that nobody has learnt. As many scores as labels.
    void add(std::uint32_t feature, std::span<float> scores, float times = 1) const;

private:
    std::size_t m_labels = 0;
    float m_unit = 0; // what a step of a weight is worth
    std::uint32_t m_slots = 0;
    char const* m_keys = nullptr;
    char const* m_weights = nullptr;
};

struct FeatureWeights {
    std::uint32_t feature = 0;
    std::span<float const> weights; // one a label
};
// The bytes of a table; the same for the same weights. Feature 0 stands for none and is left out.
std::string writtenTable(std::vector<FeatureWeights> const& features, std::size_t labels);

} // namespace core
