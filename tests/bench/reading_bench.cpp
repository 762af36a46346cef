// SPDX-License-Identifier: GPL-3.0-or-later
// What reading costs beyond the engine: against the bare engine on the same prepared pixels, one worker against two, another
// program on the same files, and the store as it grows. Prints a table; it is no test, and nothing fails.
#include "core/source/previews.h"
#include "core/text/readings.h"
#include "ocr/ink.h"
#include "ocr/prepare.h"
#include "tests/bench/measure.h"
#include "tests/cli/program.h"
#include "tests/support/child.h"
#include "tests/support/sample_case.h"

#include <leptonica/allheaders.h>
#include <omp.h>
#include <tesseract/baseapi.h>

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <iomanip>
#include <iostream>
#include <stdexcept>

using namespace bench;

namespace {

core::Raster prepared(BenchPage const& page)
{
    core::ScanFile const scans(page.file);
    core::PdfSource const source(page.file);
    core::Size const size = source.pageSize(page.number);
    core::Raster const stored = core::pagePixels(&scans, source, page.number).raster;
    core::Raster const grey = ocr::atReadingScale(core::grey(stored), size);
    ocr::Ink const ink = ocr::inkOf(grey, size, stored.colour());
    core::Turn const turn = ink.uprightTurn.value_or(core::Turn());
    return ocr::evened(ocr::straightened(grey, turn).raster, turn.apply(size), ink.letterHeight);
}

// The engine alone, as its library comes: one engine, one thread, pixels that are ready.
Cost readBare(std::vector<BenchPage> const& pages)
{
    ::omp_set_max_active_levels(0);
    tesseract::TessBaseAPI api;
    if (api.Init(nullptr, "eng", tesseract::OEM_LSTM_ONLY) != 0)
        throw std::runtime_error("Tesseract does not start.");
    api.SetVariable("debug_file", "/dev/null");
    api.SetPageSegMode(tesseract::PSM_AUTO);
    Cost cost;
    for (BenchPage const& page : pages) {
        core::Raster const pixels = prepared(page);
        cost += measured([&] {
            api.SetImage(pixels.bytes().data(), pixels.size().width, pixels.size().height, 1, pixels.size().width);
            api.SetSourceResolution(static_cast<int>(pixels.size().width / 8.27));
            delete[] api.GetUTF8Text();
        });
    }
    return cost;
}

Cost readOurs(std::vector<std::filesystem::path> const& files, int jobs)
{
    cli::TempFolder const folder;
    newCase(folder / "case", files);
    cli::Outcome const outcome =
        cli::candour({"read", folder / "case", "--jobs", std::to_string(jobs)}, {.patience = std::chrono::hours(4)});
    if (outcome.code != 0)
        throw std::runtime_error("candour-cli read failed: " + outcome.err);
    std::cout << "  " << jobs << (jobs == 1 ? " worker: " : " workers: ") << outcome.largest / 1'000'000
              << " MB in the largest process; " << outcome.out;
    return {outcome.seconds, outcome.processor};
}

double perMinute(std::size_t pages, Cost const& cost)
{
    return 60 * static_cast<double>(pages) / cost.seconds;
}

void benchReading(std::vector<std::filesystem::path> const& files)
{
    std::vector<BenchPage> const pages = pagesOf(files);
    Cost const bare = readBare(pages);
    Cost const one = readOurs(files, 1);
    Cost const two = readOurs(files, 2);
    head();
    row("read, against the bare engine", one, bare, pages.size());
    row("two workers, against one", two, one, pages.size());
    std::cout << std::setprecision(1) << "  pages a minute: bare " << perMinute(pages.size(), bare) << ", one worker "
              << perMinute(pages.size(), one) << ", two " << perMinute(pages.size(), two) << std::setprecision(2) << " ("
              << one.seconds / two.seconds << " times one)\n";
    if (std::system("command -v ocrmypdf >/dev/null") != 0) {
        std::cout << "  OCRmyPDF is not installed and was left out.\n";
        return;
    }
    cli::TempFolder const folder;
    Cost peer;
    for (auto const& file : files)
        peer += measured([&] {
            std::string const command = "ocrmypdf --quiet --redo-ocr --output-type pdf --optimize 0 --jobs 2 '" + file.string()
                                        + "' '" + (folder / "out.pdf").string() + "' >/dev/null 2>&1";
            if (std::system(command.c_str()) != 0)
                std::cout << "  OCRmyPDF failed on " << file.filename() << "\n";
        });
    std::cout << std::setprecision(1) << "  OCRmyPDF, two jobs: " << perMinute(pages.size(), peer) << " pages a minute; ours is "
              << std::setprecision(2) << peer.seconds / two.seconds << " times that\n";
}

// Pages of 400 words with a picture of 6 kB, each stored by itself, as the recorder does it.
void benchStore()
{
    constexpr int pages = 20'000;
    constexpr int few = 2'000;
    support::TemporaryFolder const folder;
    core::CaseFile caseFile = core::CaseFile::create(folder / "case", "Bench");
    support::addPages(caseFile, folder, "record.pdf", std::vector<core::Size>(pages, core::Size{595, 842}));
    std::vector<std::string> lines;
    for (int line = 0; line < 40; ++line)
        lines.push_back("Seen by Gail Thornber on " + std::to_string(line) + " May and again in June 1990");
    std::string const preview(6'000, 'p');
    auto const store = [&](int from, int to) {
        return measured([&] {
            for (int page = from; page <= to; ++page) {
                lines[0] = "Page " + std::to_string(page);
                core::Reading const reading = support::readingOf({page}, lines);
                core::Batch batch(caseFile);
                core::readings::begin(batch, {page}, reading.recipe);
                core::readings::record(batch, reading);
                core::previews::record(batch, {page}, preview);
                batch.commit();
            }
        });
    };
    Cost const first = store(1, few);
    store(few + 1, pages - few);
    Cost const last = store(pages - few + 1, pages);
    std::cout << std::setprecision(2) << "store: " << first.processor * 1000 / few << " ms a page to page " << few << ", "
              << last.processor * 1000 / few << " ms a page up to page " << pages << "; "
              << static_cast<double>(std::filesystem::file_size(folder / "case" / "case.sqlite")) / 1e6 << " MB\n";
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<std::filesystem::path> files(argv + 1, argv + argc);
    if (files.empty())
        files = sampleFiles();
    if (files.front() == "--help") {
        std::cerr << "Usage: candour-reading-bench [PDF ...]\nWithout PDFs it takes the sample record.\n";
        return 0;
    }
    try {
        ::setMsgSeverity(L_SEVERITY_NONE);
        core::PdfSource::warmUp();
        std::cout << std::fixed;
        benchReading(files);
        benchStore();
    } catch (std::exception const& error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
    return 0;
}
