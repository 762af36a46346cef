// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What sentences speak of, as learnt from labelled ones: for each category a logistic regression over the features of the sentence. It is
// one file (resources/sensitive/statements.model), written by the training program and read where it lies.

#include "core/base/digest.h"
#include "core/suggest/statement_features.h"
#include "core/suggest/weight_table.h"

#include <map>
#include <string>

namespace core {

// By the order of statementCategories: logarithms of odds.
using StatementScores = std::array<float, statementCategories.size()>;

class StatementModel {
public:
    // The bytes must outlive this. Throws Fault::Integrity where they are no model, or one cut short.
    explicit StatementModel(std::string_view bytes);
    explicit StatementModel(std::string&& bytes) = delete;

    StatementScores weigh(StatementFeatures const& features) const;
    // The words that speak most for a category, as tokens [first, last); both 0 where none does.
    std::pair<std::size_t, std::size_t> telling(StatementFeatures const& features, std::size_t category) const;
    Digest const& fingerprint() const { return m_fingerprint; }

private:
    StatementScores m_bias{};
    WeightTable m_weights;
    Digest m_fingerprint;
};

// What a model is written from.
struct LearntStatements {
    StatementScores bias{};
    std::map<std::uint32_t, StatementScores> weights;
};
// The bytes of a model; the same for the same weights.
std::string written(LearntStatements const& learnt);

// The model that ships with the program.
StatementModel const& statementModel();

} // namespace core
