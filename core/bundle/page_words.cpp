// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundle/page_words.h"

#include "core/bundle/operators.h"
#include "core/bundle/reading_flow.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

namespace core {

namespace {

constexpr double mostTrimmed = 0.4; // of a word's area
constexpr double leastWord = 0.5;   // points of width and height
constexpr double largestSaid = 8;   // points; what is said of a redaction is not seen, and must only lie within it
constexpr double leastSaid = 0.25;  // in less room the words would stand across its edges for whoever rounds
constexpr int decimals = 2;         // a hundredth of a point is less than any pixel
constexpr double mostStretch = 2;   // wider blanks look like the gap between columns

// The largest part of a place beside a box.
Rect besides(Rect const& place, Rect const& box)
{
    if (shared(place, box).empty())
        return place;
    std::array<Rect, 4> parts{place, place, place, place};
    parts[0].x1 = box.x0;
    parts[1].x0 = box.x1;
    parts[2].y1 = box.y0;
    parts[3].y0 = box.y1;
    return *std::max_element(parts.begin(), parts.end(), [](Rect const& a, Rect const& b) { return a.area() < b.area(); });
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
        Direction const line = along(page.words.turn);
        Direction const up = upwards(page.words.turn);
        for (double const value : {line.x, -line.y, up.x, -up.y})
            m_way += pdfNumber(value, 0) + ' ';
        addHex({m_space});
        m_blank = std::exchange(m_content, {}) + " Tj\n";
    }

    PageWords content()
    {
        PageWords all;
        for (Paragraph const& paragraph : readingFlow(m_page.words, m_page.size, m_boxes)) {
            m_content.clear();
            write(paragraph);
            if (m_content.empty())
                continue;
            all.operators += "/P <</MCID " + std::to_string(all.paragraphs++) + ">> BDC\nBT " + m_mode + m_content + "ET EMC\n";
            m_mode = "";
        }
        return all;
    }

private:
    void write(Paragraph const& paragraph)
    {
        std::optional<Rect> last;
        int line = -1;
        for (auto const& [word, said] : paragraph) {
            std::optional<Rect> const box = word != nullptr ? place(*word) : std::nullopt;
            if (box && !(last && line == word->line && space(*last, *box)))
                part();
            last.reset();
            if (said != nullptr) {
                say(*said);
                continue;
            }
            if (box && write(m_page.words.textOf(*word), *box))
                last = box;
            line = word->line;
        }
    }

    // Along its box, so that readers take it into the line, and where other boxes overlap it in what they leave, so that no box cuts
    // the words in two.
    void say(LabelledBox const& box)
    {
        Rect room = within(box.place, m_page.size);
        for (LabelledBox const& other : m_boxes)
            if (&other != &box && shared(other.place, box.place) != box.place)
                room = besides(room, other.place);
        if (room.empty())
            return;
        double natural = 0;
        for (Glyph const& glyph : m_outlines.glyphs(box.said))
            natural += glyph.advance / 1000.0;
        Turn const turn = m_page.words.turn;
        Rect place = turn.inverse().apply(room, m_page.size);
        double const lineHeight = m_outlines.ascent() + m_outlines.descent();
        double const margin = std::max(0.03 * place.width(), std::min(1.5, 0.15 * place.width())); // readers join what is nearer
        double const size = std::min({largestSaid, 0.8 * place.height() / lineHeight, (place.width() - 2 * margin) / natural});
        if (size < leastSaid)
            return;
        place.x0 += margin;
        place.x1 = std::min(place.x1 - margin, place.x0 + mostStretch * natural * size);
        double const middle = place.centre().y;
        place.y0 = middle - lineHeight * size / 2;
        place.y1 = middle + lineHeight * size / 2;
        part();
        write(box.said, turn.apply(place, turn.inverse().apply(m_page.size)));
    }

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
        // As it will stand in the file, so that widths fit it.
        m_size = std::max(std::round(height / (m_outlines.ascent() + m_outlines.descent()) * 100) / 100, 0.01);
        natural *= m_size / 1000;
        if (natural <= 0)
            return false;
        if (m_size != std::exchange(m_written, m_size))
            m_content += "/F " + pdfNumber(m_size, decimals) + " Tf ";
        m_content += pdfNumber(100 * width / natural, decimals) + " Tz " + m_way + pdfNumber(baseOf(box).x, decimals) + ' '
                     + pdfNumber(m_page.size.height - baseOf(box).y, decimals) + " Tm ";
        addHex(glyphs);
        m_content += " Tj\n";
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
    bool space(Rect const& before, Rect const& after)
    {
        Direction const line = along(m_page.words.turn);
        double const gap = line.x > 0   ? after.x0 - before.x1
                           : line.x < 0 ? before.x0 - after.x1
                           : line.y > 0 ? after.y0 - before.y1
                                        : before.y0 - after.y1;
        if (gap <= 0 || m_space.advance <= 0)
            return false;
        Rect const both = united(before, after);
        for (LabelledBox const& box : m_boxes)
            if (!shared(both, box.place).empty())
                return false;
        m_content += pdfNumber(100000 * gap / (m_size * m_space.advance), decimals) + " Tz " + m_blank;
        return true;
    }

    // A blank next to no width where there is no gap to fill: words of two lines, and what is said of a redaction, do not run together.
    void part()
    {
        if (!m_content.empty())
            m_content += "1 Tz " + m_blank;
    }

    void addHex(std::vector<Glyph> const& glyphs)
    {
        constexpr char const* digits = "0123456789abcdef";
        m_content += '<';
        for (Glyph const& glyph : glyphs)
            for (int shift = 12; shift >= 0; shift -= 4)
                m_content += digits[(glyph.number >> static_cast<unsigned>(shift)) & 15u];
        m_content += '>';
    }

    BurntPage const& m_page;
    std::vector<LabelledBox> const& m_boxes;
    Outlines const& m_outlines;
    Glyph m_space;
    LineSizes m_sizes;
    double m_size = 1;
    double m_written = 0; // the size that was set last; it lasts from one paragraph to the next
    std::string m_way;    // of the lines, as a text matrix begins
    std::string m_blank;  // shown
    std::string m_content;
    std::string m_mode = "3 Tr\n"; // invisible, from the first text object on
};

} // namespace

std::string saidOf(std::string_view printLabel)
{
    return "Exempt text withheld: " + std::string(printLabel);
}

PageWords pageWords(BurntPage const& page, std::vector<LabelledBox> const& boxes, Outlines const& outlines)
{
    return WordsWriter(page, boxes, outlines).content();
}

std::optional<Rect> clearOf(Rect const& word, std::vector<LabelledBox> const& boxes, Size page)
{
    Rect left = within(word, page);
    for (LabelledBox const& box : boxes) {
        Rect const touched = shared(left, box.place);
        if (touched.empty())
            continue;
        if (touched.area() > mostTrimmed * word.area())
            return std::nullopt;
        left = besides(left, box.place);
    }
    if (left.empty() || left.area() < (1 - mostTrimmed) * word.area() || left.width() < leastWord || left.height() < leastWord)
        return std::nullopt;
    return left;
}

} // namespace core
