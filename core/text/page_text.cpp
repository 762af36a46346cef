// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/page_text.h"

#include "core/base/error.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <numbers>

namespace core {

int PageText::confidence() const
{
    std::int64_t letters = 0;
    std::int64_t weighted = 0;
    for (Word const& word : words) {
        auto const length = static_cast<std::int64_t>(word.end - word.begin);
        letters += length;
        weighted += length * word.confidence;
    }
    return letters == 0 ? 0 : static_cast<int>(weighted / letters);
}

void PageTextWriter::word(std::string_view text, Rect const& box, int confidence)
{
    expects(!text.empty() && text.find_first_of(" \n") == std::string_view::npos, "a word is one run of letters");
    if (!m_page.text.empty() && m_page.text.back() != '\n')
        m_page.text += ' ';
    std::size_t const begin = m_page.text.size();
    m_page.text += text;
    m_page.words.push_back({begin, m_page.text.size(), box, std::clamp(confidence, 0, 100), m_line});
    m_lineOpen = true;
}

void PageTextWriter::endLine()
{
    if (!m_lineOpen)
        return;
    m_page.text += '\n';
    m_lineOpen = false;
    ++m_line;
}

PageText PageTextWriter::finish(Turn turn, double skew)
{
    endLine();
    m_page.turn = turn;
    m_page.skew = skew;
    return std::move(m_page);
}

namespace {

// The part of a word's box that its bytes [from, to) take up, along the direction in which the page is written.
Rect shareOf(Word const& word, std::size_t from, std::size_t to, Turn turn)
{
    double const length = static_cast<double>(word.end - word.begin);
    double const a = static_cast<double>(from - word.begin) / length;
    double const b = static_cast<double>(to - word.begin) / length;
    Rect const& box = word.box;
    switch (turn.quarters()) {
    case 1:
        return {box.x0, box.y0 + a * box.height(), box.x1, box.y0 + b * box.height()};
    case 2:
        return {box.x1 - b * box.width(), box.y0, box.x1 - a * box.width(), box.y1};
    case 3:
        return {box.x0, box.y1 - b * box.height(), box.x1, box.y1 - a * box.height()};
    default:
        return {box.x0 + a * box.width(), box.y0, box.x0 + b * box.width(), box.y1};
    }
}

// How far along the line the words may reach whose box is to rise by a third of the line's height.
double longestPart(PageText const& page, double lineHeight)
{
    double const rise = std::abs(std::tan(page.skew * std::numbers::pi / 180));
    return rise > 0 ? lineHeight / 3 / rise : std::numeric_limits<double>::max();
}

} // namespace

std::vector<LinePart> lineParts(PageText const& page, std::size_t begin, std::size_t end)
{
    std::vector<LinePart> parts;
    auto const from = std::partition_point(page.words.begin(), page.words.end(), [&](Word const& w) { return w.end <= begin; });
    bool const acrossPage = page.turn.quarters() % 2 == 0;
    Rect box;
    double height = 0; // of the tallest word
    for (auto word = from; word != page.words.end() && word->begin < end; ++word) {
        auto const place = static_cast<std::size_t>(word - page.words.begin());
        height = std::max(height, acrossPage ? word->box.height() : word->box.width());
        Rect const longer = united(box, word->box);
        bool const sameLine = !parts.empty() && page.words[parts.back().last].line == word->line;
        if (sameLine && (acrossPage ? longer.width() : longer.height()) <= longestPart(page, height)) {
            parts.back().last = place;
            box = longer;
            continue;
        }
        parts.push_back({place, place});
        box = word->box;
        height = acrossPage ? box.height() : box.width();
    }
    return parts;
}

Rect boxOf(PageText const& page, LinePart const& part, std::size_t begin, std::size_t end, Words words)
{
    Rect box;
    for (std::size_t i = part.first; i <= part.last; ++i) {
        Word const& word = page.words[i];
        Rect const ink =
            words == Words::Whole ? word.box : shareOf(word, std::max(begin, word.begin), std::min(end, word.end), page.turn);
        box = i == part.first ? ink : united(box, ink);
    }
    return box;
}

std::vector<Rect> boxesOf(PageText const& page, std::size_t begin, std::size_t end, Words words)
{
    std::vector<Rect> boxes;
    for (LinePart const& part : lineParts(page, begin, end))
        boxes.push_back(boxOf(page, part, begin, end, words));
    return boxes;
}

std::string textUnder(PageText const& page, Rect const& box)
{
    std::string text;
    for (Word const& word : page.words) {
        if (!box.contains(word.box.centre()))
            continue;
        if (!text.empty())
            text += ' ';
        text += page.textOf(word);
    }
    return text;
}

// The record: version, turn in quarters, skew, then for each word the gap to the word before (blank or new line), its length
// in bytes, its confidence and its box. Numbers are little-endian.
namespace {

constexpr char recordVersion = 1;
constexpr double whole = 65535;

class RecordWriter {
public:
    void byte(unsigned value) { m_bytes += static_cast<char>(static_cast<unsigned char>(value)); }
    void pair(unsigned value)
    {
        byte(value & 255);
        byte(value >> 8 & 255);
    }
    void share(double part, double of) { pair(static_cast<unsigned>(std::lround(std::clamp(part / of, 0.0, 1.0) * whole))); }
    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

class RecordReader {
public:
    explicit RecordReader(std::string_view bytes) : m_bytes(bytes) {}
    bool atEnd() const { return m_bytes.empty(); }
    unsigned byte()
    {
        if (m_bytes.empty())
            throw Error(Fault::Integrity, "The stored words of a page end too soon. Read the page again.");
        unsigned const value = static_cast<unsigned char>(m_bytes.front());
        m_bytes.remove_prefix(1);
        return value;
    }
    unsigned pair()
    {
        unsigned const low = byte();
        return low | byte() << 8;
    }
    double share(double of) { return pair() / whole * of; }

private:
    std::string_view m_bytes;
};

} // namespace

std::string pack(PageText const& page, Size size)
{
    RecordWriter record;
    record.byte(recordVersion);
    record.byte(static_cast<unsigned>(page.turn.quarters()));
    record.pair(static_cast<unsigned>(std::lround(std::clamp(page.skew, -90.0, 90.0) * 100) + 9000));
    std::size_t end = 0;
    int line = 0;
    for (Word const& word : page.words) {
        expects(word.end - word.begin < 65536 && word.begin >= end, "words stand one after the other");
        record.byte(word.line != line);
        record.pair(static_cast<unsigned>(word.end - word.begin));
        record.byte(static_cast<unsigned>(word.confidence));
        record.share(word.box.x0, size.width);
        record.share(word.box.y0, size.height);
        record.share(word.box.x1, size.width);
        record.share(word.box.y1, size.height);
        end = word.end;
        line = word.line;
    }
    return record.take();
}

PageText unpack(std::string_view record, std::string text, Size size)
{
    auto const damaged = [] {
        return Error(Fault::Integrity, "The stored words of a page do not fit its text. Read the page again.");
    };
    RecordReader reader(record);
    if (reader.byte() != static_cast<unsigned>(recordVersion))
        throw damaged();
    PageText page;
    page.turn = Turn(static_cast<int>(reader.byte() % 4) * 90);
    page.skew = (static_cast<double>(reader.pair()) - 9000) / 100;
    std::size_t at = 0;
    int line = 0;
    while (!reader.atEnd()) {
        line += reader.byte() != 0;
        Word word;
        word.begin = page.words.empty() ? 0 : at + 1;
        word.end = word.begin + reader.pair();
        word.confidence = static_cast<int>(reader.byte());
        word.line = line;
        word.box.x0 = reader.share(size.width);
        word.box.y0 = reader.share(size.height);
        word.box.x1 = reader.share(size.width);
        word.box.y1 = reader.share(size.height);
        if (word.end > text.size())
            throw damaged();
        at = word.end;
        page.words.push_back(word);
    }
    // Behind the last word stands the end of its line and nothing more.
    if (text.size() != (page.words.empty() ? 0 : at + 1))
        throw damaged();
    page.text = std::move(text);
    return page;
}

} // namespace core
