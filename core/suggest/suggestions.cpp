// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/suggestions.h"

#include "core/base/error.h"
#include "core/case/audit.h"
#include "core/suggest/addresses.h"
#include "core/suggest/character_cells.h"
#include "core/suggest/dates_of_birth.h"
#include "core/suggest/identifiers.h"
#include "core/suggest/labels.h"
#include "core/suggest/legibility.h"
#include "core/suggest/margins.h"
#include "core/suggest/names.h"
#include "core/suggest/own_patterns.h"
#include "core/suggest/relations.h"
#include "core/suggest/reported.h"
#include "core/suggest/sensitive.h"
#include "core/suggest/telephones.h"
#include "core/suggest/tokens.h"
#include "core/suggest/whose.h"
#include "core/text/readings.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
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
constexpr std::int64_t rules = 3;

// What names somebody else, or is theirs, falls under DPA 2018 Sch 2 para 16.
constexpr std::string_view thirdParty = "TP";

// Pages whose suggestions are stored in one transaction.
constexpr std::size_t pagesTogether = 32;

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
    if (finding.category == Category::Postcode && other.category == Category::Address)
        return holds(other, finding);
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

double rounded(double value)
{
    return std::round(value * 100) / 100;
}

// Boxes reach a little beyond the ink that was recognised, so that no edge of a letter stays; to the sides they reach further,
// since a machine often misses the first or last stroke of a word, but no further than half the blank beside it.
constexpr double margin = 0.8;
constexpr double widestReach = 2.4;

bool mark(char c)
{
    return c != ' ' && c != '\n' && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z');
}

// How far the box may reach into the blank between two words of a line, measured along the line.
double reach(PageText const& text, Word const& first, Word const& second)
{
    Rect const a = upright(first.box, text.turn);
    Rect const b = upright(second.box, text.turn);
    return std::clamp((b.x0 - a.x1) / 2, margin, widestReach);
}

// The box of a line of words, grown by what stands free on both sides.
Rect reaching(PageText const& text, Rect const& box, std::size_t first, std::size_t last)
{
    auto const sameLine = [&](std::size_t a, std::size_t b) { return text.words[a].line == text.words[b].line; };
    bool const before = first > 0 && sameLine(first - 1, first);
    bool const behind = last + 1 < text.words.size() && sameLine(last, last + 1);
    double const left = before ? reach(text, text.words[first - 1], text.words[first]) : widestReach;
    double const right = behind ? reach(text, text.words[last], text.words[last + 1]) : widestReach;
    switch (text.turn.quarters()) {
    case 1:
        return {box.x0 - margin, box.y0 - left, box.x1 + margin, box.y1 + right};
    case 2:
        return {box.x0 - right, box.y0 - margin, box.x1 + left, box.y1 + margin};
    case 3:
        return {box.x0 - margin, box.y0 - right, box.x1 + margin, box.y1 + left};
    default:
        return {box.x0 - left, box.y0 - margin, box.x1 + right, box.y1 + margin};
    }
}

// Letters differ in width, so a share of a word is never exact: the marks beside the words go with them, and take the error.
void addBoxes(std::vector<Rect>& out, PageText const& text, std::size_t begin, std::size_t end, Size size)
{
    std::size_t word = wordAt(text, begin);
    for (Rect const& ink : boxesOf(text, begin, end, Words::Share)) {
        std::size_t last = word;
        while (last + 1 < text.words.size() && text.words[last + 1].begin < end
               && text.words[last + 1].line == text.words[word].line)
            ++last;
        // Where only a part of a word is meant, the rest of it stays as it is.
        bool const whole = text.words[word].begin >= begin && text.words[last].end <= end;
        Rect const box = within(whole ? reaching(text, ink, word, last) : grown(ink, margin), size);
        Rect const stored{rounded(box.x0), rounded(box.y0), rounded(box.x1), rounded(box.y1)};
        if (!stored.empty())
            out.push_back(stored);
        word = last + 1;
    }
}

std::vector<Rect> boxesFor(ReadPage const& read, Finding const& finding, Size size)
{
    PageText const& text = read.page;
    std::size_t begin = finding.begin;
    std::size_t end = finding.end;
    while (begin > 0 && mark(text.text[begin - 1]))
        --begin;
    while (end < text.text.size() && mark(text.text[end]))
        ++end;
    std::vector<Rect> out;
    // Whoever signs an entry is not covered with a name that goes on in the next line.
    std::size_t const first = wordAt(text, begin);
    std::size_t const last = wordAt(text, end - 1);
    for (std::size_t word = first + 1; word < last; ++word) {
        if (!read.margin[word] || read.margin[first] || read.margin[last])
            continue;
        if (!read.margin[word - 1])
            addBoxes(out, text, begin, text.words[word - 1].end, size);
        begin = text.words[word + 1].begin;
    }
    addBoxes(out, text, begin, end, size);
    return out;
}

// The same words at the same place, to half a point.
std::string keyOf(Suggestion const& suggestion)
{
    Fingerprint key;
    key.add(suggestion.page.value).add(name(suggestion.category)).add(plainWord(suggestion.text));
    for (Rect const& box : suggestion.boxes)
        for (double const edge : {box.x0, box.y0, box.x1, box.y1})
            key.add(std::llround(edge * 2));
    return key.finish().hex().substr(0, 16);
}

std::string boxesToText(std::vector<Rect> const& boxes)
{
    auto list = nlohmann::json::array();
    for (Rect const& box : boxes)
        list.push_back({box.x0, box.y0, box.x1, box.y1});
    return list.dump();
}

std::vector<Rect> boxesFromText(std::string const& text)
{
    try {
        std::vector<Rect> boxes;
        for (auto const& box : nlohmann::json::parse(text))
            boxes.push_back({box.at(0).get<double>(), box.at(1).get<double>(), box.at(2).get<double>(), box.at(3).get<double>()});
        return boxes;
    } catch (nlohmann::json::exception const&) {
        throw Error(Fault::Integrity, "The case holds a suggestion whose place cannot be read. Restore its folder from a backup, "
                                      "or run the suggestions again.");
    }
}

// Columns: key, page, category, text, boxes, score, reason, person, advice, exemption, wording.
Suggestion fromRow(Statement const& row)
{
    Suggestion suggestion;
    suggestion.key = row.text(0);
    suggestion.page = {row.integer(1)};
    suggestion.category = category(row.text(2));
    suggestion.text = row.text(3);
    suggestion.boxes = boxesFromText(row.text(4));
    suggestion.score = row.real(5);
    suggestion.reason = row.text(6);
    suggestion.person = row.text(7);
    suggestion.advice = advice(row.text(8));
    suggestion.exemption = row.text(9);
    suggestion.wording = row.text(10);
    return suggestion;
}

std::vector<Suggestion> fromRows(Statement& rows)
{
    std::vector<Suggestion> out;
    while (rows.step())
        out.push_back(fromRow(rows));
    return out;
}

// Everything but the reading that places of suggestions are made from.
Digest fingerprintOf(Reference const& reference)
{
    Fingerprint print;
    print.add(rules).add(request::fingerprint(reference.request)).add(whose::fingerprint()).add(reference.ownPatterns);
    print.add(sensitive::fingerprint()).add(legibility::fingerprint());
    for (Row const& row : detectors)
        print.add(row.fingerprint());
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

std::set<std::string> namedOn(Connection const& connection, PageId page)
{
    std::set<std::string> out;
    Statement rows = connection.prepare("SELECT DISTINCT person FROM suggestion WHERE page = ?1 AND person <> ''");
    rows.with(page.value);
    while (rows.step())
        out.insert(rows.text(0));
    return out;
}

Statement::Blob blob(Digest const& digest)
{
    return {std::string_view(reinterpret_cast<char const*>(digest.bytes.data()), digest.bytes.size())};
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
    return row.blob(0) != blob(wanted).bytes;
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
        suggestion.exemption = thirdParty;
        suggestion.key = keyOf(suggestion);
        out.push_back(std::move(suggestion));
    }
    return out;
}

PageResult resultFor(Connection const& connection, PageId page, Knowledge const& knowledge, Digest const& referencePrint,
                     page_kind::Kinds& kinds)
{
    PageResult result;
    result.page = page;
    result.reading = page_kind::madeFrom(connection, page);
    result.reference = referencePrint;
    if (auto const reading = readings::reading(connection, page)) {
        Size const size = pages::page(connection, page).size;
        result.suggestions = find(page, reading->text, size, knowledge, kinds.of(connection, page));
        std::vector<Suggestion> byEye = toReadByEye(*reading, size);
        std::move(byEye.begin(), byEye.end(), std::back_inserter(result.suggestions));
    }
    return result;
}

// The same words in nearly the same place, as when a page was read again.
bool sameAs(Suggestion const& a, Suggestion const& b)
{
    if (a.category != b.category || plainWord(a.text) != plainWord(b.text) || a.boxes.size() != b.boxes.size())
        return false;
    for (std::size_t i = 0; i < a.boxes.size(); ++i)
        if (shared(a.boxes[i], b.boxes[i]).area() < 0.5 * std::max(a.boxes[i].area(), b.boxes[i].area()))
            return false;
    return true;
}

std::vector<Suggestion> decidedOn(Connection const& connection, PageId page)
{
    Statement rows = connection.prepare(R"(
        SELECT key, page, category, text, boxes, score, reason, person, advice, exemption, wording FROM suggestion
        WHERE page = ?1 AND EXISTS (SELECT 1 FROM decision WHERE decision.suggestion = suggestion.key)
        ORDER BY place)");
    rows.with(page.value);
    return fromRows(rows);
}

// What an officer would see of a suggestion.
using Face = std::tuple<std::string, Advice, std::string, std::string, std::string, std::string>;

std::set<Face> openOn(Connection const& connection, PageId page)
{
    Statement rows = connection.prepare(R"(
        SELECT key, page, category, text, boxes, score, reason, person, advice, exemption, wording FROM suggestion
        WHERE page = ?1 AND NOT EXISTS (SELECT 1 FROM decision WHERE decision.suggestion = suggestion.key))");
    std::set<Face> out;
    for (Suggestion const& seen : fromRows(rows.with(page.value)))
        out.emplace(seen.key, seen.advice, seen.person, seen.exemption, seen.wording, seen.reason);
    return out;
}

// Suggestions that came, went or changed, each once.
int changed(std::set<Face> const& before, std::set<Face> const& after)
{
    std::set<std::string> keys;
    for (Face const& face : before)
        if (!after.contains(face))
            keys.insert(std::get<0>(face));
    for (Face const& face : after)
        if (!before.contains(face))
            keys.insert(std::get<0>(face));
    return static_cast<int>(keys.size());
}

// What a person has decided about stays as it was then, and is not suggested a second time. Returns how many open ones changed.
int store(Batch& batch, PageResult const& result, std::map<std::string, Person> const& people)
{
    Connection& connection = batch.database();
    std::set<Face> const before = openOn(connection, result.page);
    connection
        .prepare(R"(
        DELETE FROM suggestion
        WHERE page = ?1 AND NOT EXISTS (SELECT 1 FROM decision WHERE decision.suggestion = suggestion.key))")
        .with(result.page.value)
        .run();
    std::vector<Suggestion> const decided = decidedOn(connection, result.page);
    std::int64_t place = 0;
    for (Suggestion const& suggestion : result.suggestions) {
        ++place;
        if (std::any_of(decided.begin(), decided.end(),
                        [&](Suggestion const& old) { return old.key == suggestion.key || sameAs(old, suggestion); }))
            continue;
        connection
            .prepare(R"(
            INSERT INTO suggestion (key, page, place, category, text, boxes, score, reason, person, advice, exemption, wording)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12))")
            .with(suggestion.key, suggestion.page.value, place, name(suggestion.category), suggestion.text,
                  boxesToText(suggestion.boxes), suggestion.score, suggestion.reason, suggestion.person, name(suggestion.advice),
                  suggestion.exemption, suggestion.wording)
            .run();
    }
    Digest const print = fingerprintOf(result.reading, result.reference, namedOn(connection, result.page), people);
    connection
        .prepare("INSERT INTO suggested (page, fingerprint) VALUES (?1, ?2) ON CONFLICT (page) DO UPDATE SET fingerprint = "
                 "excluded.fingerprint")
        .with(result.page.value, blob(print))
        .run();
    return changed(before, openOn(connection, result.page));
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
void takeNames(CaseFile& caseFile, std::stop_token const& stop)
{
    std::vector<PageId> const unseen = record_names::unseen(caseFile.database());
    for (std::size_t at = 0; at < unseen.size() && !stop.stop_requested();) {
        Batch batch(caseFile);
        for (std::size_t together = 0; together < pagesTogether && at < unseen.size(); ++together, ++at)
            if (auto const reading = readings::reading(batch.database(), unseen[at]))
                record_names::look(batch, unseen[at], ReadPage(reading->text),
                                   readings::fingerprint(batch.database(), unseen[at]));
        batch.commit();
    }
}

void note(CaseFile& caseFile, std::string const& action, nlohmann::json const& details)
{
    Batch batch(caseFile);
    batch.record(action, details.dump());
    batch.commit();
}

} // namespace

std::vector<Suggestion> find(PageId page, PageText const& text, Size size, Knowledge const& knowledge, PageKind kind)
{
    ReadPage const read(text);
    std::vector<Finding> findings = detected(read, knowledge);
    addFromBoxes(findings, text, knowledge);
    findings = merged(std::move(findings));
    whose::advise(findings, read, knowledge);
    findings = settled(findings);
    // A statement goes on around the names and numbers in it, and takes none of their places.
    std::vector<Finding> statements = sensitive::detect(read, knowledge, findings, kind);
    reported::trimHeads(statements, read, findings, knowledge.subjectNames);
    findings.insert(findings.end(), statements.begin(), statements.end());
    std::vector<Suggestion> out;
    for (Finding const& finding : findings) {
        Suggestion suggestion;
        suggestion.page = page;
        suggestion.category = finding.category;
        suggestion.text = textWithoutMargin(text, read.margin, finding.begin, finding.end);
        suggestion.boxes = boxesFor(read, finding, size);
        suggestion.score = rounded(std::clamp(finding.score, 0.0, 1.0));
        suggestion.reason = finding.reason;
        suggestion.person = finding.person;
        suggestion.advice = finding.advice;
        if (finding.advice != Advice::Keep) {
            suggestion.exemption = finding.exemption.empty() ? std::string(thirdParty) : finding.exemption;
            suggestion.wording = finding.wording;
        }
        suggestion.key = keyOf(suggestion);
        bool const again =
            std::any_of(out.begin(), out.end(), [&](Suggestion const& other) { return other.key == suggestion.key; });
        if (!suggestion.boxes.empty() && !again)
            out.push_back(std::move(suggestion));
    }
    return out;
}

Outcome run(CaseFile& caseFile, std::function<void(int, int)> const& progress, std::stop_token stop)
{
    Connection const& connection = caseFile.database();
    takeNames(caseFile, stop);
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
            results.push_back(resultFor(connection, list[at], knowledge, print, kinds));
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
    PageResult const result = resultFor(connection, page, m_known->knowledge, m_known->print, kinds);
    Batch batch(caseFile);
    store(batch, result, m_known->people);
    batch.commit();
}

Reference reference(Connection const& connection)
{
    return {request::load(connection), people::all(connection), own_patterns::load(connection), {}, cares::load(connection)};
}

std::vector<Suggestion> all(Connection const& connection)
{
    Statement rows = connection.prepare("SELECT key, page, category, text, boxes, score, reason, person, advice, exemption, "
                                        "wording FROM suggestion ORDER BY page, place, key");
    return fromRows(rows.with());
}

std::vector<Suggestion> onPage(Connection const& connection, PageId page)
{
    Statement rows = connection.prepare(R"(
        SELECT key, page, category, text, boxes, score, reason, person, advice, exemption, wording FROM suggestion WHERE page = ?1 ORDER BY place, key)");
    return fromRows(rows.with(page.value));
}

std::optional<Suggestion> withKey(Connection const& connection, std::string const& key)
{
    Statement rows = connection.prepare("SELECT key, page, category, text, boxes, score, reason, person, advice, exemption, "
                                        "wording FROM suggestion WHERE key = ?1");
    rows.with(key);
    return rows.step() ? std::optional<Suggestion>(fromRow(rows)) : std::nullopt;
}

int stalePages(Connection const& connection)
{
    return static_cast<int>(staleList(connection, withRecord(connection)).size());
}

} // namespace core::suggestions
