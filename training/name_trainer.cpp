// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/name_trainer.h"

#include "training/gradient_steps.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

namespace training {

using core::LabelScores;
using core::nameLabels;
using core::NameLattice;

namespace {

constexpr auto dropped = std::numeric_limits<std::uint32_t>::max();

} // namespace

struct NameTrainer::Learning {
    std::vector<LabelScores> weights;
    std::vector<LabelScores> squares; // of past gradients
    core::LabelPairs pairs;
    core::LabelPairs pairSquares;
    Chance chance{1};
    // Of the chain in hand.
    std::vector<LabelScores> scores;
    std::vector<NameLattice::Allowed> allowed;
    std::vector<std::uint32_t> seen;
    std::vector<std::size_t> seenStarts;
};

void NameTrainer::add(LabelledText const& text, double missed)
{
    core::NameFeatures const features = core::nameFeatures(text.text, text.pieces, m_lists);
    std::vector<NameLattice::Allowed> const allowed = allowedLabels(text);
    for (std::size_t i = 0; i < text.pieces.size(); ++i) {
        if (i == 0 || text.pieces[i].starts)
            m_chains.push_back({m_allowed.size(), m_allowed.size(), static_cast<float>(missed)});
        m_features.insert(m_features.end(), features.hashes.begin() + features.starts[i],
                          features.hashes.begin() + features.starts[i + 1]);
        m_starts.push_back(m_features.size());
        m_allowed.push_back(allowed[i]);
        m_chains.back().last = m_allowed.size();
    }
}

// Hashes become places in a table; what is too rare is dropped.
void NameTrainer::rename(std::uint32_t atLeast)
{
    std::vector<std::uint32_t> sorted = m_features;
    std::sort(sorted.begin(), sorted.end());
    m_names.clear();
    for (std::size_t i = 0; i < sorted.size();) {
        std::size_t j = i;
        while (j < sorted.size() && sorted[j] == sorted[i])
            ++j;
        if (j - i >= atLeast && sorted[i] != 0)
            m_names.push_back(sorted[i]);
        i = j;
    }
    std::unordered_map<std::uint32_t, std::uint32_t> places;
    places.reserve(m_names.size());
    for (std::size_t i = 0; i < m_names.size(); ++i)
        places.emplace(m_names[i], static_cast<std::uint32_t>(i));
    std::size_t out = 0;
    for (std::size_t p = 0; p + 1 < m_starts.size(); ++p) {
        std::size_t const begin = m_starts[p];
        std::size_t const end = m_starts[p + 1];
        m_starts[p] = out;
        for (std::size_t f = begin; f < end; ++f)
            if (auto const place = places.find(m_features[f]); place != places.end())
                m_features[out++] = place->second;
    }
    m_starts.back() = out;
    m_features.resize(out);
}

double NameTrainer::step(Learning& state, Chain const& chain, TrainerSettings const& settings)
{
    std::size_t const length = chain.last - chain.first;
    state.scores.assign(length, LabelScores{});
    state.allowed.assign(m_allowed.begin() + static_cast<std::ptrdiff_t>(chain.first),
                         m_allowed.begin() + static_cast<std::ptrdiff_t>(chain.last));
    state.seen.clear();
    state.seenStarts.assign(1, 0);
    auto const blind = static_cast<std::uint64_t>(settings.blindness * 65536);
    for (std::size_t i = 0; i < length; ++i) {
        std::uint64_t bits = 0;
        for (std::size_t f = m_starts[chain.first + i], n = 0; f < m_starts[chain.first + i + 1]; ++f, ++n) {
            if (n % 4 == 0)
                bits = state.chance.next();
            bool const hidden = (bits & 0xFFFFU) < blind;
            bits >>= 16U;
            if (hidden)
                continue;
            state.seen.push_back(m_features[f]);
            LabelScores const& weights = state.weights[m_features[f]];
            for (std::size_t label = 0; label < nameLabels; ++label)
                state.scores[i][label] += weights[label];
        }
        state.seenStarts.push_back(state.seen.size());
        // A missed name must lose by a margin: what is no person gains where one is marked.
        bool const person = (state.allowed[i] & 1U) == 0 && (state.allowed[i] & 6U) != 0;
        if (person)
            for (std::size_t const label : {0U, 3U, 4U})
                state.scores[i][label] += chain.missed;
    }
    NameLattice lattice(state.pairs);
    double const all = lattice.weigh(state.scores, {});
    std::vector<LabelScores> expected = lattice.chances();
    core::LabelPairs const expectedPairs = lattice.expectedPairs();
    double const marked = lattice.weigh(state.scores, state.allowed);
    GradientSteps const steps{settings.step, settings.shrink};
    for (std::size_t i = 0; i < length; ++i) {
        LabelScores gradient{};
        float size = 0;
        for (std::size_t label = 0; label < nameLabels; ++label) {
            gradient[label] = expected[i][label] - lattice.chances()[i][label];
            size = std::max(size, std::abs(gradient[label]));
        }
        if (size < 1e-4F)
            continue;
        for (std::size_t f = state.seenStarts[i]; f < state.seenStarts[i + 1]; ++f)
            for (std::size_t label = 0; label < nameLabels; ++label)
                steps.move(state.weights[state.seen[f]][label], state.squares[state.seen[f]][label], gradient[label]);
    }
    for (std::size_t a = 0; a < nameLabels; ++a) {
        steps.move(state.pairs.first[a], state.pairSquares.first[a], expectedPairs.first[a] - lattice.expectedPairs().first[a]);
        for (std::size_t b = 0; b < nameLabels; ++b)
            steps.move(state.pairs.next[a][b], state.pairSquares.next[a][b],
                       expectedPairs.next[a][b] - lattice.expectedPairs().next[a][b]);
    }
    return all - marked;
}

core::LearntNames NameTrainer::learn(TrainerSettings const& settings, std::function<void(int, double)> const& progress)
{
    rename(settings.atLeast);
    Learning state;
    state.chance = Chance(settings.seed);
    state.weights.resize(m_names.size());
    state.squares.resize(m_names.size());
    Learning sum;
    sum.weights.resize(m_names.size());
    std::vector<std::size_t> order(m_chains.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (int round = 1; round <= settings.rounds; ++round) {
        shuffle(order, state.chance);
        double loss = 0;
        for (std::size_t const chain : order)
            loss += step(state, m_chains[chain], settings);
        if (round > settings.rounds - settings.averaged) {
            float const share = 1.0F / static_cast<float>(settings.averaged);
            for (std::size_t i = 0; i < m_names.size(); ++i)
                for (std::size_t label = 0; label < nameLabels; ++label)
                    sum.weights[i][label] += share * state.weights[i][label];
            for (std::size_t a = 0; a < nameLabels; ++a) {
                sum.pairs.first[a] += share * state.pairs.first[a];
                for (std::size_t b = 0; b < nameLabels; ++b)
                    sum.pairs.next[a][b] += share * state.pairs.next[a][b];
            }
        }
        progress(round, loss / static_cast<double>(order.size()));
    }
    return result(sum, settings);
}

// The strongest features, each without what it says of all labels alike.
core::LearntNames NameTrainer::result(Learning const& state, TrainerSettings const& settings) const
{
    std::vector<std::pair<float, std::size_t>> strongest;
    std::vector<LabelScores> centred = state.weights;
    for (std::size_t i = 0; i < centred.size(); ++i) {
        float mean = 0;
        for (float const value : centred[i])
            mean += value / static_cast<float>(nameLabels);
        float most = 0;
        for (float& value : centred[i]) {
            value = std::clamp(value - mean, -6.0F, 6.0F);
            most = std::max(most, std::abs(value));
        }
        strongest.emplace_back(-most, i);
    }
    std::sort(strongest.begin(), strongest.end());
    core::LearntNames out;
    out.lists = m_lists;
    out.pairs = state.pairs;
    for (std::size_t i = 0; i < std::min(strongest.size(), settings.most); ++i)
        if (strongest[i].first < -0.02F)
            out.weights.emplace(m_names[strongest[i].second], centred[strongest[i].second]);
    return out;
}

} // namespace training
