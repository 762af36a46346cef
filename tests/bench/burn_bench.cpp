// SPDX-License-Identifier: GPL-3.0-or-later
// What burning costs where the words are ready: decoding, filling, encoding and writing, against the bare libraries on the same pages
// and against MuPDF's own redaction (mutool, where it is installed), and how large what comes out is. Prints a table; nothing fails.
//     candour-burn-bench [PDF...]          the sample record where none is named
//     candour-burn-bench --untouched [PDF...]    only what pages without a box cost
//     candour-burn-bench --memory PAGES    what writing a record of so many pages takes at most
#include "core/base/error.h"
#include "core/bundle/burn.h"
#include "core/bundle/record.h"
#include "core/source/fax.h"
#include "core/source/jpeg.h"
#include "core/source/page_pixels.h"
#include "tests/bench/measure.h"
#include "tests/support/sample_case.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace bench;

namespace {

// Pages of one codec and about one resolution, each with its scan.
struct Kind {
    core::Codec codec;
    int dpi = 0;
    bool operator<(Kind const& other) const { return std::pair(codec, dpi) < std::pair(other.codec, other.dpi); }
};

std::string wordsOf(Kind const& kind)
{
    return std::string(core::name(kind.codec)) + " " + std::to_string(kind.dpi);
}

std::map<Kind, std::vector<BenchPage>> kindsOf(std::vector<std::filesystem::path> const& files)
{
    std::map<Kind, std::vector<BenchPage>> kinds;
    for (BenchPage const& page : pagesOf(files)) {
        core::ScanFile const scans(page.file);
        core::PdfSource const source(page.file);
        if (auto const scan = core::scanOf(&scans, source, page.number)) {
            double const width = scan->turn.inverse().apply(scan->page).width;
            kinds[{scan->codec, static_cast<int>(std::lround(scan->size.width / width * 72 / 50)) * 50}].push_back(page);
        }
    }
    return kinds;
}

// A file of these pages alone, so many times over, as a scanner would have written it.
void gather(std::vector<BenchPage> const& pages, std::filesystem::path const& file, int times = 1)
{
    QPDF out;
    out.emptyPDF();
    std::map<std::pair<std::filesystem::path, int>, QPDF> sources; // opened anew for each time, or pictures would be shared
    for (int time = 0; time < times; ++time)
        for (BenchPage const& page : pages) {
            auto [source, fresh] = sources.try_emplace({page.file, time});
            if (fresh)
                source->second.processFile(page.file.c_str());
            QPDFPageDocumentHelper(out).addPage(source->second.getAllPages().at(static_cast<std::size_t>(page.number - 1)),
                                                false);
        }
    QPDFWriter writer(out, file.c_str());
    writer.setDecodeLevel(qpdf_dl_none);
    writer.write();
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

// Which pages have boxes.
enum class Boxed { None, Half, All };

// As an export does it with words that are known, but without its processes. Returns what an export remembers of each picture.
std::vector<core::Digest> exported(std::filesystem::path const& file, Boxed boxed, std::filesystem::path const& folder,
                                   std::vector<core::Digest> const& known = {})
{
    std::vector<core::Digest> pictures;
    core::ScanFile const scans(file);
    core::PdfSource const source(file);
    core::PdfWriter writer("Disclosed record", core::Stamp::Final, folder);
    for (int number = 1; number <= source.pageCount(); ++number) {
        core::Size const size = source.pageSize(number);
        bool const with = boxed == Boxed::All || (boxed == Boxed::Half && number % 2 == 0);
        std::vector<core::Rect> const boxes = with ? tenBoxes(size) : std::vector<core::Rect>();
        std::vector<core::LabelledBox> labelled;
        for (core::Rect const& box : boxes)
            labelled.push_back({box, "Third party", static_cast<int>(labelled.size()) + 1, ""});
        std::optional<core::Digest> const before =
            known.empty() ? std::nullopt : std::optional(known[static_cast<std::size_t>(number - 1)]);
        core::BurntPage const page{{number}, size, core::burn(&scans, source, number, boxes, core::usualDpi, before), {}};
        pictures.push_back(core::digestOf(page.image));
        writer.add(page, labelled);
    }
    writer.write(folder / "ours.pdf", {{"Part 1", 1}});
    return pictures;
}

// Decoded, filled and encoded by the libraries that the codec has, with no care for what a box's edge may tell.
void coded(std::filesystem::path const& file)
{
    core::ScanFile const scans(file);
    for (int number = 1; number <= scans.pageCount(); ++number) {
        auto const scan = scans.scan(number);
        if (!scan)
            continue;
        std::vector<core::PixelRect> places;
        for (core::Rect const& box : tenBoxes(scan->page))
            places.push_back(core::Scale(scan->turn.inverse().apply(scan->page), scan->size)
                                 .outward(scan->turn.inverse().apply(box, scan->page)));
        if (scan->codec == core::Codec::Jpeg)
            core::encodeJpeg(core::whitened(core::decodeJpeg(scan->encoded), places), 75);
        else if (scan->colour == core::Colour::Bilevel && scan->encoded.empty())
            core::encodeG4(core::whitened(scan->pixels, places));
    }
}

constexpr char const* redacting = R"(var doc = new PDFDocument(scriptArgs[0]);
for (var i = 0; i < doc.countPages(); ++i) {
  var page = doc.loadPage(i);
  var b = page.bound();
  for (var k = 0; k < 10; ++k) {
    var top = (b[3] - b[1]) * (0.1 + 0.08 * k), left = (b[2] - b[0]) * 0.3;
    page.createAnnotation("Redact").setRect([left, top, left + 90, top + 12]);
  }
  page.applyRedactions(true, 2);
}
doc.save(scriptArgs[1], "compress");
)";

// What mutool costs; nothing where it is not installed or fails.
std::optional<Cost> redactedByMuPdf(std::filesystem::path const& file, std::filesystem::path const& folder)
{
    std::ofstream(folder / "redact.js") << redacting;
    std::string const script = folder / "redact.js";
    std::string const out = folder / "theirs.pdf";
    pid_t const child = ::fork();
    if (child == 0) {
        ::execlp("mutool", "mutool", "run", script.c_str(), file.c_str(), out.c_str(), nullptr);
        ::_exit(127);
    }
    int status = 0;
    rusage usage{};
    if (child < 0 || ::wait4(child, &status, 0, &usage) < 0 || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return {};
    auto const spent = [](timeval const& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
    double const processor = spent(usage.ru_utime) + spent(usage.ru_stime);
    return Cost{processor, processor};
}

// The bytes of the one font, which is there for the words and is the same for one page and for thousands.
double fontIn(std::filesystem::path const& file)
{
    QPDF pdf;
    pdf.processFile(file.c_str());
    QPDFObjectHandle page = pdf.getAllPages().front();
    QPDFObjectHandle font = page.getKey("/Resources").getKey("/Font").getKey("/F");
    QPDFObjectHandle letters = font.getKey("/DescendantFonts").getArrayItem(0).getKey("/FontDescriptor").getKey("/FontFile2");
    return static_cast<double>(letters.getRawStreamData()->getSize() + font.getKey("/ToUnicode").getRawStreamData()->getSize());
}

void size(std::string const& what, std::filesystem::path const& ours, std::filesystem::path const& source)
{
    std::cout << std::left << std::setw(34) << what << std::right << std::fixed << std::setprecision(3) << std::setw(12)
              << (static_cast<double>(std::filesystem::file_size(ours)) - fontIn(ours))
                     / static_cast<double>(std::filesystem::file_size(source))
              << " of the source's bytes, without words and their font\n";
}

// The least that passing pages on can cost: their bytes read, hashed once and written.
void copied(std::filesystem::path const& file, std::filesystem::path const& copy)
{
    std::ifstream in(file, std::ios::binary);
    std::ofstream out(copy, std::ios::binary);
    std::string piece(1 << 20, '\0');
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())), in.gcount() > 0)
        out.write(piece.data(), in.gcount());
    out.close();
    core::sha256OfFile(copy);
}

// So many pages that what a file costs once does not count.
void benchUntouched(Kind const& kind, std::vector<BenchPage> const& pages)
{
    support::TemporaryFolder const folder;
    std::string const what = wordsOf(kind);
    constexpr std::size_t least = 400;
    int const times = static_cast<int>((least + pages.size() - 1) / pages.size());
    double const count = static_cast<double>(pages.size()) * times;
    std::filesystem::path const file = folder / "many.pdf";
    gather(pages, file, times);
    std::vector<core::Digest> pictures;
    Cost const untouched = measured([&] { pictures = exported(file, Boxed::None, folder.path()); });
    size("untouched: " + what, folder / "ours.pdf", file);
    Cost const again = measured([&] { exported(file, Boxed::None, folder.path(), pictures); });
    Cost const bare = measured([&] { copied(file, folder / "copy.pdf"); });
    for (auto const& [name, cost] :
         {std::pair("untouched: ", untouched), std::pair("untouched again: ", again), std::pair("read, write, hash: ", bare)})
        std::cout << std::left << std::setw(34) << name + what << std::right << std::setw(12) << std::setprecision(0)
                  << count / cost.processor << " pages a second of CPU\n";
}

void benchKind(Kind const& kind, std::vector<BenchPage> const& pages)
{
    support::TemporaryFolder const folder;
    std::filesystem::path const file = folder / "pages.pdf";
    gather(pages, file);
    std::string const what = wordsOf(kind);
    Cost const burnt = measured([&] { exported(file, Boxed::All, folder.path()); });
    row("burn, write: " + what + " / libraries", burnt, measured([&] { coded(file); }), pages.size());
    if (auto const theirs = redactedByMuPdf(file, folder.path()))
        row("burn, write: " + what + " / MuPDF", burnt, *theirs, pages.size());
    exported(file, Boxed::Half, folder.path());
    size("boxes on half: " + what, folder / "ours.pdf", file);
    benchUntouched(kind, pages);
}

// Forty lines of eight words, a gap after every fifth, and one redaction in ten.
core::BurntPage typedPage(int number)
{
    core::PageTextWriter text;
    for (int line = 0; line < 40; ++line) {
        double const top = 60 + 15.0 * line + 14.0 * (line / 5);
        for (int word = 0; word < 8; ++word)
            text.word("word" + std::to_string((number * 7 + line * 8 + word) % 997),
                      {60 + 58.0 * word, top, 110 + 58.0 * word, top + 10}, 90);
        text.endLine();
    }
    core::Size const size{595, 842};
    core::Raster const paper({1654, 2339}, core::Colour::Bilevel);
    static std::string const stream = core::encodeG4(paper);
    return {{number},
            size,
            {core::BurntImage::Codec::G4, paper.size(), core::Colour::Bilevel, core::Turn(), stream},
            text.finish({}, 0)};
}

void benchMemory(int pages)
{
    support::TemporaryFolder const folder;
    auto const peak = [] {
        rusage usage{};
        ::getrusage(RUSAGE_SELF, &usage);
        return static_cast<double>(usage.ru_maxrss) / 1024;
    };
    double const before = peak();
    core::Record record({core::Stamp::Final, pages}, folder.path(), folder.path());
    for (int number = 1; number <= pages; ++number)
        record.add(typedPage(number), {{{290, 58, 345, 72}, "Third party", 1, "Exempt text withheld: Third party"}},
                   number == 1 ? "Part 1" : "");
    double const spooled = peak();
    record.finish();
    std::cout << pages << " pages of 320 words: " << std::fixed << std::setprecision(0) << before << " MB before, " << spooled
              << " MB with all pages set aside, " << peak() << " MB at most while writing "
              << static_cast<double>(std::filesystem::file_size(folder / "record.pdf")) / 1e6 << " MB\n";
}

} // namespace

int main(int argc, char** argv)
{
    try {
        if (argc == 3 && std::string(argv[1]) == "--memory") {
            benchMemory(std::atoi(argv[2]));
            return 0;
        }
        bool const untouched = argc > 1 && std::string(argv[1]) == "--untouched";
        std::vector<std::filesystem::path> const files(argv + (untouched ? 2 : 1), argv + argc);
        if (!untouched)
            head();
        for (auto const& [kind, pages] : kindsOf(files.empty() ? sampleFiles() : files))
            untouched ? benchUntouched(kind, pages) : benchKind(kind, pages);
        return 0;
    } catch (std::exception const& error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
}
