// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the pages of the open case: the run that reads them, and what becomes of each page on the screen.
#include "ui/open_case.h"

#include "ui/text.h"

#include <utility>

namespace ui {

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
        m_background.tell([this, page] { pageRead(page); });
    };
    options.progress = [this](ocr::ReadingProgress const& progress) { m_background.tell([this, progress] { moved(progress); }); };
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
                        core::readings::fingerprint(m_file.database(), id),
                        reading->text.turn};
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
    m_readingEnds = true;
    m_background.run(
        this,
        [run = std::move(m_reading)](std::stop_token) mutable {
            run.reset();
            return true;
        },
        [this](bool) {
            m_readingEnds = false;
            if (!m_closing) {
                // Pages that were set aside on the way stand in the case and nowhere else yet.
                reloadAll([] {});
                suggestAnew();
            }
            emit readingMoved();
        },
        [this](core::Error const& error) {
            m_readingEnds = false;
            emit readingMoved();
            report(tr("Read the pages"))(error);
        });
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
    // What is read already is none of the run's, which leaves it out.
    if (m_reading)
        m_reading->want(pages);
}

} // namespace ui
