// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/readable_names.h"

#include <algorithm>

namespace core::readable_names {

namespace {

// Raised with every change of a rule.
constexpr std::int64_t readableNameRules = 4;

bool overlap(TextSpan const& a, Finding const& b)
{
    return a.begin < b.end && b.begin < a.end;
}

// Kept because the requester knows them, or because they agreed: what is told of them is theirs all the same.
bool keptInPrivate(Finding const& finding, KnownNames const& names)
{
    return !finding.person.empty() && std::any_of(names.people().begin(), names.people().end(), [&](KnownPerson const& person) {
        return person.name == finding.person && person.personClass != PersonClass::Professional;
    });
}

// "Carl's": the s that belongs to the name goes with it.
std::size_t endWithPossessive(Token const& token, std::string const& text)
{
    if (!token.possessive)
        return token.end;
    std::size_t const end = text.find_first_of(" \n", token.end);
    return end == std::string::npos ? text.size() : end;
}

enum class Spare { SubjectAndWorkers, SubjectAlone };

class Readable {
public:
    Readable(Spare spare, ReadPage const& page, std::vector<Finding> const& findings, Knowledge const& knowledge)
        : m_spare(spare), m_page(page), m_findings(findings), m_knowledge(knowledge)
    {
    }

    // Names in the span, in the order of the text, none overlapping another.
    std::vector<TextSpan> in(TextSpan span) const
    {
        std::vector<TextSpan> out;
        for (std::size_t i = 0; i < m_page.tokens.size(); ++i) {
            Token const& token = m_page.tokens[i];
            if (token.begin < span.begin || token.end > span.end)
                continue;
            if (auto const name = nameAt(i); name.end > name.begin)
                out.push_back(name);
        }
        std::sort(out.begin(), out.end(), [](TextSpan const& a, TextSpan const& b) { return a.begin < b.begin; });
        return out;
    }

private:
    TextSpan nameAt(std::size_t i) const
    {
        Token const& token = m_page.tokens[i];
        TextSpan const word{token.begin, endWithPossessive(token, m_page.text)};
        auto const finding = std::find_if(m_findings.begin(), m_findings.end(), [&](Finding const& other) {
            return other.category == Category::Person && overlap(word, other);
        });
        bool const workers = m_spare == Spare::SubjectAndWorkers;
        if (finding != m_findings.end())
            return workers && finding->advice == Advice::Keep && !keptInPrivate(*finding, m_knowledge.names) ? word : TextSpan{};
        return ofSubject(i) || (workers && ofWorker(i)) ? word : TextSpan{};
    }

    // Half a name, too little to be worth a suggestion, that only people at work bear, one of whom the page itself names and keeps:
    // without that it may as well be a stranger's.
    bool ofWorker(std::size_t i) const
    {
        Token const& token = m_page.tokens[i];
        if (!token.capital() || token.folded.size() < 3)
            return false;
        Bearers const given = m_knowledge.names.byGiven(token.folded);
        Bearers const surname = m_knowledge.names.bySurname(token.folded);
        return !given.lesser && !surname.lesser && allWork(given) && allWork(surname) && (keptHere(given) || keptHere(surname));
    }

    bool allWork(Bearers const& bearers) const
    {
        return std::all_of(bearers.people.begin(), bearers.people.end(), [&](std::size_t person) {
            return m_knowledge.names.person(person).personClass == PersonClass::Professional;
        });
    }

    bool keptHere(Bearers const& bearers) const
    {
        return std::any_of(bearers.people.begin(), bearers.people.end(), [&](std::size_t person) {
            std::string const& name = m_knowledge.names.person(person).name;
            return std::any_of(m_findings.begin(), m_findings.end(), [&](Finding const& finding) {
                return finding.category == Category::Person && finding.advice == Advice::Keep && finding.person == name;
            });
        });
    }

    // A first name of the data subject, or the surname directly behind it.
    bool ofSubject(std::size_t i) const
    {
        KnownNames const& subject = m_knowledge.subjectNames;
        Token const& token = m_page.tokens[i];
        if (!token.capital())
            return false;
        if (!subject.byGiven(token.folded, Support::Little).empty())
            return true;
        return i > 0 && m_page.tokens[i - 1].capital() && m_page.tokens[i - 1].after == 0
               && !subject.byGiven(m_page.tokens[i - 1].folded, Support::Little).empty()
               && !subject.bySurname(token.folded, Support::Much).empty();
    }

    Spare m_spare;
    ReadPage const& m_page;
    std::vector<Finding> const& m_findings;
    Knowledge const& m_knowledge;
};

bool saysSomething(std::string const& text, TextSpan span)
{
    return std::any_of(text.begin() + static_cast<std::ptrdiff_t>(span.begin),
                       text.begin() + static_cast<std::ptrdiff_t>(span.end), [](char c) {
                           return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
                                  || static_cast<unsigned char>(c) > 127;
                       });
}

} // namespace

std::vector<TextSpan> without(Finding const& statement, ReadPage const& page, std::vector<Finding> const& findings,
                              Knowledge const& knowledge)
{
    TextSpan const whole{statement.begin, statement.end};
    if (statement.category == Category::Legal)
        return {whole};
    Spare const spare = statement.advice == Advice::Consult ? Spare::SubjectAlone : Spare::SubjectAndWorkers;
    std::vector<TextSpan> out;
    std::size_t from = whole.begin;
    auto const add = [&](std::size_t end) {
        if (end > from && saysSomething(page.text, {from, end}))
            out.push_back({from, end});
    };
    for (TextSpan const& name : Readable(spare, page, findings, knowledge).in(whole)) {
        add(name.begin);
        from = std::max(from, name.end);
    }
    add(whole.end);
    return out;
}

Digest fingerprint()
{
    return Fingerprint().add(readableNameRules).finish();
}

} // namespace core::readable_names
