// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Learns the weights of the name tagger: stochastic gradient steps on the likelihood of the marked labels, each weight with a step
// of its own (AdaGrad; Duchi, Hazan and Singer 2011). One thread, one order, one seed: the same texts give the same model.

#include "core/suggest/name_model.h"
#include "training/damage.h"

#include <functional>
#include <unordered_map>

namespace training {

struct TrainerSettings {
    int rounds = 6;   // through all texts
    int averaged = 4; // of the last rounds, whose weights are averaged
    double step = 0.15;
    double shrink = 1e-5;      // how strongly a weight is drawn to nought at each touch
    double blindness = 0.4;    // share of the features that a step does not see
    std::uint32_t atLeast = 2; // chains that a feature must occur in
    std::size_t most = 780000; // features that are kept
    std::uint64_t seed = 1;
};

class NameTrainer {
public:
    explicit NameTrainer(core::NameLists lists) : m_lists(std::move(lists)) {}

    // `missed`: what a missed name costs more than a false one, in the margin.
    void add(LabelledText const& text, double missed);
    // Told the round and the mean loss of a chain.
    core::LearntNames learn(TrainerSettings const& settings, std::function<void(int, double)> const& progress);
    std::size_t pieces() const { return m_allowed.size(); }

private:
    struct Chain {
        std::size_t first = 0; // pieces [first, last)
        std::size_t last = 0;
        float missed = 0;
    };
    struct Learning;
    void rename(std::uint32_t atLeast);
    double step(Learning& state, Chain const& chain, TrainerSettings const& settings);
    core::LearntNames result(Learning const& state, TrainerSettings const& settings) const;

    core::NameLists m_lists;
    std::vector<std::uint32_t> m_features; // of all pieces: hashes, and places in m_names once renamed
    std::vector<std::size_t> m_starts{0};
    std::vector<core::NameLattice::Allowed> m_allowed;
    std::vector<Chain> m_chains;
    std::vector<std::uint32_t> m_names; // hashes
};

} // namespace training
