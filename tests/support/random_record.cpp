// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_record.h"

#include "core/bundle/bundle.h"
#include "core/decide/decisions.h"
#include "core/decide/explanations.h"
#include "core/decide/travel.h"
#include "core/review/review.h"
#include "core/suggest/suggestions.h"
#include "ocr/burn_run.h"
#include "ocr/reader_process.h"
#include "ocr/reading_run.h"
#include "ocr/verifier_process.h"
#include "tests/support/drawn_pdf.h"
#include "tests/support/sample_case.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <random>

namespace support {

namespace {

class Dice {
public:
    explicit Dice(unsigned number) : m_engine(number) {}
    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_engine); }
    double between(double least, double most) { return std::uniform_real_distribution<double>(least, most)(m_engine); }
    template <typename Row>
    auto const& of(Row const& row)
    {
        return row[static_cast<std::size_t>(upTo(static_cast<int>(std::size(row)) - 1))];
    }

private:
    std::mt19937 m_engine;
};

constexpr std::array words{"the",     "school", "visit", "Monday", "called", "letter", "Ellis",  "Dean",  "mother", "agreed",
                           "12.30",   "review", "home",  "AB1",    "01632",  "960123", "social", "asked", "again",  "and",
                           "(court)", "order",  "1994",  "he",     "I",      "said:",  "not",    "until", "Easter", "/"};

DrawnPage page(Dice& dice)
{
    constexpr std::array stored{
        Stored::G4,      Stored::G3,       Stored::G3Mixed, Stored::Bilevel,        Stored::Grey,    Stored::Rgb,
        Stored::Palette, Stored::JpegGrey, Stored::Jpeg420, Stored::Jpeg422,        Stored::Jpeg444, Stored::JpegProgressive,
        Stored::JpegRgb, Stored::Jpx,      Stored::Jbig2,   Stored::JpegArithmetic, Stored::Text};
    constexpr std::array resolutions{100, 150, 200};
    constexpr std::array sides{120.0, 200.0, 298.0, 421.0};
    DrawnPage page;
    page.stored = dice.of(stored);
    page.size = {dice.of(sides) + dice.between(0, 1), dice.of(sides) + dice.between(0, 1)};
    page.dpi = dice.of(resolutions);
    page.quality = 40 + dice.upTo(55);
    page.rotate = 90 * dice.upTo(3);
    page.pictureTurn = 90 * dice.upTo(3);
    page.noise = dice.upTo(2) == 0 ? dice.between(0, 0.4) : 0;
    for (double y = 30; y < page.size.height - 10; y += dice.between(12, 40)) {
        DrawnLine line{"", {dice.between(5, 40), y}, dice.between(8, 14), dice.upTo(3) == 0 ? 0x202060u : 0u};
        for (int count = 1 + dice.upTo(7); count > 0; --count)
            line.text += std::string(dice.of(words)) + (count > 1 ? " " : "");
        page.lines.push_back(line);
    }
    if (page.stored != Stored::Text && dice.upTo(2) == 0)
        page.hidden = page.lines;
    return page;
}

// On a word, over a line, anywhere, at an edge, hardly wider than a hair, or all of the page.
core::Rect box(Dice& dice, DrawnPage const& page)
{
    double const w = page.size.width;
    double const h = page.size.height;
    core::Rect rect{0, 0, w, h};
    int const kind = dice.upTo(12);
    if (kind < 6 && !page.lines.empty()) {
        DrawnLine const& line = dice.of(page.lines);
        rect = grown(inkOf(line, kind < 4 ? line.text.substr(0, line.text.find(' ')) : line.text), dice.between(0, 3));
    } else if (kind < 10) {
        double const x = dice.between(-5, w - 2);
        double const y = dice.between(-5, h - 2);
        rect = {x, y, x + dice.between(6, 150), y + dice.between(6, 60)};
    } else if (kind == 10) {
        double const x = dice.between(0, w - 2);
        rect = {x, 0, x + dice.between(0.2, 2), h};
    } else if (kind == 11) {
        rect = {0, h - 14, w, h};
    }
    return core::within(rect, page.size);
}

void decide(core::CaseFile& caseFile, Dice& dice, std::vector<DrawnPage> const& pages)
{
    core::suggestions::run(caseFile, {}, {});
    core::Step step;
    for (core::Suggestion const& suggestion : core::suggestions::all(caseFile.database()))
        step.push_back(suggestion.advice == core::Advice::Redact
                           ? core::decisions::accept(caseFile.database(), suggestion, "TP", "")
                           : core::decisions::dismiss(caseFile.database(), suggestion, ""));
    for (std::size_t i = 0; i < pages.size(); ++i)
        for (int count = dice.upTo(5); count > 0; --count) {
            core::Rect const place = box(dice, pages[i]);
            if (!place.empty())
                step.push_back(core::decisions::draw(core::PageId{static_cast<std::int64_t>(i) + 1}, {place}, "TP", ""));
        }
    if (step.empty())
        return;
    core::Act act = caseFile.act("Olu Officer");
    core::decisions::apply(act, step);
    act.commit();
}

void signOff(core::CaseFile& caseFile)
{
    // Pages of chance may look like copies of each other.
    std::vector<core::Digest> differing;
    for (core::CopyConflict const& conflict :
         core::travel::conflicts(caseFile.database(), core::copies::all(caseFile.database())))
        differing.push_back(conflict.digest);
    if (!differing.empty()) {
        core::Act act = caseFile.act("Olu Officer");
        core::explanations::note(act, "copies", differing, "They are no copies.");
        act.commit();
    }
    for (core::Gate const& gate : core::review::gates(caseFile.database()))
        for (core::PageId const page : gate.pages) {
            core::Act act = caseFile.act("Olu Officer");
            core::review::lookedAt(act, page);
            act.commit();
        }
    core::Act act = caseFile.act("Sam Second");
    core::review::signOff(act);
    act.commit();
}

} // namespace

std::filesystem::path exportedRecord(std::filesystem::path const& folder, unsigned number)
{
    Dice dice(number);
    std::vector<DrawnPage> pages;
    for (int count = 1 + dice.upTo(2); count > 0; --count)
        pages.push_back(page(dice));
    std::filesystem::path const pdf = folder / "record.pdf";
    std::ofstream(pdf, std::ios::binary) << drawnPdf(pages, dice.upTo(1) == 0 ? "" : "Ellis family");
    core::CaseFile caseFile = core::CaseFile::create(folder / "case", "Olu Officer");
    core::Act act = caseFile.act("Olu Officer");
    core::request::store(act, sampleRequest());
    act.commit();
    ocr::ReaderProcess look(ocr::readerProgram());
    core::pages::add(caseFile, {{pdf, look.look(pdf)}}, "Olu Officer");
    ocr::ReadingOptions options;
    options.reader = ocr::readerProgram();
    options.jobs = 1;
    ocr::ReadingRun(caseFile, options).wait();
    decide(caseFile, dice, pages);
    bool const draft = dice.upTo(3) == 0;
    if (!draft)
        signOff(caseFile);
    auto const verified = [](std::filesystem::path const& bundle) {
        return ocr::sentences(ocr::verifyApart(ocr::verifierProgram(), bundle).leaks);
    };
    core::bundle::write(caseFile, {folder / "bundle", draft, "Olu Officer", ocr::readingRecipe},
                        ocr::press(ocr::readerProgram(), 1), verified, {}, {});
    return folder / "bundle";
}

} // namespace support
