// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Learns what sentences speak of: a logistic regression for each category, by stochastic gradient steps, each weight with a step of its own
// (AdaGrad; Duchi, Hazan and Singer 2011). What is learnt of a class of words (word_net.h) is written as what each word of it says, so
// that the program needs no dictionary. One thread, one order, one seed: the same sentences give the same model.

#include "core/suggest/statement_model.h"
#include "training/labelled_statements.h"
#include "training/word_net.h"

#include <functional>
#include <unordered_map>

namespace training {

struct StatementSettings {
    int rounds = 30;   // through all sentences
    int averaged = 15; // of the last rounds, whose weights are averaged
    double step = 0.03;
    double shrink = 5e-3;      // how strongly a weight is drawn to nought at each touch
    std::uint32_t atLeast = 2; // sentences that a feature must occur in
    float least = 0.35F;       // features that say no more of anything are left out
    float leastOfRare = 3;     // the same of words that neither the sentences nor the list of ordinary words have
    std::uint64_t seed = 1;
};

class StatementTrainer {
public:
    explicit StatementTrainer(WordNet const& dictionary) : m_dictionary(dictionary) {}

    void add(LabelledStatement const& statement);
    // Told the round and the mean loss of a sentence.
    core::LearntStatements learn(StatementSettings const& settings, std::function<void(int, double)> const& progress) const;
    std::size_t sentences() const { return m_sentences.size(); }

private:
    struct Part {
        std::uint32_t feature = 0; // its place in m_features
        float value = 0;
    };
    struct Sentence {
        StatementLabels labels;
        std::vector<Part> parts;
    };
    struct Learning;
    std::uint32_t placeOf(std::uint32_t feature);
    double step(Learning& state, Sentence const& sentence, StatementSettings const& settings) const;

    WordNet const& m_dictionary;
    std::vector<Sentence> m_sentences;
    std::vector<std::uint32_t> m_features; // hashes
    std::vector<std::uint32_t> m_times;    // in how many sentences each occurs
    std::unordered_map<std::uint32_t, std::uint32_t> m_places;
};

} // namespace training
