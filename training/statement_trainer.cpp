// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/statement_trainer.h"

#include "core/suggest/ordinary_words.h"
#include "training/gradient_steps.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace training {

using core::StatementScores;

namespace {

constexpr std::size_t labels = core::statementCategories.size();

std::uint32_t ofClass(std::uint32_t wordClass)
{
    constexpr std::uint32_t classes = 97;
    return core::NameLists::pair(classes, wordClass);
}

} // namespace

struct StatementTrainer::Learning {
    std::vector<StatementScores> weights;
    std::vector<StatementScores> squares; // of past gradients
    StatementScores bias{};
    StatementScores biasSquares{};
    Chance chance{1};
};

std::uint32_t StatementTrainer::placeOf(std::uint32_t feature)
{
    auto const [place, isNew] = m_places.try_emplace(feature, static_cast<std::uint32_t>(m_features.size()));
    if (isNew) {
        m_features.push_back(feature);
        m_times.push_back(0);
    }
    return place->second;
}

void StatementTrainer::add(LabelledStatement const& statement)
{
    core::PageText const page = typed(statement.text);
    std::vector<core::Token> const tokens = core::tokens(page);
    if (tokens.empty())
        return;
    core::StatementFeatures const features = featuresOf(tokens, statement.kind);
    std::map<std::uint32_t, float> values;
    for (core::StatementFeatures::OfWords const& one : features.words) {
        values[one.feature] += features.share;
        std::string const& folded = tokens[one.first].folded;
        if (one.feature == core::statement_features::ofWord(folded))
            for (std::uint32_t const wordClass : m_dictionary.classes(folded))
                values[ofClass(wordClass)] += features.share;
    }
    for (std::uint32_t const sign : features.signs)
        values[sign] += 1;
    Sentence sentence;
    sentence.labels = statement.labels;
    for (auto const& [feature, value] : values) {
        sentence.parts.push_back({placeOf(feature), value});
        ++m_times[sentence.parts.back().feature];
    }
    m_sentences.push_back(std::move(sentence));
}

double StatementTrainer::step(Learning& state, Sentence const& sentence, StatementSettings const& settings) const
{
    StatementScores scores = state.bias;
    for (Part const& part : sentence.parts) {
        if (m_times[part.feature] < settings.atLeast)
            continue;
        for (std::size_t label = 0; label < labels; ++label)
            scores[label] += part.value * state.weights[part.feature][label];
    }
    double loss = 0;
    GradientSteps const steps{settings.step, settings.shrink};
    for (std::size_t label = 0; label < labels; ++label) {
        bool const wanted = sentence.labels[label];
        double const chance = 1 / (1 + std::exp(-static_cast<double>(scores[label])));
        loss -= std::log(std::max(1e-9, wanted ? chance : 1 - chance));
        auto const gradient = static_cast<float>(chance - (wanted ? 1 : 0));
        if (std::abs(gradient) < 1e-3F)
            continue;
        steps.move(state.bias[label], state.biasSquares[label], gradient);
        for (Part const& part : sentence.parts)
            if (m_times[part.feature] >= settings.atLeast)
                steps.move(state.weights[part.feature][label], state.squares[part.feature][label], gradient * part.value);
    }
    return loss;
}

core::LearntStatements StatementTrainer::learn(StatementSettings const& settings,
                                               std::function<void(int, double)> const& progress) const
{
    Learning state;
    state.chance = Chance(settings.seed);
    state.weights.resize(m_features.size());
    state.squares.resize(m_features.size());
    std::vector<StatementScores> mean(m_features.size());
    core::LearntStatements out;
    std::vector<std::size_t> order(m_sentences.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (int round = 1; round <= settings.rounds; ++round) {
        shuffle(order, state.chance);
        double loss = 0;
        for (std::size_t const sentence : order)
            loss += step(state, m_sentences[sentence], settings);
        progress(round, loss / static_cast<double>(order.size()));
        if (round <= settings.rounds - settings.averaged)
            continue;
        float const share = 1.0F / static_cast<float>(settings.averaged);
        for (std::size_t label = 0; label < labels; ++label) {
            out.bias[label] += share * state.bias[label];
            for (std::size_t i = 0; i < mean.size(); ++i)
                mean[i][label] += share * state.weights[i][label];
        }
    }
    // Words are written with what their classes say.
    std::unordered_map<std::uint32_t, StatementScores const*> learnt;
    for (std::size_t i = 0; i < m_features.size(); ++i)
        learnt.emplace(m_features[i], &mean[i]);
    std::map<std::uint32_t, StatementScores> all;
    for (std::size_t i = 0; i < m_features.size(); ++i)
        all.emplace(m_features[i], mean[i]);
    std::set<std::uint32_t> classes;
    std::set<std::uint32_t> rare;
    for (std::string const& form : m_dictionary.forms()) {
        std::uint32_t const feature = core::statement_features::ofWord(form);
        if (!learnt.contains(feature) && !core::isOrdinaryWord(form))
            rare.insert(feature);
        StatementScores& word = all[feature];
        for (std::uint32_t const wordClass : m_dictionary.classes(form)) {
            classes.insert(ofClass(wordClass));
            if (auto const found = learnt.find(ofClass(wordClass)); found != learnt.end())
                for (std::size_t label = 0; label < labels; ++label)
                    word[label] += (*found->second)[label];
        }
    }
    for (auto const& [feature, weights] : all) {
        float const least = rare.contains(feature) ? settings.leastOfRare : settings.least;
        if (!classes.contains(feature)
            && std::any_of(weights.begin(), weights.end(), [&](float weight) { return std::abs(weight) >= least; }))
            out.weights.emplace(feature, weights);
    }
    return out;
}

} // namespace training
