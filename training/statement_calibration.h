// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where a model's odds are enough. It is less sure of sentences whose writer it has not learnt from; so models that did not see a record say
// what they make of it, and each category is moved to where enough of what they show needs care.

#include "core/suggest/statement_model.h"
#include "training/labelled_statements.h"

#include <array>
#include <vector>

namespace training {

class StatementCalibration {
public:
    // Of the sentences shown, how many must need care for any reason, and for this one. Sentences of other kinds are more on a real page
    // than among labelled ones, so the first is somewhat above what is wanted of a page.
    static constexpr double anyReason = 0.8;
    static constexpr double thisReason = 0.5;

    // What a model says of a sentence that it has not seen.
    void add(core::StatementScores const& scores, StatementLabels const& labels);
    // The least logarithm of odds that is enough, for a category by its place in core::statementCategories; 0 where none is.
    float enough(std::size_t category) const;
    // So that 0 is enough everywhere.
    void apply(core::LearntStatements& learnt) const;

private:
    struct Seen {
        float score = 0;
        bool right = false;
        bool any = false;
    };
    std::array<std::vector<Seen>, core::statementCategories.size()> m_seen;
};

} // namespace training
