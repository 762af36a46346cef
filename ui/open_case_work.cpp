// SPDX-License-Identifier: GPL-3.0-or-later
// The slow part of the open case: adding files, reading, suggesting, exporting. Each piece of work has a connection of its own.
#include "ui/open_case.h"

#include "core/decide/register_steps.h"
#include "core/reference/people.h"
#include "core/suggest/proposed_people.h"
#include "core/suggest/suggestions.h"
#include "core/verify/verifier.h"
#include "ocr/burn_run.h"
#include "ui/text.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <utility>

namespace ui {
namespace {

std::string contentOf(std::filesystem::path const& file)
{
    std::ifstream in(file, std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(in), {}};
    if (!in)
        throw core::Error(core::Fault::Access,
                          file.string() + " could not be read. Check that it exists and that you may open it.");
    return content;
}

// One sentence for each problem that the verifier found.
std::vector<std::string> problemsIn(std::filesystem::path const& folder)
{
    std::vector<std::string> problems;
    for (auto const& leak : core::verifier::verify(folder))
        problems.push_back(leak.page > 0 ? "Page " + std::to_string(leak.page) + ": " + leak.what : leak.what);
    return problems;
}

// A few hits at once fill the list that is in view; the rest comes in handfuls that cost the window little.
constexpr std::size_t firstHits = 60;
constexpr std::size_t laterHits = 3000;
constexpr double touch = 1; // points by which boxes may miss each other and still count as on one another

bool covers(std::vector<core::Rect> const& outer, core::Rect const& inner)
{
    return std::any_of(outer.begin(), outer.end(), [&](core::Rect const& box) {
        auto const grown = core::grown(box, touch);
        return inner.x0 >= grown.x0 && inner.y0 >= grown.y0 && inner.x1 <= grown.x1 && inner.y1 <= grown.y1;
    });
}

bool covers(std::vector<core::Rect> const& outer, std::vector<core::Rect> const& inner)
{
    return std::all_of(inner.begin(), inner.end(), [&](core::Rect const& box) { return covers(outer, box); });
}

bool meet(std::vector<core::Rect> const& some, std::vector<core::Rect> const& others)
{
    return std::any_of(some.begin(), some.end(), [&](core::Rect const& a) {
        return std::any_of(others.begin(), others.end(), [&](core::Rect const& b) { return !core::shared(a, b).empty(); });
    });
}

// Lets through the hits where something stands, or nothing does. What stands on a page is looked up once for all its hits.
class PlaceFilter {
public:
    PlaceFilter(core::Connection const& connection, Finding const& wanted) : m_connection(connection), m_wanted(wanted) {}

    bool lets(core::SearchHit const& hit)
    {
        if (m_wanted.where == Where::Anywhere && !m_wanted.kind)
            return true;
        if (hit.page != m_page)
            turnTo(hit.page);
        auto const boxes = core::search::boxes(m_text, hit);
        if (m_wanted.kind && std::none_of(m_marks.begin(), m_marks.end(), [&](Mark const& mark) {
                return mark.suggestion && mark.suggestion->category == *m_wanted.kind && meet(mark.boxes(), boxes);
            }))
            return false;
        return fits(boxes);
    }

private:
    void turnTo(core::PageId page)
    {
        m_page = page;
        m_marks = marksOf(core::suggestions::onPage(m_connection, page), core::decisions::onPage(m_connection, page));
        auto reading = core::readings::reading(m_connection, page);
        m_text = reading ? std::move(reading->text) : core::PageText();
    }

    bool lies(std::vector<core::Rect> const& boxes, MarkState state) const
    {
        return std::any_of(m_marks.begin(), m_marks.end(),
                           [&](Mark const& mark) { return mark.state == state && meet(mark.boxes(), boxes); });
    }

    // A place is redacted when nothing of it is left to see.
    bool withheld(std::vector<core::Rect> const& boxes) const
    {
        std::vector<core::Rect> all;
        for (auto const& mark : m_marks)
            if (mark.state == MarkState::Redacted)
                all.insert(all.end(), mark.boxes().begin(), mark.boxes().end());
        return covers(all, boxes);
    }

    bool fits(std::vector<core::Rect> const& boxes) const
    {
        switch (m_wanted.where) {
        case Where::Anywhere:
            return true;
        case Where::NotRedacted:
            return !withheld(boxes);
        case Where::Redacted:
            return withheld(boxes);
        case Where::Pending:
            return lies(boxes, MarkState::Pending);
        case Where::Kept:
            return lies(boxes, MarkState::Kept);
        case Where::Unmarked:
            return std::none_of(m_marks.begin(), m_marks.end(), [&](Mark const& mark) { return meet(mark.boxes(), boxes); });
        }
        return false;
    }

    core::Connection const& m_connection;
    Finding m_wanted;
    core::PageId m_page;
    core::PageText m_text;
    std::vector<Mark> m_marks;
};

// What withholds these hits of one page: suggestions that say the same are accepted, the rest is drawn.
void addRedactions(core::Step& step, core::Connection const& connection, core::PageId page,
                   std::vector<core::SearchHit> const& hits, std::string const& exemption, std::string const& note)
{
    auto const reading = core::readings::reading(connection, page);
    if (!reading)
        return;
    std::vector<core::Rect> withheld;
    for (auto const& decision : core::decisions::onPage(connection, page))
        if (decision.verdict == core::Verdict::Redact)
            withheld.insert(withheld.end(), decision.boxes.begin(), decision.boxes.end());
    auto const suggestions = core::suggestions::onPage(connection, page);
    std::set<std::string> accepted;
    for (auto const& hit : hits) {
        auto const boxes = core::search::boxes(reading->text, hit);
        if (boxes.empty() || covers(withheld, boxes))
            continue;
        std::vector<core::Rect> answered;
        for (auto const& suggestion : suggestions) {
            if (!covers(boxes, suggestion.boxes) && !covers(suggestion.boxes, boxes))
                continue;
            answered.insert(answered.end(), suggestion.boxes.begin(), suggestion.boxes.end());
            if (accepted.insert(suggestion.key).second)
                step.push_back(core::decisions::accept(connection, suggestion, exemption, note));
        }
        if (!covers(answered, boxes))
            step.push_back(core::decisions::draw(page, boxes, exemption, note));
    }
}

core::Step redactionsOf(core::Connection const& connection, std::vector<core::SearchHit> const& hits,
                        std::string const& exemption, std::string const& note)
{
    std::map<core::PageId, std::vector<core::SearchHit>> byPage;
    for (auto const& hit : hits)
        byPage[hit.page].push_back(hit);
    core::Step step;
    for (auto const& [page, its] : byPage)
        addRedactions(step, connection, page, its, exemption, note);
    return step;
}

} // namespace

Background::Failed OpenCase::report(QString what)
{
    return [this, what = std::move(what)](core::Error const& error) {
        if (!m_closing)
            emit failed(what, toQt(error.what()));
    };
}

void OpenCase::fill()
{
    if (m_contents.whole || m_closing || std::exchange(m_filling, true))
        return;
    reloadAll([this] {
        emit filled();
        if (m_contents.stalePages > 0)
            suggestAnew();
        learnWords();
    });
}

// So that the first search for misread letters does not wait for it.
void OpenCase::learnWords()
{
    m_background.run(
        this,
        [this](std::stop_token) {
            auto file = sibling();
            return std::make_shared<core::Vocabulary>(file.database());
        },
        [this](std::shared_ptr<core::Vocabulary> made) {
            if (!m_vocabulary)
                m_vocabulary = std::move(made);
        },
        [](core::Error const&) {}); // whoever searches is told of it then
}

// Reads the record again, in the background, and shows it all at once.
void OpenCase::reloadAll(std::function<void()> then)
{
    m_background.run(
        this, [this](std::stop_token) { return OpenCase::contents(sibling()); },
        [this, then, changes = m_changes](CaseContents contents) {
            if (changes != m_changes || contents.record.size() < m_contents.record.size()) {
                reloadAll(then);
                return;
            }
            for (std::size_t i = 0; i < m_contents.viewed.size(); ++i)
                contents.viewed[i] = static_cast<std::uint16_t>(contents.viewed[i] | m_contents.viewed[i]);
            m_contents = std::move(contents);
            m_textOf = {};
            recount();
            emit recordGrew();
            emit tallied();
            m_reviewDue.start();
            then();
        },
        report(tr("Load the case")));
}

void OpenCase::addFiles(std::vector<std::filesystem::path> files)
{
    m_background.run(
        this,
        [this, files = std::move(files), actor = m_actor](std::stop_token stop) {
            auto file = sibling();
            ocr::ReaderProcess reader(m_machinery.reader);
            QStringList refused;
            for (auto const& pdf : files) {
                if (stop.stop_requested())
                    break;
                auto const name = pathToQt(pdf.filename());
                QMetaObject::invokeMethod(
                    this, [this, name] { emit adding(name); }, Qt::QueuedConnection);
                try {
                    auto const source = core::pages::add(file, {{pdf, reader.look(pdf)}}, actor).at(0);
                    if (!source.warning.empty())
                        refused << tr("%1 was added, with a warning: %2").arg(name, toQt(source.warning));
                } catch (core::Error const& error) {
                    refused << toQt(error.what());
                }
            }
            return refused;
        },
        [this](QStringList refused) {
            reloadAll([this, refused] {
                emit added(refused);
                startReading();
            });
        },
        report(tr("Add PDFs")));
}

void OpenCase::importPeople(std::filesystem::path const& csv)
{
    m_background.run(
        this,
        [this, csv, actor = m_actor](std::stop_token) {
            auto const people = core::people::parseCsv(contentOf(csv));
            auto file = sibling();
            auto open = file.act(actor);
            auto const step = core::register_steps::import(file.database(), people);
            if (step.empty())
                return 0;
            core::decisions::apply(open, step);
            open.commit();
            return static_cast<int>(step.size());
        },
        [this](int changed) {
            emit announced(tr("%n people were added or changed.", nullptr, changed));
            if (changed > 0)
                stepDone(std::nullopt);
            registerChanged();
        },
        report(tr("Import people")));
}

void OpenCase::proposePeople()
{
    constexpr int leastMentions = 2;
    m_background.run(
        this,
        [this](std::stop_token) {
            auto const file = sibling();
            return core::proposed_people::inCase(file.database(), leastMentions);
        },
        [this](std::vector<core::ProposedPerson> const& people) { emit proposed(people); }, report(tr("Propose people")));
}

void OpenCase::registerChanged()
{
    m_contents.registered = core::people::all(m_file.database());
    m_contents.people = static_cast<int>(m_contents.registered.size());
    emit peopleChanged();
    suggestAnew();
}

void OpenCase::suggestAnew()
{
    m_background.run(
        this,
        [this](std::stop_token stop) {
            auto file = sibling();
            return core::suggestions::run(
                file, [](int, int) {}, stop);
        },
        [this](core::suggestions::Outcome const& outcome) {
            if (!m_closing && outcome.pages > 0)
                reloadAll([this, outcome] {
                    emit announced(tr("%1 pages were looked at anew; %2 suggestions changed.")
                                       .arg(counted(outcome.pages), counted(outcome.changed)));
                    emit peopleChanged();
                });
        },
        report(tr("Make suggestions")));
}

void OpenCase::startReading()
{
    if (isReading() || m_closing || pageCount() == 0)
        return;
    m_readingStarts = true;
    m_progress.reset();
    m_background.run(
        this, [this, options = readingOptions()](std::stop_token) { return std::make_unique<ocr::ReadingRun>(m_file, options); },
        [this](std::unique_ptr<ocr::ReadingRun> run) {
            m_readingStarts = false;
            m_reading = std::move(run);
            if (m_closing || (m_progress && m_progress->ended))
                endReading();
            emit readingMoved();
        },
        [this](core::Error const& error) {
            m_readingStarts = false;
            emit readingMoved();
            emit failed(tr("Read the pages"), toQt(error.what()));
        });
    emit readingMoved();
}

// The callbacks come on the recorder's thread; what they found out is told to this one.
ocr::ReadingOptions OpenCase::readingOptions()
{
    ocr::ReadingOptions options;
    options.reader = m_machinery.reader;
    options.jobs = m_machinery.jobs;
    options.recorded = [this](core::CaseFile& file, core::PageId page) {
        m_suggesting.run(file, page);
        QMetaObject::invokeMethod(
            this, [this, page] { pageRead(page); }, Qt::QueuedConnection);
    };
    options.progress = [this](ocr::ReadingProgress const& progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { moved(progress); }, Qt::QueuedConnection);
    };
    return options;
}

void OpenCase::pageRead(core::PageId id)
{
    auto& page = at(id);
    if (auto const reading = core::readings::reading(m_file.database(), id))
        page.reading = {id,
                        reading->state,
                        reading->problem,
                        reading->text.confidence(),
                        static_cast<int>(reading->text.words.size()),
                        reading->embedded,
                        core::readings::fingerprint(m_file.database(), id)};
    m_sinceVocabulary.push_back(id);
    if (m_textOf == id)
        m_textOf = {};
    reload(page);
    emit changed(id);
    emit tallied();
}

void OpenCase::moved(ocr::ReadingProgress const& progress)
{
    m_progress = progress;
    if (progress.ended && m_reading)
        endReading();
    emit readingMoved();
    if (progress.ended && !m_closing && !progress.problem.empty())
        emit failed(tr("Read the pages"), toQt(progress.problem));
}

// Waiting for reader processes to go takes a moment: not in this thread.
void OpenCase::endReading()
{
    m_background.run(
        this,
        [run = std::move(m_reading)](std::stop_token) mutable {
            run.reset();
            return true;
        },
        [this](bool) {
            emit readingMoved();
            // Pages that were set aside on the way stand in the case and nowhere else yet.
            // What was read goes into the names that the whole record is looked at with.
            if (!m_closing)
                reloadAll([this] { suggestAnew(); });
        },
        report(tr("Read the pages")));
}

void OpenCase::pauseReading()
{
    if (m_reading)
        m_reading->pause();
}

void OpenCase::resumeReading()
{
    if (m_reading)
        m_reading->resume();
    else
        startReading();
}

void OpenCase::cancelReading()
{
    if (m_reading)
        m_reading->cancel();
}

void OpenCase::wantRead(std::vector<core::PageId> const& pages)
{
    if (!m_reading)
        return;
    std::vector<core::PageId> unread;
    std::copy_if(pages.begin(), pages.end(), std::back_inserter(unread),
                 [this](core::PageId id) { return page(id).reading.state == core::ReadingState::Unread; });
    if (!unread.empty())
        m_reading->want(unread);
}

void OpenCase::endSearch()
{
    m_nextSearch.reset();
    m_search.request_stop();
}

void OpenCase::search(Finding const& wanted)
{
    if (m_searching) {
        m_search.request_stop();
        m_nextSearch = wanted;
        return;
    }
    m_searching = true;
    auto const misread = wanted.query.letters == core::Letters::Misread;
    auto const since = misread ? std::exchange(m_sinceVocabulary, {}) : std::vector<core::PageId>();
    auto const ended = [this] {
        m_searching = false;
        if (auto const next = std::exchange(m_nextSearch, std::nullopt); next && !m_closing)
            search(*next);
    };
    m_search = m_background.run(
        this,
        [this, wanted, misread, since, vocabulary = m_vocabulary](std::stop_token stop) mutable {
            auto file = sibling();
            if (misread && !vocabulary)
                vocabulary = std::make_shared<core::Vocabulary>(file.database());
            for (auto const page : since)
                vocabulary->add(core::search::text(file.database(), page));
            auto const pages = searchIn(file.database(), wanted, vocabulary ? *vocabulary : core::Vocabulary(), stop);
            return std::pair(std::move(vocabulary), stop.stop_requested() ? -1 : pages);
        },
        [this, ended](std::pair<std::shared_ptr<core::Vocabulary>, int> result) {
            m_vocabulary = std::move(result.first);
            if (result.second >= 0)
                emit searched(result.second);
            ended();
        },
        [this, ended](core::Error const& error) {
            if (!m_closing)
                emit failed(tr("Find"), toQt(error.what()));
            ended();
        });
}

// Tells of a handful of hits at once, so that the list fills while the rest is looked for.
int OpenCase::searchIn(core::Connection const& connection, Finding const& wanted, core::Vocabulary const& vocabulary,
                       std::stop_token const& stop)
{
    PlaceFilter filter(connection, wanted);
    std::vector<core::SearchHit> hits;
    int pages = 0;
    core::PageId last;
    std::size_t together = firstHits;
    auto const tell = [&] {
        QMetaObject::invokeMethod(
            this,
            [this, stop, some = std::exchange(hits, {})] {
                if (!stop.stop_requested())
                    emit found(some);
            },
            Qt::QueuedConnection);
        together = laterHits;
    };
    core::search::find(connection, wanted.query, vocabulary, [&](core::SearchHit const& hit) {
        if (!filter.lets(hit))
            return !stop.stop_requested();
        pages += hit.page != last;
        last = hit.page;
        hits.push_back(hit);
        if (hits.size() >= together)
            tell();
        return !stop.stop_requested();
    });
    if (!hits.empty())
        tell();
    return pages;
}

void OpenCase::redactAll(std::vector<core::SearchHit> const& hits, std::string const& exemption, std::string const& note)
{
    m_background.run(
        this,
        [this, hits, exemption, note, actor = m_actor](std::stop_token) {
            auto file = sibling();
            auto const step = redactionsOf(file.database(), hits, exemption, note);
            auto open = file.act(actor);
            auto applied = core::decisions::apply(open, step);
            open.commit();
            return applied;
        },
        [this](core::Step const& applied) {
            std::set<core::PageId> pages;
            for (auto const& edit : applied)
                pages.insert(edit.page());
            if (!applied.empty())
                stepDone(std::nullopt);
            m_reviewDue.start();
            refresh(pages);
            emit redactedAll(static_cast<int>(applied.size()));
        },
        report(tr("Redact all of these")));
}

// What somebody saw is stored when it can be, and lost when it cannot: nothing depends on it that would be missed.
void OpenCase::storeViewed()
{
    if (m_viewedSince.empty())
        return;
    std::vector<core::PageCoverage> seen;
    for (auto const& [page, bands] : std::exchange(m_viewedSince, {}))
        seen.push_back({page, bands});
    m_background.run(
        this,
        [this, seen, actor = m_actor](std::stop_token) {
            auto file = sibling();
            core::Batch batch(file);
            core::coverage::add(batch, actor, seen);
            batch.commit();
            return true;
        },
        [](bool) {}, [](core::Error const&) {});
}

void OpenCase::askReview()
{
    if (m_closing)
        return;
    if (m_reviewing) {
        m_reviewDue.start();
        return;
    }
    m_reviewing = true;
    m_background.run(
        this,
        [this](std::stop_token) {
            auto const file = sibling();
            return ReviewState{core::review::gates(file.database()), core::review::standing(file.database())};
        },
        [this](ReviewState state) {
            m_reviewing = false;
            m_review = std::move(state);
            emit reviewed();
        },
        [this](core::Error const& error) {
            m_reviewing = false;
            emit failed(tr("Review"), toQt(error.what()));
        });
}

void OpenCase::signOff(std::string const& actor)
{
    m_background.run(
        this,
        [this, actor](std::stop_token) {
            auto file = sibling();
            auto open = file.act(actor);
            auto signedOff = core::review::signOff(open);
            open.commit();
            return signedOff;
        },
        [this](core::SignOff const& given) {
            m_review = {{}, given};
            emit reviewed();
            emit signedOff();
        },
        [this](core::Error const& error) {
            m_reviewDue.start();
            emit signOffRefused(toQt(error.what()));
        });
}

void OpenCase::writeBundle(core::BundleOptions const& options)
{
    auto const progress = [this](int done, int total) {
        QMetaObject::invokeMethod(
            this, [this, done, total] { emit bundleMoved(done, total); }, Qt::QueuedConnection);
    };
    m_bundle = m_background.run(
        this,
        [this, options, progress](std::stop_token stop) {
            auto file = sibling();
            auto const press = ocr::press(m_machinery.reader, m_machinery.jobs);
            return core::bundle::write(file, options, press, problemsIn, progress, stop);
        },
        [this](core::BundleReport const& written) { emit bundleWritten(written); },
        [this](core::Error const& error) { emit bundleFailed(toQt(error.what())); });
}

void OpenCase::cancelBundle()
{
    m_bundle.request_stop();
}

void OpenCase::close()
{
    m_closing = true;
    m_reviewDue.stop();
    m_background.stopAll();
    m_viewedDue.stop();
    storeViewed();
    if (m_reading)
        endReading();
    closeWhenIdle();
}

void OpenCase::closeWhenIdle()
{
    if (m_closing && m_background.idle() && !std::exchange(m_closed, true))
        QMetaObject::invokeMethod(this, &OpenCase::closed, Qt::QueuedConnection);
}

} // namespace ui
