// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/bad_redactions.h"

#include "core/base/error.h"
#include "core/source/page_pixels.h"
#include "core/source/pdf_source.h"
#include "core/verify/lifted_page.h"
#include "core/verify/redaction_kinds.h"
#include "core/verify/single_page.h"

#include <leptonica/allheaders.h>

#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>
#include <utility>

namespace core::verifier {

namespace {

constexpr double dpi = 100;
constexpr double mostPixels = 20e6;
constexpr int change = 24;           // levels of grey by which lifting changes what was covered
constexpr int inkStep = 48;          // levels between ink and what it stands on
constexpr int leastInk = 12;         // pixels: a letter or two
constexpr double hidden = 0.6;       // of the ink that comes to light, the share that stood under one colour
constexpr double mostOfPlace = 0.5;  // a bar was lifted
constexpr double muchOfChange = 0.3; // something white was lifted from ink
constexpr int gap = 9;               // pixels between letters and lines of one covered passage
constexpr int thinnest = 4;          // pixels: rules of tables are thinner
constexpr int darkest = 200;         // a bar is darker than this; paper is lighter
constexpr double mostSpecks = 0.03;  // of a bar's pixels: its edge, a speck
constexpr double rectangular = 0.85; // of the area around a bar, the share that is bar
constexpr double mostOfPage = 0.6;   // a larger one is the ground of the page

using Pix = std::unique_ptr<PIX, void (*)(PIX*)>;

Pix owned(PIX* pix)
{
    return {pix, [](PIX* gone) { pixDestroy(&gone); }};
}

using Levels = std::array<int, 256>;

template <typename Visit>
void everyPixel(PixelRect const& place, Visit visit)
{
    for (int y = place.y0; y < place.y1; ++y)
        for (int x = place.x0; x < place.x1; ++x)
            visit(x, y);
}

int level(Raster const& grey, int x, int y)
{
    return grey.row(y)[static_cast<std::size_t>(x)];
}

// The level that most pixels of a place have.
int usualLevel(Raster const& grey, PixelRect const& place)
{
    Levels levels{};
    everyPixel(place, [&](int x, int y) { ++levels[static_cast<std::size_t>(level(grey, x, y))]; });
    return static_cast<int>(std::max_element(levels.begin(), levels.end()) - levels.begin());
}

// The places in which lifting changed the page, each as large as the passage or the bar.
std::vector<PixelRect> changedPlaces(Raster const& before, Raster const& after)
{
    Pix const mask = owned(pixCreate(before.size().width, before.size().height, 1));
    everyPixel({0, 0, before.size().width, before.size().height}, [&](int x, int y) {
        if (std::abs(level(before, x, y) - level(after, x, y)) > change)
            pixSetPixel(mask.get(), x, y, 1);
    });
    Pix const closed = owned(pixCloseSafeBrick(nullptr, mask.get(), gap, gap));
    Pix const bars = owned(pixOpenBrick(nullptr, closed.get(), thinnest, thinnest));
    std::unique_ptr<BOXA, void (*)(BOXA*)> const boxes(pixConnCompBB(bars.get(), 8), [](BOXA* gone) { boxaDestroy(&gone); });
    std::vector<PixelRect> places;
    for (int i = 0; i < boxaGetCount(boxes.get()); ++i) {
        l_int32 x = 0;
        l_int32 y = 0;
        l_int32 width = 0;
        l_int32 height = 0;
        boxaGetBoxGeometry(boxes.get(), i, &x, &y, &width, &height);
        places.push_back({x, y, x + width, y + height});
    }
    return places;
}

// Whether ink comes to light that a place of one colour hid. Where lines cross letters some of their edges change too, but then
// neither most of the place nor much of what changed is ink.
bool hidesInk(Raster const& before, Raster const& after, PixelRect const& place)
{
    int const bar = usualLevel(before, place);
    int const ground = usualLevel(after, place);
    int changed = 0;
    int fresh = 0;
    int unseen = 0;
    everyPixel(place, [&](int x, int y) {
        int const now = level(after, x, y);
        int const then = level(before, x, y);
        if (std::abs(now - then) <= change)
            return;
        ++changed;
        if (std::abs(now - ground) < inkStep)
            return;
        ++fresh;
        unseen += std::abs(then - bar) <= change;
    });
    bool const lifted = changed >= mostOfPlace * place.width() * place.height() || fresh >= muchOfChange * changed;
    return lifted && fresh >= leastInk && unseen >= hidden * fresh;
}

bool isUniform(Raster const& page, PixelRect const& place, int usual)
{
    int others = 0;
    everyPixel(place, [&](int x, int y) { others += std::abs(level(page, x, y) - usual) > change; });
    return others <= mostSpecks * place.width() * place.height();
}

// Whether the place lies in a dark rectangle that the eye takes for a bar, and not in a picture that is dark here.
bool isUnderBar(Raster const& page, PixelRect const& place)
{
    int const usual = usualLevel(page, place);
    if (usual >= darkest || !isUniform(page, place, usual))
        return false;
    Pix const alike = owned(pixCreate(page.size().width, page.size().height, 1));
    everyPixel({0, 0, page.size().width, page.size().height}, [&](int x, int y) {
        if (std::abs(level(page, x, y) - usual) <= change)
            pixSetPixel(alike.get(), x, y, 1);
    });
    Pix const bar = owned(pixCreate(page.size().width, page.size().height, 1));
    pixSetPixel(bar.get(), (place.x0 + place.x1) / 2, (place.y0 + place.y1) / 2, 1);
    Pix const filled = owned(pixSeedfillBinary(nullptr, bar.get(), alike.get(), 4));
    // Letters that touch the bar from outside are no part of it.
    Pix const plain = owned(pixOpenBrick(nullptr, filled.get(), thinnest, thinnest));
    l_int32 width = 0;
    l_int32 height = 0;
    l_int32 count = 0;
    PIX* cut = nullptr;
    if (pixClipToForeground(plain.get(), &cut, nullptr) != 0 || cut == nullptr)
        return false;
    Pix const extent = owned(cut);
    pixGetDimensions(extent.get(), &width, &height, nullptr);
    pixCountPixels(extent.get(), &count, nullptr);
    double const area = double(width) * height;
    return count >= rectangular * area && area <= mostOfPage * page.size().width * page.size().height;
}

Rect inPoints(PixelRect const& place, PixelSize pixels, Size page)
{
    double const across = page.width / pixels.width;
    double const down = page.height / pixels.height;
    return {place.x0 * across, place.y0 * down, place.x1 * across, place.y1 * down};
}

bool isWord(std::string const& text)
{
    return std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) || c >= 0x80; }) >= 2;
}

// Words of one line that stand beside each other are one place.
void addWord(std::vector<Rect>& places, Rect const& word)
{
    if (!places.empty()) {
        Rect const& last = places.back();
        double const height = std::min(last.height(), word.height());
        bool const sameLine = std::min(last.y1, word.y1) - std::max(last.y0, word.y0) > height / 2;
        if (sameLine && word.x0 > last.x0 && word.x0 - last.x1 < 1.5 * height) {
            places.back() = united(last, word);
            return;
        }
    }
    places.push_back(word);
}

// One page of the file, as it looks, and what comes to light when what may hide something is undone.
class PageSearch {
public:
    PageSearch(QPDF& pdf, PdfSource const& source, int number, QPDFObjectHandle object)
        : m_pdf(pdf),
          m_source(source),
          m_number(number),
          m_object(std::move(object)),
          m_size(source.pageSize(number)),
          m_pixels(renderSize(m_size, {dpi, mostPixels, Colour::Grey})),
          m_page(source.render(number, m_pixels, Colour::Grey))
    {
    }

    void run(Report& report)
    {
        std::optional<std::string> const layers = withAllLayers(m_pdf, m_object);
        words(report.leaks, layers ? rendered(*layers) : m_page);
        for (auto const& [cover, kind] : {std::pair{Cover::Drawn, Kind::Covered}, {Cover::Notes, Kind::Noted}})
            if (auto const lifted = liftedPage(m_pdf, m_object, cover))
                comesToLight(*lifted, kind, report.leaks);
        marks(report.leaks);
        beyond(report);
        if (layers)
            comesToLight(*layers, Kind::Layer, report.notices);
        if (m_object.hasKey("/Thumb"))
            report.notices.push_back(leakOf(Kind::Thumbnail, m_number));
    }

private:
    void add(std::vector<Leak>& to, Kind kind, std::vector<Rect> const& places) const
    {
        for (Rect const& place : places)
            to.push_back(leakOf(kind, m_number, place));
    }

    Raster rendered(std::string const& changed) const { return PdfSource::ofBytes(changed).render(1, m_pixels, Colour::Grey); }

    // `all` is the page with every layer on: words of one that is off are no older reading.
    void words(std::vector<Leak>& leaks, Raster const& all) const
    {
        Scale const scale(m_size, m_pixels);
        std::vector<Rect> copied;
        std::vector<Rect> unseen;
        for (EmbeddedWord const& word : m_source.words(m_number)) {
            PixelRect const place = scale.outward(grown(word.box, -word.box.height() / 5));
            if (!isWord(word.text) || place.width() < thinnest || place.height() < thinnest)
                continue;
            if (isUnderBar(m_page, place))
                addWord(copied, word.box);
            else if (showsNothing(m_page, scale.outward(word.box)) && showsNothing(all, scale.outward(word.box)))
                addWord(unseen, word.box);
        }
        add(leaks, Kind::Copied, copied);
        add(leaks, Kind::Unseen, unseen);
    }

    // Not a speck of ink: what a reading finds stands on ink, wherever it was placed.
    static bool showsNothing(Raster const& page, PixelRect const& place)
    {
        int const usual = usualLevel(page, place);
        bool alike = true;
        everyPixel(place, [&](int x, int y) { alike = alike && std::abs(level(page, x, y) - usual) <= change; });
        return alike;
    }

    void comesToLight(std::string const& changed, Kind kind, std::vector<Leak>& to) const
    {
        Raster const beneath = rendered(changed);
        std::vector<Rect> places;
        for (PixelRect const& place : changedPlaces(m_page, beneath))
            if (kind == Kind::Layer || hidesInk(m_page, beneath, place))
                places.push_back(inPoints(place, m_pixels, m_size));
        add(to, kind, places);
    }

    void marks(std::vector<Leak>& leaks)
    {
        QPDFObjectHandle notes = m_object.getKey("/Annots");
        if (!notes.isArray())
            return;
        Rect const shown = shownPart(m_object);
        for (QPDFObjectHandle note : notes.aitems()) {
            if (!note.isDictionary() || !note.getKey("/Subtype").isNameAndEquals("/Redact"))
                continue;
            std::optional<Rect> place;
            if (note.getKey("/Rect").isRectangle()) {
                auto const box = note.getKey("/Rect").getArrayAsRectangle();
                place = Turn(rotation(m_object))
                            .apply(Rect{box.llx - shown.x0, shown.y1 - box.ury, box.urx - shown.x0, shown.y1 - box.lly},
                                   Size{shown.width(), shown.height()});
            }
            leaks.push_back(leakOf(Kind::Marked, m_number, place));
        }
    }

    void beyond(Report& report) const
    {
        std::optional<Uncropped> const whole = uncropped(m_pdf, m_object);
        if (!whole)
            return;
        PdfSource const source = PdfSource::ofBytes(whole->pdf);
        std::vector<EmbeddedWord> const words = source.words(1);
        if (std::any_of(words.begin(), words.end(),
                        [&](EmbeddedWord const& word) { return isWord(word.text) && !whole->shown.contains(word.box.centre()); }))
            report.leaks.push_back(leakOf(Kind::Beyond, m_number));
        constexpr double little = 10; // points
        if (whole->sheet.width() - whole->shown.width() > little || whole->sheet.height() - whole->shown.height() > little)
            cropped(source, *whole, report.notices);
    }

    void cropped(PdfSource const& source, Uncropped const& whole, std::vector<Leak>& notices) const
    {
        Size const size = source.pageSize(1);
        PixelSize const pixels = renderSize(size, {dpi, mostPixels, Colour::Grey});
        Raster const page = source.render(1, pixels, Colour::Grey);
        Scale const scale(size, pixels);
        Rect const& sheet = whole.sheet;
        Rect const& shown = whole.shown;
        for (Rect const& strip : {Rect{sheet.x0, sheet.y0, shown.x0, sheet.y1}, Rect{shown.x1, sheet.y0, sheet.x1, sheet.y1},
                                  Rect{sheet.x0, sheet.y0, sheet.x1, shown.y0}, Rect{sheet.x0, shown.y1, sheet.x1, sheet.y1}}) {
            if (strip.empty())
                continue;
            PixelRect const place = scale.outward(strip);
            int const usual = usualLevel(page, place);
            int ink = 0;
            everyPixel(place, [&](int x, int y) { ink += std::abs(level(page, x, y) - usual) >= inkStep; });
            if (ink < leastInk)
                continue;
            notices.push_back(leakOf(Kind::Cropped, m_number));
            return;
        }
    }

    QPDF& m_pdf;
    PdfSource const& m_source;
    int m_number;
    QPDFObjectHandle m_object;
    Size m_size;
    PixelSize m_pixels;
    Raster m_page;
};

bool isSeeThrough(QPDF& pdf)
{
    QPDFObjectHandle about = pdf.getTrailer().getKey("/Info");
    QPDFObjectHandle title = about.isDictionary() ? about.getKey("/Title") : QPDFObjectHandle::newNull();
    return title.isString() && title.getUTF8Value().starts_with("See-through draft");
}

void wholeFile(QPDF& pdf, Report& report)
{
    std::vector<Leak>& notices = report.notices;
    if (isSeeThrough(pdf))
        report.leaks.push_back(leakOf(Kind::SeeThrough, 0));
    if (pdf.getTrailer().hasKey("/Prev") && !pdf.isLinearized())
        notices.push_back(leakOf(Kind::EarlierState, 0));
    if (!QPDFEmbeddedFileDocumentHelper(pdf).getEmbeddedFiles().empty())
        notices.push_back(leakOf(Kind::Attachment, 0));
}

} // namespace

Report badRedactions(std::filesystem::path const& file, std::function<void(int done, int total)> const& progress)
{
    PdfSource const source(file);
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    Report report{Subject::Pdf, source.pageCount(), {}, {}};
    try {
        pdf.processFile(file.c_str());
        std::vector<QPDFObjectHandle> const pages = pdf.getAllPages();
        if (static_cast<int>(pages.size()) != source.pageCount())
            throw Error(Fault::Input, "Two readers of PDF disagree on how many pages " + file.string()
                                          + " has. Do not send it; print it to a new PDF and check that.");
        wholeFile(pdf, report);
        for (int number = 1; number <= source.pageCount(); ++number) {
            Size const size = source.pageSize(number);
            if (size.width > 0 && size.height > 0)
                PageSearch(pdf, source, number, pages[static_cast<std::size_t>(number - 1)]).run(report);
            if (progress)
                progress(number, source.pageCount());
        }
    } catch (Error const&) {
        throw;
    } catch (std::exception const&) {
        throw Error(Fault::Input, file.string() + " cannot be read far enough to be checked. Do not send it as it is.");
    }
    return report;
}

} // namespace core::verifier
