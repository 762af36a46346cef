// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/page_content.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>

namespace core {

namespace {

constexpr double smallestLabel = 4.5; // points; smaller type is not read
constexpr double largestLabel = 9;
// Of a box's height. A label stands small at the head of its box, as a form's captions do: one in the middle would stand where
// the covered words stood, and look like them to whoever compares the pictures.
constexpr double mostOfRoom = 0.65;
constexpr double mostTrimmed = 0.4; // of a word's area
constexpr double leastWord = 0.5;   // points of width and height

// Directions on the page as displayed for text that is turned clockwise: along the line, and from descenders to ascenders.
struct Direction {
    double x;
    double y;
};

Direction along(Turn turn)
{
    std::array<Direction, 4> const ways{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};
    return ways[static_cast<std::size_t>(turn.quarters())];
}

Direction upwards(Turn turn)
{
    Direction const line = along(turn);
    return {line.y, -line.x};
}

// A matrix for text at a base point, from y downwards to PDF's y upwards.
std::string matrix(Turn turn, Point base, double scale, double pageHeight, int decimals)
{
    Direction const line = along(turn);
    Direction const up = upwards(turn);
    std::string text;
    for (double const value : {line.x, -line.y, up.x, -up.y})
        text += pdfNumber(value * scale, decimals) + ' ';
    return text + pdfNumber(base.x) + ' ' + pdfNumber(pageHeight - base.y);
}

std::string rectangle(Rect const& r, double pageHeight)
{
    return pdfNumber(r.x0) + ' ' + pdfNumber(pageHeight - r.y1) + ' ' + pdfNumber(r.width()) + ' ' + pdfNumber(r.height())
           + " re";
}

// From the picture's unit square to the page, turned as the picture asks.
std::string picture(BurntImage const& image, Size page)
{
    std::string const w = pdfNumber(page.width);
    std::string const h = pdfNumber(page.height);
    std::array<std::string, 4> const ways{w + " 0 0 " + h + " 0 0", "0 -" + h + ' ' + w + " 0 0 " + h,
                                          '-' + w + " 0 0 -" + h + ' ' + w + ' ' + h, "0 " + h + " -" + w + " 0 " + w + " 0"};
    return "q " + ways[static_cast<std::size_t>(image.turn.quarters())] + " cm /Im Do Q\n";
}

double borderOf(Rect const& box)
{
    return std::min(1.0, 0.08 * std::min(box.width(), box.height()));
}

// The words of a label over so many lines, the widest line as narrow as it can be.
std::vector<std::string> broken(std::string const& label, std::size_t lines, Outlines const& outlines)
{
    std::vector<std::string> best{label};
    double narrowest = outlines.width(label);
    for (std::size_t at = label.find(' '); lines > 1 && at != std::string::npos; at = label.find(' ', at + 1)) {
        std::vector<std::string> rest = broken(label.substr(at + 1), lines - 1, outlines);
        double widest = outlines.width(label.substr(0, at));
        for (std::string const& line : rest)
            widest = std::max(widest, outlines.width(line));
        if (widest < narrowest) {
            narrowest = widest;
            rest.insert(rest.begin(), label.substr(0, at));
            best = std::move(rest);
        }
    }
    return best;
}

struct Setting {
    std::vector<std::string> lines;
    double size = 0;
};

// The largest type in which a label fits a room, over at most three lines.
Setting setting(std::string const& label, Size room, Outlines const& outlines)
{
    Setting best;
    for (std::size_t count = 1; count <= 3; ++count) {
        std::vector<std::string> const lines = broken(label, count, outlines);
        double widest = 1;
        for (std::string const& line : lines)
            widest = std::max(widest, outlines.width(line));
        double const leading = 1.15 * static_cast<double>(lines.size() - 1);
        double const height = outlines.capHeight() + outlines.descent() + leading;
        double const size =
            std::min({largestLabel, room.width * outlines.unitsPerSize() / widest, mostOfRoom * room.height / height});
        if (size > best.size * 1.1)
            best = {lines, size};
    }
    return best;
}

std::string labelIn(Rect const& box, std::string const& label, Turn turn, double pageHeight, Outlines const& outlines)
{
    Rect const inside = grown(box, -borderOf(box) * 2);
    bool const lying = turn.quarters() % 2 != 0;
    Size const room = lying ? Size{inside.height(), inside.width()} : Size{inside.width(), inside.height()};
    Setting const set = setting(label, room, outlines);
    if (set.size < smallestLabel)
        return {};
    Direction const line = along(turn);
    Direction const up = upwards(turn);
    Point const middle = box.centre();
    double const left = room.width / 2;
    double rise = room.height / 2 - outlines.capHeight() * set.size;
    std::string content;
    for (std::string const& text : set.lines) {
        Point const base{middle.x - line.x * left + up.x * rise, middle.y - line.y * left + up.y * rise};
        content += "q " + matrix(turn, base, set.size / outlines.unitsPerSize(), pageHeight, 6) + " cm\n" + outlines.path(text)
                   + "f Q\n";
        rise -= 1.15 * set.size;
    }
    return content;
}

std::string drawn(LabelledBox const& box, Turn turn, double pageHeight, Outlines const& outlines)
{
    double const border = borderOf(box.place);
    std::string content = "0.851 g " + rectangle(box.place, pageHeight) + " f\n0.2 G " + pdfNumber(border) + " w "
                          + rectangle(grown(box.place, -border / 2), pageHeight) + " S\n0.1 g\n";
    // In the direction of the page's own lines, or across them where it fits only so.
    std::vector<std::string> labels{box.label};
    if (box.number > 0)
        labels.push_back(std::to_string(box.number));
    for (std::string const& label : labels)
        for (Turn const way : {turn, Turn(turn.quarters() % 2 != 0 ? 0 : 270)})
            if (std::string const set = labelIn(box.place, label, way, pageHeight, outlines); !set.empty())
                return content + set;
    return content;
}

// Dark letters with a white rim, legible on light and dark.
std::string rimmed(std::string const& text, Point base, double size, double pageHeight, Outlines const& outlines)
{
    std::string const path = outlines.path(text);
    double const scale = size / outlines.unitsPerSize();
    return "q " + matrix(Turn(0), base, scale, pageHeight, 6) + " cm 1 G " + pdfNumber(1.6 / scale, 0) + " w 1 j\n" + path
           + "S\n0.1 g\n" + path + "f Q\n";
}

double printSize(Size page)
{
    return std::clamp(std::min(page.width, page.height) / 75, 5.0, 36.0);
}

std::string draftMark(Size page, Outlines const& outlines)
{
    std::string const word = "DRAFT";
    double const diagonal = std::hypot(page.width, page.height);
    double const scale = 0.72 * diagonal / outlines.width(word);
    double const cosine = page.width / diagonal;
    double const sine = page.height / diagonal;
    double const half = outlines.width(word) * scale / 2;
    double const drop = outlines.capHeight() * outlines.unitsPerSize() * scale / 2;
    double const x = page.width / 2 - cosine * half + sine * drop;
    double const y = page.height / 2 - sine * half - cosine * drop;
    std::string content = "q";
    for (double const value : {cosine * scale, sine * scale, -sine * scale, cosine * scale})
        content += ' ' + pdfNumber(value, 6);
    content += ' ' + pdfNumber(x) + ' ' + pdfNumber(y) + " cm 0.5 G " + pdfNumber(std::max(0.5, printSize(page) / 5) / scale, 0)
               + " w\n" + outlines.path(word) + "S Q\n";

    std::string const head = "DRAFT - not for release";
    double const size = std::min(printSize(page) * 1.5, 0.9 * page.width * outlines.unitsPerSize() / outlines.width(head));
    double const width = outlines.width(head) * size / outlines.unitsPerSize();
    return content + rimmed(head, {(page.width - width) / 2, size * 1.5}, size, page.height, outlines);
}

// Where the letters of a text have ink, of the font size above the base line.
struct Ink {
    double top = 0;
    double bottom = 0;
};

Ink inkOf(std::vector<Glyph> const& glyphs)
{
    Ink ink{-1, 1};
    for (Glyph const& glyph : glyphs) {
        if (glyph.top <= glyph.bottom)
            continue;
        ink.top = std::max(ink.top, glyph.top / 1000.0);
        ink.bottom = std::min(ink.bottom, glyph.bottom / 1000.0);
    }
    return ink;
}

double median(std::vector<double>& values)
{
    if (values.empty())
        return 0;
    auto const middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// The size of type of each line, from the height of its words' ink. Readers keep a line together only where its words
// have one size and one base line, and a word such as "on" alone says too little of either.
class LineSizes {
public:
    LineSizes(PageText const& page, Size size, Outlines const& outlines)
    {
        std::map<int, std::vector<double>> found;
        std::vector<double> all;
        for (Word const& word : page.words) {
            Ink const ink = inkOf(outlines.glyphs(page.textOf(word)));
            if (ink.top - ink.bottom < leastTelling)
                continue;
            double const height = page.turn.inverse().apply(word.box, size).height();
            found[word.line].push_back(height / (ink.top - ink.bottom));
            all.push_back(found[word.line].back());
        }
        m_usual = median(all);
        for (auto& [line, sizes] : found) {
            double const own = median(sizes);
            m_sizes[line] = std::abs(own - m_usual) < 0.15 * m_usual ? m_usual : own;
        }
    }

    double operator[](int line) const
    {
        auto const found = m_sizes.find(line);
        return found != m_sizes.end() ? found->second : m_usual;
    }

private:
    static constexpr double leastTelling = 0.4; // of the font size; less is a dash or a dot
    std::map<int, double> m_sizes;
    double m_usual = 0;
};

// Words as a text object: each as wide as its ink, and as high as the type of its line.
class WordsWriter {
public:
    WordsWriter(BurntPage const& page, std::vector<LabelledBox> const& boxes, Outlines const& outlines)
        : m_page(page),
          m_boxes(boxes),
          m_outlines(outlines),
          m_space(outlines.glyphs(" ").front()),
          m_sizes(page.words, page.size, outlines)
    {
    }

    std::string content()
    {
        std::optional<Rect> last;
        int line = -1;
        for (Word const& word : m_page.words.words) {
            std::optional<Rect> const box = place(word);
            if (last && box && line == word.line)
                space(*last, *box);
            last.reset();
            if (box && write(m_page.words.textOf(word), *box))
                last = box;
            line = word.line;
        }
        return m_content.empty() ? std::string() : "BT 3 Tr\n" + m_content + "ET\n";
    }

private:
    bool lying() const { return m_page.words.turn.quarters() % 2 != 0; }

    // On the base line of its letters in the type of its line, where no box is in the way; in its own ink otherwise.
    std::optional<Rect> place(Word const& word) const
    {
        std::optional<Rect> const own = clearOf(word.box, m_boxes, m_page.size);
        double const size = m_sizes[word.line];
        Ink const ink = inkOf(m_outlines.glyphs(m_page.words.textOf(word)));
        if (!own || *own != word.box || size <= 0 || ink.top <= ink.bottom)
            return own;
        Turn const turn = m_page.words.turn;
        Rect upright = turn.inverse().apply(word.box, m_page.size);
        double const height = upright.height();
        double const line = upright.y1 + ink.bottom * size;
        upright.y0 = line - m_outlines.ascent() * size;
        upright.y1 = line + m_outlines.descent() * size;
        Rect const placed = turn.apply(upright, turn.inverse().apply(m_page.size));
        bool const free = std::none_of(m_boxes.begin(), m_boxes.end(),
                                       [&](LabelledBox const& box) { return !shared(placed, box.place).empty(); });
        return free && placed == within(placed, m_page.size) && height < 1.5 * upright.height() ? placed : *own;
    }

    // False where the text has no width of its own.
    bool write(std::string_view text, Rect const& box)
    {
        double const height = lying() ? box.width() : box.height();
        double const width = lying() ? box.height() : box.width();
        std::vector<Glyph> const glyphs = m_outlines.glyphs(text);
        double natural = 0;
        for (Glyph const& glyph : glyphs)
            natural += glyph.advance;
        m_size = height / (m_outlines.ascent() + m_outlines.descent());
        natural *= m_size / 1000;
        if (natural <= 0)
            return false;
        m_content += "/F " + pdfNumber(m_size) + " Tf " + pdfNumber(100 * width / natural) + " Tz "
                     + matrix(m_page.words.turn, baseOf(box), 1, m_page.size.height, 0) + " Tm " + hex(glyphs) + " Tj\n";
        return true;
    }

    // The corner of a box where its first letter stands, a descender above its lower edge.
    Point baseOf(Rect const& box) const
    {
        Direction const line = along(m_page.words.turn);
        Direction const up = upwards(m_page.words.turn);
        double const descent = m_outlines.descent() * m_size;
        Point base{line.x + up.x > 0 ? box.x0 : box.x1, line.y + up.y > 0 ? box.y0 : box.y1};
        base.x += up.x * descent;
        base.y += up.y * descent;
        return base;
    }

    // A blank as wide as the gap, so that words are parted and lines hang together; not across a box.
    void space(Rect const& before, Rect const& after)
    {
        Direction const line = along(m_page.words.turn);
        double const gap = line.x > 0   ? after.x0 - before.x1
                           : line.x < 0 ? before.x0 - after.x1
                           : line.y > 0 ? after.y0 - before.y1
                                        : before.y0 - after.y1;
        if (gap <= 0 || m_space.advance <= 0)
            return;
        Rect const both = united(before, after);
        for (LabelledBox const& box : m_boxes)
            if (!shared(both, box.place).empty())
                return;
        m_content += pdfNumber(100000 * gap / (m_size * m_space.advance)) + " Tz " + hex({m_space}) + " Tj\n";
    }

    static std::string hex(std::vector<Glyph> const& glyphs)
    {
        constexpr char const* digits = "0123456789abcdef";
        std::string text = "<";
        for (Glyph const& glyph : glyphs)
            for (int shift = 12; shift >= 0; shift -= 4)
                text += digits[(glyph.number >> static_cast<unsigned>(shift)) & 15u];
        return text + '>';
    }

    BurntPage const& m_page;
    std::vector<LabelledBox> const& m_boxes;
    Outlines const& m_outlines;
    Glyph m_space;
    LineSizes m_sizes;
    double m_size = 1;
    std::string m_content;
};

} // namespace

std::string pdfNumber(double value, int decimals)
{
    expects(std::isfinite(value) && std::abs(value) < 1e9 && decimals >= 0 && decimals <= 6, "a number does not fit a PDF");
    std::int64_t unit = 1;
    for (int i = 0; i < decimals; ++i)
        unit *= 10;
    std::int64_t const scaled = std::llround(value * static_cast<double>(unit));
    std::int64_t const size = std::abs(scaled);
    std::string text = std::to_string(size / unit);
    if (std::int64_t const rest = size % unit; rest != 0) {
        std::string const digits = std::to_string(rest);
        text += '.' + std::string(static_cast<std::size_t>(decimals) - digits.size(), '0') + digits;
        text.erase(text.find_last_not_of('0') + 1);
    }
    return scaled < 0 ? '-' + text : text;
}

std::optional<Rect> clearOf(Rect const& word, std::vector<LabelledBox> const& boxes, Size page)
{
    Rect left = within(word, page);
    for (LabelledBox const& box : boxes) {
        Rect const touched = shared(left, box.place);
        if (touched.empty())
            continue;
        std::array<Rect, 4> parts{left, left, left, left};
        parts[0].x1 = box.place.x0;
        parts[1].x0 = box.place.x1;
        parts[2].y1 = box.place.y0;
        parts[3].y0 = box.place.y1;
        if (touched.area() > mostTrimmed * word.area())
            return std::nullopt;
        left = *std::max_element(parts.begin(), parts.end(), [](Rect const& a, Rect const& b) { return a.area() < b.area(); });
    }
    if (left.empty() || left.area() < (1 - mostTrimmed) * word.area() || left.width() < leastWord || left.height() < leastWord)
        return std::nullopt;
    return left;
}

std::string pageContent(BurntPage const& page, std::vector<LabelledBox> const& boxes, Stamp stamp, Outlines const& outlines)
{
    std::string content = picture(page.image, page.size);
    for (LabelledBox const& box : boxes)
        content += drawn(box, page.words.turn, page.size.height, outlines);
    if (stamp == Stamp::Draft)
        content += draftMark(page.size, outlines);
    return content + WordsWriter(page, boxes, outlines).content();
}

Foot footOf(BurntPage const& page, std::vector<LabelledBox> const& boxes, Outlines const& outlines)
{
    double const size = printSize(page.size);
    double const width = outlines.width("Page 00000 of 00000") * size / outlines.unitsPerSize();
    auto const spot = [&](double across, double base) {
        double const margin = std::min(page.size.width / 2, 2 * size);
        return Foot{{margin + across * (page.size.width - 2 * margin), base}, across, size};
    };
    double const foot = page.size.height - 1.2 * size;
    double const head = 1.9 * size;
    Foot best = spot(0.5, foot);
    std::size_t fewest = SIZE_MAX;
    for (Foot const& candidate : {spot(0.5, foot), spot(1, foot), spot(0, foot), spot(1, head), spot(0, head)}) {
        Rect const room = grown({candidate.base.x - candidate.align * width, candidate.base.y - size,
                                 candidate.base.x + (1 - candidate.align) * width, candidate.base.y + 0.3 * size},
                                1);
        auto const touches = [&](Rect const& r) { return !shared(room, r).empty(); };
        if (std::any_of(boxes.begin(), boxes.end(), [&](LabelledBox const& box) { return touches(box.place); }))
            continue;
        auto const words = static_cast<std::size_t>(
            std::count_if(page.words.words.begin(), page.words.words.end(), [&](Word const& word) { return touches(word.box); }));
        if (words < fewest) {
            fewest = words;
            best = candidate;
        }
    }
    return best;
}

std::string footContent(Foot const& foot, Size page, int number, int total, Outlines const& outlines)
{
    std::string const text = "Page " + std::to_string(number) + " of " + std::to_string(total);
    double const width = outlines.width(text) * foot.size / outlines.unitsPerSize();
    return rimmed(text, {foot.base.x - foot.align * width, foot.base.y}, foot.size, page.height, outlines);
}

} // namespace core
