// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the second person looks at, and in which order: what is asked, what changed since their sign-off, what came back answered, a sample of the
// decisions in which risky ones stand more often (or all of them), and pages that nobody has seen whole. Always holds: the sample
// of a round is fixed by its seed, so that it does not change under the reviewer's hands, and nobody can choose it.

#include "core/base/digest.h"
#include "core/base/id.h"
#include "core/case/case_file.h"
#include "core/review/remarks.h"
#include "core/suggest/suggestion.h"
#include "core/text/readings.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// How much of the ordinary decisions a second person sees: 1 for all.
struct ReviewRound {
    double share = 0.1;
    Digest seed;
    std::string actor;
    std::string at; // UTC, ISO 8601
};

// Why it is on the list.
enum class LookReason { Asked, Changed, Returned, Risk, Sample, Unseen };
// What became of it. Answered: it was returned, and the officer has answered or changed it since.
enum class LookState { Open, Agreed, Returned, Answered };

struct ReviewPlace {
    PageId page;
    DecisionId decision; // 0 for the page as a whole
    LookReason reason = LookReason::Sample;
    LookState state = LookState::Open;
    std::string why; // in words, for a risk
    bool operator==(ReviewPlace const&) const = default;
};
std::string_view name(LookReason reason);
std::string_view name(LookState state);

// What makes a decision worth a second look: 1 for an ordinary one; from 10 on it is always looked at.
struct Risk {
    double weight = 1;
    std::string why; // empty for an ordinary one
};
Risk riskOf(Decision const& decision, Suggestion const* answered, ReadingState reading, bool otherwiseElsewhere);

namespace second_look {

// Throws Fault::Usage for a share that is not above 0 and at most 1.
ReviewRound begin(Act& act, double share);
std::optional<ReviewRound> round(Connection const& connection);

// For the second person; empty but for what was returned while no round was begun.
std::vector<ReviewPlace> queue(Connection const& connection);
// For the officer: what was returned and is not answered yet.
std::vector<ReviewPlace> returned(Connection const& connection);

} // namespace second_look
} // namespace core
