// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/page_suggestions.h"

#include "core/suggest/addresses.h"
#include "core/suggest/affiliations.h"
#include "core/suggest/character_cells.h"
#include "core/suggest/dates_of_birth.h"
#include "core/suggest/identifiers.h"
#include "core/suggest/margins.h"
#include "core/suggest/names.h"
#include "core/suggest/readable_names.h"
#include "core/suggest/relations.h"
#include "core/suggest/reported.h"
#include "core/suggest/sensitive.h"
#include "core/suggest/suggested_boxes.h"
#include "core/suggest/telephones.h"
#include "core/suggest/tokens.h"
#include "core/suggest/whose.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace core::suggestions {

namespace {

// Every detector of the program: a new one is a row.
struct Row {
    std::vector<Finding> (*detect)(ReadPage const&, Knowledge const&);
    Digest (*fingerprint)();
};

constexpr std::array<Row, 6> detectors{{
    {identifiers::detect, identifiers::fingerprint},
    {telephones::detect, telephones::fingerprint},
    {dates_of_birth::detect, dates_of_birth::fingerprint},
    {addresses::detect, addresses::fingerprint},
    {names::detect, names::fingerprint},
    {relations::detect, relations::fingerprint},
}};

// Raised when findings are put together in another way.
constexpr std::int64_t suggestionRules = 5;

bool overlap(Finding const& a, Finding const& b)
{
    return a.begin < b.end && b.begin < a.end;
}

bool holds(Finding const& outer, Finding const& inner)
{
    return outer.begin <= inner.begin && inner.end <= outer.end;
}

// Of one category: what overlaps is one finding, as the surer one has it.
std::vector<Finding> merged(std::vector<Finding> findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](Finding const& a, Finding const& b) { return a.score > b.score; });
    std::vector<Finding> out;
    for (Finding const& finding : findings) {
        auto const same = std::find_if(out.begin(), out.end(), [&](Finding const& kept) {
            return kept.category == finding.category && overlap(kept, finding);
        });
        if (same == out.end()) {
            out.push_back(finding);
            continue;
        }
        // Two numbers that overlap are one number, read twice; two names may be one name, found in parts.
        bool const grows = finding.category == Category::Person || finding.category == Category::Address;
        if (grows) {
            same->begin = std::min(same->begin, finding.begin);
            same->end = std::max(same->end, finding.end);
        }
    }
    return out;
}

// Of two categories on the same words one is wrong, or says less: the name of a street is no person, a postcode belongs to its
// address, and of two numbers the one that passes more counts.
bool yields(Finding const& finding, Finding const& other)
{
    if (finding.category == other.category || !overlap(finding, other))
        return false;
    bool const inAddress = finding.category == Category::Postcode || finding.category == Category::Vehicle;
    if (inAddress && other.category == Category::Address)
        return holds(other, finding);
    if (finding.category == Category::Address && other.category == Category::Vehicle)
        return false;
    if (finding.category == Category::Person)
        return (other.category == Category::Email || other.category == Category::Address) && holds(other, finding)
               && (other.advice == Advice::Redact || finding.advice == Advice::Keep);
    if (other.category == Category::Person)
        return false;
    return finding.score < other.score || (finding.score == other.score && finding.category > other.category);
}

std::vector<Finding> settled(std::vector<Finding> const& findings)
{
    std::vector<Finding> out;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(out), [&](Finding const& finding) {
        return std::none_of(findings.begin(), findings.end(), [&](Finding const& other) { return yields(finding, other); });
    });
    std::sort(out.begin(), out.end(),
              [](Finding const& a, Finding const& b) { return std::pair(a.begin, a.category) < std::pair(b.begin, b.category); });
    return out;
}

std::vector<Finding> detected(ReadPage const& read, Knowledge const& knowledge)
{
    std::vector<Finding> out;
    for (Row const& row : detectors) {
        std::vector<Finding> found = row.detect(read, knowledge);
        std::move(found.begin(), found.end(), std::back_inserter(out));
    }
    return out;
}

// Names and numbers that a form has one character a box.
void addFromBoxes(std::vector<Finding>& out, PageText const& text, Knowledge const& knowledge)
{
    ClosedUp const closed(text);
    if (!closed.any())
        return;
    for (Finding& found : detected(ReadPage(closed.page()), knowledge)) {
        if (!closed.inRow(found.begin, found.end))
            continue;
        std::tie(found.begin, found.end) = closed.asRead(found.begin, found.end);
        out.push_back(std::move(found));
    }
}

std::vector<Rect> boxes(std::vector<TextSpan> const& spans, ReadPage const& read, Size size)
{
    std::vector<Rect> out;
    for (TextSpan const& span : spans) {
        std::vector<Rect> const part = suggestedBoxes(read, span, size);
        out.insert(out.end(), part.begin(), part.end());
    }
    return out;
}

Suggestion suggestionOf(Finding const& finding, PageId page, ReadPage const& read)
{
    Suggestion suggestion;
    suggestion.page = page;
    suggestion.category = finding.category;
    suggestion.text = textWithoutMargin(read.page, read.margin, finding.begin, finding.end);
    suggestion.score = rounded(std::clamp(finding.score, 0.0, 1.0));
    suggestion.reason = finding.reason;
    suggestion.person = finding.person;
    suggestion.advice = finding.advice;
    if (finding.advice != Advice::Keep) {
        suggestion.exemption = finding.exemption.empty() ? std::string(thirdPartyExemption) : finding.exemption;
        suggestion.wording = finding.wording;
    }
    return suggestion;
}

} // namespace

std::vector<Suggestion> find(PageId page, PageText const& text, Size size, Knowledge const& knowledge, PageKind kind,
                             std::vector<TaggedName> const* tagged)
{
    ReadPage read(text);
    read.tagged = tagged;
    std::vector<Finding> findings = detected(read, knowledge);
    addFromBoxes(findings, text, knowledge);
    findings = merged(std::move(findings));
    whose::advise(findings, read, knowledge);
    findings = settled(findings);
    // A statement goes on around the names and numbers in it, and takes none of their places.
    std::vector<Finding> statements = sensitive::detect(read, knowledge, findings, kind);
    reported::trimHeads(statements, read, findings, knowledge.subjectNames);
    std::vector<Suggestion> out;
    auto const put = [&](Finding const& finding, std::vector<TextSpan> const& spans) {
        Suggestion suggestion = suggestionOf(finding, page, read);
        suggestion.boxes = boxes(spans, read, size);
        suggestion.key = keyOf(suggestion);
        bool const again =
            std::any_of(out.begin(), out.end(), [&](Suggestion const& other) { return other.key == suggestion.key; });
        if (!suggestion.boxes.empty() && !again)
            out.push_back(std::move(suggestion));
    };
    for (Finding const& finding : findings)
        put(finding, {{finding.begin, finding.end}});
    for (Finding const& place : affiliations::detect(read, knowledge, findings))
        put(place, {{place.begin, place.end}});
    for (Finding const& statement : statements)
        put(statement, readable_names::without(statement, read, findings, knowledge));
    return out;
}

std::string keyOf(Suggestion const& suggestion)
{
    Fingerprint key;
    key.add(suggestion.page.value).add(name(suggestion.category)).add(plainWord(suggestion.text));
    for (Rect const& box : suggestion.boxes)
        for (double const edge : {box.x0, box.y0, box.x1, box.y1})
            key.add(std::llround(edge * 2));
    return key.finish().hex().substr(0, 16);
}

Digest findFingerprint()
{
    Fingerprint print;
    print.add(suggestionRules)
        .add(whose::fingerprint())
        .add(sensitive::fingerprint())
        .add(readable_names::fingerprint())
        .add(affiliations::fingerprint());
    for (Row const& row : detectors)
        print.add(row.fingerprint());
    return print.finish();
}

} // namespace core::suggestions
