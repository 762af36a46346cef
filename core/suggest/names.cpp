// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/names.h"

#include "core/suggest/found_names.h"
#include "core/suggest/name_words.h"
#include "core/suggest/page_names.h"
#include "core/suggest/signatures.h"

#include <algorithm>

namespace core::names {

namespace {

using Form = NamedPlace::Form;

// Raised with every change of a rule, so that what older rules found is stale.
constexpr std::int64_t nameRules = 9;

using Stranger = Introduced;

class Strangers {
public:
    Strangers(std::vector<Token> const& tokens, std::vector<NamedPlace> const& taken) : m_tokens(tokens), m_taken(tokens.size())
    {
        for (NamedPlace const& place : taken)
            std::fill(m_taken.begin() + static_cast<std::ptrdiff_t>(place.first),
                      m_taken.begin() + static_cast<std::ptrdiff_t>(place.last), true);
    }

    std::vector<Stranger> all() const
    {
        std::vector<Stranger> out;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            std::optional<Stranger> found = titled(i);
            if (!found)
                found = related(i);
            if (!found)
                continue;
            i = found->last - 1;
            out.push_back(*found);
        }
        return out;
    }

    // Surnames that stand beside a work role: "Stacey Earnshaw, Senior Social Worker".
    std::vector<std::string> workSurnames() const
    {
        std::vector<std::string> out;
        for (std::size_t i = 1; i < m_tokens.size(); ++i)
            if (std::size_t const role = roleLength(m_tokens, i);
                role > 0 && plain(i - 1)
                && (m_tokens[i - 1].after == ',' || m_tokens[i].before == '('
                    || (m_tokens[i].startsLine && !labelsAnother(m_tokens, i, role))))
                out.push_back(m_tokens[i - 1].folded);
        return out;
    }

private:
    bool plain(std::size_t i) const
    {
        return i < m_tokens.size() && m_tokens[i].capital() && m_tokens[i].folded.size() > 1
               && !nameWords().isNoName(m_tokens[i].folded) && !nameWords().isTitle(m_tokens[i].folded);
    }
    bool initial(std::size_t i) const { return i < m_tokens.size() && m_tokens[i].shape == Token::Shape::Initial; }
    bool free(std::size_t from, std::size_t to) const
    {
        return std::none_of(m_taken.begin() + static_cast<std::ptrdiff_t>(from),
                            m_taken.begin() + static_cast<std::ptrdiff_t>(to), [](bool taken) { return taken; });
    }

    // Initials and one surname, or one or two capitalised words. Where it ends; `from` for none.
    std::size_t nameEnd(std::size_t from) const
    {
        std::size_t at = from;
        while (at < from + 3 && initial(at) && continues(m_tokens, at))
            ++at;
        if (!plain(at) || m_taken[at])
            return from;
        bool const second = at == from && continues(m_tokens, at) && plain(at + 1) && !m_taken[at + 1]
                            && m_tokens[at + 1].line == m_tokens[at].line && !nameWords().isPlace(m_tokens[at + 1].folded)
                            && roleLength(m_tokens, at + 1) == 0;
        return at + (second ? 2 : 1);
    }

    std::optional<Stranger> titled(std::size_t i) const
    {
        std::size_t const title = titleLength(m_tokens, i);
        if (title == 0)
            return std::nullopt;
        std::size_t const end = nameEnd(i + title);
        if (end == i + title || !free(i, end))
            return std::nullopt;
        bool const work = nameWords().isWorkTitle(m_tokens[i].folded) || nameWords().isWorkTitle(m_tokens[i + title - 1].folded);
        return Stranger{i, end, i + title, work || roleBeside(m_tokens, i, end), true};
    }

    // "her brother Howard", "Mother: Jane Smith".
    std::optional<Stranger> related(std::size_t i) const
    {
        if (!nameWords().isRelation(m_tokens[i].folded) || i + 1 >= m_tokens.size() || m_tokens[i].possessive)
            return std::nullopt;
        Token const& next = m_tokens[i + 1];
        bool const runsOn =
            (m_tokens[i].after == 0 || m_tokens[i].after == ':') && next.before == 0 && next.line - m_tokens[i].line <= 1;
        if (!runsOn || (next.startsLine && m_tokens[i].after == 0) || next.folded.size() < 3 || nameWords().isPlace(next.folded))
            return std::nullopt;
        std::size_t const end = nameEnd(i + 1);
        if (end == i + 1 || initial(i + 1) || nameWords().isRelation(next.folded) || namesPlace(m_tokens, i + 1))
            return std::nullopt;
        return Stranger{i + 1, end, i + 1, false, false};
    }

    std::vector<Token> const& m_tokens;
    std::vector<bool> m_taken;
};

KnownPerson pagePerson(std::vector<Token> const& tokens, Stranger const& stranger)
{
    KnownPerson person;
    person.personClass = stranger.atWork ? PersonClass::Professional : PersonClass::ThirdParty;
    std::size_t const surname = stranger.last - 1;
    bool const two = surname > stranger.name;
    if (stranger.titled || two)
        person.surnames.push_back(tokens[surname].folded);
    if (!stranger.titled || two)
        person.givens.push_back(tokens[stranger.name].folded);
    return person;
}

Finding titledFinding(std::vector<Token> const& tokens, Stranger const& stranger)
{
    Finding found;
    found.category = Category::Person;
    found.begin = tokens[stranger.first].begin;
    found.end = tokens[stranger.last - 1].end;
    found.score = stranger.titled ? 0.55 : 0.6;
    found.reason = stranger.titled ? "A title followed by a name that the register does not hold."
                                   : "A relation followed by a name that the register does not hold.";
    if (stranger.atWork) {
        found.reason = "A name with a work title or a work role beside it: to be kept.";
        found.advice = Advice::Keep;
    }
    return found;
}

bool overlaps(Finding const& a, Finding const& b)
{
    return a.begin < b.end && b.begin < a.end;
}

// What the page calls the same people elsewhere: by first name or by surname alone.
void addRepeats(std::vector<Finding>& out, std::vector<Token> const& tokens, KnownNames const& introduced,
                std::vector<Finding> const& registered)
{
    PageNames const again(tokens, introduced);
    std::size_t const direct = out.size();
    for (NamedPlace const& place : again.places()) {
        std::optional<Finding> found = again.finding(place);
        bool const half =
            place.form == Form::Given || place.form == Form::Surname || place.form == Form::Titled || place.form == Form::Full;
        if (!found || !half || place.misread)
            continue;
        auto const taken = [&](Finding const& other) { return overlaps(*found, other); };
        if (std::any_of(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(direct), taken)
            || std::any_of(registered.begin(), registered.end(), taken))
            continue;
        found->score = 0.5;
        found->person.clear();
        found->reason = found->advice == Advice::Keep
                            ? "A name that this page gives with a work role elsewhere: to be kept."
                            : "Part of a name that stands on this page with a title, a relation or the family's surname.";
        out.push_back(std::move(*found));
    }
}

std::vector<Finding> registered(PageNames const& seen)
{
    std::vector<Finding> out;
    for (NamedPlace const& place : seen.places())
        if (std::optional<Finding> found = seen.finding(place))
            out.push_back(std::move(*found));
    return out;
}

// Whether another page gives a work role with the name.
bool worksElsewhere(std::vector<Token> const& words, Stranger const& stranger, RecordNames const& record)
{
    NameMention mention;
    bool const two = stranger.last - stranger.name == 2;
    if (stranger.titled)
        mention.title = words[stranger.name - 1].folded;
    if (stranger.titled || two)
        mention.surname = words[stranger.last - 1].folded;
    if (!stranger.titled || two)
        mention.given = words[stranger.name].folded;
    return record.bearer(mention) == RecordNames::Bearer::AtWork;
}

std::vector<Finding> titled(std::vector<Token> const& words, PageNames const& seen, Knowledge const& knowledge)
{
    Strangers const strangers(words, seen.places());
    std::vector<std::string> const workers = strangers.workSurnames();
    std::vector<Stranger> const found = strangers.all();
    KnownNames alsoNamed(knowledge.request, {});
    std::vector<Finding> out;
    bool any = false;
    for (Stranger stranger : found) {
        stranger.atWork =
            stranger.atWork
            || (stranger.titled && std::find(workers.begin(), workers.end(), words[stranger.last - 1].folded) != workers.end())
            || (stranger.titled && worksElsewhere(words, stranger, knowledge.record));
        alsoNamed.add(pagePerson(words, stranger));
        out.push_back(titledFinding(words, stranger));
        any = true;
    }
    for (NamedPlace const& place : seen.places()) {
        std::size_t const name = place.first + titleLength(words, place.first);
        std::optional<Finding> const family = place.form == Form::Family ? seen.finding(place) : std::nullopt;
        if (!family || place.last - name != 2 || !words[name].capital() || words[name].after != 0)
            continue;
        alsoNamed.add(pagePerson(words, {place.first, place.last, name, family->advice == Advice::Keep, false}));
        any = true;
    }
    if (any)
        addRepeats(out, words, alsoNamed, registered(seen));
    return out;
}

} // namespace

std::vector<Finding> detect(ReadPage const& page, Knowledge const& knowledge)
{
    PageNames const seen(page.tokens, knowledge.names);
    std::vector<Finding> out = registered(seen);
    std::vector<Finding> const found = found_names::find(page, knowledge, seen.places());
    out.insert(out.end(), found.begin(), found.end());
    // What the record tells of a name goes before what its title alone does.
    for (Finding const& stranger : titled(page.tokens, seen, knowledge))
        if (std::none_of(found.begin(), found.end(), [&](Finding const& other) { return overlaps(other, stranger); }))
            out.push_back(stranger);
    signatures::settle(out, page, knowledge);
    return out;
}

std::vector<Finding> detectRegistered(ReadPage const& page, Knowledge const& knowledge)
{
    return registered(PageNames(page.tokens, knowledge.names));
}

std::vector<Finding> detectTitled(ReadPage const& page, Knowledge const& knowledge)
{
    return titled(page.tokens, PageNames(page.tokens, knowledge.names), knowledge);
}

std::vector<Introduced> introduced(ReadPage const& page, Knowledge const& knowledge)
{
    PageNames const seen(page.tokens, knowledge.names);
    Strangers const strangers(page.tokens, seen.places());
    std::vector<std::string> const workers = strangers.workSurnames();
    std::vector<Introduced> out = strangers.all();
    for (Introduced& stranger : out)
        stranger.atWork =
            stranger.atWork
            || (stranger.titled
                && std::find(workers.begin(), workers.end(), page.tokens[stranger.last - 1].folded) != workers.end());
    return out;
}

Digest fingerprint()
{
    return Fingerprint()
        .add(nameRules)
        .add(nameWords().fingerprint())
        .add(found_names::fingerprint())
        .add(signatures::fingerprint())
        .finish();
}

} // namespace core::names
