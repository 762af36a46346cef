// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What detectors found on a page that a test has typed, as the words of the page.

#include "core/suggest/suggestion.h"
#include "tests/support/sample_case.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace support {

inline std::string wordsOf(core::PageText const& page, core::Finding const& finding)
{
    std::string words = page.text.substr(finding.begin, finding.end - finding.begin);
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

// The words of the findings of a category, in the order found.
inline std::vector<std::string> wordsOf(core::PageText const& page, std::vector<core::Finding> const& findings,
                                        core::Category category)
{
    std::vector<std::string> out;
    for (core::Finding const& finding : findings)
        if (finding.category == category)
            out.push_back(wordsOf(page, finding));
    return out;
}

inline std::optional<core::Finding> findingOf(core::PageText const& page, std::vector<core::Finding> const& findings,
                                              std::string const& words)
{
    auto const found =
        std::find_if(findings.begin(), findings.end(), [&](core::Finding const& f) { return wordsOf(page, f) == words; });
    return found == findings.end() ? std::nullopt : std::optional<core::Finding>(*found);
}

// Suggestions as their categories and words, such as "PERSON Dean".
inline std::vector<std::string> textsOf(std::vector<core::Suggestion> const& list)
{
    std::vector<std::string> out;
    for (core::Suggestion const& suggestion : list)
        out.push_back(std::string(core::name(suggestion.category)) + " " + suggestion.text);
    return out;
}

// Nobody's record: no name, number or address to be spared.
inline core::Reference anyone()
{
    core::Reference reference;
    reference.request.dataSubject = "Zebedee Quillfeather";
    return reference;
}

// The record of Parveen Ellis, with her brother, her mother, a friend, a carer and two people at work.
inline core::Reference family()
{
    using core::PersonClass;
    core::Reference reference;
    reference.request = sampleRequest();
    reference.people = {{{}, "Winifred Ainley", {"Winifred Ellis", "Win"}, PersonClass::ThirdParty, "", "mother"},
                        {{}, "Dean Ellis", {}, PersonClass::ThirdParty, "", "brother", core::Consent::Refused},
                        {{}, "Sajid Womersley", {}, PersonClass::ThirdParty, "", "father"},
                        {{}, "Kerry-Ann O'Hara", {}, PersonClass::ThirdParty, "", "friend"},
                        {{}, "Brenda Bailey", {}, PersonClass::Carer, "foster carer", ""},
                        {{}, "Gail Thornber", {}, PersonClass::Professional, "social worker", ""},
                        {{}, "Dr Shaun Chaudhry", {}, PersonClass::Professional, "GP", ""}};
    return reference;
}

} // namespace support
