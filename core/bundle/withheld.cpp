// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/withheld.h"

#include "core/base/utf8.h"
#include "core/decide/decisions.h"
#include "core/reference/people.h"
#include "core/request/request.h"
#include "core/suggest/suggestions.h"

#include <algorithm>
#include <map>
#include <set>

namespace core::withheld {

namespace {

// A first name, or a surname alone, is many people's.
bool namesOne(std::string const& name)
{
    constexpr std::size_t shortest = 7;
    std::string const plain = trimmed(name);
    return plain.size() >= shortest && plain.find(' ') != std::string::npos;
}

// Postcodes, addresses and dates are shared by people who live together or were born on one day.
bool belongsToOne(Category category)
{
    switch (category) {
    case Category::Person:
    case Category::Nhs:
    case Category::Nino:
    case Category::Upn:
    case Category::Phone:
    case Category::Email:
    case Category::Bank:
    case Category::Vehicle:
    case Category::Chi:
    case Category::Hcn:
    case Category::Uln:
    case Category::Utr:
    case Category::Trn:
    case Category::Passport:
    case Category::DrivingLicence:
        return true;
    default:
        return false;
    }
}

// What was decided on words, and on people of the register, anywhere in the record.
struct Verdicts {
    std::map<std::string, std::string> redacted; // folded, and as it was written
    std::set<std::string> kept;                  // folded
    std::set<std::string> redactedPeople;
    std::set<std::string> keptPeople;
};

Verdicts verdictsOf(Connection const& connection)
{
    std::map<std::string, Verdict> answers;
    for (Decision const& decision : decisions::all(connection))
        if (!decision.suggestion.empty())
            answers[decision.suggestion] = decision.verdict;
    Verdicts found;
    for (Suggestion const& suggestion : suggestions::all(connection)) {
        if (!belongsToOne(suggestion.category))
            continue;
        auto const answer = answers.find(suggestion.key);
        std::string const text = folded(suggestion.text);
        bool const name = suggestion.category == Category::Person;
        if (answer == answers.end() || answer->second != Verdict::Redact) {
            found.kept.insert(text);
            if (name)
                found.keptPeople.insert(suggestion.person);
        } else if (!name || namesOne(suggestion.text)) {
            found.redacted.emplace(text, trimmed(suggestion.text));
        }
        if (name && answer != answers.end() && answer->second == Verdict::Redact)
            found.redactedPeople.insert(suggestion.person);
    }
    return found;
}

} // namespace

std::vector<std::string> texts(Connection const& connection)
{
    Verdicts verdicts = verdictsOf(connection);
    for (Person const& person : people::all(connection)) {
        std::vector<std::string> names = person.otherNames;
        names.push_back(person.name);
        bool const withheld = verdicts.redactedPeople.contains(person.name) && !verdicts.keptPeople.contains(person.name)
                              && person.personClass != PersonClass::Subject;
        for (std::string const& name : names) {
            if (!withheld)
                verdicts.kept.insert(folded(name));
            else if (namesOne(name))
                verdicts.redacted.emplace(folded(name), trimmed(name));
        }
    }
    Request const request = request::load(connection);
    verdicts.kept.insert(folded(request.dataSubject));
    for (std::string const& name : request.otherNames)
        verdicts.kept.insert(folded(name));
    std::vector<std::string> all;
    for (auto const& [text, written] : verdicts.redacted)
        if (!verdicts.kept.contains(text))
            all.push_back(written);
    std::sort(all.begin(), all.end());
    return all;
}

} // namespace core::withheld
