// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the program is, against the bare libraries doing the same on the same pages in the same run: seconds depend on
// the machine and on what else it does, ratios much less. Prints a table; it is no test, and nothing fails.
#include "core/bundle/burn.h"
#include "core/source/page_pixels.h"
#include "tests/bench/measure.h"
#include "tests/cli/program.h"

#include <leptonica/allheaders.h>
#include <nlohmann/json.hpp>
#include <omp.h>
#include <tesseract/baseapi.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <iomanip>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace bench;

namespace {

// One engine a thread, grey pixels as the scan holds them, no orientation and no second try: the least that reading can cost.
void readBare(std::vector<BenchPage> const& pages, int jobs)
{
    std::atomic<std::size_t> next = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < jobs; ++i)
        threads.emplace_back([&] {
            ::omp_set_max_active_levels(0);
            tesseract::TessBaseAPI api;
            if (api.Init(nullptr, "eng", tesseract::OEM_LSTM_ONLY) != 0)
                std::abort();
            api.SetVariable("debug_file", "/dev/null");
            api.SetPageSegMode(tesseract::PSM_AUTO);
            for (std::size_t at = next++; at < pages.size(); at = next++) {
                core::ScanFile const scans(pages[at].file);
                core::PdfSource const source(pages[at].file);
                core::Raster const grey = core::grey(core::pagePixels(&scans, source, pages[at].number).raster);
                api.SetImage(grey.bytes().data(), grey.size().width, grey.size().height, 1, grey.size().width);
                api.SetSourceResolution(300);
                delete[] api.GetUTF8Text();
            }
        });
    for (std::thread& thread : threads)
        thread.join();
}

// Decodes and encodes a picture with no box and no care: what any redaction in the scan's own codec must cost.
void codeBare(core::Scan const& scan)
{
    if (scan.codec == core::Codec::Jpeg) {
        Pix* picture =
            ::pixReadMemJpeg(reinterpret_cast<l_uint8 const*>(scan.encoded.data()), scan.encoded.size(), 0, 1, nullptr, 0);
        l_uint8* bytes = nullptr;
        std::size_t size = 0;
        ::pixWriteMemJpeg(&bytes, &size, picture, 75, 0);
        ::lept_free(bytes);
        ::pixDestroy(&picture);
        return;
    }
    Pix* picture = ::pixCreate(scan.size.width, scan.size.height, 1);
    for (int y = 0; y < scan.size.height; ++y)
        std::memcpy(::pixGetData(picture) + static_cast<std::ptrdiff_t>(y) * ::pixGetWpl(picture), scan.pixels.row(y).data(),
                    scan.pixels.row(y).size());
    ::pixEndianByteSwap(picture);
    l_uint8* bytes = nullptr;
    std::size_t size = 0;
    ::pixWriteMemTiff(&bytes, &size, picture, IFF_TIFF_G4);
    Pix* again = ::pixReadMemTiff(bytes, size, 0);
    ::lept_free(bytes);
    ::pixDestroy(&again);
    ::pixDestroy(&picture);
}

std::vector<core::Rect> tenBoxes(core::Size page)
{
    std::vector<core::Rect> boxes;
    for (int i = 0; i < 10; ++i) {
        double const top = page.height * (0.1 + 0.08 * i);
        boxes.push_back({page.width * 0.3, top, page.width * 0.3 + 90, top + 12});
    }
    return boxes;
}

void benchBurning(std::vector<std::filesystem::path> const& files, int rounds)
{
    for (core::Codec const codec : {core::Codec::G4, core::Codec::Jpeg}) {
        Cost ours;
        Cost bare;
        std::size_t pages = 0;
        for (BenchPage const& page : pagesOf(files)) {
            core::ScanFile const scans(page.file);
            core::PdfSource const source(page.file);
            std::optional<core::Scan> const scan = core::scanOf(&scans, source, page.number);
            if (!scan || scan->codec != codec)
                continue;
            std::vector<core::Rect> const boxes = tenBoxes(source.pageSize(page.number));
            for (int round = 0; round < rounds; ++round) {
                ours += measured([&] { core::burn(&scans, source, page.number, boxes); });
                bare += measured([&] { codeBare(*scan); });
                ++pages;
            }
        }
        if (pages > 0)
            row("burn ten boxes, " + std::string(core::name(codec)) + ", against recoding", ours, bare, pages);
    }
}

void benchExport(std::vector<std::filesystem::path> const& files, int jobs)
{
    std::vector<BenchPage> const pages = pagesOf(files);
    cli::TempFolder const folder;
    newCase(folder / "case", files);
    called({"read", folder / "case", "--jobs", std::to_string(jobs)});
    Cost const plain = called({"export", folder / "case", "--draft", "--out", folder / "plain", "--jobs", std::to_string(jobs)});
    nlohmann::json decisions = nlohmann::json::array();
    for (BenchPage const& page : pages) {
        nlohmann::json boxes = nlohmann::json::array();
        for (core::Rect const& box : tenBoxes(core::PdfSource(page.file).pageSize(page.number)))
            boxes.push_back({box.x0, box.y0, box.x1, box.y1});
        decisions.push_back({{"file", page.file.filename()}, {"page", page.number}, {"boxes", boxes}, {"exemption", "TP"}});
    }
    cli::write(folder / "decisions.json", decisions.dump());
    called({"decide", folder / "case", "--from", folder / "decisions.json", "--actor", "Bench"});
    Cost const boxed = called({"export", folder / "case", "--draft", "--out", folder / "boxed", "--jobs", std::to_string(jobs)});
    Cost const bare = measured([&] { readBare(pages, jobs); });
    // Every page with a box is read again from its burnt pixels, so reading is what an export must cost.
    row("export, ten boxes, against reading", boxed, bare, pages.size());
    row("export, no boxes, against reading", plain, bare, pages.size());
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<std::filesystem::path> files;
    int jobs = 2;
    int rounds = 1;
    for (int i = 1; i < argc; ++i) {
        std::string const word = argv[i];
        if (word == "--jobs" && i + 1 < argc)
            jobs = std::atoi(argv[++i]);
        else if (word == "--rounds" && i + 1 < argc)
            rounds = std::atoi(argv[++i]);
        else if (word.starts_with("-")) {
            std::cerr << "Usage: candour-bench [--jobs N] [--rounds N] [PDF ...]\nWithout PDFs it takes the sample record.\n";
            return word == "--help" ? 0 : 2;
        } else
            files.emplace_back(word);
    }
    if (files.empty())
        files = sampleFiles();
    try {
        head();
        core::PdfSource::warmUp();
        benchBurning(files, rounds * 5);
        benchExport(files, jobs);
    } catch (std::exception const& error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
    return 0;
}
