// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/whose.h"

#include "core/suggest/identifiers.h"
#include "core/suggest/known_names.h"
#include "core/suggest/mailboxes.h"
#include "core/suggest/name_words.h"
#include "core/suggest/ordinary_words.h"
#include "core/suggest/patterns.h"
#include "core/suggest/subject.h"
#include "core/suggest/tokens.h"

#include <algorithm>
#include <array>

namespace core::whose {

namespace {

// Raised with every change of a rule, so that what older rules found is stale.
constexpr std::int64_t whoseRules = 8;

// How far back a number's owner is looked for.
constexpr std::size_t wordsBack = 14;
constexpr int linesBack = 3;
// How many lines a letterhead may take.
constexpr int headLines = 8;

enum class Owner { Unknown, AtWork, Subject, Other };

bool endsPostcode(std::string const& folded)
{
    auto const letter = [&](std::size_t fromEnd) {
        return folded[folded.size() - fromEnd] >= 'a' && folded[folded.size() - fromEnd] <= 'z';
    };
    return folded.size() >= 3 && folded[folded.size() - 3] >= '0' && folded[folded.size() - 3] <= '9' && letter(2) && letter(1);
}

class Owners {
public:
    Owners(std::vector<Finding> const& findings, ReadPage const& page, Knowledge const& knowledge)
        : m_findings(findings),
          m_names(knowledge.names),
          m_subject(knowledge.subjectNames),
          m_record(knowledge.record),
          m_tokens(page.tokens)
    {
    }

    // Whoever is named last in front of it, in the same sentence.
    Owner before(Finding const& finding) const
    {
        std::size_t at = placeOf(finding);
        // A worker's private number is not the office's.
        for (std::size_t k = at - std::min<std::size_t>(at, 4); k < at; ++k)
            if (m_tokens[k].folded == "home" || m_tokens[k].folded == "private" || m_tokens[k].folded == "personal")
                return Owner::Unknown;
        int const line = at < m_tokens.size() ? m_tokens[at].line : 0;
        for (std::size_t steps = 0; steps < wordsBack && at > 0; ++steps) {
            --at;
            Token const& token = m_tokens[at];
            // "Message for Mrs Dyson: please ring him on ..." is somebody else's number.
            if (line - token.line > linesBack || (token.folded == "please" && at > 0 && m_tokens[at - 1].after != '.'))
                break;
            if (Owner const owner = of(at, finding); owner != Owner::Unknown)
                return owner;
            // "Family name: ... Telephone: ...": a form asks for somebody who is not known.
            if (asksForSomebody(token))
                break;
            if (at > 0 && token.startsSentence && !token.afterGap && m_tokens[at - 1].after == '.')
                break;
        }
        return Owner::Unknown;
    }

    // "Please telephone me on 01632 ..." in a letter with the head of an office, and the line that a fax machine prints.
    bool writersOwn(Finding const& finding) const
    {
        std::size_t const at = placeOf(finding);
        static constexpr std::string_view verbs[] = {"telephone", "ring", "phone", "call", "contact", "reach"};
        for (std::size_t k = at - std::min<std::size_t>(at, 4); k + 1 < at; ++k)
            if ((m_tokens[k + 1].folded == "me" || m_tokens[k + 1].folded == "us")
                && std::find(std::begin(verbs), std::end(verbs), m_tokens[k].folded) != std::end(verbs))
                return officeHead();
        if (atHead(finding))
            return true;
        bool from = false;
        for (std::size_t k = at - std::min<std::size_t>(at, 8); k < at; ++k)
            from = from || (m_tokens[k].folded == "from" && m_tokens[k].shape == Token::Shape::Capitals);
        return from && at > 0 && m_tokens[at - 1].folded == "to" && m_tokens[at - 1].shape == Token::Shape::Capitals;
    }

    // A number or mail at the head of a page, closely under the name of an office: nobody else is named and no form asks for
    // anybody in between.
    bool atHead(Finding const& finding) const
    {
        constexpr int linesUnder = 3;
        std::size_t const at = placeOf(finding);
        if (at >= m_tokens.size() || m_tokens[at].line >= headLines || m_tokens[at].folded.starts_with("07"))
            return false;
        for (std::size_t k = at; k-- > 0 && m_tokens[at].line - m_tokens[k].line <= linesUnder;) {
            if (officeWord(k))
                return true;
            if (ofAnybody(k))
                return false;
        }
        return false;
    }

    // Behind "Tel." under the address of an office, wherever the head of the paper was read: lines of words without cells, the first of
    // which names the office.
    bool underAddress(Finding const& finding) const
    {
        constexpr int linesOfAddress = 6;
        std::size_t const at = placeOf(finding);
        bool const labelled = at > 0 && at < m_tokens.size() && officeLabel(m_tokens[at - 1]);
        if (!labelled || m_tokens[at].folded.starts_with("07"))
            return false;
        for (std::size_t k = at; k-- > 0 && m_tokens[at].line - m_tokens[k].line <= linesOfAddress;) {
            if (officeWord(k))
                return plainLine(k) && !m_tokens[k].startsLine;
            if (ofAnybody(k) || (m_tokens[k].afterGap && !m_tokens[k].startsLine))
                return false;
        }
        return false;
    }

    // An address in the head of a page, in the line under the name of an office.
    bool addressAtHead(Finding const& finding) const
    {
        std::size_t const at = placeOf(finding);
        if (at >= m_tokens.size() || m_tokens[at].line >= headLines || !plainLine(at))
            return false;
        bool office = false;
        for (std::size_t k = at; k-- > 0 && m_tokens[at].line - m_tokens[k].line <= 1;) {
            if (ofAnybody(k) || (m_tokens[k].afterGap && !m_tokens[k].startsLine))
                return false;
            office = office || (m_tokens[k].line < m_tokens[at].line && officeWord(k));
        }
        return office;
    }

    // "My direct line is ...", "... extension 214": telephones of that kind stand on desks.
    bool onDesk(Finding const& finding) const
    {
        constexpr std::size_t wordsOff = 5;
        static constexpr std::string_view homes[] = {"home", "private", "personal", "mobile"};
        static constexpr std::string_view marks[] = {"switchboard", "ext",       "extn",  "extension", "ddi",     "minicom",
                                                     "reception",   "secretary", "bleep", "pager",     "helpline"};
        auto const is = [](Token const& token) {
            return std::find(std::begin(marks), std::end(marks), token.folded) != std::end(marks);
        };
        std::size_t const at = placeOf(finding);
        for (std::size_t k = at - std::min(at, wordsOff); k < std::min(m_tokens.size(), at + 2 * wordsOff); ++k)
            if (std::find(std::begin(homes), std::end(homes), m_tokens[k].folded) != std::end(homes))
                return false;
        for (std::size_t k = at; k < m_tokens.size() && (m_tokens[k].begin < finding.end || k < at + 3); ++k)
            if (m_tokens[k].folded.starts_with("ext") && m_tokens[k].line == m_tokens[at].line && k + 1 < m_tokens.size()
                && m_tokens[k + 1].shape == Token::Shape::Number)
                return true;
        for (std::size_t k = at; k-- > 0 && at - k <= wordsOff && !(k + 1 < at && m_tokens[k].after == '.');)
            if (is(m_tokens[k])
                || (k > 0 && m_tokens[k - 1].folded == "direct"
                    && (m_tokens[k].folded == "line" || m_tokens[k].folded == "dial")))
                return true;
        return false;
    }

    // A postcode, or a town with one, that may be wanting at the end of somebody's address a little above: cells of a table are read
    // line by line.
    bool endsAnother(Finding const& finding) const
    {
        std::size_t const at = placeOf(finding);
        return at < m_tokens.size() && std::any_of(m_findings.begin(), m_findings.end(), [&](Finding const& other) {
                   if (other.category != Category::Address || other.advice == Advice::Keep || other.end > finding.begin)
                       return false;
                   std::size_t last = placeOf(other);
                   while (last + 1 < m_tokens.size() && m_tokens[last + 1].end <= other.end)
                       ++last;
                   return m_tokens[at].line - m_tokens[last].line <= linesBack && !endsPostcode(m_tokens[last].folded);
               });
    }

    // Mail at an organisation that carries the name of somebody whom the page names at work, and of nobody else.
    bool workersMail(std::string const& plain) const
    {
        bool worker = false;
        for (Finding const& other : m_findings) {
            if (other.category != Category::Person)
                continue;
            MailName const name = nameOf(other);
            if (!carriesName(plain, name))
                continue;
            if (other.advice != Advice::Keep || privately(other.person) || !organisationMail(plain, name.surname))
                return false;
            worker = true;
        }
        return worker;
    }

    // Mail that carries a first name and a surname of the data subject's.
    bool subjectsMail(std::string const& plain) const
    {
        std::vector<std::string> const parts = mailboxParts(plain);
        auto const any = [&](auto const& bears) { return std::any_of(parts.begin(), parts.end(), bears); };
        return any([&](std::string const& part) { return !m_subject.byGiven(part, Support::Little).empty(); })
               && any([&](std::string const& part) { return !m_subject.bySurname(part, Support::Little).empty(); });
    }

    // "File no. CF0012345", "Dean Ellis ID CF0012345": how case systems number people. A case in a cell of its own is the page's,
    // any other number that of whoever is named in front.
    bool numbersCase(Finding const& finding, Owner before) const
    {
        static constexpr std::string_view labels[] = {"id", "case", "file", "client", "person", "record"};
        static constexpr std::string_view tails[] = {"no", "number", "ref"};
        auto const among = [](auto const& words, std::string const& word) {
            return std::find(std::begin(words), std::end(words), word) != std::end(words);
        };
        std::size_t const at = placeOf(finding);
        if (at == 0)
            return false;
        std::size_t const label = at > 1 && among(tails, m_tokens[at - 1].folded) ? at - 2 : at - 1;
        bool const ownCell = m_tokens[label].folded == "case" && m_tokens[label].afterGap;
        return among(labels, m_tokens[label].folded) && (before != Owner::Other || ownCell);
    }

    // Whether the page names the data subject at all.
    bool subjectNamed() const
    {
        return std::any_of(m_tokens.begin(), m_tokens.end(),
                           [&](Token const& token) { return token.capital() && !m_subject.byGiven(token.folded).empty(); });
    }

private:
    std::size_t placeOf(Finding const& finding) const
    {
        auto const here =
            std::find_if(m_tokens.begin(), m_tokens.end(), [&](Token const& token) { return token.begin >= finding.begin; });
        return static_cast<std::size_t>(here - m_tokens.begin());
    }

    // "Tamsin Orrell", "Orrell, Tamsin"
    MailName nameOf(Finding const& finding) const
    {
        std::vector<std::string> words;
        bool surnameFirst = false;
        for (Token const& token : m_tokens)
            if (finding.begin <= token.begin && token.end <= finding.end) {
                surnameFirst = surnameFirst || (words.empty() && token.after == ',');
                words.push_back(token.folded);
            }
        if (words.empty())
            return {};
        if (words.size() == 1)
            return {{}, words.front()};
        return surnameFirst ? MailName{words[1], words.front()} : MailName{words[words.size() - 2], words.back()};
    }

    // Whoever is kept because the requester knows them is not at work for that.
    bool privately(std::string const& person) const
    {
        return !person.empty() && std::any_of(m_names.people().begin(), m_names.people().end(), [&](KnownPerson const& known) {
            return known.name == person && known.personClass != PersonClass::Professional;
        });
    }

    static bool officeLabel(Token const& token)
    {
        static constexpr std::string_view labels[] = {"tel", "telephone", "phone", "fax", "facsimile", "telex"};
        return std::find(std::begin(labels), std::end(labels), token.folded) != std::end(labels);
    }

    // A word that speaks of somebody, or asks for somebody's particulars.
    bool ofAnybody(std::size_t at) const
    {
        static constexpr std::string_view others[] = {"home", "private", "mobile", "address",
                                                      "dear", "family",  "parent", "carer"};
        Token const& token = m_tokens[at];
        return asksForSomebody(token) || std::find(std::begin(others), std::end(others), token.folded) != std::end(others)
               || nameWords().isRelation(token.folded) || ofSubject(token) || ofSomebody(token);
    }

    // From its beginning to the word the line is not parted into cells.
    bool plainLine(std::size_t at) const
    {
        for (; !m_tokens[at].startsLine && at > 0; --at)
            if (m_tokens[at].afterGap || m_tokens[at - 1].after == ':')
                return false;
        return true;
    }

    // The label of a field of a form.
    static bool asksForSomebody(Token const& token)
    {
        static constexpr std::string_view asks[] = {"name", "names", "child", "client", "pupil", "patient", "subject"};
        return (token.capital() || token.after == ':')
               && std::find(std::begin(asks), std::end(asks), token.folded) != std::end(asks);
    }

    bool ofSubject(Token const& token) const
    {
        return token.capital()
               && (!m_subject.byGiven(token.folded, Support::Little).empty()
                   || !m_subject.bySurname(token.folded, Support::Little).empty());
    }

    // Part of somebody's name, who is not at work, or of an address that no office's name stands upon.
    bool ofSomebody(Token const& token) const
    {
        return std::any_of(m_findings.begin(), m_findings.end(), [&](Finding const& other) {
            return other.begin <= token.begin && token.end <= other.end && other.advice != Advice::Keep
                   && (other.category == Category::Person || (other.category == Category::Address && !beneathOffice(other)));
        });
    }

    // A house without a number may stand between the two.
    bool beneathOffice(Finding const& address) const
    {
        constexpr int linesBetween = 2;
        std::size_t const at = placeOf(address);
        if (at >= m_tokens.size() || !plainLine(at))
            return false;
        for (std::size_t k = at; k-- > 0 && m_tokens[at].line - m_tokens[k].line <= linesBetween;)
            if (officeWord(k))
                return plainLine(k);
        return false;
    }

    // Half a name that nobody but people at work bear: no suggestion says so.
    bool ofWorker(Token const& token) const
    {
        if (!token.capital() || token.folded.size() < 3 || nameWords().isNoName(token.folded) || isOrdinaryWord(token.folded)
            || patterns().address.stops.contains(token.folded))
            return false;
        Bearers const given = m_names.byGiven(token.folded);
        Bearers const surname = m_names.bySurname(token.folded);
        auto const work = [&](Bearers const& bearers) {
            return std::all_of(bearers.people.begin(), bearers.people.end(), [&](std::size_t person) {
                return m_names.person(person).personClass == PersonClass::Professional;
            });
        };
        if (!given.empty() || !surname.empty())
            return work(given) && work(surname);
        NameMention mention;
        mention.given = token.folded;
        return m_record.isGiven(token.folded) && m_record.bearer(mention) == RecordNames::Bearer::AtWork;
    }

    bool officeHead() const
    {
        for (std::size_t i = 0; i < m_tokens.size() && m_tokens[i].line < headLines; ++i)
            if (officeWord(i))
                return true;
        return false;
    }

    Owner of(std::size_t at, Finding const& finding) const
    {
        Token const& token = m_tokens[at];
        for (Finding const& other : m_findings) {
            bool const tells = other.category == Category::Person || other.category == Category::Address;
            if (tells && other.begin <= token.begin && token.end <= other.end)
                return other.advice == Advice::Keep && !privately(other.person) ? Owner::AtWork : Owner::Other;
        }
        if (ofSubject(token))
            return Owner::Subject;
        if (nameWords().isRelation(token.folded))
            return Owner::Other;
        if (ofWorker(token))
            return Owner::AtWork;
        // Whoever else stands there in capitals: not the data subject, as far as anybody can tell.
        bool const number = finding.category == Category::Nhs || finding.category == Category::Upn;
        if (number && token.shape == Token::Shape::Capital && !token.startsSentence && !nameWords().isNoName(token.folded)
            && token.folded.size() > 2 && !isOrdinaryWord(token.folded))
            return Owner::Other;
        return officeWord(at) || workRole(at) ? Owner::AtWork : Owner::Unknown;
    }

    // As in an address: "Area Office", not "Church Fenton".
    bool officeWord(std::size_t i) const
    {
        auto const office = [&](std::size_t k) {
            return m_tokens[k].capital() && patterns().address.offices.contains(m_tokens[k].folded);
        };
        bool const goesOn = i + 1 < m_tokens.size() && m_tokens[i].after == 0 && m_tokens[i + 1].line == m_tokens[i].line
                            && m_tokens[i + 1].capital();
        return office(i) && !(goesOn && !office(i + 1) && !patterns().address.stops.contains(m_tokens[i + 1].folded));
    }

    bool workRole(std::size_t last) const
    {
        return std::any_of(nameWords().roles().begin(), nameWords().roles().end(), [&](std::vector<std::string> const& role) {
            if (role.size() > last + 1)
                return false;
            std::size_t const first = last + 1 - role.size();
            for (std::size_t k = 0; k < role.size(); ++k)
                if (m_tokens[first + k].folded != role[k])
                    return false;
            return true;
        });
    }

    std::vector<Finding> const& m_findings;
    KnownNames const& m_names;
    KnownNames const& m_subject;
    RecordNames const& m_record;
    std::vector<Token> const& m_tokens;
};

bool holdsOne(Request const& request, Category category)
{
    return std::any_of(request.identifiers.begin(), request.identifiers.end(), [&](Identifier const& identifier) {
        std::string const number = bare(identifier.value);
        return category == Category::Nhs ? identifiers::validNhs(number) : identifiers::validUpn(number);
    });
}

void keep(Finding& finding, std::string const& why)
{
    finding.advice = Advice::Keep;
    if (!finding.reason.empty() && finding.reason.back() == '.')
        finding.reason.pop_back();
    finding.reason += "; " + why + ": to be kept.";
}

// "Craig Lumb (case CB/08645)": the number of whoever is named in front.
bool inBrackets(std::string const& text, std::size_t begin)
{
    constexpr std::size_t longestLabel = 16;
    std::size_t const from = begin - std::min(begin, longestLabel);
    return std::string_view(text).substr(from, begin - from).find('(') != std::string_view::npos;
}

// An address with a house number of its own.
bool numbered(std::string const& text, Finding const& address)
{
    bool word = true;
    std::size_t digits = 0;
    std::size_t const last = text.find_last_of(" \n", address.end - 1);
    for (std::size_t i = address.begin; i < std::min(address.end, last); ++i) {
        char const c = text[i];
        digits += word && c >= '1' && c <= '9' ? 1 : 0;
        word = c == ' ' || c == '\n';
    }
    return digits > 0;
}

// A number that is the data subject's in one place of the page is so in all.
void keepRepeats(std::vector<Finding>& findings, ReadPage const& page)
{
    auto const number = [&](Finding const& finding) {
        return bare(std::string_view(page.text).substr(finding.begin, finding.end - finding.begin));
    };
    std::vector<Finding> const advised = findings;
    for (Finding& finding : findings) {
        bool const counts =
            (finding.category == Category::Nhs || finding.category == Category::Upn) && finding.advice == Advice::Redact;
        if (counts && std::any_of(advised.begin(), advised.end(), [&](Finding const& other) {
                return other.category == finding.category && other.advice == Advice::Keep && number(other) == number(finding);
            }))
            keep(finding, "the same number stands behind the data subject's name on this page");
    }
}

// "Tel. ... Fax ...": both are on one desk.
void keepFaxes(std::vector<Finding>& findings, ReadPage const& page)
{
    constexpr std::size_t mostBetween = 12; // bytes: "  Facsimile "
    auto const order = [](Finding const* a, Finding const* b) { return a->begin < b->begin; };
    std::vector<Finding*> phones;
    for (Finding& finding : findings)
        if (finding.category == Category::Phone)
            phones.push_back(&finding);
    std::sort(phones.begin(), phones.end(), order);
    for (std::size_t i = 1; i < phones.size(); ++i) {
        Finding const& before = *phones[i - 1];
        Finding& fax = *phones[i];
        if (before.advice != Advice::Keep || fax.advice == Advice::Keep || fax.begin < before.end
            || fax.begin - before.end > mostBetween)
            continue;
        if (plainWord(std::string_view(page.text).substr(before.end, fax.begin - before.end)).starts_with("fa"))
            keep(fax, "it stands beside the telephone of an office");
    }
}

} // namespace

void advise(std::vector<Finding>& findings, ReadPage const& page, Knowledge const& knowledge)
{
    std::vector<Finding> const found = findings;
    Owners const owners(found, page, knowledge);
    for (Finding& finding : findings) {
        if (finding.advice == Advice::Keep)
            continue;
        switch (finding.category) {
        case Category::Web:
        case Category::Email: {
            std::string const mail = plainMail(std::string_view(page.text).substr(finding.begin, finding.end - finding.begin));
            if (workMail(mail))
                keep(finding, "a public body's");
            else if (owners.workersMail(mail))
                keep(finding, "an organisation's, and it carries the name of somebody at work");
            else if (owners.subjectsMail(mail))
                keep(finding, "it carries the data subject's name");
            else if (owners.atHead(finding))
                keep(finding, "it stands in the head of an office's paper");
            break;
        }
        case Category::Phone:
            if (owners.writersOwn(finding))
                keep(finding, "the number of whoever writes from an office");
            else if (owners.underAddress(finding))
                keep(finding, "it stands under the address of an office");
            else if (Owner const owner = owners.before(finding); owner == Owner::AtWork)
                keep(finding, "somebody at work or an office is named in front of it");
            else if (owner != Owner::Other && owners.onDesk(finding))
                keep(finding, "a direct line or an extension, as offices have them");
            break;
        case Category::Address:
        case Category::Postcode: {
            // Of an address only its end, whose office stands in another cell of its row, or in the line above.
            bool const end = finding.category == Category::Postcode || !numbered(page.text, finding);
            if (end && !owners.endsAnother(finding) && owners.before(finding) == Owner::AtWork)
                keep(finding, "somebody at work or an office is named in front of it");
            else if (owners.addressAtHead(finding))
                keep(finding, "it stands in the head of an office's paper");
            break;
        }
        case Category::Reference: {
            Owner const owner = owners.before(finding);
            if (inBrackets(page.text, finding.begin) && owner == Owner::Subject)
                keep(finding, "the data subject is named in front of it");
            else if (owners.numbersCase(finding, owner) && !inBrackets(page.text, finding.begin))
                keep(finding, "nobody else is named in front of it");
            break;
        }
        case Category::Nhs:
        case Category::Upn:
            // Where the request holds the data subject's own number, another one is another person's.
            if (holdsOne(knowledge.request, finding.category))
                break;
            if (Owner const owner = owners.before(finding); owner == Owner::Subject)
                keep(finding, "the data subject is named in front of it");
            else if (finding.category == Category::Upn && owner == Owner::Unknown && owners.subjectNamed())
                keep(finding, "no other pupil is named in front of it");
            break;
        default:
            break;
        }
    }
    keepRepeats(findings, page);
    keepFaxes(findings, page);
}

Digest fingerprint()
{
    return Fingerprint().add(whoseRules).add(patterns().fingerprint).add(nameWords().fingerprint()).finish();
}

} // namespace core::whose
