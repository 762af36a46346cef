// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/proposed_people.h"

#include "core/suggest/care.h"
#include "core/suggest/dismissed_people.h"
#include "core/suggest/name_forms.h"
#include "core/suggest/name_mentions.h"
#include "core/suggest/name_words.h"
#include "core/suggest/names.h"
#include "core/suggest/ordinary_words.h"
#include "core/suggest/suggestions.h"
#include "core/text/readings.h"

#include <algorithm>

namespace core {

namespace {

std::string printed(ReadPage const& page, Token const& token)
{
    std::string text = page.text.substr(token.begin, token.end - token.begin);
    std::erase(text, '\n');
    // A heading in capitals is the same name.
    if (token.shape == Token::Shape::Capitals)
        for (std::size_t i = 1; i < text.size(); ++i)
            if (text[i] >= 'A' && text[i] <= 'Z' && text[i - 1] != '-' && text[i - 1] != '\'')
                text[i] = static_cast<char>(text[i] - 'A' + 'a');
    return text;
}

bool firstName(std::string const& word)
{
    return nameWords().isMaleName(word) || nameWords().isFemaleName(word);
}

// "Sharon Pickles" in a sentence, where no title tells that it is a name.
bool plainName(std::vector<Token> const& tokens, std::size_t i)
{
    if (i + 1 >= tokens.size() || !continues(tokens, i) || !firstName(tokens[i].folded))
        return false;
    Token const& given = tokens[i];
    Token const& surname = tokens[i + 1];
    return given.capital() && surname.capital() && surname.line == given.line && surname.folded.size() > 2
           && !isOrdinaryWord(surname.folded) && !nameWords().isNoName(surname.folded) && !nameWords().isPlace(surname.folded)
           && !namesPlace(tokens, i) && !namesPlace(tokens, i + 1);
}

std::string roleAt(std::vector<Token> const& tokens, std::size_t i)
{
    std::string role;
    std::size_t const length = i < tokens.size() ? roleLength(tokens, i) : 0;
    for (std::size_t k = i; k < i + length; ++k)
        role += (role.empty() ? "" : " ") + tokens[k].folded;
    return role;
}

// The role behind the name, or the one that ends in front of it.
std::string roleOf(std::vector<Token> const& tokens, std::size_t first, std::size_t last)
{
    if (!roleBeside(tokens, first, last))
        return {};
    if (std::string behind = roleAt(tokens, last); !behind.empty())
        return behind;
    for (std::size_t length = std::min<std::size_t>(4, first); length > 0; --length)
        if (roleLength(tokens, first - length) == length)
            return roleAt(tokens, first - length);
    return {};
}

std::string relationOf(std::vector<Token> const& tokens, std::size_t first)
{
    return first > 0 && nameWords().isRelation(tokens[first - 1].folded) ? tokens[first - 1].folded : std::string();
}

template <typename Counted>
std::string mostOften(Counted const& counts)
{
    std::string best;
    int most = 0;
    for (auto const& [text, count] : counts)
        if (!text.empty() && count > most) {
            best = text;
            most = count;
        }
    return best;
}

} // namespace

// One person as far as the mentions tell.
struct ProposedPeople::Named {
    std::string name;                   // the most complete way of writing it
    std::map<std::string, int> written; // other ways
    std::map<std::string, int> roles;
    std::map<std::string, int> relations;
    std::set<std::int64_t> pages;
    int mentions = 0;
    int atWork = 0;
    int workSigns = 0;
};

void ProposedPeople::look(PageId page, ReadPage const& read, Knowledge const& knowledge)
{
    std::vector<Token> const& tokens = read.tokens;
    std::vector<bool> taken(tokens.size());
    auto const take = [&](std::size_t first, std::size_t last) {
        std::fill(taken.begin() + static_cast<std::ptrdiff_t>(first), taken.begin() + static_cast<std::ptrdiff_t>(last), true);
    };
    for (NamedPlace const& place : namesOn(tokens, knowledge.names))
        take(place.first, place.last);
    auto const note = [&](std::size_t first, std::size_t last, std::size_t from, bool titled, bool atWork, int workSigns) {
        Mention mention;
        mention.page = page;
        mention.atWork = atWork;
        mention.workSigns = workSigns;
        mention.role = roleOf(tokens, first, last);
        mention.relation = relationOf(tokens, first);
        mention.title = titled ? tokens[first].folded : std::string();
        bool const alone = last - from == 1 && !titled; // a first name behind a relation
        if (last - from > 1 || alone)
            mention.given = printed(read, tokens[from]);
        std::string const surname = alone ? std::string() : tokens[last - 1].folded;
        if (!alone)
            ++m_spelt[surname][printed(read, tokens[last - 1])];
        take(first, last);
        add(surname, std::move(mention));
    };
    for (names::Introduced const& found : names::introduced(read, knowledge))
        if (!taken[found.name])
            note(found.first, found.last, found.name, found.titled, found.atWork, 0);
    auto const free = [&](NameMention const& mention) {
        return std::none_of(taken.begin() + static_cast<std::ptrdiff_t>(mention.first),
                            taken.begin() + static_cast<std::ptrdiff_t>(mention.last), [](bool other) { return other; });
    };
    for (NameMention const& mention : nameMentions(read, nameModel()).people)
        if (mention.chance >= leastChance(Care::Brief) && mention.given.size() > 1 && !mention.surname.empty() && free(mention))
            note(mention.first, mention.last, mention.name, mention.name > mention.first, mention.atWork, mention.workSigns);
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
        if (!taken[i] && !taken[i + 1] && plainName(tokens, i))
            note(i, i + 2, i, false, roleBeside(tokens, i, i + 2), 0);
}

void ProposedPeople::add(std::string const& surname, Mention mention)
{
    m_bySurname[surname].push_back(std::move(mention));
}

void ProposedPeople::attach(Named& into, std::string const& surname, Mention const& mention, bool full)
{
    std::string const title =
        mention.title.empty() ? "" : static_cast<char>(mention.title.front() - 'a' + 'A') + mention.title.substr(1);
    std::string const name = mention.given.empty() ? title + " " + surname
                             : surname.empty()     ? mention.given
                                                   : mention.given + " " + surname;
    if (into.name.empty())
        into.name = name;
    else if (!full && name != into.name && !mention.given.empty())
        ++into.written[name];
    if (!mention.role.empty())
        ++into.roles[mention.role];
    if (!mention.relation.empty())
        ++into.relations[mention.relation];
    into.pages.insert(mention.page.value);
    ++into.mentions;
    into.atWork += mention.atWork ? 1 : 0;
    into.workSigns += mention.workSigns;
}

ProposedPerson ProposedPeople::proposal(Named const& named)
{
    ProposedPerson out;
    out.person.name = named.name;
    for (auto const& [name, count] : named.written)
        out.person.otherNames.push_back(name);
    auto const total = [](std::map<std::string, int> const& counts) {
        int sum = 0;
        for (auto const& [text, count] : counts)
            sum += count;
        return sum;
    };
    // A work role is given now and then, a relation by accident only: whichever is given more often tells.
    bool const atWork = named.atWork * 3 >= named.mentions || total(named.roles) > total(named.relations)
                        || RecordNames::signsTell(named.workSigns, total(named.relations), named.mentions);
    out.person.personClass = atWork ? PersonClass::Professional : PersonClass::ThirdParty;
    out.person.role = mostOften(named.roles);
    out.person.relation = out.person.personClass == PersonClass::ThirdParty ? mostOften(named.relations) : std::string();
    out.mentions = named.mentions;
    for (std::int64_t const page : named.pages)
        out.pages.push_back({page});
    return out;
}

std::vector<ProposedPerson> ProposedPeople::all(int atLeast) const
{
    std::vector<ProposedPerson> out;
    for (auto const& [surname, mentions] : m_bySurname) {
        auto const spelt = m_spelt.find(surname);
        std::string const shown = spelt == m_spelt.end() ? std::string() : mostOften(spelt->second);
        std::map<std::string, Named> byGiven;
        for (Mention const& mention : mentions)
            if (plainWord(mention.given).size() > 1)
                attach(byGiven[plainWord(mention.given)], shown, mention, true);
        Named others;
        for (Mention const& mention : mentions) {
            std::string const given = plainWord(mention.given);
            if (given.size() > 1)
                continue;
            bool const male = nameWords().isMale(mention.title);
            bool const female = nameWords().isFemale(mention.title);
            std::vector<Named*> fitting;
            for (auto& [name, named] : byGiven)
                if ((given.empty() || name.front() == given.front()) && !(male && nameWords().isFemaleName(name))
                    && !(female && nameWords().isMaleName(name)))
                    fitting.push_back(&named);
            attach(fitting.size() == 1 ? *fitting.front() : others, shown, mention, false);
        }
        for (auto const& [name, named] : byGiven)
            if (named.mentions >= atLeast)
                out.push_back(proposal(named));
        if (others.mentions >= atLeast)
            out.push_back(proposal(others));
    }
    std::stable_sort(out.begin(), out.end(),
                     [](ProposedPerson const& a, ProposedPerson const& b) { return a.mentions > b.mentions; });
    return out;
}

namespace proposed_people {

std::vector<ProposedPerson> inCase(Connection const& connection, int atLeast)
{
    Knowledge const knowledge(suggestions::reference(connection));
    ProposedPeople proposed;
    for (Page const& page : pages::all(connection))
        if (auto const reading = readings::reading(connection, page.id))
            proposed.look(page.id, ReadPage(reading->text), knowledge);
    std::vector<ProposedPerson> people = proposed.all(atLeast);
    std::vector<std::string> const dismissed = dismissed_people::all(connection);
    std::erase_if(people,
                  [&](ProposedPerson const& proposal) { return dismissed_people::contains(dismissed, proposal.person.name); });
    return people;
}

} // namespace proposed_people
} // namespace core
