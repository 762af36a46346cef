// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/suggest/name_pieces.h"

#include "core/suggest/tokens.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace core {

namespace {

// Words of a sentence stand closer together than this many times the height of a word.
constexpr double widestBlank = 1.6;
// A line that leaves this share of the text's width free ends a paragraph.
constexpr double earlyEnd = 0.25;

struct Letter {
    UChar32 code = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool alphanumeric() const { return u_isalnum(code) != 0; }
    bool apostrophe() const { return code == '\'' || code == 0x2019; }
    bool joins() const { return apostrophe() || code == '-' || code == 0x2010 || code == 0x2011; }
};

class Pieces {
public:
    explicit Pieces(std::string_view text) : m_text(text) {}

    // The next word begins a block.
    void part() { m_parted = true; }

    // A printed word, without blanks in it.
    void word(std::size_t begin, std::size_t end)
    {
        read(begin, end);
        for (std::size_t i = 0; i < m_run.size();) {
            std::size_t j = i + 1;
            if (m_run[i].alphanumeric())
                while (j < m_run.size() && (m_run[j].alphanumeric() || joined(j)))
                    ++j;
            std::size_t const stop = withoutPossessive(i, j);
            add(i, stop);
            if (stop < j)
                add(stop, j);
            i = j;
        }
    }

    std::vector<NamePiece> take() { return std::move(m_pieces); }

private:
    void read(std::size_t begin, std::size_t end)
    {
        m_run.clear();
        auto const* const bytes = reinterpret_cast<std::uint8_t const*>(m_text.data());
        auto const length = static_cast<std::int32_t>(end);
        for (auto at = static_cast<std::int32_t>(begin); at < length;) {
            Letter letter;
            letter.begin = static_cast<std::size_t>(at);
            U8_NEXT(bytes, at, length, letter.code);
            letter.end = static_cast<std::size_t>(at);
            m_run.push_back(letter);
        }
    }

    bool joined(std::size_t i) const { return m_run[i].joins() && i + 1 < m_run.size() && m_run[i + 1].alphanumeric(); }

    std::size_t withoutPossessive(std::size_t from, std::size_t to) const
    {
        bool const possessive =
            to - from >= 3 && m_run[to - 2].apostrophe() && (m_run[to - 1].code == 's' || m_run[to - 1].code == 'S');
        return possessive ? to - 2 : to;
    }

    void add(std::size_t from, std::size_t to)
    {
        bool const starts = m_pieces.empty() || m_parted || (m_ended && opens(m_run[from]));
        m_pieces.push_back({m_run[from].begin, m_run[to - 1].end, starts});
        m_parted = false;
        UChar32 const first = m_run[from].code;
        if (m_run[from].alphanumeric()) {
            m_ended = false;
            m_short = to - from <= 1 || title(m_pieces.back());
        } else if (first == '.' || first == '!' || first == '?') {
            m_ended = first != '.' || !m_short;
        } else if (first != '"' && first != ')' && first != 0x201D && first != 0x2019 && first != '\'') {
            m_ended = false;
        }
    }

    // Letters in front of a point that ends no sentence.
    bool title(NamePiece const& piece) const
    {
        static constexpr std::array<std::string_view, 13> titles{"Mr",  "Mrs",  "Ms",   "Dr",   "St", "Prof", "Rev",
                                                                 "Sgt", "Cllr", "Miss", "Insp", "Mx", "No"};
        std::string_view const word = m_text.substr(piece.begin, piece.end - piece.begin);
        return std::find(titles.begin(), titles.end(), word) != titles.end();
    }

    static bool opens(Letter const& letter)
    {
        return !u_islower(letter.code) && letter.code != ',' && letter.code != '.' && letter.code != ')';
    }

    std::string_view m_text;
    std::vector<Letter> m_run;
    std::vector<NamePiece> m_pieces;
    bool m_parted = false;
    bool m_ended = false;
    bool m_short = false;
};

bool gap(PageText const& page, std::size_t word)
{
    Rect const a = upright(page.words[word - 1].box, page.turn);
    Rect const b = upright(page.words[word].box, page.turn);
    return b.x0 - a.x1 > widestBlank * std::max({a.height(), b.height(), 4.0});
}

// Where lines of text end, but for a few that reach further.
double rightEdge(PageText const& page)
{
    std::vector<double> ends;
    for (std::size_t w = 0; w < page.words.size(); ++w)
        if (w + 1 == page.words.size() || page.words[w + 1].line != page.words[w].line)
            ends.push_back(upright(page.words[w].box, page.turn).x1);
    if (ends.empty())
        return 0;
    auto const place = ends.begin() + static_cast<std::ptrdiff_t>(ends.size() * 9 / 10);
    std::nth_element(ends.begin(), place, ends.end());
    return *place;
}

double leftEdge(PageText const& page)
{
    double edge = 0;
    for (std::size_t w = 0; w < page.words.size(); ++w)
        edge = w == 0 ? upright(page.words[w].box, page.turn).x0 : std::min(edge, upright(page.words[w].box, page.turn).x0);
    return edge;
}

} // namespace

std::vector<NamePiece> namePieces(std::string_view text)
{
    Pieces pieces(text);
    int lineBreaks = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ' || text[at] == '\n' || text[at] == '\t') {
            lineBreaks += text[at] == '\n' ? 1 : 0;
            ++at;
            continue;
        }
        std::size_t const end = std::min(text.find_first_of(" \n\t", at), text.size());
        if (lineBreaks > 1)
            pieces.part();
        lineBreaks = 0;
        pieces.word(at, end);
        at = end;
    }
    return pieces.take();
}

std::vector<NamePiece> namePieces(PageText const& page)
{
    Pieces pieces(page.text);
    double const right = rightEdge(page);
    double const early = right - earlyEnd * (right - leftEdge(page));
    for (std::size_t w = 0; w < page.words.size(); ++w) {
        bool const line = w > 0 && page.words[w].line != page.words[w - 1].line;
        if (w > 0 && (line ? upright(page.words[w - 1].box, page.turn).x1 < early : gap(page, w)))
            pieces.part();
        pieces.word(page.words[w].begin, page.words[w].end);
    }
    return pieces.take();
}

} // namespace core
