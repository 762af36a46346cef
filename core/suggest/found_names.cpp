// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/found_names.h"

#include "core/suggest/initials_alone.h"
#include "core/suggest/name_words.h"
#include "core/suggest/ordinary_words.h"
#include "core/suggest/patterns.h"

#include <algorithm>
#include <string_view>

namespace core::found_names {

namespace {

using Bearer = RecordNames::Bearer;

// Raised with every change of a rule.
constexpr std::int64_t foundNameRules = 8;

// A name that another page made sure is taken from half the chance of one that none did.
constexpr float knownShare = 0.5F;
// A word that is an ordinary one too must be so much likelier.
constexpr float ordinaryShare = 3;
constexpr float surely = 0.8F;
// A word that the reader gave less confidence than this may be further from the name.
constexpr int doubted = 60;
// Less than this, and it may be another word than it seems.
constexpr int unsure = 80;
constexpr double spoiltScore = 0.5;
constexpr double shortScore = 0.5;

class FoundNames {
public:
    FoundNames(ReadPage const& page, Knowledge const& knowledge, std::vector<NamedPlace> const& settled)
        : m_tokens(page.tokens),
          m_names(knowledge.names),
          m_record(knowledge.record),
          m_least(leastChance(knowledge.care)),
          m_taken(page.tokens.size()),
          m_mentions(page.tagged != nullptr ? mentionsOf(page, *page.tagged, nameModel())
                                            : nameMentions(page, nameModel()).people)
    {
        for (NamedPlace const& place : settled)
            take(place.first, place.last);
        for (NameMention const& mention : m_mentions)
            if (mention.atWork && !mention.surname.empty())
                m_workHere.push_back(mention.surname);
    }

    std::vector<Finding> all()
    {
        for (NameMention& mention : m_mentions)
            if (free(mention.name, mention.last) && wanted(mention)) {
                withSurname(mention);
                if (!nearKept(mention))
                    put(mention, known(mention));
                take(mention.first, mention.last);
            }
        for (auto const names : {&FoundNames::initialOfSomebody, &FoundNames::pairOfSomebody})
            for (std::size_t i = 0; i + 1 < m_tokens.size(); ++i)
                if (free(i, i + 2) && (this->*names)(i)) {
                    NameMention mention;
                    mention.first = mention.name = i;
                    mention.last = i + 2;
                    mention.given = m_tokens[i].folded;
                    mention.surname = m_tokens[i + 1].folded;
                    put(mention, true);
                    take(i, i + 2);
                }
        for (std::size_t i = 0; i < m_tokens.size(); ++i)
            if (auto const place = initialsAt(m_tokens, i); place && place->inSentence && free(i, place->last)
                                                            && m_record.ofInitials(place->letters) == Bearer::Somebody
                                                            && !ofSubject(place->letters))
                putShort(i, place->last, "Initials of somebody whom the record names; the register does not hold them.");
        for (std::size_t i = 0; i < m_tokens.size(); ++i)
            if (free(i, i + 1) && calledShort(i))
                putShort(i, i + 1, "The short form of a first name in the record; the register does not hold it.");
        for (std::size_t i = 0; i < m_tokens.size(); ++i)
            if (free(i, i + 1) && surelyNamed(i)) {
                NameMention mention;
                mention.first = mention.name = i;
                mention.last = i + 1;
                (m_record.isGiven(m_tokens[i].folded) ? mention.given : mention.surname) = m_tokens[i].folded;
                put(mention, true);
            }
        for (std::size_t i = 0; i < m_tokens.size(); ++i)
            if (free(i, i + 1) && maybeSpoilt(i))
                putSpoilt(i);
        return std::move(m_out);
    }

private:
    void take(std::size_t first, std::size_t last)
    {
        std::fill(m_taken.begin() + static_cast<std::ptrdiff_t>(first), m_taken.begin() + static_cast<std::ptrdiff_t>(last),
                  true);
    }
    bool free(std::size_t first, std::size_t last) const
    {
        return std::none_of(m_taken.begin() + static_cast<std::ptrdiff_t>(first),
                            m_taken.begin() + static_cast<std::ptrdiff_t>(last), [](bool taken) { return taken; });
    }

    bool known(NameMention const& mention) const
    {
        return (mention.given.size() > 1 && !isOrdinaryWord(mention.given)
                && m_record.isGiven(m_record.speltGiven(mention.given)))
               || (!mention.surname.empty() && !isOrdinaryWord(mention.surname) && m_record.isSurname(mention.surname));
    }

    bool wanted(NameMention const& mention) const
    {
        bool const alone = mention.title.empty() && (mention.given.empty() || mention.surname.empty());
        std::string const& word = mention.surname.empty() ? mention.given : mention.surname;
        std::string const& head = m_tokens[mention.name].folded;
        if (mention.title.empty() && mention.chance < surely
            && (head == "st" || head == "saint" || namesPlace(m_tokens, mention.last - 1) || nameWords().isPlace(head)))
            return false;
        if (alone && mention.chance < surely
            && (m_record.isPlace(word) || (isOrdinaryWord(word) && mention.chance < ordinaryShare * m_least)))
            return false;
        if (mention.title.empty() && mention.chance < surely && (opensSentence(mention) || (alone && behindOffice(mention.name))))
            return false;
        return mention.chance >= (known(mention) ? knownShare : 1.0F) * m_least;
    }

    // "Will await the outcome": a word that is a name and much else, in front of what somebody does.
    bool opensSentence(NameMention const& mention) const
    {
        Token const& token = m_tokens[mention.name];
        return mention.last - mention.name == 1 && token.startsSentence && !token.possessive
               && nameWords().isAmbiguous(token.folded) && continues(m_tokens, mention.name)
               && m_tokens[mention.last].shape == Token::Shape::Lower && !acts(m_tokens, mention.name);
    }

    // "Ledham Surgery, Wyeside, Ledham": what follows an office is where it stands.
    bool behindOffice(std::size_t i) const
    {
        return i > 0 && m_tokens[i - 1].after == ',' && m_tokens[i - 1].line == m_tokens[i].line && m_tokens[i - 1].capital()
               && patterns().address.offices.contains(m_tokens[i - 1].folded);
    }

    bool goesOn(std::size_t i) const
    {
        return i < m_tokens.size() && continues(m_tokens, i - 1) && m_tokens[i].line == m_tokens[i - 1].line
               && m_tokens[i].capital() && free(i, i + 1) && m_record.isSurname(m_tokens[i].folded);
    }

    // "ZOE BROOK": the tagger took the first name alone, and the record knows the word behind it as a surname.
    void withSurname(NameMention& mention) const
    {
        if (!mention.surname.empty() || mention.given.size() < 2 || !goesOn(mention.last))
            return;
        mention.surname = m_tokens[mention.last].folded;
        ++mention.last;
    }

    // "Z Brook", where the record knows Zoe Brook.
    bool initialOfSomebody(std::size_t i) const
    {
        Token const& token = m_tokens[i];
        if (token.shape != Token::Shape::Initial || token.folded == "i" || (token.folded == "a" && token.after != '.')
            || !goesOn(i + 1) || namesPlace(m_tokens, i + 1))
            return false;
        NameMention mention;
        mention.given = token.folded;
        mention.surname = m_tokens[i + 1].folded;
        return m_record.bearer(mention) != Bearer::Unknown && !nearKept(mention);
    }

    // "Autumn Park", ordinary words that another page introduces as somebody.
    bool pairOfSomebody(std::size_t i) const
    {
        Token const& given = m_tokens[i];
        Token const& surname = m_tokens[i + 1];
        return given.capital() && surname.capital() && given.after == 0 && surname.before == 0 && !surname.afterGap
               && surname.line - given.line <= 1 && isOrdinaryWord(given.folded) && isOrdinaryWord(surname.folded)
               && listedGiven(i) && m_record.isPerson(given.folded, surname.folded);
    }

    bool ofSubject(std::string const& letters) const
    {
        return std::any_of(m_names.people().begin(), m_names.people().end(), [&](KnownPerson const& person) {
            auto const begins = [](std::vector<std::string> const& names, char letter) {
                return std::any_of(names.begin(), names.end(), [&](std::string const& name) { return name.front() == letter; });
            };
            return person.personClass == PersonClass::Subject && begins(person.givens, letters.front())
                   && begins(person.surnames, letters.back());
        });
    }

    // "Debs", where the record knows a Deborah; "Don" and "Con" only where they do something.
    bool calledShort(std::size_t i) const
    {
        Token const& token = m_tokens[i];
        if (token.shape != Token::Shape::Capital || token.folded.size() < 3 || nameWords().isNoName(token.folded)
            || m_record.ofNickname(token.folded) != Bearer::Somebody || !m_names.byGiven(token.folded).empty()
            || namesPlace(m_tokens, i))
            return false;
        return !isOrdinaryWord(token.folded) || acts(m_tokens, i);
    }

    void putShort(std::size_t first, std::size_t last, std::string reason)
    {
        Finding found;
        found.category = Category::Person;
        found.begin = m_tokens[first].begin;
        found.end = m_tokens[last - 1].end;
        found.score = shortScore;
        found.reason = std::move(reason);
        m_out.push_back(std::move(found));
        take(first, last);
    }

    // "winifred": a capital whose small letter has the same shape is easily read as that.
    static bool mayBeCapital(Token const& token)
    {
        return token.capital()
               || (token.shape == Token::Shape::Lower && token.folded.size() > 4
                   && std::string_view("cklopsuvwxz").find(token.folded.front()) != std::string_view::npos);
    }

    // A word with a capital letter that other pages have made sure is a name, and that is nothing else.
    bool surelyNamed(std::size_t i) const
    {
        Token const& token = m_tokens[i];
        // Two or three capitals are somebody's initials, or an abbreviation.
        bool const letters = token.shape == Token::Shape::Capitals && token.folded.size() < 4;
        if (token.shape == Token::Shape::Lower && token.folded.size() > 3 && token.folded.front() == 'l'
            && !isOrdinaryWord(token.folded) && m_record.isGiven('i' + token.folded.substr(1)))
            return true;
        return mayBeCapital(token) && !letters && token.folded.size() > 2
               && (m_record.isGiven(token.folded) || m_record.isSurname(token.folded))
               && (!isOrdinaryWord(token.folded) || ordinaryName(i)) && !nameWords().isNoName(token.folded)
               && !nameWords().isPlace(token.folded) && roleLength(m_tokens, i) == 0 && !namesPlace(m_tokens, i);
    }

    // "made up with Autumn": the first name of somebody whose names are ordinary words, with a capital letter inside a sentence.
    bool ordinaryName(std::size_t i) const
    {
        static constexpr std::string_view whens[] = {"in",    "last", "this",   "next", "the",   "early", "late", "of",
                                                     "every", "each", "during", "by",   "since", "until", "mid",  "from"};
        Token const& token = m_tokens[i];
        if (token.shape != Token::Shape::Capital || !m_record.isGiven(token.folded) || !listedGiven(i)
            || !m_record.isOrdinaryPerson(token.folded))
            return false;
        if (token.startsSentence || i == 0)
            return acts(m_tokens, i);
        Token const& before = m_tokens[i - 1];
        return before.shape == Token::Shape::Lower && (before.after == 0 || before.after == ',') && !token.afterGap
               && std::find(std::begin(whens), std::end(whens), before.folded) == std::end(whens);
    }

    // A strange word with a capital letter that the reader was not sure of.
    bool maybeSpoilt(std::size_t i) const
    {
        Token const& token = m_tokens[i];
        return token.capital() && token.confidence < unsure && token.folded.size() > 4 && unlisted(i)
               && !nameWords().isNoName(token.folded) && !nameWords().isPlace(token.folded) && !m_record.isPlace(token.folded)
               && !namesPlace(m_tokens, i);
    }

    // It is the name that the record has often and that it nearly is, unless that is somebody's who is kept.
    void putSpoilt(std::size_t i)
    {
        std::string const name = m_record.nearest(m_tokens[i].folded);
        if (name.empty() || isOrdinaryWord(name))
            return;
        NameMention mention;
        mention.first = mention.name = i;
        mention.last = i + 1;
        (m_record.isGiven(name) ? mention.given : mention.surname) = name;
        if (bearer(mention) != Bearer::Somebody || nearKept(mention))
            return;
        put(mention, true);
        m_out.back().score = spoiltScore;
        m_out.back().reason =
            "Nearly a name that the record gives elsewhere, as misreading spoils it; the register does not hold it.";
    }

    // What reads like a name and is nearer to that of the data subject or of somebody at work than to anybody else's: too far
    // misread to be told, and nobody to be withheld.
    bool nearKept(NameMention const& mention) const
    {
        std::string const& word = mention.surname.empty() ? mention.given : mention.surname;
        if (word.size() < 3)
            return false;
        auto const kept = [&](Bearers const& bearers) {
            return !bearers.empty() && std::all_of(bearers.people.begin(), bearers.people.end(), [&](std::size_t person) {
                return isKept(person);
            });
        };
        bool const misread = mention.last > 0 && m_tokens[mention.last - 1].confidence < doubted;
        Support const support = misread ? Support::Doubt : Support::Little;
        if (mention.given.size() > 1 && !mention.surname.empty() && bothKept(mention))
            return true;
        // A word by itself is a first name as likely as a surname.
        bool const alone = mention.title.empty() && (mention.surname.empty() || mention.given.empty());
        if (alone && kept(m_names.byGiven(m_record.speltGiven(word), unlisted(mention.name) ? Support::Doubt : support)))
            return true;
        if (mention.surname.empty())
            return false;
        return kept(m_names.bySurname(word, mention.given.empty() ? support : Support::Much));
    }

    // A first name and a surname that are nearest to those of one person who is kept.
    bool bothKept(NameMention const& mention) const
    {
        Bearers const given =
            m_names.byGiven(m_record.speltGiven(mention.given), unlisted(mention.name) ? Support::Doubt : Support::Little);
        Bearers const& surname = m_names.bySurname(mention.surname, Support::Much);
        std::vector<std::size_t> people;
        std::set_intersection(given.people.begin(), given.people.end(), surname.people.begin(), surname.people.end(),
                              std::back_inserter(people));
        return !people.empty() && std::all_of(people.begin(), people.end(), [&](std::size_t person) { return isKept(person); });
    }

    bool isKept(std::size_t person) const
    {
        PersonClass const what = m_names.person(person).personClass;
        return what == PersonClass::Subject || what == PersonClass::Professional;
    }

    bool listedGiven(std::size_t i) const
    {
        return (nameModel().lists().of(NameLists::key(m_tokens[i].folded)) & NameLists::FirstName) != 0;
    }

    // No first name that anybody is known to bear, and no ordinary word.
    bool unlisted(std::size_t i) const
    {
        std::string const& word = m_tokens[i].folded;
        return !nameWords().isMaleName(word) && !nameWords().isFemaleName(word) && !isOrdinaryWord(word) && !listedGiven(i);
    }

    Bearer bearer(NameMention const& mention) const
    {
        if (mention.atWork)
            return Bearer::AtWork;
        if (!mention.relation.empty())
            return Bearer::Somebody;
        Bearer const elsewhere = m_record.bearer(mention);
        bool const here =
            !mention.surname.empty() && std::find(m_workHere.begin(), m_workHere.end(), mention.surname) != m_workHere.end();
        return elsewhere == Bearer::Unknown && here ? Bearer::AtWork : elsewhere;
    }

    void put(NameMention const& mention, bool sure)
    {
        bool const atWork = bearer(mention) == Bearer::AtWork;
        // A first name alone says too little of somebody at work to be worth a look.
        if (atWork && mention.surname.empty())
            return;
        Finding found;
        found.category = Category::Person;
        found.begin = m_tokens[mention.first].begin;
        found.end = m_tokens[mention.last - 1].end;
        found.score = sure ? 0.7 : 0.2 + 0.4 * static_cast<double>(mention.chance);
        found.reason = sure ? "A name that the record gives elsewhere; the register does not hold it."
                            : "Reads like a name, and the register does not hold it.";
        if (atWork) {
            found.advice = Advice::Keep;
            found.reason = mention.atWork ? "A name with a work title or a work role beside it: to be kept."
                                          : "A name that the record gives with a work role elsewhere: to be kept.";
        }
        m_out.push_back(std::move(found));
    }

    std::vector<Token> const& m_tokens;
    KnownNames const& m_names;
    RecordNames const& m_record;
    float m_least;
    std::vector<bool> m_taken;
    std::vector<NameMention> m_mentions;
    std::vector<std::string> m_workHere; // surnames that the page gives with a role
    std::vector<Finding> m_out;
};

} // namespace

std::vector<Finding> find(ReadPage const& page, Knowledge const& knowledge, std::vector<NamedPlace> const& settled)
{
    return FoundNames(page, knowledge, settled).all();
}

Digest fingerprint()
{
    return Fingerprint().add(foundNameRules).add(record_names::fingerprint()).finish();
}

} // namespace core::found_names
