// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/suggestions.h"

#include "core/case/audit.h"
#include "core/suggest/legibility.h"
#include "core/suggest/own_patterns.h"
#include "core/suggest/suggested_boxes.h"
#include "core/text/readings.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace core::suggestions {

namespace {

// Pages whose suggestions are stored in one transaction.
constexpr std::size_t pagesTogether = 32;

// Everything but the reading that places of suggestions are made from.
Digest fingerprintOf(Reference const& reference)
{
    Fingerprint print;
    print.add(findFingerprint()).add(legibility::fingerprint());
    print.add(request::fingerprint(reference.request)).add(reference.ownPatterns);
    print.add(reference.record.fingerprint()).add(name(reference.care));
    print.add(static_cast<std::int64_t>(reference.people.size()));
    for (Person const& person : reference.people) {
        print.add(person.name).add(name(person.personClass)).add(person.role).add(person.relation);
        print.add(static_cast<std::int64_t>(person.otherNames.size()));
        for (std::string const& other : person.otherNames)
            print.add(other);
    }
    return print.finish();
}

// Consent, and what the requester knows, change what is advised where somebody is named, and nothing elsewhere: only the pages
// that name them hang on it.
Digest fingerprintOf(Digest const& reading, Digest const& reference, std::set<std::string> const& named,
                     std::map<std::string, Person> const& people)
{
    Fingerprint print;
    print.add(reading).add(reference);
    for (std::string const& person : named)
        if (auto const entry = people.find(person); entry != people.end())
            print.add(person).add(name(entry->second.consent)).add(name(entry->second.known)).add(entry->second.knownHow);
    return print.finish();
}

std::map<std::string, Person> byName(std::vector<Person> const& people)
{
    std::map<std::string, Person> out;
    for (Person const& person : people)
        out.emplace(person.name, person);
    return out;
}

bool stale(Connection const& connection, PageId page, Digest const& reading, Digest const& reference,
           std::map<std::string, Person> const& people)
{
    // What was never read has no suggestions to be stale.
    if (reading == Digest{})
        return false;
    Statement row = connection.prepare("SELECT fingerprint FROM suggested WHERE page = ?1");
    row.with(page.value);
    if (!row.step())
        return true;
    Digest const wanted = fingerprintOf(reading, reference, namedOn(connection, page), people);
    return row.blob(0) != wanted.raw();
}

// What was found on a page, until it is stored.
struct PageResult {
    PageId page;
    Digest reading;
    Digest reference;
    std::vector<Suggestion> suggestions;
};

// Nobody can mistake these for "nothing found": somebody must have looked at each before a sign-off.
std::vector<Suggestion> toReadByEye(Reading const& reading, Size size)
{
    std::vector<Suggestion> out;
    for (EyeRegion const& region : legibility::detect(reading, size)) {
        Suggestion suggestion;
        suggestion.page = reading.page;
        suggestion.category = Category::ReadByEye;
        suggestion.text = title(region.kind);
        suggestion.boxes = {{rounded(region.box.x0), rounded(region.box.y0), rounded(region.box.x1), rounded(region.box.y1)}};
        suggestion.score = 1;
        suggestion.reason = reason(region.kind);
        suggestion.advice = Advice::Consult;
        suggestion.exemption = thirdPartyExemption;
        suggestion.key = keyOf(suggestion);
        out.push_back(std::move(suggestion));
    }
    return out;
}

// What was tagged on pages of this run, and on which reading: the tagger is the slowest part of it all.
struct TaggedPage {
    Digest reading;
    std::vector<TaggedName> names;
};
using TaggedPages = std::map<std::int64_t, TaggedPage>;

std::vector<TaggedName> const* taggedOn(Connection const& connection, PageId page, TaggedPages const& tagged)
{
    auto const known = tagged.find(page.value);
    return known != tagged.end() && known->second.reading == readings::fingerprint(connection, page) ? &known->second.names
                                                                                                     : nullptr;
}

PageResult resultFor(Connection const& connection, PageId page, Knowledge const& knowledge, Digest const& referencePrint,
                     page_kind::Kinds& kinds, TaggedPages const& tagged)
{
    PageResult result;
    result.page = page;
    result.reading = page_kind::madeFrom(connection, page);
    result.reference = referencePrint;
    if (auto const reading = readings::reading(connection, page)) {
        Size const size = pages::page(connection, page).size;
        result.suggestions =
            find(page, reading->text, size, knowledge, kinds.of(connection, page), taggedOn(connection, page, tagged));
        std::vector<Suggestion> byEye = toReadByEye(*reading, size);
        std::move(byEye.begin(), byEye.end(), std::back_inserter(result.suggestions));
    }
    return result;
}

// Returns how many of the open ones changed.
int store(Batch& batch, PageResult const& result, std::map<std::string, Person> const& people)
{
    int const changed = replaceOpen(batch, result.page, result.suggestions);
    Digest const print = fingerprintOf(result.reading, result.reference, namedOn(batch.database(), result.page), people);
    batch.database()
        .prepare("INSERT INTO suggested (page, fingerprint) VALUES (?1, ?2) ON CONFLICT (page) DO UPDATE SET fingerprint = "
                 "excluded.fingerprint")
        .with(result.page.value, Statement::Blob{print.raw()})
        .run();
    return changed;
}

std::vector<PageId> staleList(Connection const& connection, Reference const& known)
{
    Digest const reference = fingerprintOf(known);
    std::map<std::string, Person> const people = byName(known.people);
    std::vector<Digest> const readings = page_kind::madeFrom(connection);
    std::vector<PageId> out;
    for (std::size_t i = 0; i < readings.size(); ++i)
        if (PageId const page{static_cast<std::int64_t>(i) + 1}; stale(connection, page, readings[i], reference, people))
            out.push_back(page);
    return out;
}

Reference withRecord(Connection const& connection)
{
    Reference known = reference(connection);
    known.record = record_names::load(connection);
    return known;
}

// The names of every reading go into the case before any page is looked at, since each page is looked at with them all.
TaggedPages takeNames(CaseFile& caseFile, std::stop_token const& stop)
{
    TaggedPages out;
    std::vector<PageId> const unseen = record_names::unseen(caseFile.database());
    struct Looked {
        PageId page;
        Digest print;
        record_names::Seen seen;
    };
    for (std::size_t at = 0; at < unseen.size() && !stop.stop_requested();) {
        // Pages are looked at before the case is written to: whoever decides meanwhile waits for a few rows alone.
        std::vector<Looked> looked;
        for (; looked.size() < pagesTogether && at < unseen.size() && !stop.stop_requested(); ++at) {
            // The fingerprint first: where a new reading comes in between, the page is stale by itself.
            Digest const print = readings::fingerprint(caseFile.database(), unseen[at]);
            if (auto const reading = readings::reading(caseFile.database(), unseen[at]))
                looked.push_back({unseen[at], print, record_names::see(ReadPage(reading->text))});
        }
        Batch batch(caseFile);
        for (Looked& one : looked) {
            record_names::keep(batch, one.page, one.seen, one.print);
            out[one.page.value] = {one.print, std::move(one.seen.tagged)};
        }
        batch.commit();
    }
    return out;
}

void note(CaseFile& caseFile, std::string const& action, nlohmann::json const& details)
{
    Batch batch(caseFile);
    batch.record(action, details.dump());
    batch.commit();
}

} // namespace

Outcome run(CaseFile& caseFile, std::function<void(int, int)> const& progress, std::stop_token stop)
{
    Connection const& connection = caseFile.database();
    TaggedPages const tagged = takeNames(caseFile, stop);
    Reference const known = withRecord(connection);
    Knowledge const knowledge(known);
    Digest const print = fingerprintOf(known);
    std::map<std::string, Person> const people = byName(known.people);
    std::vector<PageId> const list = staleList(connection, known);
    page_kind::Kinds kinds;
    Outcome outcome;
    if (list.empty())
        return outcome;
    note(caseFile, "suggestions began", {{"pages", list.size()}});
    for (std::size_t at = 0; at < list.size() && !stop.stop_requested();) {
        std::vector<PageResult> results;
        for (; at < list.size() && results.size() < pagesTogether && !stop.stop_requested(); ++at) {
            results.push_back(resultFor(connection, list[at], knowledge, print, kinds, tagged));
            if (progress)
                progress(static_cast<int>(at) + 1, static_cast<int>(list.size()));
        }
        Batch batch(caseFile);
        for (PageResult const& result : results) {
            outcome.changed += store(batch, result, people);
            ++outcome.pages;
            outcome.suggestions += static_cast<int>(result.suggestions.size());
        }
        batch.commit();
    }
    note(caseFile, "suggestions ended",
         {{"pages", outcome.pages}, {"suggestions", outcome.suggestions}, {"changed", outcome.changed}});
    return outcome;
}

struct PageByPage::Known {
    Known(Reference const& reference, Digest const& whole)
        : everything(whole), print(fingerprintOf(reference)), people(byName(reference.people)), knowledge(reference)
    {
    }
    std::int64_t entries = 0; // of the log, when the rest was loaded
    Digest everything;
    Digest print;
    std::map<std::string, Person> people;
    Knowledge knowledge;
};

PageByPage::PageByPage() = default;
PageByPage::~PageByPage() = default;

void PageByPage::run(CaseFile& caseFile, PageId page)
{
    Connection const& connection = caseFile.database();
    std::int64_t const entries = audit::head(connection).count;
    if (!m_known || m_known->entries != entries) {
        Reference const now = reference(connection);
        std::map<std::string, Person> const people = byName(now.people);
        std::set<std::string> names;
        for (auto const& [name, person] : people)
            names.insert(name);
        Digest const everything = fingerprintOf(Digest(), fingerprintOf(now), names, people);
        if (!m_known || m_known->everything != everything)
            m_known = std::make_unique<Known>(now, everything);
        m_known->entries = entries;
    }
    page_kind::Kinds kinds;
    PageResult const result = resultFor(connection, page, m_known->knowledge, m_known->print, kinds, {});
    Batch batch(caseFile);
    store(batch, result, m_known->people);
    batch.commit();
}

Reference reference(Connection const& connection)
{
    return {request::load(connection), people::all(connection), own_patterns::load(connection), {}, cares::load(connection)};
}

int stalePages(Connection const& connection)
{
    return static_cast<int>(staleList(connection, withRecord(connection)).size());
}

} // namespace core::suggestions
