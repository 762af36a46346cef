// SPDX-License-Identifier: GPL-3.0-or-later
// The slow part of the open case: adding files, reading, suggesting, exporting. Each piece of work has a connection of its own.
#include "ui/open_case.h"

#include "core/decide/register_steps.h"
#include "core/reference/people.h"
#include "core/suggest/suggestions.h"
#include "core/verify/verifier.h"
#include "ocr/burn_run.h"
#include "ui/text.h"

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

} // namespace

Background::Failed OpenCase::report(QString what)
{
    return [this, what = std::move(what)](core::Error const& error) {
        if (!m_closing)
            emit failed(what, toQt(error.what()));
    };
}

// Reads the record again, in the background, and shows it all at once.
void OpenCase::reloadAll(std::function<void()> then)
{
    m_background.run(
        this, [this](std::stop_token) { return OpenCase::contents(sibling()); },
        [this, then, changes = m_changes](CaseContents contents) {
            if (changes != m_changes) {
                reloadAll(then);
                return;
            }
            m_contents = std::move(contents);
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
            registerChanged();
        },
        report(tr("Import people")));
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
        core::suggestions::runPage(file, page, core::suggestions::reference(file.database()));
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
            if (!m_closing)
                reloadAll([] {});
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

void OpenCase::wantRead(core::PageId wanted)
{
    if (m_reading && page(wanted).reading.state == core::ReadingState::Unread)
        m_reading->want({wanted});
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
