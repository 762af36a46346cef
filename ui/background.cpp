// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/background.h"

#include <QRunnable>

#include <algorithm>
#include <new>

namespace ui {

class Background::Job : public QRunnable {
public:
    Job(std::atomic<unsigned>& begun, std::function<void()> work) : m_begun(begun), m_work(std::move(work)) {}

    void run() override
    {
        m_begun.fetch_add(0, std::memory_order_acq_rel);
        m_work();
    }

private:
    std::atomic<unsigned>& m_begun;
    std::function<void()> m_work;
};

Background::Background(int threads, QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(threads);
    // Threads stay: a child process that one of them started may be bound to the life of that thread.
    m_pool.setExpiryTimeout(-1);
}

Background::~Background()
{
    stopAll();
    m_pool.waitForDone();
}

void Background::stopAll()
{
    for (auto& stop : m_stops)
        stop.request_stop();
}

void Background::begin(std::stop_source const& stop, std::function<void()> job)
{
    std::erase_if(m_stops, [](std::stop_source const& old) { return old.stop_requested(); });
    m_stops.push_back(stop);
    ++m_running;
    auto* work = new Job(m_begun, std::move(job));
    m_begun.fetch_add(1, std::memory_order_acq_rel);
    m_pool.start(work);
}

void Background::deliver(std::function<void()> news)
{
    m_courier.send([this, news = std::move(news)] {
        --m_running;
        if (m_running == 0)
            m_stops.clear();
        news();
        if (m_running == 0)
            emit becameIdle();
    });
}

std::optional<core::Error> Background::guarded(std::function<void()> const& work)
{
    try {
        work();
        return std::nullopt;
    } catch (core::Error const& error) {
        return error;
    } catch (std::bad_alloc const&) {
        return core::Error(core::Fault::Internal, "There is not enough memory for this. Close other programs and try again.");
    } catch (std::exception const& error) {
        return core::Error(core::Fault::Internal, error.what());
    }
}

} // namespace ui
