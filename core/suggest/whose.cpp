// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/whose.h"

#include "core/suggest/identifiers.h"
#include "core/suggest/mailboxes.h"
#include "core/suggest/name_words.h"
#include "core/suggest/owners.h"
#include "core/suggest/patterns.h"
#include "core/suggest/tokens.h"

#include <algorithm>

namespace core::whose {

namespace {

// Raised with every change of a rule, so that what older rules found is stale.
constexpr std::int64_t whoseRules = 9;

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
            if (owners.somebodysOwn(finding))
                break;
            if (owners.besideWorkMail(finding))
                keep(finding, "it stands beside the mail of a public body");
            else if (owners.writersOwn(finding))
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
            if (owners.besideWorkMail(finding))
                keep(finding, "it stands beside the mail of a public body");
            else if (end && !owners.endsAnother(finding) && owners.before(finding) == Owner::AtWork)
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
