// SPDX-License-Identifier: GPL-3.0-or-later
// candour-window-bench CASE [SECONDS]: how the window bears a large record, against the bare libraries in the same run. Seconds
// depend on the machine and on what else it does, ratios much less. Nothing fails; candour-big-record makes the case.
#include "core/source/page_pixels.h"
#include "core/source/scan.h"
#include "tests/bench/big_record.h"
#include "tests/ui/steady.h"
#include "ui/main_window.h"
#include "ui/page_view.h"
#include "ui/text.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <random>
#include <semaphore>
#include <string>
#include <thread>

namespace {

using Clock = std::chrono::steady_clock;

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

void row(std::string const& what, std::vector<double> const& values)
{
    std::cout << std::left << std::setw(52) << what << std::right << std::fixed << std::setprecision(2) << " median "
              << std::setw(8) << at(values, 0.5) << "  p95 " << std::setw(8) << at(values, 0.95) << "  most " << std::setw(8)
              << at(values, 1) << " ms  (" << values.size() << ")\n"
              << std::flush;
}

// Peak memory of a process, in MB.
long peakOf(std::string const& process)
{
    std::ifstream in("/proc/" + process + "/status");
    for (std::string line; std::getline(in, line);)
        if (line.starts_with("VmHWM:"))
            return std::stol(line.substr(6)) / 1024;
    return 0;
}

// How long the main thread did not come to its event loop, at the most: a thread knocks again and again.
class Stalls {
public:
    Stalls() : m_thread([this](std::stop_token stop) { knock(stop); }) {}

    double longest() { return m_longest.exchange(0); }

private:
    void knock(std::stop_token stop)
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
    std::atomic<double> m_longest = 0;
    std::jthread m_thread;
};

void forgetFile(std::filesystem::path const& file)
{
    int const descriptor = ::open(file.c_str(), O_RDONLY);
    ::fdatasync(descriptor);
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    ::close(descriptor);
}

void forgetCase(std::filesystem::path const& folder)
{
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            forgetFile(entry.path());
}

ui::Prompts silent()
{
    auto prompts = ui::dialogs();
    prompts.officer = [](QWidget*, QString const&, ui::Answer<QString> const& answer) { answer(QStringLiteral("Bench")); };
    prompts.message = [](QWidget*, ui::Gravity, QString const& title, QString const& text) {
        std::cerr << ui::fromQt(title) << ": " << ui::fromQt(text) << "\n";
    };
    return prompts;
}

// Runs the event loop until it is so, asked after every painting and every millisecond.
bool waitUntil(ui::PageView& view, std::function<bool()> const& until, int patience = 60'000)
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

class Bench {
public:
    explicit Bench(std::filesystem::path folder) : m_folder(std::move(folder)), m_window({ocr::readerProgram(), 1}, silent())
    {
        m_window.resize(1440, 900);
        m_window.show();
        idle(600); // the reader processes have started
    }

    ~Bench() { close(); }

    void opening()
    {
        for (bool const cold : {true, false}) {
            std::vector<double> ours;
            std::vector<double> bare;
            for (int round = 0; round < 5; ++round) {
                if (cold)
                    forgetCase(m_folder);
                ours.push_back(open());
                if (round == 0)
                    m_stalls.longest();
                auto const origin = originOf(m_window.view().currentPage());
                auto const pixels = pixelsOf(origin.size);
                close();
                if (cold)
                    forgetCase(m_folder);
                auto const since = Clock::now();
                core::PdfSource const source(origin.file);
                source.render(origin.number, pixels, core::Colour::Rgb);
                bare.push_back(milliseconds(since));
            }
            row(cold ? "open, cold: to the first sharp page" : "open, warm: to the first sharp page", ours);
            row("  Poppler alone: open the file, draw the page", bare);
            std::cout << "  ratio " << at(ours, 0.5) / at(bare, 0.5) << "\n";
        }
        open();
        waitUntil(m_window.view(), [this] { return m_window.open()->loaded(); });
        idle(1000);
        std::cout << "longest stall while it loads: " << m_stalls.longest() << " ms\n";
    }

    void turning()
    {
        auto& view = m_window.view();
        std::vector<double> turns;
        int sharp = 0;
        view.goTo(core::PageId{m_window.open()->pageCount() / 3});
        for (int i = 0; i < 60; ++i) {
            waitUntil(view, [&] { return view.isSharp(); });
            idle(120);
            auto const since = Clock::now();
            view.goTo(core::PageId{view.currentPage().value + 1});
            view.viewport()->repaint();
            turns.push_back(milliseconds(since));
            sharp += view.isSharp();
        }
        row("turn to the next page, " + std::to_string(sharp) + " of 60 sharp at once", turns);
    }

    void jumping()
    {
        auto& view = m_window.view();
        std::mt19937 random(11);
        std::vector<double> frames;
        std::vector<double> sharp;
        std::vector<double> decode;
        std::vector<double> render;
        std::vector<double> ratio;
        int standIns = 0;
        std::map<std::filesystem::path, std::unique_ptr<core::ScanFile>> scans;
        std::map<std::filesystem::path, std::unique_ptr<core::PdfSource>> sources;
        for (int i = 0; i < 60; ++i) {
            core::PageId const page{
                1 + static_cast<std::int64_t>(random() % static_cast<unsigned>(m_window.open()->pageCount() - 2))};
            auto const origin = originOf(page);
            auto const pixels = pixelsOf(origin.size);
            idle(150);
            auto since = Clock::now();
            view.goTo(page);
            standIns += !m_window.images()->any(page).isNull();
            view.viewport()->repaint();
            frames.push_back(milliseconds(since));
            waitUntil(view, [&] { return sharpNow(page); });
            sharp.push_back(milliseconds(since));
            auto& file = scans[origin.file];
            if (!file)
                file = std::make_unique<core::ScanFile>(origin.file);
            since = Clock::now();
            if (auto const scan = file->scanByCount(origin.number)) {
                auto const stored = scan->turn.inverse().apply(pixels);
                auto const raster =
                    scan->codec == core::Codec::Jpeg ? core::jpegPixels(scan->encoded, stored) : core::nativePixels(*scan);
                core::turned(core::shrunk(*raster, stored), scan->turn);
            }
            decode.push_back(milliseconds(since));
            ratio.push_back(sharp.back() / decode.back());
            auto& source = sources[origin.file];
            if (!source)
                source = std::make_unique<core::PdfSource>(origin.file);
            source->pageSize(origin.number); // has walked the tree before the clock starts
            since = Clock::now();
            source->render(origin.number, pixels, core::Colour::Rgb);
            render.push_back(milliseconds(since));
        }
        row("jump to a random page: the first frame, " + std::to_string(standIns) + " of 60 not white", frames);
        row("  until that page is sharp", sharp);
        row("  bare decode and scaling of the same page", decode);
        row("  Poppler's render of the same page, tree walked", render);
        std::cout << "  ratio to the bare decode " << at(ratio, 0.5) << ", to the render " << at(sharp, 0.5) / at(render, 0.5)
                  << "\n";
    }

    void scrolling(int seconds)
    {
        auto& view = m_window.view();
        view.goTo(core::PageId{1});
        auto* bar = view.verticalScrollBar();
        std::vector<double> frames;
        std::mt19937 random(5);
        m_stalls.longest();
        auto const since = Clock::now();
        double const length = seconds * 1000.0;
        QEventLoop loop;
        QTimer frame;
        frame.setTimerType(Qt::PreciseTimer);
        int number = 0;
        QObject::connect(&frame, &QTimer::timeout, [&] {
            auto const begun = Clock::now();
            // Slowly, fast, by strides through the whole record, and zooming on the way.
            if (++number % 400 == 0)
                view.zoomBy(random() % 2 == 0 ? 1.3 : 1 / 1.3);
            else if (number % 230 == 0)
                view.fit(ui::Fit::Width);
            if (number % 100 < 60)
                bar->setValue(bar->value() + 40);
            else
                bar->setValue(static_cast<int>(bar->maximum() * std::min(1.0, milliseconds(since) / length)));
            view.viewport()->repaint();
            frames.push_back(milliseconds(begun));
            if (milliseconds(since) > length)
                loop.quit();
        });
        frame.start(16);
        loop.exec();
        row("scroll and zoom through the record, a frame", frames);
        std::cout << "longest stall meanwhile: " << m_stalls.longest() << " ms\n";
        view.fit(ui::Fit::Width);
    }

    void deciding()
    {
        auto& open = *m_window.open();
        m_stalls.longest();
        std::vector<double> acts;
        for (int page = 100; page < 140; ++page) {
            open.bring({page});
            auto const& marks = open.page({page}).marks;
            if (marks.empty() || marks.front().state != ui::MarkState::Pending)
                continue;
            auto const place = marks.front().place;
            auto const since = Clock::now();
            open.accept(place, "TP", "");
            acts.push_back(milliseconds(since));
            idle(60);
        }
        row("one decision, with all that shows it", acts);
        idle(1500);
        auto const since = Clock::now();
        open.undo();
        acts = {milliseconds(since)};
        row("one undo", acts);
        idle(1500);
        std::cout << "longest stall meanwhile: " << m_stalls.longest() << " ms\n";
    }

    void searching()
    {
        auto& open = *m_window.open();
        for (auto const letters : {core::Letters::AsTyped, core::Letters::Misread}) {
            std::vector<double> first;
            std::vector<double> whole;
            std::size_t hits = 0;
            for (int round = 0; round < 12; ++round) {
                hits = 0;
                bool done = false;
                double begun = 0;
                auto const since = Clock::now();
                auto const some = QObject::connect(&open, &ui::OpenCase::found, [&](std::vector<core::SearchHit> const& more) {
                    if (hits == 0)
                        begun = milliseconds(since);
                    hits += more.size();
                });
                auto const end = QObject::connect(&open, &ui::OpenCase::searched, [&] { done = true; });
                ui::Finding wanted;
                wanted.query.words = bench::plantedName;
                wanted.query.letters = letters;
                open.search(wanted);
                waitUntil(m_window.view(), [&] { return done; });
                QObject::disconnect(some);
                QObject::disconnect(end);
                first.push_back(begun);
                whole.push_back(milliseconds(since));
            }
            std::string const how = letters == core::Letters::AsTyped ? "search as typed" : "search with misread letters";
            std::cout << how << ", the first time: first hits " << first.front() << " ms, all " << whole.front() << " ms\n";
            first.erase(first.begin());
            whole.erase(whole.begin());
            row(how + ": first hits", first);
            row(how + ": all " + std::to_string(hits) + " hits", whole);
        }
        std::cout << "longest stall meanwhile: " << m_stalls.longest() << " ms\n";
    }

    void memory()
    {
        std::cout << "peak memory of the window " << peakOf("self") << " MB\n";
        for (auto const& task : std::filesystem::directory_iterator("/proc/self/task")) {
            std::ifstream children(task.path() / "children");
            for (std::string child; children >> child;)
                std::cout << "  of a reader process " << peakOf(child) << " MB\n";
        }
    }

    bool reads() const { return m_window.open()->isReading(); }

private:
    // From the command to the first sharp page on the screen.
    double open()
    {
        auto const since = Clock::now();
        m_window.openCase(ui::pathToQt(m_folder));
        auto const came = waitUntil(m_window.view(), [this] {
            return m_window.open() != nullptr && m_window.open()->pageCount() > 0 && sharpNow(m_window.view().currentPage());
        });
        auto const took = milliseconds(since);
        if (!came)
            std::cerr << "the first page never became sharp\n";
        return took;
    }

    // The page at hand: what else peeps into the view is not waited for.
    bool sharpNow(core::PageId page) { return page.value > 0 && m_window.view().isSharp(page); }

    void close()
    {
        if (m_window.open() == nullptr)
            return;
        QEventLoop loop;
        QObject::connect(&m_window, &ui::MainWindow::caseClosed, &loop, &QEventLoop::quit);
        m_window.findChild<QAction*>(QStringLiteral("close"))->trigger();
        loop.exec();
        idle(400);
    }

    ui::PageOrigin originOf(core::PageId id)
    {
        auto const& page = m_window.open()->page(id).page;
        return {m_window.open()->fileOf(page), page.number, page.size, {}};
    }

    core::PixelSize pixelsOf(core::Size page)
    {
        double const scale = m_window.view().zoom() * 96 / 72;
        return {static_cast<int>(page.width * scale), static_cast<int>(page.height * scale)};
    }

    std::filesystem::path m_folder;
    ui::MainWindow m_window;
    Stalls m_stalls;
};

} // namespace

int main(int argc, char** argv)
{
    support::steadyEnvironment();
    QApplication application(argc, argv);
    QTemporaryDir settings;
    support::steadyLook(settings.path());
    if (argc < 2) {
        std::cerr << "candour-window-bench CASE [SECONDS]\n";
        return 2;
    }
    try {
        Bench bench(argv[1]);
        bench.opening();
        std::cout << (bench.reads() ? "pages are being read meanwhile\n" : "nothing is being read\n");
        bench.turning();
        bench.deciding();
        bench.searching();
        bench.scrolling(argc > 2 ? std::atoi(argv[2]) : 60);
        bench.memory(); // before the bare libraries, which take theirs in this process too
        bench.jumping();
        return 0;
    } catch (std::exception const& error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
}
