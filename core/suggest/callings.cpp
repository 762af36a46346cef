// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/callings.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace core {

namespace {

constexpr std::string_view ofMedicine[] = {"paediatrician", "psychiatrist", "psychiatry",  "psychologist", "psychotherapist",
                                           "therapist",     "practitioner", "gp",          "doctor",       "physician",
                                           "surgeon",       "nurse",        "midwife",     "health",       "medical",
                                           "ward",          "consultant",   "neurologist", "registrar",    "physiotherapist"};
constexpr std::string_view ofLaw[] = {"counsel", "barrister", "advocate", "lawyer"};
constexpr std::string_view ofPolice[] = {"constable", "detective", "sergeant", "police"};
// A solicitor with one of these is the authority's own, any other one somebody else's.
constexpr std::string_view ownOffices[] = {"county",    "borough",   "city",   "council", "authority",
                                           "principal", "assistant", "deputy", "legal",   "department"};
// With a word of those above in their role, and none of them: a registrar of births, an educational psychologist.
constexpr std::string_view otherCallings[] = {"educational", "social", "births", "housing", "safety", "senior practitioner"};

std::vector<std::string> wordsIn(std::string const& folded)
{
    std::vector<std::string> words(1);
    for (char const letter : folded)
        if (letter >= 'a' && letter <= 'z')
            words.back() += letter;
        else if (!words.back().empty())
            words.emplace_back();
    return words;
}

} // namespace

PageKind callingOf(std::string const& role)
{
    std::string folded = role;
    std::transform(folded.begin(), folded.end(), folded.begin(),
                   [](char letter) { return static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter); });
    if (std::any_of(std::begin(otherCallings), std::end(otherCallings),
                    [&](std::string_view other) { return folded.find(other) != std::string::npos; }))
        return PageKind::Other;
    std::vector<std::string> const words = wordsIn(folded);
    auto const any = [&](auto const& list) {
        return std::find_first_of(words.begin(), words.end(), std::begin(list), std::end(list)) != words.end();
    };
    if (std::find(words.begin(), words.end(), "solicitor") != words.end())
        return any(ownOffices) ? PageKind::Legal : PageKind::Other;
    if (any(ofPolice))
        return PageKind::Police;
    auto const first = std::find_if(words.begin(), words.end(), [](std::string const& word) {
        auto const among = [&](auto const& list) { return std::find(std::begin(list), std::end(list), word) != std::end(list); };
        return among(ofMedicine) || among(ofLaw);
    });
    if (first == words.end())
        return PageKind::Other;
    return std::find(std::begin(ofLaw), std::end(ofLaw), *first) != std::end(ofLaw) ? PageKind::Legal : PageKind::Medical;
}

} // namespace core
