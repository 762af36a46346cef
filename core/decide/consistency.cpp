// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/consistency.h"

#include "core/base/utf8.h"
#include "core/decide/decisions.h"
#include "core/decide/explanations.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <unordered_map>

namespace core::consistency {

namespace {

constexpr std::size_t fewestLetters = 4; // words with fewer are told by their place alone
constexpr std::size_t pagesNamed = 6;

std::string lettersOf(std::string_view text)
{
    std::string letters;
    for (char const letter : text)
        if (static_cast<unsigned char>(letter) >= 0x80 || std::isalnum(static_cast<unsigned char>(letter)) != 0)
            letters += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    return letters;
}

// What makes two places the same; empty for what cannot be compared.
std::string keyOf(std::string_view category, std::string const& person, std::string const& text)
{
    if (category == name(Category::ReadByEye))
        return {};
    if (category == name(Category::Person) && !person.empty())
        return "person " + folded(person);
    std::string const letters = lettersOf(text);
    return letters.size() < fewestLetters ? std::string() : std::string(category) + ' ' + letters;
}

struct Subject {
    Category subject = Category::Person;
    std::string what;
    std::vector<Treatment> places;
};

std::unordered_map<std::string, Subject> treated(Connection const& connection)
{
    std::unordered_map<std::string, Subject> all;
    Statement rows = connection.prepare(
        "SELECT decision.id, decision.page, decision.verdict, decision.exemption, suggestion.category, suggestion.person, "
        "suggestion.text FROM decision JOIN suggestion ON suggestion.key = decision.suggestion WHERE decision.suggestion <> '' "
        "AND decision.verdict <> 'ask' AND NOT EXISTS (SELECT 1 FROM page_slip WHERE page_slip.page = decision.page) ORDER BY "
        "decision.page, decision.id");
    while (rows.step()) {
        std::string const categoryName = rows.text(4);
        std::string const person = rows.text(5);
        std::string const text = rows.text(6);
        std::string const key = keyOf(categoryName, person, text);
        if (key.empty())
            continue;
        auto const [found, isNew] = all.try_emplace(key);
        if (isNew) {
            found->second.subject = category(categoryName);
            found->second.what = found->second.subject == Category::Person && !person.empty() ? person : text;
        }
        found->second.places.push_back({{rows.integer(0)}, {rows.integer(1)}, verdict(rows.text(2)), rows.text(3)});
    }
    return all;
}

Digest digestOf(std::string const& key, std::vector<Treatment> const& places)
{
    Fingerprint fingerprint;
    fingerprint.add("difference").add(key);
    for (Treatment const& place : places)
        fingerprint.add(place.page.value).add(place.decision.value).add(name(place.verdict)).add(place.exemption);
    return fingerprint.finish();
}

std::string pagesOf(std::vector<Treatment> const& places, Verdict verdict)
{
    std::set<PageId> pages;
    for (Treatment const& place : places)
        if (place.verdict == verdict)
            pages.insert(place.page);
    std::string list;
    std::size_t count = 0;
    for (PageId const page : pages) {
        if (++count > pagesNamed)
            return "pages " + list + " and more";
        list += (list.empty() ? "" : ", ") + std::to_string(page.value);
    }
    return (pages.size() == 1 ? "page " : "pages ") + list;
}

std::size_t countOf(std::vector<Treatment> const& places, Verdict verdict)
{
    return static_cast<std::size_t>(
        std::count_if(places.begin(), places.end(), [verdict](Treatment const& place) { return place.verdict == verdict; }));
}

std::string counted(std::size_t count)
{
    return std::to_string(count) + (count == 1 ? " place" : " places");
}

} // namespace

std::vector<Difference> differences(Connection const& connection)
{
    std::vector<Difference> list;
    auto const notes = explanations::all(connection);
    for (auto& [key, subject] : treated(connection)) {
        std::vector<Treatment>& places = subject.places;
        bool const one = std::all_of(places.begin(), places.end(), [&](Treatment const& place) {
            return place.verdict == places.front().verdict && place.exemption == places.front().exemption;
        });
        if (one)
            continue;
        std::size_t const kept = countOf(places, Verdict::Keep);
        auto const kind = kept > 0 && kept < places.size() ? Difference::Kind::Verdict : Difference::Kind::Exemption;
        Difference difference{kind, subject.subject, subject.what, std::move(places), {}, {}};
        difference.digest = digestOf(key, difference.places);
        if (auto const note = notes.find(difference.digest); note != notes.end())
            difference.note = note->second.note;
        list.push_back(std::move(difference));
    }
    std::sort(list.begin(), list.end(), [](Difference const& a, Difference const& b) {
        return std::tuple(a.kind, b.places.size(), a.what) < std::tuple(b.kind, a.places.size(), b.what);
    });
    return list;
}

std::string sentence(Difference const& difference)
{
    std::vector<Treatment> const& places = difference.places;
    if (difference.kind == Difference::Kind::Verdict) {
        std::size_t const kept = countOf(places, Verdict::Keep);
        std::size_t const withheld = places.size() - kept;
        Verdict const rarer = kept <= withheld ? Verdict::Keep : Verdict::Redact;
        return "withheld in " + counted(withheld) + ", kept in " + std::to_string(kept) + " ("
               + (rarer == Verdict::Keep ? "kept on " : "withheld on ") + pagesOf(places, rarer) + ")";
    }
    std::map<std::string, std::size_t> exemptions;
    for (Treatment const& place : places)
        ++exemptions[place.exemption];
    std::string list;
    for (auto const& [exemption, count] : exemptions)
        list += (list.empty() ? "" : ", ") + exemption + " in " + counted(count);
    return "withheld under different exemptions: " + list;
}

Step alike(Connection const& connection, Difference const& difference, Verdict verdict, std::string const& exemption)
{
    Step step;
    for (Treatment const& place : difference.places) {
        std::optional<Decision> const before = decisions::withId(connection, place.decision);
        if (!before || (before->verdict == verdict && before->exemption == exemption))
            continue;
        Decision after = *before;
        after.verdict = verdict;
        after.exemption = verdict == Verdict::Keep ? std::string() : exemption;
        step.push_back(decisions::change(*before, std::move(after)));
    }
    return step;
}

} // namespace core::consistency
