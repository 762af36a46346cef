// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/work_signs.h"

#include "core/suggest/knowledge.h"
#include "core/suggest/mailboxes.h"
#include "core/suggest/patterns.h"

#include <re2/re2.h>

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace core {

namespace {

constexpr int workSign = 2;
constexpr int workHint = 1;
// How far behind a name its mail address may begin, in bytes.
constexpr std::size_t mailReach = 60;
// Words of the heading that calls a paper a memo.
constexpr std::size_t longestHeading = 25;
// Bytes of the longest date, as an entry begins with it.
constexpr std::size_t longestDate = 40;
// Words of a list of names.
constexpr std::size_t longestList = 60;
// Words of the name of an office.
constexpr std::size_t longestOffice = 5;

bool isOneOf(std::initializer_list<std::string_view> words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

// "22.10.82", "[6.iii.94", "Thu 9 May 1996", and "May 6th", as entries of one year begin.
bool beginsDate(std::string_view text)
{
    static re2::RE2 const front("(?i)[|\\[(]?(?:(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?[.,]?\\s+)?");
    static re2::RE2 const yearless(
        "(?i)(?:january|february|march|april|may|june|july|august|september|october|november|december)\\s\\d{1,2}");
    re2::StringPiece rest(text.data(), std::min(text.size(), longestDate));
    re2::RE2::Consume(&rest, front);
    std::string_view const head(rest.data(), rest.size());
    return std::any_of(patterns().dates.begin(), patterns().dates.end(),
                       [&](auto const& date) {
                           std::vector<Match> const found = matches(*date, head);
                           return !found.empty() && found.front().begin == 0;
                       })
           || re2::RE2::Consume(&rest, yearless);
}

// The address around the sign at `at`.
std::string mailAround(std::string const& text, std::size_t at)
{
    static constexpr std::string_view ends = " \n<>[]();:,|\"";
    std::size_t const before = text.find_last_of(ends, at);
    std::size_t const begin = before == std::string::npos ? 0 : before + 1;
    std::string plain = whose::plainMail(std::string_view(text).substr(begin, text.find_first_of(ends, at) - begin));
    while (plain.ends_with('.'))
        plain.pop_back();
    return plain;
}

} // namespace

WorkSigns::WorkSigns(ReadPage const& page) : m_page(page), m_tokens(page.tokens)
{
    bool from = false;
    bool const address = page.text.find('@') != std::string::npos;
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        Token const& token = m_tokens[i];
        m_memo = m_memo || (i < longestHeading && token.capital() && isOneOf({"memo", "memorandum"}, token.folded));
        if (!token.startsLine || !token.capital())
            continue;
        from = from || isOneOf({"from", "caller"}, token.folded);
        m_mail = m_mail || isOneOf({"sent", "subject"}, token.folded);
    }
    m_sheet = from && !m_mail && !address;
}

int WorkSigns::of(std::size_t first, std::size_t last) const
{
    if (signsEntry(first, last) || heads(first, last) || hasWorkMail(first, last) || fromService(last) || teaches(first)
        || visitsTogether(first) || holdsOffice(first, last))
        return workSign;
    return talksCaseOver(first) ? workHint : listed(first);
}

// "The milk was late. N. Orwin", and on the next line the date of another entry.
bool WorkSigns::signsEntry(std::size_t first, std::size_t last) const
{
    if (first == 0 || last >= m_tokens.size() || m_tokens[last - 1].possessive)
        return false;
    Token const& before = m_tokens[first - 1];
    Token const& next = m_tokens[last];
    std::string_view const between = std::string_view(m_page.text).substr(before.end, m_tokens[first].begin - before.end);
    return before.end < m_tokens[first].begin && between.find_first_of(".!?") != std::string_view::npos
           && m_tokens[first].line >= before.line && m_tokens[first].line - before.line <= 2 && next.startsLine
           && next.line > m_tokens[last - 1].line && next.line - m_tokens[last - 1].line <= 2
           && beginsDate(std::string_view(m_page.digits).substr(next.begin));
}

// Behind "To" of a sheet from one to another, "From" of a memo, or "Worker" of a form; people outside the office get and send letters.
bool WorkSigns::heads(std::size_t first, std::size_t last) const
{
    if (first == 0)
        return false;
    Token const& label = m_tokens[first - 1];
    bool const to = m_sheet && label.folded == "to";
    bool const from = m_memo && m_sheet && label.folded == "from";
    // "To: Orwin, Nell": as the address book of one's own office writes names.
    bool const listed = m_mail && label.after == ':' && last == first + 2 && m_tokens[first].after == ','
                        && m_tokens[first].capital() && m_tokens[first + 1].capital()
                        && isOneOf({"to", "from", "cc"}, label.folded);
    bool const worker =
        isOneOf({"worker", "workers", "manager", "supervisor", "supervisee", "author", "practitioner", "assessor"}, label.folded);
    bool const cell =
        label.after == ':' || m_tokens[first].afterGap || m_tokens[first].startsLine || label.shape == Token::Shape::Capitals;
    bool const near = m_tokens[first].line - label.line <= 1 && m_tokens[first].line >= label.line;
    bool const alone =
        last >= m_tokens.size() || m_tokens[last].startsLine || m_tokens[last].afterGap || m_tokens[last - 1].after == ',';
    return (listed || ((to || from || worker) && cell && alone)) && label.startsLine && label.capital() && near;
}

// "Nell Orwin <nell.orwin@...gov.uk>"
bool WorkSigns::hasWorkMail(std::size_t first, std::size_t last) const
{
    std::size_t const end = m_tokens[last - 1].end;
    std::size_t const off = std::string_view(m_page.text).substr(end, mailReach).find('@');
    if (off == std::string_view::npos)
        return false;
    std::string const plain = mailAround(m_page.text, end + off);
    std::string const& surname = m_tokens[last - 1].folded;
    return whose::workMail(plain) && whose::carriesName(plain, {m_tokens[first].folded, surname});
}

// "is in Year 8 with Nell Orwin": a teacher.
bool WorkSigns::teaches(std::size_t first) const
{
    return first > 2 && m_tokens[first - 1].folded == "with" && m_tokens[first - 2].shape == Token::Shape::Number
           && m_tokens[first - 3].folded == "year";
}

// "Joint visit w/ Nell Orwin": with a colleague.
bool WorkSigns::visitsTogether(std::size_t first) const
{
    return first > 2 && isOneOf({"with", "w"}, m_tokens[first - 1].folded)
           && isOneOf({"visit", "visited", "v", "hv"}, m_tokens[first - 2].folded) && m_tokens[first - 3].folded == "joint";
}

// "Nell Orwin, Placement Worker" and "Neighbourhood Officer: Nell Orwin": words with capitals that end as the names of offices do.
bool WorkSigns::holdsOffice(std::size_t first, std::size_t last) const
{
    Token const& end = m_tokens[last - 1];
    if (last < m_tokens.size() && m_tokens[last].line >= end.line && m_tokens[last].line - end.line <= 1
        && (end.after == ',' || m_tokens[last].before == '(' || m_tokens[last].startsLine || m_tokens[last].afterGap)) {
        std::size_t const behind = endOfOffice(last);
        bool const ends = behind > last
                          && (behind >= m_tokens.size() || m_tokens[behind].line > m_tokens[last].line
                              || m_tokens[behind].afterGap || m_tokens[behind - 1].after != 0);
        if (ends && m_tokens[behind - 1].after != ':')
            return true;
    }
    for (std::size_t length = 2; length <= longestOffice && length <= first; ++length)
        if (m_tokens[first].line - m_tokens[first - length].line <= 1 && m_tokens[first - length].startsLine
            && m_tokens[first].line >= m_tokens[first - length].line && endOfOffice(first - length) == first)
            return m_tokens[first - 1].after == ':' || m_tokens[first - 1].after == 0;
    return false;
}

// Behind an office that begins there; the same place for none. What relatives do for a living has the same endings.
std::size_t WorkSigns::endOfOffice(std::size_t from) const
{
    for (std::size_t i = from; i < std::min(from + longestOffice, m_tokens.size()); ++i) {
        Token const& token = m_tokens[i];
        if (!token.capital() || token.line != m_tokens[from].line || (i > from && m_tokens[i - 1].after != 0)
            || (i > from && token.afterGap)
            || isOneOf({"factory", "shop",  "railway", "farm", "warehouse", "prison", "army",  "sales", "store", "works",
                        "shift",   "bar",   "mill",    "bank", "metal",     "steel",  "site",  "pub",   "hotel", "night",
                        "cafe",    "petty", "post",    "dock", "traffic",   "garage", "sheet", "bus",   "rail"},
                       token.folded))
            return from;
        if (i > from
            && isOneOf({"officer", "adviser", "advisor", "coordinator", "manager", "visitor", "supervisor", "practitioner",
                        "therapist", "psychologist", "psychiatrist", "paediatrician", "worker", "registrar", "consultant",
                        "administrator"},
                       token.folded))
            return i + 1;
    }
    return from;
}

// "Discussed with N. Orwin": with a colleague oftener than with a parent, and with both.
bool WorkSigns::talksCaseOver(std::size_t first) const
{
    return first > 1 && m_tokens[first - 1].folded == "with"
           && isOneOf({"discussed", "discussion", "supervision", "liaised", "liaison", "consulted", "consultation"},
                      m_tokens[first - 2].folded);
}

// "Mr Attwater from the advocacy service".
bool WorkSigns::fromService(std::size_t last) const
{
    constexpr std::size_t longestService = 4;
    if (last + 2 >= m_tokens.size() || m_tokens[last - 1].after != 0 || m_tokens[last].folded != "from"
        || m_tokens[last + 1].folded != "the")
        return false;
    for (std::size_t i = last + 2; i < std::min(last + 2 + longestService, m_tokens.size()); ++i) {
        if (isOneOf({"service", "services", "team", "agency", "department", "council", "society", "project"}, m_tokens[i].folded))
            return true;
        if (m_tokens[i].after != 0)
            return false;
    }
    return false;
}

// In a list of names behind "Minutes:", "Workers involved", or among those who get a copy.
int WorkSigns::listed(std::size_t first) const
{
    std::size_t const least = first > longestList ? first - longestList : 0;
    for (std::size_t i = first; i > least; --i) {
        Token const& token = m_tokens[i - 1];
        bool const label = token.after == ':' || m_tokens[i].afterGap || i == first;
        // A list goes on in the next line behind a comma alone.
        bool const breaks = m_tokens[i].startsLine && token.after != ',' && token.after != ':';
        if (label && isOneOf({"minutes"}, token.folded))
            return token.after == ':' ? workSign : 0;
        // "Staff: ...", "Thu 27/8/98 On: ..." of a home's log.
        bool const staff = token.startsLine && token.folded == "staff";
        bool const onDuty = token.after == ':' && isOneOf({"on", "duty"}, token.folded);
        if (label && ((token.capital() && staff) || onDuty))
            return workSign;
        if (token.folded == "comment" && m_tokens[i].before == '(')
            return workSign;
        if (label && isOneOf({"circulation", "distribution", "apologies", "cc"}, token.folded))
            return workHint;
        if (label && i > 1 && isOneOf({"involved", "known", "consulted"}, token.folded))
            return isOneOf({"workers", "professionals", "agencies"}, m_tokens[i - 2].folded) ? workSign : 0;
        bool const name = token.capital() || token.shape == Token::Shape::Initial || token.folded == "and";
        bool const ends = token.after == '.' && token.shape != Token::Shape::Initial && token.folded.size() > 3;
        if (!name || ends || breaks || token.after == ':')
            return 0;
    }
    return 0;
}

std::vector<MailedName> namesInWorkMail(std::string const& text)
{
    constexpr std::size_t shortestPart = 3;
    std::vector<MailedName> out;
    for (std::size_t at = text.find('@'); at != std::string::npos; at = text.find('@', at + 1)) {
        std::string const plain = mailAround(text, at);
        if (!whose::workMail(plain))
            continue;
        std::vector<std::string> const parts = whose::mailboxParts(plain);
        if (parts.size() == 2 && parts[0].size() >= shortestPart && parts[1].size() >= shortestPart)
            out.push_back({parts[0], parts[1]});
    }
    return out;
}

} // namespace core
