// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/reading_run.h"

#include "core/source/previews.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <set>
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

ReadPage notRead(core::ReadingState state, std::string problem)
{
    ReadPage page;
    page.reading.state = state;
    page.reading.problem = std::move(problem);
    return page;
}

// A page with what to do about it, and then with what came of it.
struct Job {
    core::readings::Task task;
    ReadPage result;
};

} // namespace

// The recorder hands out pages and stores what comes back; it alone touches the case. A page's attempt is committed
// before a worker sees the page.
struct ReadingRun::Part {
    core::CaseFile caseFile;
    ReadingOptions options;
    std::unordered_map<core::PageId, Place> places;

    std::mutex mutex;
    std::condition_variable news;
    std::deque<core::readings::Task> todo;
    std::deque<core::readings::Task> ready; // attempts counted, waiting for a worker
    std::deque<Job> results;
    std::deque<core::readings::Task> givenUp; // taken by a worker that was stopped
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
        : caseFile(original.sibling()), options(std::move(chosen)), places(placesOf(caseFile))
    {
        options.jobs = std::max(1, options.jobs);
        core::readings::ToDo const pages = core::readings::toDo(caseFile.database(), readingRecipe);
        for (core::readings::Task const& task : asked(pages.unread))
            todo.push_back(task);
        std::vector<core::readings::Task> const aside = asked(pages.setAside);
        progress.total = static_cast<int>(todo.size() + aside.size());
        core::Batch batch(caseFile);
        batch.record("reading began", "{\"pages\":" + std::to_string(progress.total) + "}");
        for (core::readings::Task const& task : aside)
            record(batch, {task, notRead(core::ReadingState::Unreadable,
                                         "The program ended three times while this page was being read. Look at it by eye.")});
        batch.commit();
    }

    std::vector<core::readings::Task> asked(std::vector<core::readings::Task> tasks) const
    {
        if (options.only) {
            std::set<core::PageId> const pages(options.only->begin(), options.only->end());
            std::erase_if(tasks, [&pages](core::readings::Task const& task) { return !pages.contains(task.page); });
        }
        return tasks;
    }

    void count(core::Reading const& reading)
    {
        ++progress.done;
        progress.read += reading.state == core::ReadingState::Read;
        progress.unreadable += reading.state == core::ReadingState::Unreadable;
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
            Job job;
            {
                std::unique_lock lock(mutex);
                news.wait(lock, [&] { return finished || stop.stop_requested() || !ready.empty(); });
                if (finished || stop.stop_requested())
                    return;
                job.task = ready.front();
                ready.pop_front();
                ++inHand;
            }
            bool const done = readOne(reader, job);
            std::lock_guard const lock(mutex);
            --inHand;
            if (done)
                results.push_back(std::move(job));
            else
                givenUp.push_back(job.task);
            news.notify_all();
        }
    }

    // False where somebody stopped the run.
    bool readOne(ReaderProcess& reader, Job& job)
    {
        Place const& place = places.at(job.task.page);
        try {
            job.result = reader.read(place.file, place.number, job.task.languages, stop.get_token());
        } catch (Stopped const&) {
            return false;
        } catch (ReaderFailure const& failure) {
            job.result = notRead(core::ReadingState::Unreadable, failure.what());
        } catch (core::Error const& error) {
            job.result = notRead(core::ReadingState::Failed, error.what());
        }
        return true;
    }

    void record(core::Batch& batch, Job job)
    {
        job.result.reading.page = job.task.page;
        job.result.reading.recipe = job.task.recipe;
        core::readings::record(batch, job.result.reading);
        if (!job.result.preview.empty())
            core::previews::record(batch, job.task.page, job.result.preview);
        std::lock_guard const lock(mutex);
        count(job.result.reading);
    }

    // Stores what has come back and opens the next attempts, in one transaction.
    void store(std::deque<Job> const& done, std::vector<core::readings::Task> const& begun)
    {
        core::Batch batch(caseFile);
        for (Job const& job : done)
            record(batch, job);
        for (core::readings::Task const& task : begun)
            core::readings::begin(batch, task.page, task.recipe);
        batch.commit();
        if (options.recorded)
            for (Job const& job : done)
                options.recorded(caseFile, job.task.page);
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
        std::deque<core::readings::Task> tasks;
        {
            std::lock_guard const lock(mutex);
            tasks.swap(givenUp);
            tasks.insert(tasks.end(), ready.begin(), ready.end());
            ready.clear();
        }
        core::Batch batch(caseFile);
        for (core::readings::Task const& task : tasks)
            core::readings::giveUp(batch, task.page, task.recipe);
        batch.record("reading ended",
                     "{\"done\":" + std::to_string(progress.done) + ",\"failed\":" + std::to_string(progress.failed) + "}");
        batch.commit();
    }

    // Called with the lock held: pages that may be handed out now, so that each worker has one to go on with.
    std::vector<core::readings::Task> next()
    {
        std::vector<core::readings::Task> begun;
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
            std::deque<Job> done;
            std::vector<core::readings::Task> begun;
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
        if (auto const at = std::find_if(m_part->todo.begin(), m_part->todo.end(),
                                         [page](core::readings::Task const& task) { return task.page == *page; });
            at != m_part->todo.end()) {
            core::readings::Task task = std::move(*at);
            m_part->todo.erase(at);
            m_part->todo.push_front(std::move(task));
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
