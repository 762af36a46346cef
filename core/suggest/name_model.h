// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the name tagger has learnt: the weight of each feature for each label, and the lists of names and words. It is one file
// (resources/names/tagger.model), written by the training program and read where it lies; nothing of it is copied but the lists.

#include "core/base/digest.h"
#include "core/suggest/name_features.h"
#include "core/suggest/name_lattice.h"
#include "core/suggest/weight_table.h"

#include <map>
#include <string>

namespace core {

class NameModel {
public:
    // The bytes must outlive this. Throws Fault::Integrity where they are no model, or one cut short.
    explicit NameModel(std::string_view bytes);
    explicit NameModel(std::string&& bytes) = delete;

    NameLists const& lists() const { return m_lists; }
    LabelPairs const& pairs() const { return m_pairs; }
    // As WeightTable has it.
    void fetch(std::uint32_t feature) const { m_weights.fetch(feature); }
    // Adds what a feature says of each label.
    void add(std::uint32_t feature, LabelScores& scores) const { m_weights.add(feature, scores); }
    Digest const& fingerprint() const { return m_fingerprint; }

private:
    NameLists m_lists;
    LabelPairs m_pairs;
    WeightTable m_weights;
    Digest m_fingerprint;
};

// What a model is written from.
struct LearntNames {
    std::map<std::uint32_t, LabelScores> weights;
    LabelPairs pairs;
    NameLists lists;
};
// The bytes of a model; the same for the same weights.
std::string written(LearntNames const& learnt);

// The model that ships with the program.
NameModel const& nameModel();

} // namespace core
