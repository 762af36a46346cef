// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/mailboxes.h"

#include "core/suggest/tokens.h"

#include <algorithm>
#include <array>

namespace core::whose {

std::string plainMail(std::string_view mail)
{
    std::string plain;
    for (char c : mail)
        if (c != ' ' && c != '\n')
            plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return plain;
}

bool workMail(std::string const& plain)
{
    static constexpr std::array<std::string_view, 16> parts{"gov",       "nhs",     "police",    "pnn",    "gsi",  "gsx",
                                                            "gcsx",      "gse",     "sch",       "mod",    "cjsm", "parliament",
                                                            "probation", "cafcass", "judiciary", "justice"};
    if (plain.ends_with(".ac.uk"))
        return true;
    std::size_t from = plain.find('@');
    // Of a web address the name of the machine comes first.
    from = from == std::string::npos ? 0 : from + 1;
    while (from < plain.size()) {
        std::size_t const end = std::min(plain.find_first_of("./", from), plain.size());
        std::string_view const part = std::string_view(plain).substr(from, end - from);
        if (std::find(parts.begin(), parts.end(), part) != parts.end())
            return true;
        from = end + 1;
    }
    return false;
}

bool organisationMail(std::string const& plain, std::string const& surname)
{
    static constexpr std::array<std::string_view, 34> anybodys{
        "gmail",   "googlemail", "hotmail",     "yahoo",  "ymail",    "outlook", "live.",    "msn.",       "aol.",
        "icloud",  "btinternet", "btopenworld", "sky.",   "talktalk", "virgin",  "ntlworld", "blueyonder", "tiscali",
        "mail.",   "me.com",     "mac.com",     "proton", "gmx",      "orange",  "wanadoo",  "freeserve",  "fsnet",
        "lineone", "supanet",    "onetel",      "tesco",  "plus.com", "o2.",     "ee.co.uk"};
    static constexpr std::array<std::string_view, 6> ends{".org.uk", ".org", ".co.uk", ".ltd.uk", ".com", ".uk"};
    std::size_t const at = plain.find('@');
    if (at == std::string::npos)
        return false;
    std::string const domain = plain.substr(at + 1);
    auto const within = [&](std::string_view word) { return domain.find(word) != std::string::npos; };
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return domain.ends_with(end); })
           && std::none_of(anybodys.begin(), anybodys.end(), within) && !within(surname);
}

bool carriesName(std::string const& plain, MailName const& name)
{
    constexpr std::size_t shortestName = 4;
    std::string const mailbox = plainWord(plain.substr(0, plain.find('@')));
    // A short surname counts behind an initial alone, a first name alone or with the surname's initial.
    if (name.surname.size() >= shortestName && mailbox.find(name.surname) != std::string::npos)
        return true;
    if (name.surname.size() > 1 && name.surname.size() + 1 == mailbox.size() && mailbox.ends_with(name.surname))
        return true;
    return name.given.size() >= shortestName && !name.surname.empty() && mailbox == name.given + name.surname.front();
}

std::vector<std::string> mailboxParts(std::string const& plain)
{
    std::vector<std::string> parts(1);
    for (char const c : plain.substr(0, plain.find('@')))
        if (c >= 'a' && c <= 'z')
            parts.back() += c;
        else if (!parts.back().empty())
            parts.emplace_back();
    if (parts.back().empty())
        parts.pop_back();
    return parts;
}

} // namespace core::whose
