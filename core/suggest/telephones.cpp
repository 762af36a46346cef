// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/telephones.h"

#include "core/suggest/labels.h"
#include "core/suggest/name_words.h"
#include "core/suggest/patterns.h"
#include "core/suggest/subject.h"
#include "core/suggest/tokens.h"

#include <phonenumbers/phonenumbermatch.h>
#include <phonenumbers/phonenumbermatcher.h>
#include <phonenumbers/phonenumberutil.h>

#include <algorithm>

namespace core::telephones {

namespace {

using i18n::phonenumbers::PhoneNumberMatch;
using i18n::phonenumbers::PhoneNumberMatcher;
using i18n::phonenumbers::PhoneNumberUtil;

// Raised with every change of a rule, so that what older rules found is stale.
constexpr std::int64_t telephoneRules = 6;

// How often the library may try a row of digits before it gives the page up.
constexpr int tries = 65535;

Finding telephone(std::size_t begin, std::size_t end, double score, std::string reason, std::optional<std::string> const& label)
{
    Finding found;
    found.category = Category::Phone;
    found.begin = begin;
    found.end = end;
    found.score = score + (label ? 0.2 : 0);
    found.reason = std::move(reason) + (label ? ", after the words '" + *label + "'." : ".");
    return found;
}

// The digits as they are dialled within the country: without the country's code, and without an extension behind them.
std::string national(std::string const& raw)
{
    std::string plain = bare(raw.substr(0, raw.find_first_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ#;")));
    bool const plus = raw.find('+') != std::string::npos;
    std::size_t const code = plus && plain.starts_with("44") ? 2 : plain.starts_with("0044") ? 4 : 0;
    if (code == 0)
        return plain;
    plain.erase(0, code);
    return plain.starts_with('0') ? plain : '0' + plain;
}

// Ten or eleven digits with a zero or the country's code in front, which no date, sum or reference has.
bool nationalShape(std::string const& raw)
{
    std::string const plain = national(raw);
    return (plain.size() == 10 || plain.size() == 11) && plain.front() == '0' && plain[1] != '0'
           && plain.find_first_not_of("0123456789") == std::string::npos;
}

// Another country's, as people write it in full; that the library knows no such number yet says little.
bool foreignShape(std::string const& raw)
{
    std::string const plain = bare(raw);
    auto const first = raw.find_first_of("0123456789+");
    return first != std::string::npos && raw[first] == '+' && !plain.starts_with("44") && plain.size() >= 10
           && plain.size() <= 15;
}

// The last nine digits, whatever stands in front of them, say whose telephone it is.
bool own(Subject const& subject, Request const& request, std::string const& number)
{
    std::string const plain = national(number);
    if (subject.owns(plain, Subject::Checked::Yes))
        return true;
    return plain.size() >= 10
           && std::any_of(request.identifiers.begin(), request.identifiers.end(), [&](Identifier const& identifier) {
                  std::string const known = bare(identifier.value);
                  return known.size() >= 10 && known.substr(known.size() - 9) == plain.substr(plain.size() - 9);
              });
}

// Whether a line ends with four or five digits that begin as area codes do.
bool areaCode(std::string const& text, std::size_t begin)
{
    std::size_t const end = std::min(text.find('\n', begin), text.size());
    std::string const code = bare(std::string_view(text).substr(begin, end - begin));
    return (code.size() == 4 || code.size() == 5) && code.front() == '0' && code[1] != '0';
}

// The lines of a text that may hold a telephone number, and where they stood: the library looks long at every letter.
class NumberLines {
public:
    enum class Take { Alone, WithNext };
    NumberLines(std::string const& text, Take take)
    {
        for (std::size_t begin = 0; begin < text.size();) {
            std::size_t const end = std::min(text.find('\n', begin), text.size());
            std::size_t const behind = std::min(text.find('\n', std::min(end + 1, text.size())), text.size());
            if (take == Take::Alone && digitsIn(text, begin, end) >= fewest)
                add(text, begin, end);
            // Of two lines only what is near the end of one and the beginning of the other can be one number.
            if (take == Take::WithNext && digitsIn(text, end - std::min(end - begin, edge), end) >= 2
                && digitsIn(text, std::min(end + 1, text.size()), std::min(end + 1 + edge, behind)) >= 3)
                add(text, begin, behind);
            begin = end + 1;
        }
    }
    std::string const& text() const { return m_text; }
    std::size_t placeOf(std::size_t at) const
    {
        auto const line = std::prev(std::upper_bound(m_lines.begin(), m_lines.end(), std::pair(at, std::string::npos)));
        return line->second + at - line->first;
    }

private:
    static constexpr std::size_t fewest = 5;
    static constexpr std::size_t edge = 14;
    static std::size_t digitsIn(std::string const& text, std::size_t begin, std::size_t end)
    {
        return static_cast<std::size_t>(std::count_if(text.begin() + static_cast<std::ptrdiff_t>(begin),
                                                      text.begin() + static_cast<std::ptrdiff_t>(std::max(begin, end)),
                                                      [](char c) { return c >= '0' && c <= '9'; }));
    }
    void add(std::string const& text, std::size_t begin, std::size_t end)
    {
        m_lines.emplace_back(m_text.size(), begin);
        m_text.append(text, begin, end - begin);
        std::replace(m_text.end() - static_cast<std::ptrdiff_t>(end - begin), m_text.end(), '\n', ' ');
        m_text += '\n';
    }
    std::string m_text;
    std::vector<std::pair<std::size_t, std::size_t>> m_lines; // where each begins here, and where it began
};

// "0113" at the end of a line and "496 0717" at the start of the next: taken where both together are a number.
void addBroken(std::vector<Finding>& out, std::string const& text, PageText const& page, Request const& request,
               Subject const& subject)
{
    NumberLines const lines(text, NumberLines::Take::WithNext);
    PhoneNumberUtil const& library = *PhoneNumberUtil::GetInstance();
    PhoneNumberMatcher matcher(library, lines.text(), "GB", PhoneNumberMatcher::POSSIBLE, tries);
    for (PhoneNumberMatch match; !lines.text().empty() && matcher.HasNext() && matcher.Next(&match);) {
        std::size_t const begin = lines.placeOf(static_cast<std::size_t>(match.start()));
        std::size_t const end = begin + static_cast<std::size_t>(match.length());
        bool const broken = text.substr(begin, end - begin).find('\n') != std::string::npos;
        bool const taken =
            std::any_of(out.begin(), out.end(), [&](Finding const& found) { return found.begin < end && begin < found.end; });
        if (!broken || taken || !nationalShape(match.raw_string()) || bare(match.raw_string()).size() != 11
            || own(subject, request, match.raw_string()))
            continue;
        // Digits of two lines that are no number in use count only where the first line ends with an area code.
        if (library.IsValidNumber(match.number()) || areaCode(text, begin))
            out.push_back(telephone(begin, end, 0.7, "A telephone number in use in the United Kingdom, broken by a line",
                                    labelBefore(page, begin, patterns().telephoneLabels, 2)));
    }
}

// "496 0107 (work)".
bool markBehind(ReadPage const& page, std::size_t end)
{
    std::size_t const at = page.page.text.find_first_not_of(" \n,", end);
    if (at == std::string::npos || page.page.text[at] != '(')
        return false;
    std::size_t const word = wordAt(page.page, at);
    return word < page.page.words.size()
           && patterns().telephoneMarks.contains(plainWord(page.page.textOf(page.page.words[word])));
}

// "Thornby 3412" behind a word for the telephone: the name of an exchange and a number in it.
void addExchanges(std::vector<Finding>& out, ReadPage const& page)
{
    for (Match const& match : matches(*patterns().exchangeNumber, page.page.text)) {
        bool const taken = std::any_of(out.begin(), out.end(),
                                       [&](Finding const& found) { return found.begin < match.end && match.begin < found.end; });
        std::string const name = plainWord(match.groups[0].substr(0, match.groups[0].find(' ')));
        auto const label = taken || nameWords().isNoName(name)
                               ? std::nullopt
                               : labelBefore(page.page, match.begin, patterns().telephoneLabels, 0);
        if (label && plainWord(*label) != name)
            out.push_back(telephone(match.begin, match.end, 0.45, "The name of an exchange and a number", label));
    }
}

// Digits that only the words about them make a telephone number, or an area code in brackets or in front of a stroke.
void addLabelled(std::vector<Finding>& out, re2::RE2 const& expression, int between, std::string const& what,
                 ReadPage const& page, Knowledge const& knowledge)
{
    constexpr std::size_t fewestDigits = 5;
    for (Match const& match : matches(expression, page.digits)) {
        bool const taken = std::any_of(out.begin(), out.end(),
                                       [&](Finding const& found) { return found.begin < match.end && match.begin < found.end; });
        std::string const number(match.groups[0]);
        if (taken || bare(number).size() < fewestDigits || own(knowledge.subject, knowledge.request, number))
            continue;
        auto const label = labelBefore(page.page, match.begin, patterns().telephoneLabels, between);
        // An area code in brackets, and one whose nought was read as something else.
        bool const areaCode = number.front() == '(' || number.find('/') != std::string::npos
                              || static_cast<unsigned char>(number.front()) >= 128
                              || (number.front() == '9' && number.find_first_of(" -") == fewestDigits);
        bool const marked = !label && markBehind(page, match.end);
        if (label || marked || (areaCode && bare(number).size() >= 2 * fewestDigits))
            out.push_back(telephone(match.begin, match.end, marked ? 0.6 : 0.4, what, label));
    }
}

} // namespace

std::vector<Finding> detect(ReadPage const& read, Knowledge const& knowledge)
{
    PageText const& page = read.page;
    Subject const& subject = knowledge.subject;
    std::string const& text = read.digits;
    PhoneNumberUtil const& library = *PhoneNumberUtil::GetInstance();
    std::vector<Finding> out;
    NumberLines const lines(text, NumberLines::Take::Alone);
    PhoneNumberMatcher matcher(library, lines.text(), "GB", PhoneNumberMatcher::POSSIBLE, tries);
    for (PhoneNumberMatch match; !lines.text().empty() && matcher.HasNext() && matcher.Next(&match);) {
        std::size_t const begin = lines.placeOf(static_cast<std::size_t>(match.start()));
        std::size_t const end = begin + static_cast<std::size_t>(match.length());
        if (own(subject, knowledge.request, match.raw_string()))
            continue;
        auto const label = labelBefore(page, begin, patterns().telephoneLabels, 2);
        bool const shaped = nationalShape(match.raw_string());
        if (shaped && library.IsValidNumber(match.number()))
            out.push_back(telephone(begin, end, 0.78, "A telephone number in use in the United Kingdom", label));
        else if (shaped
                 && (label || national(match.raw_string()).size() == 11
                     || match.raw_string().find_first_of(" -)./") != std::string::npos))
            out.push_back(telephone(begin, end, 0.6, "The shape of a telephone number of the United Kingdom", label));
        else if (foreignShape(match.raw_string()))
            out.push_back(telephone(begin + match.raw_string().find('+'), end, 0.7, "An international telephone number", label));
    }
    addBroken(out, text, page, knowledge.request, subject);
    addExchanges(out, read);
    addLabelled(out, *patterns().misreadTelephone, 2, "A telephone number with misread digits", read, knowledge);
    addLabelled(out, *patterns().localNumber, 4, "A local telephone number", read, knowledge);
    return out;
}

Digest fingerprint()
{
    return Fingerprint().add(telephoneRules).add(patterns().fingerprint).finish();
}

} // namespace core::telephones
