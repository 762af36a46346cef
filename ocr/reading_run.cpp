// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/reading_run.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace ocr {

namespace {

struct Place {
    std::filesystem::path file;
    int number = 0;
};

std::unordered_map<core::PageId, Place> placesOf(core::CaseFile const& caseFile)
{
    std::unordered_map<core::SourceId, std::filesystem::path> files;
    for (core::Source const& source : core::pages::sources(caseFile.database()))
        files[source.id] = caseFile.sourcePath(source.sha256);
    std::unordered_map<core::PageId, Place> places;
    for (core::Page const& page : core::pages::all(caseFile.database()))
        places[page.id] = {files.at(page.source), page.number};
    return places;
}

core::Reading failed(core::PageId page, std::string problem)
{
    core::Reading reading;
    reading.page = page;
    reading.state = core::ReadingState::Failed;
    reading.problem = std::move(problem);
    return reading;
}

} // namespace

// The recorder hands out pages and stores what comes back; it alone touches the case. A page's attempt is committed
// before a worker sees the page.
struct ReadingRun::Part {
    core::CaseFile caseFile;
    ReadingOptions options;
    core::Digest recipe;
    std::unordered_map<core::PageId, Place> places;

    std::mutex mutex;
    std::condition_variable news;
    std::deque<core::PageId> todo;
    std::deque<core::PageId> ready; // attempts counted, waiting for a worker
    std::deque<core::Reading> results;
    std::deque<core::PageId> givenUp; // taken by a worker that was stopped
    int inHand = 0;
    bool paused = false;
    bool finished = false; // workers may go home
    ReadingProgress progress;
    std::chrono::steady_clock::time_point started = std::chrono::steady_clock::now();
    std::chrono::steady_clock::duration pausedFor{};
    std::chrono::steady_clock::time_point pausedSince{};

    std::stop_source stop;
    std::vector<std::thread> workers;
    std::thread recorder;

    Part(core::CaseFile const& original, ReadingOptions chosen)
        : caseFile(original.sibling()), options(std::move(chosen)), recipe(readingRecipe()), places(placesOf(caseFile))
    {
        options.jobs = std::max(1, options.jobs);
        for (core::PageId const page : core::readings::unread(caseFile.database(), recipe))
            todo.push_back(page);
        std::vector<core::PageId> const aside = core::readings::setAside(caseFile.database(), recipe);
        progress.total = static_cast<int>(todo.size() + aside.size());
        core::Batch batch(caseFile);
        batch.record("reading began", "{\"pages\":" + std::to_string(progress.total) + "}");
        for (core::PageId const page : aside) {
            core::Reading reading = failed(page, "The program ended twice while this page was being read. Look at it by eye.");
            reading.recipe = recipe;
            core::readings::record(batch, reading);
            count(reading);
        }
        batch.commit();
    }

    void count(core::Reading const& reading)
    {
        ++progress.done;
        progress.poor += reading.state == core::ReadingState::Poor;
        progress.blank += reading.state == core::ReadingState::Blank;
        progress.failed += reading.state == core::ReadingState::Failed;
    }

    // Called with the lock held.
    ReadingProgress present()
    {
        ReadingProgress now = progress;
        now.paused = paused;
        auto const until = paused ? pausedSince : std::chrono::steady_clock::now();
        double const minutes = std::chrono::duration<double, std::ratio<60>>(until - started - pausedFor).count();
        if (now.done > 0 && minutes > 0) {
            now.pagesPerMinute = now.done / minutes;
            now.secondsLeft = (now.total - now.done) / now.pagesPerMinute * 60;
        }
        return now;
    }

    void work()
    {
        ReaderProcess reader(options.reader, options.limits);
        for (;;) {
            core::PageId page;
            {
                std::unique_lock lock(mutex);
                news.wait(lock, [&] { return finished || stop.stop_requested() || !ready.empty(); });
                if (finished || stop.stop_requested())
                    return;
                page = ready.front();
                ready.pop_front();
                ++inHand;
            }
            std::optional<core::Reading> const reading = readOne(reader, page);
            std::lock_guard const lock(mutex);
            --inHand;
            if (reading)
                results.push_back(*reading);
            else
                givenUp.push_back(page);
            news.notify_all();
        }
    }

    std::optional<core::Reading> readOne(ReaderProcess& reader, core::PageId page)
    {
        Place const& place = places.at(page);
        try {
            core::Reading reading = reader.read(place.file, place.number, stop.get_token());
            reading.page = page;
            return reading;
        } catch (Stopped const&) {
            return std::nullopt;
        } catch (core::Error const& error) {
            return failed(page, error.what());
        }
    }

    // Stores what has come back and opens the next attempts, in one transaction.
    void store(std::deque<core::Reading>& done, std::vector<core::PageId> const& begun)
    {
        core::Batch batch(caseFile);
        for (core::Reading& reading : done) {
            reading.recipe = recipe;
            core::readings::record(batch, reading);
        }
        for (core::PageId const page : begun)
            core::readings::begin(batch, page, recipe);
        batch.commit();
        if (options.recorded)
            for (core::Reading const& reading : done)
                options.recorded(caseFile, reading.page);
    }

    void tell()
    {
        ReadingProgress now;
        {
            std::lock_guard const lock(mutex);
            now = present();
        }
        if (options.progress)
            options.progress(now);
    }

    // A page that was begun and not read because somebody stopped is no page that kills readers.
    void giveBack()
    {
        std::deque<core::PageId> pages;
        {
            std::lock_guard const lock(mutex);
            pages.swap(givenUp);
            pages.insert(pages.end(), ready.begin(), ready.end());
            ready.clear();
        }
        core::Batch batch(caseFile);
        for (core::PageId const page : pages)
            core::readings::giveUp(batch, page, recipe);
        batch.record("reading ended",
                     "{\"done\":" + std::to_string(progress.done) + ",\"failed\":" + std::to_string(progress.failed) + "}");
        batch.commit();
    }

    // Called with the lock held: pages that may be handed out now, so that each worker has one to go on with.
    std::vector<core::PageId> next()
    {
        std::vector<core::PageId> begun;
        while (!paused && !stop.stop_requested() && !todo.empty()
               && ready.size() + begun.size() < static_cast<std::size_t>(options.jobs)) {
            begun.push_back(todo.front());
            todo.pop_front();
        }
        return begun;
    }

    bool over() const { return inHand == 0 && results.empty() && (stop.stop_requested() || (todo.empty() && ready.empty())); }

    void recordUntilOver()
    {
        for (;;) {
            std::deque<core::Reading> done;
            std::vector<core::PageId> begun;
            {
                std::unique_lock lock(mutex);
                news.wait(lock, [&] { return over() || !results.empty() || !(begun = next()).empty(); });
                if (over() && begun.empty())
                    return;
                done.swap(results);
                if (begun.empty())
                    begun = next();
            }
            store(done, begun);
            {
                std::lock_guard const lock(mutex);
                ready.insert(ready.end(), begun.begin(), begun.end());
                for (core::Reading const& reading : done)
                    count(reading);
            }
            news.notify_all();
            if (!done.empty())
                tell();
        }
    }

    void record()
    {
        std::string problem;
        try {
            recordUntilOver();
        } catch (std::exception const& error) {
            problem = error.what();
            stop.request_stop();
            news.notify_all();
        }
        {
            std::unique_lock lock(mutex);
            news.wait(lock, [&] { return inHand == 0; });
            finished = true;
        }
        news.notify_all();
        try {
            giveBack();
        } catch (std::exception const& error) {
            if (problem.empty())
                problem = error.what();
        }
        {
            std::lock_guard const lock(mutex);
            progress.problem = problem;
            progress.ended = true;
        }
        tell();
    }
};

ReadingRun::ReadingRun(core::CaseFile const& caseFile, ReadingOptions options)
    : m_part(std::make_unique<Part>(caseFile, std::move(options)))
{
    for (int i = 0; i < m_part->options.jobs; ++i)
        m_part->workers.emplace_back([part = m_part.get()] { part->work(); });
    m_part->recorder = std::thread([part = m_part.get()] { part->record(); });
}

ReadingRun::~ReadingRun()
{
    cancel();
    wait();
}

void ReadingRun::pause()
{
    std::lock_guard const lock(m_part->mutex);
    if (!m_part->paused)
        m_part->pausedSince = std::chrono::steady_clock::now();
    m_part->paused = true;
}

void ReadingRun::resume()
{
    {
        std::lock_guard const lock(m_part->mutex);
        if (m_part->paused)
            m_part->pausedFor += std::chrono::steady_clock::now() - m_part->pausedSince;
        m_part->paused = false;
    }
    m_part->news.notify_all();
}

void ReadingRun::cancel()
{
    {
        std::lock_guard const lock(m_part->mutex);
        m_part->stop.request_stop();
    }
    m_part->news.notify_all();
}

void ReadingRun::want(std::vector<core::PageId> pages)
{
    std::lock_guard const lock(m_part->mutex);
    for (auto page = pages.rbegin(); page != pages.rend(); ++page)
        if (auto const at = std::find(m_part->todo.begin(), m_part->todo.end(), *page); at != m_part->todo.end()) {
            m_part->todo.erase(at);
            m_part->todo.push_front(*page);
        }
}

ReadingProgress ReadingRun::wait()
{
    if (m_part->recorder.joinable())
        m_part->recorder.join();
    for (std::thread& worker : m_part->workers)
        if (worker.joinable())
            worker.join();
    std::lock_guard const lock(m_part->mutex);
    return m_part->present();
}

} // namespace ocr
