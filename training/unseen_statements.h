// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a model makes of sentences that it has not learnt from: how many of them it finds, and from which odds on enough of those that it shows
// need care. It is less sure of a stranger's sentences than of those that it knows.

#include "core/suggest/statement_model.h"
#include "training/labelled_statements.h"

#include <array>
#include <vector>

namespace training {

class UnseenStatements {
public:
    // Of the sentences shown, how many must need care for any reason, and for this one. Sentences of other kinds are more on a real page
    // than among labelled ones, so the first is somewhat above what is wanted of a page.
    static constexpr double anyReason = 0.8;
    static constexpr double thisReason = 0.5;

    // What is shown where the logarithm of odds is at least `score`.
    struct Shown {
        float score = 0;
        int all = 0;
        int right = 0; // of this category
        int any = 0;   // that need care, for this reason or another
    };

    void add(core::StatementScores const& scores, StatementLabels const& labels);
    // Categories by their place in core::statementCategories. Sentence by sentence, the surest first; the last has all of them.
    std::vector<Shown> shown(std::size_t category) const;
    // The least logarithm of odds that is enough; 0 where none is.
    float enough(std::size_t category) const;

private:
    struct Seen {
        float score = 0;
        bool right = false;
        bool any = false;
    };
    std::array<std::vector<Seen>, core::statementCategories.size()> m_seen;
};

} // namespace training
