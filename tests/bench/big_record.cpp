// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/big_record.h"

#include "core/base/error.h"
#include "core/request/request.h"
#include "core/source/previews.h"
#include "core/suggest/suggestions.h"
#include "core/text/readings.h"
#include "ocr/reader_process.h"

#include <leptonica/allheaders.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <cmath>
#include <iostream>
#include <random>
#include <string>

namespace bench {
namespace {

char const* const actor = "Bench";

// The page again, with a picture that no other page shares.
QPDFObjectHandle copyOf(QPDF& into, QPDFObjectHandle page)
{
    QPDFObjectHandle copy = page.shallowCopy();
    QPDFObjectHandle resources = copy.getKey("/Resources").shallowCopy();
    if (!resources.getKey("/XObject").isDictionary())
        return into.makeIndirectObject(copy);
    QPDFObjectHandle pictures = resources.getKey("/XObject").shallowCopy();
    for (auto const& name : pictures.getKeys()) {
        QPDFObjectHandle picture = pictures.getKey(name);
        QPDFObjectHandle own = QPDFObjectHandle::newStream(&into, picture.getRawStreamData());
        own.replaceDict(picture.getDict().shallowCopy());
        pictures.replaceKey(name, own);
    }
    resources.replaceKey("/XObject", pictures);
    copy.replaceKey("/Resources", resources);
    return into.makeIndirectObject(copy);
}

void writeFile(std::filesystem::path const& file, std::vector<std::filesystem::path> const& samples, int first, int count)
{
    QPDF out;
    out.emptyPDF();
    std::vector<QPDFObjectHandle> originals;
    std::vector<std::shared_ptr<QPDF>> open;
    for (auto const& sample : samples) {
        open.push_back(std::make_shared<QPDF>());
        open.back()->setSuppressWarnings(true);
        open.back()->processFile(sample.c_str());
        QPDFPageDocumentHelper document(*open.back());
        document.pushInheritedAttributesToPage();
        for (auto& page : document.getAllPages())
            originals.push_back(out.copyForeignObject(page.getObjectHandle()));
    }
    for (int i = 0; i < count; ++i)
        out.addPage(copyOf(out, originals[static_cast<std::size_t>(first + i) % originals.size()]), false);
    // Files of the same pages in the same order are not the same file, which a case would not take twice.
    QPDFObjectHandle about = QPDFObjectHandle::newDictionary();
    about.replaceKey("/Title", QPDFObjectHandle::newString(file.stem().string()));
    out.getTrailer().replaceKey("/Info", out.makeIndirectObject(about));
    QPDFWriter writer(out, file.c_str());
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setStaticID(true);
    writer.write();
}

// A plan on one huge sheet: a grid of fine lines with a diagonal through it, so that no part looks like another.
void writeGiant(std::filesystem::path const& file)
{
    constexpr int side = 35'000;
    constexpr int step = 700;
    PIX* sheet = pixCreate(side, side, 1);
    for (int at = 0; at < side; at += step) {
        pixRenderLine(sheet, at, 0, at, side - 1, 3 + at / 5000, L_SET_PIXELS);
        pixRenderLine(sheet, 0, at, side - 1, at, 3 + at / 5000, L_SET_PIXELS);
        pixRenderLine(sheet, at, at, at + step, at + step / 2, 9, L_SET_PIXELS);
    }
    L_COMP_DATA* packed = nullptr;
    bool const made = sheet != nullptr && pixGenerateCIData(sheet, L_G4_ENCODE, 0, 0, &packed) == 0;
    pixDestroy(&sheet);
    core::expects(made, "a sheet can be packed");
    QPDF out;
    out.emptyPDF();
    auto picture =
        QPDFObjectHandle::newStream(&out, std::string(reinterpret_cast<char const*>(packed->datacomp), packed->nbytescomp));
    l_CIDataDestroy(&packed);
    picture.replaceDict(QPDFObjectHandle::parse(
        "<< /Type /XObject /Subtype /Image /Width 35000 /Height 35000 /BitsPerComponent 1 /ColorSpace /DeviceGray "
        "/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 35000 /Rows 35000 >> >>"));
    auto content = QPDFObjectHandle::newStream(&out, "q 8400 0 0 8400 0 0 cm /P Do Q");
    auto page = QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 8400 8400] /Resources << /XObject << >> >> >>");
    page.getKey("/Resources").getKey("/XObject").replaceKey("/P", picture);
    page.replaceKey("/Contents", content);
    out.addPage(out.makeIndirectObject(page), false);
    QPDFWriter writer(out, file.c_str());
    writer.setStaticID(true);
    writer.write();
}

// Words that nobody wrote, as often as words are: few of them often, most of them seldom.
class Writer {
public:
    explicit Writer(double places) : m_places(places)
    {
        static char const* const starts[] = {"b", "br", "c", "ch", "d", "f",  "g", "gr", "h", "k", "l",
                                             "m", "n",  "p", "r",  "s", "st", "t", "th", "v", "w"};
        static char const* const middles[] = {"a", "e", "i", "o", "u", "ea", "ou", "ai", "ee"};
        static char const* const ends[] = {"", "n", "r", "l", "s", "t", "m", "nd", "rt", "ck", "ng", "sh"};
        for (int i = 0; i < 30'000; ++i) {
            std::string word;
            for (int part = 0, parts = 1 + i % 3 + (i > 2000); part < parts; ++part)
                word += std::string(starts[pick(21)]) + middles[pick(9)] + ends[pick(12)];
            m_words.push_back(std::move(word));
        }
    }

    std::vector<std::string> page(int number)
    {
        std::vector<std::string> lines;
        for (int line = 0; line < 40; ++line) {
            std::string words;
            for (int i = 0; i < 10; ++i)
                words += (i > 0 ? " " : "") + word();
            lines.push_back(std::move(words));
        }
        auto const digits = std::to_string(100000 + number * 7 % 900000);
        lines[3] = "The school can be reached on 0117 496 0" + digits.substr(digits.size() - 3) + " in the day.";
        lines[20] = "Letters may go to parent" + digits + "@calder.example at any time.";
        // So many more that their number on all pages together is right.
        auto const more = static_cast<int>((m_places - 2) * number) - static_cast<int>((m_places - 2) * (number - 1));
        for (int i = 0; i < std::min(more, 12); ++i)
            lines[static_cast<std::size_t>(22 + i)] = "Somebody was called on 0117 496 0"
                                                      + std::to_string(1000 + (number * 13 + i * 71) % 1000).substr(1)
                                                      + " that day.";
        if (number % 37 == 0)
            lines[10] += " " + std::string(plantedName);
        if (number % 411 == 0)
            lines[12] += " " + std::string(misreadName);
        return lines;
    }

private:
    std::uint32_t pick(std::uint32_t below) { return static_cast<std::uint32_t>(m_random() % below); }

    std::string word()
    {
        auto const share = static_cast<double>(m_random()) / 4294967296.0;
        auto text = m_words[static_cast<std::size_t>(std::pow(30'000.0, share)) - 1];
        if (pick(100) < 3)
            text[pick(static_cast<std::uint32_t>(text.size()))] = static_cast<char>('a' + pick(26));
        return text;
    }

    std::mt19937 m_random{7};
    std::vector<std::string> m_words;
    double m_places;
};

core::PageText typed(std::vector<std::string> const& lines)
{
    core::PageTextWriter writer;
    double y = 60;
    for (auto const& line : lines) {
        double x = 50;
        for (std::size_t from = 0; from < line.size();) {
            auto const to = std::min(line.find(' ', from), line.size());
            auto const wide = 5.0 * static_cast<double>(to - from);
            writer.word(std::string_view(line).substr(from, to - from), {x, y, x + wide, y + 11}, 90);
            x += wide + 5;
            from = to + 1;
        }
        writer.endLine();
        y += 17;
    }
    return writer.finish(core::Turn(), 0);
}

// One for each page of the samples: the record repeats them.
std::vector<std::string> previewsOf(std::vector<std::filesystem::path> const& samples)
{
    std::vector<std::string> all;
    for (auto const& sample : samples) {
        core::PdfSource const source(sample);
        for (int number = 1; number <= source.pageCount(); ++number) {
            auto const size = source.pageSize(number);
            all.push_back(core::previews::made(source.render(
                number, {static_cast<int>(size.width / 2), static_cast<int>(size.height / 2)}, core::Colour::Grey)));
        }
    }
    return all;
}

void readAll(core::CaseFile& file, int pages, double places, std::vector<std::string> const& previews)
{
    Writer writer(places);
    auto const recipe = ocr::readingRecipe("eng");
    core::suggestions::PageByPage suggesting;
    constexpr int together = 500;
    for (int first = 1; first <= pages; first += together) {
        {
            core::Batch batch(file);
            for (int page = first; page < std::min(first + together, pages + 1); ++page) {
                core::previews::record(batch, {page}, previews[static_cast<std::size_t>(page - 1) % previews.size()]);
                core::readings::record(batch,
                                       {{page}, core::ReadingState::Read, {}, recipe, typed(writer.page(page)), {}, {}, {}});
            }
            batch.commit();
        }
        for (int page = first; page < std::min(first + together, pages + 1); ++page)
            suggesting.run(file, {page});
        std::cerr << "\r" << first + together - 1 << " pages" << std::flush;
    }
    std::cerr << "\n";
}

core::CaseFile newCase(std::filesystem::path const& folder, std::vector<core::NewSource> const& sources)
{
    auto file = core::CaseFile::create(folder / "case", actor);
    core::Request request;
    request.dataSubject = "Parveen Ellis";
    auto act = file.act(actor);
    core::request::store(act, request);
    act.commit();
    core::pages::add(file, sources, actor);
    for (auto const& source : sources)
        std::filesystem::remove(source.file);
    return file;
}

void makeGiant(std::filesystem::path const& folder)
{
    auto const pdf = folder / "plan.pdf";
    writeGiant(pdf);
    auto file = newCase(folder, {{pdf, ocr::ReaderProcess(ocr::readerProgram()).look(pdf)}});
    core::Batch batch(file);
    core::readings::record(batch, {{1}, core::ReadingState::Blank, {}, ocr::readingRecipe("eng"), {}, {}, {}, {}});
    batch.commit();
}

} // namespace

void make(std::filesystem::path const& folder, BigRecord const& wanted)
{
    std::filesystem::create_directories(folder);
    if (wanted.giant) {
        makeGiant(folder);
        return;
    }
    std::vector<core::NewSource> sources;
    for (int i = 0; i < wanted.files; ++i) {
        int const first = wanted.pages * i / wanted.files;
        auto const file = folder / ("volume " + std::to_string(i + 1) + ".pdf");
        int const count = wanted.pages * (i + 1) / wanted.files - first;
        writeFile(file, wanted.samples, first, count);
        std::cerr << file.string() << ": " << count << " pages, " << (std::filesystem::file_size(file) >> 20) << " MB\n";
        sources.push_back({file, ocr::ReaderProcess(ocr::readerProgram(), {std::chrono::seconds(600)}).look(file)});
    }
    auto file = newCase(folder, sources);
    readAll(file, wanted.pages - wanted.unread, wanted.places, previewsOf(wanted.samples));
}

} // namespace bench
