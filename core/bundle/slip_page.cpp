// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/slip_page.h"

#include "core/source/fax.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace core {

namespace {

constexpr Size a4{595.28, 841.89};
constexpr double pixelsPerPoint = 200.0 / 72;
constexpr double paperMargin = 72; // points
constexpr double boxWidth = 150;
constexpr double boxHeight = 24;

struct SlipLine {
    std::string text;
    double size = 12; // points
};

std::vector<SlipLine> linesOf(SlipText const& text)
{
    using Kind = PageSlip::Kind;
    SlipLine const which{"Part " + std::to_string(text.part) + " of the record, page " + std::to_string(text.number) + "."};
    switch (text.kind) {
    case Kind::Withheld:
        return {{"Page withheld", 18}, which, {"All of this page is withheld. The schedule says why:"}};
    case Kind::Deferred:
        return {{"Page deferred", 18},
                which,
                {"This page is held back for now. It is sent, or the reason is confirmed,"},
                {"once all who have to be asked have answered. The schedule says why:"}};
    case Kind::Duplicate:
        return {{"Duplicate page", 18}, which, {"The same page is sent as page " + text.sentAs + "."}};
    case Kind::Illegible:
        return {{"Illegible page", 18}, which, {"This page cannot be read."}};
    case Kind::Missing:
        return {{"Missing page", 18}, which, {"This page is not in the record that we hold."}};
    }
    return {};
}

// Narrow pages have smaller type, so that the longest line fits.
double shrinkage(Size size)
{
    return std::min(1.0, size.width / a4.width);
}

double firstLine(Size size)
{
    return std::min(size.height * .3, 240.0);
}

PixelSize pixelsOf(Size size)
{
    return {std::max(1, static_cast<int>(std::lround(size.width * pixelsPerPoint))),
            std::max(1, static_cast<int>(std::lround(size.height * pixelsPerPoint)))};
}

int inPixels(double points)
{
    return static_cast<int>(std::lround(points * pixelsPerPoint));
}

// Sets lines word by word, into the picture and into the text.
class Compositor {
public:
    Compositor(Size size, Outlines const& outlines)
        : m_size(size),
          m_pixels(pixelsOf(size)),
          m_outlines(outlines),
          m_rows(Raster::rowBytes(m_pixels.width, Colour::Bilevel) * static_cast<std::size_t>(m_pixels.height))
    {
    }

    void line(SlipLine const& line, double base)
    {
        int const typeSize = std::max(1, inPixels(line.size * shrinkage(m_size)));
        int left = inPixels(paperMargin * shrinkage(m_size));
        std::size_t at = 0;
        while (at < line.text.size()) {
            std::size_t const end = std::min(line.text.find(' ', at), line.text.size());
            std::string const word = line.text.substr(at, end - at);
            int const right = m_outlines.print(word, typeSize, left, inPixels(base), m_pixels, m_rows);
            Rect const box{left / pixelsPerPoint, base - m_outlines.capHeight() * typeSize / pixelsPerPoint,
                           right / pixelsPerPoint, base + m_outlines.descent() * typeSize / pixelsPerPoint};
            m_words.word(word, within(box, m_size), 100);
            left = m_outlines.print(" ", typeSize, right, inPixels(base), m_pixels, m_rows);
            at = end + 1;
        }
        m_words.endLine();
    }

    BurntPage finish(PageId page)
    {
        Raster const picture(m_pixels, Colour::Bilevel, std::move(m_rows));
        BurntImage image{BurntImage::Codec::G4, m_pixels, Colour::Bilevel, Turn(), encodeG4(picture)};
        return {page, m_size, std::move(image), m_words.finish(Turn(), 0)};
    }

private:
    Size m_size;
    PixelSize m_pixels;
    Outlines const& m_outlines;
    std::vector<std::uint8_t> m_rows;
    PageTextWriter m_words;
};

double baseOf(Size size, std::size_t line)
{
    return firstLine(size) + (line == 0 ? 0 : 14 + 20 * static_cast<double>(line)) * shrinkage(size);
}

} // namespace

SlipText slipText(PageSlip const& slip, Page const& page, std::vector<Source> const& sources, std::string const& sentAs)
{
    auto const source =
        std::find_if(sources.begin(), sources.end(), [&page](Source const& each) { return each.id == page.source; });
    return {slip.kind, static_cast<int>(source - sources.begin()) + 1, page.number,
            slip.kind == PageSlip::Kind::Duplicate ? sentAs : std::string()};
}

Size slipSize(Size page)
{
    return page.width > 0 && page.height > 0 ? page : a4;
}

BurntPage slipPage(PageId page, SlipText const& text, Size size, Outlines const& outlines)
{
    Compositor compositor(size, outlines);
    std::vector<SlipLine> const lines = linesOf(text);
    for (std::size_t i = 0; i < lines.size(); ++i)
        compositor.line(lines[i], baseOf(size, i));
    return compositor.finish(page);
}

std::optional<Rect> slipBox(PageSlip::Kind kind, Size size)
{
    if (kind != PageSlip::Kind::Withheld && kind != PageSlip::Kind::Deferred)
        return std::nullopt;
    double const scale = shrinkage(size);
    double const top = baseOf(size, linesOf({kind, 1, 1, {}}).size() - 1) + 14 * scale;
    double const left = paperMargin * scale;
    return within({left, top, left + boxWidth * scale, top + boxHeight * scale}, size);
}

} // namespace core
