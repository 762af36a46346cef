// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/burn_run.h"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <variant>

namespace ocr {

namespace {

using Outcome = std::variant<core::BurntPage, core::Error>;

// Workers take orders as they come; the caller takes pages in order. Workers stay only a few pages ahead, so that finished
// pages do not pile up behind a slow one.
class Bench {
public:
    Bench(std::vector<core::BurnOrder> const& orders, std::filesystem::path reader, int jobs, ReaderLimits limits)
        : m_orders(orders), m_reader(std::move(reader)), m_limits(limits), m_ahead(static_cast<std::size_t>(4 * jobs))
    {
        for (int i = 0; i < jobs; ++i)
            m_workers.emplace_back([this] { work(); });
    }

    ~Bench()
    {
        m_stop.request_stop();
        m_news.notify_all();
        for (std::thread& worker : m_workers)
            worker.join();
    }

    Outcome take(std::size_t index, std::stop_token const& stop)
    {
        std::stop_callback const passOn(stop, [this] {
            m_stop.request_stop();
            m_news.notify_all();
        });
        std::unique_lock lock(m_mutex);
        m_wanted = index;
        m_news.notify_all();
        m_news.wait(lock, [&] { return m_stop.stop_requested() || m_done.contains(index); });
        if (!m_done.contains(index))
            return Stopped();
        Outcome outcome = std::move(m_done.at(index));
        m_done.erase(index);
        return outcome;
    }

private:
    void work()
    {
        ReaderProcess reader(m_reader, m_limits);
        for (;;) {
            std::size_t index = 0;
            {
                std::unique_lock lock(m_mutex);
                m_news.wait(lock,
                            [&] { return m_stop.stop_requested() || m_next == m_orders.size() || m_next < m_wanted + m_ahead; });
                if (m_stop.stop_requested() || m_next == m_orders.size())
                    return;
                index = m_next++;
            }
            Outcome outcome = burnOne(reader, m_orders[index]);
            std::lock_guard const lock(m_mutex);
            m_done.emplace(index, std::move(outcome));
            m_news.notify_all();
        }
    }

    Outcome burnOne(ReaderProcess& reader, core::BurnOrder const& order)
    {
        try {
            return reader.burn(order, m_stop.get_token());
        } catch (Stopped const& stopped) {
            return stopped;
        } catch (core::Error const& error) {
            return core::Error(error.fault(), "Page " + std::to_string(order.page.value)
                                                  + " of the record cannot be put into a bundle. " + error.what()
                                                  + " Have that page scanned again.");
        }
    }

    std::vector<core::BurnOrder> const& m_orders;
    std::filesystem::path m_reader;
    ReaderLimits m_limits;
    std::size_t m_ahead;
    std::mutex m_mutex;
    std::condition_variable m_news;
    std::size_t m_next = 0;
    std::size_t m_wanted = 0;
    std::map<std::size_t, Outcome> m_done;
    std::stop_source m_stop;
    std::vector<std::thread> m_workers;
};

} // namespace

core::bundle::Press press(std::filesystem::path const& reader, int jobs, ReaderLimits limits)
{
    return [=](std::vector<core::BurnOrder> const& orders, std::function<void(core::BurntPage &&)> const& sink,
               std::stop_token stop) {
        Bench bench(orders, reader, std::max(1, jobs), limits);
        for (std::size_t index = 0; index < orders.size(); ++index) {
            Outcome outcome = bench.take(index, stop);
            if (auto const* error = std::get_if<core::Error>(&outcome))
                throw *error;
            sink(std::get<core::BurntPage>(std::move(outcome)));
        }
    };
}

} // namespace ocr
