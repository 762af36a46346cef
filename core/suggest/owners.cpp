// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/owners.h"

#include "core/suggest/name_words.h"
#include "core/suggest/ordinary_words.h"
#include "core/suggest/patterns.h"

#include <algorithm>

namespace core::whose {

namespace {

// How far back a number's owner is looked for.
constexpr std::size_t wordsBack = 14;
constexpr int linesBack = 3;
// How many lines a letterhead may take.
constexpr int headLines = 8;

bool endsPostcode(std::string const& folded)
{
    auto const letter = [&](std::size_t fromEnd) {
        return folded[folded.size() - fromEnd] >= 'a' && folded[folded.size() - fromEnd] <= 'z';
    };
    return folded.size() >= 3 && folded[folded.size() - 3] >= '0' && folded[folded.size() - 3] <= '9' && letter(2) && letter(1);
}

} // namespace

Owners::Owners(std::vector<Finding> const& findings, ReadPage const& page, Knowledge const& knowledge)
    : m_findings(findings),
      m_names(knowledge.names),
      m_subject(knowledge.subjectNames),
      m_record(knowledge.record),
      m_tokens(page.tokens),
      m_text(page.text)
{
}

Owner Owners::before(Finding const& finding) const
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

bool Owners::somebodysOwn(Finding const& finding) const
{
    constexpr std::size_t wordsOff = 6;
    static constexpr std::string_view things[] = {"own", "mobile", "home", "private", "house"};
    static constexpr std::string_view people[] = {"they", "she", "he"};
    auto const among = [](auto const& words, std::string const& word) {
        return std::find(std::begin(words), std::end(words), word) != std::end(words);
    };
    std::size_t const at = placeOf(finding);
    for (std::size_t k = at;
         k > 1 && at - k < wordsOff && !(k < at && m_tokens[k - 1].after == '.' && m_tokens[k].startsSentence); --k) {
        bool const mine = m_tokens[k - 2].folded == "my" && among(things, m_tokens[k - 1].folded);
        bool const theirs =
            among(people, m_tokens[k - 2].folded) && (m_tokens[k - 1].folded == "have" || m_tokens[k - 1].folded == "has");
        if (mine || theirs)
            return true;
    }
    std::size_t next = at;
    while (next < m_tokens.size() && m_tokens[next].begin < finding.end)
        ++next;
    return next > 0 && next < m_tokens.size() && m_tokens[next - 1].after == ':' && m_tokens[next].capital()
           && of(next, finding) == Owner::Other;
}

bool Owners::besideWorkMail(Finding const& finding) const
{
    constexpr std::size_t reach = 90;
    static constexpr std::string_view labels[] = {"e", "email", "mail",   "fax", "f",    "m",  "mob",     "mobile",
                                                  "t", "tel",   "mailto", "ext", "extn", "dx", "minicom", "textphone"};
    auto const between = [&](Token const& token) {
        return token.shape == Token::Shape::Number || token.folded.find_first_of("0123456789") != std::string::npos
               || std::find(std::begin(labels), std::end(labels), token.folded) != std::end(labels);
    };
    // A sentence that ends with a number leads to no mail.
    if (finding.end < m_text.size() && (m_text[finding.end] == '.' || m_text[finding.end] == ';'))
        return false;
    return std::any_of(m_findings.begin(), m_findings.end(), [&](Finding const& mail) {
        if (mail.category != Category::Email || mail.begin < finding.end || mail.begin - finding.end > reach
            || !workMail(plainMail(std::string_view(m_text).substr(mail.begin, mail.end - mail.begin))))
            return false;
        return std::all_of(m_tokens.begin(), m_tokens.end(), [&](Token const& token) {
            return token.begin < finding.end || token.end > mail.begin || between(token);
        });
    });
}

bool Owners::writersOwn(Finding const& finding) const
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

bool Owners::atHead(Finding const& finding) const
{
    constexpr int linesUnder = 3;
    std::size_t const at = placeOf(finding);
    return at < m_tokens.size() && m_tokens[at].line < headLines && !m_tokens[at].folded.starts_with("07")
           && officeAbove(at, linesUnder, Cells::Any);
}

bool Owners::underAddress(Finding const& finding) const
{
    constexpr int linesOfAddress = 6;
    std::size_t const at = placeOf(finding);
    bool const labelled = at > 0 && at < m_tokens.size() && officeLabel(m_tokens[at - 1]);
    if (!labelled || m_tokens[at].folded.starts_with("07"))
        return false;
    auto const office = officeAbove(at, linesOfAddress, Cells::None);
    return office && plainLine(*office) && !m_tokens[*office].startsLine;
}

bool Owners::addressAtHead(Finding const& finding) const
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

bool Owners::onDesk(Finding const& finding) const
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
            || (k > 0 && m_tokens[k - 1].folded == "direct" && (m_tokens[k].folded == "line" || m_tokens[k].folded == "dial")))
            return true;
    return false;
}

bool Owners::endsAnother(Finding const& finding) const
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

bool Owners::workersMail(std::string const& plain) const
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

bool Owners::subjectsMail(std::string const& plain) const
{
    std::vector<std::string> const parts = mailboxParts(plain);
    auto const any = [&](auto const& bears) { return std::any_of(parts.begin(), parts.end(), bears); };
    return any([&](std::string const& part) { return !m_subject.byGiven(part, Support::Little).empty(); })
           && any([&](std::string const& part) { return !m_subject.bySurname(part, Support::Little).empty(); });
}

bool Owners::numbersCase(Finding const& finding, Owner before) const
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

bool Owners::subjectNamed() const
{
    return std::any_of(m_tokens.begin(), m_tokens.end(),
                       [&](Token const& token) { return token.capital() && !m_subject.byGiven(token.folded).empty(); });
}

std::size_t Owners::placeOf(Finding const& finding) const
{
    auto const here =
        std::find_if(m_tokens.begin(), m_tokens.end(), [&](Token const& token) { return token.begin >= finding.begin; });
    return static_cast<std::size_t>(here - m_tokens.begin());
}

MailName Owners::nameOf(Finding const& finding) const
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

bool Owners::privately(std::string const& person) const
{
    return !person.empty() && std::any_of(m_names.people().begin(), m_names.people().end(), [&](KnownPerson const& known) {
        return known.name == person && known.personClass != PersonClass::Professional;
    });
}

std::optional<std::size_t> Owners::officeAbove(std::size_t at, int lines, Cells cells) const
{
    for (std::size_t k = at; k-- > 0 && m_tokens[at].line - m_tokens[k].line <= lines;) {
        if (officeWord(k))
            return k;
        if (ofAnybody(k) || (cells == Cells::None && m_tokens[k].afterGap && !m_tokens[k].startsLine))
            return std::nullopt;
    }
    return std::nullopt;
}

bool Owners::officeLabel(Token const& token)
{
    static constexpr std::string_view labels[] = {"tel", "telephone", "phone", "fax", "facsimile", "telex"};
    return std::find(std::begin(labels), std::end(labels), token.folded) != std::end(labels);
}

bool Owners::ofAnybody(std::size_t at) const
{
    static constexpr std::string_view others[] = {"home", "private", "mobile", "address", "dear", "family", "parent", "carer"};
    Token const& token = m_tokens[at];
    return asksForSomebody(token) || std::find(std::begin(others), std::end(others), token.folded) != std::end(others)
           || nameWords().isRelation(token.folded) || ofSubject(token) || ofSomebody(token);
}

bool Owners::plainLine(std::size_t at) const
{
    for (; !m_tokens[at].startsLine && at > 0; --at)
        if (m_tokens[at].afterGap || m_tokens[at - 1].after == ':')
            return false;
    return true;
}

bool Owners::asksForSomebody(Token const& token)
{
    static constexpr std::string_view asks[] = {"name", "names", "child", "client", "pupil", "patient", "subject"};
    return (token.capital() || token.after == ':') && std::find(std::begin(asks), std::end(asks), token.folded) != std::end(asks);
}

bool Owners::ofSubject(Token const& token) const
{
    return token.capital()
           && (!m_subject.byGiven(token.folded, Support::Little).empty()
               || !m_subject.bySurname(token.folded, Support::Little).empty());
}

bool Owners::ofSomebody(Token const& token) const
{
    return std::any_of(m_findings.begin(), m_findings.end(), [&](Finding const& other) {
        return other.begin <= token.begin && token.end <= other.end && other.advice != Advice::Keep
               && (other.category == Category::Person || (other.category == Category::Address && !beneathOffice(other)));
    });
}

bool Owners::beneathOffice(Finding const& address) const
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

bool Owners::ofWorker(Token const& token) const
{
    if (!token.capital() || token.folded.size() < 3 || nameWords().isNoName(token.folded) || isOrdinaryWord(token.folded)
        || patterns().address.stops.contains(token.folded))
        return false;
    Bearers const given = m_names.byGiven(token.folded);
    Bearers const surname = m_names.bySurname(token.folded);
    auto const work = [&](Bearers const& bearers) {
        return std::all_of(bearers.people.begin(), bearers.people.end(),
                           [&](std::size_t person) { return m_names.person(person).personClass == PersonClass::Professional; });
    };
    if (!given.empty() || !surname.empty())
        return work(given) && work(surname);
    NameMention mention;
    mention.given = token.folded;
    return m_record.isGiven(token.folded) && m_record.bearer(mention) == RecordNames::Bearer::AtWork;
}

bool Owners::officeHead() const
{
    for (std::size_t i = 0; i < m_tokens.size() && m_tokens[i].line < headLines; ++i)
        if (officeWord(i))
            return true;
    return false;
}

Owner Owners::of(std::size_t at, Finding const& finding) const
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

bool Owners::officeWord(std::size_t i) const
{
    auto const office = [&](std::size_t k) {
        return m_tokens[k].capital() && patterns().address.offices.contains(m_tokens[k].folded);
    };
    bool const goesOn = i + 1 < m_tokens.size() && m_tokens[i].after == 0 && m_tokens[i + 1].line == m_tokens[i].line
                        && m_tokens[i + 1].capital();
    return office(i) && !(goesOn && !office(i + 1) && !patterns().address.stops.contains(m_tokens[i + 1].folded));
}

bool Owners::workRole(std::size_t last) const
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

} // namespace core::whose
