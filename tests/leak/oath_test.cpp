// SPDX-License-Identifier: GPL-3.0-or-later
// The oath: two sources that differ only in what lies under the boxes, with the same decisions made in both, give
// byte-identical disclosures. Everything on the way is real: the case, the reader process, Tesseract, the verifier.

#include "core/bundle/bundle.h"
#include "core/decide/decisions.h"
#include "core/decide/explanations.h"
#include "core/decide/travel.h"
#include "core/review/review.h"
#include "core/source/pages.h"
#include "core/source/pdf_source.h"
#include "core/suggest/suggestions.h"
#include "core/verify/verifier.h"
#include "ocr/burn_run.h"
#include "ocr/reader_process.h"
#include "ocr/reading_run.h"
#include "tests/support/burnt_pages.h"
#include "tests/support/drawn_pdf.h"
#include "tests/support/sample_case.h"

#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace core;
using support::DrawnLine;
using support::DrawnPage;
using support::Stored;

namespace {

Size const sheet{420, 300};

struct Pair {
    std::string name;
    DrawnPage page; // without what is hidden
    bool covered = true;
    Point shift{}; // of everything on the page: boxes and ink meet the grids of pixels and blocks differently
};

DrawnLine moved(DrawnLine line, Point shift)
{
    line.at = {line.at.x + shift.x, line.at.y + shift.y};
    return line;
}

Rect moved(Rect const& box, Point shift)
{
    return {box.x0 + shift.x, box.y0 + shift.y, box.x1 + shift.x, box.y1 + shift.y};
}

// Lines so close that a box touches its neighbours' blocks; the gap in the second is where the words to be hidden stand.
std::vector<DrawnLine> around()
{
    return {{"Record of a visit on Monday the 4th of March", {40, 60}, 12, 0},
            {"Her brother", {40, 76}, 12, 0},
            {"was there and spoke", {270, 76}, 12, 0},
            {"about the letter that the school had sent her", {40, 92}, 12, 0},
            {"We agreed to meet again before Easter", {40, 140}, 12, 0}};
}

DrawnPage drawn(Stored stored, std::function<void(DrawnPage&)> const& more = {})
{
    DrawnPage page;
    page.stored = stored;
    page.lines = around();
    page.size = sheet;
    page.dpi = 150;
    if (more)
        more(page);
    return page;
}

// One of each kind.
std::vector<Pair> kinds()
{
    auto const turned = [](int rotate, int picture) {
        return [=](DrawnPage& page) {
            page.rotate = rotate;
            page.pictureTurn = picture;
        };
    };
    auto const rough = [](DrawnPage& page) {
        page.noise = 0.3;
        page.quality = 60;
    };
    auto const skewed = [](DrawnPage& page) { page.slant = 0.015; };
    return {{"G4", drawn(Stored::G4)},
            {"G4, turned by the page", drawn(Stored::G4, turned(90, 0))},
            {"G4, turned by the picture", drawn(Stored::G4, turned(0, 270))},
            {"G4, declared the other way round", drawn(Stored::G4, [](DrawnPage& page) { page.blackIs1 = true; })},
            {"G3", drawn(Stored::G3)},
            {"JBIG2", drawn(Stored::Jbig2)},
            {"Flate, black and white", drawn(Stored::Bilevel)},
            {"Flate, grey", drawn(Stored::Grey)},
            {"Flate, grey, turned", drawn(Stored::Grey, turned(180, 0))},
            {"Flate, colour", drawn(Stored::Rgb)},
            {"Flate, few colours", drawn(Stored::Palette)},
            {"JPEG, grey", drawn(Stored::JpegGrey)},
            {"JPEG, grey, rough", drawn(Stored::JpegGrey, rough)},
            {"JPEG, colour halved both ways", drawn(Stored::Jpeg420)},
            {"JPEG, colour halved both ways, rough", drawn(Stored::Jpeg420, rough)},
            {"JPEG, colour halved both ways, turned", drawn(Stored::Jpeg420, turned(270, 0))},
            {"JPEG, colour halved one way", drawn(Stored::Jpeg422)},
            {"JPEG, full colour", drawn(Stored::Jpeg444)},
            {"JPEG, full colour, turned twice", drawn(Stored::Jpeg444, turned(90, 90))},
            {"JPEG, progressive", drawn(Stored::JpegProgressive)},
            {"JPEG, red, green and blue", drawn(Stored::JpegRgb)},
            {"no scan, but text", drawn(Stored::Text)},
            {"no scan, but text, turned", drawn(Stored::Text, turned(90, 0))},
            {"a scan with something drawn on it",
             drawn(Stored::Grey, [](DrawnPage& page) { page.after = "0 0 1 RG 30 30 50 20 re S\n"; })},
            {"G4, skewed", drawn(Stored::G4, skewed)},
            {"JPEG, colour halved both ways, skewed", drawn(Stored::Jpeg420, skewed)},
            {"a page without a box", drawn(Stored::Jpeg420), false}};
}

// Each kind in so many places, and two resolutions.
std::vector<Pair> pairs(int places)
{
    std::vector<Pair> all;
    for (int place = 0; place < places; ++place) {
        Point const shift{std::fmod(1.3 * place, 6.1), std::fmod(1.9 * place, 4.3)};
        int const dpi = place % 4 == 3 ? 200 : 150;
        for (Pair pair : kinds()) {
            pair.name += ", moved by " + std::to_string(shift.x) + ", at " + std::to_string(dpi) + " dpi";
            for (DrawnLine& line : pair.page.lines)
                line = moved(line, shift);
            pair.page.dpi = dpi;
            pair.shift = shift;
            all.push_back(std::move(pair));
        }
    }
    return all;
}

// One of two accounts: who was there, in which ink, and all that comes with a file.
struct Account {
    std::string who;
    std::uint32_t ink;
    std::string file;
    std::string title;
    std::string note;
    std::string officer;
};

Account const accounts[] = {
    {"Dean Ellis", 0x000000, "volume 1.pdf", "Ellis family", "He asked us not to.", "Olu Officer"},
    {"Marguerite Whittaker", 0x400000, "other name.pdf", "Whittaker file, confidential", "", "Jo Otherwise"}};

DrawnLine secret(Account const& account)
{
    return {account.who, {120, 76}, 12, account.ink};
}

Rect const& box()
{
    static Rect const place = [] {
        Rect both;
        for (Account const& account : accounts)
            both = united(both, support::inkOf(secret(account), account.who));
        return grown(both, 1);
    }();
    return place;
}

// Where it lies on the page of a pair.
Rect boxOn(Pair const& pair)
{
    Rect const there = moved(box(), pair.shift);
    return {there.x0, there.y0 + pair.page.slant * there.x0, there.x1, there.y1 + pair.page.slant * there.x1};
}

std::string source(Account const& account, std::vector<Pair> const& pairs)
{
    std::vector<DrawnPage> pages;
    for (Pair const& pair : pairs) {
        DrawnPage page = pair.page;
        if (pair.covered) {
            page.lines.push_back(moved(secret(account), pair.shift));
            if (page.stored != Stored::Text)
                page.hidden.push_back(page.lines.back()); // an old reading, as many scans have it
        }
        pages.push_back(page);
    }
    return support::drawnPdf(pages, account.title);
}

void decide(CaseFile& caseFile, Account const& account, std::vector<Pair> const& all)
{
    suggestions::run(caseFile, {}, {});
    for (Suggestion const& suggestion : suggestions::all(caseFile.database())) {
        Act act = caseFile.act(account.officer);
        decisions::apply(act, {decisions::dismiss(caseFile.database(), suggestion, account.note)});
        act.commit();
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].covered)
            continue;
        Act act = caseFile.act(account.officer);
        decisions::apply(act, {decisions::draw(PageId{static_cast<std::int64_t>(i) + 1}, {boxOn(all[i])}, "TP", account.note)});
        act.commit();
    }
    // The pages are one letter in many codecs, and not every one has its box at the same place.
    std::vector<Digest> differing;
    for (CopyConflict const& conflict : travel::conflicts(caseFile.database(), copies::all(caseFile.database())))
        differing.push_back(conflict.digest);
    if (!differing.empty()) {
        Act act = caseFile.act(account.officer);
        explanations::note(act, "copies", differing, "One letter in many codecs. " + account.note);
        act.commit();
    }
    for (Gate const& gate : review::gates(caseFile.database()))
        FAIL("a gate stands: " << gate.message);
    Act act = caseFile.act("Sam Second");
    review::signOff(act);
    act.commit();
}

std::vector<std::string> verified(std::filesystem::path const& folder)
{
    std::vector<std::string> sentences;
    for (Leak const& leak : verifier::verify(folder))
        sentences.push_back("Page " + std::to_string(leak.page) + ": " + leak.what);
    return sentences;
}

// The whole way from a file to a bundle.
struct Journey {
    Journey(Account const& account, std::vector<Pair> const& pairs) : pdf(folder.write(account.file, source(account, pairs)))
    {
        CaseFile caseFile = CaseFile::create(folder / "case", account.officer);
        Act act = caseFile.act(account.officer);
        request::store(act, support::sampleRequest());
        act.commit();
        ocr::ReaderProcess look(ocr::readerProgram());
        pages::add(caseFile, {{pdf, look.look(pdf)}}, account.officer);
        ocr::ReadingOptions options;
        options.reader = ocr::readerProgram();
        options.jobs = 2;
        REQUIRE(ocr::ReadingRun(caseFile, options).wait().failed == 0);
        decide(caseFile, account, pairs);
        bundle::write(caseFile, {folder / "bundle", false, account.officer, ocr::readingRecipe},
                      ocr::press(ocr::readerProgram(), 2), verified, {}, {});
    }

    std::string sent(std::string const& name) const { return support::contentOf(folder / ("bundle/disclosure/" + name)); }
    std::filesystem::path record() const { return folder / "bundle/disclosure/record.pdf"; }
    nlohmann::json manifest() const
    {
        return nlohmann::json::parse(support::contentOf(folder / "bundle/retained/manifest.json"));
    }

    support::TemporaryFolder folder;
    std::filesystem::path pdf;
};

std::string contentOfPage(std::filesystem::path const& file, std::size_t page)
{
    QPDF pdf;
    pdf.processFile(file.c_str());
    QPDFObjectHandle sheetOfPaper = pdf.getAllPages().at(page);
    auto const bytes = sheetOfPaper.getKey("/Contents").getStreamData();
    return {reinterpret_cast<char const*>(bytes->getBuffer()), bytes->getSize()};
}

// Pixels that differ between two renderings, within a box and beyond it.
std::pair<std::size_t, std::size_t> differences(PdfSource const& one, PdfSource const& other, int page, Rect const& covered)
{
    PixelSize const size{1260, 900};
    Raster const a = one.render(page, size, Colour::Rgb);
    Raster const b = other.render(page, size, Colour::Rgb);
    PixelRect const place = Scale(sheet, size).outward(grown(covered, 8)); // with the blocks of a JPEG that the ink reaches
    std::pair<std::size_t, std::size_t> found;
    for (int y = 0; y < size.height; ++y)
        for (int x = 0; x < 3 * size.width; ++x) {
            if (a.row(y)[static_cast<std::size_t>(x)] == b.row(y)[static_cast<std::size_t>(x)])
                continue;
            bool const within = x / 3 >= place.x0 && x / 3 < place.x1 && y >= place.y0 && y < place.y1;
            ++(within ? found.first : found.second);
        }
    return found;
}

// Sees that the sources of both accounts, in all these pairs of pages, give the same disclosure.
void swear(std::vector<Pair> const& all)
{
    Journey const one(accounts[0], all);
    Journey const other(accounts[1], all);

    // The sources do differ, on every page that has a box, and nowhere but under it.
    PdfSource const before(one.pdf);
    PdfSource const after(other.pdf);
    REQUIRE(before.pageCount() == static_cast<int>(all.size()));
    for (std::size_t i = 0; i < all.size(); ++i) {
        INFO(all[i].name);
        auto const [within, beyond] = differences(before, after, static_cast<int>(i) + 1, boxOn(all[i]));
        CHECK((within > 100) == all[i].covered);
        CHECK(beyond == 0);
    }
    // Page by page first, so that a failure says which kind of page broke the oath.
    for (std::size_t i = 0; i < all.size(); ++i) {
        INFO(all[i].name);
        CHECK(one.manifest().at("pages").at(i).at("picture") == other.manifest().at("pages").at(i).at("picture"));
        CHECK(contentOfPage(one.record(), i) == contentOfPage(other.record(), i));
    }
    CHECK(one.sent("schedule.csv") == other.sent("schedule.csv"));
    CHECK((one.sent("record.pdf") == other.sent("record.pdf")));

    // They are bundles of words and pictures, not of empty pages.
    PdfSource const record(one.record());
    for (std::size_t i = 0; i < all.size(); ++i) {
        INFO(all[i].name);
        std::string text;
        for (EmbeddedWord const& word : record.words(static_cast<int>(i) + 1))
            text += word.text + ' ';
        CHECK(text.find("Record of a visit") != std::string::npos);
        CHECK(text.find("brother") != std::string::npos);
        CHECK(text.find("Ellis") == std::string::npos);
    }
}

} // namespace

TEST_CASE("Two sources that differ only under the boxes give byte-identical disclosures, on a hundred pairs of pages", "[leak]")
{
    std::vector<Pair> const all = pairs(4);
    REQUIRE(all.size() >= 100);
    swear(all);
}

TEST_CASE("Two sources that differ only under the boxes give byte-identical disclosures, on five hundred pairs of pages",
          "[.][bench]")
{
    std::vector<Pair> const all = pairs(19);
    REQUIRE(all.size() >= 500);
    // The pages are copies of one letter, and copies are compared each with each: so in records of a hundred.
    for (std::size_t first = 0; first < all.size(); first += 100)
        swear({all.begin() + static_cast<std::ptrdiff_t>(first),
               all.begin() + static_cast<std::ptrdiff_t>(std::min(first + 100, all.size()))});
}

TEST_CASE("What stays behind does tell two sources apart", "[leak]")
{
    // Otherwise the comparison above would compare nothing.
    CHECK(source(accounts[0], pairs(1)) != source(accounts[1], pairs(1)));
    CHECK(support::inkOf(secret(accounts[0]), accounts[0].who) != support::inkOf(secret(accounts[1]), accounts[1].who));
    CHECK(box().x1 < 268);
    CHECK(box().x0 > 110);
}
