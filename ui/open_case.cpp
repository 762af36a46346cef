// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_case.h"

#include "core/reference/people.h"
#include "core/source/previews.h"
#include "core/suggest/suggestions.h"
#include "ui/text.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace ui {
namespace {

constexpr int backgroundThreads = 3;
constexpr std::chrono::milliseconds reviewPause{300};
constexpr std::chrono::milliseconds viewedPause{3000};
// More pages than this change at once, and lists are made anew rather than line by line.
constexpr std::size_t fewPages = 40;
constexpr std::size_t manyPages = 200; // to read the marks of more would be felt

void count(Tally& tally, MarkState state, int step)
{
    switch (state) {
    case MarkState::Pending:
        tally.pending += step;
        break;
    case MarkState::Redacted:
        tally.redacted += step;
        break;
    case MarkState::Kept:
        tally.kept += step;
        break;
    case MarkState::Asked:
        tally.asked += step;
        break;
    }
}

core::Edit reaching(core::Edit edit, std::optional<std::vector<core::Rect>> const& boxes)
{
    if (boxes)
        edit.after->boxes = *boxes;
    return edit;
}

// Takes what lies on each page in turn out of a list that is sorted by pages: no second list of it all is made.
template <typename Item>
class ByPage {
public:
    explicit ByPage(std::vector<Item> items) : m_items(std::move(items))
    {
        auto const earlier = [](Item const& a, Item const& b) { return a.page < b.page; };
        if (!std::is_sorted(m_items.begin(), m_items.end(), earlier))
            std::stable_sort(m_items.begin(), m_items.end(), earlier);
    }

    std::vector<Item> take(core::PageId page)
    {
        auto const from = m_items.begin() + static_cast<std::ptrdiff_t>(m_at);
        auto const to = std::find_if(from, m_items.end(), [&](Item const& item) { return item.page != page; });
        m_at += static_cast<std::size_t>(to - from);
        return {std::make_move_iterator(from), std::make_move_iterator(to)};
    }

    bool atEnd() const { return m_at == m_items.size(); }

private:
    std::vector<Item> m_items;
    std::size_t m_at = 0;
};

} // namespace

// What a page looks like and where it comes from: enough to show the place one was at.
CaseContents OpenCase::outline(core::CaseFile const& file)
{
    auto const& connection = file.database();
    CaseContents contents;
    for (auto const& page : core::pages::all(connection)) {
        core::expects(page.id.value == static_cast<std::int64_t>(contents.record.size() + 1), "pages are numbered without gaps");
        contents.record.push_back({page, {}, {}, false});
        contents.record.back().reading.page = page.id;
    }
    for (auto const& turned : core::turns::all(connection))
        contents.turns[turned.page] = turned.turn;
    contents.viewed.resize(contents.record.size());
    contents.sources = core::pages::sources(connection);
    contents.request = core::request::load(connection);
    contents.clock = core::clocks::load(connection);
    contents.handOver = core::hand_over::last(connection);
    return contents;
}

CaseContents OpenCase::contents(core::CaseFile const& file)
{
    auto const& connection = file.database();
    auto contents = outline(file);
    auto const& pages = contents.record;
    auto const summaries = core::readings::summaries(connection);
    core::expects(summaries.size() == pages.size(), "every page has a summary of its reading");
    ByPage suggestions(core::suggestions::all(connection));
    ByPage decisions(core::decisions::all(connection));
    for (std::size_t i = 0; i < pages.size(); ++i) {
        contents.record[i].reading = summaries[i];
        contents.record[i].marks = marksOf(suggestions.take(pages[i].page.id), decisions.take(pages[i].page.id));
    }
    core::expects(suggestions.atEnd() && decisions.atEnd(), "what is listed lies on a page of the record");
    for (auto const page : core::review::pagesLookedAt(connection))
        contents.record.at(static_cast<std::size_t>(page.value - 1)).lookedAt = true;
    for (auto const& seen : core::coverage::all(connection))
        contents.viewed.at(static_cast<std::size_t>(seen.page.value - 1)) = static_cast<std::uint16_t>(seen.bands);
    contents.registered = core::people::all(connection);
    contents.people = static_cast<int>(contents.registered.size());
    contents.stalePages = core::suggestions::stalePages(connection);
    contents.whole = true;
    return contents;
}

LoadedCase OpenCase::load(std::filesystem::path const& folder)
{
    core::CaseFile file(folder);
    auto contents = outline(file);
    return {std::move(file), std::move(contents)};
}

LoadedCase OpenCase::create(std::filesystem::path const& folder, core::Request const& request, std::string const& actor)
{
    auto file = core::CaseFile::create(folder, actor);
    auto change = file.act(actor);
    core::request::store(change, request);
    change.commit();
    auto contents = OpenCase::contents(file);
    return {std::move(file), std::move(contents)};
}

OpenCase::OpenCase(LoadedCase loaded, Machinery machinery, std::string actor, QObject* parent)
    : QObject(parent),
      m_file(std::move(loaded.file)),
      m_contents(std::move(loaded.contents)),
      m_machinery(std::move(machinery)),
      m_actor(std::move(actor)),
      m_background(backgroundThreads)
{
    recount();
    m_reviewDue.setSingleShot(true);
    m_reviewDue.setInterval(reviewPause);
    connect(&m_reviewDue, &QTimer::timeout, this, &OpenCase::askReview);
    connect(&m_background, &Background::becameIdle, this, &OpenCase::closeWhenIdle);
    m_viewedDue.setSingleShot(true);
    m_viewedDue.setInterval(viewedPause);
    connect(&m_viewedDue, &QTimer::timeout, this, &OpenCase::storeViewed);
    connect(this, &OpenCase::orderChanged, this, &OpenCase::lookAtDocuments);
    if (m_contents.whole) {
        m_reviewDue.start();
        lookAtDocuments();
    }
}

OpenCase::~OpenCase() = default;

void OpenCase::worksAs(std::string actor)
{
    m_actor = std::move(actor);
    emit actorChanged();
}

void OpenCase::recount()
{
    m_tally = {};
    m_people.clear();
    for (auto const& page : m_contents.record)
        count(page.marks, 1);
}

void OpenCase::count(std::vector<Mark> const& marks, int step)
{
    for (auto const& mark : marks) {
        ui::count(m_tally, mark.state, step);
        if (mark.namesPerson())
            ui::count(m_people[mark.suggestion->person], mark.state, step);
    }
}

RecordPage const& OpenCase::page(core::PageId id) const
{
    core::expects(id.value >= 1 && id.value <= pageCount(), "the page is one of the record");
    return m_contents.record[static_cast<std::size_t>(id.value - 1)];
}

// The absence of boxes must not look like safety: a page that is looked at before all are loaded gets its own at once.
void OpenCase::bring(core::PageId id)
{
    if (m_contents.whole || id.value < 1 || id.value > pageCount() || !m_brought.insert(id).second)
        return;
    auto& page = at(id);
    reload(page);
    if (auto const reading = core::readings::reading(m_file.database(), id)) {
        page.reading.state = reading->state;
        page.reading.problem = reading->problem;
        page.reading.embedded = reading->embedded;
    }
}

core::Turn OpenCase::turnOf(core::PageId id) const
{
    auto const found = m_contents.turns.find(id);
    return found == m_contents.turns.end() ? core::Turn() : found->second;
}

core::Size OpenCase::shownSize(core::PageId id) const
{
    return turnOf(id).apply(page(id).page.size);
}

core::Turn OpenCase::uprightFrom(core::PageId id) const
{
    return m_contents.turns.contains(id) ? core::Turn() : page(id).reading.turn.inverse();
}

core::PageText const& OpenCase::textOf(core::PageId id) const
{
    if (m_textOf != id) {
        auto reading = core::readings::reading(m_file.database(), id);
        m_text = reading ? std::move(reading->text) : core::PageText();
        m_textOf = id;
    }
    return m_text;
}

std::string OpenCase::previewOf(core::PageId id) const
{
    return core::previews::preview(m_file.database(), id).value_or(std::string());
}

int OpenCase::viewedBands(core::PageId id) const
{
    auto const index = static_cast<std::size_t>(id.value - 1);
    return index < m_contents.viewed.size() ? m_contents.viewed[index] : 0;
}

void OpenCase::viewed(core::PageId page, int bands)
{
    if (page.value < 1 || page.value > pageCount())
        return;
    auto& before = m_contents.viewed[static_cast<std::size_t>(page.value - 1)];
    m_viewedSince[page] |= bands;
    if (!m_viewedDue.isActive())
        m_viewedDue.start();
    if ((before | bands) == before)
        return;
    before = static_cast<std::uint16_t>(before | bands);
    emit viewedMore();
}

RecordPage& OpenCase::at(core::PageId id)
{
    core::expects(id.value >= 1 && id.value <= pageCount(), "the page is one of the record");
    return m_contents.record[static_cast<std::size_t>(id.value - 1)];
}

Mark const* OpenCase::mark(Place const& place) const
{
    if (place.page.value < 1 || place.page.value > pageCount())
        return nullptr;
    auto const& marks = page(place.page).marks;
    auto const found = std::find_if(marks.begin(), marks.end(), [&](Mark const& mark) { return mark.place == place; });
    return found == marks.end() ? nullptr : &*found;
}

Mark const* OpenCase::decided(core::PageId id, core::DecisionId decision) const
{
    if (id.value < 1 || id.value > pageCount())
        return nullptr;
    auto const& marks = page(id).marks;
    auto const found = std::find_if(marks.begin(), marks.end(),
                                    [&](Mark const& mark) { return mark.decision && mark.decision->id == decision; });
    return found == marks.end() ? nullptr : &*found;
}

core::Source const& OpenCase::sourceOf(core::Page const& page) const
{
    auto const found =
        std::find_if(sources().begin(), sources().end(), [&](auto const& source) { return source.id == page.source; });
    core::expects(found != sources().end(), "every page comes from a source of the case");
    return *found;
}

std::filesystem::path OpenCase::fileOf(core::Page const& page) const
{
    return m_file.sourcePath(sourceOf(page).sha256);
}

bool OpenCase::act(QString const& what, std::function<void(core::Act&)> const& change)
{
    try {
        auto open = m_file.act(m_actor);
        change(open);
        open.commit();
        m_reviewDue.start();
        return true;
    } catch (core::Error const& error) {
        emit failed(what, toQt(error.what()));
        return false;
    }
}

bool OpenCase::apply(QString const& what, core::Step const& step)
{
    core::Step applied;
    if (!act(what, [&](core::Act& open) { applied = core::decisions::apply(open, step); }))
        return false;
    std::set<core::PageId> pages;
    for (auto const& edit : applied)
        if (!edit.aboutPerson() && !edit.aboutOrder())
            pages.insert(edit.page());
    if (!applied.empty())
        stepDone(std::nullopt);
    refresh(pages);
    return true;
}

bool OpenCase::accept(Place const& place, std::string const& exemption, std::string const& note,
                      std::optional<std::vector<core::Rect>> const& boxes)
{
    auto const* found = mark(place);
    if (found == nullptr)
        return false;
    if (found->suggestion)
        return apply(tr("Redact"),
                     {reaching(core::decisions::accept(m_file.database(), *found->suggestion, exemption, note), boxes)});
    auto after = *found->decision;
    after.verdict = core::Verdict::Redact;
    after.exemption = exemption;
    after.reason = note;
    return apply(tr("Redact"), {reaching(core::decisions::change(*found->decision, after), boxes)});
}

bool OpenCase::reshape(Place const& place, std::vector<core::Rect> const& boxes)
{
    auto const* found = mark(place);
    if (found == nullptr || !found->decision)
        return false;
    return apply(tr("Change a box"), {reaching(core::decisions::change(*found->decision, *found->decision), boxes)});
}

bool OpenCase::dismiss(Place const& place, std::string const& note)
{
    auto const* found = mark(place);
    if (found == nullptr)
        return false;
    if (found->suggestion)
        return apply(tr("Keep"), {core::decisions::dismiss(m_file.database(), *found->suggestion, note)});
    auto after = *found->decision;
    after.verdict = core::Verdict::Keep;
    after.exemption.clear();
    after.reason = note;
    return apply(tr("Keep"), {core::decisions::change(*found->decision, after)});
}

bool OpenCase::ask(Place const& place, std::string const& question, std::optional<std::vector<core::Rect>> const& boxes)
{
    auto const* found = mark(place);
    if (found == nullptr)
        return false;
    if (found->suggestion)
        return apply(tr("Ask"), {reaching(core::decisions::ask(m_file.database(), *found->suggestion, question), boxes)});
    auto after = *found->decision;
    after.verdict = core::Verdict::Ask;
    after.exemption.clear();
    after.reason = question;
    return apply(tr("Ask"), {reaching(core::decisions::change(*found->decision, after), boxes)});
}

std::optional<Place> OpenCase::ask(core::PageId page, std::vector<core::Rect> const& boxes, std::string const& question)
{
    return place(tr("Ask"), core::decisions::ask(page, boxes, question));
}

std::optional<Place> OpenCase::draw(core::PageId page, std::vector<core::Rect> const& boxes, std::string const& exemption,
                                    std::string const& note)
{
    return place(tr("Draw a box"), core::decisions::draw(page, boxes, exemption, note));
}

std::optional<Place> OpenCase::place(QString const& what, core::Edit const& drawn)
{
    core::Step applied;
    if (!act(what, [&](core::Act& open) { applied = core::decisions::apply(open, {drawn}); }))
        return std::nullopt;
    stepDone(std::nullopt);
    refresh({drawn.page()});
    return placeOf(applied);
}

bool OpenCase::withdraw(Place const& place)
{
    auto const* found = mark(place);
    if (found == nullptr || !found->decision)
        return false;
    return apply(tr("Take a decision back"), {core::decisions::remove(*found->decision)});
}

bool OpenCase::changeRegister(core::Step const& step)
{
    if (step.empty() || !act(tr("Change the register of people"), [&](core::Act& open) { core::decisions::apply(open, step); }))
        return false;
    registerChanged();
    return true;
}

bool OpenCase::changeOrder(core::Step const& step)
{
    core::Step applied;
    if (step.empty()
        || !act(tr("Change the order of the record"), [&](core::Act& open) { applied = core::decisions::apply(open, step); }))
        return false;
    if (applied.empty())
        return false;
    stepDone(std::nullopt);
    emit orderChanged();
    return true;
}

void OpenCase::stepDone(std::optional<core::PageTurn> const& before)
{
    m_done.push_back(before);
    m_undone.clear();
}

bool OpenCase::storeTurn(core::PageTurn const& wanted)
{
    if (!act(tr("Turn the page"), [&](core::Act& open) { core::turns::turn(open, wanted); }))
        return false;
    ++m_changes;
    m_contents.turns[wanted.page] = wanted.turn;
    emit turned(wanted.page);
    return true;
}

bool OpenCase::turn(core::PageId page, core::Turn by)
{
    core::PageTurn const before{page, turnOf(page)};
    if (!storeTurn({page, core::Turn(before.turn.degrees() + by.degrees())}))
        return false;
    stepDone(before);
    return true;
}

Place OpenCase::placeOf(core::Step const& step) const
{
    core::expects(!step.empty(), "a step that was applied has an edit");
    auto const& edit = step.front();
    // A change of the register lies on no page.
    if (edit.aboutPerson())
        return {};
    if (edit.aboutOrder() || edit.aboutSlip())
        return {edit.page(), {}, {}};
    auto const& decision = edit.after ? *edit.after : *edit.before;
    if (Place const suggested{decision.page, decision.suggestion, {}}; !decision.suggestion.empty() && mark(suggested) != nullptr)
        return suggested;
    return {decision.page, {}, decision.id};
}

void OpenCase::reload(RecordPage& page)
{
    page.shownSince = ++m_changes;
    count(page.marks, -1);
    page.marks = marksOf(core::suggestions::onPage(m_file.database(), page.page.id),
                         core::decisions::onPage(m_file.database(), page.page.id));
    count(page.marks, 1);
}

void OpenCase::refresh(std::set<core::PageId> const& pages, std::function<void()> then)
{
    if (pages.size() > manyPages) {
        refreshApart(pages, std::move(then));
        return;
    }
    for (auto const id : pages)
        reload(at(id));
    if (pages.size() > fewPages)
        emit recordGrew();
    else
        for (auto const id : pages)
            emit changed(id);
    emit tallied();
    if (then)
        then();
}

void OpenCase::refreshApart(std::set<core::PageId> const& pages, std::function<void()> then)
{
    using Marks = std::map<core::PageId, std::vector<Mark>>;
    m_background.run(
        this,
        [this, pages](std::stop_token) {
            auto const file = sibling();
            Marks marks;
            for (auto const id : pages)
                marks[id] = marksOf(core::suggestions::onPage(file.database(), id), core::decisions::onPage(file.database(), id));
            return marks;
        },
        [this, then = std::move(then), changes = ++m_changes](Marks marks) {
            for (auto& [id, fresh] : marks) {
                auto& page = at(id);
                if (page.shownSince > changes)
                    continue; // what is shown came later
                count(page.marks, -1);
                page.marks.swap(fresh);
                count(page.marks, 1);
            }
            emit recordGrew();
            emit tallied();
            if (then)
                then();
        },
        report(tr("Show what was decided")));
}

bool OpenCase::lookedAt(core::PageId page)
{
    if (!act(tr("Read by eye"), [&](core::Act& open) { core::review::lookedAt(open, page); }))
        return false;
    at(page).lookedAt = true;
    // Regions that nobody had answered were dismissed with it.
    refresh({page});
    return true;
}

} // namespace ui
