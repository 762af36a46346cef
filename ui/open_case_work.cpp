// SPDX-License-Identifier: GPL-3.0-or-later
// The slow part of the open case: adding files, suggesting, reviewing, exporting. Each piece of work has a connection of its own.
#include "ui/open_case.h"

#include "core/base/file.h"
#include "core/bundle/one_page.h"
#include "core/decide/register_steps.h"
#include "core/reference/people.h"
#include "core/suggest/proposed_people.h"
#include "core/suggest/suggestions.h"
#include "ocr/burn_run.h"
#include "ocr/verifier_process.h"
#include "ui/counts.h"
#include "ui/page_images.h"
#include "ui/text.h"

#include <QTemporaryDir>

#include <utility>

namespace ui {
namespace {

// A bundle that was written, and what its verifier lets pass though a person may not want to.
struct Exported {
    core::BundleReport report;
    std::vector<std::string> notices;
};

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

// Reads the record again, in the background, and shows it all at once; otherwise says why it could not.
void OpenCase::reloadAll(std::function<void()> then, std::function<void()> otherwise)
{
    m_background.run(
        this, [this](std::stop_token) { return OpenCase::contents(sibling()); },
        [this, then, otherwise, changes = m_changes](CaseContents contents) {
            // What would follow begins work that nobody stops any more.
            if (m_closing)
                return;
            if (changes != m_changes || contents.record.size() < m_contents.record.size()) {
                reloadAll(then, otherwise);
                return;
            }
            for (std::size_t i = 0; i < m_contents.viewed.size(); ++i)
                contents.viewed[i] = static_cast<std::uint16_t>(contents.viewed[i] | m_contents.viewed[i]);
            for (auto& page : contents.record)
                page.shownSince = m_changes;
            m_contents = std::move(contents);
            m_textOf = {};
            recount();
            emit recordGrew();
            emit tallied();
            m_reviewDue.start();
            lookAtDocuments();
            then();
        },
        [failed = report(tr("Load the case")), otherwise](core::Error const& error) {
            otherwise();
            failed(error);
        });
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
                m_background.tell([this, name] { emit adding(name); });
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
            auto const people = core::people::parseCsv(core::contentOf(csv));
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

// Asked again meanwhile, it is done once more.
void OpenCase::suggestAnew()
{
    if (m_making) {
        m_makeAgain = true;
        return;
    }
    m_making = Progress{};
    emit suggestingMoved();
    constexpr int pagesBetweenNews = 16;
    m_background.run(
        this,
        [this](std::stop_token stop) {
            auto file = sibling();
            auto const tell = [this](int done, int total) {
                if (done % pagesBetweenNews == 0)
                    m_background.tell([this, done, total] {
                        m_making = Progress{done, total};
                        emit suggestingMoved();
                    });
            };
            return core::suggestions::run(file, tell, stop);
        },
        [this](core::suggestions::Outcome const& outcome) { suggestionsMade(outcome); },
        [this](core::Error const& error) {
            endSuggesting();
            report(tr("Make suggestions"))(error);
        });
}

void OpenCase::suggestionsMade(core::suggestions::Outcome const& outcome)
{
    if (m_closing)
        return;
    if (outcome.pages == 0) {
        endSuggesting();
        return;
    }
    reloadAll(
        [this, outcome] {
            emit announced(
                tr("Looked at anew: %1; suggestions that changed: %2.").arg(pagesWords(outcome.pages), counted(outcome.changed)));
            emit peopleChanged();
            endSuggesting();
        },
        [this] { endSuggesting(); });
}

void OpenCase::endSuggesting()
{
    m_making.reset();
    emit suggestingMoved();
    if (std::exchange(m_makeAgain, false))
        suggestAnew();
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
        [this, still = !isReading()](std::stop_token stop) {
            auto file = sibling();
            // Copies are compared once the record is read, not after every page.
            if (still)
                core::copies::refresh(file, {}, stop);
            auto const& connection = file.database();
            return ReviewState{core::review::gates(connection), core::review::standing(connection),
                               core::review::lapsed(connection), core::second_look::returned(connection)};
        },
        [this](ReviewState state) {
            m_reviewing = false;
            auto const stood = m_review.signOff.has_value();
            m_review = std::move(state);
            emit reviewed();
            if (stood && m_review.lapse)
                emit signOffLapsed(m_review.lapse->pages);
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
    m_bundlePaused = std::make_shared<std::atomic<bool>>(false);
    m_bundle = m_background.run(
        this,
        [this, options, paused = m_bundlePaused](std::stop_token stop) {
            std::stop_callback const goOn(stop, [paused] {
                *paused = false;
                paused->notify_all();
            });
            // A paused export stands still between two pages.
            auto const progress = [this, paused](int done, int total) {
                m_background.tell([this, done, total] { emit bundleMoved(done, total); });
                paused->wait(true);
            };
            auto file = sibling();
            auto const press = ocr::press(m_machinery.reader, m_machinery.jobs);
            auto chosen = options;
            chosen.recipeFor = ocr::readingRecipe;
            Exported exported;
            ocr::VerifierLimits limits;
            limits.passphrase = options.passphrase;
            auto const check = [&](std::filesystem::path const& folder) {
                auto const verifying = [this](int done, int total) {
                    m_background.tell([this, done, total] { emit bundleVerifying(done, total); });
                };
                auto const found = ocr::verifyApart(ocr::verifierProgram(), folder, verifying, stop, limits);
                exported.notices = ocr::sentences(found.notices);
                return ocr::sentences(found.leaks);
            };
            exported.report = core::bundle::write(file, chosen, press, check, progress, stop);
            return exported;
        },
        [this](Exported const& exported) { emit bundleWritten(exported.report, exported.notices); },
        [this](core::Error const& error) { emit bundleFailed(toQt(error.what())); });
}

void OpenCase::pauseBundle(bool pause)
{
    if (!m_bundlePaused)
        return;
    *m_bundlePaused = pause;
    m_bundlePaused->notify_all();
}

void OpenCase::makeFinalPage(core::PageId page, QSize pixels)
{
    m_final.request_stop();
    m_finalPage = page;
    m_final = m_background.run(
        this,
        [this, page, pixels](std::stop_token stop) {
            auto const file = sibling();
            QTemporaryDir const folder;
            if (!folder.isValid())
                throw core::Error(core::Fault::Access,
                                  "There is no room for a page in the folder for temporary files. Make some.");
            auto const made = pathFromQt(folder.filePath(QStringLiteral("page.pdf")));
            core::BundleOptions options;
            options.recipeFor = ocr::readingRecipe;
            core::bundle::writePage(file, page, options, ocr::press(m_machinery.reader, 1), made, stop);
            ocr::ReaderProcess reader(m_machinery.reader);
            return imageOf(reader.render(made, 1, {pixels.width(), pixels.height()}, core::Colour::Rgb, stop));
        },
        [this, page, pixels](QImage const& image) { emit finalPageMade(page, pixels, image, QString()); },
        [this, page, pixels](core::Error const& error) {
            // Of one that was given up for another page nothing is said.
            if (!m_closing && page == m_finalPage)
                emit finalPageMade(page, pixels, QImage(), toQt(error.what()));
        });
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
