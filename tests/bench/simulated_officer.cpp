// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/simulated_officer.h"

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/decide/everywhere.h"
#include "core/decide/reach.h"
#include "core/decide/register_steps.h"
#include "core/decide/together.h"
#include "core/decide/travel.h"
#include "core/order/copies.h"
#include "core/source/pages.h"
#include "core/suggest/legibility.h"
#include "core/suggest/proposed_people.h"
#include "core/text/selection.h"

#include <algorithm>

namespace bench {

namespace {

using namespace core;

constexpr double enough = 0.8; // of a mention's ink that has to be covered
constexpr double meant = 0.4;  // of a box that has to lie on what is to be withheld
constexpr double whole = 0.95;
constexpr double half = 0.5;     // of what is to be kept: covered so far it cannot be read
constexpr double touched = 0.15; // of a mention: so much shows that a box is about it
std::string const officer = "Simulated Officer";
std::string const exemption = "TP";

std::vector<Rect> boxesOf(std::vector<Decision> const& decisions)
{
    std::vector<Rect> boxes;
    for (Decision const& decision : decisions)
        if (decision.verdict == Verdict::Redact)
            boxes.insert(boxes.end(), decision.boxes.begin(), decision.boxes.end());
    return boxes;
}

Copies copiesIn(CaseFile& caseFile)
{
    copies::refresh(caseFile);
    return copies::all(caseFile.database());
}

double letterHeight(Mention const& mention)
{
    return mention.words.empty() ? 10 : std::clamp(mention.words.front().height(), 6.0, 14.0);
}

} // namespace

SimulatedOfficer::SimulatedOfficer(CaseFile& caseFile, Truth const& truth, Screen const& screen)
    : m_case(caseFile), m_copies(copiesIn(caseFile)), m_names(truth.names), m_screen(screen)
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

void SimulatedOfficer::enter(std::vector<Person> const& people)
{
    count("import the register", 3); // the command, the file, yes
    {
        Act act = m_case.act(officer);
        people::import(act, people);
        act.commit();
    }
    suggestions::run(m_case, {}, {});
}

// Who is proposed often enough is confirmed, in the class that they have in truth, or dismissed.
void SimulatedOfficer::confirmProposals(std::vector<Person> const& people, int atLeast)
{
    Step step;
    for (ProposedPerson const& proposed : proposed_people::inCase(m_case.database(), atLeast)) {
        count("confirm or dismiss somebody proposed", 2); // the row, and the answer
        auto const meant = std::find_if(people.begin(), people.end(), [&](Person const& person) {
            return person.name == proposed.person.name
                   || person.name.ends_with(proposed.person.name.substr(proposed.person.name.find(' ') + 1));
        });
        if (meant == people.end() || people::withName(m_case.database(), proposed.person.name))
            continue;
        Person person = proposed.person;
        person.personClass = meant->personClass;
        if (person.personClass != proposed.person.personClass)
            count("change a class", 2);
        step.push_back(register_steps::add(person));
    }
    apply(step);
    suggestions::run(m_case, {}, {});
}

// Whether it would withhold something that is to be withheld.
bool SimulatedOfficer::withhold(Suggestion const& suggestion) const
{
    Page const& page = m_pages[static_cast<std::size_t>(suggestion.page.value - 1)];
    return goal(*page.truth).covered(suggestion.boxes) >= meant;
}

// Whether it is to be withheld. What the machine would keep, and stands in a passage that goes as a whole, may stay as it is.
bool SimulatedOfficer::ticked(Suggestion const& place, std::vector<Suggestion> const& others) const
{
    if (!withhold(place))
        return false;
    if (place.advice != Advice::Keep)
        return true;
    Mask passages(m_pages[static_cast<std::size_t>(place.page.value - 1)].truth->size);
    for (Suggestion const& other : others)
        if (other.page == place.page && other.advice != Advice::Keep && withhold(other))
            passages.fill(other.boxes);
    return passages.covered(place.boxes) < whole;
}

// All that is suggested on these pages, on sheets as the window lays them out: what is wrongly ticked, or wrongly not, is put right, and
// one key redacts what is ticked and keeps the rest.
void SimulatedOfficer::triage(std::set<PageId> const& pages)
{
    std::vector<Suggestion> places = open();
    std::erase_if(places,
                  [&](Suggestion const& place) { return place.category == Category::ReadByEye || !pages.contains(place.page); });
    if (places.empty())
        return;
    std::vector<Tick> ticks;
    for (Suggestion const& place : places)
        ticks.push_back({together::ticked(place), ticked(place, places)});
    workSheets(places, std::move(ticks), {"lay out and decide", 2});
}

// Looks at every sheet, turns the ticks that are not as they should be, and decides.
void SimulatedOfficer::workSheets(std::vector<Suggestion> const& places, std::vector<Tick> ticks, Cost const& command)
{
    if (places.empty())
        return;
    std::vector<everywhere::Answer> answers;
    for (std::size_t i = 0; i < places.size(); ++i)
        answers.push_back(
            {places[i], ticks[i].wanted ? Verdict::Redact : Verdict::Keep, ticks[i].wanted ? exemption : std::string()});
    Sheets sheets(places, std::move(ticks), m_screen, [this](PageId page) { return lieOf(page); });
    count("turn the tick of all that are the same", sheets.turnAlike());
    count("turn a tick, or draw it over its neighbours", sheets.strokes());
    count("turn a tick within a place", sheets.within());
    for (auto const& [kind, times] : sheets.causes())
        m_causes["ticks turned: " + kind] += times;
    count("look at a sheet", sheets.count());
    count(command.what, command.times);
    apply(everywhere::answers(m_case.database(), answers, ""));
}

// Copies are left out of the list at first: what is decided goes to them, and they are looked at for what they have beyond that.
void SimulatedOfficer::triage()
{
    count("choose an exemption"); // for those that call for none
    std::set<PageId> first;
    std::set<PageId> all;
    for (Page const& page : m_pages) {
        all.insert(page.id);
        if (isFirst(page.id))
            first.insert(page.id);
    }
    triage(first);
    carry();
    triage(all);
    std::vector<Suggestion> byEye = open();
    std::erase_if(byEye, [](Suggestion const& place) { return place.category != Category::ReadByEye; });
    readByEye(byEye);
}

bool SimulatedOfficer::isFirst(PageId page) const
{
    auto const& others = m_copies.of(page);
    return others.empty() || page < others.front();
}

void SimulatedOfficer::carry()
{
    apply(travel::proposals(m_case.database(), m_copies).step());
    count("carry to copies", 3); // the command, the look at where they go, yes
}

// Regions that no machine could read, on sheets where they can be read there, and otherwise on their pages; what is to be withheld there is
// redacted as it was marked, where that fits.
void SimulatedOfficer::readByEye(std::vector<Suggestion> const& places)
{
    std::set<PageId> pages;
    std::vector<everywhere::Answer> answers;
    std::vector<Suggestion> onSheets;
    std::vector<Tick> ticks;
    for (Suggestion const& place : places) {
        bool const wanted = withhold(place);
        if (together::readable(place.boxes, lieOf(place.page)) && place.text != title(EyeRegion::Kind::Picture)) {
            onSheets.push_back(place);
            ticks.push_back({false, wanted});
            continue;
        }
        pages.insert(place.page);
        count("redact a region read by eye", wanted);
        answers.push_back({place, wanted ? Verdict::Redact : Verdict::Keep, wanted ? exemption : std::string()});
    }
    workSheets(onSheets, std::move(ticks), {"lay out what is read by eye, and decide", 2});
    count("page looked at by eye", static_cast<int>(pages.size()));
    apply(everywhere::answers(m_case.database(), answers, ""));
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

together::Lie SimulatedOfficer::lieOf(PageId page)
{
    return text(page).turn.quarters() % 2 == 0 ? together::Lie::Across : together::Lie::Along;
}

// Whether what is covered then hides nothing that is to be kept and can be read now.
bool SimulatedOfficer::spares(Page const& page, std::vector<Rect> const& now, std::vector<Rect> const& then) const
{
    Mask before(page.truth->size);
    before.fill(now);
    Mask after(page.truth->size);
    after.fill(then);
    Mask const wanted = goal(*page.truth);
    return std::none_of(page.truth->mentions.begin(), page.truth->mentions.end(), [&](Mention const& other) {
        return !other.withhold && !other.free && wanted.covered(other.words) < half && after.covered(other.words) >= half
               && before.covered(other.words) < half;
    });
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
            if (then.covered(mention.words) < enough || !spares(page, decision.boxes, *wider)
                || goal(*page.truth).covered(*wider) < meant)
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

// One stroke of the pen along the words of a place, from the first to the last: where they were read, in that order and nothing else
// between them.
bool SimulatedOfficer::strike(Page& page, Mention const& mention)
{
    std::vector<std::size_t> const words = reach::under(text(page.id), mention.boxes);
    if (words.empty())
        return false;
    auto const boxes = selection::boxes(text(page.id), selection::between(words.front(), words.back()));
    Mask then = mask(page);
    then.fill(boxes);
    if (then.covered(mention.words) < enough || goal(*page.truth).covered(boxes) < enough || !spares(page, {}, boxes))
        return false;
    apply({decisions::draw(page.id, boxes, exemption, "")});
    count("draw along the words");
    return true;
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
    constexpr int otherwise = 1; // action that a drawn box takes
    std::string words;
    for (std::size_t const word : reach::under(text(page.id), mention.boxes))
        words += (words.empty() ? "" : " ") + std::string(text(page.id).textOf(text(page.id).words[word]));
    words.erase(std::remove_if(words.begin(), words.end(), [](char c) { return c == '"' || c == '*'; }), words.end());
    if (words.size() < 3 || words.size() > 200 || !m_searched.insert(words).second)
        return false;
    auto const hits = search::find(m_case.database(), {'"' + words + '"', Letters::AsTyped, {}, {}}, most);
    std::vector<SearchHit> right;
    int const covers = useful(hits, right);
    int const left = static_cast<int>(hits.size() - right.size());
    // Mark the words, look for them, leave out what is not meant, redact.
    int const cost = 3 + left;
    if (cost >= covers * otherwise)
        return false;
    mark(right);
    count("these words everywhere", 3);
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
    count("draw", static_cast<int>(step.size())); // with the pen in the hand
}

// What is missing, on these pages: the same words everywhere, and what is left with the pen, or made to reach further.
void SimulatedOfficer::complete(std::vector<Page*> const& pages)
{
    auto const missing = [this](Page const& page, Mention const& mention) {
        return mention.withhold && mask(page).covered(mention.words) < enough;
    };
    bool pen = false;
    for (Page* page : pages)
        for (Mention const& mention : page->truth->mentions)
            if (missing(*page, mention))
                everywhere(*page, mention);
    for (Page* page : pages)
        for (Mention const& mention : page->truth->mentions)
            if (missing(*page, mention)) {
                ++m_causes["drawn: " + mention.type];
                if (!strike(*page, mention) && (mention.boxes.size() <= 2 || !widen(*page, mention)))
                    draw(*page, mention);
                pen = true;
            }
    count("take the pen", pen);
}

// First where pages have no copy before them; what was decided there goes to the copies, and then what they have beyond that.
void SimulatedOfficer::complete()
{
    std::vector<Page*> first;
    std::vector<Page*> all;
    for (Page& page : m_pages) {
        all.push_back(&page);
        if (isFirst(page.id))
            first.push_back(&page);
    }
    complete(first);
    carry();
    complete(all);
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
