// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/travel.h"

#include "core/base/error.h"
#include "core/decide/decision_content.h"
#include "core/decide/decisions.h"
#include "core/decide/explanations.h"
#include "core/decide/places.h"
#include "core/decide/slips.h"
#include "core/suggest/suggestions.h"
#include "core/text/readings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>
#include <utility>

namespace core {

Step Travel::step() const
{
    Step step;
    for (Carriage const& each : carried)
        step.push_back(each.edit);
    return step;
}

namespace travel {

namespace {

constexpr double bareShare = .2;      // of a place that no box covers
constexpr double bareLength = 10;     // points of it in a row
constexpr double answered = .6;       // of a place that another decision or suggestion takes up
constexpr double otherwise = .5;      // of the letters: other words stand there
constexpr int sure = 80;              // confidence of a word
constexpr std::size_t fewest = 4;     // letters that can tell
constexpr std::size_t compared = 400; // letters of a place, at most

// What a decision was carried from: "17 <digest of that> <digest of this, as it was carried>".
struct Origin {
    DecisionId decision;
    std::string was;
    std::string own;
};

std::optional<Origin> originOf(Decision const& decision)
{
    std::string const& text = decision.carried;
    std::size_t const first = text.find(' ');
    std::size_t const second = text.find(' ', first + 1);
    if (first == std::string::npos || second == std::string::npos)
        return std::nullopt;
    Origin origin{{}, text.substr(first + 1, second - first - 1), text.substr(second + 1)};
    std::from_chars(text.data(), text.data() + first, origin.decision.value);
    return origin;
}

bool untouched(Decision const& carried, Origin const& origin)
{
    return contentOf(carried).hex() == origin.own;
}

// The case as far as copies are concerned: the decisions of their pages, the rest when it is asked for.
class Standing {
public:
    Standing(Connection const& connection, Copies const& copies)
        : m_connection(connection), m_copies(copies), m_slips(slips::all(connection))
    {
        if (copies.pairs().empty())
            return;
        for (Decision& decision : decisions::all(connection)) {
            if (copies.of(decision.page).empty())
                continue;
            m_ids[decision.id] = decision.page;
            if (auto const origin = originOf(decision))
                m_carried[{origin->decision, decision.page}] = decision.id;
            m_byPage[decision.page].push_back(std::move(decision));
        }
    }

    Connection const& connection() const { return m_connection; }
    Copies const& copies() const { return m_copies; }
    std::map<PageId, std::vector<Decision>> const& pages() const { return m_byPage; }
    std::map<PageId, PageSlip> const& slips() const { return m_slips; }
    bool sent(PageId page) const { return !m_slips.contains(page); }

    std::vector<Decision> const& on(PageId page) const
    {
        static std::vector<Decision> const none;
        auto const found = m_byPage.find(page);
        return found == m_byPage.end() ? none : found->second;
    }
    Decision const* withId(DecisionId id) const
    {
        auto const page = m_ids.find(id);
        if (page == m_ids.end())
            return nullptr;
        std::vector<Decision> const& list = on(page->second);
        auto const found = std::find_if(list.begin(), list.end(), [id](Decision const& each) { return each.id == id; });
        return found == list.end() ? nullptr : &*found;
    }
    Decision const* carriedTo(PageId page, DecisionId from) const
    {
        auto const found = m_carried.find({from, page});
        return found == m_carried.end() ? nullptr : withId(found->second);
    }
    PageText const& words(PageId page)
    {
        auto const found = m_words.find(page);
        if (found != m_words.end())
            return found->second;
        std::optional<Reading> reading = readings::reading(m_connection, page);
        return m_words[page] = reading ? std::move(reading->text) : PageText();
    }
    std::vector<Suggestion> const& suggestions(PageId page)
    {
        auto const found = m_suggestions.find(page);
        return found != m_suggestions.end() ? found->second : m_suggestions[page] = suggestions::onPage(m_connection, page);
    }
    Size size(PageId page)
    {
        auto const found = m_sizes.find(page);
        return found != m_sizes.end() ? found->second : m_sizes[page] = pages::page(m_connection, page).size;
    }

private:
    Connection const& m_connection;
    Copies const& m_copies;
    std::map<PageId, PageSlip> m_slips;
    std::map<PageId, std::vector<Decision>> m_byPage;
    std::map<DecisionId, PageId> m_ids;
    std::map<std::pair<DecisionId, PageId>, DecisionId> m_carried;
    std::map<PageId, PageText> m_words;
    std::map<PageId, std::vector<Suggestion>> m_suggestions;
    std::map<PageId, Size> m_sizes;
};

std::vector<Rect> boxesOf(std::vector<Decision> const& decisions, Verdict verdict)
{
    std::vector<Rect> boxes;
    for (Decision const& decision : decisions)
        if (decision.verdict == verdict)
            boxes.insert(boxes.end(), decision.boxes.begin(), decision.boxes.end());
    return boxes;
}

struct Sight {
    std::vector<places::Point> points; // of the decision, on the copy
    bool bare = false;
};

// The place of a decision on a copy, and whether something of it is left bare there.
Sight sightOf(Standing const& standing, Decision const& decision, PageId copy, Alignment const& alignment, Size copySize)
{
    Sight sight;
    std::vector<Rect> const covers = boxesOf(standing.on(copy), Verdict::Redact);
    std::size_t all = 0;
    std::size_t bare = 0;
    for (Rect const& box : decision.boxes) {
        std::vector<places::Point> const points = places::pointsOf(box, alignment, copySize);
        all += points.size();
        bare += places::outside(points, covers);
        sight.bare = sight.bare || places::longestOutside(points, covers) > bareLength;
        sight.points.insert(sight.points.end(), points.begin(), points.end());
    }
    sight.bare = sight.bare || (all > 0 && static_cast<double>(bare) > bareShare * static_cast<double>(all));
    return sight;
}

bool keptThere(Standing const& standing, Decision const& decision, PageId copy, Sight const& sight)
{
    if (places::share(sight.points, boxesOf(standing.on(copy), Verdict::Keep)) < answered)
        return false;
    // Kept here too, and withheld by what is around it.
    std::vector<Rect> const here = boxesOf(standing.on(decision.page), Verdict::Keep);
    std::vector<places::Point> points;
    for (Rect const& box : decision.boxes)
        for (places::Point const& point : places::pointsOf(box, Alignment{}, {1e6, 1e6}))
            points.push_back(point);
    return places::share(points, here) < answered;
}

std::string sureLetters(PageText const& page, std::vector<Rect> const& boxes)
{
    std::string letters;
    for (Word const& word : page.words) {
        bool const under =
            std::any_of(boxes.begin(), boxes.end(), [&](Rect const& box) { return box.contains(word.box.centre()); });
        if (!under || letters.size() >= compared)
            continue;
        if (word.confidence < sure)
            return {};
        for (char const letter : page.textOf(word))
            if (std::isalnum(static_cast<unsigned char>(letter)) != 0)
                letters += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    }
    return letters;
}

// Both readings are sure, and of something else.
bool otherWords(Standing& standing, Decision const& decision, PageId copy, std::vector<Rect> const& there)
{
    std::string const here = sureLetters(standing.words(decision.page), decision.boxes);
    std::string const other = sureLetters(standing.words(copy), there);
    if (here.size() < fewest || other.size() < fewest)
        return false;
    return static_cast<double>(places::lettersApart(here, other))
           > otherwise * static_cast<double>(std::max(here.size(), other.size()));
}

std::vector<Rect> placedOn(Standing& standing, Decision const& decision, PageId copy, Alignment const& alignment)
{
    return alignment::placed(decision.boxes, alignment, standing.words(copy), standing.size(copy));
}

bool covered(Standing const& standing, Decision const& decision, PageId copy, Sight const& sight)
{
    std::vector<Rect> same;
    for (Decision const& other : standing.on(copy))
        if (other.verdict == Verdict::Redact && other.exemption == decision.exemption)
            same.insert(same.end(), other.boxes.begin(), other.boxes.end());
    return places::share(sight.points, same) >= 1 - bareShare;
}

// The open suggestion of the copy that stands for the one which the decision answers.
Suggestion const* twinOf(Standing& standing, Decision const& decision, PageId copy, std::vector<Rect> const& there)
{
    if (decision.suggestion.empty())
        return nullptr;
    std::optional<Suggestion> const mine = suggestions::withKey(standing.connection(), decision.suggestion);
    if (!mine)
        return nullptr;
    for (Suggestion const& other : standing.suggestions(copy)) {
        if (other.category != mine->category || decisions::about(standing.connection(), other.key))
            continue;
        std::vector<places::Point> points;
        for (Rect const& box : other.boxes)
            for (places::Point const& point : places::pointsOf(box, Alignment{}, standing.size(copy)))
                points.push_back(point);
        std::vector<places::Point> back;
        for (Rect const& box : there)
            for (places::Point const& point : places::pointsOf(box, Alignment{}, standing.size(copy)))
                back.push_back(point);
        if (places::share(points, there) >= answered && places::share(back, other.boxes) >= .3)
            return &other;
    }
    return nullptr;
}

std::string pageName(PageId page)
{
    return "page " + std::to_string(page.value);
}

// Carries decisions one at a time and keeps account.
class Carrier {
public:
    Carrier(Standing& standing, Travel& travel) : m_standing(standing), m_travel(travel) {}

    void carry(Decision const& decision, PageId copy)
    {
        std::optional<Alignment> const alignment = m_standing.copies().between(decision.page, copy);
        if (!alignment) {
            if (decision.verdict == Verdict::Redact && m_told.insert({decision.page, copy}).second)
                leave(decision, copy,
                      "The pictures of " + pageName(decision.page) + " and " + pageName(copy)
                          + " could not be laid upon one another. Decide there by hand.");
            return;
        }
        // A question is answered where it was asked; what stands meanwhile is withheld there, and the answer travels.
        if (decision.verdict == Verdict::Ask)
            return;
        if (Decision const* const earlier = m_standing.carriedTo(copy, decision.id))
            follow(decision, *earlier, *alignment);
        else if (decision.verdict == Verdict::Redact)
            withhold(decision, copy, *alignment);
        else
            keep(decision, copy, *alignment);
    }

    // What was carried from a decision that is no more.
    void takeAway(Decision const& carried, Origin const& origin)
    {
        if (untouched(carried, origin))
            m_travel.carried.push_back({Carriage::Kind::TakeAway, origin.decision, carried.page, decisions::remove(carried)});
    }

private:
    void leave(Decision const& decision, PageId copy, std::string reason)
    {
        m_travel.left.push_back({decision.id, decision.page, copy, std::move(reason)});
    }

    static std::string provenance(Decision const& from, Decision const& own)
    {
        return std::to_string(from.id.value) + ' ' + contentOf(from).hex() + ' ' + contentOf(own).hex();
    }

    void add(Carriage::Kind kind, Decision const& from, std::optional<Decision> before, Decision after)
    {
        after.carried = provenance(from, after);
        m_travel.carried.push_back({kind, from.id, from.page, Edit{std::move(before), std::move(after)}});
    }

    void follow(Decision const& decision, Decision const& earlier, Alignment const& alignment)
    {
        Origin const origin = *originOf(earlier);
        if (origin.was == contentOf(decision).hex())
            return;
        if (!untouched(earlier, origin)) {
            leave(decision, earlier.page,
                  "What was carried to " + pageName(earlier.page) + " was changed there by hand since. Change it by hand.");
            return;
        }
        if (decision.verdict == Verdict::Keep && earlier.suggestion.empty()) {
            takeAway(earlier, origin);
            return;
        }
        Decision after = earlier;
        after.verdict = decision.verdict;
        after.exemption = decision.exemption;
        after.reason = decision.reason;
        after.boxes = placedOn(m_standing, decision, earlier.page, alignment);
        if (after.boxes.empty())
            leave(decision, earlier.page, "The place lies off " + pageName(earlier.page) + " now.");
        else
            add(Carriage::Kind::Follow, decision, earlier, std::move(after));
    }

    void withhold(Decision const& decision, PageId copy, Alignment const& alignment)
    {
        Sight const sight = sightOf(m_standing, decision, copy, alignment, m_standing.size(copy));
        if (sight.points.empty()) {
            leave(decision, copy, "The place lies off " + pageName(copy) + ", whose picture shows less of the paper.");
            return;
        }
        if (!sight.bare) {
            if (!covered(m_standing, decision, copy, sight))
                leave(decision, copy,
                      "Another exemption covers the place on " + pageName(copy) + ". Settle which of the two applies.");
            return;
        }
        std::vector<Rect> const there = placedOn(m_standing, decision, copy, alignment);
        if (keptThere(m_standing, decision, copy, sight))
            leave(decision, copy, "Somebody kept the place on " + pageName(copy) + ". Settle which of the two is right.");
        else if (otherWords(m_standing, decision, copy, there))
            leave(decision, copy, "Other words stand at the place on " + pageName(copy) + ". Look at it.");
        else
            make(decision, copy, there);
    }

    void make(Decision const& decision, PageId copy, std::vector<Rect> const& there)
    {
        Decision after{{}, copy, there, decision.verdict, decision.exemption, decision.reason, {}, {}, {}};
        Suggestion const* const twin = twinOf(m_standing, decision, copy, there);
        if (twin != nullptr && m_answered.insert(twin->key).second) {
            after.suggestion = twin->key;
            after.boxes = twin->boxes;
            std::vector<Rect> const& boxes = twin->boxes;
            for (Rect const& box : there)
                if (places::outside(places::pointsOf(box, Alignment{}, m_standing.size(copy)), boxes) > 0)
                    after.boxes.push_back(box);
        }
        if (after.verdict == Verdict::Redact || !after.suggestion.empty())
            add(Carriage::Kind::Carry, decision, {}, std::move(after));
    }

    // To keep is an answer: it goes where the same is asked, and nobody answered yet.
    void keep(Decision const& decision, PageId copy, Alignment const& alignment)
    {
        if (decision.suggestion.empty())
            return;
        std::vector<Rect> const there = placedOn(m_standing, decision, copy, alignment);
        if (!there.empty() && !otherWords(m_standing, decision, copy, there))
            make(decision, copy, there);
    }

    Standing& m_standing;
    Travel& m_travel;
    std::set<std::pair<PageId, PageId>> m_told;
    std::set<std::string> m_answered;
};

// It stands for its origin, whose own conflicts are looked for.
bool standsForOrigin(Standing const& standing, Decision const& decision)
{
    std::optional<Origin> const origin = originOf(decision);
    if (!origin || !untouched(decision, *origin))
        return false;
    Decision const* const from = standing.withId(origin->decision);
    return from != nullptr && contentOf(*from).hex() == origin->was;
}

// Changes when anything about the decision does, or about what touches its place on the copy.
Digest digestOf(Standing const& standing, CopyConflict const& conflict, Decision const& decision)
{
    Fingerprint fingerprint;
    fingerprint.add("copies").add(static_cast<std::int64_t>(conflict.kind)).add(conflict.copy.value).add(contentOf(decision));
    std::vector<std::string> there;
    for (Decision const& other : standing.on(conflict.copy)) {
        bool const touches = std::any_of(other.boxes.begin(), other.boxes.end(), [&](Rect const& box) {
            return std::any_of(conflict.place.begin(), conflict.place.end(),
                               [&](Rect const& place) { return !shared(box, place).empty(); });
        });
        if (touches)
            there.push_back(contentOf(other).hex());
    }
    std::sort(there.begin(), there.end());
    for (std::string const& each : there)
        fingerprint.add(each);
    return fingerprint.finish();
}

std::optional<CopyConflict> conflictOf(Standing& standing, Decision const& decision, PageId copy)
{
    std::optional<Alignment> const alignment = standing.copies().between(decision.page, copy);
    if (!alignment)
        return std::nullopt;
    Sight const sight = sightOf(standing, decision, copy, *alignment, standing.size(copy));
    CopyConflict conflict{CopyConflict::Kind::Bare, decision.id, decision.page, copy, {}, {}, {}};
    if (sight.points.empty() || (!sight.bare && covered(standing, decision, copy, sight)))
        return std::nullopt;
    for (Rect const& box : decision.boxes)
        if (Rect const place = within(alignment->apply(box), standing.size(copy)); !place.empty())
            conflict.place.push_back(place);
    if (!sight.bare)
        conflict.kind = CopyConflict::Kind::OtherExemption;
    else if (keptThere(standing, decision, copy, sight))
        conflict.kind = CopyConflict::Kind::Kept;
    else if (otherWords(standing, decision, copy, placedOn(standing, decision, copy, *alignment)))
        return std::nullopt;
    // Two exemptions are one conflict, told from the page that comes first.
    if (conflict.kind == CopyConflict::Kind::OtherExemption && copy < decision.page)
        return std::nullopt;
    conflict.digest = digestOf(standing, conflict, decision);
    return conflict;
}

void addHeldBack(std::vector<CopyConflict>& list, Standing& standing)
{
    for (auto const& [page, slip] : standing.slips()) {
        if (slip.kind != PageSlip::Kind::Withheld && slip.kind != PageSlip::Kind::Deferred)
            continue;
        for (PageId const copy : standing.copies().of(page)) {
            if (!standing.sent(copy))
                continue;
            Size const size = standing.size(copy);
            CopyConflict conflict{CopyConflict::Kind::PageHeldBack, {}, page, copy, {{0, 0, size.width, size.height}}, {}, {}};
            Fingerprint fingerprint;
            fingerprint.add("copies").add("page").add(page.value).add(copy.value).add(name(slip.kind)).add(slip.exemption);
            for (Decision const& decision : standing.on(copy))
                fingerprint.add(contentOf(decision));
            conflict.digest = fingerprint.finish();
            list.push_back(std::move(conflict));
        }
    }
}

} // namespace

Travel proposals(Connection const& connection, Copies const& copies, std::optional<std::vector<PageId>> const& from)
{
    Travel travel;
    Standing standing(connection, copies);
    Carrier carrier(standing, travel);
    for (auto const& [page, list] : standing.pages()) {
        bool const asked = !from || std::find(from->begin(), from->end(), page) != from->end();
        for (Decision const& decision : list) {
            std::optional<Origin> const origin = originOf(decision);
            if (origin && standing.withId(origin->decision) == nullptr && !decisions::withId(connection, origin->decision))
                carrier.takeAway(decision, *origin);
            if (!asked || !standing.sent(page) || (origin && untouched(decision, *origin)))
                continue;
            for (PageId const copy : copies.of(page))
                if (standing.sent(copy))
                    carrier.carry(decision, copy);
        }
    }
    return travel;
}

std::vector<CopyConflict> conflicts(Connection const& connection, Copies const& copies)
{
    std::vector<CopyConflict> list;
    Standing standing(connection, copies);
    for (auto const& [page, decided] : standing.pages())
        for (Decision const& decision : decided) {
            if (decision.verdict != Verdict::Redact || !standing.sent(page) || standsForOrigin(standing, decision))
                continue;
            for (PageId const copy : copies.of(page))
                if (standing.sent(copy))
                    if (auto conflict = conflictOf(standing, decision, copy))
                        list.push_back(std::move(*conflict));
        }
    addHeldBack(list, standing);
    auto const notes = explanations::all(connection);
    for (CopyConflict& conflict : list)
        if (auto const note = notes.find(conflict.digest); note != notes.end())
            conflict.note = note->second.note;
    std::stable_sort(list.begin(), list.end(), [](CopyConflict const& a, CopyConflict const& b) { return a.page < b.page; });
    return list;
}

std::string sentence(CopyConflict const& conflict)
{
    std::string const here = pageName(conflict.page);
    std::string const there = pageName(conflict.copy);
    switch (conflict.kind) {
    case CopyConflict::Kind::Bare:
        return "Withheld on " + here + ", but bare on its copy, " + there + ".";
    case CopyConflict::Kind::Kept:
        return "Withheld on " + here + ", but kept on its copy, " + there + ".";
    case CopyConflict::Kind::OtherExemption:
        return "Withheld on " + here + " and on its copy, " + there + ", under different exemptions.";
    case CopyConflict::Kind::PageHeldBack:
        return "All of " + here + " is held back, but its copy, " + there + ", is sent.";
    }
    return {};
}

std::optional<Edit> alike(Connection const& connection, Copies const& copies, CopyConflict const& conflict)
{
    std::optional<Decision> const decision = decisions::withId(connection, conflict.decision);
    std::optional<Alignment> const alignment = copies.between(conflict.page, conflict.copy);
    if (!decision || !alignment)
        return std::nullopt;
    Standing standing(connection, copies);
    Sight const sight = sightOf(standing, *decision, conflict.copy, *alignment, standing.size(conflict.copy));
    std::vector<Rect> const there = placedOn(standing, *decision, conflict.copy, *alignment);
    if (there.empty())
        return std::nullopt;
    // The decision there that takes up the place is changed; where there is none, one is made.
    Decision const* before = nullptr;
    for (Decision const& other : standing.on(conflict.copy))
        if (conflict.kind != CopyConflict::Kind::Bare && places::share(sight.points, other.boxes) >= answered
            && (other.verdict == Verdict::Keep) == (conflict.kind == CopyConflict::Kind::Kept))
            before = &other;
    Decision after = before != nullptr ? *before : Decision{{}, conflict.copy, {}, Verdict::Redact, {}, {}, {}, {}, {}};
    after.verdict = Verdict::Redact;
    after.exemption = decision->exemption;
    after.reason = decision->reason;
    if (conflict.kind != CopyConflict::Kind::OtherExemption || before == nullptr)
        after.boxes = there;
    after.carried = std::to_string(decision->id.value) + ' ' + contentOf(*decision).hex() + ' ' + contentOf(after).hex();
    return Edit{before != nullptr ? std::optional(*before) : std::nullopt, std::move(after)};
}

Saved saved(Connection const& connection)
{
    Saved saved;
    for (Decision const& decision : decisions::all(connection)) {
        if (decision.verdict != Verdict::Redact)
            continue;
        saved.all += decision.boxes.size();
        if (!decision.carried.empty())
            saved.carried += decision.boxes.size();
    }
    return saved;
}

} // namespace travel
} // namespace core
