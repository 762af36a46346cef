// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/affiliations.h"

#include "core/base/error.h"
#include "core/base/resource.h"
#include "core/suggest/concerned.h"
#include "core/suggest/phrases.h"
#include "core/suggest/sentences.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <unordered_set>

namespace core::affiliations {

namespace {

// Raised with every change of a rule, so that what older rules found is stale.
constexpr std::int64_t affiliationRules = 1;

// Below every name and number: whoever has little time comes to these last.
constexpr double lowPriority = 0.3;
constexpr std::size_t longestName = 6;

using Words = std::unordered_set<std::string>;

struct Lists {
    std::vector<Category> kinds;
    std::vector<Words> ends; // by kind
    Phrases leads;           // a set for each kind
    Words within;
    Words generic;
    Digest fingerprint;
};

Lists read(std::string_view json)
{
    Lists lists;
    try {
        nlohmann::json const file = nlohmann::json::parse(json);
        for (auto const& kind : file.at("kinds")) {
            lists.kinds.push_back(category(kind.at("category").get<std::string>()));
            lists.ends.push_back(kind.at("ends").get<Words>());
            for (auto const& lead : kind.at("leads"))
                lists.leads.add(lists.kinds.size() - 1, Worth::Certain, lead.get<std::string>());
        }
        lists.within = file.at("within").get<Words>();
        lists.generic = file.at("generic").get<Words>();
    } catch (nlohmann::json::exception const& problem) {
        throw Error(Fault::Integrity, "Reading the lists of schools and employers failed: " + std::string(problem.what())
                                          + ". Install the program again.");
    }
    lists.fingerprint = Fingerprint().add(json).finish();
    return lists;
}

Lists const& lists()
{
    static Lists const shipped = read(resource("patterns/affiliations.json"));
    return shipped;
}

// A name of a kind, as tokens [first, last).
struct Named {
    std::size_t kind = 0;
    std::size_t first = 0;
    std::size_t last = 0;
};

class Finder {
public:
    Finder(ReadPage const& page, std::vector<Finding> const& findings) : m_tokens(page.tokens), m_taken(page.tokens.size())
    {
        for (Finding const& finding : findings)
            for (std::size_t i = 0; i < m_tokens.size(); ++i)
                m_taken[i] = m_taken[i] || (finding.begin < m_tokens[i].end && m_tokens[i].begin < finding.end);
    }

    std::vector<Named> all() const
    {
        std::vector<Named> out;
        auto const add = [&](Named const& one) {
            bool const known = std::any_of(out.begin(), out.end(),
                                           [&](Named const& other) { return other.first < one.last && one.first < other.last; });
            if (!known && one.first < one.last)
                out.push_back(one);
        };
        for (std::size_t kind = 0; kind < lists().kinds.size(); ++kind)
            for (std::size_t i = 1; i < m_tokens.size(); ++i)
                if (m_tokens[i].capital() && lists().ends[kind].contains(m_tokens[i].folded))
                    add(endingAt(kind, i));
        for (Hit const& hit : lists().leads.find(m_tokens))
            add(behind(hit));
        std::sort(out.begin(), out.end(), [](Named const& a, Named const& b) { return a.first < b.first; });
        return out;
    }

    // Without small words around it; empty where nothing of it is a name of its own.
    Named trimmed(Named one) const
    {
        while (one.first < one.last && !m_tokens[one.first].capital())
            ++one.first;
        while (one.first < one.last && m_tokens[one.first].startsSentence && lists().generic.contains(m_tokens[one.first].folded))
            ++one.first;
        while (one.last > one.first && !m_tokens[one.last - 1].capital())
            --one.last;
        bool any = false;
        for (std::size_t i = one.first; i < one.last; ++i)
            any = any || (proper(i) && !endsOne(i));
        return any ? one : Named{one.kind, one.first, one.first};
    }

private:
    // Nothing parts the word from the one in front of it.
    bool joined(std::size_t i) const
    {
        return i > 0 && !m_tokens[i].afterGap && m_tokens[i].before == 0
               && (m_tokens[i - 1].after == 0 || m_tokens[i - 1].folded == "st") && m_tokens[i].line - m_tokens[i - 1].line <= 1;
    }
    bool proper(std::size_t i) const
    {
        Token const& token = m_tokens[i];
        return token.capital() && token.folded.size() > 2 && !m_taken[i] && !lists().generic.contains(token.folded)
               && !lists().within.contains(token.folded);
    }
    bool part(std::size_t i) const
    {
        return !m_taken[i] && (m_tokens[i].capital() || lists().within.contains(m_tokens[i].folded));
    }
    bool endsOne(std::size_t i) const
    {
        return std::any_of(lists().ends.begin(), lists().ends.end(),
                           [&](Words const& words) { return words.contains(m_tokens[i].folded); });
    }

    // "Moor Top Junior School": back over the words with a capital, which are more than the end and words like "Junior".
    Named endingAt(std::size_t kind, std::size_t end) const
    {
        std::size_t last = end + 1;
        while (last < m_tokens.size() && joined(last) && m_tokens[last].capital() && endsOne(last))
            ++last;
        std::size_t first = end;
        while (first > 0 && end - first + 1 < longestName && joined(first) && part(first - 1))
            --first;
        return {kind, first, m_taken[end] ? first : last}; // part of a name or an address already
    }

    // "works at Crossley's", "a job with Holt and Pask"
    Named behind(Hit const& hit) const
    {
        std::size_t last = hit.last;
        while (last < m_tokens.size() && last - hit.last < longestName
               && (last == hit.last ? !m_tokens[last].afterGap : joined(last)) && part(last))
            ++last;
        return {hit.set, hit.last, last};
    }

    std::vector<Token> const& m_tokens;
    std::vector<bool> m_taken; // by what other detectors found
};

std::string_view told(Category category)
{
    switch (category) {
    case Category::School:
        return "The school of ";
    case Category::Employer:
        return "The employer of ";
    default:
        return "A place of ";
    }
}

} // namespace

std::vector<Finding> detect(ReadPage const& page, Knowledge const& knowledge, std::vector<Finding> const& findings)
{
    std::vector<Finding> out;
    if (knowledge.care == Care::Brief)
        return out;
    Finder const finder(page, findings);
    std::vector<Named> const named = finder.all();
    if (named.empty())
        return out;
    std::vector<Sentence> const all = sentences(page);
    core::People const people(page, knowledge, all, findings);
    std::size_t s = 0;
    for (Named const& whole : named) {
        Named const one = finder.trimmed(whole);
        while (s < all.size() && all[s].last <= one.first)
            ++s;
        if (one.first == one.last || s == all.size() || one.last > all[s].last)
            continue;
        Category const kind = lists().kinds[one.kind];
        Concerned const whom = people.concerned(s, one.first, one.last, kind);
        if (whom.who != Concerned::Who::Other || !whom.here)
            continue;
        Finding made;
        made.category = kind;
        made.begin = page.tokens[one.first].begin;
        made.end = page.tokens[one.last - 1].end;
        made.score = lowPriority;
        made.person = whom.person;
        made.exemption = "TP";
        made.reason = std::string(told(kind)) + (whom.person.empty() ? whom.words : whom.person)
                      + ", it seems: who knows it may tell who is meant (DPA 2018 Sch 2 para 16).";
        out.push_back(std::move(made));
    }
    return out;
}

Digest fingerprint()
{
    return Fingerprint().add(affiliationRules).add(lists().fingerprint).finish();
}

} // namespace core::affiliations
