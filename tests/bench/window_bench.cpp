// SPDX-License-Identifier: GPL-3.0-or-later
// candour-window-bench CASE [SECONDS [PART...]]: how the window bears a large record, against the bare libraries in the same run. Seconds
// depend on the machine and on what else it does, ratios much less. Nothing fails; candour-big-record makes the case.
#include "core/source/page_pixels.h"
#include "core/source/scan.h"
#include "tests/bench/big_record.h"
#include "tests/bench/window_measure.h"
#include "tests/ui/steady.h"
#include "ui/evidence.h"
#include "ui/main_window.h"
#include "ui/page_view.h"
#include "ui/text.h"

#include <QAction>
#include <QApplication>
#include <QEventLoop>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <iostream>
#include <random>
#include <set>
#include <string>
#include <utility>

namespace {

using bench::Clock;
using bench::idle;
using bench::milliseconds;
using bench::timed;
using bench::waitUntil;

class Bench {
public:
    Bench(std::filesystem::path folder, int seconds)
        : m_folder(std::move(folder)),
          m_seconds(seconds),
          m_window({ocr::readerProgram(), 1}, support::silent(QStringLiteral("Bench")))
    {
        m_window.resize(1440, 900);
        m_window.show();
        idle(600); // the reader processes have started
    }

    ~Bench() { close(); }

    void opening()
    {
        close();
        for (bool const cold : {true, false}) {
            std::vector<double> ours;
            std::vector<double> bare;
            for (int round = 0; round < 5; ++round) {
                if (cold)
                    bench::forgetFolder(m_folder);
                ours.push_back(open());
                if (round == 0)
                    m_stalls.longest();
                auto const origin = originOf(m_window.view().currentPage());
                auto const pixels = pixelsOf(origin.size);
                close();
                if (cold)
                    bench::forgetFolder(m_folder);
                auto const since = Clock::now();
                core::PdfSource const source(origin.file);
                source.render(origin.number, pixels, core::Colour::Rgb);
                bare.push_back(milliseconds(since));
            }
            timed(cold ? "open, cold: to the first sharp page" : "open, warm: to the first sharp page", ours);
            timed("  Poppler alone: open the file, draw the page", bare);
            bench::compared(cold ? "first page, cold: by Poppler's own" : "first page, warm: by Poppler's own",
                            bench::at(ours, 0.5), bench::at(bare, 0.5), 1.2);
        }
        m_stalls.longest();
        load();
        bench::said("longest stall while it loads", m_stalls.longest(), "ms");
    }

    void load()
    {
        if (m_window.open() != nullptr)
            return;
        open();
        if (m_window.open() == nullptr)
            throw std::runtime_error("The case was not opened.");
        waitUntil(m_window.view(), [this] { return m_window.open()->loaded(); });
        // The pages, and not what is told of the case before them.
        if (!m_window.view().isVisible())
            m_window.findChild<QAction*>(QStringLiteral("overview"))->trigger();
        idle(1000);
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
        timed("turn to the next page, " + std::to_string(sharp) + " of 60 sharp at once", turns);
    }

    void jumping()
    {
        auto& view = m_window.view();
        std::mt19937 random(11);
        std::vector<double> frames;
        std::vector<double> sharp;
        std::vector<double> decode;
        std::vector<double> render;
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
            auto& source = sources[origin.file];
            if (!source)
                source = std::make_unique<core::PdfSource>(origin.file);
            source->pageSize(origin.number); // has walked the tree before the clock starts
            since = Clock::now();
            source->render(origin.number, pixels, core::Colour::Rgb);
            render.push_back(milliseconds(since));
        }
        timed("jump to a random page: the first frame, " + std::to_string(standIns) + " of 60 not white", frames);
        timed("  until that page is sharp", sharp);
        timed("  bare decode and scaling of the same page", decode);
        timed("  Poppler's render of the same page, tree walked", render);
        bench::compared("jump until sharp, by the bare decode", bench::at(sharp, 0.5), bench::at(decode, 0.5), 1.5);
        bench::compared("jump until sharp, by Poppler's render", bench::at(sharp, 0.5), bench::at(render, 0.5), 1);
    }

    void scrolling()
    {
        auto& view = m_window.view();
        view.goTo(core::PageId{1});
        auto* bar = view.verticalScrollBar();
        std::vector<double> frames;
        std::mt19937 random(5);
        m_stalls.longest();
        auto const since = Clock::now();
        double const length = m_seconds * 1000.0;
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
        timed("scroll and zoom through the record, a frame", frames);
        bench::said("longest stall meanwhile", m_stalls.longest(), "ms");
        view.fit(ui::Fit::Width);
    }

    void deciding()
    {
        auto& open = *m_window.open();
        m_stalls.longest();
        std::vector<double> acts;
        for (int page = 100; page < open.pageCount() && acts.size() < 40; ++page) {
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
        timed("one decision, with all that shows it", acts);
        idle(1500);
        auto const since = Clock::now();
        open.undo();
        acts = {milliseconds(since)};
        timed("one undo", acts);
        idle(1500);
        bench::said("longest stall meanwhile", m_stalls.longest(), "ms");
    }

    // A step over many pages, as a sheet of all that is listed makes it; then taken back.
    void together()
    {
        auto& open = *m_window.open();
        std::vector<ui::OpenCase::Answer> answers;
        for (int page = 1; page <= open.pageCount() && answers.size() < 3000; ++page)
            for (auto const& mark : open.page({page}).marks)
                if (mark.state == ui::MarkState::Pending)
                    answers.push_back({mark.place, core::Verdict::Redact, "TP"});
        bool done = false;
        QObject::connect(
            &open, &ui::OpenCase::decidedAll, &m_window, [&](int, int) { done = true; }, Qt::SingleShotConnection);
        m_stalls.longest();
        auto since = Clock::now();
        open.decideAll(answers, "");
        waitUntil(m_window.view(), [&] { return done; });
        timed(std::to_string(answers.size()) + " places decided together", {milliseconds(since)});
        idle(500);
        bench::said("longest stall meanwhile", m_stalls.longest(), "ms");
        since = Clock::now();
        m_window.desk().undo();
        timed("  and undone", {milliseconds(since)});
        idle(3000);
        bench::said("longest stall meanwhile", m_stalls.longest(), "ms");
    }

    // From the key until the place stands sharp on its page and enlarged beside it: the next of the queue, and one somewhere.
    void nexting()
    {
        auto& desk = m_window.desk();
        auto& view = m_window.view();
        auto const* evidence = m_window.findChild<ui::Evidence*>();
        auto const& open = *m_window.open();
        std::cout << open.tally().all() << " suggestions on " << open.pageCount() << " pages\n";
        auto const shown = [&] { return view.focusIsSharp() && evidence->isSharp(); };
        // The lines of the record are longer than some of its pages; what lies off a page is never shown.
        auto const onPaper = [&] {
            auto const* mark = desk.mark();
            if (mark == nullptr)
                return false;
            auto const box = mark->around();
            auto const paper = open.page(mark->place.page).page.size;
            return box.x0 >= 0 && box.y0 >= 0 && box.x1 <= paper.width && box.y1 <= paper.height;
        };
        constexpr int patience = 10'000;
        auto const await = [&] {
            if (!waitUntil(view, shown, patience))
                std::cerr << "not shown: a place on page " << desk.focus().page.value << ", in the view " << view.focusIsSharp()
                          << ", enlarged " << evidence->isSharp() << "\n";
        };
        auto const time = [&](std::vector<double>& times, std::function<void()> const& go) {
            auto const since = Clock::now();
            go();
            if (!onPaper())
                return;
            view.viewport()->repaint();
            await();
            times.push_back(milliseconds(since));
        };
        m_stalls.longest();
        std::vector<double> next;
        view.goTo({open.pageCount() / 2});
        desk.nextUndecided();
        for (int i = 0; i < 200; ++i) {
            if (onPaper())
                await();
            idle(300); // nobody decides faster than a dwell
            time(next, [&] { desk.next(); });
        }
        timed("key to the next suggestion shown, prefetched", next);
        std::vector<double> somewhere;
        std::mt19937 random(3);
        while (somewhere.size() < 60) {
            core::PageId const page{1 + static_cast<std::int64_t>(random() % static_cast<unsigned>(open.pageCount()))};
            auto const& marks = open.page(page).marks;
            if (marks.empty())
                continue;
            idle(200);
            time(somewhere, [&] { desk.focusOn(marks[random() % marks.size()].place); });
        }
        timed("a suggestion somewhere in the record shown", somewhere);
        bench::said("longest stall meanwhile", m_stalls.longest(), "ms");
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
            timed(how + ": first hits", first);
            timed(how + ": all " + std::to_string(hits) + " hits", whole);
        }
        bench::said("longest stall meanwhile", m_stalls.longest(), "ms");
    }

    // In and out at one place, and across the page at its largest.
    void zooming()
    {
        auto& view = m_window.view();
        std::vector<double> frames;
        std::vector<double> sharp;
        auto const step = [&](std::function<void()> const& move) {
            auto const since = Clock::now();
            move();
            view.viewport()->repaint();
            frames.push_back(milliseconds(since));
            waitUntil(view, [&] { return view.isSharp(); });
            sharp.push_back(milliseconds(since));
        };
        auto const told = [&](std::string const& what) {
            timed(what + ": a frame", std::exchange(frames, {}));
            timed("  until all in view is sharp", std::exchange(sharp, {}));
        };
        m_stalls.longest();
        for (double const zoom : {0.5, 1.0, 2.0, 4.0, 8.0, 4.0, 1.0, 8.0}) {
            idle(200);
            step([&] { view.zoomTo(zoom); });
        }
        told("zoom");
        for (int i = 0; i < 40; ++i) {
            auto* bar = i % 2 == 0 ? view.verticalScrollBar() : view.horizontalScrollBar();
            step([&] { bar->setValue(bar->value() + 700); });
        }
        told("pan at eight times its size");
        bench::said("longest stall meanwhile", m_stalls.longest(), "ms");
        view.fit(ui::Fit::Width);
    }

    // What a public viewer takes for the same pages of the same file, where it is installed: mutool draws them into nothing.
    void beside()
    {
        auto const origin = originOf(m_window.view().currentPage());
        auto const dots = std::to_string(static_cast<int>(m_window.view().zoom() * 96));
        constexpr int more = 20;
        auto const drawn = [&](int pages) {
            auto const range = std::to_string(origin.number) + "-" + std::to_string(origin.number + pages - 1);
            return bench::ran({"mutool", "draw", "-q", "-r", dots, "-o", "/dev/null", "-F", "pnm", origin.file.string(), range});
        };
        std::vector<double> first;
        std::vector<double> turn;
        double peak = 0;
        for (int i = 0; i < 7; ++i) {
            auto const one = drawn(1);
            auto const many = drawn(1 + more);
            if (!one.well || !many.well) {
                std::cout << "mutool is not here, or does not draw this file\n";
                return;
            }
            first.push_back(one.milliseconds);
            turn.push_back((many.milliseconds - one.milliseconds) / more);
            peak = std::max(peak, many.peak);
        }
        timed("mutool draw: started anew, the first page", first);
        timed("mutool draw: each further page", turn);
        bench::said("mutool draw: peak memory", peak, "MB");
    }

    void memory()
    {
        bench::said("peak memory of the window so far", static_cast<double>(bench::peakOf("self")), "MB");
        for (auto const peak : bench::peaksOfChildren())
            bench::said("  of a reader process", static_cast<double>(peak), "MB");
    }

    int pagesRead() const
    {
        auto const& reading = m_window.open()->reading();
        return reading ? reading->done : 0;
    }

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
    int m_seconds;
    ui::MainWindow m_window;
    bench::Stalls m_stalls;
};

using Part = void (Bench::*)();

struct Named {
    char const* name;
    Part part;
};

// In this order: the bare libraries come last, since they take their memory in this process too.
constexpr Named parts[] = {{"opening", &Bench::opening},     {"turning", &Bench::turning},     {"deciding", &Bench::deciding},
                           {"searching", &Bench::searching}, {"scrolling", &Bench::scrolling}, {"zooming", &Bench::zooming},
                           {"together", &Bench::together},   {"beside", &Bench::beside},       {"jumping", &Bench::jumping},
                           {"nexting", &Bench::nexting}};

} // namespace

int main(int argc, char** argv)
{
    support::steadyEnvironment();
    QApplication application(argc, argv);
    QTemporaryDir settings;
    support::steadyLook(settings.path());
    if (argc < 2) {
        std::cerr << "candour-window-bench CASE [SECONDS [PART...]]\n";
        return 2;
    }
    try {
        Bench bench(argv[1], argc > 2 ? std::atoi(argv[2]) : 60);
        std::set<std::string> const chosen(argv + std::min(argc, 3), argv + argc);
        for (auto const& [name, part] : parts) {
            if (!chosen.empty() && !chosen.contains(name))
                continue;
            bench.load();
            auto const read = bench.pagesRead();
            (bench.*part)();
            if (bench.pagesRead() > read)
                bench::said("pages read meanwhile", bench.pagesRead() - read, "");
            bench.memory();
        }
        return 0;
    } catch (std::exception const& error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
}
