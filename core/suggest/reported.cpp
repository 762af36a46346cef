// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/reported.h"

#include <algorithm>

namespace core::reported {

namespace {

// A head is no longer than this, and what it leaves must still be a statement.
constexpr std::size_t longestHead = 10;
constexpr std::size_t shortestRest = 3;

bool reports(std::string const& word)
{
    static constexpr std::string_view verbs[] = {
        "said",       "says",      "told",     "tells",    "confirmed", "confirms",  "reported", "reports",
        "informed",   "informs",   "stated",   "states",   "advised",   "advises",   "thought",  "thinks",
        "felt",       "feels",     "noted",    "notes",    "added",     "mentioned", "mentions", "explained",
        "explains",   "disclosed", "believed", "believes", "observed",  "learned",   "learnt",   "understands",
        "understood", "recorded",  "records",  "suspects", "suspected"};
    return std::find(std::begin(verbs), std::end(verbs), word) != std::end(verbs);
}

class Heads {
public:
    Heads(ReadPage const& page, std::vector<Finding> const& findings, KnownNames const& subject)
        : m_tokens(page.tokens), m_findings(findings), m_subject(subject)
    {
    }

    // The token behind the head of the statement; the statement's first where it has none.
    std::size_t behind(Finding const& statement) const
    {
        std::size_t first = 0;
        while (first < m_tokens.size() && m_tokens[first].begin < statement.begin)
            ++first;
        bool verb = false;
        bool named = false;
        for (std::size_t i = first; i < std::min(first + longestHead, m_tokens.size()) && m_tokens[i].end <= statement.end; ++i) {
            if (withheld(m_tokens[i]))
                return first;
            if (m_tokens[i].folded == "that" && verb)
                return named && restOf(statement, i + 1) >= shortestRest ? i + 1 : first;
            // "I am told by DS Tordoff that he has served": part of what is told.
            bool const passive = i + 1 < m_tokens.size() && m_tokens[i + 1].folded == "by";
            verb = verb || (reports(m_tokens[i].folded) && !passive);
            named = named || stays(m_tokens[i]);
        }
        return first;
    }

private:
    std::size_t restOf(Finding const& statement, std::size_t from) const
    {
        std::size_t count = 0;
        while (from + count < m_tokens.size() && m_tokens[from + count].end <= statement.end)
            ++count;
        return count;
    }
    bool within(Token const& token, Finding const& finding) const
    {
        return finding.begin <= token.begin && token.end <= finding.end;
    }
    bool withheld(Token const& token) const
    {
        return std::any_of(m_findings.begin(), m_findings.end(),
                           [&](Finding const& finding) { return finding.advice != Advice::Keep && within(token, finding); });
    }
    bool stays(Token const& token) const
    {
        bool const subject = token.capital() && !m_subject.byGiven(token.folded).empty();
        return subject || std::any_of(m_findings.begin(), m_findings.end(), [&](Finding const& finding) {
                   return finding.category == Category::Person && finding.advice == Advice::Keep && within(token, finding);
               });
    }

    std::vector<Token> const& m_tokens;
    std::vector<Finding> const& m_findings;
    KnownNames const& m_subject;
};

} // namespace

void trimHeads(std::vector<Finding>& statements, ReadPage const& page, std::vector<Finding> const& findings,
               KnownNames const& subject)
{
    Heads const heads(page, findings, subject);
    for (Finding& statement : statements) {
        // Who advised is part of what is privileged, and who told it of what they fear.
        if (statement.category == Category::Legal || statement.category == Category::SeriousHarm)
            continue;
        if (std::size_t const first = heads.behind(statement);
            first < page.tokens.size() && page.tokens[first].begin > statement.begin && page.tokens[first].begin < statement.end)
            statement.begin = page.tokens[first].begin;
    }
}

} // namespace core::reported
