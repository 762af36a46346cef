// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/open_case.h"

#include "core/reference/people.h"
#include "core/suggest/suggestions.h"
#include "ui/text.h"

#include <algorithm>

namespace ui {
namespace {

constexpr int backgroundThreads = 3;
constexpr int mostHits = 500;
constexpr std::chrono::milliseconds reviewPause{300};

void count(Tally& tally, std::vector<Mark> const& marks, int step)
{
    for (auto const& mark : marks) {
        switch (mark.state) {
        case MarkState::Pending:
            tally.pending += step;
            break;
        case MarkState::Redacted:
            tally.redacted += step;
            break;
        case MarkState::Kept:
            tally.kept += step;
            break;
        }
    }
}

template <typename Item>
std::vector<std::vector<Item>> byPage(std::vector<Item> items, std::size_t pages)
{
    std::vector<std::vector<Item>> sorted(pages);
    for (auto& item : items) {
        auto const index = static_cast<std::size_t>(item.page.value - 1);
        core::expects(index < pages, "what is listed lies on a page of the record");
        sorted[index].push_back(std::move(item));
    }
    return sorted;
}

} // namespace

CaseContents OpenCase::contents(core::CaseFile const& file)
{
    auto const& connection = file.database();
    CaseContents contents;
    auto const pages = core::pages::all(connection);
    auto const summaries = core::readings::summaries(connection);
    core::expects(summaries.size() == pages.size(), "every page has a summary of its reading");
    auto suggestions = byPage(core::suggestions::all(connection), pages.size());
    auto decisions = byPage(core::decisions::all(connection), pages.size());
    contents.record.reserve(pages.size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        core::expects(pages[i].id.value == static_cast<std::int64_t>(i + 1), "pages are numbered without gaps");
        contents.record.push_back({pages[i], summaries[i], marksOf(std::move(suggestions[i]), std::move(decisions[i])), false});
    }
    for (auto const page : core::review::pagesLookedAt(connection))
        contents.record.at(static_cast<std::size_t>(page.value - 1)).lookedAt = true;
    contents.sources = core::pages::sources(connection);
    contents.request = core::request::load(connection);
    contents.registered = core::people::all(connection);
    contents.people = static_cast<int>(contents.registered.size());
    contents.stalePages = core::suggestions::stalePages(connection);
    return contents;
}

LoadedCase OpenCase::load(std::filesystem::path const& folder)
{
    core::CaseFile file(folder);
    auto contents = OpenCase::contents(file);
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
    m_reviewDue.start();
    if (m_contents.stalePages > 0)
        suggestAnew();
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
    for (auto const& page : m_contents.record)
        count(m_tally, page.marks, 1);
}

RecordPage const& OpenCase::page(core::PageId id) const
{
    core::expects(id.value >= 1 && id.value <= pageCount(), "the page is one of the record");
    return m_contents.record[static_cast<std::size_t>(id.value - 1)];
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

std::vector<core::SearchHit> OpenCase::search(QString const& words) const
{
    return core::readings::search(m_file.database(), fromQt(words), mostHits);
}

template <typename Change>
bool OpenCase::act(QString const& what, Change change)
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
        if (!edit.aboutPerson())
            pages.insert(edit.page());
    refresh(pages);
    return true;
}

bool OpenCase::accept(Place const& place, std::string const& exemption, std::string const& note)
{
    auto const* found = mark(place);
    if (found == nullptr)
        return false;
    if (found->suggestion)
        return apply(tr("Redact"), {core::decisions::accept(m_file.database(), *found->suggestion, exemption, note)});
    auto after = *found->decision;
    after.verdict = core::Verdict::Redact;
    after.exemption = exemption;
    after.reason = note;
    return apply(tr("Redact"), {core::decisions::change(*found->decision, after)});
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

std::optional<Place> OpenCase::draw(core::PageId page, core::Rect const& box, std::string const& exemption,
                                    std::string const& note)
{
    core::Step applied;
    if (!act(tr("Draw a box"), [&](core::Act& open) {
            applied = core::decisions::apply(open, {core::decisions::draw(page, {box}, exemption, note)});
        }))
        return std::nullopt;
    refresh({page});
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

std::optional<Place> OpenCase::undo()
{
    return stepBack(tr("Undo"), core::decisions::undo);
}

std::optional<Place> OpenCase::redo()
{
    return stepBack(tr("Redo"), core::decisions::redo);
}

std::optional<Place> OpenCase::stepBack(QString const& what, std::optional<core::Step> (*move)(core::Act&))
{
    std::optional<core::Step> applied;
    auto const possible = move == &core::decisions::undo ? core::decisions::undoable(m_file.database())
                                                         : core::decisions::redoable(m_file.database());
    if (!possible || !act(what, [&](core::Act& open) { applied = move(open); }) || !applied || applied->empty())
        return std::nullopt;
    std::set<core::PageId> pages;
    bool people = false;
    for (auto const& edit : *applied) {
        if (edit.aboutPerson())
            people = true;
        else
            pages.insert(edit.page());
    }
    refresh(pages);
    if (people)
        registerChanged();
    return placeOf(*applied);
}

Place OpenCase::placeOf(core::Step const& step) const
{
    core::expects(!step.empty(), "a step that was applied has an edit");
    auto const& edit = step.front();
    // A change of the register lies on no page.
    if (edit.aboutPerson())
        return {};
    auto const& decision = edit.after ? *edit.after : *edit.before;
    if (Place const suggested{decision.page, decision.suggestion, {}}; !decision.suggestion.empty() && mark(suggested) != nullptr)
        return suggested;
    return {decision.page, {}, decision.id};
}

void OpenCase::reload(RecordPage& page)
{
    ++m_changes;
    count(m_tally, page.marks, -1);
    page.marks = marksOf(core::suggestions::onPage(m_file.database(), page.page.id),
                         core::decisions::onPage(m_file.database(), page.page.id));
    count(m_tally, page.marks, 1);
}

void OpenCase::refresh(std::set<core::PageId> const& pages)
{
    for (auto const id : pages)
        reload(at(id));
    for (auto const id : pages)
        emit changed(id);
    emit tallied();
}

bool OpenCase::lookedAt(core::PageId page)
{
    if (!act(tr("Read by eye"), [&](core::Act& open) { core::review::lookedAt(open, page); }))
        return false;
    ++m_changes;
    at(page).lookedAt = true;
    emit changed(page);
    return true;
}

} // namespace ui
