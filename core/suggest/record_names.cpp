// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/record_names.h"

#include "core/suggest/knowledge.h"
#include "core/suggest/likeness.h"
#include "core/suggest/name_words.h"

#include <algorithm>

namespace core {

namespace {

// What is said of a name so many times as often as the contrary holds.
constexpr int seldom = 8;
// A first name read once or twice is a misreading of one that is read so many times as often.
constexpr int oftener = 20;
// A surname that is read oftener is no misreading of another.
constexpr int mostMisread = 8;
// What is read so often, and has so many letters, is known where it is spoilt.
constexpr int often = 5;
constexpr std::size_t shortestSpoilt = 5;
// Whoever is named so often may be named by initials alone, or by a short form.
constexpr int oftenShort = 3;
// Of so many mentions of somebody at work at least one gives the role.
constexpr int rarestRole = 60;
// Other signs of work are enough where they weigh so much together, and come once in so many mentions.
constexpr int leastSigns = 2;
constexpr int rarestSign = 12;
// So much they must weigh where nothing but a first name is known.
constexpr int surelySigns = 6;

bool contradicts(std::string const& title, std::string const& given)
{
    return (nameWords().isMale(title) && nameWords().isFemaleName(given))
           || (nameWords().isFemale(title) && nameWords().isMaleName(given));
}

template <typename Givens>
bool shareGiven(Givens const& some, Givens const& others)
{
    return std::any_of(some.begin(), some.end(), [&](auto const& one) {
        return std::any_of(others.begin(), others.end(), [&](auto const& other) {
            bool const initial = one.first.size() == 1 || other.first.size() == 1;
            return one.first == other.first || (initial && one.first.front() == other.first.front());
        });
    });
}

template <typename Givens>
bool shareFullGiven(Givens const& some, Givens const& others)
{
    return std::any_of(some.begin(), some.end(),
                       [&](auto const& one) { return one.first.size() > 1 && others.contains(one.first); });
}

bool misreads(std::string const& word, std::string const& name, bool sameGiven)
{
    double const limit = mostUnlike(word.size(), sameGiven ? Support::Much : Support::Little);
    return unlikeness(word, name, limit) <= limit;
}

bool misreadsGiven(std::string const& word, std::string const& name)
{
    double const limit = mostUnlike(word.size(), Support::Doubt);
    return unlikeness(word, name, limit) <= limit;
}

} // namespace

void RecordNames::Tally::add(NameEvidence const& evidence)
{
    ++mentions;
    sure += evidence.sure ? 1 : 0;
    atWork += evidence.atWork ? 1 : 0;
    workSigns += evidence.workSigns;
    related += evidence.relation.empty() ? 0 : 1;
    bool const full = !evidence.title.empty() && evidence.given.size() > 1;
    titled += full ? 1 : 0;
    male += full && nameWords().isMale(evidence.title) ? 1 : 0;
    female += full && nameWords().isFemale(evidence.title) ? 1 : 0;
}

void RecordNames::Tally::add(Tally const& other)
{
    sure += other.sure;
    mentions += other.mentions;
    atWork += other.atWork;
    workSigns += other.workSigns;
    related += other.related;
    titled += other.titled;
    male += other.male;
    female += other.female;
}

// A work role is given now and then, a relation by accident only.
RecordNames::Bearer RecordNames::Tally::bearer() const
{
    if (mentions == 0)
        return Bearer::Unknown;
    bool const byRole = atWork > 0 && atWork >= related && atWork * rarestRole >= mentions;
    return byRole || signsTell(workSigns, related, mentions) ? Bearer::AtWork : Bearer::Somebody;
}

RecordNames::Bearer RecordNames::Tally::bearerAlone() const
{
    return related == 0 && workSigns >= surelySigns && workSigns >= mentions ? Bearer::AtWork : Bearer::Somebody;
}

bool RecordNames::signsTell(int workSigns, int related, int mentions)
{
    return workSigns >= leastSigns && workSigns >= leastSigns * related && workSigns * rarestSign >= leastSigns * mentions;
}

bool RecordNames::Bearing::bears(std::string const& word) const
{
    if (nameWords().isMale(word) && tally.female != tally.male)
        return tally.male > tally.female;
    if (nameWords().isFemale(word) && tally.female != tally.male)
        return tally.female > tally.male;
    return !contradicts(word, given);
}

RecordNames::RecordNames(std::vector<NameEvidence> const& mentions, std::vector<std::string> const& places)
{
    std::map<std::string, std::map<std::string, Tally>> givens; // by surname
    std::map<std::string, std::map<std::string, Tally>> titles; // by surname
    std::map<std::string, int> signs;                           // of work, by a first name that stands alone
    for (NameEvidence const& evidence : mentions) {
        if (evidence.given.size() > 1)
            m_words[0][evidence.given].add(evidence);
        if (evidence.surname.empty()) {
            signs[evidence.given] += evidence.workSigns;
            continue;
        }
        m_words[1][evidence.surname].add(evidence);
        (evidence.given.empty() ? titles[evidence.surname][evidence.title] : givens[evidence.surname][evidence.given])
            .add(evidence);
    }
    for (auto const& [surname, tally] : m_words[1]) {
        auto const given = m_words[0].find(surname);
        auto const alone = titles[surname].find({});
        if (given != m_words[0].end() && alone != titles[surname].end()
            && given->second.mentions > tally.mentions - alone->second.mentions)
            m_givenAlone.insert(surname);
    }
    for (std::string const& place : places)
        for (auto& words : m_words)
            if (auto const word = words.find(place); word != words.end())
                ++word->second.places;
    for (auto const& [surname, tally] : m_words[1])
        settle(surname, givens[surname], titles[surname]);
    attachSigns(signs);
    for (auto const& [surname, tally] : m_words[1]) {
        if (tally.mentions > mostMisread || surname.size() < 5)
            continue;
        // A mistake that was made more than twice needs a name that is far oftener right, and a first name that both have.
        bool const rare = tally.mentions <= 2;
        // The nearest surname that is often read, among those with the same first letter: nearer where no first name is shared.
        for (auto other = m_words[1].lower_bound(surname.substr(0, 1));
             other != m_words[1].end() && other->first.front() == surname.front(); ++other)
            if (other->second.mentions > (rare ? 3 : seldom) * tally.mentions
                && (rare || shareFullGiven(givens[surname], givens[other->first]))
                && (nearlySame(other->first, surname)
                    || misreads(surname, other->first, shareGiven(givens[surname], givens[other->first])))) {
                m_misread.emplace(surname, other->first);
                break;
            }
    }
    for (auto const& [given, tally] : m_words[0]) {
        if (tally.mentions > 2 || given.size() < 4 || nameWords().isMaleName(given) || nameWords().isFemaleName(given))
            continue;
        for (auto other = m_words[0].lower_bound(given.substr(0, 1));
             other != m_words[0].end() && other->first.front() == given.front(); ++other)
            if (other->second.mentions > oftener * tally.mentions && misreadsGiven(given, other->first)) {
                m_misreadGiven.emplace(given, other->first);
                break;
            }
    }
    for (auto const& words : m_words)
        for (auto const& [word, tally] : words)
            if (tally.mentions >= often && tally.sure > tally.places && word.size() >= shortestSpoilt) {
                m_near.add(word, m_often.size());
                m_often.push_back(word);
            }
    for (auto const& [surname, people] : m_people)
        for (Bearing const& person : people)
            if (person.given.size() > 1) {
                m_surnamesOf[person.given].push_back(surname);
                if (surname.size() > 1)
                    count(m_initials[{person.given.front(), surname.front()}], person.tally);
            }
    for (auto const& [given, surnames] : m_surnamesOf)
        m_ofGiven.emplace(given, ofGiven(given, surnames));
    for (auto const& [given, tally] : m_words[0])
        if (tally.sure > tally.places)
            for (std::string const& nickname : nameWords().nicknames(given)) {
                NameMention mention;
                mention.given = given;
                Borne& borne = m_nicknames[nickname];
                (bearer(mention) == Bearer::AtWork ? borne.atWork : borne.others) += tally.mentions;
            }
}

// Whoever signs by the first name alone is the one person of the record who is called so.
void RecordNames::attachSigns(std::map<std::string, int> const& signs)
{
    std::map<std::string, std::vector<Bearing*>> called;
    for (auto& [surname, people] : m_people)
        for (Bearing& person : people)
            if (person.given.size() > 1)
                called[person.given].push_back(&person);
    for (auto const& [given, weight] : signs)
        if (auto const people = called.find(given); weight > 0 && people != called.end() && people->second.size() == 1)
            people->second.front()->tally.workSigns += weight;
}

void RecordNames::count(Borne& borne, Tally const& tally)
{
    (tally.bearer() == Bearer::AtWork ? borne.atWork : borne.others) += tally.sure > tally.places ? tally.mentions : 0;
}

// Nobody writes a name short who is named but once or twice.
RecordNames::Bearer RecordNames::Borne::bearer() const
{
    if (std::max(atWork, others) < oftenShort)
        return Bearer::Unknown;
    return atWork > others ? Bearer::AtWork : Bearer::Somebody;
}

RecordNames::Bearer RecordNames::ofInitials(std::string const& letters) const
{
    auto const found = m_initials.find(letters);
    return found == m_initials.end() ? Bearer::Unknown : found->second.bearer();
}

RecordNames::Bearer RecordNames::ofNickname(std::string const& word) const
{
    auto const found = m_nicknames.find(word);
    return found == m_nicknames.end() ? Bearer::Unknown : found->second.bearer();
}

bool RecordNames::isPerson(std::string const& given, std::string const& surname) const
{
    auto const people = m_people.find(surname);
    return people != m_people.end() && std::any_of(people->second.begin(), people->second.end(), [&](Bearing const& person) {
               return person.given == given && person.tally.sure > 0;
           });
}

// Whoever is named by an initial, a title or the surname alone is the one person of that surname whom it fits, if there is one.
void RecordNames::settle(std::string const& surname, std::map<std::string, Tally> const& givens,
                         std::map<std::string, Tally> const& titles)
{
    std::vector<Bearing>& people = m_people[surname];
    std::vector<std::pair<int, std::string>> byNumber;
    for (auto const& [given, tally] : givens)
        if (given.size() > 1)
            byNumber.emplace_back(-tally.mentions, given);
    std::sort(byNumber.begin(), byNumber.end());
    for (auto const& [number, given] : byNumber) {
        auto const same =
            std::find_if(people.begin(), people.end(), [&](Bearing const& person) { return nearlySame(person.given, given); });
        if (same == people.end())
            people.push_back({given, {}, givens.at(given)});
        else
            same->tally.add(givens.at(given));
    }
    auto const attach = [&](Tally const& tally, std::string const& given, std::string const& title, auto const& fits) {
        std::vector<Bearing*> fitting;
        for (Bearing& person : people)
            if (fits(person))
                fitting.push_back(&person);
        if (fitting.size() == 1)
            fitting.front()->tally.add(tally);
        else if (fitting.empty())
            people.push_back({given, title, tally});
    };
    for (auto const& [given, tally] : givens)
        if (given.size() == 1)
            attach(tally, given, {}, [&letter = given](Bearing const& person) { return person.given.front() == letter.front(); });
    for (auto const& [title, tally] : titles) {
        // Of several, the one who is called by a title in full.
        bool const titled = std::any_of(people.begin(), people.end(), [&word = title](Bearing const& person) {
            return person.tally.titled > 0 && person.bears(word);
        });
        // Whoever is at work under the title is the one who is at work in full, where others bear the surname too.
        bool const works = tally.bearer() == Bearer::AtWork && !title.empty()
                           && std::any_of(people.begin(), people.end(), [&word = title](Bearing const& person) {
                                  return person.bears(word) && !person.given.empty() && person.tally.bearer() == Bearer::AtWork;
                              });
        if (works)
            m_atWorkAs[surname].insert(title);
        attach(tally, {}, title, [&word = title, titled, works](Bearing const& person) {
            return !person.given.empty() && person.bears(word)
                   && (works ? person.tally.bearer() == Bearer::AtWork : !titled || word.empty() || person.tally.titled > 0);
        });
    }
}

std::string const& RecordNames::spelt(std::string const& surname) const
{
    auto const right = m_misread.find(surname);
    return right == m_misread.end() ? surname : right->second;
}

// Where several fit, the one at work is meant when named far more often than the others.
RecordNames::Bearer RecordNames::ofSurname(std::string const& surname, std::string const& given, std::string const& title) const
{
    auto const people = m_people.find(spelt(surname));
    if (people == m_people.end())
        return Bearer::Unknown;
    auto const fits = [&](Bearing const& person) {
        if (given.empty() || person.given.empty())
            return person.given.empty() ? title.empty() || person.title.empty() || person.title == title : person.bears(title);
        if (given.size() == 1 || person.given.size() == 1)
            return given.front() == person.given.front();
        return given == person.given || nearlySame(given, person.given);
    };
    if (auto const works = m_atWorkAs.find(spelt(surname));
        given.empty() && works != m_atWorkAs.end() && works->second.contains(title))
        return Bearer::AtWork;
    bool const titled = given.empty() && !title.empty()
                        && std::any_of(people->second.begin(), people->second.end(),
                                       [&](Bearing const& person) { return person.tally.titled > 0 && fits(person); });
    int atWork = 0;
    int others = 0;
    for (Bearing const& person : people->second)
        if (fits(person) && (!titled || person.tally.titled > 0))
            (person.tally.bearer() == Bearer::AtWork ? atWork : others) += titled ? person.tally.titled : person.tally.mentions;
    if (atWork + others == 0)
        return Bearer::Unknown;
    return atWork > 2 * others ? Bearer::AtWork : Bearer::Somebody;
}

RecordNames::Bearer RecordNames::bearer(NameMention const& mention) const
{
    // A role that stood beside "Ellie-Mae" once must not make a worker of whoever has that first name.
    if (mention.given.empty() && mention.title.empty() && m_givenAlone.contains(mention.surname)) {
        NameMention byGiven = mention;
        std::swap(byGiven.given, byGiven.surname);
        return bearer(byGiven);
    }
    if (!mention.surname.empty())
        return ofSurname(mention.surname, mention.given, mention.title);
    auto const word = m_words[0].find(mention.given);
    // A word by itself that the record has as a surname, such as Bailey or Walker, is one though it is a first name elsewhere.
    auto const asSurname = m_words[1].find(mention.given);
    int const asGiven = word == m_words[0].end() ? 0 : word->second.mentions;
    if (asSurname != m_words[1].end() && asSurname->second.mentions > seldom * asGiven && !m_givenAlone.contains(mention.given))
        return ofSurname(mention.given, {}, mention.title);
    if (word == m_words[0].end())
        return Bearer::Unknown;
    auto const known = m_ofGiven.find(mention.given);
    return known == m_ofGiven.end() ? word->second.bearerAlone() : known->second;
}

// A first name is that of somebody at work where all of that first name are, but for what is read once or twice, or stands behind the word for a
// relation by accident.
RecordNames::Bearer RecordNames::ofGiven(std::string const& given, std::vector<std::string> const& surnames) const
{
    auto const word = m_words[0].find(given);
    int atWork = 0;
    int others = word == m_words[0].end() ? 0 : word->second.related;
    for (std::string const& surname : surnames)
        (ofSurname(surname, given, {}) == Bearer::AtWork ? atWork : others) += mentionsOf(given, surname);
    return atWork >= seldom * others && atWork > 0 ? Bearer::AtWork : Bearer::Somebody;
}

int RecordNames::mentionsOf(std::string const& given, std::string const& surname) const
{
    auto const people = m_people.find(surname);
    if (people == m_people.end())
        return 0;
    int count = 0;
    for (Bearing const& person : people->second)
        if (person.given == given)
            count += person.tally.mentions;
    return count;
}

bool RecordNames::isOrdinaryPerson(std::string const& given) const
{
    auto const surnames = m_surnamesOf.find(given);
    return surnames != m_surnamesOf.end()
           && std::any_of(surnames->second.begin(), surnames->second.end(), [&](std::string const& surname) {
                  return isPerson(given, surname) && mentionsOf(given, surname) >= oftenShort;
              });
}

std::string const& RecordNames::speltGiven(std::string const& given) const
{
    auto const right = m_misreadGiven.find(given);
    return right == m_misreadGiven.end() ? given : right->second;
}

std::string RecordNames::nearest(std::string const& word) const
{
    double least = word.size() < shortestSpoilt ? 0 : mostUnlike(word.size(), Support::Little);
    std::string best;
    for (std::size_t const entry : m_near.near(word, least))
        if (double const cost = unlikeness(word, m_often[entry], least); cost <= least && (best.empty() || cost < least)) {
            best = m_often[entry];
            least = cost;
        }
    return best;
}

bool RecordNames::isGiven(std::string const& word) const
{
    if (m_misreadGiven.contains(word))
        return false;
    auto const found = m_words[0].find(word);
    return found != m_words[0].end() && found->second.sure > found->second.places;
}

bool RecordNames::isSurname(std::string const& word) const
{
    auto const found = m_words[1].find(word);
    return found != m_words[1].end() && found->second.sure > found->second.places;
}

bool RecordNames::isPlace(std::string const& word) const
{
    return std::any_of(std::begin(m_words), std::end(m_words), [&](auto const& words) {
        auto const found = words.find(word);
        return found != words.end() && found->second.places > found->second.mentions;
    });
}

// What it answers, not how often it was told.
Digest RecordNames::fingerprint() const
{
    Fingerprint print;
    for (auto const& words : m_words) {
        print.add(static_cast<std::int64_t>(words.size()));
        for (auto const& [word, tally] : words)
            print.add(word).add((tally.sure > tally.places ? 1 : 0) + (tally.places > tally.mentions ? 2 : 0)
                                + (tally.related > 0 ? 4 : 0) + (tally.bearerAlone() == Bearer::AtWork ? 8 : 0));
    }
    for (auto const& [surname, people] : m_people)
        for (Bearing const& person : people)
            print.add(surname)
                .add(person.given)
                .add(person.title)
                .add(static_cast<std::int64_t>(person.tally.bearer()))
                .add(std::min(person.tally.mentions, 20) + (person.tally.sure > 0 ? 100 : 0))
                .add((person.tally.titled > 0 ? 1 : 0) + (person.tally.male > person.tally.female ? 2 : 0)
                     + (person.tally.female > person.tally.male ? 4 : 0));
    for (auto const* shortForms : {&m_initials, &m_nicknames})
        for (auto const& [form, borne] : *shortForms)
            print.add(form).add(static_cast<std::int64_t>(borne.bearer()));
    for (std::string const& name : m_often)
        print.add(name);
    for (std::string const& given : m_givenAlone)
        print.add(given);
    for (auto const& [surname, titles] : m_atWorkAs)
        for (std::string const& title : titles)
            print.add(surname).add(title);
    for (auto const* misread : {&m_misread, &m_misreadGiven})
        for (auto const& [name, right] : *misread)
            print.add(name).add(right);
    return print.finish();
}

} // namespace core
