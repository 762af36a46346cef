// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/simulated_officer.h"

#include "core/base/error.h"
#include "core/decide/everywhere.h"
#include "core/decide/reach.h"
#include "core/source/pages.h"

#include <algorithm>

namespace bench {

namespace {

using namespace core;

constexpr double enough = 0.8;       // of a mention's ink that has to be covered
constexpr double meant = 0.4;        // of a box that has to lie on what is to be withheld
constexpr double half = 0.5;         // of what is to be kept: covered so far it cannot be read
constexpr double touched = 0.15;     // of a mention: so much shows that a box is about it
constexpr std::size_t oneLines = 24; // on a sheet, of places that are part of one line
constexpr std::size_t others = 12;
constexpr double lineHeight = 24;
std::string const officer = "Simulated Officer";
std::string const exemption = "TP";

std::size_t sheetsOf(std::vector<Suggestion> const& places)
{
    bool const lines = std::all_of(places.begin(), places.end(), [](Suggestion const& place) {
        return place.boxes.size() == 1 && place.boxes.front().height() <= lineHeight;
    });
    std::size_t const atOnce = lines ? oneLines : others;
    return (places.size() + atOnce - 1) / atOnce;
}

std::vector<Rect> boxesOf(std::vector<Decision> const& decisions)
{
    std::vector<Rect> boxes;
    for (Decision const& decision : decisions)
        if (decision.verdict == Verdict::Redact)
            boxes.insert(boxes.end(), decision.boxes.begin(), decision.boxes.end());
    return boxes;
}

double letterHeight(Mention const& mention)
{
    return mention.words.empty() ? 10 : std::clamp(mention.words.front().height(), 6.0, 14.0);
}

} // namespace

SimulatedOfficer::SimulatedOfficer(CaseFile& caseFile, Truth const& truth) : m_case(caseFile), m_names(truth.names)
{
    Connection const& database = m_case.database();
    std::map<SourceId, std::string> files;
    for (Source const& source : pages::sources(database))
        files[source.id] = source.file;
    for (core::Page const& page : pages::all(database)) {
        auto const known = truth.pages.find({files.at(page.source), page.number});
        if (known == truth.pages.end())
            throw Error(Fault::Input, "The truth does not know page " + std::to_string(page.id.value)
                                          + " of the case. Name the truth that was made with its files.");
        m_pages.push_back({page.id, &known->second, std::nullopt});
    }
}

int SimulatedOfficer::total() const
{
    int all = 0;
    for (auto const& [what, times] : m_actions)
        all += times;
    return all;
}

void SimulatedOfficer::apply(Step const& step)
{
    if (step.empty())
        return;
    Act act = m_case.act(officer);
    decisions::apply(act, step);
    act.commit();
}

Mask SimulatedOfficer::goal(TruePage const& truth) const
{
    Mask mask(truth.size);
    for (Mention const& mention : truth.mentions)
        if (mention.withhold || mention.free)
            mask.fill(mention.boxes, 0.35 * letterHeight(mention));
    return mask;
}

Mask SimulatedOfficer::mask(Page const& page) const
{
    Mask mask(page.truth->size);
    mask.fill(boxesOf(decisions::onPage(m_case.database(), page.id)));
    return mask;
}

bool SimulatedOfficer::withhold(Suggestion const& suggestion) const
{
    Page const& page = m_pages[static_cast<std::size_t>(suggestion.page.value - 1)];
    return goal(*page.truth).covered(suggestion.boxes) >= meant;
}

std::vector<Suggestion> SimulatedOfficer::open() const
{
    std::vector<Suggestion> places;
    std::set<std::string> answered;
    for (Decision const& decision : decisions::all(m_case.database()))
        answered.insert(decision.suggestion);
    for (Suggestion& suggestion : suggestions::all(m_case.database()))
        if (!answered.contains(suggestion.key))
            places.push_back(std::move(suggestion));
    return places;
}

void SimulatedOfficer::decide(std::vector<Suggestion> const& places, Verdict verdict)
{
    apply(everywhere::answers(m_case.database(), places, verdict, verdict == Verdict::Redact ? exemption : std::string(), ""));
}

// Sheet by sheet: what is not to be treated like most of them is left out, and then decided in the same way.
void SimulatedOfficer::together(std::vector<Suggestion> const& places, int toOpen, char const* how)
{
    std::vector<Suggestion> redact;
    std::vector<Suggestion> keep;
    for (Suggestion const& place : places)
        (withhold(place) ? redact : keep).push_back(place);
    bool const mostly = redact.size() >= keep.size();
    auto const& many = mostly ? redact : keep;
    auto const& few = mostly ? keep : redact;
    count(how, toOpen + static_cast<int>(sheetsOf(places)) - 1);
    count("leave out", static_cast<int>(few.size()));
    count("decide together");
    decide(many, mostly ? Verdict::Redact : Verdict::Keep);
    if (few.empty())
        return;
    // Together again, or one by one, whichever is less.
    int const again = toOpen + static_cast<int>(sheetsOf(few));
    if (again < static_cast<int>(few.size())) {
        count(how, again - 1);
        count("decide together");
    } else {
        count("decide one", static_cast<int>(few.size()));
    }
    decide(few, mostly ? Verdict::Keep : Verdict::Redact);
}

void SimulatedOfficer::triage()
{
    count("choose an exemption"); // from then on it is remembered
    constexpr std::size_t worthIt = 4;
    std::map<std::string, std::vector<Suggestion>> same;
    std::map<Category, std::vector<Suggestion>> kinds;
    for (Suggestion const& place : open())
        if (place.category == Category::Person && !place.person.empty())
            same[place.person].push_back(place);
        else
            kinds[place.category].push_back(place);
    for (auto const& [person, places] : same)
        if (places.size() >= worthIt)
            together(places, 1, "all of a person"); // G
        else
            kinds[Category::Person].insert(kinds[Category::Person].end(), places.begin(), places.end());
    for (auto const& [kind, places] : kinds) {
        if (places.size() >= worthIt && kind != Category::ReadByEye) {
            together(places, 3, "all of a kind"); // the filter, the kind, T
            continue;
        }
        for (Suggestion const& place : places) {
            count("decide one");
            decide({place}, withhold(place) ? Verdict::Redact : Verdict::Keep);
        }
    }
}

PageText const& SimulatedOfficer::text(PageId id)
{
    Page& page = m_pages[static_cast<std::size_t>(id.value - 1)];
    if (!page.text) {
        auto reading = readings::reading(m_case.database(), id);
        page.text = reading ? std::move(reading->text) : PageText();
    }
    return *page.text;
}

// A box that covers a part of the place is made to reach further, where that covers nothing that is to be kept.
bool SimulatedOfficer::widen(Page& page, Mention const& mention)
{
    for (Decision const& decision : decisions::onPage(m_case.database(), page.id)) {
        Mask now(page.truth->size);
        now.fill(decision.boxes);
        if (decision.verdict != Verdict::Redact || now.covered(mention.words) < touched)
            continue;
        for (Reach const how : {Reach::Sentence, Reach::Line, Reach::Paragraph}) {
            auto const wider = reach::boxes(text(page.id), decision.boxes, decision.boxes, how);
            if (!wider)
                continue;
            Mask then(page.truth->size);
            then.fill(*wider);
            Mask const wanted = goal(*page.truth);
            bool const keeps = std::any_of(page.truth->mentions.begin(), page.truth->mentions.end(), [&](Mention const& other) {
                return !other.withhold && !other.free && wanted.covered(other.words) < half && then.covered(other.words) >= half
                       && now.covered(other.words) < half;
            });
            if (then.covered(mention.words) < enough || keeps || wanted.covered(*wider) < meant)
                continue;
            Decision after = decision;
            after.boxes = *wider;
            apply({decisions::change(decision, after)});
            count("widen", 2); // click on it, and the key
            return true;
        }
    }
    return false;
}

// How many places to be withheld, and still open to see, these hits cover.
int SimulatedOfficer::useful(std::vector<SearchHit> const& hits, std::vector<SearchHit>& right)
{
    int covers = 0;
    for (SearchHit const& hit : hits) {
        Page const& page = m_pages[static_cast<std::size_t>(hit.page.value - 1)];
        auto const boxes = search::boxes(text(hit.page), hit);
        if (boxes.empty() || goal(*page.truth).covered(boxes) < meant)
            continue;
        right.push_back(hit);
        Mask then(page.truth->size);
        then.fill(boxes);
        Mask const now = mask(page);
        for (Mention const& mention : page.truth->mentions)
            covers += mention.withhold && now.covered(mention.words) < enough && then.covered(mention.words) >= enough;
    }
    return covers;
}

void SimulatedOfficer::mark(std::vector<SearchHit> const& hits)
{
    Step step;
    for (SearchHit const& hit : hits) {
        Page const& page = m_pages[static_cast<std::size_t>(hit.page.value - 1)];
        auto const boxes = search::boxes(text(hit.page), hit);
        if (mask(page).covered(boxes) < 0.95)
            step.push_back(decisions::draw(hit.page, boxes, exemption, ""));
    }
    apply(step);
}

bool SimulatedOfficer::everywhere(Page& page, Mention const& mention)
{
    constexpr std::size_t most = 3000;
    constexpr int otherwise = 2; // actions that a drawn box takes
    std::string words;
    for (std::size_t const word : reach::under(text(page.id), mention.boxes))
        words += (words.empty() ? "" : " ") + std::string(text(page.id).textOf(text(page.id).words[word]));
    words.erase(std::remove_if(words.begin(), words.end(), [](char c) { return c == '"' || c == '*'; }), words.end());
    if (words.size() < 3 || words.size() > 60 || !m_searched.insert(words).second)
        return false;
    auto const hits = search::find(m_case.database(), {'"' + words + '"', Letters::AsTyped, {}, {}}, most);
    std::vector<SearchHit> right;
    int const covers = useful(hits, right);
    int const left = static_cast<int>(hits.size() - right.size());
    // Mark the words, look for them, choose the exemption, leave out what is not meant, redact.
    int const cost = 4 + left;
    if (cost >= covers * otherwise)
        return false;
    mark(right);
    count("these words everywhere", 4);
    count("leave out", left);
    return true;
}

void SimulatedOfficer::draw(Page& page, Mention const& mention)
{
    Step step;
    for (Rect const& box : mention.boxes) {
        // By hand a little more than the ink.
        Rect const drawn = within(grown(box, 1), page.truth->size);
        if (!drawn.empty())
            step.push_back(decisions::draw(page.id, {reach::snapped(text(page.id), drawn)}, exemption, ""));
    }
    apply(step);
    count("draw", 2 * static_cast<int>(step.size())); // the key, and the box
}

void SimulatedOfficer::complete()
{
    for (Page& page : m_pages)
        for (Mention const& mention : page.truth->mentions)
            if (mention.withhold && mask(page).covered(mention.words) < enough && !widen(page, mention)
                && !everywhere(page, mention))
                draw(page, mention);
}

void SimulatedOfficer::findAndMark()
{
    constexpr std::size_t most = 10000;
    for (auto const& [person, names] : m_names)
        for (std::string const& name : names) {
            auto const hits = search::find(m_case.database(), {'"' + name + '"', Letters::AsTyped, {}, {}}, most);
            std::vector<SearchHit> right;
            if (useful(hits, right) == 0)
                continue;
            mark(right);
            count("find and mark", 2); // type it, mark what is ticked
            count("leave out", static_cast<int>(hits.size() - right.size()));
        }
    for (Page& page : m_pages)
        for (Mention const& mention : page.truth->mentions)
            if (mention.withhold && mask(page).covered(mention.words) < enough) {
                draw(page, mention);
                count("draw", -static_cast<int>(mention.boxes.size())); // the pen stays in the hand
            }
}

Result SimulatedOfficer::result() const
{
    Result result;
    for (Page const& page : m_pages) {
        Mask const covers = mask(page);
        Mask const wanted = goal(*page.truth);
        for (Mention const& mention : page.truth->mentions) {
            result.targets += mention.withhold;
            result.covered += mention.withhold && covers.covered(mention.words) >= enough;
            result.overKept += !mention.withhold && !mention.free && mention.type != "DATE"
                               && wanted.covered(mention.words) < half && covers.covered(mention.words) >= half;
        }
        for (Decision const& decision : decisions::onPage(m_case.database(), page.id)) {
            if (decision.verdict != Verdict::Redact)
                continue;
            ++result.boxes;
            result.wrong += wanted.covered(decision.boxes) < meant;
        }
    }
    return result;
}

} // namespace bench
