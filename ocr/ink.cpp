// SPDX-License-Identifier: GPL-3.0-or-later
#include "ocr/ink.h"

#include "ocr/leptonica.h"
#include "ocr/strokes.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace ocr {

namespace {

// In points. Anything smaller than a speck is dirt, anything larger than a letter is no letter.
constexpr double smallestLetter = 2.5;
constexpr double largestLetter = 30;
// Punch holes and staples stand within so much of an edge, scanner shadows within the least of it.
constexpr double punchMargin = 48;
constexpr double shadowMargin = 14;
// Fewer pieces than this tell nothing about the lines of a page.
constexpr std::size_t fewLetters = 24;

std::vector<core::PixelRect> piecesOf(Pix* ink)
{
    std::vector<core::PixelRect> pieces;
    BOXA* boxes = pixConnCompBB(ink, 8);
    for (int i = 0, count = boxaGetCount(boxes); i < count; ++i) {
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
        boxaGetBoxGeometry(boxes, i, &x, &y, &width, &height);
        pieces.push_back({x, y, x + width, y + height});
    }
    boxaDestroy(&boxes);
    return pieces;
}

PixPtr cut(Pix* ink, core::PixelRect const& place)
{
    BOX* box = boxCreate(place.x0, place.y0, place.width(), place.height());
    PixPtr part(pixClipRectangle(ink, box, nullptr));
    boxDestroy(&box);
    return part;
}

int blackPixels(Pix* ink)
{
    int count = 0;
    pixCountPixels(ink, &count, nullptr);
    return count;
}

// Which squares of a tenth of an inch hold letters, or touch one that does.
class Surroundings {
public:
    Surroundings(Ink const& ink, double side)
        : m_side(side),
          m_columns(static_cast<int>(ink.size.width / side) + 1),
          m_rows(static_cast<int>(ink.size.height / side) + 1),
          m_taken(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows))
    {
    }

    void take(core::PixelRect const& piece)
    {
        for (int row = std::max(0, cell(piece.y0) - 1); row <= std::min(m_rows - 1, cell(piece.y1) + 1); ++row)
            for (int column = std::max(0, cell(piece.x0) - 1); column <= std::min(m_columns - 1, cell(piece.x1) + 1); ++column)
                m_taken[index(column, row)] = true;
    }

    bool taken(core::PixelRect const& piece) const { return m_taken[index(cell(piece.x0), cell(piece.y0))]; }

    double freeShare() const
    {
        auto const free = std::count(m_taken.begin(), m_taken.end(), false);
        return static_cast<double>(free) / static_cast<double>(m_taken.size());
    }

private:
    int cell(int pixel) const { return static_cast<int>(pixel / m_side); }
    std::size_t index(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column);
    }

    double m_side;
    int m_columns;
    int m_rows;
    std::vector<bool> m_taken;
};

double speckDensity(Ink const& ink, std::vector<core::PixelRect> const& pieces, std::vector<core::PixelRect> const& specks)
{
    Surroundings surroundings(ink, 7.2 * ink.pixelsPerPoint);
    for (core::PixelRect const& piece : pieces)
        surroundings.take(piece);
    double const free = surroundings.freeShare();
    if (free < 0.05)
        return 0;
    auto const lone =
        std::count_if(specks.begin(), specks.end(), [&](core::PixelRect const& speck) { return !surroundings.taken(speck); });
    constexpr double a4 = 595.0 * 842;
    double const area = ink.size.width / ink.pixelsPerPoint * ink.size.height / ink.pixelsPerPoint;
    return static_cast<double>(lone) / free * a4 / area;
}

// How many pixels differ from one row to the next.
std::vector<int> changes(Pix* ink)
{
    std::vector<int> all;
    int const words = pixGetWpl(ink);
    l_uint32 const* row = pixGetData(ink);
    for (int y = 1; y < pixGetHeight(ink); ++y, row += words) {
        int differing = 0;
        for (int i = 0; i < words; ++i)
            differing += std::popcount(row[i] ^ row[i + words]);
        all.push_back(differing);
    }
    return all;
}

// A row repeats the one above where next to nothing changes between them, while much changes just before or after.
double repeatedRows(Pix* upright)
{
    constexpr int much = 8;
    std::vector<int> const differing = changes(upright);
    int crossing = 0;
    int repeated = 0;
    for (std::size_t i = 1; i + 1 < differing.size(); ++i) {
        int const beside = std::max(differing[i - 1], differing[i + 1]);
        if (beside < much)
            continue;
        ++crossing;
        repeated += differing[i] * 5 < beside;
    }
    return crossing < 40 ? 0 : static_cast<double>(repeated) / crossing;
}

// The mean length of a stroke's runs across it, in pixels: the number of pixels for each that begins a run.
double strokeWidth(Pix* letter)
{
    int const all = blackPixels(letter);
    auto const runs = [&](int width, int height) {
        PixPtr const inner(pixErodeBrick(nullptr, letter, width, height));
        return inner ? all - blackPixels(inner.get()) : 0;
    };
    int const most = std::max(runs(2, 1), runs(1, 2));
    return most <= 0 ? 0 : static_cast<double>(all) / most;
}

// Over some hundred letters from all over the page: the width of the strokes for the height of the letters.
double boldness(Pix* black, Ink const& ink)
{
    constexpr std::size_t wanted = 400;
    std::size_t const step = std::max<std::size_t>(1, ink.letters.size() / wanted);
    std::vector<double> widths;
    for (std::size_t i = 0; i < ink.letters.size(); i += step) {
        PixPtr const letter = cut(black, ink.letters[i]);
        widths.push_back(letter ? strokeWidth(letter.get()) : 0);
    }
    auto const middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
    std::nth_element(widths.begin(), middle, widths.end());
    return *middle / ink.pixelsPerPoint / ink.letterHeight;
}

// Of lying pages too, where it is the width.
double letterHeight(Ink const& ink)
{
    bool const sideways = ink.uprightTurn.value_or(core::Turn()).quarters() % 2 == 1;
    double sum = 0;
    for (core::PixelRect const& letter : ink.letters)
        sum += sideways ? letter.width() : letter.height();
    return sum / ink.pixelsPerPoint / static_cast<double>(ink.letters.size());
}

// Some hundred letters are enough: the rows of the page that hold the first of them.
PixPtr firstLetters(Pix* ink, std::vector<core::PixelRect> const& letters)
{
    constexpr std::size_t enough = 900;
    std::vector<int> tops;
    for (core::PixelRect const& letter : letters)
        tops.push_back(letter.y0);
    std::sort(tops.begin(), tops.end());
    int const last = letters.size() > enough ? tops[enough] : pixGetHeight(ink);
    return cut(ink, {0, std::max(0, tops.front() - 8), pixGetWidth(ink), last});
}

std::optional<core::Turn> uprightTurn(Pix* ink, std::vector<core::PixelRect> const& letters)
{
    float up = 0;
    float left = 0;
    int orientation = L_TEXT_ORIENT_UNKNOWN;
    PixPtr const rows = firstLetters(ink, letters);
    if (rows && pixOrientDetect(rows.get(), &up, &left, 0, 0) == 0)
        makeOrientDecision(up, left, 0, 0, &orientation, 0);
    switch (orientation) {
    case L_TEXT_ORIENT_UP:
        return core::Turn(0);
    case L_TEXT_ORIENT_LEFT:
        return core::Turn(90);
    case L_TEXT_ORIENT_DOWN:
        return core::Turn(180);
    case L_TEXT_ORIENT_RIGHT:
        return core::Turn(270);
    default:
        return std::nullopt;
    }
}

enum class Kind { Speck, Letter, Solid, Stroke, Other };

// Sorts a piece by its size and place; how dense a large one is decides whether it is a picture or a frame around something.
class Sorter {
public:
    Sorter(Pix* ink, double pixelsPerPoint)
        : m_ink(ink), m_points(pixelsPerPoint), m_page{pixGetWidth(ink) / pixelsPerPoint, pixGetHeight(ink) / pixelsPerPoint}
    {
    }

    Kind kind(core::PixelRect const& piece) const
    {
        double const width = piece.width() / m_points;
        double const height = piece.height() / m_points;
        if (std::max(width, height) < smallestLetter)
            return Kind::Speck;
        if (shadow(piece) || punchHole(piece, width, height) || staple(piece, width, height))
            return Kind::Other;
        if (width <= largestLetter && height <= largestLetter)
            return Kind::Letter;
        if (stroke(piece, width, height))
            return Kind::Stroke;
        if (std::min(width, height) > largestLetter / 2 && density(piece) > 0.2)
            return Kind::Solid;
        return Kind::Other;
    }

private:
    // How far the piece is from the nearest edge of the page.
    double margin(double x0, double y0, double x1, double y1) const
    {
        return std::min({x0 / m_points, y0 / m_points, m_page.width - x1 / m_points, m_page.height - y1 / m_points});
    }

    bool shadow(core::PixelRect const& piece) const { return margin(piece.x0, piece.y0, piece.x1, piece.y1) < shadowMargin / 3; }

    bool punchHole(core::PixelRect const& piece, double width, double height) const
    {
        bool const round = width > 8 && width < 26 && height > 8 && height < 26 && width < 1.4 * height && height < 1.4 * width;
        double const x = (piece.x0 + piece.x1) / 2.0;
        double const y = (piece.y0 + piece.y1) / 2.0;
        return round && margin(x, y, x, y) < punchMargin && density(piece) > 0.5;
    }

    bool stroke(core::PixelRect const& piece, double width, double height) const
    {
        if (std::min(width, height) > largestLetter)
            return false;
        PixPtr const part = cut(m_ink, piece);
        return part && (struckThrough(part.get(), m_points) || bar(part.get(), m_points));
    }

    // A thin slanting line near a corner.
    bool staple(core::PixelRect const& piece, double width, double height) const
    {
        constexpr double corner = 90;
        double const x = (piece.x0 + piece.x1) / 2.0 / m_points;
        double const y = (piece.y0 + piece.y1) / 2.0 / m_points;
        bool const near = std::min(x, m_page.width - x) < corner && std::min(y, m_page.height - y) < corner;
        return near && std::max(width, height) > 14 && density(piece) < 0.35;
    }

    double density(core::PixelRect const& piece) const
    {
        PixPtr const part = cut(m_ink, piece);
        return part ? static_cast<double>(blackPixels(part.get())) / (static_cast<double>(piece.width()) * piece.height()) : 0;
    }

    Pix* m_ink;
    double m_points;
    core::Size m_page;
};

} // namespace

int paperLevel(core::Raster const& grey)
{
    std::array<std::int64_t, 256> counts{};
    for (std::uint8_t const level : grey.bytes())
        ++counts[level];
    std::int64_t above = 0;
    int level = 255;
    for (; level > 0; --level) {
        above += counts[static_cast<std::size_t>(level)];
        if (above * 2 >= static_cast<std::int64_t>(grey.bytes().size()))
            break;
    }
    return level;
}

Ink inkOf(core::Raster const& raster, core::Size page, core::Colour stored)
{
    Ink ink;
    ink.size = raster.size();
    ink.pixelsPerPoint = raster.size().width / page.width;
    PixPtr const grey = pixOf(raster);
    // Ink is what is clearly darker than the paper, a quarter at least.
    PixPtr const black(pixThresholdToBinary(grey.get(), std::max(1, paperLevel(raster) * 3 / 4)));
    std::vector<core::PixelRect> const pieces = piecesOf(black.get());
    std::vector<core::PixelRect> specks;
    std::vector<core::PixelRect> others;
    Sorter const sorter(black.get(), ink.pixelsPerPoint);
    for (core::PixelRect const& piece : pieces) {
        Kind const kind = sorter.kind(piece);
        (kind == Kind::Speck ? specks : others).push_back(piece);
        if (kind == Kind::Letter)
            ink.letters.push_back(piece);
        else if (kind == Kind::Solid)
            ink.solids.push_back(piece);
        else if (kind == Kind::Stroke)
            ink.strokes.push_back(piece);
    }
    ink.specks = speckDensity(ink, ink.letters, specks);
    if (ink.letters.size() < fewLetters)
        return ink;
    ink.uprightTurn = uprightTurn(black.get(), ink.letters);
    ink.letterHeight = letterHeight(ink);
    int const quarters = ink.uprightTurn.value_or(core::Turn()).quarters();
    PixPtr const upright(quarters % 2 == 1 ? pixRotateOrth(black.get(), quarters) : nullptr);
    ink.repeatedRows = repeatedRows(upright ? upright.get() : black.get());
    if (stored == core::Colour::Bilevel)
        ink.boldness = boldness(black.get(), ink);
    return ink;
}

namespace {

bool near(core::PixelRect const& a, core::PixelRect const& b, double reach)
{
    return a.x0 - b.x1 < reach && b.x0 - a.x1 < reach && a.y0 - b.y1 < reach && b.y0 - a.y1 < reach;
}

// Pieces that lie close together, as one rectangle each.
std::vector<core::PixelRect> groups(std::vector<core::PixelRect> pieces, double reach)
{
    for (std::size_t i = 0; i < pieces.size();) {
        auto const other = std::find_if(pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(i),
                                        [&](core::PixelRect const& piece) { return near(piece, pieces[i], reach); });
        if (other == pieces.begin() + static_cast<std::ptrdiff_t>(i)) {
            ++i;
            continue;
        }
        *other = {std::min(other->x0, pieces[i].x0), std::min(other->y0, pieces[i].y0), std::max(other->x1, pieces[i].x1),
                  std::max(other->y1, pieces[i].y1)};
        pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(i));
        i = 0;
    }
    return pieces;
}

// The rims of punch holes: two or four of a size, one above the other near the left or right edge.
bool punchHoles(std::vector<core::PixelRect> const& marks, Ink const& ink)
{
    double const point = ink.pixelsPerPoint;
    auto const like = [&](core::PixelRect const& mark) {
        double const x = (mark.x0 + mark.x1) / 2.0 / point;
        bool const atSide = std::min(x, ink.size.width / point - x) < punchMargin;
        bool const below = std::abs(mark.x0 + mark.x1 - marks[0].x0 - marks[0].x1) < 12 * point;
        return atSide && below && mark.width() < 26 * point && mark.height() < 26 * point && mark.height() > 8 * point;
    };
    return (marks.size() == 2 || marks.size() == 4) && std::all_of(marks.begin(), marks.end(), like);
}

} // namespace

bool blank(Ink const& ink)
{
    if (!ink.solids.empty() || !ink.strokes.empty() || ink.letters.size() >= fewLetters)
        return false;
    double const reach = 14 * ink.pixelsPerPoint;
    if (punchHoles(groups(ink.letters, reach), ink))
        return true;
    for (std::size_t i = 0; i < ink.letters.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (near(ink.letters[i], ink.letters[j], reach))
                return false;
    return true;
}

std::string pictureFault(Ink const& ink)
{
    if (ink.repeatedRows > 0.3)
        return "The picture is as coarse as a fax of standard resolution.";
    if (ink.specks > 560)
        return "The picture is full of specks.";
    if (ink.boldness > 0.235)
        return "The letters run together, as on a carbon copy.";
    return {};
}

} // namespace ocr
