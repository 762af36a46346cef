// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/second_look.h"

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/decide/decisions.h"
#include "core/review/coverage.h"
#include "core/review/review.h"
#include "core/suggest/suggestions.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <set>
#include <unordered_map>

namespace core {

namespace {

constexpr double always = 10;
constexpr double surely = 0.8; // a score from which on a suggestion is seldom wrong

// Between 0 and 1, the same for the same decision in the same round.
double draw(ReviewRound const& round, DecisionId decision)
{
    Digest const digest = Fingerprint().add(round.seed).add(decision.value).finish();
    std::uint64_t number = 0;
    std::memcpy(&number, digest.bytes.data(), sizeof number);
    return static_cast<double>(number >> 11U) / static_cast<double>(1ULL << 53U);
}

using Key = std::pair<PageId, DecisionId>;

// What the last remarks that count make of each place.
std::map<Key, LookState> states(std::vector<Remark> const& remarks)
{
    std::map<Key, LookState> found;
    for (Remark const& remark : remarks) {
        LookState& state = found.try_emplace({remark.page, remark.decision}, LookState::Open).first->second;
        switch (remark.kind) {
        case Remark::Kind::Agree:
            state = remark.current ? LookState::Agreed : LookState::Open;
            break;
        case Remark::Kind::Return:
            // Changed since it was returned: the change is the answer.
            state = remark.current ? LookState::Returned : LookState::Answered;
            break;
        case Remark::Kind::Answer:
            if (state == LookState::Returned)
                state = LookState::Answered;
            break;
        case Remark::Kind::Comment:
            break;
        }
    }
    return found;
}

// Words that were withheld at one place and kept at another.
std::set<std::string> treatedOtherwise(std::vector<Decision> const& decisions,
                                       std::unordered_map<std::string, Suggestion const*> const& answered)
{
    std::map<std::string, std::set<Verdict>> verdicts;
    for (Decision const& decision : decisions)
        if (auto const found = answered.find(decision.suggestion); found != answered.end() && decision.verdict != Verdict::Ask)
            verdicts[folded(found->second->text)].insert(decision.verdict);
    std::set<std::string> words;
    for (auto const& [text, both] : verdicts)
        if (both.size() > 1)
            words.insert(text);
    return words;
}

// All that the queue is made from, loaded once.
struct Matter {
    explicit Matter(Connection const& connection)
        : suggestions(suggestions::all(connection)),
          decisions(decisions::all(connection)),
          summaries(readings::summaries(connection)),
          state(states(remarks::all(connection)))
    {
        for (Suggestion const& suggestion : suggestions)
            answered[suggestion.key] = &suggestion;
        otherwise = treatedOtherwise(decisions, answered);
    }

    Suggestion const* suggestionOf(Decision const& decision) const
    {
        auto const found = answered.find(decision.suggestion);
        return found == answered.end() ? nullptr : found->second;
    }

    Risk risk(Decision const& decision) const
    {
        Suggestion const* const suggestion = suggestionOf(decision);
        ReadingState const reading = summaries.at(static_cast<std::size_t>(decision.page.value - 1)).state;
        return riskOf(decision, suggestion, reading, suggestion != nullptr && otherwise.contains(folded(suggestion->text)));
    }

    // A decision that was returned may have been taken away since, or asked about.
    bool answers(DecisionId decision) const
    {
        return std::any_of(decisions.begin(), decisions.end(),
                           [&](Decision const& each) { return each.id == decision && each.verdict != Verdict::Ask; });
    }

    LookState stateOf(PageId page, DecisionId decision) const
    {
        auto const found = state.find({page, decision});
        return found == state.end() ? LookState::Open : found->second;
    }

    std::vector<Suggestion> suggestions;
    std::vector<Decision> decisions;
    std::vector<ReadingSummary> summaries;
    std::unordered_map<std::string, Suggestion const*> answered;
    std::map<Key, LookState> state;
    std::set<std::string> otherwise;
};

void addReturned(std::vector<ReviewPlace>& list, Matter const& matter)
{
    for (auto const& [key, state] : matter.state) {
        bool const there = key.second.value == 0 || matter.answers(key.second);
        if (there && (state == LookState::Returned || state == LookState::Answered))
            list.push_back({key.first, key.second, LookReason::Returned, state, ""});
    }
}

void addAsked(std::vector<ReviewPlace>& list, Matter const& matter)
{
    for (Decision const& decision : matter.decisions)
        if (decision.verdict == Verdict::Ask)
            list.push_back({decision.page, decision.id, LookReason::Asked, matter.stateOf(decision.page, decision.id), ""});
}

void addDecisions(std::vector<ReviewPlace>& list, Matter const& matter, ReviewRound const& round, std::set<PageId> const& lapsed)
{
    std::vector<ReviewPlace> sample;
    for (Decision const& decision : matter.decisions) {
        LookState const state = matter.stateOf(decision.page, decision.id);
        if (state == LookState::Returned || state == LookState::Answered || decision.verdict == Verdict::Ask)
            continue;
        if (lapsed.contains(decision.page)) {
            list.push_back({decision.page, decision.id, LookReason::Changed, state, ""});
            continue;
        }
        Risk const risk = matter.risk(decision);
        bool const asRisk = !risk.why.empty();
        if (risk.weight >= always || draw(round, decision.id) < round.share * risk.weight)
            sample.push_back({decision.page, decision.id, asRisk ? LookReason::Risk : LookReason::Sample, state, risk.why});
    }
    list.insert(list.end(), sample.begin(), sample.end());
}

void addUnseen(std::vector<ReviewPlace>& list, Matter const& matter, Connection const& connection)
{
    std::vector<PageCoverage> const seen = coverage::all(connection);
    auto at = seen.begin();
    for (ReadingSummary const& page : matter.summaries) {
        while (at != seen.end() && at->page < page.page)
            ++at;
        bool const whole = at != seen.end() && at->page == page.page && at->whole();
        LookState const state = matter.stateOf(page.page, {});
        if ((!whole || state == LookState::Agreed) && state != LookState::Returned && state != LookState::Answered)
            list.push_back({page.page, {}, LookReason::Unseen, state, ""});
    }
}

} // namespace

std::string_view name(LookReason reason)
{
    static constexpr std::array<std::string_view, 6> names{"asked", "changed", "returned", "risk", "sample", "unseen"};
    return names.at(static_cast<std::size_t>(reason));
}

std::string_view name(LookState state)
{
    static constexpr std::array<std::string_view, 4> names{"open", "agreed", "returned", "answered"};
    return names.at(static_cast<std::size_t>(state));
}

Risk riskOf(Decision const& decision, Suggestion const* answered, ReadingState reading, bool otherwiseElsewhere)
{
    if (otherwiseElsewhere)
        return {always, "the same words are treated otherwise elsewhere"};
    bool const kept = decision.verdict == Verdict::Keep;
    if (answered != nullptr && kept) {
        if (answered->category == Category::ReadByEye)
            return {5, "read by eye, and nothing withheld"};
        if (answered->advice == Advice::Consult)
            return {always, "somebody was to be asked, and it is kept"};
        if (answered->advice == Advice::Redact && answered->score >= surely)
            return {4, "kept against a suggestion that is seldom wrong"};
        if (answered->advice == Advice::Redact)
            return {2, "kept against a suggestion"};
        return {0.3, ""}; // kept as advised
    }
    if (answered != nullptr && answered->advice == Advice::Keep)
        return {3, "withheld against a suggestion to keep"};
    if (byEye(reading))
        return {2, "on a page that was read badly"};
    return {1, ""};
}

namespace second_look {

ReviewRound begin(Act& act, double share)
{
    if (!(share > 0) || share > 1)
        throw Error(Fault::Usage, "The share of decisions to look at lies above 0 and at most at 1: 0.1 is a tenth, 1 is all.");
    // From the whole case and the moment: nobody can know beforehand what will be looked at.
    Digest const seed = Fingerprint().add(review::fingerprint(act.database())).add(act.at()).add(act.actor()).finish();
    ReviewRound const begun{share, seed, act.actor(), act.at()};
    act.database()
        .prepare("INSERT INTO review_round (share, seed, actor, at) VALUES (?, ?, ?, ?)")
        .with(share, Statement::Blob{seed.raw()}, begun.actor, begun.at)
        .run();
    act.record("begin review", nlohmann::json{{"share", share}, {"seed", seed.hex()}}.dump());
    return begun;
}

std::optional<ReviewRound> round(Connection const& connection)
{
    Statement row = connection.prepare("SELECT share, seed, actor, at FROM review_round ORDER BY number DESC LIMIT 1");
    if (!row.step())
        return std::nullopt;
    ReviewRound found{row.real(0), {}, row.text(2), row.text(3)};
    std::string const seed = row.blob(1);
    expects(seed.size() == found.seed.bytes.size(), "a round has a whole seed");
    std::memcpy(found.seed.bytes.data(), seed.data(), seed.size());
    return found;
}

std::vector<ReviewPlace> queue(Connection const& connection)
{
    Matter const matter(connection);
    std::vector<ReviewPlace> list;
    addAsked(list, matter);
    addReturned(list, matter);
    auto const begun = round(connection);
    if (!begun)
        return list;
    std::set<PageId> lapsed;
    if (auto const lapse = review::lapsed(connection))
        lapsed = {lapse->pages.begin(), lapse->pages.end()};
    addDecisions(list, matter, *begun, lapsed);
    addUnseen(list, matter, connection);
    return list;
}

std::vector<ReviewPlace> returned(Connection const& connection)
{
    std::vector<ReviewPlace> list;
    for (auto const& [key, state] : states(remarks::all(connection)))
        if (state == LookState::Returned)
            list.push_back({key.first, key.second, LookReason::Returned, state, ""});
    return list;
}

} // namespace second_look
} // namespace core
