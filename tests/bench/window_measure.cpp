// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window_measure.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <semaphore>

namespace bench {

double milliseconds(Clock::time_point since)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

double at(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

namespace {

std::ostream& begun(std::string const& what)
{
    return std::cout << std::left << std::setw(58) << what << std::right << std::fixed << std::setprecision(2);
}

} // namespace

void timed(std::string const& what, std::vector<double> const& values)
{
    begun(what) << " best " << std::setw(7) << at(values, 0) << "  median " << std::setw(7) << at(values, 0.5) << "  p95 "
                << std::setw(7) << at(values, 0.95) << "  most " << std::setw(7) << at(values, 1) << " ms  (" << values.size()
                << ")\n"
                << std::flush;
}

void compared(std::string const& what, double ours, double theirs, double wanted)
{
    begun("= " + what) << std::setw(8) << ours << " : " << theirs << " = " << (theirs > 0 ? ours / theirs : 0) << ", wanted "
                       << wanted << "\n"
                       << std::flush;
}

void said(std::string const& what, double value, std::string const& unit)
{
    begun("= " + what) << std::setw(8) << value << " " << unit << "\n" << std::flush;
}

long peakOf(std::string const& process)
{
    std::ifstream in("/proc/" + process + "/status");
    for (std::string line; std::getline(in, line);)
        if (line.starts_with("VmHWM:"))
            return std::stol(line.substr(6)) / 1024;
    return 0;
}

std::vector<long> peaksOfChildren()
{
    std::vector<long> peaks;
    for (auto const& task : std::filesystem::directory_iterator("/proc/self/task")) {
        std::ifstream children(task.path() / "children");
        for (std::string child; children >> child;)
            peaks.push_back(peakOf(child));
    }
    return peaks;
}

Ran ran(std::vector<std::string> const& command)
{
    std::vector<std::string> words = command;
    std::vector<char*> arguments;
    for (auto& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (int const stream : {STDOUT_FILENO, STDERR_FILENO})
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0);
    auto const since = Clock::now();
    pid_t child = 0;
    Ran result;
    if (::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ) == 0) {
        int status = 0;
        rusage used{};
        ::wait4(child, &status, 0, &used);
        result = {milliseconds(since), static_cast<double>(used.ru_maxrss) / 1024, status == 0};
    }
    posix_spawn_file_actions_destroy(&actions);
    return result;
}

void forgetFile(std::filesystem::path const& file)
{
    int const descriptor = ::open(file.c_str(), O_RDONLY);
    ::fdatasync(descriptor);
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    ::close(descriptor);
}

void forgetFolder(std::filesystem::path const& folder)
{
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            forgetFile(entry.path());
}

void Stalls::knock(std::stop_token const& stop)
{
    while (!stop.stop_requested()) {
        auto const since = Clock::now();
        std::binary_semaphore heard(0);
        QMetaObject::invokeMethod(
            qApp, [&heard] { heard.release(); }, Qt::QueuedConnection);
        while (!heard.try_acquire_for(std::chrono::milliseconds(50))) {
            if (stop.stop_requested())
                std::_Exit(0); // the knock is still on its way, and nobody will hear it
        }
        if (double const took = milliseconds(since); took > m_longest)
            m_longest = took;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

bool waitUntil(ui::PageView& view, std::function<bool()> const& until, int patience)
{
    if (until())
        return true;
    QEventLoop loop;
    QTimer tick;
    tick.setTimerType(Qt::PreciseTimer);
    QElapsedTimer waited;
    waited.start();
    auto const ask = [&] {
        if (until() || waited.elapsed() > patience)
            loop.quit();
    };
    auto const painted = QObject::connect(&view, &ui::PageView::painted, ask);
    QObject::connect(&tick, &QTimer::timeout, ask);
    tick.start(1);
    loop.exec();
    QObject::disconnect(painted);
    return until();
}

void idle(int forMilliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(forMilliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace bench
