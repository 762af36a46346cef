// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Work off the GUI thread, its result back on it. Always holds: what is told to a receiver that is gone is dropped, and
// nothing outlives the Background that started it: its destructor asks all work to stop and waits.

#include "core/base/error.h"
#include "ui/courier.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <type_traits>
#include <vector>

namespace ui {

class Background : public QObject {
    Q_OBJECT
public:
    using Failed = std::function<void(core::Error const&)>;

    explicit Background(int threads, QObject* parent = nullptr);
    ~Background() override;

    // Runs `work(std::stop_token)` in a thread of its own; then, in this object's thread, `done` with what it returned
    // or `failed` with why it ended. The stop source that comes back is for this piece of work alone.
    template <typename Work, typename Done>
    std::stop_source run(QObject* receiver, Work work, Done done, Failed failed);

    bool idle() const { return m_running == 0; }
    // From within the work: news before its end, told in this object's thread.
    void tell(std::function<void()> news) { m_courier.send(std::move(news)); }
    // Asks everything under way to stop; becameIdle() tells when it did.
    void stopAll();

signals:
    void becameIdle();

private:
    void begin(std::stop_source const& stop, std::function<void()> job);
    void deliver(std::function<void()> news);
    // Runs the work and turns whatever it throws into the one exception of the program.
    static std::optional<core::Error> guarded(std::function<void()> const& work);

    class Job;

    std::atomic<unsigned> m_begun = 0; // so that a thread of the pool sees all of the job that it was given
    std::vector<std::stop_source> m_stops;
    int m_running = 0;
    Courier m_courier;
    QThreadPool m_pool; // goes first: its threads send by the courier
};

template <typename Work, typename Done>
std::stop_source Background::run(QObject* receiver, Work work, Done done, Failed failed)
{
    using Result = std::invoke_result_t<Work, std::stop_token>;
    std::stop_source stop;
    // The pool wants jobs that can be copied; work and results may only be moved.
    auto ownWork = std::make_shared<Work>(std::move(work));
    auto ownDone = std::make_shared<Done>(std::move(done));
    begin(stop,
          [this, ownWork, ownDone, failed = std::move(failed), guard = QPointer<QObject>(receiver), token = stop.get_token()] {
              auto result = std::make_shared<std::optional<Result>>();
              auto const problem = guarded([&] { result->emplace((*ownWork)(token)); });
              deliver([result, problem, ownDone, failed, guard] {
                  if (!guard)
                      return;
                  if (problem)
                      failed(*problem);
                  else
                      (*ownDone)(std::move(**result));
              });
          });
    return stop;
}

} // namespace ui
