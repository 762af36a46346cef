// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verify/bad_redactions.h"

#include "core/base/error.h"
#include "core/source/page_pixels.h"
#include "core/source/pdf_source.h"
#include "core/verify/lifted_page.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

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

// "2 cm from the left, 5 cm from the top".
std::string whereabouts(PixelRect const& place)
{
    auto const centimetres = [](int pixels) { return std::to_string(std::lround(pixels / dpi * 2.54)) + " cm"; };
    return centimetres(place.x0) + " from the left and " + centimetres(place.y0) + " from the top";
}

std::vector<std::string> underBars(Raster const& page, PdfSource const& lifted)
{
    std::vector<std::string> found;
    Raster const beneath = lifted.render(1, page.size(), Colour::Grey);
    for (PixelRect const& place : changedPlaces(page, beneath))
        if (hidesInk(page, beneath, place))
            found.push_back("What a bar or box covers, " + whereabouts(place)
                            + ", is still in the file and shows once it is lifted.");
    return found;
}

bool isWord(std::string const& text)
{
    return std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) || c >= 0x80; }) >= 2;
}

std::vector<std::string> wordsUnderBars(Raster const& page, PdfSource const& source, int number, Scale const& scale)
{
    std::vector<std::string> found;
    for (EmbeddedWord const& word : source.words(number)) {
        PixelRect const place = scale.outward(grown(word.box, -word.box.height() / 5));
        if (isWord(word.text) && place.width() >= thinnest && place.height() >= thinnest && isUnderBar(page, place))
            found.push_back("A word can be copied from under a bar, " + whereabouts(place) + ".");
    }
    return found;
}

std::vector<Leak> onPage(QPDF& pdf, PdfSource const& source, int number, QPDFObjectHandle object)
{
    Size const size = source.pageSize(number);
    if (size.width <= 0 || size.height <= 0)
        return {};
    PixelSize const pixels = renderSize(size, {dpi, mostPixels, Colour::Grey});
    Raster const page = source.render(number, pixels, Colour::Grey);
    std::vector<std::string> found = wordsUnderBars(page, source, number, Scale(size, pixels));
    if (auto const lifted = liftedPage(pdf, object))
        for (std::string& what : underBars(page, PdfSource::ofBytes(*lifted)))
            found.push_back(std::move(what));
    std::vector<Leak> leaks;
    for (std::string& what : found)
        leaks.push_back({number, std::move(what)});
    return leaks;
}

} // namespace

std::vector<Leak> badRedactions(std::filesystem::path const& file, std::function<void(int done, int total)> const& progress)
{
    PdfSource const source(file);
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    std::vector<Leak> leaks;
    try {
        pdf.processFile(file.c_str());
        std::vector<QPDFObjectHandle> const pages = pdf.getAllPages();
        if (static_cast<int>(pages.size()) != source.pageCount())
            throw Error(Fault::Input, "Two readers of PDF disagree on how many pages " + file.string()
                                          + " has. Do not send it; print it to a new PDF and check that.");
        for (int number = 1; number <= source.pageCount(); ++number) {
            for (Leak& leak : onPage(pdf, source, number, pages[static_cast<std::size_t>(number - 1)]))
                leaks.push_back(std::move(leak));
            if (progress)
                progress(number, source.pageCount());
        }
    } catch (Error const&) {
        throw;
    } catch (std::exception const&) {
        throw Error(Fault::Input, file.string() + " cannot be read far enough to be checked. Do not send it as it is.");
    }
    return leaks;
}

} // namespace core::verifier
